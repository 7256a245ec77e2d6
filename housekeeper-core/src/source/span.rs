//! A place in a source file.

/// The number of a file in a [`SourceMap`](super::SourceMap).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A range of bytes in one file: `start` is in, `end` is out.
///
/// Offsets are `u32`: a file larger than 4 GiB is refused when it is added to the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file the offsets count in.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The bytes `start..end` of `file`.
    pub const fn new(file: FileId, start: u32, end: u32) -> Self {
        Self { file, start, end }
    }

    /// A span for trees that were built and not read: nothing in a file stands for them.
    ///
    /// It points at the start of the first file, so a renderer can always follow it.
    pub const fn synthetic() -> Self {
        Self::new(FileId(0), 0, 0)
    }

    /// From the start of `self` to the end of `other`, which must be in the same file.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        debug_assert_eq!(self.file, other.file, "a span does not cross files");
        Self::new(
            self.file,
            self.start.min(other.start),
            self.end.max(other.end),
        )
    }

    /// The empty span just after `self`: where something is missing.
    #[must_use]
    pub const fn after(self) -> Self {
        Self::new(self.file, self.end, self.end)
    }

    /// The offsets, for slicing the text.
    pub const fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}
