//! `Cargo.toml`, edited with its formatting kept.

use toml_edit::{DocumentMut, InlineTable, Item, Table, Value};

use crate::failure::Failure;

use super::files::{Folder, done};

const FILE: &str = "Cargo.toml";

/// The manifest of a package.
pub(super) struct Manifest {
    document: DocumentMut,
    package_name: String,
    added: Vec<String>,
}

impl Manifest {
    /// Reads the manifest of the package in this folder.
    pub(super) fn read(folder: &Folder) -> Result<Self, Failure> {
        Self::parse(&folder.read(FILE)?)
    }

    fn parse(text: &str) -> Result<Self, Failure> {
        let document: DocumentMut = text
            .parse()
            .map_err(|error| Failure::new(format!("{FILE}: {error}")))?;
        let name = document
            .get("package")
            .and_then(|package| package.get("name"));
        let Some(name) = name.and_then(Item::as_str) else {
            return Err(Failure::new(
                "this Cargo.toml is of a workspace and not of a package: run `init` in the folder of the member \
                 that the schema belongs to",
            ));
        };
        let package_name = name.to_owned();
        Ok(Self {
            document,
            package_name,
            added: Vec::new(),
        })
    }

    pub(super) fn package_name(&self) -> &str {
        &self.package_name
    }

    /// The build script's file; `None` where the package says that it has none.
    pub(super) fn build_script(&self) -> Option<String> {
        match self.document["package"]
            .get("build")
            .and_then(Item::as_value)
        {
            None => Some("build.rs".to_owned()),
            Some(Value::Boolean(has)) => has.value().then(|| "build.rs".to_owned()),
            Some(other) => other.as_str().map(str::to_owned),
        }
    }

    /// The path that a target says, such as that of `[lib]`.
    pub(super) fn library_path(&self) -> Option<&str> {
        self.document.get("lib")?.get("path")?.as_str()
    }

    /// The name under which a package is a dependency, if it is one, in the form of Rust.
    pub(super) fn dependency(&self, section: &str, package: &str) -> Option<String> {
        let table = self.document.get(section)?.as_table_like()?;
        let found = table.iter().find(|(key, item)| {
            let renamed = item.get("package").and_then(Item::as_str);
            renamed.unwrap_or(key) == package
        });
        found.map(|(key, _)| key.replace('-', "_"))
    }

    /// Whether something is a dependency under this name.
    pub(super) fn has_name(&self, section: &str, name: &str) -> bool {
        self.document
            .get(section)
            .is_some_and(|table| table.get(name).is_some())
    }

    /// Adds a dependency at the end of its section.
    pub(super) fn add(
        &mut self,
        section: &str,
        name: &str,
        dependency: InlineTable,
    ) -> Result<(), Failure> {
        let table = self
            .document
            .entry(section)
            .or_insert(Item::Table(Table::new()));
        let table = table
            .as_table_like_mut()
            .ok_or_else(|| Failure::new(format!("{FILE}: `{section}` is not a table")))?;
        table.insert(name, Item::Value(Value::InlineTable(dependency)));
        self.added.push(name.to_owned());
        Ok(())
    }

    /// Writes the manifest if something was added.
    pub(super) fn write(&self, folder: &Folder) -> Result<(), Failure> {
        if self.added.is_empty() {
            done("kept", FILE);
            return Ok(());
        }
        folder.write(FILE, &self.document.to_string())?;
        done("added", &format!("{} to {FILE}", self.added.join(", ")));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use toml_edit::InlineTable;

    use super::Manifest;

    fn parse(text: &str) -> Manifest {
        Manifest::parse(text).unwrap()
    }

    #[test]
    fn formatting_and_comments_are_kept() {
        let text = "# The shop.\n[package]\nname='shop'  # short\n\n[dependencies]\nserde = \"1\" # rows\n";
        let mut manifest = parse(text);
        let dependency: InlineTable = [("path", "../x")].into_iter().collect();
        manifest
            .add("dependencies", "x", dependency.clone())
            .unwrap();
        manifest.add("build-dependencies", "x", dependency).unwrap();
        assert_eq!(
            manifest.document.to_string(),
            format!(
                "{text}x = {{ path = \"../x\" }}\n\n[build-dependencies]\nx = {{ path = \"../x\" }}\n"
            )
        );
    }

    #[test]
    fn a_dependency_is_found_under_any_name() {
        let manifest = parse(
            "[package]\nname = 'a'\n[dependencies]\nmy-hk = { package = 'housekeeper-clickhouse', path = 'x' }\n\
             [build-dependencies.housekeeper-build]\nversion = '1'\n",
        );
        let library = manifest.dependency("dependencies", "housekeeper-clickhouse");
        assert_eq!(library.as_deref(), Some("my_hk"));
        assert_eq!(manifest.dependency("dependencies", "tokio"), None);
        let build = manifest.dependency("build-dependencies", "housekeeper-build");
        assert_eq!(build.as_deref(), Some("housekeeper_build"));
    }

    #[test]
    fn the_build_script_may_be_elsewhere() {
        let with = |line: &str| parse(&format!("[package]\nname = 'a'\n{line}\n")).build_script();
        assert_eq!(with("").as_deref(), Some("build.rs"));
        assert_eq!(with("build = true").as_deref(), Some("build.rs"));
        assert_eq!(
            with("build = 'scripts/b.rs'").as_deref(),
            Some("scripts/b.rs")
        );
        assert_eq!(with("build = false"), None);
    }

    #[test]
    fn a_workspace_is_not_a_package() {
        assert!(Manifest::parse("[workspace]\nmembers = ['a']\n").is_err());
        assert!(Manifest::parse("[package\n").is_err());
    }
}
