//! From a directive that cannot be read to what the user reads.

use chumsky::error::{Rich, RichPattern};
use chumsky::span::SimpleSpan;

use super::PREFIX;
use super::grammar::place;
use crate::diagnostic::nearest;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;
use crate::syntax::parser::expected::one_of;

/// Says why `body`, which stands at `span`, is no directive.
pub(super) fn explain(errors: &[Rich<'_, char>], body: &str, span: Span) -> Diagnostic {
    // There is one error: the grammar does not go on after it.
    let failed = errors.first().map_or(0, |error| error.span().start);
    let rest = body[failed..].trim_start();
    let start = body.len() - rest.len();
    let found = rest.split_whitespace().next().unwrap_or_default();
    let at = place(&span, SimpleSpan::from(start..start + found.len()));
    let expected = errors.iter().flat_map(Rich::expected).filter_map(label);
    let expected: Vec<_> = expected.collect();
    let form = errors.iter().flat_map(Rich::contexts).next();
    match form.and_then(|(form, _)| label(form)) {
        Some(form) => malformed(&expected, found, at).help(format!("write `-- {PREFIX}{form}`")),
        // It failed at its first word, where the forms are what is expected.
        None => unknown(&expected, found, &body[..start], at),
    }
}

fn label(pattern: &RichPattern<'_, char>) -> Option<String> {
    match pattern {
        RichPattern::Label(label) => Some(label.to_string()),
        RichPattern::EndOfInput => Some("the end of the line".to_owned()),
        _ => None,
    }
}

fn malformed(expected: &[String], found: &str, at: Span) -> Diagnostic {
    let (found, label) = match found {
        "" => ("the end of the line".to_owned(), "the line ends here"),
        "`" => ("a backquote".to_owned(), "unexpected"),
        _ => (format!("`{found}`"), "unexpected"),
    };
    let message = match one_of(expected) {
        Some(expected) => format!("expected {expected}, found {found}"),
        None => format!("unexpected {found}"),
    };
    Diagnostic::error(Code::MalformedDirective, message).at(at, label)
}

/// `space` is what stands before the name and must not.
fn unknown(forms: &[String], found: &str, space: &str, at: Span) -> Diagnostic {
    let message = format!("unknown directive `{PREFIX}{space}{found}`");
    let diagnostic = Diagnostic::error(Code::UnknownDirective, message).at(at, "");
    let names: Vec<_> = forms
        .iter()
        .filter_map(|form| form.split(' ').next())
        .collect();
    diagnostic.help(match nearest_name(found, &names) {
        Some(known) => format!("did you mean `{PREFIX}{known}`?"),
        None => format!("there are: {}", names.join(", ")),
    })
}

fn nearest_name<'n>(unknown: &str, names: &[&'n str]) -> Option<&'n str> {
    let names = names.iter().copied();
    nearest(&unknown.replace('_', "-"), names.clone()).or_else(|| {
        // `rename-from`, `renamed`: near enough though several letters differ.
        names.into_iter().find(|name| {
            !unknown.is_empty() && (name.starts_with(unknown) || unknown.starts_with(name))
        })
    })
}
