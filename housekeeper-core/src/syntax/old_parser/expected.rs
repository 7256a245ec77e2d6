//! What could have stood where a parse failed.

use crate::syntax::keyword::Keyword;
use crate::syntax::token::Symbol;

/// Something that could stand at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expected {
    /// A keyword that the statement cannot do without.
    Keyword(Keyword),
    /// A keyword that starts something the statement can do without.
    Clause(Keyword),
    /// A sign.
    Symbol(Symbol),
    /// A kind of thing.
    Kind(Kind),
}

/// A kind of thing, in the order they are listed in an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    AlterCommand,
    Query,
    Expression,
    Name,
    ColumnName,
    TableName,
    DatabaseName,
    Type,
    String,
    Number,
    Literal,
    IntervalUnit,
    End,
}

/// The kinds and what they are called, in the order of the enum.
const KINDS: [(Kind, &str); 13] = [
    (Kind::AlterCommand, "an ALTER command such as `ADD COLUMN`"),
    (Kind::Query, "a SELECT"),
    (Kind::Expression, "an expression"),
    (Kind::Name, "a name"),
    (Kind::ColumnName, "the name of a column"),
    (Kind::TableName, "the name of a table"),
    (Kind::DatabaseName, "the name of a database"),
    (Kind::Type, "a type"),
    (Kind::String, "a string"),
    (Kind::Number, "a number"),
    (Kind::Literal, "a literal"),
    (Kind::IntervalUnit, "a unit such as `DAY`"),
    (Kind::End, "the end of the statement"),
];

// Where the parts of a set start: kinds first, then signs, keywords and clauses.
const SYMBOLS: usize = KINDS.len();
const KEYWORDS: usize = SYMBOLS + Symbol::ALL.len();
const CLAUSES: usize = KEYWORDS + Keyword::ALL.len();
const WORDS: usize = (CLAUSES + Keyword::ALL.len()).div_ceil(64);

/// A set of things that could stand at a place. Putting two together costs a few instructions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ExpectedSet([u64; WORDS]);

impl ExpectedSet {
    pub(super) const EMPTY: Self = Self([0; WORDS]);

    pub(super) fn insert(&mut self, expected: Expected) {
        let index = match expected {
            Expected::Symbol(symbol) => SYMBOLS + symbol as usize,
            Expected::Keyword(keyword) => KEYWORDS + keyword as usize,
            Expected::Clause(keyword) => CLAUSES + keyword as usize,
            Expected::Kind(kind) => kind as usize,
        };
        self.0[index / 64] |= 1 << (index % 64);
    }

    /// Whether a sign is in the set.
    pub(super) fn has_symbol(&self, symbol: Symbol) -> bool {
        self.contains(SYMBOLS + symbol as usize)
    }

    fn contains(&self, index: usize) -> bool {
        self.0[index / 64] >> (index % 64) & 1 == 1
    }

    /// The keywords of the set, those that start clauses included.
    pub(super) fn keywords(&self) -> impl Iterator<Item = Keyword> {
        self.keywords_from(KEYWORDS)
            .chain(self.keywords_from(CLAUSES))
    }

    fn keywords_from(&self, start: usize) -> impl Iterator<Item = Keyword> {
        Keyword::ALL
            .iter()
            .enumerate()
            .filter(move |(index, _)| self.contains(start + index))
            .map(|(_, keyword)| *keyword)
    }

    /// The set in words: "an expression, `,` or `)`". `None` when the set is empty.
    ///
    /// A long list helps nobody: many clauses are one item of it.
    pub(super) fn describe(&self) -> Option<String> {
        const MANY: usize = 4;
        let kinds = KINDS.iter().enumerate();
        let kinds = kinds.filter(|(index, _)| self.contains(*index));
        let mut items: Vec<String> = kinds.map(|(_, (_, text))| (*text).to_owned()).collect();
        let symbols = Symbol::ALL.into_iter().enumerate();
        let symbols = symbols.filter(|(index, _)| self.contains(SYMBOLS + index));
        items.extend(symbols.map(|(_, symbol)| format!("`{}`", symbol.text())));
        let quote = |keyword: Keyword| format!("`{}`", keyword.text());
        items.extend(self.keywords_from(KEYWORDS).map(quote));
        let clauses: Vec<_> = self.keywords_from(CLAUSES).map(quote).collect();
        if clauses.len() > MANY {
            items.push("another clause".to_owned());
        } else {
            items.extend(clauses);
        }
        // The end is said last.
        let end = KINDS[KINDS.len() - 1].1;
        if self.contains(KINDS.len() - 1) {
            items.retain(|item| item != end);
            items.push(end.to_owned());
        }
        one_of(&items)
    }
}

/// "a, b or c"; `None` when there is none.
pub(super) fn one_of(items: &[String]) -> Option<String> {
    match items {
        [] => None,
        [only] => Some(only.clone()),
        [before @ .., last] => Some(format!("{} or {last}", before.join(", "))),
    }
}

#[cfg(test)]
mod tests {
    use super::{Expected, ExpectedSet, KINDS, Kind};
    use crate::syntax::keyword::Keyword;
    use crate::syntax::token::Symbol;

    #[test]
    fn sets_are_said_in_words() {
        let mut set = ExpectedSet::EMPTY;
        assert_eq!(set.describe(), None);
        set.insert(Expected::Symbol(Symbol::Comma));
        assert_eq!(set.describe().as_deref(), Some("`,`"));
        set.insert(Expected::Keyword(Keyword::Order));
        set.insert(Expected::Kind(Kind::End));
        set.insert(Expected::Kind(Kind::Expression));
        assert_eq!(
            set.describe().as_deref(),
            Some("an expression, `,`, `ORDER` or the end of the statement")
        );
        assert_eq!(set.keywords().collect::<Vec<_>>(), [Keyword::Order]);
    }

    #[test]
    fn each_kind_has_a_place_of_its_own() {
        for (index, (kind, text)) in KINDS.into_iter().enumerate() {
            assert_eq!(kind as usize, index);
            let mut set = ExpectedSet::EMPTY;
            set.insert(Expected::Kind(kind));
            assert_eq!(set.describe().as_deref(), Some(text));
        }
    }
}
