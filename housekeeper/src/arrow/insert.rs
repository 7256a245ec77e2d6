use std::fmt;

use arrow_array::RecordBatch;
use arrow_buffer::Buffer;
use arrow_ipc::writer::StreamEncoder;
use arrow_schema::{ArrowError, Schema};
use bytes::Bytes;
use clickhouse::Client;
use clickhouse::insert_formatted::InsertFormatted;

use super::error::RecordBatchError;
use super::types::takes;
use super::values::first_misfit;
use crate::boxed::boxed;
use crate::error::{Error, Result};
use crate::insert::{check, explain, statement};
use crate::row_buffer::CHUNK;
use crate::row_columns::{RowColumn, RowColumns};
use crate::table::{InsertRow, Table};

/// One `INSERT`, batch by batch. They travel to the server while more are written.
///
/// The insert is done when [`end`](Self::end) returns. One that is dropped before that is aborted.
#[must_use = "an insert is aborted unless it is ended"]
pub struct Insert {
    client: Client,
    table: &'static str,
    /// Those of the table.
    columns: Vec<RowColumn>,
    /// The type of each column of the batches.
    types: Vec<&'static str>,
    schema: Schema,
    encoder: Option<StreamEncoder>,
    request: InsertFormatted,
    /// What is too small to be sent by itself.
    gathered: Vec<u8>,
    rows: u64,
}

/// Begins an insert of batches with this schema into the table of the rows `R`, which says what columns they may have: a
/// `New` has all that an insert can give, of which those with a default may be left out.
///
/// # Errors
///
/// [`Error::RecordBatch`] when a column is none of the table's, is of another type, or is not there and has no default;
/// other errors are those of an insert of rows. Nothing was sent that the server could store.
pub fn insert<'a, T: Table, R: InsertRow<T>>(
    client: &'a Client,
    schema: &'a Schema,
) -> impl Future<Output = Result<Insert>> + Send + use<'a, T, R> {
    boxed(Insert::open(client, T::NAME, R::COLUMNS, schema))
}

/// Inserts all of `batches`, which have one schema, and gives the count of their rows. None ask nothing of the server.
///
/// # Errors
///
/// As [`insert`] and [`Insert::write`].
pub async fn insert_all<T: Table, R: InsertRow<T>>(
    client: &Client,
    batches: impl IntoIterator<Item = RecordBatch>,
) -> Result<u64> {
    let mut batches = batches.into_iter();
    let Some(first) = batches.next() else {
        return Ok(0);
    };
    let mut insert = insert::<T, R>(client, &first.schema()).await?;
    insert.write(&first).await?;
    for batch in batches {
        insert.write(&batch).await?;
    }
    insert.end().await
}

impl Insert {
    async fn open(
        client: &Client,
        table: &'static str,
        all: RowColumns,
        schema: &Schema,
    ) -> Result<Self> {
        let all: Vec<_> = all.iter().collect();
        let columns = fitting(&all, schema)?;
        check(client, table, &columns).await?;
        let request = client
            .insert_formatted_with(statement(table, &columns, "ArrowStream"))
            .with_setting("input_format_null_as_default", "0")
            .with_setting("input_format_arrow_allow_missing_columns", "0")
            .with_setting("input_format_arrow_case_insensitive_column_matching", "0")
            .with_setting("input_format_defaults_for_omitted_fields", "1");
        Ok(Self {
            client: client.clone(),
            table,
            columns: all,
            types: columns.iter().map(|column| column.ty).collect(),
            schema: schema.clone(),
            encoder: Some(StreamEncoder::try_new(schema).map_err(|error| not_encoded(&error))?),
            request,
            gathered: Vec::new(),
            rows: 0,
        })
    }

    /// Writes a batch.
    ///
    /// # Errors
    ///
    /// [`Error::RecordBatch`] when it has another schema, or a value that its column does not: nothing of the batch was
    /// sent, and the insert can go on. Any other error is the server's or the network's, and the insert has failed.
    pub fn write<'a>(
        &'a mut self,
        batch: &'a RecordBatch,
    ) -> impl Future<Output = Result<()>> + Send + 'a {
        boxed(async move {
            let Some(encoder) = &mut self.encoder else {
                return Err(Error::InsertFailed);
            };
            if *batch.schema() != self.schema {
                let problem = "the record batch has another schema than the insert";
                return Err(RecordBatchError::new(problem).into());
            }
            for ((field, ty), column) in (self.schema.fields().iter())
                .zip(&self.types)
                .zip(batch.columns())
            {
                if let Some((row, problem)) = first_misfit(ty, column) {
                    let row = self.rows + row as u64 + 1;
                    return Err(RecordBatchError::of_value(field.name(), row, problem).into());
                }
            }
            let buffers = encoder.encode(batch).map_err(|error| not_encoded(&error))?;
            self.rows += batch.num_rows() as u64;
            self.send(buffers).await
        })
    }

    /// How many rows were written so far.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Sends what is left and waits until the server has stored it. Gives the count of the rows.
    ///
    /// # Errors
    ///
    /// When the server does not store them.
    pub fn end(mut self) -> impl Future<Output = Result<u64>> + Send {
        boxed(async move {
            let Some(encoder) = self.encoder.take() else {
                return Err(Error::InsertFailed);
            };
            if self.rows == 0 {
                return Ok(0);
            }
            let last = encoder.finish().map_err(|error| not_encoded(&error))?;
            self.send(last).await?;
            let ended = match self.flush().await {
                Ok(()) => self.request.end().await,
                Err(error) => Err(error),
            };
            match ended {
                Ok(()) => Ok(self.rows),
                Err(error) => {
                    Err(explain(error.into(), &self.client, self.table, &self.columns).await)
                }
            }
        })
    }

    /// Large buffers as they are, small ones together.
    async fn send(&mut self, buffers: Vec<Buffer>) -> Result<()> {
        // Should it be cut off, the server has half a batch.
        let encoder = self.encoder.take();
        for buffer in buffers {
            let sent = if buffer.len() < CHUNK {
                self.gathered.extend_from_slice(&buffer);
                if self.gathered.len() < CHUNK {
                    continue;
                }
                self.flush().await
            } else {
                match self.flush().await {
                    Ok(()) => self.request.send(Bytes::from_owner(buffer)).await,
                    Err(error) => Err(error),
                }
            };
            if let Err(error) = sent {
                return Err(explain(error.into(), &self.client, self.table, &self.columns).await);
            }
        }
        self.encoder = encoder;
        Ok(())
    }

    async fn flush(&mut self) -> clickhouse::error::Result<()> {
        if self.gathered.is_empty() {
            return Ok(());
        }
        let gathered = std::mem::take(&mut self.gathered);
        self.request.send(Bytes::from(gathered)).await
    }
}

/// The columns of the table that are those of the batches, in their order.
fn fitting(columns: &[RowColumn], schema: &Schema) -> Result<Vec<RowColumn>, RecordBatchError> {
    let mut fitting = Vec::with_capacity(schema.fields().len());
    for field in schema.fields() {
        let name = field.name();
        let Some(column) = columns.iter().find(|column| column.name == name) else {
            let problem = "is none that an insert into the table can give";
            return Err(RecordBatchError::of_column(name, problem));
        };
        if fitting.iter().any(|other: &RowColumn| other.name == name) {
            return Err(RecordBatchError::of_column(name, "is there twice"));
        }
        match takes(column.ty, field.data_type()) {
            Ok(true) => fitting.push(*column),
            Ok(false) => {
                let problem = format!(
                    "is {} in ClickHouse, and {} has not its values",
                    column.ty,
                    field.data_type()
                );
                return Err(RecordBatchError::of_column(name, problem));
            }
            Err(why) => {
                let problem = format!(
                    "is {}, which is not inserted from record batches: {why}",
                    column.ty
                );
                return Err(RecordBatchError::of_column(name, problem));
            }
        }
    }
    for column in columns {
        if !column.has_default && !fitting.contains(column) {
            let problem = format!(
                "{} has no default, and is not in the record batch",
                column.ty
            );
            return Err(RecordBatchError::of_column(column.name, problem));
        }
    }
    Ok(fitting)
}

#[cold]
fn not_encoded(error: &ArrowError) -> Error {
    RecordBatchError::new(format!("the record batch cannot be sent: {error}")).into()
}

impl fmt::Debug for Insert {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Insert")
            .field("rows", &self.rows)
            .finish_non_exhaustive()
    }
}
