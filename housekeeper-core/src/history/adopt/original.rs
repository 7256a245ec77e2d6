//! A migration as another tool keeps it.

use super::super::Version;
use super::goose;

/// A migration of another tool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Original {
    /// The name of its file.
    pub(super) file: String,
    /// Its place in the order.
    pub(super) number: u128,
    /// What it is called; may be empty.
    pub(super) name: String,
    /// What is done.
    pub(super) up: String,
    /// What takes it back, where there is such a thing.
    pub(super) down: Option<String>,
}

impl Original {
    /// Reads a file. The error is why it is no migration.
    pub(super) fn read(file: &str, text: &str) -> Result<Self, String> {
        let (number, rest) = number(file).ok_or("its name does not start with a number")?;
        let name = rest.strip_suffix(".sql").unwrap_or(rest);
        let name = name.strip_suffix(".up").unwrap_or(name);
        let text = text.replace("\r\n", "\n");
        let (up, down) = match goose::read(&text)? {
            Some(goose::Sections { up, down }) => (up, down),
            None => (text, None),
        };
        Ok(Self {
            file: file.to_owned(),
            number,
            name: name.to_owned(),
            up,
            down,
        })
    }

    /// The moment that its number is: fourteen digits, or seconds since 1970.
    pub(super) fn version(&self) -> Option<Version> {
        let digits = self.number.to_string();
        Version::parse(&digits).or_else(|| {
            let seconds = u64::try_from(self.number).ok()?;
            Version::from_unix_seconds(seconds)
        })
    }
}

/// The number that a name starts with, and what follows it: `001_users.sql`, `V1__users.sql`.
pub(super) fn number(file: &str) -> Option<(u128, &str)> {
    let rest = file.strip_prefix(['V', 'v']).unwrap_or(file);
    let end = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    let (digits, rest) = rest.split_at(end);
    let number = digits.parse().ok()?;
    Some((number, rest.trim_start_matches(['_', '-', ' '])))
}
