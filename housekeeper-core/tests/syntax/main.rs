//! The language as a whole: what is read, what is refused, and that nothing is lost on the way.

mod corpus;
mod errors;
mod generate;
mod hostile;
mod items;
mod laws;
mod pieces;
mod seed;
mod statements;
