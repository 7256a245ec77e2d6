//! `-- housekeeper:…` lines, a small language of its own.
//!
//! This is the one grammar that is written with chumsky. Few comments are directives: whether one
//! is gets known by how it starts, and the grammar is built for a file that has some.

mod error;
mod grammar;

use std::cell::OnceCell;

use chumsky::Parser;

use self::grammar::{Rule, directive};
use crate::diagnostic::Diagnostic;
use crate::source::{Span, Spanned};
use crate::syntax::ast::Directive;

/// What starts a directive, after `--` and white space.
const PREFIX: &str = "housekeeper:";

/// A directive line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum DirectiveLine {
    /// Pulls in the file, or the files, of this path.
    Import(Spanned<String>),
    /// Speaks of what comes after it.
    Of(Directive),
}

/// What stands after `housekeeper:` in a directive. `None` when `comment`, the text after `--`, is
/// an ordinary comment.
pub(super) fn directive_body(comment: &str) -> Option<&str> {
    comment.trim_start().strip_prefix(PREFIX)
}

/// Reads the directives of a file.
#[derive(Default)]
pub(super) struct DirectiveParser<'s> {
    grammar: OnceCell<Rule<'s, DirectiveLine>>,
}

impl<'s> DirectiveParser<'s> {
    /// Reads a directive by its [body](directive_body). `comment` is the place of all of it.
    pub(super) fn parse(&self, body: &'s str, comment: Span) -> Result<DirectiveLine, Diagnostic> {
        let start = comment.end - length(body);
        let body = body.trim_end();
        let place = Span::new(comment.file, start, start + length(body));
        let grammar = self.grammar.get_or_init(directive);
        let parsed = grammar.parse_with_state(body, &mut place.into());
        let parsed = parsed.into_result();
        parsed.map_err(|errors: Vec<_>| error::explain(&errors, body, place))
    }
}

/// The length of a part of a file, which is shorter than 4 GiB.
#[expect(
    clippy::cast_possible_truncation,
    reason = "files are shorter than 4 GiB"
)]
const fn length(text: &str) -> u32 {
    text.len() as u32
}

#[cfg(test)]
mod tests {
    use super::{DirectiveLine, DirectiveParser, directive_body};
    use crate::source::{FileId, Span, Spanned};
    use crate::syntax::ast::{Directive, ObjectName};

    /// Reads `--text` as if it stood behind four bytes of a file.
    fn read(text: &str) -> Result<DirectiveLine, String> {
        let end = 4 + 2 + u32::try_from(text.len()).unwrap();
        let span = Span::new(FileId(0), 4, end);
        let read =
            DirectiveParser::default().parse(directive_body(text).expect("a directive"), span);
        read.map_err(|diagnostic| {
            let at = diagnostic.labels[0].span.range();
            let at = at.start - 6..at.end - 6;
            format!("{} at `{}`", diagnostic.message, &text[at])
        })
    }

    /// What stands at a place, and that it is the place of what was read.
    fn check(text: &str, read: &Spanned<String>, expected: &str) {
        assert_eq!(read.as_str(), expected, "{text}");
        let at = read.span.range();
        assert_eq!(&text[at.start - 6..at.end - 6], expected, "{text}");
    }

    fn directive(text: &str) -> Directive {
        match read(text) {
            Ok(DirectiveLine::Of(directive)) => directive,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn only_what_starts_like_one_is_a_directive() {
        for text in ["housekeeper:", " housekeeper:x", "\thousekeeper: a"] {
            assert!(directive_body(text).is_some(), "{text}");
        }
        for text in [
            "",
            " an ordinary comment",
            " see housekeeper:import",
            " housekeeper",
        ] {
            assert_eq!(directive_body(text), None);
        }
    }

    #[test]
    fn imports_take_the_rest_of_the_line() {
        for (text, expected) in [
            (" housekeeper:import  tables/*.sql ", "tables/*.sql"),
            ("housekeeper:import\ta b/ünï.sql", "a b/ünï.sql"),
        ] {
            match read(text) {
                Ok(DirectiveLine::Import(path)) => check(text, &path, expected),
                other => panic!("{text}: {other:?}"),
            }
        }
    }

    #[test]
    fn names_are_read_with_and_without_quotes() {
        for (text, database, name) in [
            ("housekeeper:renamed-from old", None, "old"),
            ("housekeeper:renamed-from shop.old_1", Some("shop"), "old_1"),
            ("housekeeper:renamed-from `a.b c`", None, "a.b c"),
            (
                "housekeeper:renamed-from `ü`.`old name`",
                Some("ü"),
                "old name",
            ),
        ] {
            let Directive::RenamedFrom(ObjectName {
                database: read_database,
                name: read_name,
                ..
            }) = directive(text)
            else {
                panic!("{text}");
            };
            check(text, &read_name, name);
            assert_eq!(read_database.is_some(), database.is_some());
            if let (Some(read), Some(database)) = (read_database, database) {
                check(text, &read, database);
            }
        }
    }

    #[test]
    fn a_reason_is_the_rest_of_the_line() {
        let text = " housekeeper:allow  drop-column   nobody: reads it  ";
        let Directive::Allow { hazard, reason } = directive(text) else {
            panic!("{text}");
        };
        check(text, &hazard, "drop-column");
        check(text, &reason, "nobody: reads it");
        let text = "housekeeper:name by_day";
        match directive(text) {
            Directive::Name(name) => check(text, &name, "by_day"),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn rust_types_may_hold_spaces() {
        for (text, expected_type, expected_with, expected_name) in [
            ("housekeeper:rust type=u8", Some("u8"), None, None),
            ("housekeeper:rust with=a::b", None, Some("a::b"), None),
            ("housekeeper:rust type-name=A", None, None, Some("A")),
            (
                "housekeeper:rust type-name=A with=a::b type=u8",
                Some("u8"),
                Some("a::b"),
                Some("A"),
            ),
            (
                "housekeeper:rust with=a::b type-name=A",
                None,
                Some("a::b"),
                Some("A"),
            ),
            (
                "housekeeper:rust type=Vec<u8, A>  with=a::b",
                Some("Vec<u8, A>"),
                Some("a::b"),
                None,
            ),
            (
                "housekeeper:rust with=a::b type=[(u8, i8); 4]",
                Some("[(u8, i8); 4]"),
                Some("a::b"),
                None,
            ),
            (
                "housekeeper:rust type=Box<dyn Fn(u8) -> I<Item=u8, Ix=u8>>",
                Some("Box<dyn Fn(u8) -> I<Item=u8, Ix=u8>>"),
                None,
                None,
            ),
        ] {
            let Directive::Rust {
                data_type,
                with,
                type_name,
            } = directive(text)
            else {
                panic!("{text}");
            };
            for (read, expected) in [
                (data_type, expected_type),
                (with, expected_with),
                (type_name, expected_name),
            ] {
                assert_eq!(read.is_some(), expected.is_some(), "{text}");
                if let (Some(read), Some(expected)) = (read, expected) {
                    check(text, &read, expected);
                }
            }
        }
    }

    #[test]
    fn what_cannot_be_read_is_refused_where_it_stands() {
        for (text, expected) in [
            ("import", "expected a path, found the end of the line at ``"),
            (
                "renamed-from",
                "expected a name, found the end of the line at ``",
            ),
            (
                "renamed-from a.b.c",
                "expected the end of the line, found `.c` at `.c`",
            ),
            (
                "renamed-from a b",
                "expected `.` or the end of the line, found `b` at `b`",
            ),
            (
                "renamed-from a.",
                "expected a name, found the end of the line at ``",
            ),
            (
                "renamed-from `a",
                "expected a backquote, found the end of the line at ``",
            ),
            (
                "renamed-from ``",
                "expected a name, found a backquote at ```",
            ),
            (
                "allow",
                "expected a hazard, found the end of the line at ``",
            ),
            (
                "allow drop-column ",
                "expected a reason, found the end of the line at ``",
            ),
            (
                "rust",
                "expected `type=`, `with=` or `type-name=`, found the end of the line at ``",
            ),
            (
                "rust kind=a",
                "expected `type=`, `with=` or `type-name=`, found `kind=a` at `kind=a`",
            ),
            (
                "rust type=",
                "expected a type, found the end of the line at ``",
            ),
            (
                "rust type= with=a",
                "expected a type, found `with=a` at `with=a`",
            ),
            (
                "rust type=a type=b",
                "expected `with=`, `type-name=` or the end of the line, found `type=b` at `type=b`",
            ),
            (
                "rust type=a with=b with=c",
                "expected `type-name=` or the end of the line, found `with=c` at `with=c`",
            ),
            (
                "rust type=Vec<u8, A> wiht=b",
                "expected `with=`, `type-name=` or the end of the line, found `wiht=b` at `wiht=b`",
            ),
            ("name", "expected a name, found the end of the line at ``"),
            ("name a b", "expected the end of the line, found `b` at `b`"),
            (
                "improt x",
                "unknown directive `housekeeper:improt` at `improt`",
            ),
            (
                "import,x",
                "unknown directive `housekeeper:import,x` at `import,x`",
            ),
            (
                " import x",
                "unknown directive `housekeeper: import` at `import`",
            ),
            ("", "unknown directive `housekeeper:` at ``"),
        ] {
            let text = format!(" housekeeper:{text}");
            assert_eq!(read(&text).unwrap_err(), expected, "{text}");
        }
    }
}
