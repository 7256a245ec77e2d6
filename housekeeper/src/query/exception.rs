//! Errors in the middle of an answer.
//!
//! The status of an answer is sent before its rows are computed. A server that fails later writes
//! the error into the body, after a marker and a random tag:
//!
//! ```text
//! ⏎__exception__⏎TAG⏎Code: 395. DB::Exception: …\n123 TAG⏎__exception__⏎
//! ```
//!
//! The client crate sees it when it arrives in one piece. When it does not, its bytes would pass
//! for rows, so bytes from a marker on are held back until it is clear what they are. Servers before
//! 25.11 write the plain message where a row would begin; there too.

use memchr::memmem;

const MARKER: &[u8] = b"\r\n__exception__\r\n";

/// The server cuts longer messages.
const LONGEST: usize = 64 * 1024;

/// Which bytes of a buffer are rows for certain.
#[derive(Debug, Default)]
pub(crate) struct Exceptions {
    /// Nothing before this is part of an exception.
    safe: usize,
    /// A marker begins at `safe`.
    held: bool,
    ended: bool,
}

impl Exceptions {
    /// The end of the bytes that are rows for certain.
    #[inline]
    pub(crate) fn safe(&self) -> usize {
        self.safe
    }

    /// Whether no more bytes will come.
    pub(crate) fn ended(&self) -> bool {
        self.ended
    }

    /// The first `count` bytes are gone from the buffer.
    pub(crate) fn forget(&mut self, count: usize) {
        self.safe -= count;
    }

    /// Looks at what was added to the buffer.
    pub(crate) fn scan(&mut self, buffer: &[u8]) {
        if self.held {
            if buffer.len() - self.safe <= LONGEST {
                return;
            }
            // Too long for an exception: a value that has the marker in it.
            self.safe += 1;
            self.held = false;
        }
        while let Some(at) = memmem::find(&buffer[self.safe..], MARKER) {
            self.safe += at;
            if buffer.len() - self.safe <= LONGEST {
                self.held = true;
                return;
            }
            self.safe += 1;
        }
        self.safe = buffer.len() - begun(buffer);
    }

    /// The answer ended as it should. Gives the server's message if it ended with one.
    pub(crate) fn end(&mut self, buffer: &[u8]) -> Option<String> {
        let message = self.message(buffer, Self::whole);
        if message.is_none() {
            self.safe = buffer.len();
            self.held = false;
            self.ended = true;
        }
        message
    }

    /// The connection broke. Gives the server's message if that is what it broke in.
    pub(crate) fn cut(&mut self, buffer: &[u8]) -> Option<String> {
        self.message(buffer, Self::begun)
            .or_else(|| Self::plain(&buffer[self.safe..]))
    }

    /// Whether a row that begins like this may be the plain message of an older server.
    #[inline]
    pub(crate) fn may_begin(row: &[u8]) -> bool {
        const BEGIN: &[u8] = b"Code: ";
        // Asked of each row: most begin with another byte.
        if row.first() != BEGIN.first() && !row.is_empty() {
            return false;
        }
        let length = row.len().min(BEGIN.len());
        row[..length] == BEGIN[..length] && row.len() <= LONGEST
    }

    /// The plain message of an older server at the end of bytes that are no row.
    pub(crate) fn plain(bytes: &[u8]) -> Option<String> {
        let from = memmem::rfind(bytes, b"Code: ")?;
        let message = String::from_utf8_lossy(&bytes[from..]);
        (message.contains("DB::") && message.contains("Exception: "))
            .then(|| message.trim().to_owned())
    }

    fn message(&self, buffer: &[u8], read: fn(&[u8]) -> Option<&[u8]>) -> Option<String> {
        let after = buffer[self.safe..]
            .strip_prefix(MARKER)
            .filter(|_| self.held)?;
        let message = read(after)?;
        Some(String::from_utf8_lossy(message).trim().to_owned())
    }

    /// The message of an exception that is all there: the tag closes it too.
    fn whole(after: &[u8]) -> Option<&[u8]> {
        let (tag, rest) = split_tag(after)?;
        let rest = rest
            .strip_suffix(MARKER)?
            .strip_suffix(tag)?
            .strip_suffix(b" ")?;
        let line = memchr::memrchr(b'\n', rest)?;
        rest[line + 1..]
            .iter()
            .all(u8::is_ascii_digit)
            .then_some(&rest[..line])
    }

    /// The message of an exception that is perhaps not all there.
    fn begun(after: &[u8]) -> Option<&[u8]> {
        let (_, message) = split_tag(after)?;
        Self::whole(after).or_else(|| message.starts_with(b"Code: ").then_some(message))
    }
}

fn split_tag(after: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = memmem::find(after, b"\r\n")?;
    Some((&after[..end], &after[end + 2..]))
}

/// How many bytes at the end of the buffer may be the start of a marker.
fn begun(buffer: &[u8]) -> usize {
    (1..MARKER.len())
        .rev()
        .find(|&length| buffer.ends_with(&MARKER[..length]))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ERROR: &[u8] =
        b"\r\n__exception__\r\nabcdefghijklmnop\r\nCode: 395. DB::Exception: thrown\n35 abcdefghijklmnop\r\n__exception__\r\n";

    /// Feeds the bytes in two pieces; gives what is safe before the end, and the message.
    fn feed(bytes: &[u8], cut: usize) -> (usize, Option<String>) {
        let mut exceptions = Exceptions::default();
        exceptions.scan(&bytes[..cut]);
        exceptions.scan(bytes);
        let safe = exceptions.safe();
        (safe, exceptions.end(bytes))
    }

    #[test]
    fn an_exception_in_two_pieces_is_held_back_and_found() {
        let bytes = [b"rows", ERROR].concat();
        for cut in 0..=bytes.len() {
            let (safe, message) = feed(&bytes, cut);
            assert_eq!(safe, 4, "cut at {cut}");
            assert_eq!(message.as_deref(), Some("Code: 395. DB::Exception: thrown"));
        }
    }

    #[test]
    fn values_with_a_marker_are_values() {
        for value in [
            &b"\r\n__exception__\r\n"[..],
            b"\r\n__exception__\r\nCode: 1",
            b"\r\n__exce",
            b"\r",
        ] {
            let bytes = [b"rows", value].concat();
            for cut in 0..=bytes.len() {
                assert_eq!(feed(&bytes, cut), (4, None), "{}", value.escape_ascii());
            }
        }
        let mut long = b"rows\r\n__exception__\r\n".to_vec();
        long.resize(LONGEST + 100, b'x');
        assert_eq!(feed(&long, 30), (long.len(), None));
        assert_eq!(feed(&long, long.len() - 1), (long.len(), None));
    }

    #[test]
    fn a_connection_that_breaks_in_an_exception_still_gives_its_message() {
        let mut exceptions = Exceptions::default();
        let bytes = &ERROR[..ERROR.len() - 40];
        exceptions.scan(bytes);
        assert!(
            exceptions
                .cut(bytes)
                .unwrap()
                .starts_with("Code: 395. DB::Exc")
        );
    }

    #[test]
    fn older_servers_have_no_marker() {
        let bytes = b"\x01\x02Code: 159. DB::Exception: Timeout exceeded (version 24.3.1.1)\n";
        assert_eq!(
            Exceptions::plain(bytes).as_deref(),
            Some("Code: 159. DB::Exception: Timeout exceeded (version 24.3.1.1)")
        );
        assert_eq!(Exceptions::plain(b"Code: none"), None);
    }
}
