//! Literals.

use std::fmt::Write as _;

use super::{Print, Writer};
use crate::syntax::ast::{Literal, Number};

impl Print for Literal {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Null => w.push("NULL"),
            Self::Bool(true) => w.push("true"),
            Self::Bool(false) => w.push("false"),
            Self::Number(number) => number.print(w),
            Self::String(text) => w.string(text),
            Self::Bytes(bytes) => {
                let mut text = String::from("'");
                for byte in bytes {
                    // The fallible part of writing to a String is never reached.
                    let _ = match byte {
                        b'\'' | b'\\' => write!(text, "\\{}", char::from(*byte)),
                        0x20..=0x7e => write!(text, "{}", char::from(*byte)),
                        _ => write!(text, "\\x{byte:02X}"),
                    };
                }
                text.push('\'');
                w.push(&text);
            }
        }
    }
}

impl Print for Number {
    fn print(&self, w: &mut Writer) {
        w.push(&self.text);
    }
}
