//! How the demo looks.

mod bars;
mod numbers;
mod screen;
mod tables;

pub(crate) use bars::{bar, sparkline};
pub(crate) use numbers::{amount, count, percent, seconds, shorten};
pub(crate) use screen::Screen;
pub(crate) use tables::{Align, Grid};
