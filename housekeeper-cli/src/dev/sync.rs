//! Bringing the database of `dev up` to what the files say.
//!
//! The sealed migrations are applied as everywhere, with their log. What the schema files say beyond them, the draft,
//! is applied as well, with a log of its own; what the database has is remembered, so that the next draft leads from
//! there to the files as they are then. When a draft is sealed in the meantime, the new migration does what was done
//! already: it is recorded and not run. When something else was sealed, the draft is taken back first.
//!
//! Each draft is written to a file before its first statement is sent, so that the next `dev up` can finish it
//! wherever this one was killed.

use std::time::SystemTime;

use housekeeper::clickhouse::Client;
use housekeeper::migrate::{Error, MigrationState, MigrationStatus, Migrations, Resolution};
use housekeeper_core::config::DRAFTS_LOG_DATABASE as LOG;
use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::history::{Chain, Version};
use housekeeper_core::model::Schema;
use housekeeper_core::plan::{Hazard, Step, plan};
use housekeeper_core::project::Project;
use housekeeper_core::source::SourceMap;

use crate::apply::with_variables;
use crate::arguments::Up;
use crate::failure::Failure;
use crate::output::{self, counted, note};
use crate::runtime_error::explain;
use crate::{migrations, progress};

use super::folder::{self, DevFolder};
use super::known::{Draft, Known, sealed_schema};

/// A database that is being brought up to date.
pub(super) struct Sync<'s> {
    pub(super) folder: &'s DevFolder,
    pub(super) client: Client,
    pub(super) project: &'s Project,
    pub(super) arguments: &'s Up,
}

impl Sync<'_> {
    /// Does everything.
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let chain = &self.project.chain;
        let mut known = Known::read(self.folder)?;
        self.finish_draft(&mut known).await?;

        let applied = self.take_applied(&mut known).await?;
        let all = statements(chain);
        if applied < all {
            let schema = known.schema(self.folder)?;
            let before = sealed_schema(chain, applied)?;
            if !differ(&schema, &before) {
                self.apply(self.sealed()).await?;
            } else if !differ(&schema, &chain.schema) && self.is_all_there().await? {
                self.apply(self.sealed().adopt_existing()).await?;
            } else {
                note("the draft that was applied is taken back: something else was sealed");
                self.draft(&mut known, &schema, &before).await?;
                self.apply(self.sealed()).await?;
            }
            let draft = std::mem::take(&mut known.draft);
            known = Known::of_sealed(chain, all);
            known.draft = draft;
            known.write(self.folder)?;
        }
        let schema = known.schema(self.folder)?;
        self.draft(&mut known, &schema, &self.project.schema).await
    }

    fn sealed(&self) -> Migrations<'static> {
        let run = Migrations::new(migrations::sealed(
            &self.project.chain,
            &self.project.config,
        ));
        with_variables(run, &self.arguments.variables)
    }

    async fn apply(&self, run: Migrations<'_>) -> Result<(), Failure> {
        let run = run.on_progress(progress::show());
        let report = run
            .apply(&self.client)
            .await
            .map_err(|error| explain(&error))?;
        note(report);
        Ok(())
    }

    /// Whether every pending sealed statement has taken effect already.
    async fn is_all_there(&self) -> Result<bool, Failure> {
        let planned = self.sealed().adopt_existing().dry_run(&self.client).await;
        let planned = planned.map_err(|error| explain(&error))?;
        Ok(planned.steps.iter().all(|step| step.found_done))
    }

    /// Adds the sealed statements that the server has, whoever applied them. How many there are.
    async fn take_applied(&self, known: &mut Known) -> Result<usize, Failure> {
        let status = self
            .sealed()
            .status(&self.client)
            .await
            .map_err(|error| explain(&error))?;
        if !status.refusals.is_empty() {
            let refusals: Vec<_> = status.refusals.iter().map(ToString::to_string).collect();
            return Err(Failure::new(format!(
                "the sealed migrations are not those that this database has: {}\n`dev up --fresh` starts over, \
                 without its data",
                refusals.join("; ")
            )));
        }
        let applied = applied_statements(&status.migrations);
        if applied > known.sealed {
            known.take_sealed(&self.project.chain, applied);
            known.write(self.folder)?;
        }
        Ok(applied)
    }

    /// Leads the database from one schema to another.
    async fn draft(&self, known: &mut Known, from: &Schema, to: &Schema) -> Result<(), Failure> {
        let steps = Self::plan(from, to)?;
        if steps.is_empty() {
            return Ok(());
        }
        // A database that was empty a moment ago has nothing to lose.
        if !self.arguments.accept_data_loss && !self.arguments.fresh {
            refuse_losses(&steps)?;
        }
        // The log of the draft before it is not needed any more: what it did is known.
        let forget = format!("DROP DATABASE IF EXISTS {LOG} SYNC");
        let forgotten = self.client.query_raw(&forget).execute().await;
        forgotten
            .map_err(|error| Failure::new(format!("cannot delete the log of drafts: {error}")))?;
        let version = next_version(&known.draft)?;
        let draft = Draft { version, steps };
        draft.write(self.folder)?;
        self.run_draft(known, &draft).await?;
        note(format_args!(
            "applied a draft of {}, which {} not sealed",
            counted(draft.steps.len(), "step"),
            if draft.steps.len() == 1 { "is" } else { "are" }
        ));
        Ok(())
    }

    fn plan(from: &Schema, to: &Schema) -> Result<Vec<Step>, Failure> {
        let mut diagnostics = Diagnostics::new();
        let steps = plan(from, to, &mut diagnostics);
        if !diagnostics.has_errors() {
            return Ok(steps);
        }
        for error in &diagnostics {
            // The places are in files of several origins; the texts name the objects.
            let mut error = error.clone();
            error.labels.clear();
            note(error.render(&SourceMap::new(), &output::plain()));
        }
        Err(Failure::new(
            "this database cannot be led to what the files say; `dev up --fresh` starts over, without its data",
        ))
    }

    /// Finishes what an earlier command was doing when it ended.
    async fn finish_draft(&self, known: &mut Known) -> Result<(), Failure> {
        let Some(version) = Draft::version_of(self.folder)? else {
            return Ok(());
        };
        if version == known.draft {
            return folder::delete(&self.folder.draft());
        }
        let schema = known.schema(self.folder)?;
        if let Some(draft) = Draft::read(self.folder, &schema)? {
            note("finishing what an interrupted `dev up` began");
            self.run_draft(known, &draft).await?;
        }
        Ok(())
    }

    /// Applies a draft that has been written to its file. What took effect is known afterwards, also when a statement
    /// is refused; when it is not known whether one took effect, the file stays.
    async fn run_draft(&self, known: &mut Known, draft: &Draft) -> Result<(), Failure> {
        let file = self.folder.draft().display().to_string();
        let chain = migrations::draft(&draft.version, &file, &draft.steps).log_database(LOG);
        let run = || with_variables(Migrations::new(chain), &self.arguments.variables);
        let mut result = run()
            .on_progress(progress::show())
            .apply(&self.client)
            .await;
        let mut done = draft.steps.len();
        if let Err(Error::Statement(refused)) = &result {
            let number = refused.place.step;
            let failed = |error: Error| explain(&error);
            // The server said no. Where a query tells that the effect is there all the same, it is gone on from there.
            let planned = run().dry_run(&self.client).await.map_err(failed)?;
            if planned.steps.first().is_some_and(|step| step.found_done) {
                result = run()
                    .on_progress(progress::show())
                    .apply(&self.client)
                    .await;
            }
            if let Err(Error::Statement(_)) = &result {
                let status = run().status(&self.client).await.map_err(failed)?;
                done = applied_statements(&status.migrations);
                let cleared = run()
                    .resolve(&self.client, &draft.version, number, Resolution::Retry)
                    .await;
                cleared.map_err(failed)?;
            }
        }
        let failure = match result {
            Ok(_) => None,
            Err(Error::Statement(error)) => Some(Failure::new(format!(
                "the server refuses to {} {}: {}\nThe statement:\n{}",
                error.place.kind, error.place.object, error.source, error.sql
            ))),
            Err(error) => return Err(explain(&error)),
        };
        for step in &draft.steps[..done] {
            known.take(&step.statement);
        }
        known.draft.clone_from(&draft.version);
        known.write(self.folder)?;
        folder::delete(&self.folder.draft())?;
        failure.map_or(Ok(()), Err)
    }
}

/// How far a database is behind the files.
pub(super) struct Behind {
    /// Sealed statements that are not applied.
    pub(super) sealed: usize,
    /// Steps of the draft beyond them.
    pub(super) draft: usize,
}

/// How far the database is behind the files. Changes nothing.
pub(super) async fn behind(
    folder: &DevFolder,
    client: &Client,
    project: &Project,
) -> Result<Behind, Failure> {
    let run = Migrations::new(migrations::sealed(&project.chain, &project.config));
    let status = run.status(client).await.map_err(|error| explain(&error))?;
    let applied = applied_statements(&status.migrations);
    let mut known = Known::read(folder)?;
    known.take_sealed(&project.chain, applied);
    let all = statements(&project.chain);
    let steps = plan(
        &known.schema(folder)?,
        &project.schema,
        &mut Diagnostics::new(),
    );
    Ok(Behind {
        sealed: all - applied.min(all),
        draft: steps.len(),
    })
}

fn statements(chain: &Chain) -> usize {
    chain
        .migrations
        .iter()
        .map(|migration| migration.steps.len())
        .sum()
}

fn applied_statements(migrations: &[MigrationStatus]) -> usize {
    let counts = migrations.iter().map(|migration| match &migration.state {
        MigrationState::Applied { .. } => migration.steps as usize,
        MigrationState::Partial { done, .. } => *done as usize,
        _ => 0,
    });
    counts.sum()
}

/// Whether anything would have to be done to lead one schema to the other. Where that cannot be said, it would.
fn differ(from: &Schema, to: &Schema) -> bool {
    let mut diagnostics = Diagnostics::new();
    !plan(from, to, &mut diagnostics).is_empty() || diagnostics.has_errors()
}

fn refuse_losses(steps: &[Step]) -> Result<(), Failure> {
    let losses = steps.iter().flat_map(|step| {
        let lost = step.hazards.iter().filter(|hazard| match hazard {
            Hazard::LosesData | Hazard::ExpiresData | Hazard::ConvertsValues => true,
            // Nobody else inserts into this database at the same time.
            Hazard::MissesRows => false,
        });
        lost.map(move |hazard| format!("\n  {step}: {}", hazard.text()))
    });
    let losses: String = losses.collect();
    if losses.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "this would lose data of the development database:{losses}\nnothing has been changed; `dev up \
         --accept-data-loss` does it, and `dev up --fresh` starts over without any data"
    )))
}

/// A version for the draft after this one: of the time, and never the same twice.
fn next_version(last: &str) -> Result<String, Failure> {
    let seconds = SystemTime::UNIX_EPOCH
        .elapsed()
        .ok()
        .map(|since| since.as_secs());
    let now = seconds.and_then(Version::from_unix_seconds);
    let version = match (now, Version::parse(last)) {
        (Some(now), Some(last)) if now <= last => last.next(),
        (now, _) => now,
    };
    let version = version
        .ok_or_else(|| Failure::new("the clock of this machine shows a year that cannot be"))?;
    Ok(version.to_string())
}
