//! `housekeeper.sum`: what was sealed, in which order.
//!
//! A text file beside the migrations:
//!
//! ```text
//! housekeeper.sum 1 HASH
//! 20240813190639_initial.sql HASH
//! 20240814143146_commerce.sql HASH
//! ```
//!
//! A line for each sealed migration, in the order of versions, with a SHA-256 in hexadecimal of
//! the hash of the line before (64 zeros for the first), the name, a line feed and the file. The
//! first line repeats the hash of the last one (64 zeros when nothing is sealed), so that two
//! branches that both seal a migration always conflict there, and so that a last line that was
//! lost is noticed.
//!
//! Files are hashed with `\r\n` read as `\n`: Git may check them out either way.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

/// The name of the file, beside the migrations.
pub const SUM_FILE: &str = "housekeeper.sum";

const MAGIC: &str = "housekeeper.sum 1 ";

/// What `housekeeper.sum` says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sum {
    /// The sealed files, oldest first.
    pub lines: Vec<SumLine>,
}

/// One sealed file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SumLine {
    /// The name of the file.
    pub name: String,
    /// The hash of the chain up to and with this file, in lower-case hexadecimal.
    pub hash: String,
}

/// Why a sum file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SumError {
    /// The marks of a merge conflict are in it.
    Conflict {
        /// The first of them, counted from 1.
        line: usize,
    },
    /// A line is not what a line is.
    Malformed {
        /// Which, counted from 1.
        line: usize,
    },
    /// The first line does not repeat the last hash: lines at the end were lost or added.
    WrongHead,
}

impl Sum {
    /// The sum of these files, oldest first: names without directories, and texts.
    pub fn of<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut sum = Self::default();
        for (name, text) in files {
            sum.push(name, text);
        }
        sum
    }

    /// Adds a file at the end.
    pub fn push(&mut self, name: &str, text: &str) {
        self.lines.push(SumLine {
            name: name.to_owned(),
            hash: link(self.last_hash(), name, text),
        });
    }

    /// The hash of the whole chain.
    pub fn last_hash(&self) -> &str {
        self.lines.last().map_or(START, |line| line.hash.as_str())
    }

    /// Reads the file.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong with it.
    pub fn parse(text: &str) -> Result<Self, SumError> {
        let numbered = || text.lines().zip(1..);
        if let Some((_, line)) = numbered().find(|(text, _)| is_conflict_mark(text)) {
            return Err(SumError::Conflict { line });
        }
        let mut lines = numbered();
        let head = lines.next().and_then(|(text, _)| text.strip_prefix(MAGIC));
        let head = head
            .filter(|hash| is_hash(hash))
            .ok_or(SumError::Malformed { line: 1 })?;
        let lines = lines
            .map(|(text, line)| sealed_file(text).ok_or(SumError::Malformed { line }))
            .collect::<Result<_, _>>()?;
        let sum = Self { lines };
        if sum.last_hash() == head {
            Ok(sum)
        } else {
            Err(SumError::WrongHead)
        }
    }

    /// The files of a text in which the marks of a merge may stand, each line once.
    pub(super) fn parse_all_sides(text: &str) -> Result<Vec<SumLine>, SumError> {
        let mut lines = Vec::new();
        for (text, line) in text.lines().zip(1..) {
            let is_head = || text.strip_prefix(MAGIC).is_some_and(is_hash);
            match sealed_file(text) {
                _ if is_conflict_mark(text) || is_head() => {}
                Some(file) if lines.contains(&file) => {}
                Some(file) => lines.push(file),
                None => return Err(SumError::Malformed { line }),
            }
        }
        Ok(lines)
    }

    /// The text of the file.
    pub fn print(&self) -> String {
        let mut text = format!("{MAGIC}{}\n", self.last_hash());
        for SumLine { name, hash } in &self.lines {
            let _ = writeln!(text, "{name} {hash}");
        }
        text
    }
}

/// What stands for the hash before the first line.
pub(super) const START: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The hash of a line: that of the line before, the name, and the file.
pub(super) fn link(before: &str, name: &str, text: &str) -> String {
    let mut hasher = Sha256::new();
    hasher.update(before);
    hasher.update(name);
    hasher.update("\n");
    hasher.update(unix_line_ends(text));
    hex(&hasher.finalize())
}

/// The SHA-256 of a migration file alone, in lower-case hexadecimal, line ends normalised.
pub fn file_hash(text: &str) -> String {
    hex(&Sha256::digest(unix_line_ends(text)))
}

/// The SHA-256 of some bytes in lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn unix_line_ends(text: &str) -> String {
    text.replace("\r\n", "\n")
}

fn sealed_file(line: &str) -> Option<SumLine> {
    let (name, hash) = line.split_once(' ')?;
    is_hash(hash).then(|| SumLine {
        name: name.to_owned(),
        hash: hash.to_owned(),
    })
}

fn is_hash(text: &str) -> bool {
    text.len() == START.len()
        && text
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn is_conflict_mark(line: &str) -> bool {
    ["<<<<<<<", "|||||||", "=======", ">>>>>>>"]
        .iter()
        .any(|mark| line.starts_with(mark))
}

#[cfg(test)]
mod tests {
    use super::{START, Sum, SumError};

    const A: (&str, &str) = ("20240101000000_a.sql", "SELECT 1;\n");
    const B: (&str, &str) = ("20240102000000_b.sql", "SELECT 2;\n");

    #[test]
    fn a_sum_comes_back() {
        for sum in [Sum::default(), Sum::of([A]), Sum::of([A, B])] {
            let text = sum.print();
            assert_eq!(Sum::parse(&text), Ok(sum.clone()), "{text}");
            assert_eq!(Sum::parse(&text.replace('\n', "\r\n")), Ok(sum), "{text}");
        }
    }

    #[test]
    fn every_part_is_hashed() {
        let sum = Sum::of([A, B]);
        assert_ne!(
            sum.lines[0],
            Sum::of([("20240101000000_x.sql", A.1), B]).lines[0]
        );
        assert_ne!(
            sum.last_hash(),
            Sum::of([(A.0, "SELECT 3;\n"), B]).last_hash()
        );
        assert_ne!(
            sum.last_hash(),
            Sum::of([A, (B.0, "SELECT 3;\n")]).last_hash()
        );
        assert_ne!(sum.last_hash(), Sum::of([B]).last_hash());
    }

    #[test]
    fn line_ends_do_not_count() {
        assert_eq!(Sum::of([A]), Sum::of([(A.0, "SELECT 1;\r\n")]));
        assert_ne!(Sum::of([A]), Sum::of([(A.0, "SELECT 1;\r")]));
    }

    #[test]
    fn what_is_wrong_is_told() {
        let text = Sum::of([A, B]).print();
        let lines: Vec<_> = text.lines().collect();
        let without = |line: usize| {
            let mut lines = lines.clone();
            lines.remove(line);
            lines.join("\n")
        };
        let conflict = format!("{}\n<<<<<<< HEAD\n=======\n>>>>>>> x\n", lines[0]);
        for (text, error) in [
            (String::new(), SumError::Malformed { line: 1 }),
            (without(0), SumError::Malformed { line: 1 }),
            (without(2), SumError::WrongHead),
            (conflict, SumError::Conflict { line: 2 }),
            (format!("{text}\n"), SumError::Malformed { line: 4 }),
            (format!("{text}x.sql 12\n"), SumError::Malformed { line: 4 }),
            (format!("{text}x.sql {START}\n"), SumError::WrongHead),
            (
                text.replace("housekeeper.sum 1", "housekeeper.sum 2"),
                SumError::Malformed { line: 1 },
            ),
        ] {
            assert_eq!(Sum::parse(&text), Err(error), "{text}");
        }
    }
}
