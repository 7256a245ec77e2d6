//! Calls of what is no function (Codes 46 and 63).

use crate::diagnostic::{Code, nearest};
use crate::syntax::ast::FunctionCall;
use crate::types::function::elsewhere::is_elsewhere;
use crate::types::function::{self, function_name};
use crate::types::{Failure, Reason, Refusal, aggregate};

/// Functions that the analyzer of ClickHouse knows, and its list of functions does not.
const ANALYZED: &[&str] = &["exists", "grouping", "untuple"];

/// Why a call fails whatever its arguments are, if it does: there is no function of its name, or only an ordinary one
/// where an aggregate function has to be.
pub(super) fn failure(call: &FunctionCall) -> Option<Failure> {
    let name = call.name.as_str();
    if aggregate::name::canonical(name).is_some() || is_analyzed(name) {
        return None;
    }
    if !function::is_known(function_name::canonical(name)) {
        if is_elsewhere(name) {
            return Some(Reason::Function(name.to_owned()).into());
        }
        let message = format!("ClickHouse has no function `{name}`");
        let known = function::names().chain(aggregate::name::all());
        return Some(Failure::Rejected(Refusal {
            code: Code::UnknownFunction,
            message,
            help: Some(match nearest(name, known) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!(
                    "if the configuration of the server defines it, say what it gives: `-- housekeeper:external` and \
                     `CREATE FUNCTION {name} AS (x) -> CAST(x AS String)`"
                ),
            }),
        }));
    }
    let what = if call.over.is_some() {
        "no aggregate function, and takes no OVER"
    } else if call.distinct {
        "no aggregate function, and takes no DISTINCT"
    } else if call.filter.is_some() {
        "no aggregate function, and takes no FILTER"
    } else if call.nulls.is_some() {
        "no aggregate function, and takes neither IGNORE NULLS nor RESPECT NULLS"
    } else if call.parameters.is_some() {
        "not parametric: it takes one list of arguments"
    } else {
        return None;
    };
    let message = format!("`{name}` is {what}");
    Some(Failure::rejected(Code::UnknownFunction, message))
}

fn is_analyzed(name: &str) -> bool {
    ANALYZED
        .iter()
        .any(|known| known.eq_ignore_ascii_case(name))
}
