//! One run of a rule over all tokens of a statement.

use super::brackets::{match_brackets, unclosed_by_indentation};
use super::cursor::{Failed, Parse, Parser, RULE_DEPTH};
use super::error::explain;
use super::expected::Kind;
use super::split::restart;
use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::token::Token;

/// How deeply rules and trees may nest: 500 calls in each other, or 1000 operators in a chain.
/// Whatever walks a tree has to fit the 2 MiB of a thread's stack in a build without optimisation.
/// ClickHouse's own limit of the tree, `max_ast_depth`, is 1000.
const MAX_DEPTH: u32 = 1000;
/// How deep a statement may be to be parsed on the stack of the caller.
const INLINE_DEPTH: u32 = 64;
/// The stack of the thread that parses what is deeper. Memory is used only as far as needed.
const DEEP_STACK: usize = 256 << 20;

/// Why a rule does not fit.
pub(super) struct Failure {
    /// The index of the token where the parse could not go on.
    pub(super) at: usize,
    /// What is wrong, from left to right: one, or more where the parse went on after an error.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Whether the parse went on to the end of the tokens.
    pub(super) is_complete: bool,
}

/// Reads all of `tokens`, which are not none, with `rule`. `text` is the file they stand in.
pub(super) fn run<'t, T: Send>(
    tokens: &'t [Token<'t>],
    text: &'t str,
    rule: fn(&mut Parser<'t>) -> Parse<T>,
) -> Result<T, Failure> {
    match run_to(INLINE_DEPTH, tokens, text, rule) {
        Run::Done(node) => return Ok(node),
        Run::Failed(failure) => return Err(failure),
        Run::TooDeep(_) => {}
    }
    let deeply = || run_to(MAX_DEPTH, tokens, text, rule);
    match on_a_deep_stack(deeply) {
        Run::Done(node) => Ok(node),
        Run::Failed(failure) => Err(failure),
        Run::TooDeep(at) => Err(Failure {
            at,
            diagnostics: vec![too_deep(tokens, at)],
            is_complete: false,
        }),
    }
}

/// What the tokens of a statement are. `None` when it cannot be read.
pub(in super::super) fn read_marks(tokens: &[Token<'_>], text: &str) -> Option<super::mark::Marks> {
    let read = |max_depth| {
        let mut parser = Parser::new(tokens, text, max_depth).marking();
        run_once(&mut parser, Parser::statement).ok()?;
        Some(parser.into_marks())
    };
    read(INLINE_DEPTH).or_else(|| on_a_deep_stack(|| read(MAX_DEPTH)))
}

enum Run<T> {
    Done(T),
    Failed(Failure),
    /// And the index of the token that was too much.
    TooDeep(usize),
}

fn run_to<'t, T>(
    max_depth: u32,
    tokens: &'t [Token<'t>],
    text: &'t str,
    rule: fn(&mut Parser<'t>) -> Parse<T>,
) -> Run<T> {
    let mut parser = Parser::new(tokens, text, max_depth);
    match run_once(&mut parser, rule) {
        Ok(node) => return Run::Done(node),
        Err(Failed) => {
            if let Some(at) = parser.too_deep_at() {
                return Run::TooDeep(at);
            }
        }
    }
    let mut parser = Parser::new(tokens, text, max_depth).recording();
    let outcome = run_once(&mut parser, rule);
    if let Some(at) = parser.too_deep_at() {
        return Run::TooDeep(at);
    }
    // Not the whole file, where statements lack their `;`.
    let at = parser.failed_at();
    let own = &tokens[..restart(tokens, text, at)];
    if let Err(diagnostic) = match_brackets(own) {
        let diagnostic = unclosed_by_indentation(own, text).unwrap_or(diagnostic);
        // What comes after the bracket may be its doing.
        let start = |each: &Diagnostic| each.primary().map(|span| span.start);
        let mut diagnostics = std::mem::take(&mut parser.recovered);
        diagnostics.retain(|each| start(each) < start(&diagnostic));
        diagnostics.push(diagnostic);
        return Run::Failed(Failure {
            at,
            diagnostics,
            is_complete: false,
        });
    }
    let mut diagnostics = std::mem::take(&mut parser.recovered);
    if outcome.is_err() {
        diagnostics.push(explain(&mut parser));
    }
    Run::Failed(Failure {
        at,
        diagnostics,
        is_complete: outcome.is_ok(),
    })
}

fn run_once<'t, T>(parser: &mut Parser<'t>, rule: fn(&mut Parser<'t>) -> Parse<T>) -> Parse<T> {
    let node = rule(parser)?;
    if parser.is_at_end() {
        Ok(node)
    } else {
        parser.fail(Kind::End)
    }
}

fn too_deep(tokens: &[Token<'_>], at: usize) -> Diagnostic {
    let diagnostic =
        Diagnostic::error(Code::TooDeep, "this statement is nested too deeply").note(format!(
            "a tree of more than about {MAX_DEPTH} levels is refused, a bracket being {RULE_DEPTH}"
        ));
    match tokens.get(at).or(tokens.last()) {
        Some(token) => diagnostic.at(token.span, "too deep from here on"),
        None => diagnostic,
    }
}

fn on_a_deep_stack<T: Send>(work: impl FnOnce() -> T + Send) -> T {
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
