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
    /// Words that are no keywords: `MARK CACHE`.
    Phrase(&'static str),
    /// A word that could stand there and that nobody needs to hear of, unless it is misspelt.
    Hint(&'static str),
    /// A sign.
    Symbol(Symbol),
    /// A kind of thing.
    Kind(Kind),
}

/// Declares the kinds once: what they are called, in the order they are listed in an error.
macro_rules! kinds {
    ($($kind:ident = $text:literal,)*) => {
        /// A kind of thing.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Kind {
            $(#[doc = $text] $kind,)*
        }

        /// The kinds and what they are called, in the order of the enum.
        const KINDS: &[(Kind, &str)] = &[$((Kind::$kind, $text),)*];
    };
}

kinds! {
    Statement = "a statement",
    AlterCommand = "an ALTER command such as `ADD COLUMN`",
    Query = "a SELECT",
    Expression = "an expression",
    Name = "a name",
    ColumnName = "the name of a column",
    TableName = "the name of a table",
    DatabaseName = "the name of a database",
    FunctionName = "the name of a function",
    UserName = "the name of a user or role",
    SettingName = "the name of a setting",
    Engine = "the name of an engine",
    Type = "a type",
    String = "a string",
    Number = "a number",
    Literal = "a literal",
    IntervalUnit = "a unit such as `DAY`",
    Privilege = "a privilege such as `SELECT`",
    Object = "a kind of object such as `TABLE`",
    Authentication = "a way to authenticate such as `sha256_password`",
    End = "the end of the statement",
}

/// The kinds that stand for the words which could stand there.
const ONE_OF_WORDS: [Kind; 4] = [
    Kind::AlterCommand,
    Kind::Privilege,
    Kind::Object,
    Kind::Authentication,
];

// Where the parts of a set start: kinds first, then signs, keywords and clauses.
const SYMBOLS: usize = KINDS.len();
const KEYWORDS: usize = SYMBOLS + Symbol::ALL.len();
const CLAUSES: usize = KEYWORDS + Keyword::ALL.len();
const WORDS: usize = (CLAUSES + Keyword::ALL.len()).div_ceil(64);

/// What could stand at a place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Expectations {
    set: [u64; WORDS],
    phrases: Vec<&'static str>,
    hints: Vec<&'static str>,
}

/// What an error lists at most.
const MANY: usize = 5;

/// What may stand after almost any statement.
const OUTPUT: [&str; 4] = ["FORMAT", "INTO OUTFILE", "PARALLEL", "SETTINGS"];

impl Expectations {
    pub(super) fn insert(&mut self, expected: Expected) {
        let index = match expected {
            Expected::Phrase(phrase) => {
                if !self.phrases.contains(&phrase) {
                    self.phrases.push(phrase);
                }
                return;
            }
            Expected::Hint(word) => {
                if !self.hints.contains(&word) {
                    self.hints.push(word);
                }
                return;
            }
            Expected::Symbol(symbol) => SYMBOLS + symbol as usize,
            Expected::Keyword(keyword) => KEYWORDS + keyword as usize,
            Expected::Clause(keyword) => CLAUSES + keyword as usize,
            Expected::Kind(kind) => kind as usize,
        };
        self.set[index / 64] |= 1 << (index % 64);
    }

    /// Whether a sign is in the set.
    pub(super) fn has_symbol(&self, symbol: Symbol) -> bool {
        self.contains(SYMBOLS + symbol as usize)
    }

    fn contains(&self, index: usize) -> bool {
        self.set[index / 64] >> (index % 64) & 1 == 1
    }

    /// Whether this kind of thing could stand there.
    pub(super) fn has_kind(&self, kind: Kind) -> bool {
        self.contains(kind as usize)
    }

    /// The words that could stand there, those that start clauses included; of a phrase the first.
    pub(super) fn words(&self) -> impl Iterator<Item = &'static str> {
        let keywords = self.keywords_from(KEYWORDS);
        let keywords = keywords.chain(self.keywords_from(CLAUSES));
        let phrases = self.phrases.iter().map(|phrase| first_word(phrase));
        let hints = self.hints.iter().map(|hint| first_word(hint));
        keywords.map(Keyword::text).chain(phrases).chain(hints)
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
    /// A long list helps nobody: many words are one item of it.
    pub(super) fn describe(&self) -> Option<String> {
        let ends = self.has_kind(Kind::End);
        let kinds = KINDS.iter().enumerate();
        let kinds = kinds.filter(|(index, (kind, _))| self.contains(*index) && *kind != Kind::End);
        let mut items: Vec<String> = kinds.map(|(_, (_, text))| (*text).to_owned()).collect();
        let symbols = Symbol::ALL.into_iter().enumerate();
        let symbols = symbols.filter(|(index, _)| self.contains(SYMBOLS + index));
        items.extend(symbols.map(|(_, symbol)| format!("`{}`", symbol.text())));
        let mut needed: Vec<&str> = self.keywords_from(KEYWORDS).map(Keyword::text).collect();
        let clauses = self.keywords_from(CLAUSES).map(Keyword::text);
        let mut clauses: Vec<&str> = clauses.chain(self.phrases.iter().copied()).collect();
        clauses.retain(|word| !(needed.contains(word) || ends && OUTPUT.contains(word)));
        if ONE_OF_WORDS.iter().any(|kind| self.has_kind(*kind)) {
            needed.clear();
            clauses.clear();
        }
        items.truncate(MANY - 2);
        let room = MANY - items.len() - usize::from(ends);
        let quote = |word: &&str| format!("`{word}`");
        if needed.len() + clauses.len() <= room {
            items.extend(needed.iter().chain(&clauses).map(quote));
        } else if needed.len() < room {
            items.extend(needed.iter().map(quote));
            items.push(if items.is_empty() && !ends {
                let some: Vec<_> = clauses.iter().take(3).map(quote).collect();
                format!("a word such as {}", one_of(&some).unwrap_or_default())
            } else {
                "another clause".to_owned()
            });
        } else {
            needed.truncate(room.min(3));
            let some: Vec<_> = needed.iter().map(quote).collect();
            items.push(format!(
                "a word such as {}",
                one_of(&some).unwrap_or_default()
            ));
        }
        // The end is said last.
        if ends {
            items.push(KINDS[Kind::End as usize].1.to_owned());
        }
        one_of(&items)
    }
}

fn first_word(phrase: &'static str) -> &'static str {
    phrase.split_once(' ').map_or(phrase, |(first, _)| first)
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
    use super::{Expectations, Expected, KINDS, Kind};
    use crate::syntax::keyword::Keyword;
    use crate::syntax::token::Symbol;

    #[test]
    fn sets_are_said_in_words() {
        let mut set = Expectations::default();
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
        assert_eq!(set.words().collect::<Vec<_>>(), ["ORDER"]);
    }

    #[test]
    fn each_kind_has_a_place_of_its_own() {
        for (index, (kind, text)) in KINDS.iter().copied().enumerate() {
            assert_eq!(kind as usize, index);
            let mut set = Expectations::default();
            set.insert(Expected::Kind(kind));
            assert_eq!(set.describe().as_deref(), Some(text));
        }
    }
}
