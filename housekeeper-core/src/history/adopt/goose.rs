//! goose's files: `-- +goose Up`, `-- +goose Down` and what may stand between.

/// The two parts of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sections {
    pub(super) up: String,
    /// `None` where nothing is taken back.
    pub(super) down: Option<String>,
}

/// Which part a line belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Head,
    Up,
    Down,
}

/// Reads a file. `None` when it is not one of goose's; the error is why it cannot be read.
pub(super) fn read(text: &str) -> Result<Option<Sections>, String> {
    let Some(lines) = lines(text)? else {
        return Ok(None);
    };
    let section = |wanted: &[Part]| {
        let lines = lines.iter().filter(|(part, _)| wanted.contains(part));
        let lines: Vec<_> = lines.map(|(_, line)| *line).collect();
        tidy(&lines.join("\n"))
    };
    Ok(Some(Sections {
        // What stands before the first part says what the file is for.
        up: section(&[Part::Head, Part::Up]),
        down: Some(section(&[Part::Down])).filter(|down| !down.is_empty()),
    }))
}

/// What one of goose's files does when it is applied, each line where it stands in the file. `None` when it is not one
/// of goose's, or cannot be read.
pub fn goose_up(text: &str) -> Option<String> {
    let lines = lines(text).ok()??;
    let lines = lines.into_iter().map(|(part, line)| match part {
        Part::Head | Part::Up => line,
        Part::Down => "",
    });
    Some(lines.collect::<Vec<_>>().join("\n"))
}

/// Each line with the part that it belongs to; the marks are empty lines, or what they end.
fn lines(text: &str) -> Result<Option<Vec<(Part, &str)>>, String> {
    if !text.lines().any(|line| annotation(line).is_some()) {
        return Ok(None);
    }
    let mut part = Part::Head;
    // Whether the statement between marks has its end.
    let mut statement: Option<bool> = None;
    let mut lines = Vec::new();
    for line in text.lines() {
        let Some(annotation) = annotation(line) else {
            let code = line.trim();
            let says_nothing = code.is_empty() || code.starts_with("--");
            if part == Part::Head && !says_nothing {
                return Err("a statement stands before `-- +goose Up`".to_owned());
            }
            if let Some(ended) = &mut statement
                && !says_nothing
            {
                *ended = code.ends_with(';');
            }
            lines.push((part, line));
            continue;
        };
        let mut mark = "";
        match annotation.to_ascii_uppercase().as_str() {
            "UP" if part == Part::Head => part = Part::Up,
            "DOWN" if part == Part::Up && statement.is_none() => part = Part::Down,
            "STATEMENTBEGIN" if statement.is_none() => statement = Some(true),
            "STATEMENTEND" if statement.is_some() => {
                // The marks are what ends a statement there.
                if statement.take() == Some(false) {
                    mark = ";";
                }
            }
            // ClickHouse has none, and none is used.
            "NO TRANSACTION" | "ENVSUB OFF" => {}
            "ENVSUB ON" => {
                return Err(
                    "goose fills variables of the environment into it (`+goose ENVSUB ON`); write out what they were"
                        .to_owned(),
                );
            }
            _ => return Err(format!("`-- +goose {annotation}` cannot stand there")),
        }
        lines.push((part, mark));
    }
    if part == Part::Head {
        return Err("it has no `-- +goose Up`".to_owned());
    }
    if statement.is_some() {
        return Err("`-- +goose StatementBegin` has no `StatementEnd`".to_owned());
    }
    Ok(Some(lines))
}

/// What stands after `-- +goose`.
fn annotation(line: &str) -> Option<&str> {
    let comment = line.trim().strip_prefix("--")?.trim_start();
    let rest = comment.strip_prefix("+goose")?;
    Some(rest.trim())
}

/// Without empty lines around it.
fn tidy(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() {
        String::new()
    } else {
        format!("{text}\n")
    }
}

#[cfg(test)]
mod tests {
    use super::{goose_up, read};

    #[track_caller]
    fn check(text: &str, up: &str, down: Option<&str>) {
        let sections = read(text).unwrap().unwrap();
        assert_eq!((sections.up.as_str(), sections.down.as_deref()), (up, down));
    }

    #[test]
    fn parts_are_told_apart() {
        check(
            "-- What it is for.\n\n-- +goose Up\n\nSELECT 1;\n-- why\nSELECT 2;\n\n-- +goose Down\nSELECT 3;\n",
            "-- What it is for.\n\n\n\nSELECT 1;\n-- why\nSELECT 2;\n",
            Some("SELECT 3;\n"),
        );
        check(
            "--+goose up\nSELECT 1;\n--  +goose down\n",
            "SELECT 1;\n",
            None,
        );
        check(
            "-- +goose NO TRANSACTION\n-- +goose Up\nSELECT 1;",
            "SELECT 1;\n",
            None,
        );
        assert_eq!(read("SELECT 1; -- goose Up"), Ok(None));
    }

    #[test]
    fn marks_end_a_statement() {
        check(
            "-- +goose Up\n-- +goose StatementBegin\nSELECT 1\n-- +goose StatementEnd\n-- +goose StatementBegin\nSELECT 2;\n-- +goose StatementEnd\n",
            "SELECT 1\n;\n\nSELECT 2;\n",
            None,
        );
        check(
            "-- +goose Up\n-- +goose StatementBegin\nSELECT 1 -- one\n-- +goose StatementEnd\n-- +goose Down",
            "SELECT 1 -- one\n;\n",
            None,
        );
    }

    #[test]
    fn lines_stay_where_they_stand() {
        let text = "-- x\n-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT 2;\nSELECT 3;";
        assert_eq!(goose_up(text).unwrap(), "-- x\n\nSELECT 1;\n\n\n");
        assert_eq!(goose_up("SELECT 1;"), None);
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        for (text, why) in [
            ("-- +goose Down\n", "`-- +goose Down` cannot stand there"),
            (
                "-- +goose Up\n-- +goose Up\n",
                "`-- +goose Up` cannot stand there",
            ),
            (
                "-- +goose Sideways\n",
                "`-- +goose Sideways` cannot stand there",
            ),
            ("SELECT 1;\n-- +goose Up\n", "a statement stands before"),
            ("-- +goose NO TRANSACTION\n", "has no `-- +goose Up`"),
            (
                "-- +goose Up\n-- +goose StatementBegin\n",
                "has no `StatementEnd`",
            ),
            (
                "-- +goose ENVSUB ON\n-- +goose Up\n",
                "variables of the environment",
            ),
        ] {
            let error = read(text).unwrap_err();
            assert!(error.contains(why), "{text}: {error}");
        }
    }
}
