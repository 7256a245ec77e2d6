use std::collections::VecDeque;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use clickhouse::Client;
use clickhouse::insert_formatted::InsertFormatted;

use super::header::{self, statement};
use super::schema::{explain, is_of_columns, types};
use crate::boxed::{Boxed, boxed};
use crate::codec::{EncodeError, has_json};
use crate::columnar::Columnar;
use crate::error::{Error, Result};
use crate::reused::Reused;
use crate::row_buffer::{CHUNK, RowBuffer};
use crate::row_columns::{RowColumn, RowColumns};
use crate::type_text::has_enum;

const COLUMNS: &str = "Native";
const WITH_TYPES: &str = "RowBinaryWithNamesAndTypes";
const WITH_DEFAULTS: &str = "RowBinaryWithDefaults";

/// The insert without the type of its rows: compiled once, not once a table.
pub(super) struct InsertCore {
    client: Client,
    table: &'static str,
    columns: Arc<[RowColumn]>,
    insert: InsertFormatted,
    form: Form,
    /// The request for columns, while the server is asked. It goes on where sending was cancelled.
    opening: Option<Boxed<'static, Result<InsertFormatted>>>,
    timeouts: [Option<Duration>; 2],
    buffer: RowBuffer,
    /// The bytes of the buffer that are sent before any row: names and types.
    header: usize,
    /// What the request has not taken yet. Sending can be cancelled, and is then tried again.
    pending: VecDeque<Bytes>,
    /// The memory of rows that were sent one after the other.
    sent: Reused,
    rows: u64,
    failed: bool,
}

/// How the rows are sent.
enum Form {
    /// One after the other.
    Rows,
    /// As soon as there are many: in columns, which costs the server much less.
    Undecided(Columnar),
    /// In blocks of columns.
    Columns(Columnar),
}

impl InsertCore {
    pub(super) async fn open(
        client: &Client,
        table: &'static str,
        columns: RowColumns,
        defaults: bool,
    ) -> Result<Self> {
        let columns = columns.iter().collect::<Arc<[_]>>();
        let (insert, mut header) = open(client, table, &columns, defaults).await?;
        header.reserve(CHUNK);
        let columnar = columnar(&columns, defaults);
        Ok(Self {
            client: client.clone(),
            table,
            columns,
            insert,
            form: columnar.map_or(Form::Rows, Form::Undecided),
            opening: None,
            timeouts: [None, None],
            header: header.len(),
            buffer: RowBuffer::of_rows(header),
            pending: VecDeque::new(),
            sent: Reused::default(),
            rows: 0,
            failed: false,
        })
    }

    pub(super) fn with_timeouts(self, send: Option<Duration>, end: Option<Duration>) -> Self {
        Self {
            insert: self.insert.with_timeouts(send, end),
            timeouts: [send, end],
            ..self
        }
    }

    /// Sends rows one after the other, however many there are.
    pub(super) fn row_by_row(mut self) -> Self {
        if let Form::Undecided(_) = self.form {
            self.form = Form::Rows;
        }
        self
    }

    pub(super) fn rows(&self) -> u64 {
        self.rows
    }

    /// Encodes a row, whole or not at all. Whether enough has gathered to be sent.
    #[inline]
    pub(super) fn put<R>(
        &mut self,
        row: &R,
        encode: impl Fn(&R, &mut RowBuffer),
    ) -> std::result::Result<bool, Box<Error>> {
        if self.failed {
            return Err(Box::new(Error::InsertFailed));
        }
        let start = self.buffer.row().len();
        encode(row, &mut self.buffer);
        if let Err(error) = self.buffer.check() {
            return Err(Box::new(self.left_out(start, error)));
        }
        self.rows += 1;
        Ok(self.buffer.end_row())
    }

    /// As [`put`](Self::put), of many rows.
    fn put_all(&mut self, rows: &mut dyn Source) -> Result<bool> {
        let before = self.buffer.rows();
        let more = rows.write(&mut self.buffer);
        self.rows += self.buffer.rows() - before;
        match self.buffer.check() {
            Ok(()) => Ok(more),
            Err(error) => Err(error.in_row(self.rows).into()),
        }
    }

    #[cold]
    fn left_out(&mut self, start: usize, error: EncodeError) -> Error {
        match &mut self.form {
            Form::Columns(columnar) => columnar.cut(&mut self.buffer),
            Form::Rows | Form::Undecided(_) => self.buffer.row().truncate(start),
        }
        error.in_row(self.rows + 1).into()
    }

    /// Sends what has gathered: much, by what [`put`](Self::put) says.
    pub(super) async fn send(&mut self) -> Result<()> {
        if let Form::Undecided(_) = self.form {
            let [send, end] = self.timeouts;
            let opening = self.opening.get_or_insert_with(|| {
                let (client, table) = (self.client.clone(), self.table);
                let columns = Arc::clone(&self.columns);
                // `open` has asked where there is an Enum.
                let is_checked = columns.iter().any(|column| has_enum(column.ty));
                let opened =
                    async move { open_columns(&client, table, &columns, is_checked).await };
                boxed(within(send, opened))
            });
            let opened = opening.await;
            self.opening = None;
            self.failed = opened.is_err();
            self.insert = opened?.with_timeouts(send, end);
            self.go_on_in_columns()?;
        }
        self.send_all().await
    }

    /// Goes on in columns, behind a block of the rows there are.
    fn go_on_in_columns(&mut self) -> Result<()> {
        if let Form::Undecided(mut columnar) = std::mem::replace(&mut self.form, Form::Rows) {
            let buffer = std::mem::replace(&mut self.buffer, columnar.buffer());
            let block = columnar.block_of_rows(&buffer.into_bytes()[self.header..]);
            self.failed = block.is_err();
            self.pending.push_back(block?);
            self.form = Form::Columns(columnar);
        }
        Ok(())
    }

    async fn send_all(&mut self) -> Result<()> {
        loop {
            while let Some(chunk) = self.pending.front() {
                if let Err(error) = self.insert.send(chunk.clone()).await {
                    self.failed = true;
                    let (client, table, columns) = (&self.client, self.table, &self.columns);
                    return Err(explain(error.into(), client, table, columns).await);
                }
                self.pending.pop_front();
            }
            if self.buffer.rows() == 0 {
                return Ok(());
            }
            self.gather()?;
        }
    }

    /// Makes of all that is in the buffer what is to be sent.
    fn gather(&mut self) -> Result<()> {
        if let Form::Columns(columnar) = &mut self.form {
            let block = columnar.block(&mut self.buffer);
            self.failed = block.is_err();
            self.pending.push_back(block?);
            return Ok(());
        }
        let mut empty = self.sent.take();
        empty.reserve(CHUNK);
        let next = RowBuffer::of_rows(empty);
        let rows = std::mem::replace(&mut self.buffer, next).into_bytes();
        self.pending.push_back(self.sent.give(rows));
        Ok(())
    }

    pub(super) fn end(mut self) -> Boxed<'static, Result<u64>> {
        boxed(async move {
            if self.failed {
                return Err(Error::InsertFailed);
            }
            if self.rows == 0 {
                return Ok(0);
            }
            // Where nothing was sent yet, there are few rows.
            self.send_all().await?;
            let Self {
                client,
                table,
                columns,
                insert,
                ..
            } = self;
            match insert.end().await {
                Ok(()) => Ok(self.rows),
                Err(error) => Err(explain(error.into(), &client, table, &columns).await),
            }
        })
    }
}

/// Rows that are to be inserted.
pub(super) trait Source: Send {
    /// Encodes rows until enough has gathered to be sent, or a value does not fit, and says whether there may be more of them.
    fn write(&mut self, out: &mut RowBuffer) -> bool;
}

/// Opens an insert whose rows come later.
pub(super) fn begin<'a>(
    client: &'a Client,
    table: &'static str,
    columns: RowColumns,
    defaults: bool,
) -> Boxed<'a, Result<InsertCore>> {
    boxed(InsertCore::open(client, table, columns, defaults))
}

/// An insert of rows that are all there. It does nothing before it is polled.
pub(super) struct All<'a> {
    asked: Option<Asked<'a>>,
    sending: Option<Boxed<'a, Result<u64>>>,
}

struct Asked<'a> {
    client: &'a Client,
    table: &'static str,
    columns: RowColumns,
    defaults: bool,
    row_by_row: bool,
    rows: Box<dyn Source + 'a>,
}

impl<'a> All<'a> {
    #[expect(
        clippy::unnecessary_box_returns,
        reason = "who calls it is compiled once a table"
    )]
    pub(super) fn new(
        client: &'a Client,
        table: &'static str,
        columns: RowColumns,
        defaults: bool,
        rows: Box<dyn Source + 'a>,
    ) -> Box<Self> {
        let asked = Asked {
            client,
            table,
            columns,
            defaults,
            row_by_row: false,
            rows,
        };
        Box::new(Self {
            asked: Some(asked),
            sending: None,
        })
    }

    pub(super) fn row_by_row(&mut self) {
        if let Some(asked) = &mut self.asked {
            asked.row_by_row = true;
        }
    }

    pub(super) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Result<u64>> {
        if let Some(asked) = self.asked.take() {
            self.sending = Some(boxed(asked.send()));
        }
        match &mut self.sending {
            Some(sending) => sending.as_mut().poll(cx),
            None => Poll::Pending,
        }
    }
}

impl Asked<'_> {
    /// Inserts all rows that are written, and gives their count.
    async fn send(mut self) -> Result<u64> {
        let mut core =
            InsertCore::open(self.client, self.table, self.columns, self.defaults).await?;
        if self.row_by_row {
            core = core.row_by_row();
        }
        while core.put_all(&mut *self.rows)? {
            core.send().await?;
        }
        core.end().await
    }
}

/// What a future gives, if it does so in time.
async fn within<T>(limit: Option<Duration>, work: impl Future<Output = Result<T>>) -> Result<T> {
    let Some(limit) = limit else {
        return work.await;
    };
    let in_time = tokio::time::timeout(limit, work).await;
    in_time.unwrap_or_else(|_| Err(clickhouse::error::Error::TimedOut.into()))
}

/// An insert, and what is sent before its rows, by which the server checks names and types.
pub(crate) async fn open(
    client: &Client,
    table: &str,
    columns: &[RowColumn],
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

/// How the rows become columns; `None` where they cannot. Values behind flags have no form of a column.
pub(crate) fn columnar(columns: &[RowColumn], defaults: bool) -> Option<Columnar> {
    if defaults {
        None
    } else {
        Columnar::new(columns)
    }
}

/// An insert that takes blocks of columns, once the server has been asked about these: it would convert a block to what it
/// has, NULL to a number among others.
pub(crate) async fn open_columns(
    client: &Client,
    table: &str,
    columns: &[RowColumn],
    is_checked: bool,
) -> Result<InsertFormatted> {
    if !is_checked {
        check(client, table, columns).await?;
    }
    Ok(request(client, statement(table, columns, COLUMNS), columns))
}

/// Asks the server whether the columns are what they are here, and gives the header that it takes.
pub(crate) async fn check(client: &Client, table: &str, columns: &[RowColumn]) -> Result<Vec<u8>> {
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
fn request(client: &Client, statement: String, columns: &[RowColumn]) -> InsertFormatted {
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
