use std::fmt;

/// A record batch that does not fit: the table that it is inserted into, or the query that it should be an answer to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordBatchError(Box<Misfit>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Misfit {
    column: Option<String>,
    row: Option<u64>,
    problem: String,
}

impl RecordBatchError {
    #[cold]
    pub(super) fn new(problem: impl Into<String>) -> Self {
        Self(Box::new(Misfit {
            column: None,
            row: None,
            problem: problem.into(),
        }))
    }

    #[cold]
    pub(super) fn of_column(column: &str, problem: impl Into<String>) -> Self {
        Self(Box::new(Misfit {
            column: Some(column.to_owned()),
            row: None,
            problem: problem.into(),
        }))
    }

    #[cold]
    pub(super) fn of_value(column: &str, row: u64, problem: impl Into<String>) -> Self {
        Self(Box::new(Misfit {
            column: Some(column.to_owned()),
            row: Some(row),
            problem: problem.into(),
        }))
    }

    /// The column that does not fit, if it is one.
    pub fn column(&self) -> Option<&str> {
        self.0.column.as_deref()
    }

    /// The row of the insert, counted from 1, if it is a value.
    pub fn row(&self) -> Option<u64> {
        self.0.row
    }
}

impl fmt::Display for RecordBatchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Misfit {
            column,
            row,
            problem,
        } = &*self.0;
        match (column, row) {
            (Some(column), Some(row)) => {
                write!(f, "the value for column `{column}` in row {row} {problem}")
            }
            (Some(column), None) => write!(f, "column `{column}` {problem}"),
            (None, _) => f.write_str(problem),
        }
    }
}

impl std::error::Error for RecordBatchError {}
