use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::answer::{Answer, Step};
use crate::error::{Error, Result};
use crate::table::DecodeRow;

/// Rows as they arrive.
///
/// An error may come after some rows: the server may fail while it answers.
#[must_use]
pub struct Cursor<R> {
    answer: Answer,
    /// What has arrived and is not decoded yet.
    buffer: Vec<u8>,
    /// Where the next chunk goes while a row may still borrow from `buffer`.
    spare: Vec<u8>,
    rows: PhantomData<fn() -> R>,
}

impl<R: DecodeRow> Cursor<R> {
    pub(super) fn new(answer: Answer) -> Self {
        Self {
            answer,
            buffer: Vec::new(),
            spare: Vec::new(),
            rows: PhantomData,
        }
    }

    /// The next row, `None` after the last one.
    ///
    /// # Errors
    ///
    /// What ended the answer before its last row. There are no rows after an error.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future loses no row.
    pub async fn next(&mut self) -> Result<Option<R::Output>> {
        self.turn();
        loop {
            // Rows that are there already are not worth a future of their own.
            match self.answer.step(&self.buffer, R::decode)? {
                Step::Row(row) => return Ok(Some(row)),
                Step::End => return Ok(None),
                Step::More => self.answer.fill(&mut self.buffer).await?,
            }
        }
    }

    /// The next row, its text and bytes borrowed from what has arrived: nothing is copied. It
    /// lives until the next one is asked for. `None` after the last one.
    ///
    /// Arrays and maps are `Vec`s of what is borrowed, maps as pairs in the order of the server.
    ///
    /// ```
    /// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sample/doc.rs"));
    /// # fn main() { run(example) }
    /// # async fn example(client: &Client) -> Result<()> {
    /// # let view = events::New::new(1, 7, "view", None, events::Channel::Web, vec![]);
    /// # let purchase = events::New::new(2, 7, "purchase", None, events::Channel::App, vec![]);
    /// # events::insert_new(client, [view, purchase]).await?;
    /// let mut longest = 0;
    /// let mut rows = events::by_user_id(7).stream(client)?;
    /// while let Some(row) = rows.next_ref().await? {
    ///     longest = longest.max(row.event_type.len()); // a `&str`
    /// }
    /// assert_eq!(longest, "purchase".len());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// As [`next`](Self::next).
    ///
    /// # Cancel safety
    ///
    /// Dropping the future loses no row.
    pub async fn next_ref(&mut self) -> Result<Option<R::Ref<'_>>> {
        self.turn();
        let Self {
            answer,
            buffer,
            spare,
            ..
        } = self;
        match answer.step(buffer, R::decode_ref)? {
            Step::Row(row) => return Ok(Some(row)),
            Step::End => return Ok(None),
            Step::More => {}
        }
        // To the compiler, `buffer` is borrowed from here on: a row is returned above. So the row
        // that is not all there is put together in the other buffer. That is once a chunk.
        answer.move_rest(buffer, spare);
        loop {
            answer.fill(spare).await?;
            match answer.peek(spare, |input| R::decode_ref(input).map(drop))? {
                Step::Row(()) => break,
                Step::End => return Ok(None),
                Step::More => {}
            }
        }
        match answer.step(spare, R::decode_ref)? {
            Step::Row(row) => Ok(Some(row)),
            Step::More | Step::End => Err(Error::Incomplete {
                rows: answer.rows(),
            }),
        }
    }

    /// Goes on in the buffer that the last borrowed row was put together in.
    fn turn(&mut self) {
        if self.answer.turned() {
            std::mem::swap(&mut self.buffer, &mut self.spare);
        }
    }
}

/// As [`next`](Cursor::next); it ends after an error.
impl<R: DecodeRow> Stream for Cursor<R> {
    type Item = Result<R::Output>;

    fn poll_next(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<R::Output>>> {
        if self.answer.has_failed() {
            return Poll::Ready(None);
        }
        self.turn();
        let Self { answer, buffer, .. } = &mut *self;
        loop {
            match answer.step(buffer, R::decode)? {
                Step::Row(row) => return Poll::Ready(Some(Ok(row))),
                Step::End => return Poll::Ready(None),
                Step::More => ready!(answer.poll_fill(buffer, cx))?,
            }
        }
    }
}

impl<R> fmt::Debug for Cursor<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cursor")
            .field("rows", &self.answer.rows())
            .finish_non_exhaustive()
    }
}
