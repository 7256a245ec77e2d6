//! Queries: the result goes out block by block where the format allows it, and
//! else as a whole.

use super::failure::{Code, Failure};
use super::params::Params;
use super::reply::{Gone, Reply, Started};
use super::statement::Query;
use crate::engine::chdb::{self, Connection, EngineError, ResultStream};

/// The formats whose blocks can be put together: the engine gives every block of a
/// streamed result as a document of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Blocks {
    /// Rows or blocks, one after the other.
    Concatenate,
    /// `RowBinaryWithNamesAndTypes`: the same header on each, wanted once.
    RepeatedHeader,
}

/// Runs `text` and answers with its result.
pub(crate) fn run(
    connection: &mut Connection,
    text: &[u8],
    query: Query,
    params: Params,
    reply: Reply,
) {
    let format = query
        .format
        .or(params.default_format)
        .unwrap_or_else(|| "TabSeparated".into());
    let values = chdb::Params::new(params.values);
    if query.select
        && !params.wait_end_of_query
        && let Some(blocks) = streamable(&format)
    {
        match connection.stream(text, &format, &values) {
            Ok(mut stream) => return streamed(&mut stream, blocks, &format, reply),
            // A WITH … INSERT, for example.
            Err(error) if not_streamable(&error) => {}
            Err(error) => return reply.fail(&error.into()),
        }
    }
    match connection.query(text, &format, &values) {
        Ok(result) if result.bytes().is_empty() => reply.done(result.statistics()),
        Ok(result) => {
            let mut reply = reply.start(&format, Some(result.statistics()));
            // The client went away: nobody is left to tell.
            let _ = reply.write(result.bytes()).and_then(|()| reply.finish());
        }
        Err(error) => reply.fail(&error.into()),
    }
}

fn streamable(format: &str) -> Option<Blocks> {
    let is = |name: &str| format.eq_ignore_ascii_case(name);
    if is("RowBinary") || is("Native") {
        Some(Blocks::Concatenate)
    } else if is("RowBinaryWithNamesAndTypes") {
        Some(Blocks::RepeatedHeader)
    } else {
        None
    }
}

fn not_streamable(error: &EngineError) -> bool {
    error.0.contains("Streaming query is not supported")
}

/// The head is sent with the first block, so that an error before it has its
/// status.
fn streamed(stream: &mut ResultStream<'_>, blocks: Blocks, format: &str, reply: Reply) {
    let first = match stream.next() {
        Ok(Some(first)) => first,
        Ok(None) => return reply.done(chdb::Statistics::default()),
        Err(error) => return reply.fail(&error.into()),
    };
    let header = match blocks {
        Blocks::Concatenate => Some(0),
        Blocks::RepeatedHeader => header_length(first.bytes()),
    };
    let Some(header) = header else {
        let failure = Failure::new(
            Code::LOGICAL_ERROR,
            "the engine sent a block without a header",
        );
        return reply.fail(&failure);
    };
    let header = first.bytes()[..header].to_vec();
    let mut reply = reply.start(format, None);
    if reply.write(first.bytes()).is_err() {
        return;
    }
    drop(first);
    match rest(stream, &header, &mut reply) {
        Ok(()) => {
            let _ = reply.finish();
        }
        Err(Stop::Failed(failure)) => reply.fail(&failure),
        // Dropping the stream cancels the query.
        Err(Stop::Gone) => {}
    }
}

enum Stop {
    Failed(Failure),
    Gone,
}

impl From<Gone> for Stop {
    fn from(_: Gone) -> Self {
        Self::Gone
    }
}

fn rest(stream: &mut ResultStream<'_>, header: &[u8], reply: &mut Started) -> Result<(), Stop> {
    while let Some(block) = stream.next().map_err(|error| Stop::Failed(error.into()))? {
        let rows = block.bytes().strip_prefix(header).ok_or_else(|| {
            Stop::Failed(Failure::new(
                Code::LOGICAL_ERROR,
                "the header changed within a result",
            ))
        })?;
        reply.write(rows)?;
    }
    Ok(())
}

/// The length of a header of `RowBinaryWithNamesAndTypes`: the number of columns,
/// their names, their types.
fn header_length(block: &[u8]) -> Option<usize> {
    let mut rest = block;
    let columns = varint(&mut rest)?;
    for _ in 0..columns.checked_mul(2)? {
        let length = varint(&mut rest)?;
        rest = rest.get(length..)?;
    }
    Some(block.len() - rest.len())
}

fn varint(bytes: &mut &[u8]) -> Option<usize> {
    let mut value = 0_usize;
    for shift in (0..63).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= usize::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_measured() {
        let header = b"\x02\x01a\x02bb\x05UInt8\x06String";
        let mut block = header.to_vec();
        block.extend(b"\x07\x02hi");
        assert_eq!(header_length(&block), Some(header.len()));
        for cut in 0..header.len() {
            assert_eq!(header_length(&block[..cut]), None);
        }
    }
}
