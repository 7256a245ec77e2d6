use super::DecodeError;

/// The bytes of a row not read yet.
#[derive(Debug)]
pub struct Reader<'a> {
    rest: &'a [u8],
    /// Why a column of the row could not be read: the first reason there is.
    failure: Option<DecodeError>,
}

impl<'a> Reader<'a> {
    /// For the bytes of a row.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self {
            rest: bytes,
            failure: None,
        }
    }

    /// Keeps why a column could not be read. Nothing is left to be read behind it.
    #[cold]
    #[inline(never)]
    pub(super) fn fail(&mut self, column: &'static str, error: DecodeError) {
        self.rest = &[];
        self.failure.get_or_insert_with(|| error.in_column(column));
    }

    /// Keeps why a row could not be read.
    #[cold]
    pub(crate) fn fail_row(&mut self, error: DecodeError) {
        self.failure.get_or_insert(error);
    }

    /// Whether nothing failed.
    #[inline]
    pub(crate) fn is_good(&self) -> bool {
        self.failure.is_none()
    }

    /// Says whether all columns could be read.
    #[inline]
    pub(crate) fn check(&mut self) -> Result<(), DecodeError> {
        match self.failure {
            None => Ok(()),
            Some(_) => self.failure.take().map_or(Ok(()), Err),
        }
    }

    /// How many bytes are left.
    pub(crate) fn remaining(&self) -> usize {
        self.rest.len()
    }

    /// The bytes that are left.
    pub fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// Takes so many bytes.
    pub(crate) fn skip(&mut self, count: usize) -> Result<(), DecodeError> {
        match self.rest.get(count..) {
            Some(rest) => {
                self.rest = rest;
                Ok(())
            }
            None => Err(DecodeError::short(count - self.rest.len())),
        }
    }

    /// Takes so many bytes, and gives them.
    pub(crate) fn take(&mut self, count: usize) -> Result<&'a [u8], DecodeError> {
        let before = self.rest;
        self.skip(count)?;
        Ok(&before[..count])
    }

    /// Takes `N` bytes.
    #[inline]
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], DecodeError> {
        match self.rest.split_first_chunk() {
            Some((head, rest)) => {
                self.rest = rest;
                Ok(*head)
            }
            None => Err(DecodeError::short(N - self.rest.len())),
        }
    }

    /// Takes one byte.
    #[inline]
    pub fn byte(&mut self) -> Result<u8, DecodeError> {
        let [byte] = self.array()?;
        Ok(byte)
    }

    /// Takes a string's bytes, their count first.
    #[inline]
    pub fn bytes(&mut self) -> Result<&'a [u8], DecodeError> {
        let count = self.count()?;
        match self.rest.split_at_checked(count) {
            Some((head, rest)) => {
                self.rest = rest;
                Ok(head)
            }
            None => Err(DecodeError::short(count - self.rest.len())),
        }
    }

    /// Takes the count of an array or a map, whose elements are at least a byte each: a count
    /// above the bytes left means that more must come, so no memory is taken for it yet.
    /// Elements may be much larger in memory than on the wire, so memory for them is taken as they
    /// come.
    #[inline]
    pub fn elements(&mut self) -> Result<usize, DecodeError> {
        let count = self.count()?;
        if count > self.rest.len() {
            return Err(DecodeError::short(count - self.rest.len()));
        }
        Ok(count)
    }

    /// How many elements of the type `V` to take memory for at once, of so many there should be:
    /// no more memory than there are bytes left. The count may be wrong.
    #[inline]
    pub(crate) fn room<V>(&self, count: usize) -> usize {
        count.min(self.rest.len() / size_of::<V>().max(1) + 1)
    }

    /// Takes a count: seven bits to a byte, the lowest first.
    #[inline]
    pub(crate) fn count(&mut self) -> Result<usize, DecodeError> {
        let first = self.byte()?;
        if first < 0x80 {
            return Ok(usize::from(first));
        }
        self.long_count(first)
    }

    fn long_count(&mut self, first: u8) -> Result<usize, DecodeError> {
        let mut value = u64::from(first & 0x7f);
        for shift in (7..64).step_by(7) {
            let byte = self.byte()?;
            // The tenth byte holds the one bit left of the 64.
            if shift == 63 && byte > 1 {
                break;
            }
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return usize::try_from(value)
                    .map_err(|_| DecodeError::new("has a length beyond this machine's memory"));
            }
        }
        Err(DecodeError::new("has a length that is not a number"))
    }
}

#[cfg(test)]
mod tests {
    use super::super::put_varint;
    use super::*;

    #[test]
    fn counts_round_trip() {
        for value in [
            0,
            1,
            127,
            128,
            300,
            1 << 20,
            u64::from(u32::MAX),
            u64::MAX >> 1,
            u64::MAX,
        ] {
            let mut bytes = Vec::new();
            put_varint(&mut bytes, value);
            let mut input = Reader::new(&bytes);
            assert_eq!(input.count().unwrap() as u64, value);
            assert_eq!(input.remaining(), 0);
            for cut in 0..bytes.len() {
                assert_eq!(
                    Reader::new(&bytes[..cut]).count().unwrap_err().missing(),
                    Some(1)
                );
            }
        }
    }

    #[test]
    fn a_count_without_end_is_refused() {
        assert_eq!(
            Reader::new(&[0xff; 11]).count().unwrap_err().missing(),
            None
        );
    }

    #[test]
    fn a_short_string_says_how_much_is_missing() {
        let error = Reader::new(&[200, 1, b'x']).bytes().unwrap_err();
        assert_eq!(error.missing(), Some(199));
    }
}
