//! `adopt`: a history that another tool has kept becomes a sealed one.

use std::fs;
use std::path::Path;

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::history::{self, AdoptOptions, Adopted};
use housekeeper_core::model::{Object, Schema};
use housekeeper_core::plan::plan;
use housekeeper_core::syntax::Print as _;

use crate::arguments::Adopt;
use crate::failure::Failure;
use crate::output::{self, counted, note, say};
use crate::project::{self, Locked};

/// Writes the sealed migrations. The originals stay as they are.
pub(crate) fn adopt(dir: Option<&Path>, arguments: &Adopt) -> Result<(), Failure> {
    let root = project::find(dir)?;
    let locked = project::lock(&root)?;
    let originals = read(&arguments.folder)?;
    refuse_sealed(&locked)?;
    let from = arguments.folder.to_string_lossy();
    let options = AdoptOptions {
        from: from.trim_end_matches('/'),
        to: &locked.config.migrations,
        database: &locked.config.database,
    };
    let adopted = history::adopt(&originals, options).map_err(|refused| {
        output::diagnostics(&refused.diagnostics, &refused.sources, String::new());
        note("nothing is written");
        Failure::Diagnosed
    })?;
    for text in &adopted.notes {
        note(format_args!("note: {text}"));
    }
    if !arguments.dry_run {
        let changed = locked.folder.change(&adopted.edit);
        changed.map_err(Failure::from_error)?;
    }
    let steps = adopted.chain.migrations.iter();
    let steps = steps.map(|migration| migration.steps.len()).sum();
    say(format_args!(
        "{} {} into {} ({})",
        if arguments.dry_run {
            "would adopt"
        } else {
            "adopted"
        },
        counted(adopted.files.len(), "migration"),
        locked.config.migrations,
        counted(steps, "step")
    ));
    for (original, name) in &adopted.files {
        say(format_args!("  {original} is {name}"));
    }
    if !arguments.dry_run {
        note(
            "for databases that have them already: `squash`, then `apply --adopt-existing` records what is there and \
             runs none of it, and `drift` says whether it is all of it",
        );
        write_schema(&root, &locked, &adopted)?;
    }
    Ok(())
}

/// The files in a folder, in the order of their names.
fn read(folder: &Path) -> Result<Vec<(String, String)>, Failure> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(Failure::io("read", folder))? {
        let path = entry.map_err(Failure::io("read", folder))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with('.') || path.is_dir() {
            continue;
        }
        let text = if name.ends_with(".sql") {
            fs::read_to_string(&path).map_err(Failure::io("read", &path))?
        } else {
            String::new()
        };
        files.push((name.into_owned(), text));
    }
    files.sort();
    Ok(files)
}

/// A history is adopted before anything else is sealed.
fn refuse_sealed(locked: &Locked) -> Result<(), Failure> {
    let files = locked.folder.read().map_err(Failure::from_error)?;
    let Some((first, _)) = files.migrations.first() else {
        return Ok(());
    };
    let folder = &locked.config.migrations;
    Err(Failure::new(format!(
        "there are migrations in {folder} already, such as {first}; adopt into a folder that has none: `migrations` in \
         housekeeper.toml"
    )))
}

/// Writes what the history builds as the entry point, where there is none yet.
fn write_schema(root: &Path, locked: &Locked, adopted: &Adopted) -> Result<(), Failure> {
    let entrypoint = &locked.config.entrypoint;
    let path = root.join(entrypoint);
    if path.exists() {
        say(format_args!(
            "`diff --dry-run` shows what {entrypoint} says beyond them"
        ));
        return Ok(());
    }
    let empty = Schema::new(&locked.config.database);
    let mut schema = adopted.chain.schema.clone();
    // The server keeps the columns of the time a view was created; a file says what its query gives.
    for object in schema.objects.values_mut() {
        match object {
            Object::View(view) => view.columns.clear(),
            Object::MaterializedView(view) => view.columns.clear(),
            Object::Table(_) | Object::Dictionary(_) => {}
        }
    }
    let mut found = Diagnostics::new();
    let steps = plan(&empty, &schema, &mut found);
    if found.has_errors() {
        output::without_places(&found);
        return Err(Failure::new(format!(
            "the migrations are adopted; what they build cannot be written as {entrypoint}, so write it by hand"
        )));
    }
    let statements = steps.iter();
    let statements = statements.map(|step| format!("{};\n", step.statement.to_pretty_sql()));
    let text = statements.collect::<Vec<_>>().join("\n");
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::io("make", folder))?;
    }
    fs::write(&path, text).map_err(Failure::io("write", &path))?;
    say(format_args!("wrote what they build as {entrypoint}"));
    let left = project::open(root)?.drift.len();
    if left > 0 {
        say(format_args!(
            "`diff --dry-run` shows {} that it says beyond them",
            counted(left, "step")
        ));
    }
    Ok(())
}
