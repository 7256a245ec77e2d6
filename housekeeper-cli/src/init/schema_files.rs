//! housekeeper.toml and the schema files.

use housekeeper_core::config::{self, Config};
use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::history::{SUM_FILE, Sum};
use housekeeper_core::source::SourceMap;

use crate::failure::Failure;
use crate::output;

use super::files::{Folder, done};

/// Names of databases that ClickHouse or the generated code has taken.
const TAKEN: [&str; 8] = [
    "apply",
    "default",
    "housekeeper",
    "information_schema",
    "migrations",
    "queries",
    "system",
    "verify",
];

/// Writes what is not there, and gives the name of the database if the example was written.
pub(super) fn write(folder: &Folder, package: &str) -> Result<Option<String>, Failure> {
    folder.create(
        config::FILE_NAME,
        include_str!("templates/housekeeper.toml"),
    )?;
    let config = read_config(folder)?;

    let database = if folder.has(&config.entrypoint) {
        done("kept", &config.entrypoint);
        None
    } else {
        let database = database_name(package);
        let base = match config.entrypoint.rsplit_once('/') {
            Some((base, _)) => format!("{base}/schemas/{database}"),
            None => format!("schemas/{database}"),
        };
        let fill = |template: &str| template.replace("{database}", &database);
        folder.create(&config.entrypoint, include_str!("templates/main.sql"))?;
        folder.create(
            &format!("{base}/schema.sql"),
            &fill(include_str!("templates/schema.sql")),
        )?;
        folder.create(
            &format!("{base}/tables/events.sql"),
            &fill(include_str!("templates/events.sql")),
        )?;
        Some(database)
    };
    // The sum of no migrations: Git keeps no empty folder.
    let sum = format!("{}/{SUM_FILE}", config.migrations);
    folder.create(&sum, &Sum::default().print())?;
    Ok(database)
}

fn read_config(folder: &Folder) -> Result<Config, Failure> {
    let mut sources = SourceMap::new();
    let file = sources.add(config::FILE_NAME, folder.read(config::FILE_NAME)?);
    let mut diagnostics = Diagnostics::new();
    let config = config::parse(&sources, file, &mut diagnostics);
    output::diagnostics(&diagnostics, &sources, String::new());
    config.ok_or(Failure::Diagnosed)
}

/// The package's name as that of a database, in ClickHouse and in Rust.
fn database_name(package: &str) -> String {
    let name = package.replace('-', "_").to_ascii_lowercase();
    let is_plain = name.starts_with(|first: char| first.is_ascii_lowercase())
        && name
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'));
    if is_plain && !TAKEN.contains(&name.as_str()) {
        name
    } else {
        "app".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::database_name;

    #[test]
    fn the_database_is_called_like_the_package_where_that_works() {
        for (package, database) in [
            ("shop", "shop"),
            ("web-Shop_2", "web_shop_2"),
            ("_x", "app"),
            ("ž", "app"),
            ("system", "app"),
            ("housekeeper", "app"),
        ] {
            assert_eq!(database_name(package), database, "{package}");
        }
    }
}
