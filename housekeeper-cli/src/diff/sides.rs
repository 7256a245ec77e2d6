//! Two schemas that are compared and not sealed.

use std::path::Path;

use housekeeper_core::diagnostic::{Diagnostic, Diagnostics, Severity};
use housekeeper_core::model::{Database, Schema};
use housekeeper_core::plan::{Step, plan, plan_in_two};
use housekeeper_core::source::{SourceMap, Span};
use housekeeper_core::syntax::{FileItem, parse_file, quote_name};

use super::Part;
use crate::arguments::Diff;
use crate::failure::Failure;
use crate::output;
use crate::project;
use crate::schema;

/// A schema to compare.
struct Side {
    schema: Schema,
    sources: SourceMap,
    path_prefix: String,
}

/// What leads from one schema to the other. A side that is not given is the project's: what is sealed, what is declared.
pub(super) fn parts(dir: Option<&Path>, arguments: &Diff) -> Result<Vec<Part>, Failure> {
    let from = match &arguments.from {
        Some(path) => read(path, SourceMap::new())?,
        None => sealed(dir)?,
    };
    let own = from.sources.files().count();
    let to = match &arguments.to {
        Some(path) => read(path, from.sources.clone())?,
        None => declared(dir, from.sources.clone())?,
    };
    let (mut previous, mut next) = (from.schema, to.schema);
    let mut found = Diagnostics::new();
    let mut first = create_implied(&previous, &next, &mut found);
    share_implied(&mut previous, &mut next);

    let (steps, rest) = if arguments.expand_contract {
        plan_in_two(&previous, &next, &mut found)
    } else {
        (plan(&previous, &next, &mut found), Vec::new())
    };
    let mut shown = Diagnostics::new();
    for diagnostic in &found {
        let mut diagnostic = diagnostic.clone();
        // Paths lead to the files of the second side.
        diagnostic
            .labels
            .retain(|label| label.span.file.0 as usize >= own);
        shown.push(diagnostic);
    }
    output::diagnostics(&shown, &to.sources, to.path_prefix);
    if found.has_errors() {
        return Err(Failure::Diagnosed);
    }
    first.extend(steps);
    Ok(Part::of_two((first, rest)))
}

/// What ClickHouse refuses with its usual settings, and what is only regretted, is `check`'s to say: a schema may be
/// there all the same, made with others.
fn read(path: &Path, sources: SourceMap) -> Result<Side, Failure> {
    const OF_CHECKS: [&str; 2] = ["HK05", "HK10"];
    let read = schema::read_path(path, sources)?;
    let is_of_checks = |found: &Diagnostic| {
        let id = found.code.id();
        OF_CHECKS.iter().any(|block| id.starts_with(block))
    };
    let errors = read.diagnostics.iter();
    let errors = errors.filter(|found| found.severity == Severity::Error && !is_of_checks(found));
    let errors: Diagnostics = errors.cloned().collect();
    output::diagnostics(&errors, &read.sources, read.path_prefix.clone());
    if errors.has_errors() {
        return Err(Failure::Diagnosed);
    }
    Ok(Side {
        schema: read.lowered.schema,
        sources: read.sources,
        path_prefix: read.path_prefix,
    })
}

fn sealed(dir: Option<&Path>) -> Result<Side, Failure> {
    let (chain, sources, path_prefix) = project::sealed(&project::find(dir)?)?;
    Ok(Side {
        schema: chain.schema,
        sources,
        path_prefix,
    })
}

fn declared(dir: Option<&Path>, sources: SourceMap) -> Result<Side, Failure> {
    read(&project::find(dir)?, sources)
}

/// A database that no statement creates: files that are no project need not create theirs.
fn is_implied(database: &Database) -> bool {
    database.span == Span::synthetic()
}

/// The databases that are needed now, where nothing says whether they are there.
fn create_implied(previous: &Schema, next: &Schema, found: &mut Diagnostics) -> Vec<Step> {
    let needed = next.databases.values().filter(|database| {
        is_implied(database) && !previous.databases.contains_key(&database.name)
    });
    let statements = needed.map(|database| {
        format!(
            "CREATE DATABASE IF NOT EXISTS {}",
            quote_name(&database.name)
        )
    });
    let text = statements.collect::<Vec<_>>().join(";\n");
    let mut sources = SourceMap::new();
    let file = sources.add("databases", text);
    let items = parse_file(&sources, file, &mut Diagnostics::new()).into_iter();
    let mut schema = previous.clone();
    let mut steps = Vec::new();
    for item in items.filter_map(FileItem::into_statement) {
        match Step::planned(item.node, &mut schema, previous) {
            Ok(step) => steps.push(step),
            Err(errors) => found.extend(errors),
        }
    }
    steps
}

/// Makes databases that one side implies those of the other: nothing is said about them, so nothing changes.
fn share_implied(previous: &mut Schema, next: &mut Schema) {
    let names = previous.databases.keys().chain(next.databases.keys());
    let names: Vec<String> = names.cloned().collect();
    for name in names {
        match (previous.databases.get(&name), next.databases.get(&name)) {
            (Some(old), new)
                if new.is_none_or(is_implied) && (new.is_some() || is_implied(old)) =>
            {
                next.databases.insert(name, old.clone());
            }
            (old, Some(new))
                if old.is_none_or(is_implied) && (old.is_some() || is_implied(new)) =>
            {
                previous.databases.insert(name, new.clone());
            }
            _ => {}
        }
    }
}
