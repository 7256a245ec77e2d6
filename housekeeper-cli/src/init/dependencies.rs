//! The dependency lines.

use std::path::{Path, PathBuf};

use toml_edit::{Array, InlineTable, Value};

use crate::failure::Failure;

use super::cargo_toml::Manifest;
use super::files::Folder;

/// The runtime library as the crate knows it.
pub(super) struct Library {
    /// The name in Rust.
    pub(super) name: String,
}

impl Library {
    /// The name where nobody renames it.
    pub(super) const NAME: &str = "housekeeper";
}

const LIBRARY: &str = "housekeeper-clickhouse";
const BUILD: &str = "housekeeper-build";

/// Adds the dependencies that are not there.
pub(super) fn add(manifest: &mut Manifest, folder: &Folder) -> Result<Library, Failure> {
    let name = match manifest.dependency("dependencies", LIBRARY) {
        Some(name) => name,
        None if manifest.has_name("dependencies", Library::NAME) => {
            return Err(Failure::new(format!(
                "this crate has a dependency `{}` already, another one: add `{LIBRARY}` under a name of your \
                 choice, and run `init` again",
                Library::NAME
            )));
        }
        None => {
            let mut line = InlineTable::new();
            line.insert("package", LIBRARY.into());
            extend(&mut line, source(folder, "housekeeper"));
            manifest.add("dependencies", Library::NAME, line)?;
            Library::NAME.to_owned()
        }
    };
    if manifest.dependency("dependencies", "tokio").is_none() {
        let mut line = InlineTable::new();
        line.insert("version", "1".into());
        let features: Array = ["macros", "rt-multi-thread"].into_iter().collect();
        line.insert("features", Value::Array(features));
        manifest.add("dependencies", "tokio", line)?;
    }
    if manifest.dependency("build-dependencies", BUILD).is_none() {
        manifest.add("build-dependencies", BUILD, source(folder, BUILD))?;
    }
    Ok(Library { name })
}

fn extend(line: &mut InlineTable, more: InlineTable) {
    for (key, value) in more {
        line.insert(key, value);
    }
}

/// Where a crate of this workspace comes from: from the workspace that this program was built from, while that is
/// there, else from the registry.
fn source(folder: &Folder, member: &str) -> InlineTable {
    let (key, value) = match workspace() {
        Some(workspace) => ("path", relative(&workspace.join(member), folder)),
        None => ("version", env!("CARGO_PKG_VERSION").to_owned()),
    };
    [(key, value)].into_iter().collect()
}

fn workspace() -> Option<PathBuf> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent()?;
    let members = ["housekeeper", BUILD];
    let is_there = members
        .iter()
        .all(|member| workspace.join(member).join("Cargo.toml").is_file());
    is_there.then(|| workspace.to_owned())
}

/// A path for a manifest: relative where the crate is inside the workspace, so that it stays right when both move.
fn relative(path: &Path, folder: &Folder) -> String {
    let inside = workspace()
        .and_then(|workspace| workspace.canonicalize().ok())
        .zip(folder.path("").canonicalize().ok())
        .and_then(|(workspace, folder)| {
            Some(folder.strip_prefix(&workspace).ok()?.components().count())
        });
    match (inside, path.file_name()) {
        (Some(depth), Some(member)) => {
            format!("{}{}", "../".repeat(depth), member.to_string_lossy())
        }
        _ => path.to_string_lossy().into_owned(),
    }
}
