//! The schema in `db/`, as Rust.

housekeeper::schema!();
