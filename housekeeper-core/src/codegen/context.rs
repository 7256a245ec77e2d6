//! What every part of the generator needs.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::config::{DateTimeTypes, DecimalTypes, Rust};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{SourceMap, Span};

use super::Options;
use super::docs::one_line;

/// The project's choices, read, and the text of its files.
pub(super) struct Context<'a> {
    /// The path of the `housekeeper` library.
    pub(super) root: TokenStream,
    /// The Rust types of dates and times.
    pub(super) datetime: DateTimeTypes,
    /// The Rust type of decimals.
    pub(super) decimal: DecimalTypes,
    /// Whether what is generated is `Serialize` and `Deserialize`.
    pub(super) serde: bool,
    derives: Vec<syn::Path>,
    sources: &'a SourceMap,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        options: &Options,
        sources: &'a SourceMap,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let root = path(
            &options.crate_path,
            "the path of the housekeeper crate",
            diagnostics,
        );
        let root = root.map_or_else(|| quote!(::housekeeper), ToTokens::into_token_stream);
        Self::of_root(root, &options.rust, sources, diagnostics)
    }

    /// As [`new`](Self::new), where the path of the library is known.
    pub(super) fn of_root(
        root: TokenStream,
        rust: &Rust,
        sources: &'a SourceMap,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let derives = rust.derive.iter();
        let derives = derives.filter_map(|text| path(text, "a derive of `[rust]`", diagnostics));
        Self {
            derives: derives.collect(),
            root,
            datetime: rust.datetime,
            decimal: rust.decimal,
            serde: rust.serde,
            sources,
        }
    }

    /// The derives of the project that are not among `own`, named by the last part of their path.
    pub(super) fn extra_derives(&self, own: &[&str]) -> Vec<TokenStream> {
        let extra = self.derives.iter().filter(|path| {
            let last = path.segments.last();
            !last.is_some_and(|last| own.iter().any(|own| last.ident == own))
        });
        extra.map(ToTokens::to_token_stream).collect()
    }

    /// What is written at `span`, line by line. `None` where the span is synthetic.
    pub(super) fn written(&self, span: Span) -> Option<&str> {
        (span.start < span.end).then(|| self.sources.slice(span))
    }

    /// What is written at `span`, on one line. `None` where the span is synthetic.
    pub(super) fn text(&self, span: Span) -> Option<String> {
        (span.start < span.end).then(|| one_line(self.sources.slice(span)))
    }

    /// Where `span` is: `file:line`. `None` where the span is synthetic.
    pub(super) fn place(&self, span: Span) -> Option<String> {
        (span.start < span.end).then(|| {
            let file = self.sources.file(span.file);
            format!("{}:{}", file.path(), file.line_column(span.start).line)
        })
    }
}

fn path(text: &str, what: &str, diagnostics: &mut Diagnostics) -> Option<syn::Path> {
    let path = syn::parse_str::<syn::Path>(text);
    if path.is_err() {
        let message = format!("{what} is not a path: `{text}`");
        diagnostics.push(Diagnostic::error(Code::MalformedConfig, message));
    }
    path.ok()
}
