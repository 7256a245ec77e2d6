//! What the laws share: ClickHouse as the judge, and what Housekeeper says of the same text.

mod judge;
pub mod mutate;
mod normal;
mod random;
mod verdict;

pub use judge::Judge;
pub use normal::normal;
pub use random::Random;
pub use verdict::{checked, lowered, statements};

/// Whether the long form of a law is asked for.
#[must_use]
pub fn is_long() -> bool {
    std::env::var_os("HOUSEKEEPER_LONG_TESTS").is_some_and(|value| !value.is_empty())
}
