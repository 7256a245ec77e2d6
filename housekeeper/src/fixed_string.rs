use std::fmt;
use std::str::Utf8Error;

/// The value of a `FixedString(N)` column: exactly `N` bytes, shorter text padded with NUL bytes.
///
/// ```
/// use housekeeper::FixedString;
///
/// let country: FixedString<2> = (*b"GB").into();
/// let padded: FixedString<8> = "GB".try_into()?;
/// assert_eq!(country, "GB");
/// assert_eq!(padded.as_str(), Ok("GB"));
/// assert!(FixedString::<1>::try_from("GB").is_err());
/// # Ok::<(), housekeeper::FixedStringError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FixedString<const N: usize>([u8; N]);

impl<const N: usize> FixedString<N> {
    /// All the bytes, padding included.
    pub const fn new(bytes: [u8; N]) -> Self {
        Self(bytes)
    }

    /// All the bytes, padding included.
    pub const fn as_bytes(&self) -> &[u8; N] {
        &self.0
    }

    /// All the bytes, padding included.
    pub const fn as_slice(&self) -> &[u8] {
        &self.0
    }

    /// The bytes before the padding.
    pub fn trimmed(&self) -> &[u8] {
        let end = self
            .0
            .iter()
            .rposition(|&byte| byte != 0)
            .map_or(0, |last| last + 1);
        &self.0[..end]
    }

    /// The text before the padding.
    ///
    /// # Errors
    ///
    /// When the bytes are not UTF-8.
    pub fn as_str(&self) -> Result<&str, Utf8Error> {
        std::str::from_utf8(self.trimmed())
    }
}

impl<const N: usize> Default for FixedString<N> {
    fn default() -> Self {
        Self([0; N])
    }
}

impl<const N: usize> From<[u8; N]> for FixedString<N> {
    fn from(bytes: [u8; N]) -> Self {
        Self(bytes)
    }
}

impl<const N: usize> From<&[u8; N]> for FixedString<N> {
    fn from(bytes: &[u8; N]) -> Self {
        Self(*bytes)
    }
}

impl<const N: usize> From<FixedString<N>> for [u8; N] {
    fn from(value: FixedString<N>) -> Self {
        value.0
    }
}

impl<const N: usize> TryFrom<&[u8]> for FixedString<N> {
    type Error = FixedStringError;

    fn try_from(bytes: &[u8]) -> Result<Self, Self::Error> {
        let mut value = [0; N];
        match value.get_mut(..bytes.len()) {
            Some(start) => start.copy_from_slice(bytes),
            None => {
                return Err(FixedStringError {
                    given: bytes.len(),
                    room: N,
                });
            }
        }
        Ok(Self(value))
    }
}

impl<const N: usize> TryFrom<&str> for FixedString<N> {
    type Error = FixedStringError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        text.as_bytes().try_into()
    }
}

impl<const N: usize> TryFrom<String> for FixedString<N> {
    type Error = FixedStringError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.as_bytes().try_into()
    }
}

impl<const N: usize> AsRef<[u8]> for FixedString<N> {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// Equal when the text, padded, would be the same bytes.
impl<const N: usize> PartialEq<str> for FixedString<N> {
    fn eq(&self, text: &str) -> bool {
        Self::try_from(text).as_ref() == Ok(self)
    }
}

impl<const N: usize> PartialEq<&str> for FixedString<N> {
    fn eq(&self, text: &&str) -> bool {
        self == *text
    }
}

/// The text before the padding; bytes that are not UTF-8 as the replacement character.
impl<const N: usize> fmt::Display for FixedString<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&String::from_utf8_lossy(self.trimmed()))
    }
}

impl<const N: usize> fmt::Debug for FixedString<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FixedString(\"{}\")", self.trimmed().escape_ascii())
    }
}

/// Text longer than its [`FixedString`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FixedStringError {
    given: usize,
    room: usize,
}

impl fmt::Display for FixedStringError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "has {} bytes, and FixedString({}) has no room for them",
            self.given, self.room
        )
    }
}

impl std::error::Error for FixedStringError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shorter_text_is_padded_and_longer_is_refused() {
        let value = FixedString::<4>::try_from("ab").unwrap();
        assert_eq!(value.as_bytes(), b"ab\0\0");
        assert_eq!(value.as_str(), Ok("ab"));
        assert_eq!(value, "ab");
        assert_eq!(
            FixedString::<1>::try_from("ab").unwrap_err().to_string(),
            "has 2 bytes, and FixedString(1) has no room for them"
        );
    }

    #[test]
    fn padding_is_only_at_the_end() {
        let value = FixedString::new(*b"\0a\0b\0");
        assert_eq!(value.trimmed(), b"\0a\0b");
        assert_eq!(FixedString::new([0; 3]).trimmed(), b"");
    }

    #[test]
    fn prints_what_a_reader_expects() {
        let value = FixedString::<4>::try_from("GB").unwrap();
        assert_eq!(
            format!("{value}|{value:>4}|{value:?}"),
            "GB|  GB|FixedString(\"GB\")"
        );
        assert_eq!(
            format!("{:?}", FixedString::new([0xff, 1])),
            "FixedString(\"\\xff\\x01\")"
        );
        assert!(FixedString::new([0xff]).as_str().is_err());
    }
}
