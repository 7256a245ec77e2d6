//! Numbers and names for people.

use std::time::Duration;

/// A whole number with its thousands apart: `200,000`.
pub(crate) fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Money given in cents, with two digits: `1,234.50`.
pub(crate) fn amount(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let cents = cents.unsigned_abs();
    format!("{sign}{}.{:02}", count(cents / 100), cents % 100)
}

/// A percentage: `12.3 %`.
pub(crate) fn percent(value: f64) -> String {
    format!("{value:.1} %")
}

/// How long something took: `1.23 s`, `45 ms`.
pub(crate) fn seconds(elapsed: Duration) -> String {
    if elapsed < Duration::from_secs(1) {
        format!("{} ms", elapsed.as_millis())
    } else {
        format!("{:.2} s", elapsed.as_secs_f64())
    }
}

/// A text of at most `width` characters; what is cut off is marked.
pub(crate) fn shorten(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    let kept: String = text.chars().take(width.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_well() {
        assert_eq!(
            ["0", "999", "1,000", "1,234,567"],
            [0, 999, 1_000, 1_234_567].map(count)
        );
        assert_eq!(
            ["0.05", "1,234.50", "-3.07"],
            [5, 123_450, -307].map(amount)
        );
        assert_eq!(shorten("a long name", 11), "a long name");
        assert_eq!(shorten("a long name", 8), "a long…");
        assert_eq!(percent(12.345), "12.3 %");
        assert_eq!(seconds(Duration::from_millis(45)), "45 ms");
        assert_eq!(seconds(Duration::from_millis(1_234)), "1.23 s");
    }
}
