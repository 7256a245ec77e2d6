//! The tree of a statement: plain data, every node with its place.
//!
//! Equality ignores places, leading comments and directives ([`Spanned`](crate::source::Spanned),
//! [`Annotated`]): two trees are equal when ClickHouse would do the same with them. What only
//! differs in spelling (`MergeTree` and `MergeTree()`, `ORDER BY a` and `ORDER BY (a)`, redundant
//! parentheses, the case of keywords, quotes around names) is one tree.

mod dotted_name;
mod ident;
mod literal;

mod data_type;
mod expr;
mod function;
mod star;

mod order;
mod output;
mod query;
mod select;
mod table_ref;

mod column;
mod index;
mod invocation;
mod setting;
mod spelled;
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
mod partition;
mod refresh;
mod rename;

pub mod access;
pub mod admin;
pub mod object;

mod directive;
mod statement;

pub use alter::{AlterCommand, AlterTable, Assignment, ColumnProperty, Position};
pub use column::{ColumnDef, ColumnDefault, DefaultKind};
pub use create::CreateMode;
pub use create_database::{CreateDatabase, TableOverride};
pub use create_dictionary::{
    CreateDictionary, DictionaryAttribute, DictionaryLayout, DictionaryLifetime, DictionaryRange,
    DictionarySource, KeyValue, KeyValueValue,
};
pub use create_table::{
    CreateTable, OriginRows, OriginSource, TableElements, TableOrigin, TimeSeriesPart,
    TimeSeriesPlace, TimeSeriesTarget,
};
pub use create_view::{CreateMaterializedView, CreateView, Definer, SecurityKind, SqlSecurity};
pub use data_type::{AggregateFunctionName, DataType, DataTypeKind, TypeArgument};
pub use directive::{Annotated, Comment, Directive};
pub use dotted_name::DottedName;
pub use drop::{DropKind, DropObjects};
pub use expr::{
    BinaryOperator, CaseBranch, CastStyle, ChainOperator, Expr, ExprKind, IntervalUnit,
    QueryParameter, UnaryOperator,
};
pub use function::{
    FrameBound, FrameUnit, FunctionCall, NullTreatment, Over, WindowFrame, WindowSpec,
};
pub use ident::{Ident, NameParameters, ObjectName, Path};
pub use index::{
    ConstraintDef, ConstraintKind, IndexDef, ProjectionBody, ProjectionDef, ProjectionQuery,
};
pub use insert::{Insert, InsertFile, InsertSource, InsertTarget};
pub use invocation::Invocation;
pub use literal::{Literal, Number, StringPiece, string_pieces};
pub use order::{Direction, Interpolation, NullsOrder, OrderBy, OrderItem, WithFill};
pub use output::{Compression, OutputFile, OutputOptions};
pub use partition::{MoveDestination, PartName, Partition, PartitionOrPart};
pub use query::{Query, QueryTerm, SetOperation, SetOperator};
pub use refresh::{Refresh, RefreshAppend, RefreshSchedule, TimeInterval};
pub use rename::{Exchange, Rename, RenameKind, RenamePair};
pub use select::{
    Distinct, GroupBy, GroupKeys, Limit, LimitBy, LimitByKeys, NamedWindow, Select, With, WithItem,
};
pub use setting::Setting;
pub use spelled::Spelled;
pub use star::{ColumnMatcher, ColumnTransformer, Columns, Star, StarLike};
pub use statement::{Statement, StatementItem, WithOutput};
pub use storage::{SortKey, SortKeyItem, Storage};
pub use table_ref::{
    FromClause, Join, JoinConstraint, JoinKind, JoinLocality, JoinStrictness, Sample, TableRef,
    TableSource,
};
pub use ttl::{TtlAction, TtlItem};
