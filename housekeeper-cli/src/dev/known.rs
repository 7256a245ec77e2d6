//! What the database of `dev up` has, as far as `dev up` made it.
//!
//! A text of statements that build it, in the order in which they were done: sealed ones and others. What an
//! application has applied in the meantime is not in it; the server's own log tells.

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::history::{Chain, replay};
use housekeeper_core::model::Schema;
use housekeeper_core::plan::Step;
use housekeeper_core::source::{SourceMap, Span};
use housekeeper_core::syntax::ast::{Annotated, Statement, StatementItem};
use housekeeper_core::syntax::{FileItem, Print as _, parse_file};

use crate::failure::Failure;

use super::folder::{self, DevFolder};

/// What the database has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Known {
    /// How many statements of the sealed migrations, counted through, are among them.
    pub(super) sealed: usize,
    /// The version of the newest draft that is among them; empty when there was none.
    pub(super) draft: String,
    /// The statements.
    sql: String,
}

const SEALED: &str = "-- sealed statements: ";
const DRAFT: &str = "-- draft: ";

impl Known {
    /// What was known last; nothing where nothing was.
    pub(super) fn read(folder: &DevFolder) -> Result<Self, Failure> {
        match folder::read(&folder.schema())? {
            None => Ok(Self::default()),
            Some(text) => Self::parse(&text).ok_or_else(|| Self::lost(folder, "it cannot be read")),
        }
    }

    pub(super) fn write(&self, folder: &DevFolder) -> Result<(), Failure> {
        folder::replace(&folder.schema(), &self.print())
    }

    fn print(&self) -> String {
        format!(
            "{SEALED}{}\n{DRAFT}{}\n\n{}",
            self.sealed, self.draft, self.sql
        )
    }

    fn parse(text: &str) -> Option<Self> {
        let (first, rest) = text.split_once('\n')?;
        let (second, sql) = rest.split_once("\n\n")?;
        Some(Self {
            sealed: first.strip_prefix(SEALED)?.parse().ok()?,
            draft: second.strip_prefix(DRAFT)?.to_owned(),
            sql: sql.to_owned(),
        })
    }

    /// What a number of sealed statements builds, and nothing else.
    pub(super) fn of_sealed(chain: &Chain, count: usize) -> Self {
        let mut known = Self::default();
        known.take_sealed(chain, count);
        known
    }

    /// Adds the sealed statements up to this number that are not among them.
    pub(super) fn take_sealed(&mut self, chain: &Chain, count: usize) {
        let steps = chain
            .migrations
            .iter()
            .flat_map(|migration| &migration.steps);
        for sealed in steps.take(count).skip(self.sealed) {
            self.take(&sealed.step.statement);
        }
        self.sealed = self.sealed.max(count);
    }

    /// Adds a statement.
    pub(super) fn take(&mut self, statement: &Statement) {
        self.sql += &statement.to_pretty_sql();
        self.sql += ";\n\n";
    }

    /// The schema that the statements build.
    pub(super) fn schema(&self, folder: &DevFolder) -> Result<Schema, Failure> {
        let mut schema = Schema::default();
        let items =
            read_statements(&self.sql).ok_or_else(|| Self::lost(folder, "it cannot be read"))?;
        for item in items {
            replay(&mut schema, &item).map_err(|errors| {
                let messages: Vec<_> = errors.iter().map(|error| error.message.as_str()).collect();
                Self::lost(folder, &messages.join("; "))
            })?;
        }
        Ok(schema)
    }

    fn lost(folder: &DevFolder, why: &str) -> Failure {
        Failure::new(format!(
            "what the database has is not known any more ({}: {why}); `dev up --fresh` starts over, without its data",
            folder.schema().display()
        ))
    }
}

/// The schema that a number of sealed statements builds.
pub(super) fn sealed_schema(chain: &Chain, count: usize) -> Result<Schema, Failure> {
    let mut schema = Schema::default();
    let steps = chain
        .migrations
        .iter()
        .flat_map(|migration| &migration.steps);
    for sealed in steps.take(count) {
        let item = Annotated::new(sealed.step.statement.clone(), Span::synthetic());
        replay(&mut schema, &item)
            .map_err(|_| Failure::new("the sealed migrations cannot be replayed"))?;
    }
    Ok(schema)
}

/// Statements that are to be done, and the name they go by in the server's log.
pub(super) struct Draft {
    pub(super) version: String,
    pub(super) steps: Vec<Step>,
}

impl Draft {
    /// The draft that was being done when a command ended; `schema` is what the database had before it.
    pub(super) fn read(folder: &DevFolder, schema: &Schema) -> Result<Option<Self>, Failure> {
        let Some(text) = folder::read(&folder.draft())? else {
            return Ok(None);
        };
        let lost = || Known::lost(folder, "the draft that was being applied cannot be read");
        let version = text
            .lines()
            .next()
            .and_then(|line| line.strip_prefix(DRAFT))
            .ok_or_else(lost)?;
        let mut schema = schema.clone();
        let mut steps = Vec::new();
        for item in read_statements(&text).ok_or_else(lost)? {
            steps.push(Step::new(item.node.clone(), &schema));
            replay(&mut schema, &item).map_err(|_| lost())?;
        }
        Ok(Some(Self {
            version: version.to_owned(),
            steps,
        }))
    }

    /// The version of a draft that was being done, without looking into it.
    pub(super) fn version_of(folder: &DevFolder) -> Result<Option<String>, Failure> {
        let text = folder::read(&folder.draft())?;
        let line = text.as_deref().and_then(|text| text.lines().next());
        Ok(line
            .and_then(|line| line.strip_prefix(DRAFT))
            .map(str::to_owned))
    }

    pub(super) fn write(&self, folder: &DevFolder) -> Result<(), Failure> {
        let mut text = format!("{DRAFT}{}\n\n", self.version);
        for step in &self.steps {
            text += &step.statement.to_pretty_sql();
            text += ";\n\n";
        }
        folder::replace(&folder.draft(), &text)
    }
}

/// `None` when the text is not one of statements alone.
fn read_statements(text: &str) -> Option<Vec<StatementItem>> {
    let mut sources = SourceMap::new();
    let file = sources.add("statements", text);
    let mut diagnostics = Diagnostics::new();
    let items = parse_file(&sources, file, &mut diagnostics)
        .into_iter()
        .map(FileItem::into_statement);
    let items: Option<Vec<_>> = items.collect();
    items.filter(|_| !diagnostics.has_errors())
}

#[cfg(test)]
mod tests {
    use super::{Known, read_statements};

    #[test]
    fn what_is_known_comes_back() {
        let mut known = Known {
            sealed: 2,
            draft: "20240813190639".to_owned(),
            sql: String::new(),
        };
        assert_eq!(Known::parse(&known.print()), Some(known.clone()));
        for item in read_statements("CREATE DATABASE shop; DROP DATABASE shop;").unwrap() {
            known.take(&item.node);
        }
        assert_eq!(Known::parse(&known.print()), Some(known.clone()));
        assert_eq!(read_statements(&known.sql).unwrap().len(), 2);
    }
}
