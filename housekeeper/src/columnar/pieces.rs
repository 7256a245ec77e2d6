use bytes::Bytes;

/// Bytes that are sent together with others: sending few by themselves costs more than copying them.
const SMALL: usize = 16 * 1024;

/// Bytes that are gathered, sent, and gathered anew.
#[derive(Debug, Default)]
pub struct Buffer {
    pub(super) bytes: Vec<u8>,
    /// What was sent last, whose memory is used again.
    pub(super) sent: Option<Bytes>,
}

/// What is sent, piece by piece.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    whole: Vec<Bytes>,
    /// The next piece, as far as it is gathered.
    pub(super) small: Vec<u8>,
}

impl Pieces {
    /// Adds all bytes of a buffer, which is empty then.
    pub(super) fn add(&mut self, Buffer { bytes, sent }: &mut Buffer) {
        self.add_all(bytes, sent);
    }

    /// As [`add`](Self::add), of bytes that are kept by themselves.
    pub(super) fn add_all(&mut self, bytes: &mut Vec<u8>, sent: &mut Option<Bytes>) {
        if bytes.len() < SMALL {
            self.small.append(bytes);
            return;
        }
        self.end_piece();
        let next = used_again(sent).unwrap_or_default();
        let piece = Bytes::from(std::mem::replace(bytes, next));
        *sent = Some(piece.clone());
        self.whole.push(piece);
    }

    pub(super) fn end(mut self) -> Vec<Bytes> {
        self.end_piece();
        self.whole
    }

    fn end_piece(&mut self) {
        if !self.small.is_empty() {
            self.whole.push(std::mem::take(&mut self.small).into());
        }
    }
}

/// The memory of what was sent, empty, if the request is done with it: memory that is new has to be cleared by the system.
pub(crate) fn used_again(sent: &mut Option<Bytes>) -> Option<Vec<u8>> {
    let mut bytes = Vec::from(sent.take()?.try_into_mut().ok()?);
    bytes.clear();
    Some(bytes)
}
