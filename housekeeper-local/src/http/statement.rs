//! What a request asks for: a query to be handed over as it is, or an INSERT
//! whose data follows the statement.
//!
//! ClickHouse reads the `query` parameter, a line break and the body as one text,
//! and takes what follows `VALUES` or `FORMAT name` as data. The engine's own
//! reading of such a text cuts the data at the first blank line, so it is split
//! here.

use super::failure::{Code, Failure};
use super::lexer::{Kind, Lexer, Token};

/// The beginning of a request, understood.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Head {
    /// More of the text is needed to tell.
    Incomplete,
    /// All of the text is one statement.
    Query(Query),
    /// An INSERT with data behind it.
    Insert(Insert),
}

#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Query {
    /// The FORMAT clause.
    pub(crate) format: Option<String>,
    /// Whether it reads like a SELECT, whose result may be streamed.
    pub(crate) select: bool,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Insert {
    /// The statement without its FORMAT or VALUES clause ends here.
    pub(crate) end: usize,
    pub(crate) format: String,
    /// The data starts here.
    pub(crate) data: usize,
}

/// Reads the head of `text`. `complete`: nothing comes after it.
pub(crate) fn read(text: &[u8], complete: bool) -> Result<Head, Failure> {
    let mut tokens = Tokens::new(text, complete);
    match tokens.next() {
        Next::Token(first) if tokens.is(first, "INSERT") => insert(tokens),
        Next::Incomplete => Ok(Head::Incomplete),
        _ if !complete => Ok(Head::Incomplete),
        _ => query(text).map(Head::Query),
    }
}

/// Finds the data behind an INSERT; the first token has been read.
fn insert(mut tokens: Tokens<'_>) -> Result<Head, Failure> {
    let mut depth = 0_u32;
    // The names of the table and its database are not keywords, whatever they are.
    let mut named = false;
    let mut after_dot = false;
    let mut open_before = false;
    let mut reads_input = false;
    let mut selects = false;
    loop {
        let token = match tokens.next() {
            Next::Token(token) => token,
            Next::Incomplete => return Ok(Head::Incomplete),
            // No data: the engine says what it thinks of it.
            Next::End if selects && reads_input => return Err(input_function()),
            Next::End => return query(tokens.text).map(Head::Query),
        };
        let opened = std::mem::replace(&mut open_before, false);
        match token.kind {
            Kind::Symbol(b'(' | b'[' | b'{') => {
                depth += 1;
                open_before = depth == 1;
                named = true;
            }
            Kind::Symbol(b')' | b']' | b'}') => depth = depth.saturating_sub(1),
            Kind::Symbol(b'.') => after_dot = true,
            Kind::Word if tokens.is(token, "INPUT") => reads_input = true,
            Kind::Word if opened && tokens.is_any(token, &["SELECT", "WITH"]) => selects = true,
            Kind::Word if depth > 0 || selects => {}
            Kind::Word if after_dot => after_dot = false,
            Kind::Word if !named => {
                named = !tokens.is_any(token, &["INTO", "TABLE", "FUNCTION"]);
            }
            Kind::Word if tokens.is_any(token, &["SELECT", "WITH"]) => selects = true,
            Kind::Word if tokens.is(token, "VALUES") => {
                return Ok(Head::Insert(Insert {
                    end: token.start,
                    format: "Values".into(),
                    data: token.end,
                }));
            }
            Kind::Word if tokens.is(token, "FORMAT") => return format(tokens, token),
            Kind::Word if tokens.is(token, "INFILE") => {
                return Err(Failure::new(
                    Code::NOT_IMPLEMENTED,
                    "FROM INFILE is read by clickhouse-client; over HTTP, send the data in the body",
                ));
            }
            Kind::QuotedName => {
                named = true;
                after_dot = false;
            }
            _ => {}
        }
    }
}

/// The data of `FORMAT name` starts behind spaces and at most one line break.
fn format(mut tokens: Tokens<'_>, keyword: Token) -> Result<Head, Failure> {
    let name = match tokens.next() {
        Next::Token(name) if name.kind == Kind::Word => name,
        Next::Incomplete => return Ok(Head::Incomplete),
        _ => return query(tokens.text).map(Head::Query),
    };
    let rest = &tokens.text[name.end..];
    let spaces = rest
        .iter()
        .take_while(|c| matches!(c, b' ' | b'\t' | 0x0c))
        .count();
    let line_break = match &rest[spaces..] {
        [b'\r', b'\n', ..] => 2,
        [b'\n', ..] => 1,
        [b'\r'] | [] if !tokens.complete => return Ok(Head::Incomplete),
        [b';', ..] => {
            return Err(Failure::new(
                Code::SYNTAX_ERROR,
                "You have excessive ';' symbol before data for INSERT",
            ));
        }
        _ => 0,
    };
    Ok(Head::Insert(Insert {
        end: keyword.start,
        format: tokens.text(name),
        data: name.end + spaces + line_break,
    }))
}

/// Reads a whole statement.
fn query(text: &[u8]) -> Result<Query, Failure> {
    let mut tokens = Tokens::new(text, true);
    let mut query = Query::default();
    let mut previous: Option<Token> = None;
    let mut ended = false;
    // A name behind FORMAT, as long as nothing but SETTINGS follows it.
    let mut format: Option<Token> = None;
    let mut depth = 0_u32;
    while let Next::Token(token) = tokens.next() {
        if ended {
            return Err(Failure::new(
                Code::SYNTAX_ERROR,
                "Syntax error (Multi-statements are not allowed): send one statement per request",
            ));
        }
        let follows =
            |word: &str| depth == 0 && previous.is_some_and(|token| tokens.is(token, word));
        if previous.is_none() {
            query.select =
                token.kind == Kind::Symbol(b'(') || tokens.is_any(token, &["SELECT", "WITH"]);
        }
        match token.kind {
            Kind::Symbol(b';') if depth == 0 => {
                ended = true;
                continue;
            }
            Kind::Word if follows("FORMAT") => format = Some(token),
            Kind::Word if follows("INTO") && tokens.is(token, "OUTFILE") => {
                return Err(Failure::new(
                    Code::INTO_OUTFILE_NOT_ALLOWED,
                    "INTO OUTFILE is not allowed over HTTP",
                ));
            }
            Kind::Word if format.is_some() && tokens.is(token, "SETTINGS") => {
                query.format = format.take().map(|name| tokens.text(name));
            }
            Kind::Symbol(b'(' | b'[' | b'{') => depth += 1,
            Kind::Symbol(b')' | b']' | b'}') => depth = depth.saturating_sub(1),
            _ => {
                if depth == 0 {
                    format = None;
                }
            }
        }
        previous = Some(token);
    }
    if previous.is_none() {
        return Err(Failure::new(
            Code::SYNTAX_ERROR,
            "Syntax error: Empty query",
        ));
    }
    if let Some(name) = format {
        query.format = Some(tokens.text(name));
    }
    Ok(query)
}

fn input_function() -> Failure {
    Failure::new(
        Code::NOT_IMPLEMENTED,
        "INSERT … SELECT … FROM input() is not supported by the embedded engine",
    )
}

/// A lexer that knows whether its text may go on.
struct Tokens<'t> {
    text: &'t [u8],
    lexer: Lexer<'t>,
    complete: bool,
}

enum Next {
    Token(Token),
    Incomplete,
    End,
}

impl<'t> Tokens<'t> {
    fn new(text: &'t [u8], complete: bool) -> Self {
        Self {
            text,
            lexer: Lexer::new(text),
            complete,
        }
    }

    fn next(&mut self) -> Next {
        match self.lexer.next() {
            // The last token of a text that goes on may go on too.
            Some(token) if !self.complete && token.end == self.text.len() => Next::Incomplete,
            Some(token) if token.kind != Kind::Unterminated => Next::Token(token),
            // Left to the engine to complain about.
            Some(_) => Next::End,
            None if self.complete => Next::End,
            None => Next::Incomplete,
        }
    }

    fn is(&self, token: Token, word: &str) -> bool {
        token.kind == Kind::Word
            && self.text[token.start..token.end].eq_ignore_ascii_case(word.as_bytes())
    }

    fn is_any(&self, token: Token, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(token, word))
    }

    fn text(&self, token: Token) -> String {
        String::from_utf8_lossy(&self.text[token.start..token.end]).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The statement, the format and the data of an INSERT.
    fn split(text: &str) -> (&str, String, &str) {
        match read(text.as_bytes(), true).unwrap() {
            Head::Insert(insert) => (&text[..insert.end], insert.format, &text[insert.data..]),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn data_of_inserts() {
        for (text, statement, format, data) in [
            (
                "INSERT INTO t VALUES (1)",
                "INSERT INTO t ",
                "Values",
                " (1)",
            ),
            (
                "insert into t(a)values(1)",
                "insert into t(a)",
                "Values",
                "(1)",
            ),
            (
                "INSERT INTO t FORMAT CSV\n1\n\n2",
                "INSERT INTO t ",
                "CSV",
                "1\n\n2",
            ),
            (
                "INSERT INTO t FORMAT CSV \t\r\n1",
                "INSERT INTO t ",
                "CSV",
                "1",
            ),
            (
                "INSERT INTO t FORMAT RowBinary\n\n",
                "INSERT INTO t ",
                "RowBinary",
                "\n",
            ),
            (
                "INSERT INTO t FORMAT JSONEachRow {}",
                "INSERT INTO t ",
                "JSONEachRow",
                "{}",
            ),
            (
                "-- x\nINSERT INTO values.format VALUES (1)",
                "-- x\nINSERT INTO values.format ",
                "Values",
                " (1)",
            ),
            (
                "INSERT INTO `a b`.\"FORMAT\" (`VALUES`) FORMAT TSV\n",
                "INSERT INTO `a b`.\"FORMAT\" (`VALUES`) ",
                "TSV",
                "",
            ),
            (
                "INSERT INTO t SETTINGS a = 'FORMAT CSV' FORMAT TSV\nx",
                "INSERT INTO t SETTINGS a = 'FORMAT CSV' ",
                "TSV",
                "x",
            ),
            (
                "INSERT INTO FUNCTION null('a FORMAT') VALUES (1)",
                "INSERT INTO FUNCTION null('a FORMAT') ",
                "Values",
                " (1)",
            ),
            (
                "INSERT INTO {db:Identifier}.t VALUES (1)",
                "INSERT INTO {db:Identifier}.t ",
                "Values",
                " (1)",
            ),
            (
                "INSERT INTO t (* EXCEPT (a)) /* VALUES */ VALUES (1)",
                "INSERT INTO t (* EXCEPT (a)) /* VALUES */ ",
                "Values",
                " (1)",
            ),
        ] {
            assert_eq!(split(text), (statement, format.to_owned(), data));
        }
    }

    #[test]
    fn what_is_not_decided_yet_waits() {
        let text = "INSERT INTO t (a) FORMAT RowBinary\n";
        for cut in 0..text.len() {
            assert_eq!(
                read(&text.as_bytes()[..cut], false).unwrap(),
                Head::Incomplete,
                "{cut}"
            );
        }
        assert!(matches!(
            read(text.as_bytes(), false).unwrap(),
            Head::Insert(_)
        ));
        assert_eq!(read(b"SELECT 1 ", false).unwrap(), Head::Incomplete);
    }

    #[test]
    fn queries() {
        for (text, format, select) in [
            ("SELECT 1", None, true),
            ("SELECT 1 FORMAT JSON;", Some("JSON"), true),
            (
                "WITH 1 AS x SELECT x FORMAT JSON SETTINGS a = 1 -- done",
                Some("JSON"),
                true,
            ),
            ("SELECT format FROM t", None, true),
            ("SELECT 1 AS format", None, true),
            ("SELECT (SELECT 1 FORMAT CSV)", None, true),
            ("SHOW TABLES FORMAT TSV", Some("TSV"), false),
            ("INSERT INTO t SELECT 1", None, false),
            ("INSERT INTO t (SELECT a FROM values)", None, false),
            ("EXPLAIN INSERT INTO t VALUES (1)", None, false),
        ] {
            let head = read(text.as_bytes(), true).unwrap();
            let expected = Query {
                format: format.map(str::to_owned),
                select,
            };
            assert_eq!(head, Head::Query(expected), "{text}");
        }
    }

    #[test]
    fn what_the_embedded_engine_would_do_wrongly_is_declined() {
        for (text, code) in [
            ("SELECT 1; SELECT 2", Code::SYNTAX_ERROR),
            ("SELECT 1 INTO OUTFILE 'x'", Code::INTO_OUTFILE_NOT_ALLOWED),
            (
                "INSERT INTO t SELECT a FROM input('a Int8') FORMAT CSV\n1",
                Code::NOT_IMPLEMENTED,
            ),
            (
                "INSERT INTO t FROM INFILE 'x' FORMAT CSV",
                Code::NOT_IMPLEMENTED,
            ),
            ("INSERT INTO t FORMAT CSV; 1", Code::SYNTAX_ERROR),
            (" -- nothing\n", Code::SYNTAX_ERROR),
        ] {
            assert_eq!(
                read(text.as_bytes(), true).unwrap_err().code(),
                Some(code.0),
                "{text}"
            );
        }
    }
}
