//! Depth, before anything is parsed.
//!
//! The grammar recurses, and so does everything that later walks the tree. What is nested too
//! deeply for that is refused here, by counting tokens, so that no input can overflow a stack.

use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, Token, TokenKind};

/// How deeply a tree may nest. ClickHouse's own limit, `max_ast_depth`, is 1000.
const MAX_DEPTH: usize = 1000;
/// How deep a statement may be to be parsed on the stack of the caller.
pub(super) const INLINE_DEPTH: usize = 64;
/// What a bracket counts: parsing what is in it takes that much more stack than an operator.
const BRACKET_DEPTH: usize = 4;
/// One more than the strongest [precedence](crate::syntax::precedence).
const CLASSES: usize = 15;
/// The class of prefix operators: they nest to the right, whatever stands before them.
const PREFIX: usize = 0;

/// The operators of one pair of brackets since the last comma or clause.
///
/// A chain of operators of one precedence is as deep as it is long, and a stronger operator starts
/// a new chain after each weaker one: the tree is no deeper than the longest chains together.
#[derive(Default)]
struct Level {
    chain: [usize; CLASSES],
    longest: [usize; CLASSES],
}

impl Level {
    /// Counts an operator. Returns how much deeper the tree may be for it.
    fn count(&mut self, class: usize) -> usize {
        if class != PREFIX {
            self.chain[class + 1..].fill(0);
        }
        self.chain[class] += 1;
        let deeper = self.chain[class] > self.longest[class];
        self.longest[class] = self.longest[class].max(self.chain[class]);
        usize::from(deeper)
    }

    fn depth(&self) -> usize {
        self.longest.iter().sum()
    }
}

/// How deep the tree of a statement, whose brackets match, can be at most.
///
/// # Errors
///
/// When that is too deep.
pub(super) fn measure_depth(tokens: &[Token<'_>]) -> Result<usize, Diagnostic> {
    let mut deepest = 0;
    let mut depth = 0;
    let mut around: Vec<Level> = Vec::new();
    let mut level = Level::default();
    let mut before: Option<&Token<'_>> = None;
    for token in tokens {
        match role(before, token) {
            Role::Open => {
                around.push(std::mem::take(&mut level));
                depth += BRACKET_DEPTH;
            }
            Role::Close => {
                depth -= level.depth() + BRACKET_DEPTH;
                level = around.pop().unwrap_or_default();
                // `x[1][2]`, `f(1)(2)`: what follows the bracket is around it.
                depth += level.count(usize::from(crate::syntax::precedence::ACCESS));
            }
            Role::Separator => depth -= std::mem::take(&mut level).depth(),
            Role::Operator(class) => depth += level.count(class),
            Role::Operand => {}
        }
        if depth > MAX_DEPTH {
            return Err(too_deep(token));
        }
        deepest = deepest.max(depth);
        before = Some(token);
    }
    Ok(deepest)
}

fn too_deep(token: &Token<'_>) -> Diagnostic {
    Diagnostic::error(Code::TooDeep, "this statement is nested too deeply")
        .at(token.span, "too deep from here on")
        .note(format!(
            "a tree of more than about {MAX_DEPTH} levels is refused, a bracket being {BRACKET_DEPTH}"
        ))
}

/// What a token does to the depth.
enum Role {
    Open,
    Close,
    Separator,
    Operator(usize),
    Operand,
}

fn role(before: Option<&Token<'_>>, token: &Token<'_>) -> Role {
    match &token.kind {
        TokenKind::Symbol(symbol) => symbol_role(before, *symbol),
        TokenKind::Word(_, Some(keyword)) => keyword_role(*keyword),
        TokenKind::Number(_) if before.is_some_and(|token| token.is(Symbol::Dot)) => {
            Role::Operator(14)
        }
        _ => Role::Operand,
    }
}

fn symbol_role(before: Option<&Token<'_>>, symbol: Symbol) -> Role {
    match symbol {
        Symbol::LeftParen | Symbol::LeftBracket | Symbol::LeftBrace => Role::Open,
        Symbol::RightParen | Symbol::RightBracket | Symbol::RightBrace => Role::Close,
        Symbol::Comma | Symbol::Semicolon => Role::Separator,
        Symbol::Arrow => Role::Operator(PREFIX),
        Symbol::Minus | Symbol::Plus if !ends_operand(before) => Role::Operator(PREFIX),
        Symbol::Question => Role::Operator(2),
        Symbol::Equal
        | Symbol::NotEqual
        | Symbol::Less
        | Symbol::LessOrEqual
        | Symbol::Greater
        | Symbol::GreaterOrEqual
        | Symbol::Spaceship => Role::Operator(9),
        Symbol::Concat => Role::Operator(10),
        Symbol::Plus | Symbol::Minus => Role::Operator(11),
        Symbol::Star | Symbol::Slash | Symbol::Percent => Role::Operator(12),
        Symbol::DoubleColon => Role::Operator(14),
        // An element of what is in brackets; the dots of a path do not nest.
        Symbol::Dot if before.is_some_and(closes) => Role::Operator(14),
        Symbol::Dot
        | Symbol::Colon
        | Symbol::At
        | Symbol::DoubleAt
        | Symbol::Caret
        | Symbol::Dollar => Role::Operand,
    }
}

fn keyword_role(keyword: Keyword) -> Role {
    match keyword {
        Keyword::Not | Keyword::Case | Keyword::Interval => Role::Operator(PREFIX),
        Keyword::Or => Role::Operator(3),
        Keyword::And => Role::Operator(4),
        Keyword::Is => Role::Operator(6),
        Keyword::Between => Role::Operator(7),
        Keyword::Like | Keyword::Ilike | Keyword::Regexp | Keyword::In => Role::Operator(9),
        Keyword::Div | Keyword::Mod => Role::Operator(12),
        Keyword::Select
        | Keyword::From
        | Keyword::Prewhere
        | Keyword::Where
        | Keyword::Having
        | Keyword::Qualify
        | Keyword::Join
        | Keyword::On
        | Keyword::Union
        | Keyword::Limit => Role::Separator,
        _ => Role::Operand,
    }
}

fn closes(token: &Token<'_>) -> bool {
    matches!(token.kind, TokenKind::Symbol(symbol) if symbol.is_closing())
}

/// Whether an operand can end with this token, so that a sign after it stands between operands.
fn ends_operand(token: Option<&Token<'_>>) -> bool {
    token.is_some_and(|token| match token.kind {
        TokenKind::Symbol(symbol) => symbol.is_closing() || symbol == Symbol::Star,
        _ => true,
    })
}
