//! Dictionaries: attributes, keys, layouts, sources.

use housekeeper_core::source::{Span, Spanned};
use housekeeper_core::syntax::ast::{
    CreateDictionary, DictionaryLifetime, DictionaryRange, KeyValue, KeyValueValue, Literal,
    Number, Statement,
};
use housekeeper_core::syntax::{parse_data_type, parse_expr};

use super::Named;
use crate::random::Random;

pub(super) const ALL: &[Named] = &[
    ("type of an attribute", change_type),
    ("type of an attribute ", change_type),
    ("attribute dropped", drop_attribute),
    ("attribute renamed", rename_attribute),
    ("attribute twice", double_attribute),
    ("default of an attribute", change_default),
    ("default of an attribute ", change_default),
    ("flag of an attribute", change_flag),
    ("key of a dictionary", change_key),
    ("layout", change_layout),
    ("layout ", change_layout),
    ("parameter of a layout", change_parameter),
    ("lifetime", change_lifetime),
    ("range", change_range),
    ("source of a dictionary", change_source),
    ("clause of a dictionary dropped", drop_clause),
];

const TYPES: &str = include_str!("../templates/types.txt");

/// What an attribute is by default, and mostly is not.
const DEFAULTS: &[&str] = &[
    "0",
    "-1",
    "1.5",
    "''",
    "'x'",
    "'12'",
    "'2020-01-01'",
    "'2020-01-01 00:00:00'",
    "NULL",
    "true",
    "[1, 2]",
    "'[]'",
    "256",
    "'1.2.3.4'",
    "'00000000-0000-0000-0000-000000000000'",
];

#[rustfmt::skip]
const LAYOUTS: &[&str] = &[
    "FLAT", "HASHED", "SPARSE_HASHED", "HASHED_ARRAY", "CACHE", "DIRECT", "RANGE_HASHED", "IP_TRIE", "POLYGON",
    "COMPLEX_KEY_HASHED", "COMPLEX_KEY_HASHED_ARRAY", "COMPLEX_KEY_DIRECT", "COMPLEX_KEY_CACHE",
    "COMPLEX_KEY_RANGE_HASHED", "REGEXP_TREE", "HASHD",
];

const PARAMETERS: &[(&str, &str)] = &[
    ("SHARDS", "4"),
    ("SHARDS", "0"),
    ("SHARDS", "1000"),
    ("MAX_LOAD_FACTOR", "0.7"),
    ("MAX_LOAD_FACTOR", "2"),
    ("SIZE_IN_CELLS", "10"),
    ("SIZE_IN_CELLS", "0"),
    ("MAX_ARRAY_SIZE", "-5"),
    ("NO_SUCH_WORD", "1"),
];

fn created(statement: &mut Statement) -> Option<&mut CreateDictionary> {
    match statement {
        Statement::CreateDictionary(node) => Some(node),
        _ => None,
    }
}

fn name(text: &str) -> Spanned<String> {
    Spanned::new(text.to_owned(), Span::synthetic())
}

fn change_type(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let node = created(statement)?;
    let types: Vec<&str> = TYPES
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#') && !line.contains('{'))
        .collect();
    let text = *random.pick(&types)?;
    let index = random.below(node.attributes.len());
    node.attributes[index].node.data_type = parse_data_type(text).ok()?;
    Some(())
}

fn drop_attribute(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let node = created(statement)?;
    if node.attributes.len() < 2 {
        return None;
    }
    node.attributes.remove(random.below(node.attributes.len()));
    Some(())
}

fn rename_attribute(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let node = created(statement)?;
    let index = random.below(node.attributes.len());
    node.attributes[index].node.name.node.push_str("_x");
    Some(())
}

fn double_attribute(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let node = created(statement)?;
    let attribute = random.pick(&node.attributes)?.clone();
    node.attributes.push(attribute);
    Some(())
}

fn change_default(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let node = created(statement)?;
    let text = *random.pick(DEFAULTS)?;
    let index = random.below(node.attributes.len());
    node.attributes[index].node.default = Some(parse_expr(text).ok()?);
    Some(())
}

fn change_flag(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let node = created(statement)?;
    let index = random.below(node.attributes.len());
    let attribute = &mut node.attributes[index].node;
    match random.below(3) {
        0 => attribute.hierarchical = !attribute.hierarchical,
        1 => attribute.bidirectional = !attribute.bidirectional,
        _ => attribute.injective = !attribute.injective,
    }
    Some(())
}

fn change_key(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let node = created(statement)?;
    let attribute = random.pick(&node.attributes)?.node.name.clone();
    match random.below(3) {
        0 => node.primary_key.push(attribute),
        1 => node.primary_key = vec![attribute],
        _ => node.primary_key = vec![name("no_such_key")],
    }
    Some(())
}

fn change_layout(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let layout = created(statement)?.layout.as_mut()?;
    layout.node.kind = name(random.pick(LAYOUTS)?);
    if random.below(2) == 0 {
        layout.node.arguments.clear();
    }
    Some(())
}

fn change_parameter(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let layout = created(statement)?.layout.as_mut()?;
    let (key, value) = random.pick(PARAMETERS)?;
    layout
        .node
        .arguments
        .retain(|argument| !argument.key.eq_ignore_ascii_case(key));
    let value = KeyValueValue::Literal(Literal::Number(Number::new(*value)));
    layout.node.arguments.push(KeyValue {
        key: name(key),
        value: Spanned::new(value, Span::synthetic()),
    });
    Some(())
}

fn change_lifetime(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let node = created(statement)?;
    let lifetimes = [None, Some((0, 0)), Some((10, 5)), Some((5, 10))];
    node.lifetime = random
        .pick(&lifetimes)?
        .map(|(min, max)| Spanned::new(DictionaryLifetime { min, max }, Span::synthetic()));
    Some(())
}

fn change_range(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let node = created(statement)?;
    if random.below(3) == 0 {
        node.range = None;
        return Some(());
    }
    let min = random.pick(&node.attributes)?.node.name.clone();
    let max = random.pick(&node.attributes)?.node.name.clone();
    let range = DictionaryRange { min, max };
    node.range = Some(Spanned::new(range, Span::synthetic()));
    Some(())
}

fn change_source(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let source = created(statement)?.source.as_mut()?;
    match random.below(5) {
        0 => source.node.kind = name("NO_SUCH_SOURCE"),
        1 => {
            source.node.arguments.pop()?;
        }
        2 => {
            let key = name("NO_SUCH_KEY");
            let value = KeyValueValue::Literal(Literal::String("x".to_owned()));
            let value = Spanned::new(value, Span::synthetic());
            source.node.arguments.push(KeyValue { key, value });
        }
        choice => {
            let tables = ["books", "branches", "loans", "no_such_table", "late"];
            let table = if choice == 3 {
                random.pick(&tables)?
            } else {
                "books"
            };
            let argument = source.node.arguments.last_mut()?;
            argument.value.node = KeyValueValue::Literal(Literal::String(table.to_owned()));
        }
    }
    Some(())
}

fn drop_clause(statement: &mut Statement, random: &mut Random) -> Option<()> {
    let node = created(statement)?;
    match random.below(4) {
        0 => node.primary_key.clear(),
        1 => node.source = None,
        2 => node.layout = None,
        _ => node.lifetime = None,
    }
    Some(())
}
