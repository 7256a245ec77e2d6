//! A pair, held by the engine: from the one state to the other with rows, and there as if it had always been so.

use std::collections::HashMap;
use std::rc::Rc;

use housekeeper_core::diff::diff;
use housekeeper_core::model::{Object, Schema};
use housekeeper_core::syntax::{quote_name, quote_string};

use super::history::{History, Refusal};
use super::rows::fill;
use super::state::{Pair, State};
use super::world::{Description, World, declared};

/// What came of a pair.
pub(crate) enum Outcome {
    /// The database is as the second state declares, after so many steps.
    Equal(usize),
    /// No statement can do it, for these reasons.
    Blocked(Vec<String>),
    /// A state has what no model is kept of.
    Declined(Vec<String>),
    /// The engine refuses one of the states.
    Impossible(String),
    /// Something is not as it should be.
    Wrong(String),
}

/// What has been learnt of states, and how many rows there were.
#[derive(Default)]
pub(crate) struct Converge {
    /// By where a state is, which is kept so that no other comes to be there.
    direct: HashMap<*const State, Known>,
    number: usize,
    /// Tables that had rows, tables that took none, and tables whose values could not become those of the next state.
    pub(crate) full: usize,
    pub(crate) empty: usize,
    pub(crate) emptied: usize,
    /// Columns whose values were compared.
    pub(crate) columns: usize,
}

/// A state, and what came of making it.
type Known = (Rc<State>, Rc<Result<Direct, String>>);

/// A state made directly.
struct Direct {
    description: Description,
    columns: Vec<Column>,
}

/// A column as the server tells it.
struct Column {
    table: String,
    name: String,
    ty: String,
    default: String,
}

/// What a column has to hold at the end.
struct Kept {
    table: String,
    column: String,
    hash: String,
}

impl Converge {
    /// Takes a pair the whole way.
    pub(crate) fn run(&mut self, pair: &Pair) -> Outcome {
        let direct = self.direct(&pair.after);
        let direct = match &*direct {
            Ok(direct) => direct,
            Err(error) => return Outcome::Impossible(error.clone()),
        };
        self.number += 1;
        let world = World::new(&format!("law_{}", self.number));
        match self.converge(&world, pair, direct) {
            Ok(steps) => Outcome::Equal(steps),
            Err(Refusal::Blocked(reasons)) => Outcome::Blocked(reasons),
            Err(Refusal::Declined(reasons)) => Outcome::Declined(reasons),
            Err(Refusal::Misses(reasons)) => Outcome::Wrong(reasons.join("\n")),
            Err(Refusal::Wrong(error)) => Outcome::Wrong(error),
        }
    }

    /// Whether the engine takes a state.
    pub(crate) fn takes(&mut self, state: &Rc<State>) -> bool {
        self.direct(state).is_ok()
    }

    fn direct(&mut self, state: &Rc<State>) -> Rc<Result<Direct, String>> {
        let key = Rc::as_ptr(state);
        if let Some((_, known)) = self.direct.get(&key) {
            return Rc::clone(known);
        }
        self.number += 1;
        let world = World::new(&format!("law_{}", self.number));
        let direct = Rc::new(make(&world, state));
        self.direct
            .insert(key, (Rc::clone(state), Rc::clone(&direct)));
        direct
    }

    fn converge(&mut self, world: &World, pair: &Pair, direct: &Direct) -> Result<usize, Refusal> {
        let mut history = History::new(world);
        let after = pair.after.text();
        let next = history.declared(&after)?;
        history.advance(&pair.before.text())?;
        let (full, empty) = fill(world)?;
        self.full += full;
        self.empty += empty;
        let kept = self.kept(world, &next, &direct.columns)?;
        self.columns += kept.len();
        let steps = history.advance(&after)?;
        for Kept {
            table,
            column,
            hash,
        } in &kept
        {
            let now = world.hash(table, &quote_name(column))?;
            if now != *hash {
                return Err(Refusal::Wrong(format!(
                    "{table}.{column} should hold {hash:?} and holds {now:?}\nsteps: {steps}"
                )));
            }
        }
        let rest = history.plan(&after)?;
        if !rest.is_empty() {
            return Err(Refusal::Wrong(format!(
                "planning again is not empty: {rest:#?}"
            )));
        }
        let reached = world.describe()?;
        if reached != direct.description {
            let difference = reached.difference(&direct.description);
            return Err(Refusal::Wrong(format!(
                "described otherwise\n{difference}steps: {steps}"
            )));
        }
        check_echo(&history, world, &next)?;
        Ok(steps.lines().count())
    }

    /// What the columns that stay have to hold when the table is as `next` declares it.
    fn kept(
        &mut self,
        world: &World,
        next: &Schema,
        columns: &[Column],
    ) -> Result<Vec<Kept>, String> {
        let old = stored_columns(world)?;
        let mut kept = Vec::new();
        for new in columns {
            let find = |(table, column): (String, String)| {
                old.iter()
                    .find(|old| old.table == table && old.name == column)
            };
            let same = (new.table.clone(), new.name.clone());
            let Some(before) = find(same).or_else(|| find(old_names(next, new))) else {
                continue;
            };
            let table = before.table.clone();
            let name = quote_name(&before.name);
            let expr = if before.ty == new.ty {
                name.clone()
            } else if takes_null(&before.ty) && !takes_null(&new.ty) && !new.default.is_empty() {
                format!(
                    "CAST(ifNull({name}, CAST({} AS {})) AS {1})",
                    new.default, new.ty
                )
            } else {
                format!("CAST({name} AS {})", new.ty)
            };
            let hash = match world.hash(&table, &expr) {
                Ok(hash) => hash,
                Err(_) if world.rows(&table)? == 0 => continue,
                Err(_) => {
                    World::query(&format!(
                        "TRUNCATE TABLE {}.{} SYNC",
                        world.name(),
                        quote_name(&table)
                    ))?;
                    self.emptied += 1;
                    return self.kept(world, next, columns);
                }
            };
            kept.push(Kept {
                table: new.table.clone(),
                column: new.name.clone(),
                hash,
            });
        }
        Ok(kept)
    }
}

fn make(world: &World, state: &State) -> Result<Direct, String> {
    for statement in &state.statements {
        World::query(&world.fill(statement))?;
    }
    Ok(Direct {
        description: world.describe()?,
        columns: stored_columns(world)?,
    })
}

/// The columns that keep values, of tables that do.
fn stored_columns(world: &World) -> Result<Vec<Column>, String> {
    let text = World::query(&format!(
        "SELECT table, name, type, default_expression FROM system.columns WHERE database = {} AND default_kind NOT IN \
         ('EPHEMERAL', 'ALIAS') AND table IN (SELECT name FROM system.tables WHERE database = {0} AND (engine LIKE \
         '%MergeTree' OR engine IN ('Memory', 'Log', 'TinyLog', 'StripeLog')) AND {}) FORMAT JSONCompactEachRow",
        quote_string(world.name()),
        declared("name")
    ))?;
    let column = |line: &str| -> Result<Column, String> {
        let fields: Vec<String> = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let [table, name, ty, default] =
            <[String; 4]>::try_from(fields).map_err(|_| line.to_owned())?;
        Ok(Column {
            table,
            name,
            ty,
            default,
        })
    };
    text.lines().map(column).collect()
}

/// What the table and the column were called before.
fn old_names(next: &Schema, new: &Column) -> (String, String) {
    let tables = next.objects.values().filter_map(|object| match object {
        Object::Table(table) => Some(table),
        _ => None,
    });
    let Some(table) = tables
        .into_iter()
        .find(|table| table.name.name == new.table)
    else {
        return (new.table.clone(), new.name.clone());
    };
    let column = table.columns.iter().find(|column| column.name == new.name);
    let old_column = column.and_then(|column| column.renamed_from.clone());
    (
        table
            .docs
            .renamed_from
            .clone()
            .unwrap_or_else(|| new.table.clone()),
        old_column.unwrap_or_else(|| new.name.clone()),
    )
}

fn takes_null(ty: &str) -> bool {
    ty.starts_with("Nullable(") || ty.starts_with("LowCardinality(Nullable(")
}

/// Between what is declared and what the server tells, nothing differs.
fn check_echo(history: &History<'_>, world: &World, next: &Schema) -> Result<(), Refusal> {
    let statements = world.echo()?;
    let text = statements.iter().map(|statement| format!("{statement};\n"));
    let text: String = text.collect();
    let mut echo = history
        .declared(&text)
        .map_err(|error| Refusal::Wrong(format!("the echo cannot be read: {error}\n{text}")))?;
    echo.told = true;
    for (from, to, way) in [(&echo, next, "from"), (next, &echo, "to")] {
        let diff = diff(from, to);
        if !diff.changes.is_empty() || !diff.blocked.is_empty() {
            let changes: Vec<String> = diff
                .changes
                .iter()
                .map(|change| short(&format!("{change:?}")))
                .collect();
            return Err(Refusal::Wrong(format!(
                "something differs {way} the echo: {changes:#?} {:#?}\n{text}",
                diff.blocked
            )));
        }
    }
    Ok(())
}

/// The start of a long text.
fn short(text: &str) -> String {
    text.chars().take(400).collect()
}
