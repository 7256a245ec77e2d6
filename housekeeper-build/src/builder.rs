//! What `build.rs` calls.

use std::path::{Path, PathBuf};

use housekeeper_core::codegen::{self, Options};
use housekeeper_core::diagnostic::{RenderOptions, Severity};
use housekeeper_core::project;
use housekeeper_core::source::Session;

use crate::{Disk, Error, GENERATED_FILE, cargo};

/// Starts the configuration of a build. What the project itself is like stands in `housekeeper.toml`.
pub fn configure() -> Builder {
    Builder {
        crate_path: Options::CRATE_PATH.to_owned(),
    }
}

/// How to build.
#[derive(Debug, Clone)]
#[must_use = "call `compile`"]
pub struct Builder {
    crate_path: String,
}

impl Builder {
    /// Where the generated code finds the library `housekeeper`, for crates that know it by another name:
    /// `::renamed`, `crate::reexports::housekeeper`. The default is `::housekeeper`.
    pub fn crate_path(mut self, path: impl Into<String>) -> Self {
        self.crate_path = path.into();
        self
    }

    /// Compiles the project, or prints what is wrong and ends the process with exit code 1, as Cargo expects it.
    pub fn compile(self) {
        if let Err(error) = self.try_compile() {
            #[expect(
                clippy::print_stderr,
                reason = "Cargo shows it when the build script fails"
            )]
            {
                eprintln!("{error}");
            }
            std::process::exit(1);
        }
    }

    /// Compiles the project.
    ///
    /// # Errors
    ///
    /// When this is not a build script, when the project's files are not right, or when `OUT_DIR` cannot be written.
    pub fn try_compile(self) -> Result<(), Error> {
        let disk = Disk::new(variable("CARGO_MANIFEST_DIR")?);
        let out_dir = PathBuf::from(variable("OUT_DIR")?);
        let mut session = Session::new(&disk);
        let code = self.generate(&mut session);
        // Also when something is wrong: the next build has to look at the same files again.
        cargo::rerun_if_changed(&session.watched);
        report(&session, &disk)?;
        write(&out_dir.join(GENERATED_FILE), &code)
    }

    /// The text of the generated file; what is wrong goes to the session.
    fn generate(&self, session: &mut Session<'_>) -> String {
        let Some(config) = project::read_config(session) else {
            return String::new();
        };
        let schema = project::read_schema(session, &config.entrypoint);
        let options = Options {
            crate_path: self.crate_path.clone(),
            ..Options::from(config.rust)
        };
        let tokens = codegen::generate(
            &schema,
            &session.sources,
            &options,
            None,
            &mut session.diagnostics,
        );
        if session.diagnostics.has_errors() {
            return String::new();
        }
        codegen::format(tokens)
    }
}

fn variable(name: &'static str) -> Result<String, Error> {
    std::env::var(name).map_err(|_| Error::NotABuildScript { variable: name })
}

/// Warnings go to Cargo; errors stop the build.
fn report(session: &Session<'_>, disk: &Disk) -> Result<(), Error> {
    let path_prefix = disk.prefix_from(cargo::workspace_of(disk.root()));
    let options = RenderOptions {
        color: false,
        path_prefix,
    };
    let mut errors = Vec::new();
    for found in &session.diagnostics {
        match found.severity {
            Severity::Error => errors.push(found.render(&session.sources, &options)),
            Severity::Warning => cargo::warn(found, &session.sources, &options.path_prefix),
        }
    }
    if errors.is_empty() {
        return Ok(());
    }
    Err(Error::Project {
        text: errors.join("\n\n"),
    })
}

/// Writes a file unless it says so already: what is built from it need not be built again.
fn write(path: &Path, text: &str) -> Result<(), Error> {
    if std::fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    std::fs::write(path, text).map_err(|error| Error::Write {
        path: path.to_owned(),
        error,
    })
}
