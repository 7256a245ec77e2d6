//! Backslashes and doubled quotes.

/// Decodes what stands between quotes, the way ClickHouse does.
///
/// A backslash before a character that needs none is kept: `'100\%'` is the five characters
/// `100\%`, so that patterns for LIKE and regular expressions need not double it.
pub(super) fn unescape(content: &str, quote: u8) -> Vec<u8> {
    let bytes = content.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    loop {
        rest = match *rest {
            [] => return decoded,
            [b'\\', b'x', high, low, ref rest @ ..]
                if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() =>
            {
                decoded.push(hex(high) << 4 | hex(low));
                rest
            }
            // NULL in ClickHouse's text formats: nothing.
            [b'\\', b'N', ref rest @ ..] => rest,
            [b'\\', escaped, ref rest @ ..] => {
                match control(escaped) {
                    Some(control) => decoded.push(control),
                    None if matches!(escaped, b'\\' | b'\'' | b'"' | b'`' | b'/' | b'=') => {
                        decoded.push(escaped);
                    }
                    None => decoded.extend([b'\\', escaped]),
                }
                rest
            }
            [byte, second, ref rest @ ..] if byte == quote && second == quote => {
                decoded.push(quote);
                rest
            }
            [byte, ref rest @ ..] => {
                decoded.push(byte);
                rest
            }
        };
    }
}

const fn control(escaped: u8) -> Option<u8> {
    match escaped {
        b'0' => Some(0),
        b'a' => Some(0x07),
        b'b' => Some(0x08),
        b't' => Some(b'\t'),
        b'n' => Some(b'\n'),
        b'v' => Some(0x0b),
        b'f' => Some(0x0c),
        b'r' => Some(b'\r'),
        b'e' => Some(0x1b),
        _ => None,
    }
}

const fn hex(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        b'a'..=b'f' => digit - b'a' + 10,
        _ => digit - b'A' + 10,
    }
}
