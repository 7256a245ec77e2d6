use std::time::Duration;

use bytes::Bytes;
use clickhouse::Client;
use clickhouse::insert_formatted::InsertFormatted;

use super::header::{self, statement};
use super::schema::{explain, is_of_columns, types};
use crate::codec::{EncodeError, has_json};
use crate::error::{Error, Result};
use crate::table::WriteColumn;
use crate::type_text::has_enum;

const WITH_TYPES: &str = "RowBinaryWithNamesAndTypes";
const WITH_DEFAULTS: &str = "RowBinaryWithDefaults";

/// How much is gathered before it is sent.
pub(crate) const CHUNK: usize = 256 * 1024;

/// Rows that are a little longer than the others shall not make the buffer grow.
pub(crate) const FULL: usize = CHUNK - 4 * 1024;

/// The insert without the type of its rows: compiled once, not once a table.
pub(super) struct InsertCore {
    client: Client,
    table: &'static str,
    columns: &'static [WriteColumn],
    insert: InsertFormatted,
    buffer: Vec<u8>,
    /// What the request has not taken yet. Sending can be cancelled, and is then tried again.
    pending: Option<Bytes>,
    /// The last chunk, whose memory is used again.
    sent: Option<Bytes>,
    rows: u64,
    failed: bool,
}

impl InsertCore {
    pub(super) async fn open(
        client: &Client,
        table: &'static str,
        columns: &'static [WriteColumn],
        defaults: bool,
    ) -> Result<Self> {
        let (insert, mut buffer) = open(client, table, columns, defaults).await?;
        buffer.reserve(CHUNK);
        Ok(Self {
            client: client.clone(),
            table,
            columns,
            insert,
            buffer,
            pending: None,
            sent: None,
            rows: 0,
            failed: false,
        })
    }

    pub(super) fn with_timeouts(self, send: Option<Duration>, end: Option<Duration>) -> Self {
        Self {
            insert: self.insert.with_timeouts(send, end),
            ..self
        }
    }

    pub(super) fn rows(&self) -> u64 {
        self.rows
    }

    /// Encodes a row, whole or not at all. Whether enough has gathered to be sent.
    #[inline]
    pub(super) fn put<R>(
        &mut self,
        row: &R,
        encode: impl Fn(&R, &mut Vec<u8>) -> std::result::Result<(), EncodeError>,
    ) -> std::result::Result<bool, Box<Error>> {
        if self.failed {
            return Err(Box::new(Error::InsertFailed));
        }
        let start = self.buffer.len();
        if let Err(error) = encode(row, &mut self.buffer) {
            return Err(Box::new(self.left_out(start, error)));
        }
        self.rows += 1;
        Ok(self.buffer.len() >= FULL)
    }

    #[cold]
    fn left_out(&mut self, start: usize, error: EncodeError) -> Error {
        self.buffer.truncate(start);
        error.in_row(self.rows + 1).into()
    }

    /// Sends what has gathered.
    pub(super) async fn send(&mut self) -> Result<()> {
        loop {
            if let Some(chunk) = &self.pending {
                if let Err(error) = self.insert.send(chunk.clone()).await {
                    self.failed = true;
                    return Err(self.explain(error.into()).await);
                }
                self.pending = None;
            }
            if self.buffer.is_empty() {
                return Ok(());
            }
            let next = self.empty_buffer();
            let full = Bytes::from(std::mem::replace(&mut self.buffer, next));
            self.sent = Some(full.clone());
            self.pending = Some(full);
        }
    }

    /// That of the chunk before, if the request is done with it: memory that is new has to be cleared by the system.
    fn empty_buffer(&mut self) -> Vec<u8> {
        match self.sent.take().map(Bytes::try_into_mut) {
            Some(Ok(sent)) => {
                let mut buffer = Vec::from(sent);
                buffer.clear();
                buffer
            }
            Some(Err(_)) | None => Vec::with_capacity(CHUNK),
        }
    }

    pub(super) async fn end(mut self) -> Result<u64> {
        if self.failed {
            return Err(Error::InsertFailed);
        }
        if self.rows == 0 {
            return Ok(0);
        }
        self.send().await?;
        let Self {
            client,
            table,
            columns,
            insert,
            ..
        } = self;
        match insert.end().await {
            Ok(()) => Ok(self.rows),
            Err(error) => Err(explain(error.into(), &client, table, columns).await),
        }
    }

    async fn explain(&self, error: Error) -> Error {
        explain(error, &self.client, self.table, self.columns).await
    }
}

/// An insert, and what is sent before its rows, by which the server checks names and types.
pub(crate) async fn open(
    client: &Client,
    table: &str,
    columns: &[WriteColumn],
    defaults: bool,
) -> Result<(InsertFormatted, Vec<u8>)> {
    // What has no header would go unchecked. And an Enum may have got more values since: then the
    // header says what it is now, as the server takes no other. No row was sent yet in either case.
    let header = if defaults || columns.iter().any(|column| has_enum(column.ty)) {
        check(client, table, columns).await?
    } else {
        header::header(columns, columns.iter().map(|column| column.ty))
    };
    if defaults {
        let insert = request(client, statement(table, columns, WITH_DEFAULTS), columns);
        return Ok((insert, Vec::new()));
    }
    let insert = request(client, statement(table, columns, WITH_TYPES), columns);
    Ok((insert, header))
}

/// Asks the server whether the columns are what they are here, and gives the header that it takes.
pub(crate) async fn check(
    client: &Client,
    table: &str,
    columns: &[WriteColumn],
) -> Result<Vec<u8>> {
    let header = header::header(columns, columns.iter().map(|column| column.ty));
    let query_id = client.get_setting("query_id");
    let query_id = query_id.map(|id| format!("{id}-check"));
    let mut insert = request(client, statement(table, columns, WITH_TYPES), columns);
    if let Some(query_id) = query_id {
        insert = insert.with_setting("query_id", query_id);
    }
    let Err(error) = ask(insert, header.clone()).await else {
        return Ok(header);
    };
    if !is_of_columns(&error) {
        return Err(error);
    }
    match types(client, table, columns).await {
        Ok(types) => Ok(header::header(columns, types.iter().map(String::as_str))),
        Err(mismatch @ Error::Schema(_)) => Err(mismatch),
        Err(_) => Err(error),
    }
}

/// An insert without rows.
async fn ask(mut insert: InsertFormatted, header: Vec<u8>) -> Result<()> {
    insert.send(header.into()).await?;
    insert.end().await?;
    Ok(())
}

/// A profile could turn some of these settings off: names and types would go unchecked, and columns
/// left to their DEFAULT would be zero instead.
fn request(client: &Client, statement: String, columns: &[WriteColumn]) -> InsertFormatted {
    let insert = client
        .insert_formatted_with(statement)
        .with_setting("input_format_with_names_use_header", "1")
        .with_setting("input_format_with_types_use_header", "1")
        .with_setting("input_format_defaults_for_omitted_fields", "1");
    if columns.iter().any(|column| has_json(column.ty)) {
        insert.with_setting("input_format_binary_read_json_as_string", "1")
    } else {
        insert
    }
}
