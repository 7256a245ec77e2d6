//! Crates outside the workspace, as users have them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// The workspace's folder.
pub(crate) fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// A crate of its own in a temporary folder, built with the workspace's crates.
pub(crate) struct Project {
    folder: TempDir,
}

impl Project {
    /// A crate with a build script that uses Housekeeper, and these files.
    ///
    /// Cargo tells crates in one folder for what is built by their names: each test has one of its own.
    pub(crate) fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let folder = tempfile::Builder::new().prefix("shop-").tempdir().unwrap();
        let project = Self { folder };
        let build = workspace().join("housekeeper-build");
        project.write(
            "Cargo.toml",
            &format!(
                "[package]\nname = \"shop_{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
                 [build-dependencies]\nhousekeeper-build = {{ path = \"{}\" }}\n",
                build.display()
            ),
        );
        project.write(
            "build.rs",
            "fn main() { housekeeper_build::configure().compile() }\n",
        );
        project.write("src/lib.rs", "//! A shop.\n");
        project.write("housekeeper.toml", "");
        fs::copy(workspace().join("Cargo.lock"), project.path("Cargo.lock")).unwrap();
        for (path, text) in files {
            project.write(path, text);
        }
        project
    }

    /// Where a file of the crate is.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Writes a file, and makes sure that Cargo sees that it is newer than what was there.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
    }

    /// The text of a file.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// The paths of all files of the crate, sorted.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        let mut files = Vec::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    files.push(path);
                }
            }
        }
        files.sort();
        files
    }

    /// Runs Cargo in the crate. All such crates share one folder for what is built, so that dependencies are built once.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Run {
        self.cargo_with(arguments, &[])
    }

    /// The folder that all such crates are built in.
    #[expect(clippy::unused_self, reason = "whoever asks has built one")]
    pub(crate) fn target(&self) -> PathBuf {
        Path::new(env!("CARGO_TARGET_TMPDIR")).join("projects")
    }

    /// With these variables in the environment.
    pub(crate) fn cargo_with(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Run {
        let output = Command::new(env!("CARGO"))
            .args(arguments)
            .current_dir(self.folder.path())
            .env("CARGO_TARGET_DIR", self.target())
            .env("CARGO_NET_OFFLINE", "true")
            .env("CARGO_TERM_COLOR", "never")
            // Each crate is built a few times and never debugged: half the size.
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env_remove("HOUSEKEEPER_SEAL")
            .envs(variables.iter().copied())
            .output()
            .unwrap();
        Run(output)
    }
}

/// What a command did.
pub(crate) struct Run(Output);

impl Run {
    /// What it wrote, both streams.
    pub(crate) fn text(&self) -> String {
        let mut text = String::from_utf8_lossy(&self.0.stderr).into_owned();
        text.push_str(&String::from_utf8_lossy(&self.0.stdout));
        text
    }

    /// It must have succeeded.
    #[track_caller]
    pub(crate) fn succeeds(self) -> Self {
        assert!(self.0.status.success(), "{}", self.text());
        self
    }

    /// It must have failed.
    #[track_caller]
    pub(crate) fn fails(self) -> Self {
        assert!(!self.0.status.success(), "{}", self.text());
        self
    }

    /// It must have written this.
    #[track_caller]
    pub(crate) fn says(self, expected: &str) -> Self {
        let text = self.text();
        assert!(text.contains(expected), "`{expected}` is not in:\n{text}");
        self
    }

    /// It must not have written this.
    #[track_caller]
    pub(crate) fn does_not_say(self, unexpected: &str) -> Self {
        let text = self.text();
        assert!(!text.contains(unexpected), "`{unexpected}` is in:\n{text}");
        self
    }
}
