//! From SQL to Rust, as the compiler goes.

use crate::codegen::{Embedded, Options, format, generate};
use crate::diagnostic::{Diagnostics, RenderOptions};
use crate::model::{Schema, lower_schema};
use crate::source::SourceMap;
use crate::syntax::{FileItem, parse_file};

/// A schema and the file it is from.
pub(super) struct Fixture {
    pub(super) schema: Schema,
    pub(super) sources: SourceMap,
}

impl Fixture {
    /// Reads SQL that has nothing wrong with it.
    pub(super) fn read(path: &str, sql: &str) -> Self {
        let mut sources = SourceMap::new();
        let file = sources.add(path, sql);
        let mut diagnostics = Diagnostics::new();
        let items = parse_file(&sources, file, &mut diagnostics);
        let statements = items.into_iter().filter_map(|item| match item {
            FileItem::Statement(statement) => Some(statement),
            FileItem::Import(_) => None,
        });
        let statements: Vec<_> = statements.collect();
        let schema = lower_schema(&statements, &mut diagnostics).schema;
        assert!(diagnostics.is_empty(), "{diagnostics:#?}");
        Self { schema, sources }
    }

    /// The generated file, and the messages that came with it.
    pub(super) fn generate(
        &self,
        options: &Options,
        embedded: Option<Embedded<'_>>,
    ) -> (String, Vec<String>) {
        let mut diagnostics = Diagnostics::new();
        let Self { schema, sources } = self;
        let tokens = generate(schema, sources, options, &[], embedded, &mut diagnostics);
        let messages = diagnostics.into_iter().map(|diagnostic| diagnostic.message);
        (format(tokens), messages.collect())
    }

    /// The messages as people read them.
    pub(super) fn messages(&self, options: &Options) -> String {
        let mut diagnostics = Diagnostics::new();
        let Self { schema, sources } = self;
        generate(schema, sources, options, &[], None, &mut diagnostics);
        let rendered = diagnostics.iter();
        let rendered =
            rendered.map(|diagnostic| diagnostic.render(sources, &RenderOptions::default()));
        rendered.map(|text| text + "\n").collect()
    }
}
