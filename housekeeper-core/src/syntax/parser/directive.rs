//! `-- housekeeper:…` lines.

use crate::diagnostic::nearest;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Span, Spanned};
use crate::syntax::ast::{Directive, ObjectName};

/// What starts a directive, after `--` and white space.
const PREFIX: &str = "housekeeper:";
/// The directives there are.
const NAMES: [&str; 5] = ["import", "renamed-from", "allow", "rust", "name"];

/// A directive line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum DirectiveLine {
    /// Pulls in the file, or the files, of this path.
    Import(Spanned<String>),
    /// Speaks of what comes after it.
    Of(Directive),
}

/// Reads a comment as a directive. `None` when it is an ordinary comment.
///
/// `text` is what stands after `--`, and `span` is the place of the whole comment.
pub(crate) fn parse_directive(text: &str, span: Span) -> Option<Result<DirectiveLine, Diagnostic>> {
    let body = text.trim_start().strip_prefix(PREFIX)?;
    // The offset of `body`, which ends where the comment ends.
    let body = Text::new(body.trim_end(), span.end - length(body), span);
    let (name, arguments) = body.split_word();
    Some(parse_named(&name, &arguments, span))
}

fn parse_named(
    name: &Text<'_>,
    arguments: &Text<'_>,
    span: Span,
) -> Result<DirectiveLine, Diagnostic> {
    match name.content {
        "import" => match arguments.content {
            "" => Err(malformed(span, "import", "import PATH")),
            _ => Ok(DirectiveLine::Import(arguments.spanned())),
        },
        "renamed-from" => match parse_name(arguments) {
            Some(name) => Ok(DirectiveLine::Of(Directive::RenamedFrom(name))),
            None => Err(malformed(span, "renamed-from", "renamed-from OLD")),
        },
        "allow" => {
            let (hazard, reason) = arguments.split_word();
            if hazard.content.is_empty() || reason.content.is_empty() {
                return Err(malformed(span, "allow", "allow HAZARD reason"));
            }
            Ok(DirectiveLine::Of(Directive::Allow {
                hazard: hazard.spanned(),
                reason: reason.spanned(),
            }))
        }
        "rust" => match parse_rust(arguments) {
            Some(directive) => Ok(DirectiveLine::Of(directive)),
            None => Err(malformed(span, "rust", "rust type=PATH with=PATH")),
        },
        "name" => {
            let (name, rest) = arguments.split_word();
            if name.content.is_empty() || !rest.content.is_empty() {
                return Err(malformed(span, "name", "name NAME"));
            }
            Ok(DirectiveLine::Of(Directive::Name(name.spanned())))
        }
        unknown => {
            let message = format!("unknown directive `{PREFIX}{unknown}`");
            let diagnostic =
                Diagnostic::error(Code::UnknownDirective, message).at(name.span_or(span), "");
            Err(match nearest_name(unknown) {
                Some(known) => diagnostic.help(format!("did you mean `{PREFIX}{known}`?")),
                None => diagnostic.help(format!("there are: {}", NAMES.join(", "))),
            })
        }
    }
}

fn nearest_name(unknown: &str) -> Option<&'static str> {
    nearest(&unknown.replace('_', "-"), NAMES).or_else(|| {
        // `rename-from`, `renamed`: near enough though several letters differ.
        NAMES.into_iter().find(|name| {
            !unknown.is_empty() && (name.starts_with(unknown) || unknown.starts_with(name))
        })
    })
}

fn malformed(span: Span, name: &str, form: &str) -> Diagnostic {
    let message = format!("the directive `{name}` cannot be read");
    Diagnostic::error(Code::MalformedDirective, message)
        .at(span, "")
        .help(format!("write `-- {PREFIX}{form}`"))
}

/// `type=PATH with=PATH`, in either order
fn parse_rust(arguments: &Text<'_>) -> Option<Directive> {
    let (mut data_type, mut with) = (None, None);
    let mut rest = arguments.clone();
    while !rest.content.is_empty() {
        let argument;
        (argument, rest) = rest.split_argument();
        let slot = match argument.content.split_once('=') {
            Some(("type", value)) if !value.is_empty() => (&mut data_type, 5),
            Some(("with", value)) if !value.is_empty() => (&mut with, 5),
            _ => return None,
        };
        let (slot, skipped) = slot;
        if slot.replace(argument.after(skipped).spanned()).is_some() {
            return None;
        }
    }
    (data_type.is_some() || with.is_some()).then_some(Directive::Rust { data_type, with })
}

/// `name`, `db.name`, each with or without backquotes
fn parse_name(text: &Text<'_>) -> Option<ObjectName> {
    let (first, rest) = parse_name_part(text)?;
    let Some(rest) = rest.content.starts_with('.').then(|| rest.after(1)) else {
        return rest
            .content
            .is_empty()
            .then_some(ObjectName::new(None, first));
    };
    let (name, rest) = parse_name_part(&rest)?;
    rest.content
        .is_empty()
        .then_some(ObjectName::new(Some(first), name))
}

fn parse_name_part<'s>(text: &Text<'s>) -> Option<(Spanned<String>, Text<'s>)> {
    if let Some(quoted) = text.content.strip_prefix('`') {
        let end = quoted.find('`').filter(|end| *end > 0)?;
        let name = text.after(1).until(end).spanned();
        return Some((name, text.after(end + 2)));
    }
    let end = text
        .content
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
        .unwrap_or(text.content.len());
    (end > 0).then(|| (text.until(end).spanned(), text.after(end)))
}

/// A part of a comment with its place.
#[derive(Debug, Clone)]
struct Text<'s> {
    content: &'s str,
    start: u32,
    comment: Span,
}

impl<'s> Text<'s> {
    const fn new(content: &'s str, start: u32, comment: Span) -> Self {
        Self {
            content,
            start,
            comment,
        }
    }

    fn after(&self, bytes: usize) -> Self {
        Self::new(
            &self.content[bytes..],
            self.start + length(&self.content[..bytes]),
            self.comment,
        )
    }

    fn until(&self, bytes: usize) -> Self {
        Self::new(&self.content[..bytes], self.start, self.comment)
    }

    /// The first word, and what comes after the white space after it.
    fn split_word(&self) -> (Self, Self) {
        let end = self.content.find(char::is_whitespace);
        self.split_at(end.unwrap_or(self.content.len()))
    }

    /// The first argument: a word, which may have white space inside of `<…>`.
    fn split_argument(&self) -> (Self, Self) {
        let mut depth = 0_usize;
        let end = self.content.find(|c: char| {
            match c {
                '<' | '(' | '[' => depth += 1,
                '>' | ')' | ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0 && c.is_whitespace()
        });
        self.split_at(end.unwrap_or(self.content.len()))
    }

    fn split_at(&self, end: usize) -> (Self, Self) {
        let rest = &self.content[end..];
        let space = rest.len() - rest.trim_start().len();
        (self.until(end), self.after(end + space))
    }

    fn span(&self) -> Span {
        Span::new(
            self.comment.file,
            self.start,
            self.start + length(self.content),
        )
    }

    /// The place, or `whole` when there is no text.
    fn span_or(&self, whole: Span) -> Span {
        if self.content.is_empty() {
            whole
        } else {
            self.span()
        }
    }

    fn spanned(&self) -> Spanned<String> {
        Spanned::new(self.content.to_owned(), self.span())
    }
}

/// The length of a part of a file, which is shorter than 4 GiB.
#[expect(
    clippy::cast_possible_truncation,
    reason = "files are shorter than 4 GiB"
)]
fn length(text: &str) -> u32 {
    text.len() as u32
}

#[cfg(test)]
mod tests {
    use super::{DirectiveLine, parse_directive};
    use crate::source::{FileId, Span};
    use crate::syntax::ast::Directive;

    /// Reads `-- text` as if it stood at the start of a file.
    fn directive(text: &str) -> Result<DirectiveLine, String> {
        let end = u32::try_from(text.len() + 3).unwrap();
        let span = Span::new(FileId(0), 0, end);
        parse_directive(&format!(" {text}"), span)
            .expect("a directive")
            .map_err(|diagnostic| diagnostic.message)
    }

    #[test]
    fn arguments_are_read_with_their_places() {
        let DirectiveLine::Import(path) = directive("housekeeper:import  tables/*.sql ").unwrap()
        else {
            panic!("an import");
        };
        assert_eq!(path.as_str(), "tables/*.sql");
        assert_eq!((path.span.start, path.span.end), (23, 35));
        let DirectiveLine::Of(Directive::RenamedFrom(name)) =
            directive("housekeeper:renamed-from shop.`old name`").unwrap()
        else {
            panic!("a name");
        };
        assert_eq!(name.name.as_str(), "old name");
        assert_eq!(name.database.unwrap().as_str(), "shop");
        let DirectiveLine::Of(Directive::Rust { data_type, with }) =
            directive("housekeeper:rust type=Vec<u8, A> with=a::b").unwrap()
        else {
            panic!("a type");
        };
        assert_eq!(data_type.unwrap().as_str(), "Vec<u8, A>");
        assert_eq!(with.unwrap().as_str(), "a::b");
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        for text in [
            "housekeeper:import",
            "housekeeper:renamed-from",
            "housekeeper:renamed-from a.b.c",
            "housekeeper:allow drop-column",
            "housekeeper:rust",
            "housekeeper:rust kind=a",
            "housekeeper:name a b",
        ] {
            let message = directive(text).unwrap_err();
            assert!(message.contains("cannot be read"), "{text}: {message}");
        }
        assert_eq!(
            directive("housekeeper:improt x").unwrap_err(),
            "unknown directive `housekeeper:improt`"
        );
        assert_eq!(
            parse_directive(" an ordinary comment", Span::synthetic()),
            None
        );
    }
}
