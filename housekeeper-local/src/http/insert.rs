//! INSERT with data: streamed into the engine, whatever its size.

use std::io::Read;

use super::failure::{Code, Failure};
use super::job::CHUNK;
use super::params::Params;
use super::statement::Insert;
use crate::engine::chdb::{self, Connection, Statistics};

/// Runs the INSERT at the head of `text`, with the rest of `text` and then `body`
/// as its data.
///
/// When the data breaks off, the INSERT is cancelled: the row it broke off in is
/// never written. Full blocks before it may have been, as on a server.
pub(crate) fn run(
    connection: &mut Connection,
    text: &[u8],
    insert: &Insert,
    body: &mut dyn Read,
    params: Params,
) -> Result<Statistics, Failure> {
    let values = chdb::Params::new(params.values);
    let mut end = ValuesEnd::new(&insert.format);
    let mut stream = connection.insert(&text[..insert.end], &insert.format, &values)?;
    let mut put = |data: &[u8]| -> Result<(), Failure> {
        end.check(data)?;
        Ok(stream.append(data)?)
    };
    let first = &text[insert.data..];
    if !first.is_empty() {
        put(first)?;
    }
    let mut chunk = vec![0; CHUNK];
    loop {
        match body.read(&mut chunk)? {
            0 => return Ok(stream.finish()?),
            length => put(&chunk[..length])?,
        }
    }
}

/// Sees that nothing comes behind the `;` that ends the rows of VALUES. The engine
/// would pass over it, and a second statement there would be lost.
struct ValuesEnd(Option<State>);

enum State {
    Rows,
    Quoted { quote: u8, escaped: bool },
    Ended,
}

impl ValuesEnd {
    fn new(format: &str) -> Self {
        Self(format.eq_ignore_ascii_case("Values").then_some(State::Rows))
    }

    fn check(&mut self, data: &[u8]) -> Result<(), Failure> {
        let Some(state) = &mut self.0 else {
            return Ok(());
        };
        for &c in data {
            match state {
                State::Rows => match c {
                    b'\'' | b'"' | b'`' => {
                        *state = State::Quoted {
                            quote: c,
                            escaped: false,
                        }
                    }
                    b';' => *state = State::Ended,
                    _ => {}
                },
                State::Quoted { escaped, .. } if *escaped => *escaped = false,
                State::Quoted { escaped, .. } if c == b'\\' => *escaped = true,
                // A doubled quote ends one text and starts the next.
                State::Quoted { quote, .. } if c == *quote => *state = State::Rows,
                State::Quoted { .. } => {}
                State::Ended if c.is_ascii_whitespace() => {}
                State::Ended => {
                    return Err(Failure::new(
                        Code::SYNTAX_ERROR,
                        "Cannot read data after semicolon: send one statement per request",
                    ));
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_may_follow_the_rows() {
        let check = |format: &str, parts: &[&str]| {
            let mut end = ValuesEnd::new(format);
            parts
                .iter()
                .try_for_each(|part| end.check(part.as_bytes()))
                .is_ok()
        };
        assert!(check("Values", &["(1, ';'", "), ('a\\';b", "''; c'); \n"]));
        assert!(!check("VALUES", &["(1);", " INSERT INTO t VALUES (2)"]));
        assert!(check("TSV", &["a;b;c"]));
    }
}
