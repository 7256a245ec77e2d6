//! The collection of objects in many variants.

use std::rc::Rc;

use super::state::State;

const GROUPS: &[(&str, &str)] = &[
    ("columns", include_str!("variants/columns.sql")),
    ("roles", include_str!("variants/roles.sql")),
    ("types", include_str!("variants/types.sql")),
    ("elements", include_str!("variants/elements.sql")),
    ("clauses", include_str!("variants/clauses.sql")),
    ("keys", include_str!("variants/keys.sql")),
    ("nested", include_str!("variants/nested.sql")),
    ("renames", include_str!("variants/renames.sql")),
    ("engines", include_str!("variants/engines.sql")),
    ("elsewhere", include_str!("variants/elsewhere.sql")),
    ("family", include_str!("variants/family.sql")),
    ("views", include_str!("variants/views.sql")),
    ("views into tables", include_str!("variants/views_to.sql")),
    ("views with rows", include_str!("variants/views_inner.sql")),
    (
        "refreshed views",
        include_str!("variants/views_refresh.sql"),
    ),
    ("dictionaries", include_str!("variants/dictionaries.sql")),
    ("sources", include_str!("variants/sources.sql")),
    ("ranges", include_str!("variants/ranges.sql")),
    ("databases", include_str!("variants/databases.sql")),
];

/// The states of each group: what all of them have, and one variant.
pub(crate) fn groups() -> Vec<(&'static str, Vec<Rc<State>>)> {
    GROUPS
        .iter()
        .map(|(name, text)| (*name, read(name, text)))
        .collect()
}

/// Reads a group: `=== base` with what all variants have, then `=== NAME` with the statements of each.
fn read(group: &str, text: &str) -> Vec<Rc<State>> {
    let mut base = Vec::new();
    let mut states = Vec::new();
    for section in text.split("=== ").skip(1) {
        let (name, body) = section.split_once('\n').expect("a name");
        let own = statements(body);
        if name == "base" {
            base = own;
        } else {
            let all = base.iter().cloned().chain(own).collect();
            states.push(State::new(format!("{group}/{name}"), all));
        }
    }
    states
}

/// Statements that end in `;` at the end of a line.
fn statements(text: &str) -> Vec<String> {
    let statements = text.split(";\n").map(str::trim);
    statements
        .filter(|statement| !statement.is_empty())
        .map(str::to_owned)
        .collect()
}
