//! `describe`: the columns of queries over a schema.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::thread;

use housekeeper_core::model::Lowered;
use housekeeper_core::types::infer::{Description, describe as describe_query};
use serde::Serialize;
use serde_json::value::RawValue;

use crate::arguments::Describe;
use crate::failure::Failure;
use crate::lines::{Malformed, Request, Respond, converse};
use crate::output;
use crate::schema;

/// What nested queries may need of the stack. It is only used as far as it is needed.
const STACK: usize = 512 << 20;

/// Answers a stream of queries.
pub(crate) fn describe(dir: Option<&Path>, arguments: &Describe) -> Result<(), Failure> {
    let read = schema::read(dir, arguments.schema.as_deref())?;
    output::diagnostics(&read.diagnostics, &read.sources, read.path_prefix);
    let mut describer = Describer {
        lowered: read.lowered,
    };
    let answered = thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || converse(&mut describer))
        .map_err(Failure::from_error)?
        .join();
    answered.unwrap_or_else(|_| Err(Failure::new("the thread that answers has ended")))
}

struct Describer {
    lowered: Lowered,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: Option<&'a RawValue>,
    #[serde(flatten)]
    outcome: Outcome,
}

#[derive(Serialize)]
#[serde(tag = "outcome", rename_all = "lowercase")]
enum Outcome {
    Typed { columns: Vec<Column> },
    Declined { reason: String },
    Rejected { error: String },
}

#[derive(Serialize)]
struct Column {
    name: String,
    #[serde(rename = "type")]
    ty: String,
}

impl Respond for Describer {
    fn answer<'a>(&mut self, line: &'a [u8]) -> Result<impl Serialize + 'a, serde_json::Error> {
        let Request { id, sql } = serde_json::from_slice(line)?;
        // One question that Housekeeper has no good answer to must not take the others with it.
        let outcome = catch_unwind(AssertUnwindSafe(|| outcome(&sql, &self.lowered)));
        let outcome = outcome.unwrap_or_else(|_| Outcome::Declined {
            reason: "a mistake in Housekeeper itself; please report this query".to_owned(),
        });
        Ok(Answer { id, outcome })
    }

    fn malformed(&mut self, fault: Malformed) -> impl Serialize {
        Answer {
            id: None,
            outcome: Outcome::Rejected {
                error: format!(
                    "line {}, column {}: {}; a line is `{{\"id\": …, \"sql\": \"SELECT …\"}}`",
                    fault.line, fault.column, fault.message
                ),
            },
        }
    }
}

fn outcome(sql: &str, lowered: &Lowered) -> Outcome {
    match describe_query(sql, lowered) {
        Description::Typed(columns) => Outcome::Typed {
            columns: columns
                .into_iter()
                .map(|(name, ty)| Column {
                    name,
                    ty: ty.to_string(),
                })
                .collect(),
        },
        Description::Declined(reason) => Outcome::Declined { reason },
        Description::Rejected(diagnostic) => Outcome::Rejected {
            error: format!("{}: {}", diagnostic.code, diagnostic.message),
        },
    }
}
