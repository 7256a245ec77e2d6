//! Window functions, beside the aggregates.

use super::f;
use crate::types::function::class::Class::{LiteralNumber, Scalar};
use crate::types::function::signature::Output::{Is, Keep};
use crate::types::function::signature::Wrapping::Nulls;
use crate::types::function::signature::{Plain, Signature};

pub(super) const SIGNATURES: &[Signature] = &[
    f("ntile", &[LiteralNumber], Is(Plain::UInt64)),
    f("nth_value", &[Scalar, LiteralNumber], Keep(0)).wrapping(Nulls),
    f("row_number", &[], Is(Plain::UInt64)),
    f("rank", &[], Is(Plain::UInt64)),
    f("denseRank", &[], Is(Plain::UInt64)),
    f("percentRank", &[], Is(Plain::Float64)),
    f("cume_dist", &[], Is(Plain::Float64)),
    f("lag", &[Scalar], Keep(0))
        .optional(&[LiteralNumber])
        .wrapping(Nulls),
    f("lead", &[Scalar], Keep(0))
        .optional(&[LiteralNumber])
        .wrapping(Nulls),
    f("lagInFrame", &[Scalar], Keep(0))
        .optional(&[LiteralNumber])
        .wrapping(Nulls),
    f("leadInFrame", &[Scalar], Keep(0))
        .optional(&[LiteralNumber])
        .wrapping(Nulls),
];
