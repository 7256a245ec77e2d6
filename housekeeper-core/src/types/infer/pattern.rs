//! Patterns that choose columns by their names: `LIKE` and regular expressions.

/// Whether `name` is like `pattern`: `%` stands for any text, `_` for any character.
pub(super) fn is_like(pattern: &str, case_insensitive: bool, name: &str) -> bool {
    let fold = |text: &str| {
        if case_insensitive {
            text.to_lowercase().chars().collect()
        } else {
            text.chars().collect::<Vec<char>>()
        }
    };
    like(&fold(pattern), &fold(name))
}

fn like(pattern: &[char], name: &[char]) -> bool {
    match pattern {
        [] => name.is_empty(),
        ['%', rest @ ..] => (0..=name.len()).any(|skipped| like(rest, &name[skipped..])),
        ['\\', escaped, rest @ ..] => name.first() == Some(escaped) && like(rest, &name[1..]),
        ['_', rest @ ..] => !name.is_empty() && like(rest, &name[1..]),
        [first, rest @ ..] => name.first() == Some(first) && like(rest, &name[1..]),
    }
}

/// A regular expression of those that people choose columns with.
#[derive(Debug)]
pub(super) struct Regex {
    alternatives: Vec<Vec<Piece>>,
}

#[derive(Debug)]
struct Piece {
    atom: Atom,
    least: usize,
    most: usize,
}

#[derive(Debug)]
enum Atom {
    Start,
    End,
    Any,
    Char(char),
    Class {
        negated: bool,
        ranges: Vec<(char, char)>,
    },
    Group(Regex),
}

impl Regex {
    /// Reads a regular expression; `None` where it says more than this looks into.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let characters: Vec<char> = text.chars().collect();
        let mut at = 0;
        let regex = parse_alternatives(&characters, &mut at)?;
        (at == characters.len()).then_some(regex)
    }

    /// Whether it matches somewhere in `name`.
    pub(super) fn matches(&self, name: &str) -> bool {
        let characters: Vec<char> = name.chars().collect();
        (0..=characters.len()).any(|start| self.at(&characters, start, &mut |_| true))
    }

    fn at(&self, text: &[char], start: usize, then: &mut dyn FnMut(usize) -> bool) -> bool {
        self.alternatives
            .iter()
            .any(|pieces| sequence(pieces, text, start, then))
    }
}

fn sequence(
    pieces: &[Piece],
    text: &[char],
    start: usize,
    then: &mut dyn FnMut(usize) -> bool,
) -> bool {
    let Some((piece, rest)) = pieces.split_first() else {
        return then(start);
    };
    repeated(piece, 0, rest, text, start, then)
}

fn repeated(
    piece: &Piece,
    count: usize,
    rest: &[Piece],
    text: &[char],
    start: usize,
    then: &mut dyn FnMut(usize) -> bool,
) -> bool {
    if count < piece.most {
        let more = once(&piece.atom, text, start, &mut |end| {
            (end > start || count < piece.least)
                && repeated(piece, count + 1, rest, text, end, then)
        });
        if more {
            return true;
        }
    }
    count >= piece.least && sequence(rest, text, start, then)
}

fn once(atom: &Atom, text: &[char], start: usize, then: &mut dyn FnMut(usize) -> bool) -> bool {
    let next = text.get(start).copied();
    let matched = match atom {
        Atom::Start => return start == 0 && then(start),
        Atom::End => return start == text.len() && then(start),
        Atom::Group(group) => return group.at(text, start, then),
        Atom::Any => next.is_some(),
        Atom::Char(wanted) => next == Some(*wanted),
        Atom::Class { negated, ranges } => next.is_some_and(|next| {
            ranges
                .iter()
                .any(|(low, high)| (*low..=*high).contains(&next))
                != *negated
        }),
    };
    matched && then(start + 1)
}

fn parse_alternatives(text: &[char], at: &mut usize) -> Option<Regex> {
    let mut alternatives = vec![Vec::new()];
    while let Some(&next) = text.get(*at) {
        match next {
            ')' => break,
            '|' => {
                *at += 1;
                alternatives.push(Vec::new());
            }
            _ => {
                let atom = parse_atom(text, at)?;
                let (least, most) = parse_count(text, at)?;
                alternatives.last_mut()?.push(Piece { atom, least, most });
            }
        }
    }
    Some(Regex { alternatives })
}

fn parse_atom(text: &[char], at: &mut usize) -> Option<Atom> {
    let next = *text.get(*at)?;
    *at += 1;
    Some(match next {
        '^' => Atom::Start,
        '$' => Atom::End,
        '.' => Atom::Any,
        '(' => {
            if text.get(*at) == Some(&'?') {
                if text.get(*at + 1) != Some(&':') {
                    return None;
                }
                *at += 2;
            }
            let group = parse_alternatives(text, at)?;
            if text.get(*at) != Some(&')') {
                return None;
            }
            *at += 1;
            Atom::Group(group)
        }
        '[' => parse_class(text, at)?,
        '\\' => {
            let escaped = *text.get(*at)?;
            *at += 1;
            match escaped {
                'd' => class(false, &[('0', '9')]),
                'D' => class(true, &[('0', '9')]),
                'w' => class(false, WORD),
                'W' => class(true, WORD),
                character if character.is_ascii_alphanumeric() => return None,
                character => Atom::Char(character),
            }
        }
        '*' | '+' | '?' | '{' => return None,
        character => Atom::Char(character),
    })
}

const WORD: &[(char, char)] = &[('a', 'z'), ('A', 'Z'), ('0', '9'), ('_', '_')];

fn class(negated: bool, ranges: &[(char, char)]) -> Atom {
    Atom::Class {
        negated,
        ranges: ranges.to_vec(),
    }
}

fn parse_class(text: &[char], at: &mut usize) -> Option<Atom> {
    let negated = text.get(*at) == Some(&'^');
    if negated {
        *at += 1;
    }
    let mut ranges = Vec::new();
    loop {
        let low = *text.get(*at)?;
        *at += 1;
        match low {
            ']' if !ranges.is_empty() => break,
            '\\' | '[' | ']' => return None,
            _ => {}
        }
        let is_range =
            text.get(*at) == Some(&'-') && text.get(*at + 1).is_some_and(|high| *high != ']');
        let high = if is_range {
            *at += 2;
            text[*at - 1]
        } else {
            low
        };
        if high == '\\' {
            return None;
        }
        ranges.push((low, high));
    }
    Some(Atom::Class { negated, ranges })
}

fn parse_count(text: &[char], at: &mut usize) -> Option<(usize, usize)> {
    let count = match text.get(*at) {
        Some('*') => (0, usize::MAX),
        Some('+') => (1, usize::MAX),
        Some('?') => (0, 1),
        Some('{') => return None,
        _ => return Some((1, 1)),
    };
    *at += 1;
    if text.get(*at) == Some(&'?') {
        *at += 1;
    }
    Some(count)
}

#[cfg(test)]
mod tests {
    use super::{Regex, is_like};

    #[test]
    fn regular_expressions_match_somewhere() {
        let matches = |pattern: &str, name: &str| Regex::parse(pattern).unwrap().matches(name);
        assert!(matches("a", "bad"));
        assert!(!matches("^a", "bad"));
        assert!(matches("^(a|b).*d$", "bad"));
        assert!(matches("[a-c]\\d+", "x_b12"));
        assert!(!matches("[^a]$", "aa"));
        assert!(matches("", "x"));
        assert!(matches("x?y*", ""));
        assert!(Regex::parse("a{2}").is_none());
        assert!(Regex::parse("(?i)a").is_none());
    }

    #[test]
    fn like_knows_its_two_signs() {
        assert!(is_like("a%", false, "abc"));
        assert!(!is_like("a%", false, "Abc"));
        assert!(is_like("a%", true, "Abc"));
        assert!(is_like("a_c", false, "abc"));
        assert!(!is_like("a_c", false, "ac"));
    }
}
