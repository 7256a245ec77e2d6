//! The cases of `cases/*.sql`.

/// A script. `{db}` stands for a database that is there, and starts the names of all others.
pub(crate) struct Case {
    pub(crate) name: String,
    script: String,
}

const FILES: [&str; 3] = [
    include_str!("cases/create.sql"),
    include_str!("cases/alter.sql"),
    include_str!("cases/names.sql"),
];

/// All of them: `=== NAME`, and the statements, each with a `;` at the end of a line.
pub(crate) fn all() -> Vec<Case> {
    let only = std::env::var("REPLAY_CASE").ok();
    FILES
        .iter()
        .flat_map(|text| text.split("=== ").skip(1))
        .map(|text| {
            let (name, script) = text.split_once('\n').expect("a name");
            Case {
                name: name.to_owned(),
                script: script.to_owned(),
            }
        })
        .filter(|case| {
            only.as_ref()
                .is_none_or(|only| case.name.contains(only.as_str()))
        })
        .collect()
}

impl Case {
    /// Its statements in a world, after one that creates its database.
    pub(crate) fn statements(&self, prefix: &str) -> Vec<String> {
        let database = format!("{prefix}db");
        let script = self.script.replace("{db}", &database);
        let statements = script
            .split(";\n")
            .map(str::trim)
            .filter(|sql| !sql.is_empty());
        std::iter::once(format!("CREATE DATABASE {database}"))
            .chain(statements.map(str::to_owned))
            .collect()
    }
}
