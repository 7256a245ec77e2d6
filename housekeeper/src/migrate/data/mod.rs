//! What a build embeds: migrations, profiles and the expected schema, as plain data.
//!
//! All of it only borrows, so it is made the same way as a constant of generated code and
//! at run time: there, from the inside out, whoever read the files keeping the texts.

mod chain;
mod expected;
mod migration;
mod need;
mod piece;
mod step;

pub use chain::{Chain, Drift, Profile};
pub use expected::{ExpectedObject, ExpectedQuery, ObjectKind};
pub use migration::{Migration, Replaced, WayBack};
pub use need::Need;
pub use piece::Piece;
pub use step::{Cost, Hazard, Probe, Step};
