//! A whole file: its statements, and the comments between them.

use super::brackets::Brackets;
use super::build::build;
use super::document::render;
use super::layout::lay_out;
use super::note::{Note, move_over_commas};
use super::read::read_words;
use super::word::Word;
use crate::diagnostic::Diagnostics;
use crate::source::{FileId, SourceMap};
use crate::syntax::lexer::lex;
use crate::syntax::parser::{parse_file, read_marks};
use crate::syntax::token::Symbol;

/// Writes a file as people like to read it. The style is said in the documentation of the module.
///
/// The statements, their comments and their directives are the same after it, and a file that is
/// formatted already stays as it is.
///
/// # Errors
///
/// What is wrong with the file: one that cannot be read is not formatted.
pub fn format_sql(sources: &SourceMap, file: FileId) -> Result<String, Diagnostics> {
    let mut diagnostics = Diagnostics::new();
    parse_file(sources, file, &mut diagnostics);
    if diagnostics.has_errors() {
        return Err(diagnostics);
    }
    Ok(format_text(file, sources.file(file).text()))
}

/// The tokens and the comments of a text, as they are written. For tests.
#[doc(hidden)]
pub fn split_text(text: &str) -> (Vec<&str>, Vec<&str>) {
    let lexed = lex(FileId(0), text);
    let tokens = lexed.tokens.iter().map(|token| &text[token.span.range()]);
    let comments = lexed.comments.iter();
    let comments = comments.map(|comment| text[comment.span.range()].trim_end());
    (
        tokens.filter(|token| !token.is_empty()).collect(),
        comments.collect(),
    )
}

/// Formats the canonical text of a node, which ends without a new line. What is no statement stays
/// on one line.
pub(in super::super) fn format_canonical(text: &str) -> String {
    if read_marks(&lex(FileId(0), text).tokens, text).is_none() {
        return text.to_owned();
    }
    let mut text = format_text(FileId(0), text);
    text.truncate(text.trim_end().len());
    text
}

/// Formats text that has no errors.
fn format_text(file: FileId, text: &str) -> String {
    let lexed = lex(file, text);
    let line_end = match text.find('\n') {
        Some(at) if text[..at].ends_with('\r') => "\r\n",
        _ => "\n",
    };
    let (mut words, mut end) = read_words(&lexed, text);
    move_over_commas(&mut words, &mut end);
    let mut writer = FileWriter {
        out: String::new(),
        line_end,
        was_long: false,
        was_rows: false,
    };
    for statement in words.split_inclusive(|word| word.is_symbol(Symbol::Semicolon)) {
        writer.statement(statement);
    }
    writer.end(&end);
    writer.out
}

/// What is written so far.
struct FileWriter {
    out: String,
    line_end: &'static str,
    /// Whether the statement before had several lines.
    was_long: bool,
    /// Whether the statement before ended with rows, which only an empty line ends.
    was_rows: bool,
}

impl FileWriter {
    /// Writes a statement with its semicolon and the comments before it.
    fn statement(&mut self, words: &[Word<'_>]) {
        if let [semicolon] = words
            && semicolon.is_symbol(Symbol::Semicolon)
            && semicolon.notes.is_empty()
            && !self.out.is_empty()
        {
            // One too many.
            if std::mem::take(&mut self.was_rows) {
                self.out.push_str(self.line_end);
                self.out.push_str(self.line_end);
            }
            self.out.push(';');
            return;
        }
        self.was_rows = words.last().is_some_and(|last| last.text.is_empty());
        let brackets = Brackets::find(words);
        let plan = lay_out(words, &brackets);
        let body = render(&build(words, &brackets, &plan), self.line_end);
        let first = &words[0];
        let is_long = body.contains('\n');
        self.notes(&first.notes, first.breaks, self.was_long || is_long);
        self.out.push_str(&body);
        self.was_long = is_long;
    }

    /// Writes the comments at the end of the file, and ends its last line.
    fn end(&mut self, end: &Word<'_>) {
        if !end.notes.is_empty() {
            self.notes(&end.notes, 1, false);
        } else if !self.out.is_empty() {
            self.new_line(false);
        }
    }

    /// Writes the comments between two statements, and goes to where the second one starts.
    /// `breaks` stand before that; `apart` says that an empty line is between the two.
    fn notes(&mut self, notes: &[Note<'_>], breaks: u8, apart: bool) {
        // Comments that end a line belong to the statement before.
        let trailing = notes.iter().take_while(|note| note.breaks == 0).count();
        let trailing = if self.out.is_empty() { 0 } else { trailing };
        let (before, own) = notes.split_at(trailing);
        for note in before {
            self.out.push(' ');
            self.out.push_str(note.text);
        }
        // An empty line comes before comments that lead to the statement, but not between the
        // statement before and what is said under it.
        let leads = breaks < 2 && own.iter().skip(1).all(|note| note.breaks < 2);
        let mut apart = apart && leads;
        let mut to_line_end = before.last().is_some_and(|note| note.to_line_end);
        for note in own {
            if note.breaks == 0 && !to_line_end {
                if !self.out.is_empty() {
                    self.out.push(' ');
                }
            } else if !self.out.is_empty() {
                self.new_line(apart || note.breaks == 2);
            }
            apart = false;
            self.out.push_str(note.text);
            to_line_end = note.to_line_end;
        }
        if own.is_empty() {
            if !self.out.is_empty() {
                self.new_line(apart || breaks == 2);
            }
        } else if breaks == 0 && !to_line_end {
            self.out.push(' ');
        } else {
            self.new_line(breaks == 2);
        }
    }

    fn new_line(&mut self, blank: bool) {
        self.out.push_str(self.line_end);
        if blank {
            self.out.push_str(self.line_end);
        }
    }
}
