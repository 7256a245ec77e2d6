//! What `build.rs` calls.

use std::path::{Path, PathBuf};

use housekeeper_core::codegen::{self, Embedded, Options};
use housekeeper_core::config::ReleaseDrift;
use housekeeper_core::diagnostic::{RenderOptions, Severity};
use housekeeper_core::plan::draft_text;
use housekeeper_core::project::Project;
use housekeeper_core::source::Session;

use crate::request::Request;
use crate::{DRAFT_FILE, Disk, Error, GENERATED_FILE, cargo};

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
        let is_release = variable("PROFILE")? == "release";
        let request = Request::read()?;
        let sealed = request.map_or(Ok(()), |request| request.seal(&disk));
        let mut session = Session::new(&disk);
        let compiled = self.read_and_generate(&mut session);
        // Also when something is wrong: the next build has to look at the same files again.
        cargo::rerun_if_changed(&session.watched);
        let text = report(&session, disk.prefix_from(cargo::workspace_of(disk.root())));
        let Some((project, code)) = compiled else {
            return Err(Error::Project { text });
        };
        // Why nothing could be sealed matters only where the files are right.
        sealed?;
        drift(&project, &out_dir, is_release)?;
        write(&out_dir.join(GENERATED_FILE), &code)
    }

    /// `None` when the session has errors.
    fn read_and_generate(&self, session: &mut Session<'_>) -> Option<(Project, String)> {
        let project = Project::read(session)?;
        let code = self.generate(&project, session)?;
        Some((project, code))
    }

    /// The text of the generated file. `None` when the session has errors.
    fn generate(&self, project: &Project, session: &mut Session<'_>) -> Option<String> {
        let options = Options {
            crate_path: self.crate_path.clone(),
            ..Options::from(project.config.rust.clone())
        };
        let embedded = Embedded {
            chain: &project.chain,
            log_database: &project.config.log_database,
            profiles: &project.config.profiles,
            drift: &project.drift,
        };
        let tokens = codegen::generate(
            &project.schema,
            &session.sources,
            &options,
            &project.queries,
            Some(embedded),
            &mut session.diagnostics,
        );
        (!session.diagnostics.has_errors()).then(|| codegen::format(tokens))
    }
}

/// What differs between the sealed migrations and the schema files: a draft in `OUT_DIR`, and a line that says so.
/// A released program must not expect a schema that no migration builds.
fn drift(project: &Project, out_dir: &Path, is_release: bool) -> Result<(), Error> {
    let draft = out_dir.join(DRAFT_FILE);
    if project.drift.is_empty() {
        // A draft of an earlier build is no draft any more.
        return match std::fs::remove_file(&draft) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(Error::Write { path: draft, error })
            }
            _ => Ok(()),
        };
    }
    write(&draft, &draft_text(&project.drift, &[]))?;
    let steps = match project.drift.as_slice() {
        [step] => format!("1 step, {step}"),
        steps => format!("{} steps", steps.len()),
    };
    let message = format!(
        "the schema files are ahead of the sealed migrations by {steps}; \
         `cargo housekeeper diff` seals them (draft: {})",
        draft.display()
    );
    if is_release && project.config.release_drift == ReleaseDrift::Error {
        let text = format!(
            "error: {message}\n  = note: `release-drift = \"warn\"` in housekeeper.toml makes this a warning"
        );
        return Err(Error::Project { text });
    }
    cargo::warning(&message);
    Ok(())
}

fn variable(name: &'static str) -> Result<String, Error> {
    std::env::var(name).map_err(|_| Error::NotABuildScript { variable: name })
}

/// Warnings go to Cargo; what is left is the text of the errors.
fn report(session: &Session<'_>, path_prefix: String) -> String {
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
    errors.join("\n\n")
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
