//! `EXPLAIN`.

use super::super::{OutputOptions, Setting, Statement};
use crate::source::Spanned;

/// `EXPLAIN kind a = 1 statement`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Explain {
    /// What is told.
    pub kind: ExplainKind,
    /// Options, before the statement; empty without them.
    pub settings: Vec<Setting>,
    /// Of what.
    pub target: ExplainTarget,
    /// What stands after it; never in a subquery.
    pub output: Option<Box<OutputOptions>>,
}

/// What an EXPLAIN is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ExplainTarget {
    /// A statement; `EXPLAIN AST` takes any.
    Statement(Box<Spanned<Statement>>),
    /// `CURRENT TRANSACTION`
    CurrentTransaction,
}

/// What an EXPLAIN tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ExplainKind {
    /// `EXPLAIN`, `EXPLAIN PLAN`
    Plan,
    /// `EXPLAIN AST`
    Ast,
    /// `EXPLAIN SYNTAX`
    Syntax,
    /// `EXPLAIN QUERY TREE`
    QueryTree,
    /// `EXPLAIN PIPELINE`
    Pipeline,
    /// `EXPLAIN ESTIMATE`
    Estimate,
    /// `EXPLAIN CURRENT TRANSACTION`
    CurrentTransaction,
    /// `EXPLAIN ANALYZE`
    Analyze,
    /// `EXPLAIN WHATIF`
    WhatIf,
}

impl ExplainKind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Plan,
        Self::Ast,
        Self::Syntax,
        Self::QueryTree,
        Self::Pipeline,
        Self::Estimate,
        Self::CurrentTransaction,
        Self::Analyze,
        Self::WhatIf,
    ];

    /// The words after `EXPLAIN`.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Plan => "PLAN",
            Self::Ast => "AST",
            Self::Syntax => "SYNTAX",
            Self::QueryTree => "QUERY TREE",
            Self::Pipeline => "PIPELINE",
            Self::Estimate => "ESTIMATE",
            Self::CurrentTransaction => "CURRENT TRANSACTION",
            Self::Analyze => "ANALYZE",
            Self::WhatIf => "WHATIF",
        }
    }
}
