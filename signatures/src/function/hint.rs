//! Constants that mean something to one function: it refuses the others for their values.

use housekeeper_core::syntax::ast::Literal;
use housekeeper_core::types::{Form, Operand};

use super::engine::read;
use super::vocabulary::Sample;

/// The function, the argument, from 0, the type, and constants.
const HINTS: &[(&str, usize, &str, &[&str])] = &[
    ("encrypt", 0, "String", CIPHERS),
    ("decrypt", 0, "String", CIPHERS),
    ("tryDecrypt", 0, "String", CIPHERS),
    ("aes_encrypt_mysql", 0, "String", CIPHERS),
    ("aes_decrypt_mysql", 0, "String", CIPHERS),
    ("convertCharset", 1, "String", CHARSETS),
    ("convertCharset", 2, "String", CHARSETS),
    ("extractGroups", 1, "String", GROUPS),
    ("extractAllGroupsHorizontal", 1, "String", GROUPS),
    ("extractAllGroupsVertical", 1, "String", GROUPS),
    ("formatRow", 0, "String", FORMATS),
    ("formatRowNoNewline", 0, "String", FORMATS),
    ("HMAC", 0, "String", &["'sha256'", "'md5'"]),
    (
        "formatReadableTimeDelta",
        1,
        "String",
        &["'minutes'", "'hours'"],
    ),
    (
        "formatReadableTimeDelta",
        2,
        "String",
        &["'seconds'", "'milliseconds'"],
    ),
    ("multiFuzzyMatchAllIndices", 2, "Array(String)", PATTERNS),
    ("multiFuzzyMatchAny", 2, "Array(String)", PATTERNS),
    ("multiFuzzyMatchAnyIndex", 2, "Array(String)", PATTERNS),
    ("proportionsZTest", 5, "String", &["'pooled'", "'unpooled'"]),
];

const CIPHERS: &[&str] = &["'aes-256-cbc'", "'aes-128-ecb'"];
const CHARSETS: &[&str] = &["'utf-8'", "'latin1'"];
const GROUPS: &[&str] = &["'(a)'", "'(a)(b)'"];
const FORMATS: &[&str] = &["'CSV'", "'TSV'"];
const PATTERNS: &[&str] = &["['hello', 'world']", "['goodbye']"];

/// For each argument of `function`, the constants to ask with in the place of others of their type.
pub(crate) fn of(function: &str) -> Vec<(usize, Vec<Sample>)> {
    let of_function = HINTS.iter().filter(|(name, ..)| *name == function);
    of_function
        .map(|(_, place, ty, texts)| {
            let ty = read(ty).unwrap_or_else(|| panic!("the type {ty}"));
            let sample = |text: &&str| Sample {
                sql: (*text).to_owned(),
                operand: Operand {
                    ty: ty.clone(),
                    form: match text.strip_prefix('\'') {
                        Some(text) => {
                            let text = text.trim_end_matches('\'').to_owned();
                            Form::Literal(Literal::String(text))
                        }
                        None => Form::Constant,
                    },
                },
            };
            (*place, texts.iter().map(sample).collect())
        })
        .collect()
}
