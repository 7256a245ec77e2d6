//! `HOST` of users.

use std::net::Ipv6Addr;

use crate::source::Spanned;
use crate::syntax::ast::access::Hosts;
use crate::syntax::keyword::Keyword as K;
use crate::syntax::parser::cursor::{Parse, Parser};

impl Parser<'_> {
    /// `HOST LOCAL, IP '…'`, after `HOST`, added to what was read before
    pub(super) fn hosts(&mut self, hosts: &mut Option<Hosts>) -> Parse<()> {
        let mut all = hosts.take().unwrap_or_default();
        self.open_list(|p| p.host(&mut all))?;
        if all.any {
            all = Hosts {
                any: true,
                ..Hosts::default()
            };
        }
        *hosts = Some(all);
        Ok(())
    }

    fn host(&mut self, hosts: &mut Hosts) -> Parse<()> {
        if self.eat(K::None) {
            return Ok(());
        }
        if self.eat(K::Any) {
            hosts.any = true;
            return Ok(());
        }
        if self.eat_phrase("LOCAL") {
            hosts.local = true;
            return Ok(());
        }
        if self.eat(K::Regexp) {
            return self.host_texts(&mut hosts.regexps);
        }
        if self.eat_phrase("NAME") {
            let mut names = Vec::new();
            self.host_texts(&mut names)?;
            for name in names {
                if name.eq_ignore_ascii_case("localhost") {
                    hosts.local = true;
                } else {
                    add(&mut hosts.names, name);
                }
            }
            return Ok(());
        }
        if self.eat_phrase("IP") {
            let start = self.at();
            let mut addresses = Vec::new();
            self.host_texts(&mut addresses)?;
            for address in addresses {
                if !is_subnet(&address) {
                    return self.refuse_since(start, "this is no IP address or subnet");
                }
                add(&mut hosts.addresses, address);
            }
            return Ok(());
        }
        self.need(K::Like)?;
        self.host_texts(&mut hosts.patterns)
    }

    fn host_texts(&mut self, texts: &mut Vec<Spanned<String>>) -> Parse<()> {
        for text in self.open_list(Self::string)? {
            add(texts, text);
        }
        Ok(())
    }
}

/// Adds what is not there yet.
fn add(texts: &mut Vec<Spanned<String>>, text: Spanned<String>) {
    if !texts.contains(&text) {
        texts.push(text);
    }
}

/// Whether ClickHouse can read this as an address or a subnet: `1.2.3.4`, `10.0.0.0/8`,
/// `10.0.0.0/255.0.0.0`, `::1/64`.
fn is_subnet(text: &str) -> bool {
    let Some((address, mask)) = text.split_once('/') else {
        return is_address(text);
    };
    if mask.bytes().all(|byte| byte.is_ascii_digit()) {
        let longest = if is_v4(address) { 32 } else { 128 };
        let fits = mask.parse::<u32>().is_ok_and(|length| length <= longest);
        fits && is_address(address)
    } else {
        is_address(address) && is_address(mask)
    }
}

fn is_address(text: &str) -> bool {
    is_v4(text) || text.parse::<Ipv6Addr>().is_ok()
}

/// Up to four numbers, each of which may be octal or hexadecimal; the last one fills what is left.
/// Nothing is the address of zeros.
fn is_v4(text: &str) -> bool {
    if text.is_empty() {
        return true;
    }
    // What stands after white space is not read.
    let end = text.find(|c: char| c.is_ascii_whitespace());
    let text = &text[..end.unwrap_or(text.len())];
    let parts: Vec<_> = text.split('.').map(number).collect();
    let (Some((last, others)), true) = (parts.split_last(), parts.len() <= 4) else {
        return false;
    };
    let most = u64::from(u32::MAX) >> (8 * others.len());
    others
        .iter()
        .all(|part| part.is_some_and(|part| part < 256))
        && last.is_some_and(|last| last <= most)
}

fn number(text: &str) -> Option<u64> {
    let (digits, radix) = match text.as_bytes() {
        [b'0', b'x' | b'X', ..] => (&text[2..], 16),
        [b'0', _, ..] => (&text[1..], 8),
        _ => (text, 10),
    };
    let is_digits = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    u64::from_str_radix(digits, radix)
        .ok()
        .filter(|_| is_digits)
}

#[cfg(test)]
mod tests {
    use super::is_subnet;

    #[test]
    fn addresses_are_what_the_server_takes() {
        let good = [
            "127.0.0.1",
            "1.2.3",
            "1",
            "",
            "/8",
            "010.0.0.1",
            "0x7f.1",
            "4294967295",
            "1.2.65535",
            "10.0.0.5/8",
            "10.0.0.5/255.0.255.0",
            "1.2.3.4/ffff::",
            "1.2.3.4/08",
            "::1",
            "2001:DB8::/32",
            "::1/128",
            "1.2.3.4 ",
        ];
        for text in good {
            assert!(is_subnet(text), "{text}");
        }
        let bad = [
            "abc",
            "256.1.1.1",
            "1.2.3.4.5",
            "4294967296",
            "1.2.3.",
            " 1.2.3.4",
            "10.0.0.0/",
            "10.0.0.5/33",
            "10.0.0.5/a",
            "1.2.3.4/+8",
            "1.2.3.4/8/8",
            "::1/129",
            "[::1]",
            "fe80::1%eth9",
        ];
        for text in bad {
            assert!(!is_subnet(text), "{text}");
        }
    }
}
