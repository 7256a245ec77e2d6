//! `history`: what is sealed.

use std::path::Path;

use housekeeper_core::history::{Chain, Migration};
use housekeeper_core::plan::{Allow, Cost};
use serde::Serialize;

use crate::arguments::{History, ReportFormat};
use crate::failure::Failure;
use crate::output::say;
use crate::project;
use crate::table::aligned;

/// Prints the sealed migrations.
pub(crate) fn history(dir: Option<&Path>, arguments: &History) -> Result<(), Failure> {
    let (chain, _, _) = project::sealed(&project::find(dir)?)?;
    match arguments.format {
        ReportFormat::Json => {
            let history = Spoken::new(&chain);
            say(serde_json::to_string_pretty(&history).map_err(Failure::from_error)?);
        }
        ReportFormat::Human if chain.migrations.is_empty() => say("no migration is sealed"),
        ReportFormat::Human => say(table(&chain)),
    }
    Ok(())
}

fn table(chain: &Chain) -> String {
    let rows: Vec<_> = chain.migrations.iter().map(row).collect();
    aligned(
        ["migration", "name", "hash", "steps", "cost", "risk"],
        &rows,
    )
}

/// As much of a hash as people compare.
const SHORT: usize = 12;

fn row(migration: &Migration) -> [String; 6] {
    let hazards: Vec<_> = allowed(migration)
        .into_iter()
        .map(|allow| allow.hazard.name())
        .collect();
    let mut name = migration.name.slug().to_owned();
    if let [first, .., last] = migration.replaces.as_slice() {
        name = format!("{name} (for {} to {})", first.version, last.version);
    }
    [
        migration.name.version().to_string(),
        name,
        migration.hash[..SHORT].to_owned(),
        migration.steps.len().to_string(),
        cost(migration).to_string(),
        hazards.join(", "),
    ]
}

/// The highest cost of its steps.
fn cost(migration: &Migration) -> Cost {
    let costs = migration.steps.iter().map(|sealed| sealed.step.cost);
    costs.max().unwrap_or(Cost::Metadata)
}

/// Each hazard of its steps once, with the first reason.
fn allowed(migration: &Migration) -> Vec<&Allow> {
    let mut all: Vec<&Allow> = Vec::new();
    for allow in migration.steps.iter().flat_map(|sealed| &sealed.allowed) {
        if all.iter().all(|known| known.hazard != allow.hazard) {
            all.push(allow);
        }
    }
    all.sort_by_key(|allow| allow.hazard);
    all
}

#[derive(Serialize)]
struct Spoken<'a> {
    migrations: Vec<Sealed<'a>>,
}

#[derive(Serialize)]
struct Sealed<'a> {
    version: String,
    name: &'a str,
    file: &'a str,
    hash: &'a str,
    steps: usize,
    cost: &'static str,
    hazards: Vec<Hazard<'a>>,
    replaces: Vec<String>,
}

#[derive(Serialize)]
struct Hazard<'a> {
    name: &'static str,
    reason: &'a str,
}

impl<'a> Spoken<'a> {
    fn new(chain: &'a Chain) -> Self {
        let migrations = chain.migrations.iter().map(|migration| Sealed {
            version: migration.name.version().to_string(),
            name: migration.name.slug(),
            file: &migration.path,
            hash: &migration.hash,
            steps: migration.steps.len(),
            cost: cost(migration).name(),
            hazards: allowed(migration)
                .into_iter()
                .map(|allow| Hazard {
                    name: allow.hazard.name(),
                    reason: &allow.reason,
                })
                .collect(),
            replaces: migration
                .replaces
                .iter()
                .map(|replaced| replaced.version.to_string())
                .collect(),
        });
        Self {
            migrations: migrations.collect(),
        }
    }
}
