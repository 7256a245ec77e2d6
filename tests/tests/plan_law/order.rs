//! The law of order: objects that need each other by chance are created and dropped in the planned order, and each
//! statement finds what it needs.

use housekeeper_tests::Random;

use super::history::History;
use super::world::World;

/// Objects of all kinds, each of which reads some of those before it, in an order by chance.
pub(crate) fn graph(random: &mut Random) -> String {
    let mut objects = Vec::new();
    // Names of tables, and of what can be read.
    let (mut tables, mut readable) = (Vec::new(), Vec::new());
    for number in 0..3 + random.below(14) {
        let kind = if tables.is_empty() {
            0
        } else {
            random.below(7)
        };
        // Two graphs may have the same name: no object becomes one of another kind.
        let letter = ["t", "t", "v", "m", "d", "d", "t"][kind];
        let name = format!("{letter}{}_{number}", random.below(1_000));
        let read =
            |from: &[String], random: &mut Random| random.pick(from).cloned().unwrap_or_default();
        objects.push(match kind {
            0 | 1 => {
                tables.push(name.clone());
                format!("CREATE TABLE {{db}}.{name} (id UInt64, n UInt64) ENGINE = MergeTree ORDER BY id")
            }
            2 => {
                let (left, right) = (read(&readable, random), read(&readable, random));
                format!(
                    "CREATE VIEW {{db}}.{name} AS SELECT l.id AS id, r.n AS n FROM {{db}}.{left} AS l \
                     INNER JOIN {{db}}.{right} AS r ON l.id = r.id"
                )
            }
            3 => {
                let at = random.below(tables.len());
                let source = &tables[at];
                // Rows go to later tables only: they would go round otherwise.
                let target = read(&tables[at + 1..], random);
                let other = read(&readable, random);
                let query = format!(
                    "SELECT id, n FROM {{db}}.{source} WHERE id IN (SELECT id FROM {{db}}.{other})"
                );
                if target.is_empty() {
                    format!("CREATE MATERIALIZED VIEW {{db}}.{name} ENGINE = MergeTree ORDER BY id AS {query}")
                } else {
                    format!("CREATE MATERIALIZED VIEW {{db}}.{name} TO {{db}}.{target} AS {query}")
                }
            }
            4 | 5 => {
                let source = read(&readable, random);
                format!(
                    "CREATE DICTIONARY {{db}}.{name} (id UInt64, n UInt64) PRIMARY KEY id \
                     SOURCE(CLICKHOUSE(DB '{{db}}' TABLE '{source}')) LAYOUT(HASHED()) LIFETIME(0)"
                )
            }
            _ => {
                let dictionary = objects.iter().rev().find_map(|create: &String| {
                    let (_, rest) = create.split_once("DICTIONARY {db}.")?;
                    rest.split(' ').next().map(str::to_owned)
                });
                tables.push(name.clone());
                let default = dictionary.map_or_else(String::new, |dictionary| {
                    format!(" DEFAULT dictGet('{{db}}.{dictionary}', 'n', id)")
                });
                format!("CREATE TABLE {{db}}.{name} (id UInt64, n UInt64{default}) ENGINE = MergeTree ORDER BY id")
            }
        });
        readable.push(name);
    }
    let mut text = String::from("CREATE DATABASE {db};\n");
    while !objects.is_empty() {
        text.push_str(&objects.swap_remove(random.below(objects.len())));
        text.push_str(";\n");
    }
    text
}

/// Creates the objects of a graph, goes to those of another one, and drops them: how many steps that took.
pub(crate) fn run(number: usize, first: &str, second: &str) -> Result<usize, String> {
    let world = World::new(&format!("order_{number}"));
    let mut history = History::new(&world);
    let mut steps = 0;
    for declared in [first, second, "CREATE DATABASE {db};\n", ""] {
        let taken = history.advance(declared);
        let taken = taken.map_err(|error| format!("{error}\nfrom\n{first}\nto\n{declared}"))?;
        steps += taken.lines().count();
    }
    Ok(steps)
}
