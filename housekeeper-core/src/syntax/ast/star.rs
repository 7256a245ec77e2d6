//! Expressions that stand for several columns.

use super::{Expr, Ident, Path};
use crate::source::Spanned;

/// `*` or `t.*`, with what is done to the columns.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Star {
    /// The table whose columns are meant; all tables when `None`.
    pub qualifier: Option<Path>,
    /// `* LIKE 'pattern'`
    pub like: Option<StarLike>,
    /// Applied in the order they are written.
    pub transformers: Vec<ColumnTransformer>,
}

/// `LIKE` of a star: which columns are meant, by their names
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct StarLike {
    /// Whether it is `ILIKE`. `* NOT LIKE` is an operator, as after anything else.
    pub case_insensitive: bool,
    /// The pattern.
    pub pattern: Spanned<String>,
}

/// `COLUMNS(…)`, with what is done to the columns.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Columns {
    /// The table whose columns are meant; all tables when `None`.
    pub qualifier: Option<Path>,
    /// Which of its columns.
    pub matcher: ColumnMatcher,
    /// Applied in the order they are written.
    pub transformers: Vec<ColumnTransformer>,
}

/// How `COLUMNS` chooses.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ColumnMatcher {
    /// `COLUMNS('re')`
    Regexp(Spanned<String>),
    /// `COLUMNS(a, b)`
    Names(Vec<Path>),
}

/// What is done to each of several columns.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ColumnTransformer {
    /// `EXCEPT (a, b)`, `EXCEPT STRICT a`
    Except {
        /// Whether a column that is not there is an error.
        strict: bool,
        /// The columns left out.
        columns: Vec<Ident>,
    },
    /// `EXCEPT 're'`
    ExceptRegexp(Spanned<String>),
    /// `REPLACE (x AS a)`
    Replace {
        /// Whether a column that is not there is an error.
        strict: bool,
        /// The new value and the column it stands for.
        items: Vec<(Expr, Ident)>,
    },
    /// `APPLY f`, `APPLY f(parameters)`
    ApplyFunction {
        /// The function.
        name: Ident,
        /// Its parameters; `None` without parentheses.
        parameters: Option<Vec<Expr>>,
        /// `'p_'` in `APPLY (f, 'p_')`: what the names of the results start with
        prefix: Option<Spanned<String>>,
    },
    /// `APPLY (x -> …)`
    ApplyLambda {
        /// The lambda.
        lambda: Box<Expr>,
        /// `'p_'` in `APPLY (x -> …, 'p_')`
        prefix: Option<Spanned<String>>,
    },
}
