//! Finds where the rows of an INSERT start: they are no SQL, so the lexer has to know.

use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, TokenKind};

/// How the rows of an INSERT are written, which decides where they end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    /// After `VALUES`, or `FORMAT Values`: they end at a `;`.
    Values {
        /// Whether a `;` directly after the word is an error to ClickHouse.
        named: bool,
    },
    /// After the name of any other format: they end at an empty line.
    Format,
}

/// Follows the tokens of a statement as far as it takes to see where the rows of an INSERT start.
///
/// It knows just enough of the grammar to tell the `VALUES` and `FORMAT` that rows follow from
/// names that are spelled so.
#[derive(Debug, Default)]
pub(super) struct InsertWatch {
    state: State,
    /// How many brackets are open.
    depth: u32,
    /// Whether a word here is a name or a value whatever it is: after `=`, a comma or an operator.
    operand: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum State {
    /// Before a statement.
    #[default]
    Start,
    /// In a statement that cannot have rows any more.
    Other,
    /// In a statement an INSERT may be a part of: `EXPLAIN`, `WITH … INSERT`.
    Search,
    /// After the INSERT of such a statement, or of one that starts with it.
    Insert {
        /// Whether the statement may go on without INTO.
        search: bool,
    },
    /// After `INTO`.
    Into,
    /// After `INTO TABLE`.
    IntoTable,
    /// In `FUNCTION name(…)`.
    Function,
    /// After the name of a table, or its first part.
    Table,
    /// After the dot in the name of a table.
    TableDot,
    /// After the table: columns, SETTINGS, and then the source.
    Clauses,
    /// At the first token in parentheses: columns or a query.
    Parenthesis,
    /// After a word in parentheses that may start a query: `(select)`, `(SELECT 1)`.
    ParenthesisWord,
    /// After `FROM`.
    From,
    /// In the query that gives the rows.
    Query {
        /// Whether it reads `input(…)`.
        reads_input: bool,
        /// Whether the last token was the word `input`.
        input: bool,
    },
    /// After `FORMAT`.
    Format,
}

impl InsertWatch {
    /// Takes note of the next token. `Some` when it is the last one before rows.
    pub(super) fn see(&mut self, kind: &TokenKind<'_>) -> Option<Rows> {
        if matches!(kind, TokenKind::Symbol(Symbol::Semicolon)) {
            *self = Self::default();
            return None;
        }
        match self.state {
            State::Other => return None,
            State::Start => self.state = first(kind),
            State::Search | State::Insert { .. } => self.search(kind),
            State::Into | State::IntoTable | State::Table | State::TableDot => {
                return self.target(kind);
            }
            State::Function => {
                if self.bracket(kind) && self.depth == 0 {
                    self.state = State::Clauses;
                }
            }
            State::Parenthesis | State::ParenthesisWord => self.parenthesis(kind),
            State::Clauses | State::From => return self.clause(kind),
            State::Query { reads_input, input } => self.query(kind, reads_input, input),
            State::Format => {
                self.state = State::Other;
                return match kind {
                    TokenKind::Word("Values", _) => Some(Rows::Values { named: true }),
                    TokenKind::Quoted(name) if name == "Values" => {
                        Some(Rows::Values { named: true })
                    }
                    TokenKind::Word(..) | TokenKind::Quoted(_) => Some(Rows::Format),
                    _ => None,
                };
            }
        }
        None
    }

    /// Counts brackets. Whether the token is one.
    fn bracket(&mut self, kind: &TokenKind<'_>) -> bool {
        let TokenKind::Symbol(symbol) = kind else {
            return false;
        };
        if symbol.closing().is_some() {
            self.depth += 1;
        } else if symbol.is_closing() {
            self.depth = self.depth.saturating_sub(1);
        } else {
            return false;
        }
        true
    }

    /// Looks for `INSERT INTO`.
    fn search(&mut self, kind: &TokenKind<'_>) {
        let after_insert = matches!(self.state, State::Insert { .. });
        if self.state == (State::Insert { search: false }) && !is(kind, K::Into) {
            self.state = State::Other;
        } else if after_insert && is(kind, K::Into) {
            self.state = State::Into;
        } else if !self.bracket(kind) && self.depth == 0 && is(kind, K::Insert) {
            self.state = State::Insert { search: true };
        } else {
            self.state = State::Search;
        }
    }

    /// What the rows go to.
    fn target(&mut self, kind: &TokenKind<'_>) -> Option<Rows> {
        if self.state == State::Table && self.depth == 0 {
            if *kind == TokenKind::Symbol(Symbol::Dot) {
                self.state = State::TableDot;
                return None;
            }
            self.state = State::Clauses;
            return self.clause(kind);
        }
        // `{name:Identifier}` is a part of the name.
        if self.bracket(kind) {
            if self.depth == 0 {
                self.named();
            }
            return None;
        }
        if self.depth > 0 {
            return None;
        }
        match (self.state, kind) {
            (State::Into, _) if is(kind, K::Table) => self.state = State::IntoTable,
            (State::Into | State::IntoTable, _) if is(kind, K::Function) => {
                self.state = State::Function;
            }
            (_, TokenKind::Word(..) | TokenKind::Quoted(_)) => self.named(),
            _ => self.state = State::Other,
        }
        None
    }

    /// A part of the name of the table was read.
    fn named(&mut self) {
        self.state = match self.state {
            State::TableDot => State::Clauses,
            _ => State::Table,
        };
    }

    /// What stands between the table and the rows.
    fn clause(&mut self, kind: &TokenKind<'_>) -> Option<Rows> {
        if self.bracket(kind) {
            self.operand = false;
            if self.depth == 1 && *kind == TokenKind::Symbol(Symbol::LeftParen) {
                self.state = State::Parenthesis;
            }
            return None;
        }
        if self.depth > 0 {
            return None;
        }
        let TokenKind::Word(_, keyword) = kind else {
            self.operand = leaves_open(kind);
            return None;
        };
        if std::mem::take(&mut self.operand) {
            return None;
        }
        let query = State::Query {
            reads_input: false,
            input: false,
        };
        match (self.state, keyword) {
            (State::From, Some(K::Infile)) => self.state = State::Other,
            (State::From, _) => self.state = query,
            (_, Some(K::Values)) => {
                self.state = State::Other;
                return Some(Rows::Values { named: false });
            }
            (_, Some(K::Format)) => self.state = State::Format,
            (_, Some(K::From)) => self.state = State::From,
            (_, Some(K::Select | K::With | K::Union | K::Intersect | K::Except)) => {
                self.state = query;
            }
            (_, Some(K::Settings | K::By)) => self.operand = true,
            _ => {}
        }
        None
    }

    /// The start of what stands in parentheses after the table.
    fn parenthesis(&mut self, kind: &TokenKind<'_>) {
        let query = State::Query {
            reads_input: false,
            input: false,
        };
        let starts_query = [K::Select, K::With, K::From]
            .iter()
            .any(|word| is(kind, *word));
        self.state = match (self.state, kind) {
            (State::Parenthesis, TokenKind::Symbol(Symbol::LeftParen)) => query,
            (State::Parenthesis, _) if starts_query => State::ParenthesisWord,
            (
                State::ParenthesisWord,
                TokenKind::Symbol(Symbol::Comma | Symbol::RightParen | Symbol::Dot),
            ) => State::Clauses,
            (State::ParenthesisWord, _) => query,
            _ => State::Clauses,
        };
        self.bracket(kind);
        self.operand = false;
    }

    /// A query has rows after it only if it reads `input(…)` and names a format.
    fn query(&mut self, kind: &TokenKind<'_>, reads_input: bool, input: bool) {
        let opens = *kind == TokenKind::Symbol(Symbol::LeftParen);
        let operand = std::mem::replace(&mut self.operand, leaves_open(kind));
        self.bracket(kind);
        let reads_input = reads_input || (input && opens);
        let ends = reads_input && !operand && self.depth == 0 && is(kind, K::Format);
        self.state = if ends {
            State::Format
        } else {
            State::Query {
                reads_input,
                input: matches!(kind, TokenKind::Word("input", _)),
            }
        };
    }
}

/// What the first word of a statement says.
fn first(kind: &TokenKind<'_>) -> State {
    match kind {
        TokenKind::Word(_, Some(K::Insert)) => State::Insert { search: false },
        TokenKind::Word(_, Some(K::With | K::Explain | K::Execute)) => State::Search,
        _ => State::Other,
    }
}

fn is(kind: &TokenKind<'_>, keyword: K) -> bool {
    matches!(kind, TokenKind::Word(_, Some(found)) if *found == keyword)
}

/// Whether a value or a name has to follow this token.
fn leaves_open(kind: &TokenKind<'_>) -> bool {
    match kind {
        TokenKind::Symbol(symbol) => !symbol.is_closing() && *symbol != Symbol::Star,
        TokenKind::Word(_, keyword) => matches!(
            keyword,
            Some(
                K::And
                    | K::As
                    | K::Between
                    | K::By
                    | K::Case
                    | K::Distinct
                    | K::Else
                    | K::From
                    | K::Having
                    | K::In
                    | K::Join
                    | K::Like
                    | K::Not
                    | K::On
                    | K::Or
                    | K::Prewhere
                    | K::Select
                    | K::Settings
                    | K::Then
                    | K::Using
                    | K::When
                    | K::Where
                    | K::With
            )
        ),
        _ => false,
    }
}
