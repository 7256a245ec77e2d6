//! What is read.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::parsers::{housekeeper, sqlparser};
use crate::schema;

/// Texts that both parsers accept.
pub(crate) struct Input {
    /// What they are.
    pub(crate) name: String,
    /// Each is given to the parser by itself.
    pub(crate) texts: Vec<String>,
    /// How many statements they hold.
    pub(crate) statements: usize,
}

/// All inputs, made when their turn comes; or why one cannot be.
pub(crate) fn all() -> impl Iterator<Item = Result<Input, String>> {
    let makers: [fn() -> Result<Input, String>; 3] = [schema_file, schema_statements, corpus];
    makers.into_iter().map(|make| make())
}

fn schema_file() -> Result<Input, String> {
    let text = schema::statements().concat();
    Input::new("schema, as one file", vec![text], 1)
}

fn schema_statements() -> Result<Input, String> {
    Input::new(
        "schema, a statement at a time",
        schema::statements(),
        schema::TABLES,
    )
}

/// The statements of ClickHouse's own tests and of products, which are no part of the repository.
fn corpus() -> Result<Input, String> {
    #[derive(Deserialize)]
    struct Line {
        sql: String,
        ok: bool,
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus/statements.jsonl");
    let file = fs::read_to_string(&path)
        .map_err(|error| format!("corpus: skipped, {}: {error}", path.display()))?;
    let lines: Result<Vec<Line>, _> = file.lines().map(serde_json::from_str).collect();
    let lines = lines.map_err(|error| format!("corpus: skipped, {}: {error}", path.display()))?;
    let all = lines.len();
    let texts = lines
        .into_iter()
        .filter(|line| line.ok)
        .map(|line| line.sql)
        .filter(|sql| housekeeper(sql) == Ok(1) && sqlparser(sql) == Ok(1))
        .collect();
    let name = format!("corpus, those of its {all} statements that both accept");
    Input::new(&name, texts, 0)
}

impl Input {
    fn new(name: &str, texts: Vec<String>, least: usize) -> Result<Self, String> {
        let mut statements = 0;
        for text in &texts {
            match (housekeeper(text), sqlparser(text)) {
                (Ok(ours), Ok(theirs)) if ours == theirs => statements += ours,
                (ours, theirs) => {
                    let answers = format!("housekeeper says {ours:?}, sqlparser {theirs:?}");
                    return Err(format!("{name}: skipped, {answers}: {text:.200}"));
                }
            }
        }
        if statements < least.max(1) {
            return Err(format!(
                "{name}: skipped, there are {statements} statements"
            ));
        }
        Ok(Self {
            name: name.to_owned(),
            texts,
            statements,
        })
    }

    /// The length of all texts together.
    pub(crate) fn bytes(&self) -> usize {
        self.texts.iter().map(String::len).sum()
    }
}
