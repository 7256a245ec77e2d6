//! Names and types of columns, as generated code has them.

/// The name and the type of each column as one text, which begins with what stands between its parts: a character that none
/// of them has.
pub fn names_and_types<'a>(columns: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let parts: Vec<&str> = (columns.into_iter())
        .flat_map(|(name, ty)| [name, ty])
        .collect();
    let mut separators = ['|', '\n'].into_iter().chain('\u{1}'..=char::MAX);
    let separator = separators
        .find(|separator| !parts.iter().any(|part| part.contains(*separator)))
        .expect("no schema has a name with all characters there are");
    let mut list = String::new();
    for part in parts {
        list.push(separator);
        list.push_str(part);
    }
    list
}

#[cfg(test)]
mod tests {
    use super::names_and_types;

    #[test]
    fn what_separates_is_in_no_name() {
        assert_eq!(names_and_types([]), "");
        assert_eq!(
            names_and_types([("id", "UInt64"), ("a b", "String")]),
            "|id|UInt64|a b|String"
        );
        assert_eq!(names_and_types([("a|b", "String")]), "\na|b\nString");
        assert_eq!(
            names_and_types([("a|b\n", "String")]),
            "\u{1}a|b\n\u{1}String"
        );
    }
}
