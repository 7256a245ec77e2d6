use arrow_buffer::Buffer;
use arrow_ipc::{Message, RecordBatch, root_as_message};
use arrow_schema::ArrowError;
use bytes::BytesMut;

/// What is before the length of a message.
const MARKER: [u8; 4] = [0xff; 4];

/// The messages of a stream of Arrow, which are read whole, and only where what they say of their parts is true: the crate
/// that reads them panics at parts outside of them, and takes memory for as much as they say is to come.
#[derive(Debug, Default)]
pub(super) struct Messages {
    /// What has arrived of messages that are not read yet.
    arrived: BytesMut,
}

impl Messages {
    pub(super) fn push(&mut self, bytes: &[u8]) {
        self.arrived.extend_from_slice(bytes);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.arrived.is_empty()
    }

    /// The next message, behind its length, if it is all there.
    pub(super) fn next(&mut self) -> Result<Option<Buffer>, ArrowError> {
        let Some(length) = length(&self.arrived)? else {
            return Ok(None);
        };
        if self.arrived.len() < length {
            return Ok(None);
        }
        Ok(Some(Buffer::from(self.arrived.split_to(length).freeze())))
    }
}

/// How many bytes belong to the first message. `None` if that is not known yet.
fn length(arrived: &[u8]) -> Result<Option<usize>, ArrowError> {
    let skipped = if arrived.starts_with(&MARKER) { 4 } else { 0 };
    let Some(&head) = arrived[skipped..].first_chunk() else {
        return Ok(None);
    };
    let (start, head) = (skipped + 4, u32::from_le_bytes(head) as usize);
    if head == 0 {
        return Ok(Some(start));
    }
    let Some(head) = arrived[start..].get(..head) else {
        return Ok(None);
    };
    let message = root_as_message(head).map_err(|error| wrong(&error.to_string()))?;
    let body = usize::try_from(message.bodyLength()).ok();
    let length = body.and_then(|body| (start + head.len()).checked_add(body));
    match length {
        Some(length) if parts_are_inside(&message) => Ok(Some(length)),
        Some(_) | None => Err(wrong("a part of it is outside of it")),
    }
}

fn parts_are_inside(message: &Message<'_>) -> bool {
    let are_inside = |batch: RecordBatch<'_>| {
        batch.buffers().is_none_or(|buffers| {
            buffers.iter().all(|buffer| {
                let (offset, length) = (buffer.offset(), buffer.length());
                let end = offset.checked_add(length);
                offset >= 0
                    && offset % 8 == 0
                    && length >= 0
                    && end.is_some_and(|end| end <= message.bodyLength())
            })
        })
    };
    let dictionary = message.header_as_dictionary_batch();
    let dictionary = dictionary.and_then(|dictionary| dictionary.data());
    let batches = [message.header_as_record_batch(), dictionary];
    batches.into_iter().flatten().all(are_inside)
}

fn wrong(why: &str) -> ArrowError {
    ArrowError::ParseError(format!("a message is damaged: {why}"))
}
