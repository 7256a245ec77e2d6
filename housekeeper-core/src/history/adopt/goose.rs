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
    if !text.lines().any(|line| annotation(line).is_some()) {
        return Ok(None);
    }
    let mut part = Part::Head;
    let mut in_statement = false;
    let (mut up, mut down) = (String::new(), String::new());
    for line in text.lines() {
        let Some(annotation) = annotation(line) else {
            match part {
                // What stands before the first part says what the file is for.
                Part::Head if line.trim_start().starts_with("--") || line.trim().is_empty() => {
                    push(&mut up, line);
                }
                Part::Head => return Err("a statement stands before `-- +goose Up`".to_owned()),
                Part::Up => push(&mut up, line),
                Part::Down => push(&mut down, line),
            }
            continue;
        };
        let section = if part == Part::Down {
            &mut down
        } else {
            &mut up
        };
        match annotation.to_ascii_uppercase().as_str() {
            "UP" if part == Part::Head => part = Part::Up,
            "DOWN" if part == Part::Up => part = Part::Down,
            "STATEMENTBEGIN" if !in_statement => in_statement = true,
            "STATEMENTEND" if in_statement => {
                in_statement = false;
                // The marks are what ends a statement there.
                let end = section.trim_end();
                if !end.ends_with(';') {
                    section.truncate(end.len());
                    section.push_str("\n;\n");
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
    }
    if part == Part::Head {
        return Err("it has no `-- +goose Up`".to_owned());
    }
    if in_statement {
        return Err("`-- +goose StatementBegin` has no `StatementEnd`".to_owned());
    }
    Ok(Some(Sections {
        up: tidy(&up),
        down: Some(tidy(&down)).filter(|down| !down.is_empty()),
    }))
}

/// What stands after `-- +goose`.
fn annotation(line: &str) -> Option<&str> {
    let comment = line.trim().strip_prefix("--")?.trim_start();
    let rest = comment.strip_prefix("+goose")?;
    Some(rest.trim())
}

fn push(section: &mut String, line: &str) {
    section.push_str(line);
    section.push('\n');
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
    use super::read;

    #[track_caller]
    fn check(text: &str, up: &str, down: Option<&str>) {
        let sections = read(text).unwrap().unwrap();
        assert_eq!((sections.up.as_str(), sections.down.as_deref()), (up, down));
    }

    #[test]
    fn parts_are_told_apart() {
        check(
            "-- What it is for.\n\n-- +goose Up\n\nSELECT 1;\n-- why\nSELECT 2;\n\n-- +goose Down\nSELECT 3;\n",
            "-- What it is for.\n\n\nSELECT 1;\n-- why\nSELECT 2;\n",
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
            "SELECT 1\n;\nSELECT 2;\n",
            None,
        );
        check(
            "-- +goose Up\n-- +goose StatementBegin\nSELECT 1 -- one\n-- +goose StatementEnd\n-- +goose Down",
            "SELECT 1 -- one\n;\n",
            None,
        );
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
