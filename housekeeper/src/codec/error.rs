use std::borrow::Cow;
use std::fmt;

/// A value that its column cannot hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EncodeError(Box<Unfit>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Unfit {
    column: Option<&'static str>,
    row: Option<u64>,
    problem: Cow<'static, str>,
}

impl EncodeError {
    /// An error that says what is wrong with the value: “is before 1970-01-01”.
    #[cold]
    pub fn new(problem: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Unfit {
            column: None,
            row: None,
            problem: problem.into(),
        }))
    }

    /// The column the value was for. `None` in a query parameter.
    pub fn column(&self) -> Option<&'static str> {
        self.0.column
    }

    /// Which row of the insert it was, counted from 1.
    pub fn row(&self) -> Option<u64> {
        self.0.row
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn in_column(mut self, column: &'static str) -> Self {
        self.0.column.get_or_insert(column);
        self
    }

    #[cold]
    pub(crate) fn in_row(mut self, row: u64) -> Self {
        self.0.row = Some(row);
        self
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the value")?;
        if let Some(column) = self.0.column {
            write!(f, " for column `{column}`")?;
        }
        if let Some(row) = self.0.row {
            write!(f, " in row {row}")?;
        }
        write!(f, " {}", self.0.problem)
    }
}

impl std::error::Error for EncodeError {}

/// Bytes that are not the value they should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecodeError(Problem);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Problem {
    /// The input ends at least this many bytes too early.
    Short(usize),
    Invalid(Box<Invalid>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Invalid {
    column: Option<&'static str>,
    problem: Cow<'static, str>,
}

impl DecodeError {
    /// An error that says what is wrong with the value read: “is not valid UTF-8”.
    #[cold]
    pub fn new(problem: impl Into<Cow<'static, str>>) -> Self {
        Self(Problem::Invalid(Box::new(Invalid {
            column: None,
            problem: problem.into(),
        })))
    }

    /// The column that could not be read.
    pub fn column(&self) -> Option<&'static str> {
        match &self.0 {
            Problem::Short(_) => None,
            Problem::Invalid(invalid) => invalid.column,
        }
    }

    #[cold]
    pub(crate) fn short(missing: usize) -> Self {
        Self(Problem::Short(missing))
    }

    /// How many more bytes are needed at least, if that is the problem.
    pub(crate) fn missing(&self) -> Option<usize> {
        match self.0 {
            Problem::Short(missing) => Some(missing),
            Problem::Invalid(_) => None,
        }
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn in_column(mut self, column: &'static str) -> Self {
        if let Problem::Invalid(invalid) = &mut self.0 {
            invalid.column.get_or_insert(column);
        }
        self
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Problem::Short(missing) => write!(f, "the row ends {missing} or more bytes too early"),
            Problem::Invalid(invalid) => {
                f.write_str("the value")?;
                if let Some(column) = invalid.column {
                    write!(f, " of column `{column}`")?;
                }
                write!(f, " {}", invalid.problem)
            }
        }
    }
}

impl std::error::Error for DecodeError {}
