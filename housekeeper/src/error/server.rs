use std::fmt;

/// What the server says when it refuses a statement or fails in the middle of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerError {
    code: Option<u32>,
    message: String,
}

impl ServerError {
    pub(crate) fn new(message: String) -> Self {
        Self {
            code: parse_code(&message),
            message,
        }
    }

    /// The error's number in ClickHouse's list. `None` if the answer is not ClickHouse's, such as
    /// a proxy's.
    pub fn code(&self) -> Option<u32> {
        self.code
    }

    /// The server's whole message.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for ServerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        if self.message.contains("Field value too long") {
            f.write_str(TOO_LONG)?;
        }
        Ok(())
    }
}

/// What the server does not say of it.
const TOO_LONG: &str = "\nthe statement, or the text of a parameter, is longer than the server takes: 131,072 bytes, unless its \
                        setting http_max_field_value_size says otherwise; `in_` of a column, in a condition, sends a long \
                        list in several parameters";

impl std::error::Error for ServerError {}

/// The server's errors are text that begins with `Code: 60. DB::Exception: `.
fn parse_code(message: &str) -> Option<u32> {
    let rest = message.trim_start().strip_prefix("Code:")?.trim_start();
    let end = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    rest[..end].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_in_the_text() {
        assert_eq!(
            parse_code("Code: 117. DB::Exception: Type of 'a' must be"),
            Some(117)
        );
        assert_eq!(parse_code("Code: 60"), Some(60));
        assert_eq!(parse_code("502 Bad Gateway"), None);
        assert_eq!(parse_code("Code: none"), None);
    }
}
