//! Rows of types by chance. That they compile is the first test; `tests/law.rs` is the second.

// Generated code is for applications, which use what they need.
#![allow(dead_code, missing_docs)]

include!(concat!(env!("OUT_DIR"), "/db.rs"));
