//! Values written out.

/// A value written out in SQL.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Literal {
    /// `NULL`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number.
    Number(Number),
    /// A string, escapes decoded. `${NAME}` in it is kept: see [`string_pieces`].
    String(String),
    /// A string whose decoded bytes are not UTF-8, such as `'\xFF'`.
    Bytes(Vec<u8>),
}

/// A number as it is written: `1`, `1_000`, `0xFF`, `0b11`, `1e3`, `0.5`, `inf`, `nan`. What is
/// written `.5` is `0.5` here.
///
/// Kept as text since its type depends on its value and ClickHouse reads `1.10::Decimal(9, 2)`
/// from the text and not through a float. For the same reason a sign directly before a number is
/// part of it: `-1::Int8` is a cast of -1, while `-x::Int8` negates a cast.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Number {
    /// The text, with a leading `-` when it is negative.
    pub text: String,
}

impl Number {
    /// The number written as `text`.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }

    /// The value, when it is a decimal, hexadecimal or binary integer that fits.
    pub fn as_i128(&self) -> Option<i128> {
        let (negative, digits) = match self.text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, self.text.as_str()),
        };
        let digits = digits.replace('_', "");
        let value = match digits.get(..2) {
            Some("0x" | "0X") => i128::from_str_radix(&digits[2..], 16),
            Some("0b" | "0B") => i128::from_str_radix(&digits[2..], 2),
            _ => digits.parse(),
        };
        let value = value.ok()?;
        Some(if negative { -value } else { value })
    }

    /// The value, when it is an integer that fits `u64`.
    pub fn as_u64(&self) -> Option<u64> {
        self.as_i128().and_then(|value| value.try_into().ok())
    }
}

/// A part of a string that may name variables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StringPiece<'a> {
    /// Text that stands for itself.
    Text(&'a str),
    /// The `NAME` of `${NAME}`.
    Variable(&'a str),
}

/// Splits the value of a string literal into text and the variables `${NAME}` in it.
///
/// A name is a letter or `_` followed by letters, digits and `_`; any other `${…}` is text.
pub fn string_pieces(value: &str) -> Vec<StringPiece<'_>> {
    let mut pieces = Vec::new();
    let mut text_start = 0;
    let mut from = 0;
    while let Some(found) = value[from..].find("${") {
        let open = from + found;
        let name_start = open + 2;
        let close = value[name_start..].find('}').map(|at| name_start + at);
        match close.filter(|close| is_variable_name(&value[name_start..*close])) {
            Some(close) => {
                if text_start < open {
                    pieces.push(StringPiece::Text(&value[text_start..open]));
                }
                pieces.push(StringPiece::Variable(&value[name_start..close]));
                text_start = close + 1;
                from = text_start;
            }
            None => from = name_start,
        }
    }
    if text_start < value.len() {
        pieces.push(StringPiece::Text(&value[text_start..]));
    }
    pieces
}

fn is_variable_name(name: &str) -> bool {
    let mut bytes = name.bytes();
    bytes
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic() || first == b'_')
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::StringPiece::{Text, Variable};
    use super::{Number, string_pieces};

    #[test]
    fn variables_are_found_inside_text() {
        assert_eq!(
            string_pieces("Bearer ${TOKEN}"),
            [Text("Bearer "), Variable("TOKEN")]
        );
        assert_eq!(
            string_pieces("${A}${_b1}x"),
            [Variable("A"), Variable("_b1"), Text("x")]
        );
        assert_eq!(
            string_pieces("${ ${A} ${1} ${"),
            [Text("${ "), Variable("A"), Text(" ${1} ${")]
        );
        assert_eq!(string_pieces(""), []);
    }

    #[test]
    fn integers_are_read_in_every_base() {
        let value = |text: &str| Number::new(text).as_i128();
        assert_eq!(value("1_000"), Some(1000));
        assert_eq!(value("-0x1F"), Some(-31));
        assert_eq!(value("0b11"), Some(3));
        assert_eq!(value("1.0"), None);
        assert_eq!(Number::new("-1").as_u64(), None);
    }
}
