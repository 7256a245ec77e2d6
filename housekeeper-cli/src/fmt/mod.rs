//! `fmt`: formats SQL files.

mod difference;
mod find;
mod write;

use std::io::{self, Write as _};
use std::path::Path;

use housekeeper_core::syntax::format_sql;

use crate::arguments::Fmt;
use crate::failure::Failure;
use crate::input::Input;
use crate::output::{self, counted, error, note, say};

/// What was done with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// It is formatted already.
    Same,
    /// It is not, or was not.
    Different,
}

/// Formats the files, or says which are not formatted. What is wrong with one of them does not stop the others.
pub(crate) fn fmt(dir: Option<&Path>, arguments: &Fmt) -> Result<(), Failure> {
    let mut failed = false;
    let mut fail = |failure: Failure| {
        failed = true;
        if let Failure::Error(text) = failure {
            error(&text);
        }
    };
    let mut inputs = Vec::new();
    let default = match &*arguments.paths {
        [] => Some(find::schema_folder(dir)?),
        _ => None,
    };
    for path in arguments.paths.iter().chain(&default) {
        if let Err(failure) = find::find(path, &mut inputs) {
            fail(failure);
        }
    }
    let mut different = 0;
    for input in &inputs {
        match format(input, arguments.check) {
            Ok(Outcome::Same) => {}
            Ok(Outcome::Different) => different += 1,
            Err(failure) => fail(failure),
        }
    }
    if arguments.check && different > 0 {
        return Err(Failure::new(format!(
            "{} not formatted; `cargo housekeeper fmt` does it",
            match different {
                1 => "1 file is".to_owned(),
                _ => format!("{} are", counted(different, "file")),
            }
        )));
    }
    if failed {
        return Err(Failure::Diagnosed);
    }
    if different == 0 && inputs != [Input::Stdin] {
        let files = counted(inputs.len(), "file");
        note(format_args!("nothing to format in {files}"));
    }
    Ok(())
}

fn format(input: &Input, check: bool) -> Result<Outcome, Failure> {
    let (sources, file) = input.read()?;
    let formatted = format_sql(&sources, file).map_err(|found| {
        output::diagnostics(&found, &sources, String::new());
        Failure::Diagnosed
    })?;
    let text = sources.file(file).text();
    let outcome = if formatted == text {
        Outcome::Same
    } else {
        Outcome::Different
    };
    match input {
        _ if check => {
            if outcome == Outcome::Different {
                say(input.name());
                note(difference::difference(text, &formatted));
            }
        }
        Input::Stdin => {
            let written = io::stdout().write_all(formatted.as_bytes());
            match written {
                Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                    let text = format!("cannot write to standard output: {error}");
                    return Err(Failure::new(text));
                }
                _ => {}
            }
        }
        Input::File(path) => {
            if outcome == Outcome::Different {
                write::replace(path, &formatted)?;
                say(format_args!("formatted {}", input.name()));
            }
        }
    }
    Ok(outcome)
}
