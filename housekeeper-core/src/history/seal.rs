//! Sealing: a plan becomes a file of the history.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::plan::{Allow, Step, draft_text};
use crate::source::SourceMap;
use crate::syntax::{FileItem, parse_file};

use super::{Edit, FileName, SUM_FILE, Sum, Version, down_name};

/// A migration that is ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The name of the new file.
    pub file_name: FileName,
    /// Its text.
    pub file_text: String,
    /// The new text of `housekeeper.sum`.
    pub sum_text: String,
}

impl Sealed {
    /// What this does to the folder of migrations; `down` is the text of what takes the migration back, if there is to
    /// be such a file.
    pub fn into_edit(self, down: Option<String>) -> Edit {
        let name = self.file_name.to_string();
        let down = down.map(|text| (down_name(&name), text));
        let mut write = vec![(name, self.file_text), (SUM_FILE.to_owned(), self.sum_text)];
        write.extend(down);
        Edit {
            write,
            delete: Vec::new(),
        }
    }
}

/// Makes the next migration of a history.
///
/// `sum` is what is sealed already, which [`read_chain`](super::read_chain) has checked; `steps`
/// come from [`plan`](crate::plan::plan()); `now` is in seconds since 1970-01-01 00:00:00 UTC. When
/// the history ends in that second or later, as with a clock that runs behind, the new version is
/// one second after its end.
///
/// # Errors
///
/// When a step has a hazard without a reason, when the slug cannot be part of a file name, and
/// when there is nothing to seal.
pub fn seal(
    sum: &Sum,
    steps: &[Step],
    allow: &[Allow],
    now: u64,
    slug: &str,
) -> Result<Sealed, Diagnostics> {
    let mut diagnostics = Diagnostics::new();
    let file_name = next_name(sum, now, slug).map_err(|error| {
        diagnostics.push(Diagnostic::error(Code::MalformedFileName, error));
    });
    if steps.is_empty() {
        let message = "the sealed migrations already build the declared schema";
        diagnostics.push(Diagnostic::error(Code::PlanMisses, message));
    }
    diagnostics.extend(allow.iter().filter_map(bad_reason));
    diagnostics.extend(steps.iter().flat_map(|step| not_allowed(step, allow)));
    let Ok(file_name) = file_name else {
        return Err(diagnostics);
    };
    let file_text = draft_text(steps, allow);
    if !diagnostics.has_errors() && !says(&file_text, steps) {
        let message = "the text of the migration would not say what was planned";
        diagnostics.push(
            Diagnostic::error(Code::PlanMisses, message)
                .help("write this migration by hand, and please report what was to change"),
        );
    }
    if diagnostics.has_errors() {
        return Err(diagnostics);
    }
    let mut sum = sum.clone();
    sum.push(&file_name.to_string(), &file_text);
    Ok(Sealed {
        sum_text: sum.print(),
        file_name,
        file_text,
    })
}

/// The sum of these files, in the order of their versions: names without directories, and texts.
///
/// For a history whose files were changed or added by hand, knowing that no database has seen them
/// as they were.
///
/// # Errors
///
/// When a name is not that of a migration, and when two have one version; the text says which.
pub fn rehash(files: &[(&str, &str)]) -> Result<Sum, String> {
    let mut named = Vec::with_capacity(files.len());
    for (name, text) in files {
        let file_name = FileName::parse(name).map_err(|error| format!("`{name}`: {error}"))?;
        named.push((file_name.version(), *name, *text));
    }
    named.sort_unstable();
    for pair in named.windows(2) {
        if let [(version, a, _), (other, b, _)] = pair
            && version == other
        {
            return Err(format!("`{a}` and `{b}` have the same version {version}"));
        }
    }
    Ok(Sum::of(
        named.into_iter().map(|(_, name, text)| (name, text)),
    ))
}

fn next_name(sum: &Sum, now: u64, slug: &str) -> Result<FileName, String> {
    const TOO_LATE: &str = "the clock shows a year that no version can have";
    let now = Version::from_unix_seconds(now).ok_or(TOO_LATE)?;
    let last = sum.lines.last();
    let last = last.and_then(|line| FileName::parse(&line.name).ok());
    let version = match last.map(|last| last.version()) {
        Some(last) if last >= now => last.next().ok_or(TOO_LATE)?,
        Some(_) | None => now,
    };
    FileName::new(version, slug)
}

fn bad_reason(allow: &Allow) -> Option<Diagnostic> {
    let reason = allow.reason.trim();
    let is_line = !reason.contains(['\n', '\r']) && reason == allow.reason;
    (reason.is_empty() || !is_line).then(|| {
        Diagnostic::error(
            Code::HazardNotAllowed,
            format!(
                "the reason for `{}` has to be one line of text",
                allow.hazard
            ),
        )
    })
}

fn not_allowed(step: &Step, allow: &[Allow]) -> Vec<Diagnostic> {
    let missing = step
        .hazards
        .iter()
        .filter(|hazard| !allow.iter().any(|allow| allow.hazard == **hazard));
    missing
        .map(|hazard| {
            Diagnostic::error(
                Code::HazardNotAllowed,
                format!("{}: {}", step.comment, hazard.text()),
            )
            .help(format!(
                "if that is all right, say why: `--allow {hazard} --reason '…'`"
            ))
        })
        .collect()
}

/// Whether a text is read as the statements of these steps.
pub(super) fn says(text: &str, steps: &[Step]) -> bool {
    let mut sources = SourceMap::new();
    let file = sources.add("draft", text);
    let mut diagnostics = Diagnostics::new();
    let items = parse_file(&sources, file, &mut diagnostics);
    !diagnostics.has_errors()
        && items.len() == steps.len()
        && items.iter().zip(steps).all(|(item, step)| match item {
            FileItem::Statement(item) => item.node == step.statement,
            FileItem::Import(_) => false,
        })
}
