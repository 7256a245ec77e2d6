//! Privileges and their groups, as `system.privileges` has them (26.7), but for READ and WRITE: on everything, the server
//! shows them as SOURCES.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::syntax::ast::access::Privilege;

/// Lines of the name, the level, and the group that it belongs to.
const TEXT: &str = include_str!("privileges.txt");

struct Row {
    name: &'static str,
    level: &'static str,
    group: &'static str,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let row = |line: &'static str| {
        let mut fields = line.split('|');
        Some(Row {
            name: fields.next()?,
            level: fields.next()?,
            group: fields.next()?,
        })
    };
    TEXT.lines().filter_map(row).collect()
});

/// A privilege that is no group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Leaf {
    pub(crate) name: &'static str,
    /// How many parts a name may have that it is granted on.
    pub(crate) parts: usize,
    /// Whether what it is granted on is no database, table or column.
    pub(crate) is_named: bool,
}

/// The privileges that one stands for.
pub(crate) fn leaves(name: &str) -> &'static [Leaf] {
    static LEAVES: LazyLock<BTreeMap<&str, Vec<Leaf>>> = LazyLock::new(|| {
        let mut members: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
        for row in &*ROWS {
            members.entry(row.group).or_default().push(row);
        }
        ROWS.iter()
            .map(|row| (row.name, below(row, &members)))
            .collect()
    });
    LEAVES.get(name).map_or(&[], Vec::as_slice)
}

fn below(row: &'static Row, members: &BTreeMap<&str, Vec<&'static Row>>) -> Vec<Leaf> {
    let mut found = Vec::new();
    let mut waiting = vec![row];
    while let Some(row) = waiting.pop() {
        // One without a level is a group, or nothing that can be had.
        if !row.level.is_empty() {
            found.push(leaf(row));
        }
        let members = members.get(row.name);
        waiting.extend(members.into_iter().flatten());
    }
    found.sort_unstable();
    found
}

fn leaf(row: &Row) -> Leaf {
    let (parts, is_named) = match row.level {
        "DATABASE" => (1, false),
        "NAMED_COLLECTION" | "USER_NAME" | "TABLE_ENGINE" | "DEFINER" | "SOURCE" => (1, true),
        "TABLE" | "DICTIONARY" | "VIEW" => (2, false),
        "COLUMN" => (3, false),
        _ => (0, false),
    };
    Leaf {
        name: row.name,
        parts,
        is_named,
    }
}

/// The shortest names for some of the privileges that can be granted on a name of so many parts: a group where all of
/// the group are there. A group of several kinds is taken on everything alone, or where `takes_all` is true.
pub(crate) fn grouped(
    names: &[&str],
    parts: usize,
    is_named: bool,
    takes_all: bool,
) -> Vec<&'static str> {
    let fits = |leaf: &&Leaf| parts == 0 || (leaf.parts >= parts && leaf.is_named == is_named);
    let is_whole = |row: &Row| {
        let mut kinds = leaves(row.name).iter().filter(|leaf| leaf.parts > 0);
        parts == 0
            || kinds.all(|leaf| leaf.is_named == is_named)
            || (takes_all && row.name == "ALL")
    };
    let has_right_scope = |row: &Row| {
        !is_named || Privilege::find(row.name).is_some_and(|known| known.scope().has_parameter())
    };
    let is_all = |row: &Row| {
        let mut leaves = leaves(row.name).iter().filter(fits).peekable();
        leaves.peek().is_some()
            && is_whole(row)
            && has_right_scope(row)
            && leaves.all(|leaf| names.contains(&leaf.name))
    };
    let groups: BTreeMap<&str, &Row> = ROWS.iter().map(|row| (row.name, row)).collect();
    let has_group = |row: &Row| {
        let mut above = groups.get(row.group);
        while let Some(group) = above {
            if is_all(group) {
                return true;
            }
            above = groups.get(group.group);
        }
        false
    };
    ROWS.iter()
        .filter(|row| row.name != "NONE" && is_all(row) && !has_group(row))
        .map(|row| row.name)
        .collect()
}
