//! `CREATE DICTIONARY`.

use super::{
    Annotated, CreateMode, DataType, Expr, FunctionCall, Ident, Literal, ObjectName, Setting,
    Spelled,
};
use crate::source::Spanned;

/// `CREATE DICTIONARY`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CreateDictionary {
    /// What happens when it is already there.
    pub mode: CreateMode,
    /// The name.
    pub name: ObjectName,
    /// `UUID '…'`
    pub uuid: Option<Spanned<String>>,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// The attributes, key columns included.
    pub attributes: Vec<Annotated<DictionaryAttribute>>,
    /// `PRIMARY KEY …`; empty without it.
    pub primary_key: Vec<Ident>,
    /// `SOURCE(…)`
    pub source: Option<Spanned<DictionarySource>>,
    /// `LIFETIME(…)`
    pub lifetime: Option<Spanned<DictionaryLifetime>>,
    /// `LAYOUT(…)`
    pub layout: Option<Spanned<DictionaryLayout>>,
    /// `RANGE(…)`
    pub range: Option<Spanned<DictionaryRange>>,
    /// `SETTINGS(…)`; empty without it.
    pub settings: Vec<Setting>,
    /// `COMMENT '…'`
    pub comment: Option<Spanned<String>>,
}

/// An attribute of a dictionary.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent flags, as they are written"
)]
pub struct DictionaryAttribute {
    /// The name.
    pub name: Ident,
    /// The type.
    pub data_type: DataType,
    /// `DEFAULT …`: the value for a key that is not there
    pub default: Option<Expr>,
    /// `EXPRESSION …`: what is read from the source in place of the name
    pub expression: Option<Expr>,
    /// `HIERARCHICAL`
    pub hierarchical: bool,
    /// `BIDIRECTIONAL`
    pub bidirectional: bool,
    /// `INJECTIVE`
    pub injective: bool,
    /// `IS_OBJECT_ID`
    pub is_object_id: bool,
}

/// `SOURCE(HTTP(url '…' headers(header(name '…' value '…'))))`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DictionarySource {
    /// The kind of source. ClickHouse does not care for its case.
    pub kind: Ident,
    /// What it is told.
    pub arguments: Vec<KeyValue>,
}

/// `LAYOUT(HASHED(SHARDS 4))`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DictionaryLayout {
    /// The kind of layout. ClickHouse does not care for its case.
    pub kind: Ident,
    /// Whether the parentheses are missing that may be: `LAYOUT(FLAT)`
    pub bare: Spelled,
    /// What it is told.
    pub arguments: Vec<KeyValue>,
}

/// `key value`, with no sign between them
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct KeyValue {
    /// The key. ClickHouse does not care for its case.
    pub key: Ident,
    /// The value.
    pub value: Spanned<KeyValueValue>,
}

/// What a key is set to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum KeyValueValue {
    /// `PORT 9000`
    Literal(Literal),
    /// `FORMAT TabSeparated`
    Name(Ident),
    /// `headers(header(name 'x' value 'y'))`
    List(Vec<KeyValue>),
    /// `PORT tcpPort()`
    Call(Box<FunctionCall>),
    /// `KEYS [1, 2]`: an array of literals
    Array(Expr),
}

/// Seconds between reloads: a moment between the two is chosen at random.
/// `LIFETIME(300)` is from 0 to 300.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DictionaryLifetime {
    /// At least.
    pub min: u64,
    /// At most.
    pub max: u64,
}

/// `RANGE(MIN a MAX b)`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DictionaryRange {
    /// The attribute where a range starts.
    pub min: Ident,
    /// The attribute where it ends.
    pub max: Ident,
}
