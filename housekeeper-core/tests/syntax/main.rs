//! The language as a whole: what is read, what is refused, and that nothing is lost on the way.

mod laws;
mod seed;
