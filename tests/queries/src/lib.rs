//! Queries over a shop. What they give is looked at in `tests`.

include!(concat!(env!("OUT_DIR"), "/db.rs"));
