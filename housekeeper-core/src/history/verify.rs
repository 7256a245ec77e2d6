//! Whether the files are those that were sealed.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, SourceMap, Span};

use super::sum::{START, Sum, SumError, SumLine, link};
use super::{FileName, Version};

/// A migration file with a well-formed name.
#[derive(Debug, Clone)]
pub(super) struct NamedFile {
    pub(super) name: FileName,
    pub(super) id: FileId,
}

/// The files whose names are well-formed, oldest first.
pub(super) fn name_files(
    sources: &SourceMap,
    files: &[FileId],
    diagnostics: &mut Diagnostics,
) -> Vec<NamedFile> {
    let mut named: BTreeMap<Version, NamedFile> = BTreeMap::new();
    let mut sorted = files.to_vec();
    sorted.sort_by_key(|id| sources.file(*id).path());
    for id in sorted {
        let path = sources.file(id).path();
        match FileName::parse(last_component(path)) {
            Err(error) => diagnostics.push(
                Diagnostic::error(
                    Code::MalformedFileName,
                    format!("`{path}` does not have the name of a migration: {error}"),
                )
                .help(
                    "migrations are called `YYYYMMDDhhmmss_what_it_does.sql`; move any other file \
                     out of the directory",
                ),
            ),
            Ok(name) => {
                let version = name.version();
                let file = NamedFile { name, id };
                if let Some(first) = named.get(&version) {
                    diagnostics.push(
                        Diagnostic::error(
                            Code::DuplicateVersion,
                            format!(
                                "`{path}` and `{}` have the same version {version}",
                                sources.file(first.id).path()
                            ),
                        )
                        .help(
                            "`cargo housekeeper rebase FILE` puts the one that no database has seen yet after the \
                             others",
                        ),
                    );
                } else {
                    named.insert(version, file);
                }
            }
        }
    }
    named.into_values().collect()
}

/// Compares the files, oldest first, with the sum file.
pub(super) fn verify(
    sources: &SourceMap,
    files: &[NamedFile],
    sum: Option<FileId>,
    diagnostics: &mut Diagnostics,
) {
    let parsed = match sum.map(|id| (id, Sum::parse(sources.file(id).text()))) {
        None => Ok(Sum::default()),
        Some((_, Ok(sum))) => Ok(sum),
        Some((id, Err(error))) => Err(broken_sum(sources, id, error)),
    };
    match parsed {
        Err(diagnostic) => diagnostics.push(diagnostic),
        Ok(parsed) => Verifier {
            sources,
            files,
            sum: &parsed,
            sum_file: sum,
            diagnostics,
        }
        .run(),
    }
}

struct Verifier<'a> {
    sources: &'a SourceMap,
    files: &'a [NamedFile],
    sum: &'a Sum,
    sum_file: Option<FileId>,
    diagnostics: &'a mut Diagnostics,
}

impl Verifier<'_> {
    fn run(mut self) {
        let mut latest: Option<&SumLine> = None;
        for (index, line) in self.sum.lines.iter().enumerate() {
            if latest.is_some_and(|latest| latest.name >= line.name) {
                self.reordered(index, line);
            } else {
                latest = Some(line);
            }
            self.check_line(index, line);
        }
        for file in self.files {
            let name = file.name.to_string();
            if !self.sum.lines.iter().any(|line| line.name == name) {
                self.unsealed(file);
            }
        }
    }

    fn check_line(&mut self, index: usize, line: &SumLine) {
        let file = self
            .files
            .iter()
            .find(|file| file.name.to_string() == line.name);
        let Some(file) = file else {
            self.missing(index, line);
            return;
        };
        let text = self.sources.file(file.id).text();
        let continues = |before: &str| link(before, &line.name, text) == line.hash;
        if continues(self.hash_before(index)) {
            return;
        }
        // Whoever sealed it may have built on an earlier line, on another branch.
        let parent = (0..index).rev().find(|at| continues(self.hash_before(*at)));
        match parent {
            Some(at) => self.forked(index, line, at.checked_sub(1)),
            None => self.edited(index, file),
        }
    }

    fn hash_before(&self, index: usize) -> &str {
        let before = index.checked_sub(1);
        before.map_or(START, |before| self.sum.lines[before].hash.as_str())
    }

    fn missing(&mut self, index: usize, line: &SumLine) {
        let message = format!("the sealed migration `{}` is not there", line.name);
        self.report(
            Diagnostic::error(Code::MissingMigration, message)
                .help("bring the file back from version control")
                .help(
                    "if no database has applied it and it shall be forgotten, run `cargo \
                     housekeeper rehash`",
                ),
            index,
            "sealed here",
        );
    }

    fn edited(&mut self, index: usize, file: &NamedFile) {
        let path = self.sources.file(file.id).path();
        let message = format!("`{path}` was changed after it was sealed");
        self.report(
            Diagnostic::error(Code::EditedMigration, message)
                .note("databases that have applied it would never see the change")
                .help(format!(
                    "restore it (`git checkout -- {path}`) and put the change into a new migration"
                ))
                .help(
                    "if no database has applied it yet, seal the new text with `cargo housekeeper \
                     rehash`",
                ),
            index,
            "the hash of what was sealed",
        );
    }

    fn forked(&mut self, index: usize, line: &SumLine, parent: Option<usize>) {
        let parent = parent.map_or("the beginning".to_owned(), |at| {
            format!("`{}`", self.sum.lines[at].name)
        });
        let before = &self.sum.lines[index - 1].name;
        let message = format!(
            "`{}` was sealed on top of {parent}, and so was `{before}`",
            line.name
        );
        self.report(
            Diagnostic::error(Code::ForkedHistory, message)
                .note("two branches that did not know each other have both sealed a migration")
                .help(format!(
                    "read both; `cargo housekeeper rebase {}` puts this one after the others, if it is not applied \
                     anywhere yet; name the other one if that is not",
                    line.name
                )),
            index,
            "does not continue the line before",
        );
    }

    fn reordered(&mut self, index: usize, line: &SumLine) {
        let message = format!("`{}` stands after a later migration", line.name);
        self.report(
            Diagnostic::error(Code::ReorderedHistory, message)
                .help("bring `housekeeper.sum` back from version control")
                .help("after a merge, `cargo housekeeper rebase` puts the migrations in order"),
            index,
            "out of order",
        );
    }

    fn unsealed(&mut self, file: &NamedFile) {
        let path = self.sources.file(file.id).path();
        let message = format!("`{path}` is not in `housekeeper.sum`");
        self.diagnostics.push(
            Diagnostic::error(Code::UnsealedMigration, message)
                .at(Span::new(file.id, 0, 0), "")
                .help("if it belongs to the history, `cargo housekeeper rebase` seals it as the last migration")
                .help("if it does not, move it out of the directory"),
        );
    }

    /// Reports something about a line of the sum file.
    fn report(&mut self, diagnostic: Diagnostic, index: usize, label: &str) {
        let span = self
            .sum_file
            .map(|id| line_span(self.sources, id, index + 2));
        self.diagnostics.push(match span {
            Some(span) => diagnostic.at(span, label),
            None => diagnostic,
        });
    }
}

fn broken_sum(sources: &SourceMap, id: FileId, error: SumError) -> Diagnostic {
    let path = sources.file(id).path();
    match error {
        SumError::Conflict { line } => Diagnostic::error(
            Code::ConflictingSum,
            format!("`{path}` has the marks of a merge conflict"),
        )
        .at(line_span(sources, id, line), "")
        .note("two branches have both sealed a migration")
        .help(
            "read the migrations of both sides; `cargo housekeeper rebase` puts the newer ones after the others, \
             `cargo housekeeper rebase FILE…` those that you name",
        ),
        SumError::Malformed { line } => Diagnostic::error(
            Code::MalformedSum,
            format!("line {line} of `{path}` cannot be read"),
        )
        .at(line_span(sources, id, line), "")
        .help("bring the file back from version control"),
        SumError::WrongHead => Diagnostic::error(
            Code::MalformedSum,
            format!("the first line of `{path}` does not repeat the hash of the last one"),
        )
        .at(line_span(sources, id, 1), "")
        .note("lines at the end were lost or added by hand")
        .help("bring the file back from version control")
        .help("after a merge, run `cargo housekeeper rebase`"),
    }
}

/// The text of a line, counted from 1; the end of the file when it has no such line.
fn line_span(sources: &SourceMap, id: FileId, line: usize) -> Span {
    let text = sources.file(id).text();
    let start: usize = text
        .split_inclusive('\n')
        .take(line - 1)
        .map(str::len)
        .sum();
    let length = text[start..].lines().next().map_or(0, str::len);
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Span::new(id, offset(start), offset(start + length))
}

/// The name of a file without its directories; paths are shown with `/`.
pub(super) fn last_component(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
