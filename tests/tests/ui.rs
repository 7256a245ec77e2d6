//! What users see when something is wrong: compiler errors, word for word.
//!
//! Each case is a `ui/NAME.rs` with its expected errors in `ui/NAME.stderr` and its SQL in `ui/NAME/`.

#[test]
fn compiler_errors() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/accepted*.rs");
    cases.pass("ui/queries/accepted.rs");
    cases.compile_fail("ui/sql_*.rs");
    cases.compile_fail("ui/rust_*.rs");
    cases.compile_fail("ui/queries/wrong/*.rs");
    cases.compile_fail("ui/queries/unread/*.rs");
}
