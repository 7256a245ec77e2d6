use std::fmt;

use crate::migrate::ObjectKind;

/// Something the server has otherwise than this binary was built for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Difference {
    /// An object is not there, or this user may not see it.
    MissingObject {
        /// `database.name`.
        object: String,
        /// What it should be.
        kind: ObjectKind,
    },
    /// An object is there that should not be.
    ExtraObject {
        /// `database.name`.
        object: String,
        /// What it is.
        kind: ObjectKind,
    },
    /// A table has another sorting key.
    SortingKey {
        /// `database.name`.
        object: String,
        /// What it should be.
        expected: String,
        /// What it is.
        found: String,
    },
    /// An object is of another kind. Its columns were not compared.
    Kind {
        /// `database.name`.
        object: String,
        /// What it should be.
        expected: ObjectKind,
        /// What it is.
        found: ObjectKind,
    },
    /// A column is not there.
    MissingColumn {
        /// `database.name` of the object.
        object: String,
        /// The column.
        column: String,
        /// Its type.
        ty: String,
    },
    /// There is a column that the schema does not have.
    ExtraColumn {
        /// `database.name` of the object.
        object: String,
        /// The column.
        column: String,
        /// Its type.
        ty: String,
    },
    /// A host of several has something otherwise.
    OnHost {
        /// The host.
        host: String,
        /// What.
        difference: Box<Difference>,
    },
    /// A host of several did not answer.
    NoAnswer {
        /// The host.
        host: String,
        /// Why, as far as it is known.
        reason: String,
    },
    /// A column is of another type.
    Type {
        /// `database.name` of the object.
        object: String,
        /// The column.
        column: String,
        /// The type it should be.
        expected: String,
        /// The type it is.
        found: String,
    },
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OnHost { host, difference } => write!(f, "on {host}, {difference}"),
            Self::NoAnswer { host, reason } => write!(f, "{host} does not answer: {reason}"),
            Self::MissingObject { object, kind } => write!(f, "{kind} {object} is missing"),
            Self::ExtraObject { object, kind } => {
                write!(f, "{object} is there already, as a {kind}")
            }
            Self::SortingKey {
                object,
                expected,
                found,
            } => write!(
                f,
                "the sorting key of {object} should be ({expected}) and is ({found})"
            ),
            Self::Kind {
                object,
                expected,
                found,
            } => write!(f, "{object} should be a {expected} and is a {found}"),
            Self::MissingColumn { object, column, ty } => {
                write!(f, "{object} lacks the column {column}")?;
                if !ty.is_empty() {
                    write!(f, " {ty}")?;
                }
                Ok(())
            }
            Self::ExtraColumn { object, column, ty } => {
                write!(f, "{object} has a column it should not have: {column} {ty}")
            }
            Self::Type {
                object,
                column,
                expected,
                found,
            } => write!(f, "{object}.{column} should be {expected} and is {found}"),
        }
    }
}
