//! `parse`: how SQL is read.

mod lines;
mod tree;

use std::fmt::Write as _;

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::source::{SourceMap, Span};
use housekeeper_core::syntax::{FileItem, parse_file};

use crate::arguments::Parse;
use crate::failure::Failure;
use crate::input::Input;
use crate::lines::converse;
use crate::output::{self, say};

/// Prints the trees of files, or answers lines.
pub(crate) fn parse(arguments: &Parse) -> Result<(), Failure> {
    if arguments.jsonl {
        return converse(&mut lines::Parser);
    }
    let mut result = Ok(());
    for file in &arguments.files {
        if let Err(failure) = show(&Input::of(file)) {
            result = Err(failure);
        }
    }
    result
}

/// Prints what can be read of a file, and then what is wrong with it.
fn show(input: &Input) -> Result<(), Failure> {
    let (sources, file) = input.read()?;
    let mut diagnostics = Diagnostics::new();
    for item in parse_file(&sources, file, &mut diagnostics) {
        say(describe(&item, &sources));
    }
    output::diagnostics(&diagnostics, &sources, String::new());
    if diagnostics.has_errors() {
        return Err(Failure::Diagnosed);
    }
    Ok(())
}

/// An item with its place as a heading.
fn describe(item: &FileItem, sources: &SourceMap) -> String {
    let heading = |span: Span, what: &str| format!("{}: {what}\n", sources.location(span));
    match item {
        FileItem::Import(path) => heading(path.span, &format!("import {}", path.node)),
        FileItem::Statement(statement) => {
            let mut text = heading(statement.span, statement.node.kind());
            for comment in &statement.comments {
                let _ = writeln!(text, "  -- {}", comment.node);
            }
            for directive in &statement.directives {
                text += &tree::tree(&directive.node, 1);
            }
            text += &tree::tree(&statement.node, 1);
            text
        }
    }
}
