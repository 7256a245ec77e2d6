//! What a query gives, asked by its text.

use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::syntax::parse_query_or_explain;
use crate::types::Type;

use super::catalog::Catalog;
use super::query::{Purpose, outputs};

/// What is known of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Description {
    /// The names and the types of its columns.
    Typed(Vec<(String, Type)>),
    /// It is not known: why, for the first column of which it is not.
    Declined(String),
    /// ClickHouse refuses the query: the first error.
    Rejected(Box<Diagnostic>),
}

/// What the query `text` gives over `catalog`.
pub fn describe(text: &str, catalog: &dyn Catalog) -> Description {
    let query = match parse_query_or_explain(text) {
        Ok(query) => query,
        Err(errors) => return outcome(errors, None),
    };
    let mut diagnostics = Diagnostics::new();
    let columns = outputs(&query, catalog, Purpose::Described, &mut diagnostics);
    let columns = columns
        .into_iter()
        .map(|column| Some((column.name, column.ty?)));
    outcome(diagnostics, columns.collect())
}

fn outcome(diagnostics: Diagnostics, columns: Option<Vec<(String, Type)>>) -> Description {
    let mut declined = None;
    for diagnostic in diagnostics {
        if diagnostic.is_declined() {
            declined.get_or_insert(diagnostic);
        } else if diagnostic.severity == Severity::Error {
            return Description::Rejected(Box::new(diagnostic));
        }
    }
    match (declined, columns) {
        (Some(diagnostic), _) => {
            let label = diagnostic
                .labels
                .iter()
                .rfind(|label| !label.text.is_empty());
            Description::Declined(label.map_or(diagnostic.message, |label| label.text.clone()))
        }
        (None, Some(columns)) if !columns.is_empty() => Description::Typed(columns),
        (None, _) => Description::Declined("what it reads is not known".to_owned()),
    }
}
