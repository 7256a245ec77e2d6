//! From ENGINE to SETTINGS.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::source::Spanned;
use crate::syntax::ast::{
    Direction, Expr, ExprKind, Invocation, SortKey, SortKeyItem, Spelled, Storage,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, Token, TokenKind};

/// What the clauses start with.
const CLAUSES: [&str; 8] = [
    "ENGINE",
    "ORDER BY",
    "PARTITION BY",
    "PRIMARY KEY",
    "UNIQUE KEY",
    "SAMPLE BY",
    "TTL",
    "SETTINGS",
];

impl Parser<'_> {
    /// The clauses from ENGINE to SETTINGS, each of which may be missing.
    pub(super) fn storage(&mut self) -> Parse<Storage> {
        let mut storage = Storage::default();
        let mut is_first = true;
        self.recovering_clauses(&CLAUSES, |p| {
            if std::mem::take(&mut is_first) || (p.has_recovered() && storage.engine.is_none()) {
                storage.engine = p.engine()?;
                if storage.engine.is_some() {
                    return Ok(true);
                }
            }
            p.storage_clause(&mut storage)
        })?;
        // Nothing but a comment goes on after SETTINGS.
        storage.settings = self.settings_clause()?;
        Ok(storage)
    }

    /// `ENGINE [=] name(arguments)`, or nothing
    pub(super) fn engine(&mut self) -> Parse<Option<Spanned<Invocation>>> {
        if !self.eat(K::Engine) {
            return Ok(None);
        }
        self.eat_symbol(Symbol::Equal);
        self.invocation(Kind::Engine).map(Some)
    }

    /// Reads one clause after the engine. Returns whether there was one.
    pub(super) fn storage_clause(&mut self, storage: &mut Storage) -> Parse<bool> {
        let start = self.at();
        let twice = if self.eat_all(&[K::Order, K::By]) {
            let key = self.sort_key()?;
            storage.order_by.replace(key).is_some()
        } else if self.eat_all(&[K::Partition, K::By]) {
            let expr = self.expr()?;
            storage.partition_by.replace(expr).is_some()
        } else if self.eat_all(&[K::Primary, K::Key]) {
            let key = self.expr()?;
            storage.primary_key.replace(key_exprs(key)).is_some()
        } else if self.sees_all(&[K::Unique, K::Key]) {
            self.need_all(&[K::Unique, K::Key])?;
            let key = self.expr()?;
            storage.unique_key.replace(key_exprs(key)).is_some()
        } else if self.eat_all(&[K::Sample, K::By]) {
            let expr = self.expr()?;
            storage.sample_by.replace(expr).is_some()
        } else if self.eat(K::Ttl) {
            let ttl = self.ttl_items()?;
            !std::mem::replace(&mut storage.ttl, ttl).is_empty()
        } else {
            return Ok(false);
        };
        self.refuse_twice(start, twice)?;
        Ok(true)
    }

    /// What stands after `ORDER BY` of a table.
    fn sort_key(&mut self) -> Parse<Spanned<SortKey>> {
        let start = self.at();
        // `(a DESC, b)` is no expression: it is tried when the expression does not fit.
        let single = self.attempt(|p| {
            let item = p.sort_key_item()?;
            // `(a AS b)` alone is no key.
            if matches!(item.expr.node, ExprKind::Alias { .. }) {
                return p.fail(Kind::Expression);
            }
            Ok(if item.descending {
                SortKey {
                    items: vec![item],
                    has_word: Spelled(false),
                }
            } else {
                let has_word = is_tuple_call(&item.expr);
                let mut key = sort_key_of(key_exprs(item.expr).node);
                key.has_word.0 = has_word;
                key
            })
        });
        let key = match single {
            Some(key) => key,
            None => self.sort_key_list()?,
        };
        Ok(Spanned::new(key, self.span_since(start)))
    }

    /// `(a DESC, b)`, `tuple(a DESC, b)`
    fn sort_key_list(&mut self) -> Parse<SortKey> {
        let has_word = matches!(
            self.peek(),
            Some(Token {
                kind: TokenKind::Word("tuple", _),
                ..
            })
        );
        if has_word {
            self.skip();
        }
        let items = self.paren_list(Self::sort_key_item)?;
        // ClickHouse writes the word for one part in parentheses, and where only ASC made it a list.
        let is_plain = !items.iter().any(|item| item.descending);
        let has_word = Spelled(has_word || items.len() == 1 || is_plain);
        Ok(SortKey { items, has_word })
    }

    fn sort_key_item(&mut self) -> Parse<SortKeyItem> {
        let expr = self.expr()?;
        let descending = self.direction() == Direction::Descending;
        Ok(SortKeyItem { expr, descending })
    }
}

/// The key of these expressions, all upwards.
pub(super) fn sort_key_of(exprs: Vec<Expr>) -> SortKey {
    let items = exprs.into_iter().map(|expr| SortKeyItem {
        expr,
        descending: false,
    });
    SortKey {
        items: items.collect(),
        has_word: Spelled(false),
    }
}

/// The parts of a key: of `(a, b)` and `tuple(a, b)` both, of anything else itself.
pub(super) fn key_exprs(key: Expr) -> Spanned<Vec<Expr>> {
    let span = key.span;
    let exprs = match key.node {
        ExprKind::Tuple(items) => items,
        ExprKind::Function(call) if call.is_plain("tuple") => call.arguments,
        node => vec![Spanned::new(node, span)],
    };
    Spanned::new(exprs, span)
}

/// Whether a key is written as `tuple(…)`.
fn is_tuple_call(key: &Expr) -> bool {
    match &key.node {
        ExprKind::Function(call) => call.is_plain("tuple"),
        // `(a,)`
        ExprKind::Tuple(items) => items.len() == 1,
        _ => false,
    }
}
