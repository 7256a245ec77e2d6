//! A schema, and the code that is generated for it.

#![allow(dead_code)] // A test needs a part of it.

housekeeper::schema!("tests/sample/main.sql");
