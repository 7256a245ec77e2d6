//! The tree of a statement: plain data, every node with its place.
//!
//! Equality ignores places, leading comments and directives ([`Spanned`](crate::source::Spanned),
//! [`Annotated`]): two trees are equal when ClickHouse would do the same with them. What only
//! differs in spelling (`MergeTree` and `MergeTree()`, `ORDER BY a` and `ORDER BY (a)`, redundant
//! parentheses, the case of keywords, quotes around names) is one tree.

mod ident;
mod literal;

mod data_type;
mod expr;
mod function;
mod star;

mod order;
mod query;
mod select;
mod table_ref;

mod column;
mod index;
mod invocation;
mod setting;
mod storage;
mod ttl;

mod alter;
mod create;
mod create_database;
mod create_dictionary;
mod create_table;
mod create_view;
mod drop;
mod insert;
mod rename;

pub mod access;
pub mod admin;
pub mod object;

mod directive;
mod statement;

pub use alter::{AlterCommand, AlterTable, Assignment, ColumnProperty, Partition, Position};
pub use column::{ColumnDef, ColumnDefault, DefaultKind};
pub use create::CreateMode;
pub use create_database::CreateDatabase;
pub use create_dictionary::{
    CreateDictionary, DictionaryAttribute, DictionaryLayout, DictionaryLifetime, DictionaryRange,
    DictionarySource, KeyValue, KeyValueValue,
};
pub use create_table::{CreateTable, TableElements, TableOrigin};
pub use create_view::{CreateMaterializedView, CreateView, Definer, SqlSecurity};
pub use data_type::{AggregateFunctionName, DataType, DataTypeKind, TypeArgument};
pub use directive::{Annotated, Comment, Directive};
pub use drop::{DropKind, DropObjects};
pub use expr::{
    BinaryOperator, CaseBranch, CastStyle, Expr, ExprKind, IntervalUnit, QueryParameter,
    UnaryOperator,
};
pub use function::{
    FrameBound, FrameUnit, FunctionCall, NullTreatment, Over, WindowFrame, WindowSpec,
};
pub use ident::{Ident, NameParameters, ObjectName, Path};
pub use index::{ConstraintDef, ConstraintKind, IndexDef, ProjectionDef, ProjectionQuery};
pub use insert::{Insert, InsertSource, InsertTarget};
pub use invocation::Invocation;
pub use literal::{Literal, Number, StringPiece, string_pieces};
pub use order::{Direction, Interpolation, NullsOrder, OrderBy, OrderItem, WithFill};
pub use query::{Query, QueryTerm, SetOperation, SetOperator};
pub use rename::{Exchange, Rename, RenameKind, RenamePair};
pub use select::{
    Distinct, GroupBy, GroupKeys, GroupModifier, Limit, LimitBy, LimitByKeys, NamedWindow, Select,
    With, WithItem,
};
pub use setting::Setting;
pub use star::{ColumnMatcher, ColumnTransformer, Columns, Star, StarLike};
pub use statement::{Statement, StatementItem};
pub use storage::{SortKey, SortKeyItem, Storage};
pub use table_ref::{
    FromClause, Join, JoinConstraint, JoinKind, JoinLocality, JoinStrictness, Sample, TableRef,
    TableSource,
};
pub use ttl::{TtlAction, TtlItem};
