//! What the environment asks a build to seal: `HOUSEKEEPER_SEAL=slug cargo build`.

use std::env;
use std::time::SystemTime;

use housekeeper_core::history::slug_words;
use housekeeper_core::plan::{Allow, Hazard};
use housekeeper_core::project::{Project, read_config};
use housekeeper_core::source::Session;

use crate::{Disk, Error, MigrationsFolder, SealOptions, cargo, seal};

/// The name of the migration; sealing is asked for when it is not empty.
const SEAL: &str = "HOUSEKEEPER_SEAL";
/// The hazards that are accepted, separated by commas, or `all`.
const ALLOW: &str = "HOUSEKEEPER_ALLOW";
/// Why they are acceptable; without it, the words of the name.
const REASON: &str = "HOUSEKEEPER_REASON";

/// A migration that shall be sealed before the build goes on.
pub(crate) struct Request {
    slug: String,
    allow: Vec<Allow>,
}

impl Request {
    /// What the environment asks for. Cargo runs the build script again when that changes.
    pub(crate) fn read() -> Result<Option<Self>, Error> {
        let [slug, allow, reason] = [SEAL, ALLOW, REASON].map(|name| {
            cargo::rerun_if_env_changed(name);
            env::var(name).unwrap_or_default()
        });
        if slug.is_empty() {
            return Ok(None);
        }
        let reason = if reason.is_empty() {
            slug_words(&slug)
        } else {
            reason
        };
        let mut hazards = Vec::new();
        for name in allow.split(',').map(str::trim) {
            match (name, Hazard::named(name)) {
                ("", _) => {}
                ("all", _) => hazards.extend(Hazard::ALL),
                (_, Some(hazard)) => hazards.push(hazard),
                (_, None) => return Err(unknown(name)),
            }
        }
        let allow = hazards.into_iter().map(|hazard| Allow {
            hazard,
            reason: reason.clone(),
        });
        Ok(Some(Self {
            allow: allow.collect(),
            slug,
        }))
    }

    /// Seals what the schema files say beyond the sealed migrations, if anything. What is wrong with the files is for
    /// the build to say, which reads them after this.
    pub(crate) fn seal(&self, disk: &Disk) -> Result<(), Error> {
        let mut session = Session::new(disk);
        let Some(config) = read_config(&mut session) else {
            return Ok(());
        };
        let folder = MigrationsFolder::lock(disk, &config.migrations, || {})?;
        let mut session = Session::new(disk);
        let Some(project) = Project::read(&mut session) else {
            return Ok(());
        };
        if project.drift.is_empty() {
            return Ok(());
        }
        let now = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
        let options = SealOptions {
            slug: &self.slug,
            allow: &self.allow,
            now: now.as_secs(),
            down: false,
            in_two: false,
        };
        for file in seal(&folder, &project, options)? {
            cargo::warning(&format!("sealed {}, as {SEAL} asks", file.path));
        }
        Ok(())
    }
}

fn unknown(name: &str) -> Error {
    let names = Hazard::ALL.map(Hazard::name).join(", ");
    Error::Project {
        text: format!(
            "error: {ALLOW} names the hazard `{name}`, which there is not\n  = help: there are {names}, and `all` of them"
        ),
    }
}
