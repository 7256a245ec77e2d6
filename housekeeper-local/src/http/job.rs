//! Running one request on the engine, on a thread that may block.

use std::io::Read;

use flate2::read::MultiGzDecoder;
use lz4_flex::frame::FrameDecoder;

use super::blocks;
use super::body::BodyReader;
use super::failure::{Code, Failure};
use super::params::{BodyEncoding, Params};
use super::reply::Reply;
use super::statement::{self, Head};
use super::{insert, select};
use crate::engine::Engine;
use crate::engine::chdb::{self, Connection};

/// How much of a body is read at once.
pub(crate) const CHUNK: usize = 1 << 20;

/// Runs the request and answers it.
pub(crate) fn run(engine: &Engine, mut params: Params, body: Option<BodyReader>, reply: Reply) {
    let Some(mut connection) = engine.connect() else {
        let failure = Failure::new(Code::ABORTED, "the embedded engine is shutting down");
        return reply.fail(&failure);
    };
    let mut body = body.map_or_else(
        || Box::new(std::io::empty()) as Box<dyn Read>,
        |body| decoded(body, params.body_encoding),
    );
    let prepared =
        prepare(&mut connection, &mut params).and_then(|()| head(&params.query, &mut body));
    let (text, head) = match prepared {
        Ok(prepared) => prepared,
        Err(failure) => return reply.fail(&failure),
    };
    match head {
        Head::Insert(at) => match insert::run(&mut connection, &text, &at, &mut body, params) {
            Ok(statistics) => reply.done(statistics),
            Err(failure) => reply.fail(&failure),
        },
        Head::Query(query) => select::run(&mut connection, &text, query, params, reply),
        Head::Incomplete => reply.fail(&Failure::new(
            Code::LOGICAL_ERROR,
            "a statement that never ends",
        )),
    }
}

fn decoded(body: BodyReader, encoding: BodyEncoding) -> Box<dyn Read> {
    match encoding {
        BodyEncoding::Plain => Box::new(body),
        BodyEncoding::Blocks => Box::new(blocks::Decoder::new(body)),
        BodyEncoding::Lz4 => Box::new(FrameDecoder::new(body)),
        BodyEncoding::Gzip => Box::new(MultiGzDecoder::new(body)),
    }
}

/// Bytes of values from which on they may not fit into one query.
const LONG_VALUES: usize = 128 * 1024;

/// Sets the connection up as the parameters say. It is this request's own, so
/// nothing has to be taken back.
fn prepare(connection: &mut Connection, params: &mut Params) -> Result<(), Failure> {
    let mut run = |sql: String| {
        let none = chdb::Params::default();
        connection.query(sql.as_bytes(), "Null", &none).map(drop)
    };
    if let Some(database) = &params.database {
        run(format!("USE {}", quoted(database, '`')))?;
    }
    for role in &params.roles {
        run(format!("SET ROLE {}", quoted(role, '`')))?;
    }
    let mut settings: Vec<String> = params
        .settings
        .iter()
        .map(|(name, value)| format!("{name} = {}", quoted(value, '\'')))
        .collect();
    // As settings, the values also reach the expressions inside of VALUES.
    let values = params.values.iter().filter_map(|(name, value)| {
        let plain = name.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'_');
        plain.then(|| format!("param_{name} = {}", quoted(value, '\'')))
    });
    let values: Vec<String> = values.collect();
    if values.iter().map(String::len).sum::<usize>() < LONG_VALUES {
        settings.extend(values);
    } else {
        // To ClickHouse, values are no part of a query, whose length is limited.
        run("SET max_query_size = 1000000000".to_owned())?;
        run(format!("SET {}", values.join(", ")))?;
        run("SET max_query_size = DEFAULT".to_owned())?;
    }
    if params.read_only && !params.settings.iter().any(|(name, _)| name == "readonly") {
        settings.push("readonly = 2".into());
    }
    if !settings.is_empty() {
        run(format!("SET {}", settings.join(", ")))?;
    }
    Ok(())
}

/// A name or a string for SQL.
fn quoted(text: &str, quote: char) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push(quote);
    for c in text.chars() {
        if c == quote || c == '\\' {
            quoted.push('\\');
        }
        quoted.push(c);
    }
    quoted.push(quote);
    quoted
}

/// Reads the query parameter, a line break and as much of the body as it takes to
/// know what the statement is: all of it, unless it is an INSERT with data.
fn head(query: &str, body: &mut dyn Read) -> Result<(Vec<u8>, Head), Failure> {
    let mut text = query.as_bytes().to_vec();
    if !text.is_empty() {
        text.push(b'\n');
    }
    let mut complete = false;
    loop {
        match statement::read(&text, complete)? {
            Head::Incomplete if !complete => complete = !read_more(&mut text, body)?,
            head => return Ok((text, head)),
        }
    }
}

/// Appends a chunk of the body; `false` at its end.
fn read_more(text: &mut Vec<u8>, body: &mut dyn Read) -> Result<bool, Failure> {
    // At least as much again, so that reading the text anew each time stays cheap.
    let more = CHUNK.max(text.len());
    let got = body.take(more as u64).read_to_end(text)?;
    Ok(got > 0)
}
