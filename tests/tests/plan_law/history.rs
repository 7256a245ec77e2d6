//! The sealed history that built a database.

use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use housekeeper_core::check::check_schema;
use housekeeper_core::diagnostic::{Code, Diagnostics, Severity};
use housekeeper_core::history::{Chain, SUM_FILE, Sum, read_chain, seal};
use housekeeper_core::model::{Lowered, Schema, lower_schema};
use housekeeper_core::plan::{Allow, Hazard, Probe, Step, plan, plan_in_two};
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::ast::Statement;
use housekeeper_core::syntax::{FileItem, Piece, Print as _, parse_file};

use super::world::World;

/// Sealed files, and the engine's database they were applied to.
pub(crate) struct History<'w> {
    world: &'w World,
    files: Vec<(String, String)>,
    sum: Sum,
    takes_back: bool,
}

/// Why there is no plan.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// The schema cannot be read, or has what no model is kept of.
    Declined(Vec<String>),
    /// No statement can do it.
    Blocked(Vec<String>),
    /// The plan that there was would not lead there: a fault.
    Misses(Vec<String>),
    /// The engine did not do as it should.
    Wrong(String),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Declined(reasons) | Self::Blocked(reasons) | Self::Misses(reasons) => {
                f.write_str(&reasons.join("\n"))
            }
            Self::Wrong(error) => f.write_str(error),
        }
    }
}

impl From<String> for Refusal {
    fn from(error: String) -> Self {
        Self::Wrong(error)
    }
}

impl<'w> History<'w> {
    /// Of a database in which nothing was done.
    pub(crate) const fn new(world: &'w World) -> Self {
        Self {
            world,
            files: Vec::new(),
            sum: Sum { lines: Vec::new() },
            takes_back: false,
        }
    }

    /// From here on, each step that can be taken back is, and done again.
    pub(crate) const fn take_back(&mut self) {
        self.takes_back = true;
    }

    /// What a text declares.
    pub(crate) fn declared(&self, text: &str) -> Result<Schema, Refusal> {
        let mut diagnostics = Diagnostics::new();
        let schema = parse(&self.world.fill(text), &mut diagnostics).schema;
        errors(&diagnostics)?;
        Ok(schema)
    }

    /// The plan to a declared schema.
    pub(crate) fn plan(&self, declared: &str) -> Result<Vec<Step>, Refusal> {
        let next = self.declared(declared)?;
        let chain = self.read()?;
        let mut diagnostics = Diagnostics::new();
        let steps = plan(&chain.schema, &next, &mut diagnostics);
        errors(&diagnostics)?;
        Ok(steps)
    }

    /// The plan to a declared schema in two migrations.
    pub(crate) fn plan_in_two(&self, declared: &str) -> Result<(Vec<Step>, Vec<Step>), Refusal> {
        let next = self.declared(declared)?;
        let chain = self.read()?;
        let mut diagnostics = Diagnostics::new();
        let parts = plan_in_two(&chain.schema, &next, &mut diagnostics);
        errors(&diagnostics)?;
        Ok(parts)
    }

    /// Plans, seals, reads back and runs what leads to a declared schema; what the steps say.
    pub(crate) fn advance(&mut self, declared: &str) -> Result<String, Refusal> {
        let steps = self.plan(declared)?;
        self.run(&steps)
    }

    /// Seals the steps of a plan, reads them back and runs them; what they say.
    pub(crate) fn run(&mut self, steps: &[Step]) -> Result<String, Refusal> {
        if steps.is_empty() {
            return Ok(String::new());
        }
        let allow = Hazard::ALL.map(|hazard| Allow {
            hazard,
            reason: "the test wants it".to_owned(),
        });
        let sealed = seal(&self.sum, steps, &allow, 1_723_575_999, "case")
            .map_err(|errors| format!("{errors:#?}"))?;
        let name = sealed.file_name.to_string();
        self.sum.push(&name, &sealed.file_text);
        assert_eq!(self.sum.print(), sealed.sum_text);
        self.files.push((name, sealed.file_text));
        let chain = self.read()?;
        let migration = chain
            .migrations
            .last()
            .ok_or_else(|| "no migration".to_owned())?;
        let mut said = Vec::new();
        // What takes a step back is known of the plan; the statements are those of the sealed file.
        for (sealed, planned) in migration.steps.iter().zip(steps) {
            let step = &sealed.step;
            if planned.reverse.is_empty() || !self.takes_back {
                run_step(step)?;
            } else {
                self.run_and_take_back(step, &planned.reverse)?;
            }
            let hazards = step.hazards.iter().map(|hazard| format!(", {hazard}"));
            let line = format!(
                "{} ({}{})",
                step.comment,
                step.cost,
                hazards.collect::<String>()
            );
            said.push(self.world.unfill(&line));
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

impl History<'_> {
    /// Runs a step, takes it back, and runs it again: in between everything is as it was before.
    fn run_and_take_back(&self, step: &Step, way_back: &[Statement]) -> Result<(), String> {
        let before = self.world.describe()?;
        run_step(step)?;
        let mut reverse = Vec::new();
        for statement in way_back {
            let sql = render(&statement.to_pieces());
            World::query(&sql)?;
            reverse.push(sql);
        }
        let now = self.world.describe()?;
        if now != before {
            return Err(format!(
                "taken back by {}, it differs:\n{}",
                reverse.join(";\n"),
                now.difference(&before)
            ));
        }
        TAKEN_BACK.fetch_add(1, Ordering::Relaxed);
        World::query(&render(&step.sql)).map(|_| ())
    }
}

/// How many steps were taken back.
pub(crate) static TAKEN_BACK: AtomicUsize = AtomicUsize::new(0);

/// Runs a step. Its probe has to say 0 before and 1 after; where the statement may simply be repeated it says 0
/// all the time, and then the statement is repeated.
fn run_step(step: &Step) -> Result<(), String> {
    let sql = render(&step.sql);
    match &step.probe {
        Probe::Unknown => {
            send(&sql)?;
        }
        Probe::Moved { before, after } => {
            let kept = World::query(before)?;
            let early = World::query(after)?;
            send(&sql)?;
            let done = World::query(after)? == kept && World::query(before)? != kept;
            if early == kept || !done {
                return Err(format!("the probe does not tell {sql}\n{before}\n{after}"));
            }
        }
        Probe::Query(probe) => {
            let before = World::query(probe)?;
            // Where no rows came in during a rebuild, all of them are copied and attached before any is.
            let has_nothing_to_do = before == "1\n"
                && (sql.contains("__rebuild_rest") || sql.starts_with("INSERT INTO"));
            if before != "0\n" && !has_nothing_to_do {
                return Err(format!("the probe says {before:?} before {sql}\n{probe}"));
            }
            send(&sql)?;
            let after = World::query(probe)?;
            let repeatable = probe == "SELECT toUInt8(0)";
            if repeatable {
                send(&sql)?;
            } else if after != "1\n" {
                return Err(format!("the probe says {after:?} after {sql}\n{probe}"));
            }
        }
    }
    Ok(())
}

/// Runs a statement, again where a rebuild asks for that: other laws insert into other databases of the same server.
fn send(sql: &str) -> Result<String, String> {
    let began = Instant::now();
    loop {
        match World::query(sql) {
            Err(error)
                if error.contains("wait for its end, and run this statement again")
                    && began.elapsed() < Duration::from_secs(30) =>
            {
                std::thread::sleep(Duration::from_millis(100));
            }
            answer => return answer,
        }
    }
}

fn render(pieces: &[Piece]) -> String {
    let texts = pieces.iter().map(|piece| match piece {
        Piece::Text(text) | Piece::Engine(text) => text.as_str(),
        Piece::OnCluster => "",
        Piece::Variable(name) => panic!("no case has the variable {name}"),
    });
    texts.collect()
}

fn parse(text: &str, diagnostics: &mut Diagnostics) -> Lowered {
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
    lower_schema(&statements, diagnostics)
}

/// Whether the build finds no error in a schema.
pub(crate) fn checks(text: &str) -> bool {
    let mut diagnostics = Diagnostics::new();
    let lowered = parse(&text.replace("{db}", "checked"), &mut diagnostics);
    check_schema(&lowered, &mut diagnostics);
    !diagnostics.has_errors()
}

fn errors(diagnostics: &Diagnostics) -> Result<(), Refusal> {
    let errors: Vec<_> = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity == Severity::Error)
        .collect();
    let texts: Vec<String> = errors
        .iter()
        .map(|error| {
            format!(
                "{}; {}; {}",
                error.message,
                error.notes.join("; "),
                error.help.join("; ")
            )
        })
        .collect();
    match errors.first().map(|error| error.code) {
        None => Ok(()),
        Some(_) if errors.iter().all(|error| error.code == Code::BlockedChange) => {
            Err(Refusal::Blocked(texts))
        }
        Some(_) if errors.iter().any(|error| error.code == Code::PlanMisses) => {
            Err(Refusal::Misses(texts))
        }
        Some(_) => Err(Refusal::Declined(texts)),
    }
}
