//! `schema!("db/main.sql")`: from the files to tokens, without a build script.

use std::path::{Path, PathBuf};

use housekeeper_build::Disk;
use housekeeper_core::codegen::{self, Options};
use housekeeper_core::config::Config;
use housekeeper_core::diagnostic::{RenderOptions, Severity};
use housekeeper_core::project;
use housekeeper_core::source::Session;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::LitStr;

use crate::told;

pub(crate) fn schema(entrypoint: &LitStr, crate_path: Option<&syn::Path>) -> TokenStream {
    let disk = Disk::new(root(entrypoint));
    let mut session = Session::new(&disk);
    let config = config(&mut session, &disk);
    let lowered = project::read_lowered(&mut session, &entrypoint.value(), &config.database);
    let queries = project::read_queries(&mut session, &config.queries, &lowered);
    let mut options = Options::from(config.rust);
    if let Some(path) = crate_path {
        options.crate_path = path.to_token_stream().to_string().replace(' ', "");
    }
    // The structs that can be made are made even when there are errors, so that one mistake in a .sql file is one
    // compiler error and not one for each use of its rows.
    let items = codegen::generate(
        &lowered.schema,
        &session.sources,
        &options,
        &queries,
        None,
        &mut session.diagnostics,
    );
    let root: TokenStream = options.crate_path.parse().unwrap_or_default();
    let problems = problems(&session, &disk, &root);
    let tracked = track(files(&session, &disk));
    quote! { #problems #items #tracked }
}

/// The folder the path is relative to: that of `Cargo.toml`, or that of the invoking file where the entry point is
/// found there and not at the first place.
fn root(entrypoint: &LitStr) -> PathBuf {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let beside = entrypoint
        .span()
        .unwrap()
        .local_file()
        .and_then(|file| file.parent().map(Path::to_owned))
        .and_then(|folder| std::path::absolute(folder).ok());
    let has_it = |folder: &PathBuf| folder.join(entrypoint.value()).is_file();
    let found = [&manifest, &beside]
        .into_iter()
        .flatten()
        .find(|folder| has_it(folder));
    found.or(manifest.as_ref()).cloned().unwrap_or_default()
}

/// A compiler error for each error, and a compiler warning for each warning.
fn problems(session: &Session<'_>, disk: &Disk, root: &TokenStream) -> TokenStream {
    let here = std::env::current_dir().unwrap_or_default();
    let options = RenderOptions {
        color: false,
        path_prefix: disk.prefix_from(&here),
    };
    let (mut errors, mut warnings) = (Vec::new(), TokenStream::new());
    for (index, found) in session.diagnostics.iter().enumerate() {
        let text = found.render_for_macro(&session.sources, &options);
        match found.severity {
            Severity::Error => errors.push(text),
            // A macro cannot warn; the use of something deprecated does.
            Severity::Warning => {
                let name = format_ident!("HOUSEKEEPER_WARNING_{index}");
                warnings.extend(quote! {
                    const _: () = {
                        #[deprecated(note = #text)]
                        const #name: () = ();
                        #name
                    };
                });
            }
        }
    }
    let errors = told::errors(errors, Span::call_site(), root);
    quote!(#errors #warnings)
}

/// What is configured; a crate without the file has the defaults.
pub(crate) fn config(session: &mut Session<'_>, disk: &Disk) -> Config {
    if !disk.root().join(project::CONFIG_FILE).is_file() {
        return Config::default();
    }
    project::read_config(session).unwrap_or_default()
}

/// The files that were read, and that are there.
pub(crate) fn files<'a>(
    session: &'a Session<'_>,
    disk: &'a Disk,
) -> impl Iterator<Item = PathBuf> + 'a {
    let files = session.watched.files.iter();
    let files = files.map(|file| disk.root().join(file));
    files.filter(|path| path.is_file())
}

/// Makes rustc look again when one of these files changes.
pub(crate) fn track(paths: impl IntoIterator<Item = PathBuf>) -> TokenStream {
    let paths = paths
        .into_iter()
        .map(|path| path.to_string_lossy().into_owned());
    paths
        .map(|path| quote! { const _: &[::core::primitive::u8] = ::core::include_bytes!(#path); })
        .collect()
}
