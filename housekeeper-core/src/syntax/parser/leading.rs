//! The comment lines and directives before statements and columns.

use super::directive::{DirectiveLine, DirectiveParser, directive_body};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{SourceFile, Span, Spanned};
use crate::syntax::ast::{Comment, Directive};
use crate::syntax::lexer::CommentToken;

/// The comment lines of a file that may stand before something.
pub(super) struct Leading<'s> {
    file: &'s SourceFile,
    lines: Vec<Line>,
    /// How many lines there are before what was read last: their imports are taken.
    passed: usize,
}

struct Line {
    number: usize,
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
        file: &'s SourceFile,
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
                number: file.line_column(comment.span.start).line,
                span: comment.span,
                content,
            });
        }
        Self {
            file,
            lines,
            passed: 0,
        }
    }

    /// Takes the lines directly before the node at `span`: no other text and no empty line stands
    /// between them.
    pub(super) fn take(&mut self, span: Span) -> (Vec<Comment>, Vec<Spanned<Directive>>) {
        let (mut comments, mut directives) = (Vec::new(), Vec::new());
        if self.lines.is_empty() || !self.starts_line(span) {
            return (comments, directives);
        }
        let mut expected = self.file.line_column(span.start).line;
        let end = self.index_of(span.start);
        for line in self.lines[..end].iter_mut().rev() {
            if line.number + 1 != expected {
                break;
            }
            expected = line.number;
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

    /// Whether only white space stands before `span` on its line.
    fn starts_line(&self, span: Span) -> bool {
        let before = &self.file.text()[..span.start as usize];
        // Not the whole line, which may be long and full of statements.
        let is_space = |c: char| c != '\n' && (c.is_whitespace() || c == '\u{feff}');
        let before = before.trim_end_matches(is_space);
        before.is_empty() || before.ends_with('\n')
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
