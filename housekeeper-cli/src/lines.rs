//! A stream of questions as JSON Lines: one is read, one is answered.

use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Read, Write};

use serde::{Deserialize, Serialize};

use crate::failure::Failure;

/// How much is read and written at once.
const CHUNK: usize = 64 << 10;

/// Lines longer than this are refused, so that memory has a limit.
pub(crate) const MAX_LINE: usize = 64 << 20;

/// A line that asks nothing; the place is in the stream.
pub(crate) struct Malformed {
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) message: String,
}

/// Who answers.
pub(crate) trait Respond {
    /// Reads a line, which is no array, and answers it.
    fn answer<'a>(&mut self, line: &'a [u8]) -> Result<impl Serialize + 'a, serde_json::Error>;

    /// Answers a line that asks nothing.
    fn malformed(&mut self, fault: Malformed) -> impl Serialize;
}

/// Answers standard input on standard output.
pub(crate) fn converse(respond: &mut impl Respond) -> Result<(), Failure> {
    match answer(io::stdin().lock(), io::stdout().lock(), respond) {
        // Whoever asked has heard enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Failure::new(format!("the stream broke: {error}"))),
        Ok(()) => Ok(()),
    }
}

/// Answers every line. What is answered is written out before waiting for more.
pub(crate) fn answer(
    input: impl Read,
    output: impl Write,
    respond: &mut impl Respond,
) -> io::Result<()> {
    let mut input = BufReader::with_capacity(CHUNK, input);
    let mut output = BufWriter::with_capacity(CHUNK, output);
    let mut line = Vec::new();
    for number in 1.. {
        if !input.buffer().contains(&b'\n') {
            output.flush()?;
        }
        line.clear();
        line.shrink_to(CHUNK);
        let limit = u64::try_from(MAX_LINE).unwrap_or(u64::MAX);
        if input.by_ref().take(limit).read_until(b'\n', &mut line)? == 0 {
            break;
        }
        let fault = if line.len() == MAX_LINE && !line.ends_with(b"\n") {
            input.skip_until(b'\n')?;
            Some((
                MAX_LINE,
                format!("the line is longer than {} MiB", MAX_LINE >> 20),
            ))
        } else if line.trim_ascii_start().starts_with(b"[") {
            // Derived readers take `[id, sql]` for the object.
            Some((1, "expected an object, found an array".to_owned()))
        } else {
            match respond.answer(&line) {
                Ok(answer) => {
                    serde_json::to_writer(&mut output, &answer)?;
                    None
                }
                Err(error) => {
                    let text = error.to_string();
                    let place = format!(" at line {} column {}", error.line(), error.column());
                    let message = text.strip_suffix(&place).unwrap_or(&text).to_owned();
                    Some((error.column(), message))
                }
            }
        };
        if let Some((column, message)) = fault {
            let answer = respond.malformed(Malformed {
                line: number,
                column,
                message,
            });
            serde_json::to_writer(&mut output, &answer)?;
        }
        output.write_all(b"\n")?;
    }
    output.flush()
}

/// A line as most commands read it: `{"id": …, "sql": "…"}`.
#[derive(Deserialize)]
pub(crate) struct Request<'a> {
    /// Whatever it is, it is given back as it came.
    #[serde(borrow, default)]
    pub(crate) id: Option<&'a serde_json::value::RawValue>,
    /// The SQL.
    #[serde(borrow)]
    pub(crate) sql: std::borrow::Cow<'a, str>,
}
