//! Statements as JSON Lines.

use housekeeper_core::diagnostic::{Code, Diagnostic, Severity};
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::{Print as _, parse_statement};
use serde::Serialize;
use serde_json::value::RawValue;

use crate::lines::{Malformed, Request, Respond};

#[derive(Serialize)]
#[serde(untagged)]
enum Answer<'a> {
    Read {
        id: Option<&'a RawValue>,
        ok: bool,
        kind: &'static str,
        canonical: String,
    },
    Refused {
        id: Option<&'a RawValue>,
        ok: bool,
        errors: Vec<Fault>,
    },
}

/// A diagnostic, flat. The place is that of the fault in the SQL; where nothing in particular is at fault, its start.
#[derive(Serialize)]
struct Fault {
    code: &'static str,
    message: String,
    line: usize,
    column: usize,
    help: Option<String>,
}

/// Answers how a statement is read.
pub(super) struct Parser;

impl Respond for Parser {
    fn answer<'a>(&mut self, line: &'a [u8]) -> Result<impl Serialize + 'a, serde_json::Error> {
        serde_json::from_slice(line).map(answer_request)
    }

    fn malformed(&mut self, fault: Malformed) -> impl Serialize {
        Answer::Refused {
            id: None,
            ok: false,
            errors: vec![Fault {
                code: Code::MalformedRequest.id(),
                message: fault.message,
                line: fault.line,
                column: fault.column,
                help: Some(r#"a line is `{"id": …, "sql": "one statement"}`"#.to_owned()),
            }],
        }
    }
}

fn answer_request(Request { id, sql }: Request<'_>) -> Answer<'_> {
    match parse_statement(&sql) {
        Ok(statement) => Answer::Read {
            id,
            ok: true,
            kind: statement.node.kind(),
            canonical: statement.node.to_sql(),
        },
        Err(diagnostics) => {
            let mut sources = SourceMap::new();
            sources.add("<sql>", sql);
            let errors = diagnostics
                .iter()
                .filter(|diagnostic| diagnostic.severity == Severity::Error)
                .map(|diagnostic| Fault::new(diagnostic, &sources))
                .collect();
            Answer::Refused {
                id,
                ok: false,
                errors,
            }
        }
    }
}

impl Fault {
    fn new(diagnostic: &Diagnostic, sources: &SourceMap) -> Self {
        let (line, column) = diagnostic.primary().map_or((1, 1), |span| {
            let place = sources.file(span.file).line_column(span.start);
            (place.line, place.column)
        });
        Self {
            code: diagnostic.code.id(),
            message: diagnostic.message.clone(),
            line,
            column,
            help: (!diagnostic.help.is_empty()).then(|| diagnostic.help.join("\n")),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::io::{self, Read, Write};
    use std::rc::Rc;

    use super::Parser;
    use crate::lines::{MAX_LINE, answer};

    fn answers(input: &[u8]) -> String {
        let mut output = Vec::new();
        answer(input, &mut output, &mut Parser).unwrap();
        String::from_utf8(output).unwrap()
    }

    #[test]
    fn an_endless_line_is_refused_and_the_next_is_answered() {
        let line = io::repeat(b'x').take(u64::try_from(MAX_LINE).unwrap() + 10);
        let mut output = Vec::new();
        let next = &b"\n{\"id\":2,\"sql\":\"SELECT 1\"}"[..];
        answer(line.chain(next), &mut output, &mut Parser).unwrap();
        let output = String::from_utf8(output).unwrap();
        let lines: Vec<_> = output.lines().collect();
        assert_eq!(lines.len(), 2, "{output}");
        assert!(lines[0].contains("longer than 64 MiB"), "{output}");
        assert!(lines[1].starts_with(r#"{"id":2,"ok":true"#), "{output}");
    }

    #[test]
    fn what_asks_nothing_is_answered_in_its_place() {
        for (line, message) in [
            (&b"{"[..], "EOF while parsing an object"),
            (b"", "EOF while parsing a value"),
            (b"7", "invalid type: integer `7`"),
            (b"[1, \"SELECT 1\"]", "expected an object, found an array"),
            (b"{\"id\": 1}", "missing field `sql`"),
            (b"{\"id\": 1, \"sql\": 2}", "invalid type: integer `2`"),
            (b"{\"sql\": \"\xff\"}", "invalid unicode code point"),
            (b"{\"sql\": \"SELECT 1\"} x", "trailing characters"),
        ] {
            let all = answers(&[b"{\"sql\": \"SELECT 1\"}\n", line, b"\n"].concat());
            let second = all.lines().nth(1).unwrap();
            assert!(second.starts_with(r#"{"id":null,"ok":false"#), "{all}");
            assert!(second.contains(message), "{message}: {all}");
            assert!(second.contains(r#""line":2"#), "{all}");
            assert_eq!(all.lines().count(), 2, "{all}");
        }
    }

    /// Gives a line at a time, and looks whether the one before was answered.
    struct Conversation {
        asked: usize,
        answered: Rc<RefCell<usize>>,
    }

    impl Read for Conversation {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            assert_eq!(*self.answered.borrow(), self.asked);
            if self.asked == 3 {
                return Ok(0);
            }
            self.asked += 1;
            let line = b"{\"id\": \"x\", \"sql\": \"SELECT 1\"}\n";
            buffer[..line.len()].copy_from_slice(line);
            Ok(line.len())
        }
    }

    struct Counted(Rc<RefCell<usize>>);

    impl Write for Counted {
        fn write(&mut self, text: &[u8]) -> io::Result<usize> {
            *self.0.borrow_mut() += text.split(|byte| *byte == b'\n').count() - 1;
            Ok(text.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn nobody_waits_for_an_answer() {
        let answered = Rc::new(RefCell::new(0));
        let input = Conversation {
            asked: 0,
            answered: Rc::clone(&answered),
        };
        answer(input, Counted(Rc::clone(&answered)), &mut Parser).unwrap();
        assert_eq!(*answered.borrow(), 3);
    }
}
