//! A function's lines in the data, found by its name and read when they are asked for.
//!
//! ```text
//! lower any-case args=1 nulls=default low=keep
//!  FixedString|String -> $1
//!  only FixedString|String
//! lcase any-case =lower
//! ```

use std::cell::RefCell;
use std::collections::BTreeMap;

/// What the engine said, one text. See its head.
const DATA: &str = include_str!("functions.txt");

/// What is known of a function.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// Its name.
    pub name: &'static str,
    /// The words behind it.
    words: &'static str,
    /// The lines below it.
    lines: &'static str,
}

/// How a function treats arguments in `Nullable` or `LowCardinality`, or an untyped NULL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Treatment {
    /// As ClickHouse does for a function that says nothing of it.
    Default,
    /// It sees through the wrapping, and the result has none of it.
    Through,
    /// It refuses it.
    Refuse,
    /// In a way of its own.
    Own,
}

/// A line below a function.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    /// The kinds of the arguments.
    pub arguments: &'static str,
    /// What they give.
    pub result: Result,
}

/// What a line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Result {
    /// A type, by its template.
    Type(&'static str),
    /// Nothing that a template can tell.
    Unknown,
}

impl Entry {
    /// The function called `written`, aliases followed.
    ///
    /// A schema calls few functions many times: what was found is kept, as the search goes over the text.
    pub fn find(written: &str) -> Option<Self> {
        thread_local! {
            static FOUND: RefCell<BTreeMap<String, Option<Entry>>> = const { RefCell::new(BTreeMap::new()) };
        }
        FOUND.with_borrow_mut(|found| {
            if let Some(entry) = found.get(written) {
                return *entry;
            }
            let entry = Self::search(written);
            found.insert(written.to_owned(), entry);
            entry
        })
    }

    fn search(written: &str) -> Option<Self> {
        let entry = named(written)?;
        match entry.word("=") {
            Some(name) => named(name),
            None => Some(entry),
        }
    }

    /// The word that starts with `prefix`, without it.
    fn word(&self, prefix: &str) -> Option<&'static str> {
        let mut words = self.words.split(' ');
        words.find_map(|word| word.strip_prefix(prefix))
    }

    fn says(&self, wanted: &str) -> bool {
        self.words.split(' ').any(|word| word == wanted)
    }

    fn is_any_case(&self) -> bool {
        self.says("any-case")
    }

    /// Whether it takes lambdas.
    pub fn takes_lambdas(&self) -> bool {
        self.says("lambda")
    }

    /// Whether some calls are refused only when they are tried on no rows, where NULLs change what is tried.
    pub fn refuses_late(&self) -> bool {
        self.says("late")
    }

    /// Whether ClickHouse says of it that it gives another result for the same arguments.
    pub fn varies(&self) -> bool {
        self.says("varies")
    }

    /// Whether the result for constants changes from row to row. `None` where it is not known.
    pub fn is_column(&self) -> Option<bool> {
        match self.word("constants=") {
            Some("column") => Some(true),
            Some("constant") => Some(false),
            _ => None,
        }
    }

    /// Whether the engine takes `count` arguments; `None` where that is not known.
    pub fn takes(&self, count: usize) -> Option<bool> {
        let list = self.word("args=")?;
        for item in list.split(',') {
            let taken = match item.strip_suffix('+') {
                Some(least) => least.parse::<usize>().ok()? <= count,
                None => item.parse::<usize>().ok()? == count,
            };
            if taken {
                return Some(true);
            }
        }
        Some(false)
    }

    /// How many arguments it takes, in words.
    pub fn counts(&self) -> String {
        let list = self.word("args=").unwrap_or_default();
        let words = list.replace(',', " or ").replace('+', " or more");
        match list {
            "0" => "no arguments".to_owned(),
            "1" => "1 argument".to_owned(),
            _ => format!("{words} arguments"),
        }
    }

    /// For each of `count` arguments the kinds that it may have; `None` where nothing is known of it.
    pub fn only(&self, count: usize) -> Option<Vec<&'static str>> {
        let mut lists = self.lines.lines().filter_map(|line| {
            let places = line.trim_start().strip_prefix("only ")?;
            Some(places.split(' ').collect::<Vec<_>>())
        });
        lists.find(|places| places.len() == count)
    }

    /// How it treats arguments in `Nullable`, and NULL.
    pub fn nulls(&self) -> Treatment {
        treatment(self.word("nulls="))
    }

    /// How it treats arguments in `LowCardinality`.
    pub fn low_cardinality(&self) -> Treatment {
        treatment(self.word("low="))
    }

    /// Its lines, in the order in which they are to be tried.
    pub fn lines(&self) -> impl Iterator<Item = Line> {
        self.lines.lines().filter_map(|line| {
            let (arguments, result) = line.trim_start().split_once("-> ")?;
            Some(Line {
                arguments: arguments.trim_end(),
                result: match result {
                    "?" => Result::Unknown,
                    template => Result::Type(template),
                },
            })
        })
    }

    /// Whether some line speaks of constants of this kind, by itself or in a class.
    pub fn mentions(&self, kind: &str) -> bool {
        let in_class = |(name, kinds): &(&str, &str)| {
            name.ends_with("Constant") && kinds.contains(kind) && self.lines.contains(name)
        };
        self.lines.contains(kind) || super::kind::CLASSES.iter().any(in_class)
    }
}

impl Line {
    /// Whether it speaks of arguments of `kinds`: for each argument the kinds that it has.
    pub fn fits(&self, all: &[Vec<String>]) -> bool {
        let first = self.arguments.split(' ').next().unwrap_or_default();
        let mut places = self.arguments.split(' ').filter(|place| !place.is_empty());
        let mut rest = None;
        for kinds in all {
            let class = match rest {
                Some(class) => class,
                None => match places.next() {
                    None => return false,
                    Some(class) => match class.strip_suffix('*') {
                        Some(class) => *rest.insert(class),
                        None => class,
                    },
                },
            };
            let fits = |kind: &String| match class {
                "=" => all[0].contains(kind) && super::kind::has(first, kind),
                class => super::kind::has(class, kind),
            };
            if !kinds.iter().any(fits) {
                return false;
            }
        }
        places.next().is_none()
    }
}

fn treatment(word: Option<&str>) -> Treatment {
    match word {
        Some("default") => Treatment::Default,
        Some("through") => Treatment::Through,
        Some("refuse") => Treatment::Refuse,
        _ => Treatment::Own,
    }
}

/// Every name: functions and aliases.
pub fn names() -> impl Iterator<Item = &'static str> {
    let heads = DATA.lines().filter(|line| !line.starts_with([' ', '#']));
    heads.map(|line| line.split(' ').next().unwrap_or(line))
}

/// The entry of `written` itself. The data is in the order of the names in small letters.
fn named(written: &str) -> Option<Entry> {
    let wanted = written.to_ascii_lowercase();
    let mut any_case = None;
    let mut at = first_not_less(&wanted);
    while let Some(entry) = entry_at(at) {
        if !entry.name.eq_ignore_ascii_case(written) {
            break;
        }
        if entry.name == written {
            return Some(entry);
        }
        if entry.is_any_case() {
            any_case = Some(entry);
        }
        at = next_head(end_of_line(at));
    }
    any_case
}

/// Where the first head starts whose name is not less than `wanted`.
fn first_not_less(wanted: &str) -> usize {
    let (mut low, mut high) = (next_head(0), DATA.len());
    while low < high {
        let middle = head_before(low, low + (high - low) / 2);
        let name = entry_at(middle).map_or("", |entry| entry.name);
        if name.to_ascii_lowercase().as_str() < wanted {
            low = next_head(end_of_line(middle));
        } else {
            high = middle;
        }
    }
    low
}

/// The entry whose head starts at `at`.
fn entry_at(at: usize) -> Option<Entry> {
    let head = &DATA[at..end_of_line(at)];
    let (name, words) = head.split_once(' ').unwrap_or((head, ""));
    let lines_start = (end_of_line(at) + 1).min(DATA.len());
    (!name.is_empty()).then(|| Entry {
        name,
        words,
        lines: &DATA[lines_start..next_head(end_of_line(at)).max(lines_start)],
    })
}

/// Where the line around `at` ends.
fn end_of_line(at: usize) -> usize {
    DATA[at..]
        .find('\n')
        .map_or(DATA.len(), |length| at + length)
}

/// Where the first head starts at the start of a line from `at` on; `at` is the end of a line, or the start.
fn next_head(at: usize) -> usize {
    let mut start = if at == 0 { 0 } else { at + 1 };
    while start < DATA.len() && DATA[start..].starts_with([' ', '#']) {
        start = end_of_line(start) + 1;
    }
    start.min(DATA.len())
}

/// Where the head starts that `at` is in, or below of; not before `low`, which is the start of a head.
fn head_before(low: usize, at: usize) -> usize {
    let bytes = DATA.as_bytes();
    let mut start = at;
    loop {
        while start > low && bytes[start - 1] != b'\n' {
            start -= 1;
        }
        if start <= low || bytes[start] != b' ' {
            return start;
        }
        start -= 1;
    }
}
