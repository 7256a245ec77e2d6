//! The names of migration files.

use std::fmt::{self, Write as _};

use super::Version;

/// The name of a migration file: `20240813190639_initial.sql` or `20240813190639.sql`.
///
/// A slug is of lower-case letters, digits, `_` and `-`, so that a name is the same file on every
/// system and never a path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileName {
    version: Version,
    slug: String,
}

/// The longest slug: names stay well below the limits of file systems.
const LONGEST_SLUG: usize = 100;

impl FileName {
    /// The name of the migration with this version and slug; the slug may be empty.
    ///
    /// # Errors
    ///
    /// When the slug is malformed; the text says how one looks, and what this one could be.
    pub fn new(version: Version, slug: &str) -> Result<Self, String> {
        if is_slug(slug) {
            let slug = slug.to_owned();
            return Ok(Self { version, slug });
        }
        let mut message = format!(
            "`{slug}` cannot be part of a file name: use at most {LONGEST_SLUG} lower-case letters, \
             digits, `_` and `-`"
        );
        let suggestion = suggest_slug(slug);
        if !suggestion.is_empty() {
            let _ = write!(message, ", such as `{suggestion}`");
        }
        Err(message)
    }

    /// Reads the name of a file, without directories.
    ///
    /// # Errors
    ///
    /// When it is not the name of a migration; the text says what is wrong.
    pub fn parse(name: &str) -> Result<Self, String> {
        let stem = name
            .strip_suffix(".sql")
            .ok_or("the name of a migration ends in `.sql`")?;
        let (version, slug) = match stem.split_once('_') {
            Some((_, "")) => return Err("nothing follows the `_`".to_owned()),
            Some((version, slug)) => (version, slug),
            None => (stem, ""),
        };
        let version = Version::parse(version).ok_or_else(|| {
            format!(
                "`{version}` is not a moment in UTC written as fourteen digits, such as \
                 `20240813190639`"
            )
        })?;
        Self::new(version, slug)
    }

    /// When the migration was sealed: its place in the history.
    pub const fn version(&self) -> Version {
        self.version
    }

    /// What the migration is called; may be empty.
    pub fn slug(&self) -> &str {
        &self.slug
    }
}

impl fmt::Display for FileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.slug.is_empty() {
            write!(f, "{}.sql", self.version)
        } else {
            write!(f, "{}_{}.sql", self.version, self.slug)
        }
    }
}

fn is_slug(text: &str) -> bool {
    text.len() <= LONGEST_SLUG
        && text
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-'))
}

/// What a slug says: `drop_old-names` as `drop old names`.
pub fn slug_words(slug: &str) -> String {
    let words = slug.split(['_', '-']).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The nearest slug: `Add users!` becomes `add_users`.
pub(super) fn suggest_slug(text: &str) -> String {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    let words = words.filter(|word| !word.is_empty());
    let mut slug = words.collect::<Vec<_>>().join("_").to_ascii_lowercase();
    slug.truncate(LONGEST_SLUG);
    slug
}

#[cfg(test)]
mod tests {
    use super::FileName;

    #[test]
    fn names_come_back() {
        for name in [
            "20240813190639.sql",
            "20240813190639_initial.sql",
            "20240813190639_add_users-2.sql",
            "20240813190639__x.sql",
        ] {
            assert_eq!(FileName::parse(name).unwrap().to_string(), name);
        }
    }

    #[test]
    fn malformed_names_say_why() {
        for (name, why) in [
            ("20240813190639_initial.SQL", "ends in `.sql`"),
            ("20240813190639_.sql", "nothing follows"),
            ("1_initial.sql", "`1` is not a moment"),
            ("20240230000000_x.sql", "`20240230000000` is not a moment"),
            ("20240813190639_a..b.sql", "such as `a_b`"),
            ("20240813190639_../x.sql", "such as `x`"),
            ("20240813190639_Add Users!.sql", "such as `add_users`"),
            ("20240813190639_ž.sql", "cannot be part of a file name"),
        ] {
            let error = FileName::parse(name).unwrap_err();
            assert!(error.contains(why), "{name}: {error}");
        }
        assert!(FileName::parse(&format!("20240813190639_{}.sql", "x".repeat(101))).is_err());
    }
}
