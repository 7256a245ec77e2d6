//! Reading the few kinds of field that the queries of this module return.

use super::server::RequestError;

/// The rest of a result in `RowBinary`.
pub(super) struct Fields<'b>(&'b [u8]);

/// The bytes are not the rows that were asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Malformed;

impl From<Malformed> for RequestError {
    fn from(Malformed: Malformed) -> Self {
        Self {
            code: None,
            message: "the answer is not what was asked for".to_owned(),
        }
    }
}

impl<'b> Fields<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        Self(bytes)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn string(&mut self) -> Result<String, Malformed> {
        let length = self.length()?;
        let (text, rest) = self.0.split_at_checked(length).ok_or(Malformed)?;
        self.0 = rest;
        Ok(String::from_utf8_lossy(text).into_owned())
    }

    pub(super) fn u8(&mut self) -> Result<u8, Malformed> {
        let (byte, rest) = self.0.split_first().ok_or(Malformed)?;
        self.0 = rest;
        Ok(*byte)
    }

    pub(super) fn u32(&mut self) -> Result<u32, Malformed> {
        self.bytes().map(u32::from_le_bytes)
    }

    pub(super) fn u64(&mut self) -> Result<u64, Malformed> {
        self.bytes().map(u64::from_le_bytes)
    }

    pub(super) fn i64(&mut self) -> Result<i64, Malformed> {
        self.bytes().map(i64::from_le_bytes)
    }

    fn bytes<const N: usize>(&mut self) -> Result<[u8; N], Malformed> {
        let (bytes, rest) = self.0.split_first_chunk().ok_or(Malformed)?;
        self.0 = rest;
        Ok(*bytes)
    }

    /// An unsigned LEB128 number.
    fn length(&mut self) -> Result<usize, Malformed> {
        let mut value = 0_usize;
        for shift in (0..usize::BITS).step_by(7) {
            let byte = self.u8()?;
            value |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(Malformed)
    }
}

#[cfg(test)]
mod tests {
    use super::{Fields, Malformed};

    #[test]
    fn reads() {
        let long = "x".repeat(300);
        let mut bytes = vec![3, b'a', b'b', b'c', 0, 0xac, 0x02];
        bytes.extend(long.bytes());
        bytes.extend([7, 1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0]);
        let mut fields = Fields::new(&bytes);
        assert_eq!(fields.string().as_deref(), Ok("abc"));
        assert_eq!(fields.string().as_deref(), Ok(""));
        assert_eq!(fields.string(), Ok(long));
        assert_eq!(fields.u8(), Ok(7));
        assert_eq!(fields.u32(), Ok(1));
        assert_eq!(fields.u64(), Ok(2));
        assert!(fields.is_empty());
        assert_eq!(fields.u8(), Err(Malformed));
    }

    #[test]
    fn truncated_input_is_malformed() {
        assert_eq!(Fields::new(&[3, b'a']).string(), Err(Malformed));
        assert_eq!(Fields::new(&[0xff; 20]).string(), Err(Malformed));
        assert_eq!(Fields::new(&[0; 3]).u32(), Err(Malformed));
    }
}
