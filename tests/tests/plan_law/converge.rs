//! A pair, held by the engine: from the one state to the other with rows, and there as if it had always been so.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use housekeeper_core::live::{Live, unhide};
use housekeeper_core::model::{Object, Schema, Table};
use housekeeper_core::syntax::{Print as _, quote_name, quote_string};

use super::history::{History, Refusal, checks};
use super::rows::{fill, reads};
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
    /// Whether plans are run in two migrations; how many had steps in both, and how much the release before did in
    /// between.
    pub(crate) is_in_two: bool,
    pub(crate) expanded: usize,
    pub(crate) old_uses: usize,
    /// Columns whose values were compared, and columns from which a TTL takes some at once.
    pub(crate) columns: usize,
    pub(crate) expired: usize,
}

/// A state, and what came of making it.
type Known = (Rc<State>, Rc<Result<Direct, String>>);

/// A state made directly.
struct Direct {
    description: Description,
    columns: Vec<Column>,
    /// Whether its tables take rows: there are keys and constraints that the server refuses only with the first one.
    takes_rows: bool,
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

    /// Whether the build and the engine take a state.
    pub(crate) fn takes(&mut self, state: &Rc<State>) -> bool {
        checks(&state.text()) && matches!(&*self.direct(state), Ok(direct) if direct.takes_rows)
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
        // It takes as long again: every other pair is enough.
        if self.number.is_multiple_of(2) {
            history.take_back();
        }
        let (inserts, empty) = fill(world)?;
        expire(world)?;
        self.full += inserts.len();
        self.empty += empty;
        let mut steps = String::new();
        let mut rest = history.plan(&after)?;
        if self.is_in_two {
            let reads = reads(world)?;
            let (expand, contract) = history.plan_in_two(&after)?;
            steps = history.run(&expand)?;
            for statement in inserts.iter().chain(&reads) {
                World::query(statement).map_err(|error| {
                    format!("the release before cannot do this after the first part: {statement}\n{error}\n{steps}")
                })?;
            }
            self.old_uses += inserts.len() + reads.len();
            self.expanded += usize::from(!expand.is_empty() && !contract.is_empty());
            rest = contract;
        }
        let kept = self.kept(world, &next, &direct.columns)?;
        self.columns += kept.len();
        steps.push_str(&history.run(&rest)?);
        check_kept(world, &kept).map_err(|error| format!("{error}\nsteps: {steps}"))?;
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
        // They read dates in fewer forms than a SELECT does: others become NULL.
        let in_memory = world.tables_of("Memory")?;
        let mut tables: BTreeMap<&str, Vec<(&Column, String)>> = BTreeMap::new();
        for new in columns {
            let find = |(table, column): (String, String)| {
                old.iter()
                    .find(|old| old.table == table && old.name == column)
            };
            let same = (new.table.clone(), new.name.clone());
            // Where both names are there, the new one takes what the old one holds.
            let old = (!self.is_in_two).then(|| find(same.clone())).flatten();
            if let Some(before) = old
                .or_else(|| find(old_names(next, new)))
                .or_else(|| find(same))
            {
                if has_expired(world, next, &before.table, new) {
                    self.expired += 1;
                    continue;
                }
                let kept = tables.entry(&before.table).or_default();
                // What takes the place of NULL is another value whenever it is asked for.
                let varies = loses_null(before, new) && !is_fixed(&new.default);
                let is_read = before.ty == "String" && new.ty.contains("Date");
                if !(varies || is_read && in_memory.contains(&before.table)) {
                    kept.push((new, converted(before, new)));
                }
            }
        }
        let mut kept = Vec::new();
        for (table, columns) in tables {
            if !can_compute(world, next, table) {
                self.empty(world, table)?;
            }
            for (new, hash) in self.table_hashes(world, table, columns)? {
                kept.push(Kept {
                    table: new.table.clone(),
                    column: new.name.clone(),
                    hash,
                });
            }
        }
        Ok(kept)
    }

    /// Takes the rows of a table away: they cannot become what the next state wants.
    fn empty(&mut self, world: &World, table: &str) -> Result<(), String> {
        let name = quote_name(table);
        World::query(&format!("TRUNCATE TABLE {}.{name} SYNC", world.name()))?;
        self.emptied += 1;
        Ok(())
    }

    /// The hashes of what the columns of a table have to hold. Rows that cannot be converted are taken away, and a
    /// column that cannot be is left out.
    fn table_hashes<'c>(
        &mut self,
        world: &World,
        table: &str,
        mut columns: Vec<(&'c Column, String)>,
    ) -> Result<Vec<(&'c Column, String)>, String> {
        let exprs = |columns: &[(&Column, String)]| -> Vec<String> {
            columns.iter().map(|(_, expr)| expr.clone()).collect()
        };
        let mut hashes = world.hashes(table, &exprs(&columns));
        if hashes.is_err() {
            self.empty(world, table)?;
            columns.retain(|(_, expr)| world.hashes(table, std::slice::from_ref(expr)).is_ok());
            hashes = world.hashes(table, &exprs(&columns));
        }
        if columns.is_empty() {
            return Ok(Vec::new());
        }
        let columns = columns.into_iter().map(|(column, _)| column);
        Ok(columns.zip(hashes?).collect())
    }
}

/// Whether the keys and the TTL that a table is to have can be computed for its rows: of a text that is no date some
/// cannot.
fn can_compute(world: &World, next: &Schema, table: &str) -> bool {
    let mut objects = next.objects.values();
    let next = objects.find_map(|object| match object {
        Object::Table(next) if next.name.name == table => Some(next),
        _ => None,
    });
    let Some(next) = next else { return true };
    let clauses = &next.storage.clauses;
    let of_columns = next.columns.iter().filter_map(|column| column.ttl.as_ref());
    let of_table = clauses.ttl.iter().map(|item| &item.expr);
    let sort_key = clauses.order_by.iter().flat_map(|key| &key.items);
    let keys = sort_key.map(|item| &item.expr).chain(&clauses.partition_by);
    of_columns.chain(of_table).chain(keys).all(|expr| {
        let computed = World::query(&format!(
            "SELECT sum(cityHash64({})) FROM {}.{} FORMAT Null",
            expr.to_sql(),
            world.name(),
            quote_name(table)
        ));
        // A column that comes with it has no values that it could fail for.
        computed.map_or_else(|error| error.contains("UNKNOWN_IDENTIFIER"), |_| true)
    })
}

/// What a column holds once it has its new type.
fn converted(before: &Column, new: &Column) -> String {
    let name = quote_name(&before.name);
    let ty = &new.ty;
    if before.ty == *ty {
        name
    } else if loses_null(before, new) && !new.default.is_empty() {
        format!(
            "CAST(ifNull({name}, CAST({} AS {ty})) AS {ty})",
            new.default
        )
    } else {
        format!("CAST({name} AS {ty})")
    }
}

/// Whether NULL becomes something else.
fn loses_null(before: &Column, new: &Column) -> bool {
    takes_null(&before.ty) && !takes_null(&new.ty)
}

/// Whether a default is the same whenever it is computed.
fn is_fixed(default: &str) -> bool {
    let varies = ["now", "today", "rand", "generateUUID"];
    !varies.iter().any(|function| default.contains(function))
}

fn check_kept(world: &World, kept: &[Kept]) -> Result<(), String> {
    let mut tables: BTreeMap<&str, Vec<&Kept>> = BTreeMap::new();
    for kept in kept {
        tables.entry(&kept.table).or_default().push(kept);
    }
    for (table, columns) in tables {
        let exprs: Vec<String> = columns
            .iter()
            .map(|kept| quote_name(&kept.column))
            .collect();
        for (kept, now) in columns.iter().zip(world.hashes(table, &exprs)?) {
            if now != kept.hash {
                return Err(format!(
                    "{table}.{} should hold {:?} and holds {now:?}",
                    kept.column, kept.hash
                ));
            }
        }
    }
    Ok(())
}

fn make(world: &World, state: &State) -> Result<Direct, String> {
    for statement in &state.statements {
        World::query(&world.fill(statement))?;
    }
    check_constraints(world)?;
    Ok(Direct {
        description: world.describe()?,
        columns: stored_columns(world)?,
        takes_rows: fill(world)?.1 == 0 && expires(world),
    })
}

/// A constraint that cannot be computed is no error until rows come, be there none: not even an empty table can be
/// copied then. The build warns of it.
fn check_constraints(world: &World) -> Result<(), String> {
    let tables = World::query(&format!(
        "SELECT name FROM system.tables WHERE database = {} AND create_table_query LIKE '% CONSTRAINT %' AND engine \
         LIKE '%MergeTree' FORMAT TSVRaw",
        quote_string(world.name())
    ))?;
    for table in tables.lines() {
        let name = format!("{}.{}", world.name(), quote_name(table));
        World::query(&format!("INSERT INTO {name} SELECT * FROM {name} LIMIT 0"))?;
    }
    Ok(())
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

/// The table that a column is of.
fn table_of<'s>(schema: &'s Schema, column: &Column) -> Option<&'s Table> {
    let mut tables = schema.objects.values().filter_map(|object| match object {
        Object::Table(table) => Some(table),
        _ => None,
    });
    tables.find(|table| table.name.name == column.table)
}

/// What the table and the column were called before.
fn old_names(next: &Schema, new: &Column) -> (String, String) {
    let Some(table) = table_of(next, new) else {
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

/// Whether the TTL of each table can be computed again for what it leaves: a column that expires holds the default of
/// its type then, and of an empty text no moment is read.
fn expires(world: &World) -> bool {
    let computed = expire(world).and_then(|()| {
        for table in tables_with_ttl(world)? {
            World::query(&format!(
                "ALTER TABLE {table} MATERIALIZE TTL SETTINGS mutations_sync = 2"
            ))?;
        }
        Ok(())
    });
    computed.is_ok()
}

/// What a TTL takes away goes now, and not at some merge in between.
fn expire(world: &World) -> Result<(), String> {
    for table in tables_with_ttl(world)? {
        World::query(&format!("OPTIMIZE TABLE {table} FINAL"))?;
    }
    Ok(())
}

fn tables_with_ttl(world: &World) -> Result<Vec<String>, String> {
    let tables = World::query(&format!(
        "SELECT name FROM system.tables WHERE database = {} AND create_table_query LIKE '% TTL %' AND engine LIKE \
         '%MergeTree' FORMAT TSVRaw",
        quote_string(world.name())
    ))?;
    let names = tables
        .lines()
        .map(|table| format!("{}.{}", world.name(), quote_name(table)));
    Ok(names.collect())
}

/// Whether the TTL that a column or its table is to have takes something away at once: when it does is the server's
/// affair.
fn has_expired(world: &World, next: &Schema, old_table: &str, new: &Column) -> bool {
    let Some(table) = table_of(next, new) else {
        return false;
    };
    let column = table.columns.iter().find(|column| column.name == new.name);
    let own = column.and_then(|column| column.ttl.as_ref());
    let all = table.storage.clauses.ttl.iter().map(|item| &item.expr);
    all.chain(own).any(|moment| {
        let expired = World::query(&format!(
            "SELECT count() FROM {}.{} WHERE ({}) <= now()",
            world.name(),
            quote_name(old_table),
            moment.to_sql()
        ));
        expired.is_ok_and(|count| count.trim() != "0")
    })
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
    unhide(&mut echo, next, false);
    let live = Live {
        schema: echo,
        ..Live::default()
    };
    let differences = live.differences(next);
    if differences.is_empty() {
        return Ok(());
    }
    Err(Refusal::Wrong(format!(
        "the echo differs: {differences:#?}\n{text}"
    )))
}
