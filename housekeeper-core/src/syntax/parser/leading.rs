//! The comment lines and directives before statements and columns.

use super::directive::{DirectiveLine, DirectiveParser, directive_body};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{Span, Spanned};
use crate::syntax::ast::{Comment, Directive};
use crate::syntax::lexer::CommentToken;

/// The comment lines of a file that may stand before something.
pub(super) struct Leading<'s> {
    text: &'s str,
    lines: Vec<Line>,
    /// How many lines there are before what was read last: their imports are taken.
    passed: usize,
}

struct Line {
    span: Span,
    content: Content,
}

enum Content {
    Comment(Comment),
    Directive(Spanned<Directive>),
    Import(Spanned<String>),
    /// What is taken or said already.
    Nothing,
}

impl<'s> Leading<'s> {
    /// Reads the comments of a file. Directives that cannot be read are said at once.
    pub(super) fn read(
        text: &'s str,
        comments: &[CommentToken<'_>],
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut lines = Vec::new();
        let parser = DirectiveParser::default();
        for comment in comments {
            let directive = directive_body(comment.text);
            if !comment.own_line {
                if directive.is_some() {
                    diagnostics.push(not_on_its_own_line(comment.span));
                }
                continue;
            }
            let directive = directive.map(|body| parser.parse(body, comment.span));
            let content = match directive {
                None => Content::Comment(comment_line(comment)),
                Some(Ok(DirectiveLine::Of(directive))) => {
                    Content::Directive(Spanned::new(directive, comment.span))
                }
                Some(Ok(DirectiveLine::Import(path))) => Content::Import(path),
                Some(Err(diagnostic)) => {
                    diagnostics.push(diagnostic);
                    Content::Nothing
                }
            };
            lines.push(Line {
                span: comment.span,
                content,
            });
        }
        Self {
            text,
            lines,
            passed: 0,
        }
    }

    /// Takes the lines directly before the node at `span`: no other text and no empty line stands
    /// between them.
    pub(super) fn take(&mut self, span: Span) -> (Vec<Comment>, Vec<Spanned<Directive>>) {
        let (mut comments, mut directives) = (Vec::new(), Vec::new());
        if self.lines.is_empty() {
            return (comments, directives);
        }
        let mut end = end_of_line_above(self.text, span.start);
        let before = self.index_of(span.start);
        for line in self.lines[..before].iter_mut().rev() {
            // These comments fill their lines, so one that ends where the line ends is above.
            if end != Some(line.span.end) {
                break;
            }
            end = end_of_line_above(self.text, line.span.start);
            match std::mem::replace(&mut line.content, Content::Nothing) {
                Content::Comment(comment) => comments.push(comment),
                Content::Directive(directive) => directives.push(directive),
                // What stands before an import speaks of the import.
                import @ Content::Import(_) => {
                    line.content = import;
                    break;
                }
                Content::Nothing => {}
            }
        }
        comments.reverse();
        directives.reverse();
        (comments, directives)
    }

    /// Takes the imports that stand before `span`, which stands after all that came before.
    pub(super) fn imports_before(&mut self, span: Span) -> impl Iterator<Item = Spanned<String>> {
        let passed = self.passed;
        self.passed = self.index_of(span.start).max(passed);
        let before = self.lines[passed..self.passed].iter_mut();
        before.filter_map(|line| line.content.take_import())
    }

    /// How many lines start before an offset.
    fn index_of(&self, offset: u32) -> usize {
        self.lines.partition_point(|line| line.span.start < offset)
    }

    /// The lines inside of `span`.
    fn inside(&mut self, span: Span) -> &mut [Line] {
        let (start, end) = (self.index_of(span.start), self.index_of(span.end));
        &mut self.lines[start..end]
    }

    /// Says that the imports inside of `span`, a statement, cannot stand there.
    pub(super) fn refuse_imports_in(&mut self, span: Span, diagnostics: &mut Diagnostics) {
        for line in self.inside(span) {
            if line.content.take_import().is_some() {
                let message = "an import stands between statements, not in one";
                diagnostics.push(
                    Diagnostic::error(Code::DanglingDirective, message)
                        .at(line.span, "")
                        .see(span, "this statement is not over; does it lack a `;`?"),
                );
            }
        }
    }

    /// Lets go of what speaks of a statement that could not be read: that is said already.
    pub(super) fn forget(&mut self, span: Span) {
        self.take(span);
        for line in self.inside(span) {
            line.content = Content::Nothing;
        }
    }

    /// Takes the imports that are left and says which directives are: those that stand before
    /// nothing they can speak of.
    pub(super) fn finish(self, diagnostics: &mut Diagnostics) -> Vec<Spanned<String>> {
        let mut imports = Vec::new();
        for line in self.lines {
            match line.content {
                Content::Import(path) => imports.push(path),
                Content::Directive(_) => {
                    let message = "this directive stands before nothing it can speak of";
                    diagnostics.push(
                        Diagnostic::error(Code::DanglingDirective, message)
                            .at(line.span, "")
                            .help("put it on the line directly before the statement or the column"),
                    );
                }
                Content::Comment(_) | Content::Nothing => {}
            }
        }
        imports
    }
}

impl Content {
    /// The import, if this is one.
    fn take_import(&mut self) -> Option<Spanned<String>> {
        match std::mem::replace(self, Self::Nothing) {
            Self::Import(path) => Some(path),
            other => {
                *self = other;
                None
            }
        }
    }
}

/// Where the line above `offset` ends, its line break left out. `None` when there is none, or when
/// more than white space stands before `offset` on its own line.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the map refuses larger files"
)]
fn end_of_line_above(text: &str, offset: u32) -> Option<u32> {
    let bytes = text.as_bytes();
    let mut at = offset as usize;
    // A plain loop over what nearly always stands there; this is asked for every column.
    while at > 0 && matches!(bytes[at - 1], b' ' | b'\t') {
        at -= 1;
    }
    if at > 0 && bytes[at - 1] != b'\n' {
        let is_space = |c: char| c != '\n' && (c.is_whitespace() || c == '\u{feff}');
        at = text[..at].trim_end_matches(is_space).len();
    }
    if at == 0 || bytes[at - 1] != b'\n' {
        return None;
    }
    at -= 1;
    while at > 0 && bytes[at - 1] == b'\r' {
        at -= 1;
    }
    Some(at as u32)
}

fn not_on_its_own_line(span: Span) -> Diagnostic {
    Diagnostic::error(
        Code::DanglingDirective,
        "a directive stands on a line of its own",
    )
    .at(span, "")
    .help("put it on the line directly before the statement or the column")
}

/// The text of a comment without the space after its `--`.
fn comment_line(comment: &CommentToken<'_>) -> Comment {
    let text = comment.text.strip_prefix(' ').unwrap_or(comment.text);
    Spanned::new(text.trim_end().to_owned(), comment.span)
}
