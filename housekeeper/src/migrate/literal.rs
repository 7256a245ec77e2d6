//! SQL string literals and names.

/// `text` as a single-quoted literal.
pub(super) fn quote(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('\'');
    escape(&mut out, text);
    out.push('\'');
    out
}

/// `name` as a quoted identifier.
pub(super) fn identifier(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 2);
    out.push('`');
    for c in name.chars() {
        if matches!(c, '\\' | '`') {
            out.push('\\');
        }
        out.push(c);
    }
    out.push('`');
    out
}

/// Appends `text` as it must stand between the quotes of a literal.
///
/// Control characters are escaped although ClickHouse would take most of them as they
/// are, so that a statement never contains a line break its author did not write, and
/// so that the text is the one the server itself prints in its messages.
pub(super) fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\'' => out.push_str("\\'"),
            '\0' => out.push_str("\\0"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\x08' => out.push_str("\\b"),
            '\x0c' => out.push_str("\\f"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{identifier, quote};

    #[test]
    fn quotes_names() {
        for (name, quoted) in [
            ("plain", "`plain`"),
            ("two words", "`two words`"),
            (r"a`b\c", r"`a\`b\\c`"),
        ] {
            assert_eq!(identifier(name), quoted, "{name:?}");
        }
    }

    #[test]
    fn quotes() {
        for (text, literal) in [
            ("", "''"),
            ("plain", "'plain'"),
            ("it's", r"'it\'s'"),
            (r"back\slash", r"'back\\slash'"),
            (r"\'", r"'\\\''"),
            ("a\n\nb", r"'a\n\nb'"),
            ("\0\r\t\x08\x0c", r"'\0\r\t\b\f'"),
            (
                "žluťoučký ? {x:String} ${Y}",
                "'žluťoučký ? {x:String} ${Y}'",
            ),
        ] {
            assert_eq!(quote(text), literal, "{text:?}");
        }
    }
}
