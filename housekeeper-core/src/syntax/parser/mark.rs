//! What the tokens of a statement are, for who lays them out anew.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A word of the language, and no name.
    Keyword,
    /// The first token of a text that ClickHouse takes as it is written, up to token `end`.
    Text { end: usize },
}

/// The marks of a statement, by the index of the token.
#[derive(Debug, Default)]
pub(crate) struct Marks(Vec<(usize, Mark)>);

impl Marks {
    pub(super) fn push(&mut self, token: usize, mark: Mark) {
        self.0.push((token, mark));
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn truncate(&mut self, len: usize) {
        self.0.truncate(len);
    }

    /// The index of each marked token, and what it is.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (usize, Mark)> + '_ {
        self.0.iter().copied()
    }
}
