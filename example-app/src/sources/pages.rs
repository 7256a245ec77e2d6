//! What the services know, in the format `JSONEachRow`.

use std::fmt::Write;

use hyper::body::Bytes;

use crate::shop::{Profile, Shop};

/// The text of both services. Cloning the bytes shares them.
#[derive(Debug)]
pub(super) struct Pages {
    pub(super) countries: Bytes,
    pub(super) segments: Bytes,
}

impl Pages {
    pub(super) fn of(shop: &Shop) -> Self {
        Self {
            countries: countries().into(),
            segments: segments(shop).into(),
        }
    }
}

fn countries() -> String {
    Shop::countries().iter().fold(String::new(), |mut page, country| {
        let (code, name, continent) = (text(country.code), text(country.name), text(country.continent));
        let population = country.population;
        let _ = writeln!(
            page,
            r#"{{"code":{code},"name":{name},"continent":{continent},"population":{population}}}"#
        );
        page
    })
}

fn segments(shop: &Shop) -> String {
    shop.profiles().fold(String::new(), |mut page, profile| {
        let Profile { customer, segment: Some(segment), .. } = profile else { return page };
        let (user, id, name) = (customer.user_id, segment.id, text(segment.name));
        // A number of seconds means the same in every time zone.
        let (score, confidence, updated) = (segment.score, segment.confidence, shop.now);
        let _ = writeln!(
            page,
            r#"{{"user_id":{user},"segment_id":{id},"segment_name":{name},"score":{score},"confidence":{confidence},"last_updated":{updated}}}"#
        );
        page
    })
}

/// A JSON string.
fn text(plain: &str) -> String {
    let mut quoted = String::from('"');
    for letter in plain.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\0'..='\u{1f}' => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(letter));
            }
            _ => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_quoted_as_json_wants_it() {
        assert_eq!(text("Café \"X\" \\ \n"), r#""Café \"X\" \\ \u000a""#);
    }
}
