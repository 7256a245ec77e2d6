//! Questions to the engine.

use std::collections::{BTreeSet, HashMap};
use std::sync::atomic::{AtomicUsize, Ordering};

use housekeeper_core::types::{Type, function::learnt::Template};

use crate::client::Client;

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
    table: String,
    columns: &'l BTreeSet<String>,
    known: HashMap<String, Said>,
}

/// How many questions were put to the engine.
pub(crate) static QUESTIONS: AtomicUsize = AtomicUsize::new(0);

impl<'l> Engine<'l> {
    /// Asks about `columns`, those of `table`.
    pub(crate) fn new(client: Client, table: &str, columns: &'l BTreeSet<String>) -> Self {
        Self {
            client,
            table: table.to_owned(),
            columns,
            known: HashMap::new(),
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
            Err(said) if calls.len() == 1 => {
                self.known.insert(calls[0].clone(), said);
            }
            Err(_) => {
                let (left, right) = calls.split_at(calls.len() / 2);
                self.ask_unknown(left);
                self.ask_unknown(right);
            }
        }
    }

    fn describe(&mut self, calls: &[&String]) -> Result<Vec<Said>, Said> {
        QUESTIONS.fetch_add(1, Ordering::Relaxed);
        let items: Vec<String> = calls
            .iter()
            .enumerate()
            .map(|(index, call)| format!("{call} AS r{index}"))
            .collect();
        let sql = format!(
            "DESCRIBE TABLE (SELECT {} FROM {}) SETTINGS print_pretty_type_names = 0 FORMAT TSVRaw",
            items.join(", "),
            self.table
        );
        match self.client.query(&sql) {
            Ok(text) => {
                let types: Vec<Said> = text
                    .lines()
                    .filter_map(|line| line.split('\t').nth(1))
                    .map(|ty| read(ty).map_or(Said::Other(0), Said::Type))
                    .collect();
                if types.len() == calls.len() {
                    Ok(types)
                } else {
                    Err(Said::Other(0))
                }
            }
            Err(error) => Err(refusal(&error)),
        }
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
