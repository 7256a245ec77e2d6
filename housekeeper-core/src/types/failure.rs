//! Why a type is not known.

use crate::diagnostic::Code;
use crate::model::ObjectName;

use super::infer::Gap;

/// Why there is no type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// ClickHouse refuses it.
    Rejected(Refusal),
    /// ClickHouse refuses it where it gets to compute it, and perhaps before.
    WhenComputed {
        /// What it says then.
        refusal: Box<Refusal>,
        /// What is to be said where it is not certain that it is computed.
        otherwise: Reason,
    },
    /// It is not known what ClickHouse makes of it.
    Declined(Reason),
    /// Something inside has no type: the body of a lambda.
    Inside(Box<Gap>),
}

/// What ClickHouse refuses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The rule that speaks.
    pub code: Code,
    /// What is wrong, in ClickHouse's terms.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
}

/// Why a type is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A diagnostic has said what is wrong; nothing is to be added.
    Reported,
    /// The function is not in the tables.
    Function(String),
    /// The function is in the tables, but not for these arguments.
    Arguments {
        /// The function.
        function: String,
        /// The types of the arguments.
        types: String,
    },
    /// The object is in a database that the schema does not declare.
    Foreign(ObjectName),
    /// The object is not in the schema, or could not be read there.
    Object(ObjectName),
    /// A form that Housekeeper does not look into.
    Form(&'static str),
    /// Branches, or parts of a `UNION`, that are not of one type.
    Differ(String, String),
}

impl Failure {
    /// ClickHouse refuses it: `message` says why.
    pub(crate) fn rejected(code: Code, message: impl Into<String>) -> Self {
        Self::Rejected(Refusal {
            code,
            message: message.into(),
            help: None,
        })
    }

    /// A call whose result is not known for arguments of these types.
    pub(crate) fn arguments(function: &str, types: &[String]) -> Self {
        Self::Declined(Reason::arguments(function, types))
    }

    /// The same failure, where it is certain or not that ClickHouse computes what failed.
    pub(crate) fn where_computed(self, is_computed: bool) -> Self {
        match self {
            Self::WhenComputed { refusal, .. } if is_computed => Self::Rejected(*refusal),
            Self::WhenComputed { otherwise, .. } => Self::Declined(otherwise),
            other => other,
        }
    }
}

impl Reason {
    /// A call whose result is not known for arguments of these types.
    pub(crate) fn arguments(function: &str, types: &[String]) -> Self {
        Self::Arguments {
            function: function.to_owned(),
            types: types.join(", "),
        }
    }
}

impl From<Reason> for Failure {
    fn from(reason: Reason) -> Self {
        Self::Declined(reason)
    }
}

impl From<Gap> for Failure {
    fn from(gap: Gap) -> Self {
        Self::Inside(Box::new(gap))
    }
}
