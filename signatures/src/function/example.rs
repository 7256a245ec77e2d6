//! Calls in the documentation of a function, which show what it takes.

use housekeeper_core::syntax::ast::Literal;
use housekeeper_core::types::function::learnt::{constant_kind, kind};
use housekeeper_core::types::{Form, Operand};

use super::engine::{Engine, Said};
use super::vocabulary::Kind;

/// Lists of kinds that the calls of `name` in `text` have.
pub(crate) fn seeds(
    engine: &mut Engine<'_>,
    kinds: &[Kind],
    name: &str,
    text: &str,
) -> Vec<Vec<usize>> {
    let mut found: Vec<Vec<usize>> = Vec::new();
    for arguments in calls(name, text).into_iter().take(5) {
        let Some(operands) = operands(engine, &arguments) else {
            continue;
        };
        let number = |name: Option<String>| {
            let name = name?;
            kinds.iter().position(|kind| kind.name == name)
        };
        let columns: Option<Vec<usize>> = operands
            .iter()
            .map(|operand| number(kind(&operand.ty)))
            .collect();
        let Some(columns) = columns else { continue };
        let constants: Vec<usize> = operands
            .iter()
            .zip(&columns)
            .map(|(operand, column)| number(constant_kind(operand)).unwrap_or(*column))
            .collect();
        let mut mixed = constants.clone();
        if let (Some(first), Some(column)) = (mixed.first_mut(), columns.first()) {
            *first = *column;
        }
        for list in [columns, mixed, constants] {
            if !found.contains(&list) {
                found.push(list);
            }
        }
    }
    found
}

fn operands(engine: &mut Engine<'_>, arguments: &[&str]) -> Option<Vec<Operand>> {
    let texts: Vec<String> = arguments.iter().map(|text| format!("({text})")).collect();
    let mut operands = Vec::new();
    for (said, text) in engine.ask(&texts).into_iter().zip(arguments) {
        let Said::Type(ty) = said else { return None };
        let quoted = text
            .strip_prefix('\'')
            .and_then(|text| text.strip_suffix('\''));
        let form = match quoted {
            Some(text) if !text.contains(['\'', '\\']) => {
                Form::Literal(Literal::String(text.to_owned()))
            }
            _ => Form::Constant,
        };
        operands.push(Operand { ty, form });
    }
    Some(operands)
}

/// The arguments of each call of `name` in `text`.
fn calls<'t>(name: &str, text: &'t str) -> Vec<Vec<&'t str>> {
    let mut found: Vec<Vec<&str>> = Vec::new();
    let start = format!("{name}(");
    for (at, _) in text.match_indices(&start) {
        let before = text[..at].chars().next_back();
        if before.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_') {
            continue;
        }
        if let Some(arguments) = arguments(&text[at + start.len()..])
            && !arguments
                .iter()
                .any(|argument| argument.contains("->") || argument.is_empty())
            && !found.contains(&arguments)
        {
            found.push(arguments);
        }
    }
    found
}

/// The arguments at the start of `text`, up to the bracket that closes them.
fn arguments(text: &str) -> Option<Vec<&str>> {
    let (mut depth, mut quoted, mut start) = (0_usize, false, 0);
    let mut found = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'\'' => quoted = !quoted,
            _ if quoted => {}
            b'(' | b'[' | b'{' => depth += 1,
            b')' if depth == 0 => {
                found.push(text[start..at].trim());
                return Some(found);
            }
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => {
                found.push(text[start..at].trim());
                start = at + 1;
            }
            b';' => return None,
            _ => {}
        }
    }
    None
}
