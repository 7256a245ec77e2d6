//! How much there is of a column whose values are taken apart.

use super::parts::{Ends, Parts};
use crate::codec::Reader;

impl Parts {
    /// How long the bytes are, in the order of a block.
    pub(crate) fn lengths(&self, lengths: &mut Vec<usize>) {
        match self {
            Self::Fixed(_, values) | Self::Text(values) => lengths.push(values.len()),
            Self::Nullable(nulls, values) => {
                lengths.push(nulls.len());
                values.lengths(lengths);
            }
            Self::Array(ends, items) => {
                lengths.push(ends.bytes.len());
                items.lengths(lengths);
            }
            Self::Tuple(elements) => {
                for element in elements {
                    element.lengths(lengths);
                }
            }
        }
    }

    /// Takes away what is there beside so many values behind those lengths.
    pub(super) fn cut(&mut self, count: u64, lengths: &mut impl Iterator<Item = usize>) {
        let mut start = || lengths.next().unwrap_or_default();
        match self {
            Self::Fixed(width, values) => values.truncate(behind(start(), count, *width)),
            Self::Text(values) => {
                let mut rest = Reader::new(&values[start()..]);
                // The last one may not be whole.
                (0..count).try_for_each(|_| rest.bytes().map(drop)).ok();
                let rest = rest.remaining();
                values.truncate(values.len() - rest);
            }
            Self::Nullable(nulls, values) => {
                nulls.truncate(behind(start(), count, 1));
                values.cut(count, lengths);
            }
            Self::Array(ends, items) => {
                let start = start();
                ends.bytes.truncate(behind(start, count, 8));
                let before = ends.at(start);
                ends.items = ends.at(ends.bytes.len());
                items.cut(ends.items - before, lengths);
            }
            Self::Tuple(elements) => {
                for element in elements {
                    element.cut(count, lengths);
                }
            }
        }
    }

    /// Whether there are just so many values. Those of text are counted only if that is wanted, as it takes its time.
    pub(super) fn has(&self, count: u64, is_counted: bool) -> bool {
        match self {
            Self::Fixed(width, values) => values.len() == behind(0, count, *width),
            Self::Text(values) => !is_counted || is_text(values, count),
            Self::Nullable(nulls, values) => {
                nulls.len() == behind(0, count, 1) && values.has(count, is_counted)
            }
            Self::Array(ends, items) => {
                ends.bytes.len() == behind(0, count, 8) && items.has(ends.items, is_counted)
            }
            Self::Tuple(elements) => elements
                .iter()
                .all(|element| element.has(count, is_counted)),
        }
    }
}

/// Whether these are so many texts.
pub(super) fn is_text(bytes: &[u8], count: u64) -> bool {
    let mut rest = Reader::new(bytes);
    (0..count).all(|_| rest.bytes().is_ok()) && rest.remaining() == 0
}

impl Ends {
    /// How many items there are up to here.
    fn at(&self, length: usize) -> u64 {
        let bytes = &self.bytes[..length];
        bytes.last_chunk().copied().map_or(0, u64::from_le_bytes)
    }
}

/// Where so many values of so many bytes end that begin here.
fn behind(start: usize, count: u64, width: usize) -> usize {
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    start.saturating_add(count.saturating_mul(width))
}
