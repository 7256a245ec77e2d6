//! `init`: makes a crate ready.

mod build_script;
mod cargo_toml;
mod crate_root;
mod dependencies;
mod files;
mod new_crate;
mod schema_files;

use std::path::Path;

use crate::arguments::Init;
use crate::failure::Failure;
use crate::output::say;

use build_script::BuildScript;
use cargo_toml::Manifest;
use files::Folder;

/// Makes the crate ready, and says what was done, a line each.
pub(crate) fn init(dir: Option<&Path>, arguments: &Init) -> Result<(), Failure> {
    let folder = match (dir, arguments.folder.as_deref()) {
        (Some(_), Some(_)) => {
            return Err(Failure::new(
                "the folder is given twice: `init DIR` and `--dir DIR` mean the same; give one",
            ));
        }
        (Some(folder), None) | (None, Some(folder)) => folder,
        (None, None) => Path::new("."),
    };
    let is_new = new_crate::create_if_missing(folder)?;
    let folder = Folder::new(folder);

    let mut manifest = Manifest::read(&folder)?;
    let library = dependencies::add(&mut manifest, &folder)?;
    manifest.write(&folder)?;

    let database = schema_files::write(&folder, manifest.package_name())?;
    let build_script = build_script::write(&folder, &manifest, &library)?;
    folder.create(
        "src/db.rs",
        &format!(include_str!("templates/db.rs"), library = library.name),
    )?;
    if is_new && let Some(database) = &database {
        folder.replace("src/main.rs", &new_crate::main(&library, database))?;
    } else if build_script == BuildScript::Ready {
        crate_root::declare_module(&folder, &manifest)?;
    }
    if build_script == BuildScript::NeedsLine {
        say(
            "then run `init` again: it adds `mod db;` once the build script generates what is in it",
        );
    }
    say(
        "\nnext: `cargo build`, then `cargo housekeeper diff --name initial` seals the first migration,",
    );
    say("and `cargo housekeeper dev up` starts a ClickHouse for development");
    Ok(())
}
