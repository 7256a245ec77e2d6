//! `EXPLAIN`.

use super::super::{FunctionCall, OutputOptions, Setting, Statement, Storage, TableElements};
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
    /// `TABLE OVERRIDE mysql(…) COLUMNS (…) ORDER BY …`
    TableOverride(Box<ExplainedOverride>),
}

/// What is told of a table in place of what its server says.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ExplainedOverride {
    /// Where the table is.
    pub function: FunctionCall,
    /// `COLUMNS (…)`
    pub columns: Option<TableElements>,
    /// From PARTITION BY to TTL: neither an engine, nor a unique key, nor settings.
    pub storage: Storage,
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
    /// `EXPLAIN TABLE OVERRIDE`
    TableOverride,
    /// `EXPLAIN CURRENT TRANSACTION`
    CurrentTransaction,
    /// `EXPLAIN ANALYZE`
    Analyze,
    /// `EXPLAIN WHATIF`
    WhatIf,
}

impl ExplainKind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::Plan,
        Self::Ast,
        Self::Syntax,
        Self::QueryTree,
        Self::Pipeline,
        Self::Estimate,
        Self::TableOverride,
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
            Self::TableOverride => "TABLE OVERRIDE",
            Self::CurrentTransaction => "CURRENT TRANSACTION",
            Self::Analyze => "ANALYZE",
            Self::WhatIf => "WHATIF",
        }
    }
}
