//! A database of the engine, and the sealed history that built it.

use std::collections::BTreeMap;

use housekeeper_core::diagnostic::{Diagnostics, Severity};
use housekeeper_core::history::{Chain, SUM_FILE, Sum, read_chain, seal};
use housekeeper_core::model::{Schema, lower_schema};
use housekeeper_core::plan::{Allow, Hazard, Probe, Step, plan};
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::{FileItem, Piece, parse_file, quote_name};
use housekeeper_local::shared;

/// A database with a name of its own, dropped at the end.
pub(crate) struct World {
    name: String,
}

/// Sealed files, and the engine's database they were applied to.
pub(crate) struct History<'w> {
    world: &'w World,
    files: Vec<(String, String)>,
    sum: Sum,
}

impl World {
    pub(crate) fn new(name: &str) -> Self {
        let world = Self {
            name: name.to_owned(),
        };
        world.drop_database();
        world
    }

    pub(crate) const fn history(&self) -> History<'_> {
        History {
            world: self,
            files: Vec::new(),
            sum: Sum { lines: Vec::new() },
        }
    }

    fn drop_database(&self) {
        // Whatever is left of a run that failed.
        let _ = shared().query(&format!("DROP DATABASE IF EXISTS {} SYNC", self.name));
    }

    fn fill(&self, text: &str) -> String {
        text.replace("{db}", &self.name)
    }

    fn query(sql: &str) -> Result<String, String> {
        shared()
            .query(sql)
            .map_err(|error| format!("{error}\nin {sql}"))
    }

    /// Runs statements that end in `;` at the end of a line.
    pub(crate) fn run(&self, script: &str) -> Result<(), String> {
        for statement in self.fill(script).split(";\n") {
            let statement = statement.trim().trim_end_matches(';');
            if !statement.is_empty() {
                Self::query(statement)?;
            }
        }
        Ok(())
    }

    /// For each stored column of each table, its type and a hash over its values.
    pub(crate) fn kept_values(&self) -> Result<BTreeMap<String, (String, String)>, String> {
        let columns = Self::query(&format!(
            "SELECT table, name, type FROM system.columns WHERE database = '{}' AND default_kind \
             NOT IN ('EPHEMERAL', 'ALIAS') AND table IN (SELECT name FROM system.tables WHERE \
             database = '{0}' AND engine LIKE '%MergeTree' AND name NOT LIKE '.inner%') FORMAT TSVRaw",
            self.name
        ))?;
        let mut values = BTreeMap::new();
        for line in columns.lines() {
            let mut fields = line.split('\t');
            let (Some(table), Some(column), Some(ty)) =
                (fields.next(), fields.next(), fields.next())
            else {
                continue;
            };
            let hash = Self::query(&format!(
                "SELECT count(), sum(cityHash64(toString({}))) FROM {}.{}",
                quote_name(column),
                self.name,
                quote_name(table)
            ))?;
            values.insert(format!("{table}.{column}"), (ty.to_owned(), hash));
        }
        Ok(values)
    }

    /// Checks that the columns that are still there, with the type they had, hold what they held.
    pub(crate) fn check_kept(
        &self,
        before: &BTreeMap<String, (String, String)>,
        lost: &[String],
    ) -> Result<(), String> {
        let after = self.kept_values()?;
        for (column, value) in before {
            let now = after.get(column);
            let is_same_type = now.is_some_and(|now| now.0 == value.0);
            if is_same_type && now != Some(value) && !lost.contains(column) {
                return Err(format!("{column} held {value:?} and holds {now:?}"));
            }
        }
        Ok(())
    }

    /// What the server says about everything in the database.
    pub(crate) fn describe(&self) -> Result<String, String> {
        let tables = Self::query(&format!(
            "SELECT create_table_query FROM system.tables WHERE database = '{}' AND name NOT LIKE \
             '.inner%' AND NOT match(name, '__replaced_[0-9]+$') ORDER BY name FORMAT TSVRaw",
            self.name
        ))?;
        let lines = tables
            .lines()
            .map(|line| sort_settings(&full_layout(&line.replace(&self.name, "{db}"))));
        Ok(lines.collect::<Vec<_>>().join("\n"))
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.drop_database();
    }
}

/// `LAYOUT(FLAT)` and `LAYOUT(FLAT())` are one layout, which the server shows as it was written.
fn full_layout(create: &str) -> String {
    let Some((head, layout)) = create.split_once(" LAYOUT(") else {
        return create.to_owned();
    };
    let name = layout.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    match name.map(|at| layout.split_at(at)) {
        Some((name, tail)) if tail.starts_with(')') => format!("{head} LAYOUT({name}(){tail}"),
        _ => create.to_owned(),
    }
}

/// The order in which settings were set means nothing.
fn sort_settings(create: &str) -> String {
    let Some((head, settings)) = create.rsplit_once(" SETTINGS ") else {
        return create.to_owned();
    };
    let (settings, tail) = settings.split_once(" COMMENT ").unwrap_or((settings, ""));
    let mut settings: Vec<_> = settings.split(", ").collect();
    settings.sort_unstable();
    format!("{head} SETTINGS {} COMMENT {tail}", settings.join(", "))
}

impl History<'_> {
    /// The plan to a declared schema.
    pub(crate) fn plan(&self, declared: &str) -> Result<Vec<Step>, String> {
        let mut diagnostics = Diagnostics::new();
        let next = parse(&self.world.fill(declared), &mut diagnostics);
        errors(&diagnostics)?;
        let chain = self.read()?;
        let steps = plan(&chain.schema, &next, &mut diagnostics);
        errors(&diagnostics)?;
        Ok(steps)
    }

    /// Plans, seals, reads back and runs what leads to a declared schema; what the steps say.
    pub(crate) fn advance(&mut self, declared: &str) -> Result<String, String> {
        let steps = self.plan(declared)?;
        if steps.is_empty() {
            return Ok(String::new());
        }
        let allow = Hazard::ALL.map(|hazard| Allow {
            hazard,
            reason: "the test wants it".to_owned(),
        });
        let sealed = seal(&self.sum, &steps, &allow, 1_723_575_999, "case")
            .map_err(|errors| format!("{errors:#?}"))?;
        let name = sealed.file_name.to_string();
        self.sum.push(&name, &sealed.file_text);
        assert_eq!(self.sum.print(), sealed.sum_text);
        self.files.push((name, sealed.file_text));
        let chain = self.read()?;
        let migration = chain.migrations.last().ok_or("no migration")?;
        let mut said = Vec::new();
        for sealed in &migration.steps {
            run_step(&sealed.step).map_err(|error| format!("{error}\nin {:?}", migration.steps))?;
            let step = &sealed.step;
            let hazards = step.hazards.iter().map(|hazard| format!(", {hazard}"));
            let line = format!(
                "{} ({}{})",
                step.comment,
                step.cost,
                hazards.collect::<String>()
            );
            said.push(line.replace(&self.world.name, "{db}"));
        }
        Ok(said.join("\n"))
    }

    fn read(&self) -> Result<Chain, String> {
        let mut sources = SourceMap::new();
        let files: Vec<_> = self
            .files
            .iter()
            .map(|(name, text)| sources.add(format!("db/migrations/{name}"), text.clone()))
            .collect();
        let sum = sources.add(format!("db/migrations/{SUM_FILE}"), self.sum.print());
        let mut diagnostics = Diagnostics::new();
        let chain = read_chain(&sources, &files, Some(sum), "default", &mut diagnostics);
        if diagnostics.is_empty() {
            Ok(chain)
        } else {
            Err(format!(
                "the sealed files are not clean: {diagnostics:#?}\n{:#?}",
                self.files
            ))
        }
    }
}

/// Runs a step. Its probe has to say 0 before and 1 after; where the statement may simply be repeated it says 0
/// all the time, and then the statement is repeated.
fn run_step(step: &Step) -> Result<(), String> {
    let sql = render(&step.sql);
    match &step.probe {
        Probe::Unknown => {
            World::query(&sql)?;
        }
        Probe::Query(probe) => {
            let before = World::query(probe)?;
            // Where no rows came in during a rebuild, all of them are copied and attached before any is.
            let has_nothing_to_do = before == "1\n" && sql.contains("__rebuild_rest");
            if before != "0\n" && !has_nothing_to_do {
                return Err(format!("the probe says {before:?} before {sql}\n{probe}"));
            }
            World::query(&sql)?;
            let after = World::query(probe)?;
            let repeatable = probe == "SELECT toUInt8(0)";
            if repeatable {
                World::query(&sql)?;
            } else if after != "1\n" {
                return Err(format!("the probe says {after:?} after {sql}\n{probe}"));
            }
        }
    }
    Ok(())
}

fn render(pieces: &[Piece]) -> String {
    let texts = pieces.iter().map(|piece| match piece {
        Piece::Text(text) | Piece::Engine(text) => text.as_str(),
        Piece::OnCluster => "",
        Piece::Variable(name) => panic!("no case has the variable {name}"),
    });
    texts.collect()
}

fn parse(text: &str, diagnostics: &mut Diagnostics) -> Schema {
    let mut sources = SourceMap::new();
    let file = sources.add("schema.sql", text);
    let items = parse_file(&sources, file, diagnostics);
    let statements: Vec<_> = items
        .into_iter()
        .map(|item| match item {
            FileItem::Statement(statement) => statement,
            FileItem::Import(path) => panic!("no case imports {}", path.node),
        })
        .collect();
    lower_schema(&statements, diagnostics).schema
}

fn errors(diagnostics: &Diagnostics) -> Result<(), String> {
    let errors: Vec<String> = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity == Severity::Error)
        .map(|error| {
            format!(
                "{}; {}; {}",
                error.message,
                error.notes.join("; "),
                error.help.join("; ")
            )
        })
        .collect();
    if errors.is_empty() {
        Ok(())
    } else {
        Err(errors.join("\n"))
    }
}
