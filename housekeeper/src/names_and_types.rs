//! Names and types of columns, as generated code has them.

/// The name and the type of each column of a list: one text that begins with what stands between its parts,
/// `|id|UInt64|name|String`.
///
/// It is there once or twice for each table, and a compiler takes longer for a text for each part.
pub(crate) fn names_and_types(list: &str) -> impl Iterator<Item = (&str, &str)> {
    let separator = list.chars().next().unwrap_or_default();
    let mut parts = list.split(separator).skip(1);
    std::iter::from_fn(move || parts.next().zip(parts.next()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_character_separates() {
        let of = |list| names_and_types(list).collect::<Vec<_>>();
        assert_eq!(
            of("|id|UInt64|a b|Map(String, UInt8)"),
            [("id", "UInt64"), ("a b", "Map(String, UInt8)")]
        );
        assert_eq!(of("\u{1}a|b\nc\u{1}String"), [("a|b\nc", "String")]);
        assert_eq!(of("||UInt8"), [("", "UInt8")]);
        assert_eq!(of(""), []);
    }
}
