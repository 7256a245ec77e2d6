//! What there is to know about each code: the sections of `explain.md`.

use super::Code;

const TEXT: &str = include_str!("explain.md");

/// What a code means, what goes wrong, an example and what to do: its section of `explain.md`, without the heading.
pub fn explanation(code: Code) -> Option<&'static str> {
    let heading = format!("\n## {}\n", code.id());
    let start = TEXT.find(&heading)? + heading.len();
    let rest = &TEXT[start..];
    Some(&rest[..rest.find("\n## ").map_or(rest.len(), |end| end + 1)])
}
