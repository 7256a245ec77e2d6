//! `CREATE FUNCTION`.

use crate::source::Spanned;
use crate::syntax::ast::{CreateMode, DataType, Expr, Ident, Setting};

/// `CREATE FUNCTION`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CreateFunction {
    /// Whether it is `ATTACH`, which only a program can be.
    pub attach: bool,
    /// What happens when it is already there.
    pub mode: CreateMode,
    /// The name.
    pub name: Ident,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// What it does.
    pub body: FunctionBody,
}

/// What a function does.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum FunctionBody {
    /// `AS (a, b) -> a + b`. To the parser any expression.
    Expr(Expr),
    /// `LANGUAGE WASM …`
    Wasm(Box<WasmFunction>),
    /// `ARGUMENTS (…) RETURNS … ENGINE = … AS '…'`
    Program {
        /// `ARGUMENTS (…)`
        arguments: Option<FunctionArguments>,
        /// `RETURNS …`
        returns: Option<DataType>,
        /// `ENGINE = …`
        engine: Ident,
        /// The text of the program.
        code: Spanned<String>,
    },
}

/// `LANGUAGE WASM ARGUMENTS (a UInt64) RETURNS UInt64 FROM 'module' :: 'name'`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WasmFunction {
    /// `ARGUMENTS (…)`
    pub arguments: FunctionArguments,
    /// `RETURNS …`
    pub returns: DataType,
    /// `FROM …`
    pub module: WasmModule,
    /// `ABI …`
    pub abi: Option<Ident>,
    /// `SHA256_HASH '…'`
    pub hash: Option<Spanned<String>>,
    /// Whether `DETERMINISTIC` is there.
    pub deterministic: bool,
    /// `SETTINGS …`; empty without it.
    pub settings: Vec<Setting>,
}

/// `'module'`, `'module' :: 'name'`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WasmModule {
    /// The module.
    pub module: Spanned<String>,
    /// What the function is called in it; as here without it.
    pub name: Option<Spanned<String>>,
}

/// What stands in the parentheses of `ARGUMENTS`: all have names, or none.
pub type FunctionArguments = Vec<FunctionArgument>;

/// `a UInt64`, `UInt64`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FunctionArgument {
    /// The name.
    pub name: Option<Ident>,
    /// The type.
    pub data_type: DataType,
}
