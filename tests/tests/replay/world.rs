//! A script, statement by statement: the engine runs it, and replay follows.

use housekeeper_core::check::check_schema;
use housekeeper_core::diagnostic::{Code, Diagnostic, Diagnostics};
use housekeeper_core::diff::{diff, stored_columns};
use housekeeper_core::history::replay;
use housekeeper_core::model::{CurrentDatabase, Lowered, Object, Schema, used};
use housekeeper_core::plan::plan;
use housekeeper_core::syntax::{Print as _, parse_statement};

use crate::echo;
use crate::engine::Engine;
use crate::tally::{Outcome, Tally};

/// Databases of its own, whose names start with the same letters, and what replay makes of them.
pub(crate) struct World<'e> {
    engine: &'e Engine,
    prefix: String,
    model: Schema,
}

impl<'e> World<'e> {
    /// With a database of the name `prefix` if it is to be there.
    pub(crate) fn new(engine: &'e Engine, prefix: &str, default_database: &str) -> Self {
        let world = Self {
            engine,
            prefix: prefix.to_owned(),
            model: Schema::new(default_database),
        };
        world.clean();
        world
    }

    /// Runs statements one by one, until one is not followed.
    pub(crate) fn run(&mut self, name: &str, script: &[String], tally: &mut Tally) {
        let default = self.model.default_database.clone();
        let mut current = CurrentDatabase::new(&default);
        for sql in script {
            let outcome = self.step(sql, &mut current);
            let goes_on = !matches!(
                outcome,
                Outcome::Opaque(_) | Outcome::HalfDone | Outcome::Wrong(_)
            );
            tally.count(name, sql, outcome);
            if !goes_on {
                break;
            }
        }
    }

    fn step(&mut self, sql: &str, current: &mut CurrentDatabase<'_>) -> Outcome {
        let mut item = match parse_statement(sql) {
            Ok(item) => item,
            Err(error) => {
                return match self.engine.run(sql) {
                    Ok(_) => Outcome::Wrong(format!("is not read: {error:?}")),
                    Err(_) => Outcome::BothRefuse,
                };
            }
        };
        current.qualify(&mut item);
        if used(&item.node).is_some() {
            return match self.engine.run(sql) {
                Ok(_) => Outcome::Equal,
                Err(_) => Outcome::BothRefuse,
            };
        }
        let before = self.model.clone();
        let ran = self.engine.run(sql);
        let replayed = replay(&mut self.model, &item);
        let outcome = match (ran, replayed) {
            (Ok(_), Ok(())) => match self.differences() {
                Ok(found) if found.is_empty() => Outcome::Equal,
                Ok(found) => Outcome::Wrong(found.join("\n    ")),
                Err(error) => Outcome::Wrong(error),
            },
            (Ok(_), Err(errors)) => {
                let said = messages(&errors);
                if errors.iter().all(is_opaque) {
                    Outcome::Opaque(said)
                } else {
                    Outcome::Wrong(format!("is refused, and the server does it: {said}"))
                }
            }
            // The table has it, and its rows do not.
            (Err(why), _) if why.contains("Code: 341.") => Outcome::HalfDone,
            (Err(why), Err(errors)) => {
                if std::env::var_os("REPLAY_REFUSED").is_some() {
                    println!("{why}\n    {}", messages(&errors));
                }
                Outcome::BothRefuse
            }
            (Err(why), Ok(())) => match self.differences() {
                Ok(found) if found.is_empty() => Outcome::Harmless,
                _ if self.is_told() => Outcome::Told,
                _ => Outcome::Lenient(why),
            },
        };
        if !matches!(outcome, Outcome::Equal) {
            self.model = before;
        }
        outcome
    }

    /// Whether the checks of what is declared speak of the model. What a server does or does not depending on its
    /// version and its settings, replay leaves to them.
    fn is_told(&self) -> bool {
        let mut said = Diagnostics::new();
        let lowered = Lowered {
            schema: self.model.clone(),
            ..Lowered::default()
        };
        check_schema(&lowered, &mut said);
        said.has_errors()
    }

    /// How the model differs from what the server shows.
    fn differences(&self) -> Result<Vec<String>, String> {
        let mut shown = echo::read(self.engine, &self.prefix)?;
        let model = echo::as_shown(&self.model, &mut shown.schema);
        let mut found = Vec::new();
        for (old, new, which) in [
            (&model, &shown.schema, "the server has more"),
            (&shown.schema, &model, "the model has more"),
        ] {
            let diff = diff(old, new);
            if diff.changes.is_empty() && diff.blocked.is_empty() {
                continue;
            }
            let mut said = Diagnostics::new();
            let steps = plan(old, new, &mut said);
            found.extend(
                steps
                    .iter()
                    .map(|step| format!("{which}: {}", step.statement.to_sql())),
            );
            found.extend(
                said.iter()
                    .map(|said| format!("{which}: {} {:?}", said.message, said.notes)),
            );
        }
        for (name, object) in &model.objects {
            let held = columns(object);
            let shown = shown.columns.get(name).cloned().unwrap_or_default();
            if held != shown {
                found.push(format!("columns of {name}: held {held:?}, shown {shown:?}"));
            }
        }
        Ok(found)
    }

    fn clean(&self) {
        let all = |sql: String| self.engine.rows::<1>(&sql).unwrap_or_default();
        let prefix = &self.prefix;
        for _ in 0..3 {
            for [name] in all(format!(
                "SELECT name FROM system.databases WHERE startsWith(name, '{prefix}')"
            )) {
                let _ = self
                    .engine
                    .run(&format!("DROP DATABASE IF EXISTS `{name}`"));
            }
        }
        for [name] in all(format!(
            "SELECT name FROM system.functions WHERE origin = 'SQLUserDefined' AND startsWith(name, '{prefix}')"
        )) {
            let _ = self.engine.run(&format!("DROP FUNCTION `{name}`"));
        }
        for [name] in all(format!(
            "SELECT name FROM system.named_collections WHERE startsWith(name, '{prefix}')"
        )) {
            let _ = self.engine.run(&format!("DROP NAMED COLLECTION `{name}`"));
        }
    }
}

impl Drop for World<'_> {
    fn drop(&mut self) {
        self.clean();
    }
}

/// Names and types of the columns that a SELECT from an object can name.
fn columns(object: &Object) -> Vec<(String, String)> {
    let unknown = || "?".to_owned();
    match object {
        Object::Table(table) => stored_columns(&table.columns)
            .into_iter()
            .map(|column| (column.name.into_owned(), column.ty.to_string()))
            .collect(),
        Object::View(view) => view
            .columns
            .iter()
            .map(|column| {
                (
                    column.name.clone(),
                    column.ty.as_ref().map_or_else(unknown, ToString::to_string),
                )
            })
            .collect(),
        Object::MaterializedView(view) => view
            .columns
            .iter()
            .map(|column| {
                (
                    column.name.clone(),
                    column.ty.as_ref().map_or_else(unknown, ToString::to_string),
                )
            })
            .collect(),
        Object::Dictionary(dictionary) => dictionary
            .attributes
            .iter()
            .map(|attribute| (attribute.name.clone(), attribute.ty.to_string()))
            .collect(),
    }
}

/// Whether an error says that something is not known, rather than that it cannot be.
fn is_opaque(error: &Diagnostic) -> bool {
    error.is_declined()
        || matches!(
            error.code,
            Code::DeclinedStatement
                | Code::UnsupportedClause
                | Code::UnsupportedObject
                | Code::UnknownStructure
        )
}

fn messages(errors: &[Diagnostic]) -> String {
    let texts: Vec<_> = errors.iter().map(|error| error.message.as_str()).collect();
    texts.join("; ")
}
