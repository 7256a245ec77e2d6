//! What holds for every statement.

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::syntax::ast::Statement;
use housekeeper_core::syntax::{Print, parse_statement};
use proptest::test_runner::{Config as ProptestConfig, RngSeed};

/// Checks that a node is the same after it is printed and read again, in both forms.
///
/// # Errors
///
/// The text that is read as something else, and what it is read as.
pub(crate) fn check_printing<T: Print + PartialEq>(
    node: &T,
    parse: impl Fn(&str) -> Result<T, Diagnostics>,
) -> Result<(), String> {
    for text in [node.to_sql(), node.to_pretty_sql()] {
        match parse(&text) {
            Ok(again) if again == *node => {}
            Ok(again) => return Err(format!("{text}\nis read as\n{}", again.to_sql())),
            Err(diagnostics) => {
                let messages: Vec<_> = diagnostics.iter().map(|each| &each.message).collect();
                return Err(format!("{text}\nis refused: {messages:?}"));
            }
        }
    }
    Ok(())
}

/// The same for a statement.
pub(crate) fn check_statement(statement: &Statement) -> Result<(), String> {
    check_printing(statement, |text| {
        parse_statement(text).map(|item| item.node)
    })
}

/// How random tests are run: the same way each time, unless `PROPTEST_RNG_SEED` says otherwise.
/// `PROPTEST_CASES` says how many.
pub(crate) fn config() -> ProptestConfig {
    let mut config = ProptestConfig::default();
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(0);
    }
    config.failure_persistence = None;
    config
}

/// Whether tests of many cases or large texts are to run in full.
pub(crate) fn is_long() -> bool {
    std::env::var_os("HOUSEKEEPER_LONG_TESTS").is_some_and(|value| !value.is_empty())
}
