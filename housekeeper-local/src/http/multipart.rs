//! `multipart/form-data`, in which the client crate sends a query and the values
//! of its placeholders.

use hyper::HeaderMap;
use hyper::header::CONTENT_TYPE;

use super::failure::{Code, Failure};

/// The boundary, if the request has a multipart body.
pub(crate) fn boundary(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    let (kind, rest) = value.split_once(';')?;
    if !kind.trim().eq_ignore_ascii_case("multipart/form-data") {
        return None;
    }
    rest.split(';').find_map(|part| {
        let (name, value) = part.split_once('=')?;
        name.trim()
            .eq_ignore_ascii_case("boundary")
            .then(|| value.trim().trim_matches('"').to_owned())
    })
}

/// ClickHouse's `http_max_field_value_size` and `http_max_fields`, which it takes from the profile of the user and not from
/// the request.
const LONGEST_VALUE: usize = 131_072;
const MOST_FIELDS: usize = 1000;

/// The fields of a body, in order.
pub(crate) fn fields(body: &[u8], boundary: &str) -> Result<Vec<(String, String)>, Failure> {
    let delimiter = format!("\r\n--{boundary}");
    let delimiter = delimiter.as_bytes();
    // The first delimiter has no line break before it.
    let mut rest = body
        .strip_prefix(&delimiter[2..])
        .ok_or_else(|| malformed("it does not start with its boundary"))?;
    let mut fields = Vec::new();
    loop {
        if rest.starts_with(b"--") {
            return Ok(fields);
        }
        rest = rest
            .strip_prefix(b"\r\n")
            .ok_or_else(|| malformed("no line break behind a boundary"))?;
        let headers = find(rest, b"\r\n\r\n")
            .ok_or_else(|| malformed("the headers of a field do not end"))?;
        let name = field_name(&String::from_utf8_lossy(&rest[..headers]))?;
        rest = &rest[headers + 4..];
        let end = find(rest, delimiter).ok_or_else(|| malformed("a field does not end"))?;
        if end > LONGEST_VALUE {
            return Err(Failure::form("Field value too long"));
        }
        if fields.len() == MOST_FIELDS {
            return Err(Failure::form("Too many form fields"));
        }
        let value = String::from_utf8(rest[..end].to_vec())
            .map_err(|_| malformed("a field is not UTF-8"))?;
        fields.push((name, value));
        rest = &rest[end + delimiter.len()..];
    }
}

fn field_name(headers: &str) -> Result<String, Failure> {
    let disposition = headers
        .lines()
        .find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.trim()
                .eq_ignore_ascii_case("content-disposition")
                .then_some(value)
        })
        .ok_or_else(|| malformed("a field without Content-Disposition"))?;
    let parameter = |wanted: &str| {
        disposition.split(';').find_map(|part| {
            let (name, value) = part.split_once('=')?;
            (name.trim() == wanted).then(|| value.trim().trim_matches('"').to_owned())
        })
    };
    if parameter("filename").is_some() {
        return Err(Failure::new(
            Code::NOT_IMPLEMENTED,
            "external tables: the embedded engine's server does not take files",
        ));
    }
    parameter("name").ok_or_else(|| malformed("a field without a name"))
}

fn malformed(reason: &str) -> Failure {
    Failure::new(
        Code::INCORRECT_DATA,
        format!("the multipart body is malformed: {reason}"),
    )
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len())
        .position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_come_back() {
        let body =
            b"--b\r\nContent-Disposition: form-data; name=\"query\"\r\n\r\nSELECT\r\n\r\n1\r\n\
            --b\r\ncontent-disposition: form-data; name=\"param_a\"\r\n\r\n\r\n--b--\r\n";
        let expected = [("query", "SELECT\r\n\r\n1"), ("param_a", "")];
        let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(fields(body, "b").unwrap(), expected);
        for cut in 0..body.len() - 4 {
            assert!(fields(&body[..cut], "b").is_err(), "cut at {cut}");
        }
    }

    #[test]
    fn no_more_is_taken_than_clickhouse_takes() {
        let part = |value: &str| {
            format!("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n{value}\r\n")
        };
        let form = |parts: String| fields(format!("{parts}--b--\r\n").as_bytes(), "b");
        assert!(form(part(&"x".repeat(131_072))).is_ok());
        assert!(form(part(&"x".repeat(131_073))).is_err());
        assert!(form(part("").repeat(1000)).is_ok());
        assert!(form(part("").repeat(1001)).is_err());
    }

    #[test]
    fn external_tables_are_declined() {
        let body = b"--b\r\nContent-Disposition: form-data; name=\"t\"; filename=\"t\"\r\n\r\n1\r\n--b--\r\n";
        assert_eq!(fields(body, "b").unwrap_err().code(), Some(48));
    }
}
