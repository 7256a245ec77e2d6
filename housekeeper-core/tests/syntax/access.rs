//! Access control: what is read, what is refused, and that no password is in an error.

use std::path::Path;

use housekeeper_core::syntax::ast::Statement;
use housekeeper_core::syntax::parse_statement;

use crate::laws::check_printing;

/// The statements of a file, one a line.
fn lines(folder: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/syntax")
        .join(folder)
        .join("access.sql");
    let text = std::fs::read_to_string(path).expect("the file is read");
    let lines = text.lines().filter(|line| !line.starts_with("--"));
    lines.map(str::to_owned).collect()
}

#[test]
fn what_clickhouse_takes_survives_printing() {
    for line in lines("accepted") {
        let item = parse_statement(&line).unwrap_or_else(|errors| panic!("{line}: {errors:?}"));
        assert!(matches!(item.node, Statement::Access(_)), "{line}");
        let checked = check_printing(&item.node, |text| {
            parse_statement(text).map(|item| item.node)
        });
        assert_eq!(checked, Ok(()), "{line}");
    }
}

#[test]
fn what_clickhouse_does_not_take_is_refused() {
    for line in lines("rejected") {
        assert!(parse_statement(&line).is_err(), "{line}");
    }
}

#[test]
fn a_password_is_never_in_an_error() {
    let statements = [
        "CREATE USER u IDENTIFIED BY hunter2",
        "CREATE USER u IDENTIFIED WITH sha256_hash BY hunter2 SALT 'x'",
        "CREATE USER u IDENTIFIED WITH sha256_hash BY 'x' SALT hunter2",
        "CREATE USER u IDENTIFIED BY 'hunter2' 'hunter2'",
        "ALTER USER u ADD IDENTIFIED WITH plaintext_password 'hunter2'",
        "CREATE USER u IDENTIFIED BY 'x', plaintext_password BY hunter2",
    ];
    for text in statements {
        let errors = parse_statement(text).expect_err(text);
        for error in &errors {
            assert!(!error.message.contains("hunter2"), "{}", error.message);
            let help = format!("{:?}", error.help);
            assert!(!help.contains("hunter2"), "{help}");
        }
    }
}
