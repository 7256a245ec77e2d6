//! Comparing types as text.
//!
//! The compiled schema has types as `system.columns` prints them. Versions of ClickHouse
//! print the same type differently in small ways only: spaces, quotes around the names of
//! elements, and the number of the format of an aggregation state
//! (`AggregateFunction(1, sumMap, …)`), which is the server's business.

/// Whether two texts are the same type.
pub(in crate::migrate) fn same_type(a: &str, b: &str) -> bool {
    a == b || tokens(a) == tokens(b)
}

/// The tokens of a type: words, literals, punctuation.
fn tokens(ty: &str) -> Vec<&str> {
    let mut tokens: Vec<&str> = Vec::new();
    let mut rest = ty.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '\'' | '`' | '"' => quoted(rest, first),
            c if is_word(c) => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
            c => c.len_utf8(),
        };
        let (token, after) = rest.split_at(length);
        tokens.push(unquoted(token));
        rest = after.trim_start();
        if let [.., "AggregateFunction", "(", version, ","] = tokens[..]
            && version.bytes().all(|b| b.is_ascii_digit())
        {
            tokens.truncate(tokens.len() - 2);
        }
    }
    tokens
}

/// A dot belongs to the word: `a.b` is one path of a `JSON`, `0.5` one number.
fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '.'
}

/// The length of a quoted token, quotes included.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else if c == quote {
            return at + c.len_utf8();
        }
    }
    text.len()
}

/// A name without the quotes it does not need.
fn unquoted(token: &str) -> &str {
    match token
        .strip_prefix('`')
        .and_then(|token| token.strip_suffix('`'))
    {
        Some(name) if !name.is_empty() && name.chars().all(is_word) => name,
        _ => token,
    }
}

#[cfg(test)]
mod tests {
    use super::same_type;

    #[test]
    fn knows_the_same_from_another() {
        for (a, b, same) in [
            ("UInt8", "UInt8", true),
            ("UInt8", "UInt16", false),
            ("Decimal(18,2)", "Decimal(18, 2)", true),
            ("Decimal(18, 2)", "Decimal(18, 3)", false),
            (
                "Map(String,Array(UInt8))",
                "Map(String, Array(UInt8))",
                true,
            ),
            ("Enum8('a b' = 1)", "Enum8('a b'=1)", true),
            ("Enum8('a b' = 1)", "Enum8('ab' = 1)", false),
            ("Enum8('a' = -1)", "Enum8('a' = 1)", false),
            (r"Enum8('it\'s, so' = 1)", r"Enum8('it\'s,so' = 1)", false),
            (r"Enum8('it\'s' = 1)", r"Enum8( 'it\'s' = 1 )", true),
            ("DateTime('UTC')", "DateTime", false),
            ("Tuple(`x` UInt8)", "Tuple(x UInt8)", true),
            ("Tuple(`x y` UInt8)", "Tuple(xy UInt8)", false),
            ("Tuple(x UInt8)", "Tuple(UInt8)", false),
            ("JSON(a.b UInt8)", "JSON(`a.b` UInt8)", true),
            (
                "AggregateFunction(sumMap, Array(UInt8))",
                "AggregateFunction(1, sumMap, Array(UInt8))",
                true,
            ),
            (
                "AggregateFunction(sum, UInt8)",
                "AggregateFunction(max, UInt8)",
                false,
            ),
            (
                "AggregateFunction(quantile(0.5), UInt8)",
                "AggregateFunction(quantile(0.9), UInt8)",
                false,
            ),
            ("FixedString(2)", "FixedString(20)", false),
            ("", "UInt8", false),
        ] {
            assert_eq!(same_type(a, b), same, "{a} and {b}");
            assert_eq!(same_type(b, a), same, "{b} and {a}");
        }
    }
}
