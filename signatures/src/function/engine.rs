//! Questions to the engine.

use std::collections::{BTreeSet, HashMap};
use std::sync::atomic::{AtomicUsize, Ordering};

use housekeeper_core::types::function::learnt::Template;
use housekeeper_core::types::{Operand, Type};

use super::client::Client;

/// What the engine says of a call.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Said {
    /// It gives this type.
    Type(Type),
    /// It does not take so many arguments.
    Count,
    /// It does not take arguments of these types.
    Types,
    /// It refuses them for another reason, which may lie in a value; by its code.
    Other(u32),
}

/// The engine, with a table of columns to ask about.
pub(crate) struct Engine<'l> {
    client: Client,
    database: String,
    columns: &'l BTreeSet<String>,
    known: HashMap<String, Said>,
    blamed: HashMap<String, Blame>,
    late: bool,
}

/// The argument that the engine blames for a refusal.
#[derive(Debug, Clone)]
pub(crate) struct Blame {
    /// Which it is, from 0.
    pub(crate) place: usize,
    /// Whether the engine says what it wants in that place, whatever the others are.
    pub(crate) firm: bool,
    /// What the engine says.
    error: String,
}

impl Blame {
    /// Whether it is the argument in that place, and no other, whose type the engine speaks of. Some functions call
    /// their third argument the second.
    pub(crate) fn is_of(&self, operands: &[Operand]) -> bool {
        let mut spoken = operands.iter().enumerate().filter(|(_, operand)| {
            let ty = operand.ty.to_string();
            self.error.contains(&format!("type {ty} "))
                || self.error.contains(&format!("got: '{ty}'"))
        });
        spoken.next().is_some_and(|(place, _)| place == self.place) && spoken.next().is_none()
    }
}

/// How many questions were put to the engine.
pub(crate) static QUESTIONS: AtomicUsize = AtomicUsize::new(0);

impl<'l> Engine<'l> {
    /// Asks about `columns`, each in a table of its name in `database`, and all in `columns` there.
    pub(crate) fn new(client: Client, database: &str, columns: &'l BTreeSet<String>) -> Self {
        Self {
            client,
            database: database.to_owned(),
            columns,
            known: HashMap::new(),
            blamed: HashMap::new(),
            late: false,
        }
    }

    /// What each of `calls` gives. They are asked together, and apart where that fails.
    pub(crate) fn ask(&mut self, calls: &[String]) -> Vec<Said> {
        let open: BTreeSet<&String> = calls
            .iter()
            .filter(|call| !self.known.contains_key(*call))
            .collect();
        let open: Vec<&String> = open.into_iter().collect();
        self.ask_unknown(&open);
        calls.iter().map(|call| self.known[call].clone()).collect()
    }

    /// What `call` gives.
    pub(crate) fn ask_one(&mut self, call: &str) -> Said {
        self.ask(&[call.to_owned()]).remove(0)
    }

    /// Whether there is a column of this name.
    pub(crate) fn has(&self, column: &str) -> bool {
        self.columns.contains(column)
    }

    /// The value of an expression without columns.
    pub(crate) fn value(&mut self, expression: &str) -> Option<String> {
        QUESTIONS.fetch_add(1, Ordering::Relaxed);
        let sql = format!("SELECT {expression} FORMAT TSVRaw");
        let text = self.client.query(&sql).ok()?;
        Some(text.trim_end().to_owned())
    }

    /// Forgets the answers: they are of one function.
    pub(crate) fn forget(&mut self) {
        self.known.clear();
        self.blamed.clear();
        self.late = false;
    }

    fn ask_unknown(&mut self, calls: &[&String]) {
        if calls.is_empty() {
            return;
        }
        match self.describe(calls) {
            Ok(types) => {
                for (call, ty) in calls.iter().zip(types) {
                    self.known.insert((*call).clone(), ty);
                }
            }
            Err(error) if calls.len() == 1 => {
                self.late |= error.contains("while executing");
                if let Some(blame) = blame(&error) {
                    self.blamed.insert(calls[0].clone(), blame);
                }
                self.known.insert(calls[0].clone(), refusal(&error));
            }
            Err(_) => {
                let (left, right) = calls.split_at(calls.len() / 2);
                self.ask_unknown(left);
                self.ask_unknown(right);
            }
        }
    }

    fn describe(&mut self, calls: &[&String]) -> Result<Vec<Said>, String> {
        QUESTIONS.fetch_add(1, Ordering::Relaxed);
        let items: Vec<String> = calls
            .iter()
            .enumerate()
            .map(|(index, call)| format!("{call} AS r{index}"))
            .collect();
        let sql = format!(
            "DESCRIBE TABLE (SELECT {}{}) SETTINGS print_pretty_type_names = 0 FORMAT TSVRaw",
            items.join(", "),
            self.tables(calls)
        );
        let text = self.client.query(&sql)?;
        let types: Vec<Said> = text
            .lines()
            .filter_map(|line| line.split('\t').nth(1))
            .map(|ty| read(ty).map_or(Said::Other(0), Said::Type))
            .collect();
        if types.len() == calls.len() {
            Ok(types)
        } else {
            Err(String::new())
        }
    }

    /// The FROM clause: a table for each column where they are few, since columns that are not asked about cost time.
    fn tables(&self, calls: &[&String]) -> String {
        let mut columns = BTreeSet::new();
        for call in calls {
            let words = call.split(|c: char| !c.is_ascii_alphanumeric());
            columns.extend(words.filter(|word| self.columns.contains(*word)));
        }
        match columns.len() {
            0 => String::new(),
            1..=4 => {
                let tables: Vec<String> = columns
                    .iter()
                    .map(|column| format!("{}.{column}", self.database))
                    .collect();
                format!(" FROM {}", tables.join(", "))
            }
            _ => format!(" FROM {}.columns", self.database),
        }
    }

    /// Whether some call was refused only when the engine tried it on no rows: NULLs in them may change that.
    pub(crate) fn refused_late(&self) -> bool {
        self.late
    }

    /// The argument that is to blame for the refusal of `call`.
    pub(crate) fn blame(&self, call: &str) -> Option<Blame> {
        self.blamed.get(call).cloned()
    }
}

/// The type that the engine writes as `text`.
pub(crate) fn read(text: &str) -> Option<Type> {
    Template::parse(text)?.apply(&[])
}

fn refusal(error: &str) -> Said {
    let code = error
        .split_once("Code: ")
        .and_then(|(_, rest)| rest.split(['.', ' ']).next()?.parse().ok());
    match code {
        // Code 62: functions with a syntax of their own are refused by the parser.
        Some(34 | 35 | 42 | 62) => Said::Count,
        Some(43 | 44 | 48 | 53 | 386) => Said::Types,
        Some(code) => Said::Other(code),
        None => Said::Other(0),
    }
}

fn blame(error: &str) -> Option<Blame> {
    const PLACES: &[&[&str]] = &[
        &["1st argument", "first argument"],
        &["2nd argument", "second argument"],
        &["3rd argument", "third argument"],
        &["4th argument", "fourth argument"],
    ];
    // What comes after is the query.
    let error = error.split(": In scope").next()?;
    let named = |names: &&[&str]| names.iter().any(|name| error.contains(name));
    let mut places = PLACES.iter().enumerate().filter(|(_, names)| named(names));
    let (place, _) = places.next()?;
    if places.next().is_some() {
        return None;
    }
    Some(Blame {
        place,
        firm: error.contains("Expected:"),
        error: error.to_owned(),
    })
}
