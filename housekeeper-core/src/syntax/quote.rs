//! Names and strings as SQL writes them.

use std::fmt::Write as _;

/// `text` as a single-quoted string literal, escapes as the server writes them.
pub fn quote_string(text: &str) -> String {
    quoted(text, '\'')
}

/// `name` as an identifier: bare where that is safe, back-quoted otherwise.
///
/// Safe is what the server leaves bare as well: ASCII letters, digits and underscores, not starting with a
/// digit, and none of the words that would be read as something else.
pub fn quote_name(name: &str) -> String {
    if is_plain(name) {
        name.to_owned()
    } else {
        quoted(name, '`')
    }
}

/// A part of a path that is no plain name, `.^name`, `.:Type` or `.@name` of a JSON document, as it
/// stands in a path: the sign and the quoted name, the way the server keeps it.
pub(crate) fn json_part(sign: char, name: &str) -> String {
    format!("{sign}{}", quoted(name, '`'))
}

/// Whether a part of a path is such a one.
pub(crate) fn is_json_part(part: &str) -> bool {
    part.starts_with(['^', ':', '@']) && part[1..].starts_with('`') && part.ends_with('`')
}

fn is_plain(name: &str) -> bool {
    /// Words that the server back-quotes, lest they be read as something else.
    const SPECIAL: [&str; 8] = [
        "distinct", "all", "table", "select", "from", "order", "null", "nan",
    ];
    let mut bytes = name.bytes();
    bytes
        .next()
        .is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'_')
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && !SPECIAL.iter().any(|word| name.eq_ignore_ascii_case(word))
}

fn quoted(text: &str, quote: char) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push(quote);
    for character in text.chars() {
        match character {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0' => out.push_str("\\0"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            character if character == quote => {
                let _ = write!(out, "\\{quote}");
            }
            character => out.push(character),
        }
    }
    out.push(quote);
    out
}

#[cfg(test)]
mod tests {
    use super::{quote_name, quote_string};

    #[test]
    fn quotes_what_has_to_be_quoted() {
        assert_eq!(quote_name("user_id"), "user_id");
        assert_eq!(quote_name("1st"), "`1st`");
        assert_eq!(quote_name("a`b"), "`a\\`b`");
        assert_eq!(quote_name("table"), "`table`");
        assert_eq!(quote_name(""), "``");
        assert_eq!(quote_string("it's\n"), r"'it\'s\n'");
    }
}
