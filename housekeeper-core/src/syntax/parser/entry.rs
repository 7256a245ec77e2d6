//! The ways into the grammar.

use super::attach::attach;
use super::cursor::Parser;
use super::leading::Leading;
use super::run::{Failure, run};
use super::split::{restart, split_statements};
use super::variables::check_variables;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, SourceFile, SourceMap, Spanned};
use crate::syntax::ast::{Annotated, DataType, Expr, Query, Statement, StatementItem};
use crate::syntax::lexer::{Lexed, lex};
use crate::syntax::token::{Token, TokenKind};

/// How many mistakes of a file are told.
const MAX_DIAGNOSTICS: usize = 100;

/// What a file holds, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileItem {
    /// `-- housekeeper:import PATH`: the path as it is written
    Import(Spanned<String>),
    /// A statement.
    Statement(StatementItem),
}

impl FileItem {
    /// The statement, if it is one.
    #[must_use]
    pub fn into_statement(self) -> Option<StatementItem> {
        match self {
            Self::Import(_) => None,
            Self::Statement(item) => Some(item),
        }
    }
}

/// Reads a file. What cannot be read is left out and said in `diagnostics`.
pub fn parse_file(
    sources: &SourceMap,
    file: FileId,
    diagnostics: &mut Diagnostics,
) -> Vec<FileItem> {
    let file_id = file;
    let file = sources.file(file);
    let mut found = Diagnostics::new();
    let items = parse_lexed(file, lex(file_id, file.text()), &mut found);
    diagnostics.extend(the_first(found.into_vec()));
    items
}

/// Reads one statement. Places in it count in a file of their own, [`FileId`] 0.
///
/// # Errors
///
/// What is wrong with it; that there are several, or none; that there is an import.
pub fn parse_statement(text: &str) -> Result<StatementItem, Diagnostics> {
    let mut sources = SourceMap::new();
    let file = sources.add("<text>", text);
    let mut diagnostics = Diagnostics::new();
    let mut items = parse_file(&sources, file, &mut diagnostics);
    if diagnostics.has_errors() {
        return Err(diagnostics);
    }
    match (items.pop(), items.is_empty()) {
        (Some(FileItem::Statement(statement)), true) => Ok(statement),
        (item, _) => {
            let found = match item {
                None => "nothing",
                Some(FileItem::Import(_)) => "an import",
                Some(FileItem::Statement(_)) => "several",
            };
            Err(one(Diagnostic::error(
                Code::UnexpectedToken,
                format!("expected one statement, found {found}"),
            )))
        }
    }
}

/// Reads a query, without a `;`. Places in it count in a file of their own, [`FileId`] 0.
///
/// # Errors
///
/// What is wrong with it.
pub fn parse_query(text: &str) -> Result<Query, Diagnostics> {
    parse_fragment(text, |lexed| run(&lexed.tokens, text, Parser::query))
}

/// Reads a query, or an EXPLAIN of one as it may stand in a subquery, without a `;`. Places in it count in a file of
/// their own, [`FileId`] 0.
///
/// # Errors
///
/// What is wrong with it.
pub fn parse_query_or_explain(text: &str) -> Result<Query, Diagnostics> {
    parse_fragment(text, |lexed| {
        run(&lexed.tokens, text, Parser::query_or_explain)
    })
}

/// Reads an expression. Places in it count in a file of their own, [`FileId`] 0.
///
/// # Errors
///
/// What is wrong with it.
pub fn parse_expr(text: &str) -> Result<Expr, Diagnostics> {
    parse_fragment(text, |lexed| run(&lexed.tokens, text, Parser::element))
}

/// Reads a type. Places in it count in a file of their own, [`FileId`] 0.
///
/// # Errors
///
/// What is wrong with it.
pub fn parse_data_type(text: &str) -> Result<DataType, Diagnostics> {
    parse_fragment(text, |lexed| run(&lexed.tokens, text, Parser::data_type))
}

/// The first ones, in the order of the file, and one that says how many more there are.
fn the_first(mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    found.sort_by_key(|diagnostic| diagnostic.primary().map(|span| span.start));
    if found.len() > MAX_DIAGNOSTICS {
        let rest = found.split_off(MAX_DIAGNOSTICS);
        let (count, first) = (rest.len(), rest[0].primary());
        let (is_or_are, mistakes) = if count == 1 {
            ("is", "mistake")
        } else {
            ("are", "mistakes")
        };
        let message = format!("there {is_or_are} {count} more {mistakes} in this file");
        let more = Diagnostic::error(Code::TooManyMistakes, message);
        found.push(match first {
            Some(span) => more.at(span, "the next one is here"),
            None => more,
        });
    }
    found
}

fn one(diagnostic: Diagnostic) -> Diagnostics {
    [diagnostic].into_iter().collect()
}

fn parse_fragment<T: Send>(
    text: &str,
    parse: impl FnOnce(&Lexed<'_>) -> Result<T, Failure>,
) -> Result<T, Diagnostics> {
    let lexed = lex(FileId(0), text);
    if !lexed.diagnostics.is_empty() {
        return Err(lexed.diagnostics.into_iter().collect());
    }
    if lexed.tokens.is_empty() {
        let message = "expected something, found nothing";
        return Err(one(Diagnostic::error(Code::UnexpectedToken, message)));
    }
    parse(&lexed).map_err(|failure| failure.diagnostics.into_iter().collect())
}

fn parse_lexed(
    file: &SourceFile,
    lexed: Lexed<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<FileItem> {
    let has_invalid_text = !lexed.diagnostics.is_empty();
    diagnostics.extend(lexed.diagnostics);
    let mut leading = Leading::read(file.text(), &lexed.comments, diagnostics);
    let mut items = Vec::new();
    for mut tokens in split_statements(&lexed.tokens) {
        while !tokens.is_empty() {
            let (parsed, rest) = if has_invalid_text && has_invalid(tokens) {
                // The lexer has said what is wrong.
                (Err(Vec::new()), tokens.len())
            } else {
                parse_one(tokens, file.text())
            };
            let (own, others) = tokens.split_at(rest);
            tokens = others;
            let span = own[0].span.to(own[own.len() - 1].span);
            items.extend(leading.imports_before(span).map(FileItem::Import));
            match parsed {
                Ok(statement) => {
                    let mut item = Annotated::new(statement, span);
                    attach(&mut item, &mut leading, diagnostics);
                    items.push(FileItem::Statement(item));
                }
                Err(found) => {
                    leading.forget(span);
                    diagnostics.extend(found);
                }
            }
            leading.refuse_imports_in(span, diagnostics);
        }
    }
    items.extend(
        leading
            .finish(diagnostics)
            .into_iter()
            .map(FileItem::Import),
    );
    items
}

fn has_invalid(tokens: &[Token<'_>]) -> bool {
    tokens
        .iter()
        .any(|token| matches!(token.kind, TokenKind::Invalid))
}

/// Reads one statement, and says how many tokens are used up. That is all of them, unless the
/// statement is wrong and another one seems to start in it: then a `;` is missing.
fn parse_one(tokens: &[Token<'_>], text: &str) -> (Result<Statement, Vec<Diagnostic>>, usize) {
    match run(tokens, text, Parser::statement) {
        Ok(statement) => {
            let checked = check_variables(tokens, text);
            let parsed = checked.map(|()| statement).map_err(|found| vec![found]);
            (parsed, tokens.len())
        }
        Err(failure) => {
            let rest = restart(tokens, text, failure.at);
            // The part before the other statement may be right: then only the `;` is missing.
            let mut diagnostics = failure.diagnostics;
            if rest < tokens.len() {
                let missing = || missing_semicolon(&tokens[rest - 1], &tokens[rest]);
                diagnostics = match run(&tokens[..rest], text, Parser::statement) {
                    Ok(_) => vec![missing()],
                    Err(failure) => {
                        let mut diagnostics = failure.diagnostics;
                        diagnostics.extend(failure.is_complete.then(missing));
                        diagnostics
                    }
                };
            }
            (Err(diagnostics), rest)
        }
    }
}

fn missing_semicolon(last: &Token<'_>, next: &Token<'_>) -> Diagnostic {
    Diagnostic::error(
        Code::UnexpectedToken,
        "expected `;`, found another statement",
    )
    .at(next.span, "the next statement starts here")
    .see(last.span, "put a `;` after this")
}
