//! `build.rs`.

use crate::failure::Failure;
use crate::output::say;

use super::cargo_toml::Manifest;
use super::dependencies::Library;
use super::files::{Folder, done};

/// What the crate's build script is like now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BuildScript {
    /// It generates what `src/db.rs` includes.
    Ready,
    /// It is the user's, who has to add a line.
    NeedsLine,
}

/// Writes the build script, or says what to add to the one that is there.
pub(super) fn write(
    folder: &Folder,
    manifest: &Manifest,
    library: &Library,
) -> Result<BuildScript, Failure> {
    let call = if library.name == Library::NAME {
        "housekeeper_build::configure().compile()".to_owned()
    } else {
        format!(
            "housekeeper_build::configure().crate_path(\"::{}\").compile()",
            library.name
        )
    };
    let Some(file) = manifest.build_script() else {
        done("kept", "Cargo.toml: it says `build = false`");
        say(format_args!(
            "         add a build script with this line to it: {call};"
        ));
        return Ok(BuildScript::NeedsLine);
    };
    if !folder.has(&file) {
        folder.create(&file, &format!("fn main() {{\n    {call};\n}}\n"))?;
        return Ok(BuildScript::Ready);
    }
    done("kept", &file);
    if folder.read(&file)?.contains("housekeeper_build") {
        return Ok(BuildScript::Ready);
    }
    say(format_args!(
        "         add this line to its `main`: {call};"
    ));
    Ok(BuildScript::NeedsLine)
}
