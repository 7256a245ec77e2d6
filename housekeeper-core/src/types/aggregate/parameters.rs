//! Whether a function takes some parameters.

use super::data::{self, Entry};

/// What is known of parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The function takes them.
    Taken,
    /// It refuses them.
    Refused,
    /// They lie between those that it was asked about.
    Unknown,
}

/// Whether the function takes `parameters`, given as ClickHouse prints them.
pub(super) fn check(entry: &Entry, parameters: &[String]) -> Verdict {
    let patterns: Vec<Vec<&str>> = entry.patterns().collect();
    let longest = patterns.iter().map(Vec::len).max().unwrap_or(0);
    let own = patterns
        .iter()
        .find(|pattern| pattern.len() == parameters.len());
    let pattern = match own {
        Some(pattern) => pattern.clone(),
        // A list of levels has no end: what follows is like the last.
        None if longest == MOST && parameters.len() > MOST => {
            let mut pattern = patterns
                .into_iter()
                .find(|pattern| pattern.len() == MOST)
                .unwrap_or_default();
            let last = pattern.last().copied().unwrap_or_default();
            pattern.resize(parameters.len(), last);
            pattern
        }
        None if patterns.is_empty() => return Verdict::Unknown,
        // Of two words that mean something only together, it was not asked.
        None if longest == 0
            && parameters.iter().all(|one| one.starts_with('\''))
            && !parameters.is_empty() =>
        {
            return Verdict::Unknown;
        }
        None if longest == 0 || parameters.is_empty() => return Verdict::Refused,
        None => return Verdict::Unknown,
    };
    let mut verdict = Verdict::Taken;
    for (signs, parameter) in pattern.into_iter().zip(parameters) {
        // What takes everything passes it over, and some combinators mind.
        if signs.bytes().all(|digit| digit == b'f' || digit == b'1') {
            return Verdict::Unknown;
        }
        let is_text = parameter.starts_with('\'');
        match one(&Signs::new(signs), parameter) {
            // The counts are in the result then.
            Verdict::Taken if parameter == "'counts'" => verdict = Verdict::Unknown,
            Verdict::Taken => {}
            // Words were asked about one at a time; beside another they may mean something.
            Verdict::Refused if is_text && parameters.len() > 1 => verdict = Verdict::Unknown,
            Verdict::Refused => return Verdict::Refused,
            Verdict::Unknown => verdict = Verdict::Unknown,
        }
    }
    verdict
}

/// The most parameters that functions were asked about.
const MOST: usize = 4;

/// Which of the values that were tried are taken.
struct Signs(Vec<bool>);

impl Signs {
    fn new(packed: &str) -> Self {
        let digits = packed.chars().filter_map(|digit| digit.to_digit(16));
        Self(
            digits
                .flat_map(|digit| (0..4).map(move |bit| digit >> bit & 1 == 1))
                .collect(),
        )
    }

    fn at(&self, index: usize) -> bool {
        self.0.get(index).copied().unwrap_or(false)
    }

    fn all(&self, from: usize, count: usize) -> Verdict {
        let taken = (from..from + count).filter(|index| self.at(*index)).count();
        match taken {
            0 => Verdict::Refused,
            _ if taken == count => Verdict::Taken,
            _ => Verdict::Unknown,
        }
    }
}

fn one(signs: &Signs, parameter: &str) -> Verdict {
    let whole: Vec<&str> = data::head("whole").split(' ').collect();
    let fractions: Vec<&str> = data::head("fractions").split(' ').collect();
    let texts: Vec<&str> = data::head("texts").split(';').collect();
    let lists = data::head("lists").split(';').count();
    let fractions_at = whole.len();
    let texts_at = fractions_at + fractions.len();
    let lists_at = texts_at + texts.len();
    let exact = |known: bool| {
        if known {
            Verdict::Taken
        } else {
            Verdict::Refused
        }
    };
    if parameter.starts_with('\'') {
        return match texts.iter().position(|text| *text == parameter) {
            Some(index) => exact(signs.at(texts_at + index)),
            None => signs.all(texts_at, texts.len()),
        };
    }
    if parameter.starts_with('[') {
        // All of the lists but NULL.
        return signs.all(lists_at, lists - 1);
    }
    if parameter == "NULL" {
        return exact(signs.at(lists_at + lists - 1));
    }
    let is_whole = parameter
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'-');
    let (tried, at) = if is_whole {
        (whole, 0)
    } else {
        (fractions, fractions_at)
    };
    let Ok(value) = parameter.parse::<f64>() else {
        return Verdict::Unknown;
    };
    if let Some(index) = tried.iter().position(|text| *text == parameter) {
        return exact(signs.at(at + index));
    }
    // Between two that are treated alike.
    let next = tried
        .iter()
        .position(|text| text.parse::<f64>().is_ok_and(|tried| tried > value));
    match next {
        Some(next) if next > 0 && signs.at(at + next - 1) == signs.at(at + next) => {
            exact(signs.at(at + next))
        }
        Some(0) if !signs.at(at) => Verdict::Refused,
        _ => Verdict::Unknown,
    }
}
