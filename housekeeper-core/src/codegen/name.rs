//! Rust names for ClickHouse names.

use std::collections::BTreeMap;

use proc_macro2::{Ident, Span as TokenSpan};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;

/// The name as a Rust identifier, which may have to be raw: what cannot stand in one becomes `_`.
///
/// The case stays: to ClickHouse, `id` and `ID` are two columns.
pub(super) fn sanitize(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for character in name.chars() {
        let keep = character == '_' || unicode_ident::is_xid_continue(character);
        out.push(if keep { character } else { '_' });
    }
    if !out.starts_with(starts_identifier) {
        out.insert(0, '_');
    }
    // A lone `_` is no name but the pattern for anything.
    if out == "_" || is_path_keyword(&out) {
        out.push('_');
    }
    out
}

/// The name in `UpperCamelCase`, for a type or a variant: `page_view` and `PAGE VIEW` are both `PageView`.
///
/// Empty when nothing in it can stand in an identifier; starts with a digit where the name does.
pub(super) fn camel(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let words = name.split(|c: char| c == '_' || !unicode_ident::is_xid_continue(c));
    for word in words.filter(|word| !word.is_empty()) {
        // `2.0` is `2_0`, which is not `20`.
        if out.ends_with(|c: char| c.is_numeric()) && word.starts_with(|c: char| c.is_numeric()) {
            out.push('_');
        }
        let shouted = word.chars().count() > 1 && !word.chars().any(char::is_lowercase);
        let mut characters = word.chars();
        out.extend(characters.next().into_iter().flat_map(char::to_uppercase));
        if shouted {
            out.extend(characters.flat_map(char::to_lowercase));
        } else {
            out.push_str(characters.as_str());
        }
    }
    out
}

/// Whether an identifier may start with `character`.
pub(super) fn starts_identifier(character: char) -> bool {
    character == '_' || unicode_ident::is_xid_start(character)
}

/// An identifier, raw where it is a keyword, with a `_` behind it where it cannot even be that.
pub(super) fn ident(name: &str) -> Ident {
    if is_path_keyword(name) {
        Ident::new(&format!("{name}_"), TokenSpan::call_site())
    } else if is_keyword(name) {
        Ident::new_raw(name, TokenSpan::call_site())
    } else {
        Ident::new(name, TokenSpan::call_site())
    }
}

/// The keywords that cannot be raw identifiers.
fn is_path_keyword(name: &str) -> bool {
    matches!(name, "self" | "Self" | "super" | "crate")
}

/// Whether rustc takes the name for a function or a variable without a word about its case.
pub(super) fn is_snake_case(name: &str) -> bool {
    !name.chars().any(char::is_uppercase) && !name.trim_matches('_').contains("__")
}

/// Every keyword of editions 2021 and 2024, reserved ones included.
fn is_keyword(name: &str) -> bool {
    matches!(
        name,
        "abstract"
            | "as"
            | "async"
            | "await"
            | "become"
            | "box"
            | "break"
            | "const"
            | "continue"
            | "do"
            | "dyn"
            | "else"
            | "enum"
            | "extern"
            | "false"
            | "final"
            | "fn"
            | "for"
            | "gen"
            | "if"
            | "impl"
            | "in"
            | "let"
            | "loop"
            | "macro"
            | "match"
            | "mod"
            | "move"
            | "mut"
            | "override"
            | "priv"
            | "pub"
            | "ref"
            | "return"
            | "static"
            | "struct"
            | "trait"
            | "true"
            | "try"
            | "type"
            | "typeof"
            | "unsafe"
            | "unsized"
            | "use"
            | "virtual"
            | "where"
            | "while"
            | "yield"
    )
}

/// Two names that would be one identifier.
pub(super) struct Collision {
    /// The identifier.
    pub(super) wanted: String,
    /// The name that has it already.
    pub(super) first: String,
    /// Where that is written.
    pub(super) first_span: Span,
}

/// The names of one Rust namespace: each is given out once.
#[derive(Debug)]
pub(super) struct Scope {
    /// What is named here, as messages say it: `column`, `table`.
    what: &'static str,
    /// What each name stands for, and where that is written; `None` for a name the generated code itself uses.
    taken: BTreeMap<String, Option<(String, Span)>>,
}

impl Scope {
    /// A scope in which the generated code has names of its own. Whatever is called like one of them gets a `_`
    /// behind it, so that it does not change its name when the generated code gains one.
    pub(super) fn new(what: &'static str, reserved: &[&str]) -> Self {
        let reserved = reserved.iter().map(|name| ((*name).to_owned(), None));
        Self {
            what,
            taken: reserved.collect(),
        }
    }

    /// The identifier for `wanted`, which `name` stands behind. Two names that would be one identifier are an error.
    pub(super) fn name(
        &mut self,
        wanted: &str,
        name: &str,
        span: Span,
        diagnostics: &mut Diagnostics,
    ) -> Ident {
        let (ident, collision) = self.claim(wanted, name, span);
        if let Some(Collision {
            wanted,
            first,
            first_span,
        }) = collision
        {
            let what = self.what;
            diagnostics.push(
                Diagnostic::error(
                    Code::NameCollision,
                    format!(
                        "{what}s `{first}` and `{name}` would have one name in Rust: `{wanted}`"
                    ),
                )
                .at(span, String::new())
                .see(first_span, format!("`{first}` is `{wanted}` already"))
                .help(format!("rename one of the two {what}s")),
            );
        }
        ident
    }

    /// The identifier for `wanted`, which `name` stands behind, and what has it already.
    ///
    /// Giving one of two a number would do until somebody reorders them: then each silently means the other. The second
    /// still gets a name, so that the collision is the only error.
    pub(super) fn claim(
        &mut self,
        wanted: &str,
        name: &str,
        span: Span,
    ) -> (Ident, Option<Collision>) {
        let mut wanted = wanted.to_owned();
        while self.taken.get(&wanted).is_some_and(Option::is_none) {
            wanted.push('_');
        }
        let unique = self.unique(&wanted);
        let collision = match self.taken.get(&wanted) {
            Some(Some((first, first_span))) => Some(Collision {
                wanted,
                first: first.clone(),
                first_span: *first_span,
            }),
            Some(None) | None => None,
        };
        self.taken
            .insert(unique.clone(), Some((name.to_owned(), span)));
        (ident(&unique), collision)
    }

    /// Whether nothing is called so.
    pub(super) fn is_free(&self, name: &str) -> bool {
        !self.taken.contains_key(name)
    }

    /// Takes a name back, of what is not generated after all.
    pub(super) fn release(&mut self, name: &Ident) {
        self.taken.remove(&name.to_string());
    }

    /// An identifier that the generated code uses beside one that it was given: `Point` has `PointRef`.
    pub(super) fn derived(&mut self, wanted: &str) -> Ident {
        let mut name = wanted.to_owned();
        while self.taken.contains_key(&name) {
            name.push('_');
        }
        self.taken.insert(name.clone(), None);
        ident(&name)
    }

    fn unique(&self, wanted: &str) -> String {
        let mut unique = wanted.to_owned();
        let mut number = 2_u32;
        while self.taken.contains_key(&unique) {
            unique = format!("{wanted}_{number}");
            number += 1;
        }
        unique
    }
}
