//! `explain`: more about an error or a warning.

use housekeeper_core::diagnostic::{Code, explanation, nearest};

use crate::arguments::Explain;
use crate::failure::Failure;
use crate::output::say;

/// Prints what there is to know about a code, or all codes.
pub(crate) fn explain(arguments: &Explain) -> Result<(), Failure> {
    let Some(asked) = &arguments.code else {
        for code in Code::ALL {
            say(format_args!("{}  {}", code.id(), code.title()));
        }
        return Ok(());
    };
    let id = asked.to_ascii_uppercase();
    let Some(code) = Code::ALL.iter().copied().find(|code| code.id() == id) else {
        let meant = nearest(&id, Code::ALL.iter().map(|code| code.id()));
        let meant = meant.map_or_else(String::new, |id| format!("; did you mean {id}?"));
        return Err(Failure::new(format!(
            "there is no `{asked}`{meant}\n`housekeeper explain` lists all codes"
        )));
    };
    say(format_args!("{}: {}\n", code.id(), code.title()));
    say(explanation(code)
        .unwrap_or("Nothing more is written about it yet.")
        .trim());
    Ok(())
}
