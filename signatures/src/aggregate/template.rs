//! The type of a result, in terms of the types of the arguments.
//!
//! `$1` is the type of the first argument, `$1e` that of its elements, `$1s` the scale of a decimal, `$1p` the
//! precision of a time.

/// A type as a tree of names.
struct Node<'a> {
    /// `Array` of `Array(T)`, with the name of an element before it: `count UInt64`.
    head: &'a str,
    /// What stands in the parentheses; `None` without them.
    inside: Option<Vec<&'a str>>,
}

fn node(text: &str) -> Node<'_> {
    let Some(open) = text.find('(') else {
        return Node {
            head: text,
            inside: None,
        };
    };
    let inner = text[open + 1..].strip_suffix(')').unwrap_or_default();
    Node {
        head: &text[..open],
        inside: Some(split(inner)),
    }
}

/// Splits at the commas outside of brackets and quotes.
fn split(text: &str) -> Vec<&str> {
    let (mut depth, mut quoted, mut start) = (0_i32, false, 0);
    let mut parts = Vec::new();
    for (at, character) in text.char_indices() {
        match character {
            '\'' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            ',' if !quoted && depth == 0 => {
                parts.push(text[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(text[start..].trim());
    parts
}

/// Every template that gives `result` for `arguments`.
pub(crate) fn candidates(result: &str, arguments: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (index, argument) in arguments.iter().enumerate() {
        let argument_node = node(argument);
        let inside = argument_node.inside.as_deref().unwrap_or_default();
        if result == *argument {
            found.push(format!("${}", index + 1));
        }
        match (argument_node.head, inside) {
            ("Array", [element]) if result == *element => found.push(format!("${}e", index + 1)),
            ("Decimal", [_, scale]) => {
                if let Some([precision, of]) = node(result).inside.as_deref()
                    && result.starts_with("Decimal(")
                    && of == scale
                {
                    found.push(format!("Decimal({precision}, ${}s)", index + 1));
                }
            }
            ("DateTime64", [precision, ..]) if result == format!("DateTime64({precision})") => {
                found.push(format!("DateTime64(${}p)", index + 1));
            }
            _ => {}
        }
    }
    let tree = node(result);
    match &tree.inside {
        Some(parts) if !parts.is_empty() && !tree.head.contains("Decimal") => {
            let mut texts = vec![format!("{}(", tree.head)];
            for (index, part) in parts.iter().enumerate() {
                let mut longer = Vec::new();
                let (label, ty) = label(part);
                for end in candidates(ty, arguments) {
                    for text in &texts {
                        let comma = if index > 0 { ", " } else { "" };
                        longer.push(format!("{text}{comma}{label}{end}"));
                    }
                }
                texts = longer;
            }
            found.extend(texts.into_iter().map(|text| text + ")"));
        }
        _ => found.push(result.to_owned()),
    }
    found
}

/// The name of a tuple's element, with the space after it.
fn label(part: &str) -> (&str, &str) {
    let name = part.split(['(', '\'']).next().unwrap_or_default();
    match name.find(' ') {
        Some(space) if !part.starts_with('\'') => part.split_at(space + 1),
        _ => ("", part),
    }
}
