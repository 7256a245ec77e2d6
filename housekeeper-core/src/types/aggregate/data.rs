//! What is known of each aggregate function: data, learnt by asking ClickHouse.
//!
//! The file says at its top how it is to be read, and by what it was written.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::types::Type;

use super::kind;

const TEXT: &str = include_str!("signatures.txt");

/// A function without combinators.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::struct_excessive_bools)] // Each is a flag of the data.
pub(super) struct Entry {
    /// Its name.
    pub(super) name: &'static str,
    /// Whether it gives a `UInt64` where all of its arguments are NULL.
    pub(super) counts_nulls: bool,
    /// Whether an argument that is NULL is looked at like any other; else the result is NULL whatever the function is.
    pub(super) looks_at_nulls: bool,
    /// Whether Nullable arguments leave the result as it is; `None` where they do at times.
    pub(super) keeps: Option<bool>,
    /// Whether arguments like the last may follow.
    pub(super) more: bool,
    /// Whether it takes more than it is known to take.
    pub(super) doubtful: bool,
    /// What it takes and gives, a line each.
    body: &'static str,
}

/// What a function gives for some arguments.
pub(super) struct Row {
    /// For each argument, the kinds of its type.
    pub(super) slots: Vec<&'static str>,
    /// The type of the result in terms of the arguments; `?` where it is not certain.
    pub(super) template: &'static str,
}

impl Row {
    /// The arguments as the result shows them. Where a `Bool` stays a `Bool`, other types keep their names, too; where
    /// it is made anew, a `SimpleAggregateFunction` is its inner type.
    pub(super) fn named(&self, arguments: &[Type]) -> Vec<Type> {
        let last = self.slots.last().copied().unwrap_or_default();
        let slots = self.slots.iter().copied().chain(std::iter::repeat(last));
        let arguments = slots.zip(arguments);
        let named = arguments.map(|(slot, argument)| match argument {
            Type::SimpleAggregateFunction { inner, .. } if !kind::holds(slot, "bool") => {
                (**inner).clone()
            }
            other => other.clone(),
        });
        named.collect()
    }
}

/// The places of things in the text.
struct Index {
    /// Functions and aliases.
    names: HashMap<&'static str, Name>,
    /// Those in any case, by their name in lower case.
    any_case: HashMap<String, &'static str>,
    sets: Vec<&'static str>,
    /// What stands in the lines `#word …`.
    heads: HashMap<&'static str, &'static str>,
}

enum Name {
    Function(Entry),
    Alias(&'static str),
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = Index {
            names: HashMap::new(),
            any_case: HashMap::new(),
            sets: Vec::new(),
            heads: HashMap::new(),
        };
        let mut at = 0;
        while at < TEXT.len() {
            let end = TEXT[at..].find('\n').map_or(TEXT.len(), |end| at + end);
            index.line(&TEXT[at..end], end);
            at = end + 1;
        }
        index
    })
}

impl Index {
    fn line(&mut self, line: &'static str, end: usize) {
        if let Some(function) = line.strip_prefix('@') {
            let (name, flags) = function.split_once(' ').unwrap_or((function, ""));
            let rest = &TEXT[end..];
            let body = &rest[..rest.find("\n@").unwrap_or(rest.len())];
            let entry = Entry {
                name,
                counts_nulls: flags.contains('u'),
                looks_at_nulls: flags.contains('u') || flags.contains('r'),
                keeps: (!flags.contains('x')).then(|| flags.contains(['n', 'u', 'r'])),
                more: flags.contains('m'),
                doubtful: flags.contains('d'),
                body,
            };
            self.names.insert(name, Name::Function(entry));
            self.case(name, flags.contains('i'));
        } else if let Some(alias) = line.strip_prefix('=') {
            let mut words = alias.split(' ');
            if let (Some(name), Some(of)) = (words.next(), words.next()) {
                self.names.insert(name, Name::Alias(of));
                self.case(name, words.next() == Some("i"));
            }
        } else if let Some(set) = line.strip_prefix('%') {
            self.sets
                .push(set.split_once(' ').map_or("", |(_, set)| set));
        } else if let Some((word, rest)) =
            line.strip_prefix('#').and_then(|head| head.split_once(' '))
        {
            self.heads.insert(word, rest);
        }
    }

    fn case(&mut self, name: &'static str, any_case: bool) {
        if any_case {
            self.any_case.insert(name.to_ascii_lowercase(), name);
        }
    }
}

/// The function called `written`, by ClickHouse's rules of case and its aliases; an alias may be of a function with
/// combinators.
pub(super) fn canonical(written: &str) -> Option<&'static str> {
    let index = index();
    let name = match index.names.get_key_value(written) {
        Some((name, _)) => name,
        None => index.any_case.get(&written.to_ascii_lowercase())?,
    };
    Some(match &index.names[name] {
        Name::Function(entry) => entry.name,
        Name::Alias(of) => of,
    })
}

/// The function of exactly this name.
pub(super) fn entry(name: &str) -> Option<Entry> {
    match index().names.get(name) {
        Some(Name::Function(entry)) => Some(*entry),
        _ => None,
    }
}

/// Every name, aliases included, in no order.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    index().names.keys().copied()
}

/// What stands in the line `#word …`.
pub(super) fn head(word: &str) -> &'static str {
    index().heads.get(word).copied().unwrap_or_default()
}

/// The set of this number.
fn set(number: &str) -> &'static str {
    let number = number.parse::<usize>().ok();
    number
        .and_then(|number| index().sets.get(number).copied())
        .unwrap_or_default()
}

impl Entry {
    /// Whether it is known what it gives for any number of arguments.
    pub(super) fn is_known(&self) -> bool {
        let mut lines = self.body.lines();
        lines.any(|line| line.starts_with(|first: char| first.is_ascii_digit()))
    }

    /// Whether it takes so many arguments, and it is not known of which kinds.
    pub(super) fn is_open(&self, arity: usize) -> bool {
        let open = format!("{arity}?");
        self.body.lines().any(|line| line == open)
    }

    /// What it gives for so many arguments.
    pub(super) fn rows(&self, arity: usize) -> impl Iterator<Item = Row> {
        self.body.lines().filter_map(move |line| {
            let mut words = line.splitn(arity + 2, ' ');
            let own: usize = words.next()?.parse().ok()?;
            if own != arity {
                return None;
            }
            let slots = words.by_ref().take(arity).map(set).collect();
            Some(Row {
                slots,
                template: words.next()?,
            })
        })
    }

    /// The parameters it takes: for each number of them, the signs of each.
    pub(super) fn patterns(&self) -> impl Iterator<Item = Vec<&'static str>> {
        let lines = self.body.lines();
        let lines = lines.filter_map(|line| line.strip_prefix('p'));
        lines.map(|slots| slots.split_whitespace().map(set).collect())
    }
}
