//! Diagnostics as people read them: like rustc, with the lines of the file and a caret.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Label, Severity};
use crate::source::{FileId, SourceFile, SourceMap};

/// How diagnostics are written out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RenderOptions {
    /// Whether to colour with ANSI escapes.
    pub color: bool,
    /// Put before every path, such as `example-app/`, so that paths lead from where the reader stands.
    pub path_prefix: String,
}

impl Diagnostic {
    /// The whole diagnostic, without a newline at the end:
    ///
    /// ```text
    /// error[HK0204]: message
    ///  --> db/main.sql:3:10
    ///   |
    /// 3 | …
    ///   | ^^^ label
    ///   |
    ///   = help: …
    /// ```
    pub fn render(&self, sources: &SourceMap, options: &RenderOptions) -> String {
        let renderer = if options.color {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        renderer.render(&[self.group(sources, options)])
    }

    /// The diagnostic for `compile_error!`: rustc writes its own `error: ` before it.
    pub fn render_for_macro(&self, sources: &SourceMap, options: &RenderOptions) -> String {
        let options = RenderOptions {
            color: false,
            ..options.clone()
        };
        let text = self.render(sources, &options);
        let heading = format!("{}[{}]: ", self.severity.word(), self.code);
        let body = text.strip_prefix(&heading).unwrap_or(&text);
        format!("[{}] {body}", self.code)
    }

    fn group<'a>(&'a self, sources: &'a SourceMap, options: &RenderOptions) -> Group<'a> {
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level
            .primary_title(self.message.as_str())
            .id(self.code.id());
        let mut group = Group::with_title(title);
        for file in self.files() {
            let labels = self.labels.iter().filter(|label| label.span.file == file);
            group = group.element(snippet(
                sources.file(file),
                &labels.collect::<Vec<_>>(),
                options,
            ));
        }
        for note in &self.notes {
            group = group.element(Level::NOTE.message(note.as_str()));
        }
        for help in &self.help {
            group = group.element(Level::HELP.message(help.as_str()));
        }
        group
    }

    /// The files of the labels, that of the primary one first.
    fn files(&self) -> Vec<FileId> {
        let mut files: Vec<FileId> = Vec::new();
        let primary = self.primary().map(|span| span.file);
        for file in primary
            .into_iter()
            .chain(self.labels.iter().map(|label| label.span.file))
        {
            if !files.contains(&file) {
                files.push(file);
            }
        }
        files
    }
}

impl Severity {
    /// The word that stands before a message: `error`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// The lines from the first label to the last. Only they are handed over: a file may be large. What may be a secret
/// is covered: errors end up in logs.
fn snippet<'a>(
    file: &'a SourceFile,
    labels: &[&'a Label],
    options: &RenderOptions,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let text = file.text();
    let first = labels.iter().map(|label| label.span.start).min();
    let last = labels.iter().map(|label| label.span.end).max();
    let start = text[..first.unwrap_or(0) as usize]
        .rfind('\n')
        .map_or(file.start(), |newline| newline + 1);
    let end = last.unwrap_or(0) as usize;
    let end = text[end..].find('\n').map_or(text.len(), |at| end + at);
    let window = file.covered(start..start + text[start..end].trim_end_matches('\r').len());
    let length = window.len();
    let line = file
        .line_column(u32::try_from(start).unwrap_or(u32::MAX))
        .line;
    Snippet::source(window)
        .line_start(line)
        .path(format!("{}{}", options.path_prefix, file.path()))
        .annotations(labels.iter().map(|label| {
            let kind = if label.primary {
                AnnotationKind::Primary
            } else {
                AnnotationKind::Context
            };
            let text = (!label.text.is_empty()).then_some(label.text.as_str());
            kind.span(within(label.span.range(), start, length))
                .label(text)
        }))
}

/// A range of the file as a range of the window.
fn within(range: Range<usize>, start: usize, length: usize) -> Range<usize> {
    let at = |offset: usize| offset.saturating_sub(start).min(length);
    at(range.start)..at(range.end)
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use crate::diagnostic::{Code, Diagnostic, RenderOptions};
    use crate::source::{SourceMap, Span};

    /// The span of `needle` in a file.
    fn find(sources: &SourceMap, file: u32, needle: &str) -> Span {
        let (id, file) = sources.files().nth(file as usize).unwrap();
        let start = u32::try_from(file.text().find(needle).unwrap()).unwrap();
        Span::new(id, start, start + u32::try_from(needle.len()).unwrap())
    }

    fn sources() -> SourceMap {
        let mut sources = SourceMap::new();
        sources.add(
            "db/users.sql",
            "-- Users.\r\nCREATE TABLE shop.users (\r\n    name Strin\r\n);\r\n",
        );
        sources.add("db/other.sql", "CREATE TABLE shop.users (id UInt64);");
        sources
    }

    fn check(diagnostic: &Diagnostic, expected: &Expect) {
        let options = RenderOptions {
            color: false,
            path_prefix: "app/".to_owned(),
        };
        expected.assert_eq(&format!("{}\n", diagnostic.render(&sources(), &options)));
    }

    #[test]
    fn points_at_the_place() {
        let at = find(&sources(), 0, "Strin");
        check(
            &Diagnostic::error(Code::UnexpectedToken, "unknown type `Strin`")
                .at(at, "")
                .help("did you mean `String`?"),
            &expect![[r"
                error[HK0204]: unknown type `Strin`
                 --> app/db/users.sql:3:10
                  |
                3 |     name Strin
                  |          ^^^^^
                  |
                  = help: did you mean `String`?
            "]],
        );
    }

    #[test]
    fn points_into_two_files() {
        let here = find(&sources(), 1, "shop.users");
        let there = find(&sources(), 0, "shop.users");
        check(
            &Diagnostic::error(Code::DuplicateClause, "`shop.users` is defined twice")
                .see(there, "first defined here")
                .at(here, "defined again here"),
            &expect![[r"
                error[HK0210]: `shop.users` is defined twice
                 --> app/db/other.sql:1:14
                  |
                1 | CREATE TABLE shop.users (id UInt64);
                  |              ^^^^^^^^^^ defined again here
                  |
                 ::: app/db/users.sql:2:14
                  |
                2 | CREATE TABLE shop.users (
                  |              ---------- first defined here
            "]],
        );
    }

    #[test]
    fn points_at_the_end_of_a_file_and_at_nothing() {
        let sources = sources();
        let (file, source) = sources.files().next().unwrap();
        let end = u32::try_from(source.text().len()).unwrap();
        check(
            &Diagnostic::error(Code::Unterminated, "unterminated comment")
                .at(Span::new(file, end, end), "the file ends here"),
            &expect![[r"
                error[HK0202]: unterminated comment
                 --> app/db/users.sql:5:1
                  |
                5 |
                  | ^ the file ends here
            "]],
        );
        check(
            &Diagnostic::warning(Code::FileNotRead, "no place at all").note("a fact"),
            &expect![[r"
                warning[HK0101]: no place at all
                 |
                 = note: a fact
            "]],
        );
    }

    #[test]
    fn the_form_for_macros_leaves_the_level_to_rustc() {
        let at = find(&sources(), 0, "Strin");
        let text = Diagnostic::error(Code::UnexpectedToken, "unknown type `Strin`")
            .at(at, "")
            .render_for_macro(&sources(), &RenderOptions::default());
        expect![[r"
            [HK0204] unknown type `Strin`
             --> db/users.sql:3:10
              |
            3 |     name Strin
              |          ^^^^^"]]
        .assert_eq(&text);
    }
}
