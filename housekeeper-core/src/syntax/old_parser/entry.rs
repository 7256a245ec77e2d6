//! The ways into the grammar.

use chumsky::prelude::*;

use super::attach::attach;
use super::brackets::match_brackets;
use super::depth::{INLINE_DEPTH, measure_depth};
use super::error::explain;
use super::expected::{Expected, Kind};
use super::expr::{ExprRules, expr_rules};
use super::leading::Leading;
use super::query::query_parser;
use super::recheck::recheck;
use super::rule::{Progress, Rule, Tokens, expected, look};
use super::statement::statement_parser;
use super::unsupported::refuse;
use super::variables::check_variables;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, SourceFile, SourceMap, Spanned};
use crate::syntax::ast::{Annotated, DataType, Expr, Query, Statement, StatementItem};
use crate::syntax::lexer::{Lexed, lex};
use crate::syntax::token::{Symbol, Token, TokenKind};

/// The stack of the thread that parses what nests deeply. Memory is used only as far as needed.
const DEEP_STACK: usize = 256 << 20;

/// What a file holds, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "nearly all items are statements")]
pub enum FileItem {
    /// `-- housekeeper:import PATH`: the path as it is written
    Import(Spanned<String>),
    /// A statement.
    Statement(StatementItem),
}

/// Reads a file. What cannot be read is left out and said in `diagnostics`, one diagnostic a
/// statement at most.
pub fn parse_file(
    sources: &SourceMap,
    file: FileId,
    diagnostics: &mut Diagnostics,
) -> Vec<FileItem> {
    let lexed = lex(file, sources.file(file).text());
    let (items, found) = on_a_deep_stack(deepest(&lexed.tokens), || {
        let mut diagnostics = Diagnostics::new();
        let items = parse_lexed(
            &Grammar::new(),
            sources.file(file),
            &lexed,
            &mut diagnostics,
        );
        (items, diagnostics)
    });
    diagnostics.extend(found);
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
    parse_fragment(text, |rules| rules.query.clone())
}

/// Reads an expression. Places in it count in a file of their own, [`FileId`] 0.
///
/// # Errors
///
/// What is wrong with it.
pub fn parse_expr(text: &str) -> Result<Expr, Diagnostics> {
    parse_fragment(text, |rules| rules.element.clone())
}

/// Reads a type. Places in it count in a file of their own, [`FileId`] 0.
///
/// # Errors
///
/// What is wrong with it.
pub fn parse_data_type(text: &str) -> Result<DataType, Diagnostics> {
    parse_fragment(text, |rules| rules.data_type.clone())
}

fn one(diagnostic: Diagnostic) -> Diagnostics {
    [diagnostic].into_iter().collect()
}

/// The rules a file is read with.
struct Grammar<'t> {
    statement: Rule<'t, Statement>,
}

impl Grammar<'_> {
    fn new() -> Self {
        let rules = expr_rules(&query_parser());
        Self {
            statement: statement_parser(&rules),
        }
    }
}

fn parse_lexed<'t>(
    grammar: &Grammar<'t>,
    file: &SourceFile,
    lexed: &'t Lexed<'t>,
    diagnostics: &mut Diagnostics,
) -> Vec<FileItem> {
    diagnostics.extend(lexed.diagnostics.iter().cloned());
    let mut leading = Leading::read(file, &lexed.comments, diagnostics);
    let mut items = Vec::new();
    for tokens in split_statements(&lexed.tokens) {
        let span = tokens[0].span.to(tokens[tokens.len() - 1].span);
        items.extend(leading.imports_before(span).map(FileItem::Import));
        match parse_one(grammar, tokens, file.text()) {
            Ok(statement) => {
                let mut item = Annotated::new(statement, span);
                attach(&mut item, &mut leading, diagnostics);
                items.push(FileItem::Statement(item));
            }
            Err(diagnostic) => {
                leading.forget(span);
                diagnostics.extend(diagnostic);
            }
        }
        leading.refuse_imports_in(span, diagnostics);
    }
    items.extend(
        leading
            .finish(diagnostics)
            .into_iter()
            .map(FileItem::Import),
    );
    items
}

/// The tokens of each statement, without the `;`. Empty statements are left out.
fn split_statements(tokens: Tokens<'_>) -> impl Iterator<Item = Tokens<'_>> {
    tokens
        .split(|token| token.is(Symbol::Semicolon))
        .filter(|tokens| !tokens.is_empty())
}

/// Reads one statement. The error is `None` when it is already said, by the lexer.
fn parse_one<'t>(
    grammar: &Grammar<'t>,
    tokens: Tokens<'t>,
    text: &str,
) -> Result<Statement, Option<Diagnostic>> {
    if tokens.iter().any(|token| token.kind == TokenKind::Invalid) {
        return Err(None);
    }
    if let Some(diagnostic) = refuse(tokens) {
        return Err(Some(diagnostic));
    }
    let statement = run(&grammar.statement, tokens, text)?;
    check_variables(tokens)?;
    recheck(&statement)?;
    Ok(statement)
}

/// Reads all of `tokens`, which are not none, with `rule`. `text` is the file they stand in.
fn run<'t, O>(rule: &Rule<'t, O>, tokens: Tokens<'t>, text: &str) -> Result<O, Diagnostic> {
    let partners = match_brackets(tokens)?;
    measure_depth(tokens)?;
    let mut progress = Progress::new(tokens, partners);
    let end = custom(|input| match look(input, 0) {
        None => Ok(()),
        Some(_) => expected(input, Expected::Kind(Kind::End)),
    });
    let result = rule
        .clone()
        .then_ignore(end)
        .parse_with_state(tokens, &mut progress)
        .into_result();
    result.map_err(|_| explain(tokens, progress, text))
}

fn parse_fragment<O: Send>(
    text: &str,
    rule: impl for<'t> FnOnce(&ExprRules<'t>) -> Rule<'t, O> + Send,
) -> Result<O, Diagnostics> {
    let lexed = lex(FileId(0), text);
    if !lexed.diagnostics.is_empty() {
        return Err(lexed.diagnostics.into_iter().collect());
    }
    let tokens = lexed.tokens.as_slice();
    if tokens.is_empty() {
        let message = "expected something, found nothing";
        return Err(one(Diagnostic::error(Code::UnexpectedToken, message)));
    }
    on_a_deep_stack(deepest(tokens), || {
        let rules = expr_rules(&query_parser());
        run(&rule(&rules), tokens, text).map_err(one)
    })
}

/// The depth of the deepest statement that is not refused for its depth.
fn deepest(tokens: &[Token<'_>]) -> usize {
    tokens
        .split(|token| token.is(Symbol::Semicolon))
        .filter_map(|tokens| {
            match_brackets(tokens)
                .and_then(|_| measure_depth(tokens))
                .ok()
        })
        .max()
        .unwrap_or(0)
}

/// Runs `work` here when `depth` is ordinary, else on a thread with a stack that is large enough.
fn on_a_deep_stack<O: Send>(depth: usize, work: impl FnOnce() -> O + Send) -> O {
    if depth <= INLINE_DEPTH {
        return work();
    }
    std::thread::scope(|scope| {
        let worker = std::thread::Builder::new()
            .stack_size(DEEP_STACK)
            .spawn_scoped(scope, work);
        match worker.map(std::thread::ScopedJoinHandle::join) {
            Ok(Ok(result)) => result,
            Ok(Err(panic)) => std::panic::resume_unwind(panic),
            Err(error) => panic!("no thread to parse deeply nested SQL: {error}"),
        }
    })
}
