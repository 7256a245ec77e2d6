//! Schemas built by hand, with a file that their spans point into.

use crate::diagnostic::Diagnostics;
use crate::model::{
    Attribute, Column, Database, Dictionary, Docs, MaterializedView, MaterializedViewTarget,
    Object, ObjectName, RustOverride, Schema, Storage, Table, View, ViewColumn,
};
use crate::source::{FileId, SourceMap, Span, Spanned};
use crate::syntax::ast;
use crate::types::Type;

use super::super::{Embedded, Options, format, generate};

/// A schema in the making.
#[derive(Default)]
pub(super) struct Fixture {
    text: String,
    schema: Schema,
}

impl Fixture {
    /// Writes `text` on a line of its own.
    pub(super) fn write(&mut self, text: &str) -> Span {
        let start = u32::try_from(self.text.len()).unwrap();
        let end = start + u32::try_from(text.len()).unwrap();
        self.text.push_str(text);
        self.text.push('\n');
        Span::new(FileId(0), start, end)
    }

    pub(super) fn expr(&mut self, text: &str) -> ast::Expr {
        let span = self.write(text);
        let path = vec![Spanned::new(text.to_owned(), span)];
        let plain = text.chars().all(|c| c.is_alphanumeric() || c == '_');
        let kind = if plain {
            ast::ExprKind::Path(path)
        } else {
            ast::ExprKind::Literal(ast::Literal::Null)
        };
        Spanned::new(kind, span)
    }

    /// A database with a comment before it.
    pub(super) fn database(&mut self, name: &str, comment: &str) {
        let span = self.write(name);
        let database = Database {
            name: name.to_owned(),
            engine: None,
            comment: None,
            docs: Docs {
                lines: vec![comment.to_owned()],
                renamed_from: None,
            },
            span,
        };
        self.schema.databases.insert(name.to_owned(), database);
    }

    /// A table of `engine`, sorted by `key`.
    pub(super) fn table(
        &mut self,
        name: &str,
        engine: &str,
        key: &[&str],
        columns: Vec<Column>,
    ) -> &mut Table {
        let span = self.write(name);
        let engine_span = self.write(engine);
        let engine_name = engine.split('(').next().unwrap_or_default().to_owned();
        let engine = ast::Invocation {
            name: Spanned::new(engine_name, engine_span),
            arguments: Vec::new(),
        };
        let items = key.iter().map(|key| ast::SortKeyItem {
            expr: self.expr(key),
            descending: false,
        });
        let items = items.collect();
        let key_span = self.write("");
        let clauses = ast::Storage {
            engine: Some(Spanned::new(engine, engine_span)),
            order_by: Some(Spanned::new(ast::SortKey { items }, key_span)),
            ..ast::Storage::default()
        };
        let name = object_name(name);
        let table = Table {
            name: name.clone(),
            columns,
            storage: Storage {
                clauses,
                indexes: Vec::new(),
                projections: Vec::new(),
                constraints: Vec::new(),
            },
            comment: None,
            docs: Docs::default(),
            span,
        };
        self.schema
            .objects
            .insert(name.clone(), Object::Table(table));
        match self.schema.objects.get_mut(&name) {
            Some(Object::Table(table)) => table,
            _ => unreachable!("it was just put there"),
        }
    }

    pub(super) fn column(&mut self, name: &str, ty: Type) -> Column {
        Column {
            name: name.to_owned(),
            ty,
            default: None,
            codec: None,
            ttl: None,
            comment: None,
            settings: Vec::new(),
            renamed_from: None,
            rust: None,
            docs: Vec::new(),
            span: self.write(name),
        }
    }

    pub(super) fn default_column(
        &mut self,
        name: &str,
        ty: Type,
        kind: ast::DefaultKind,
        expr: &str,
    ) -> Column {
        let column = self.column(name, ty);
        let expr = (!expr.is_empty()).then(|| self.expr(expr));
        Column {
            default: Some(ast::ColumnDefault { kind, expr }),
            ..column
        }
    }

    pub(super) fn rust_column(&mut self, name: &str, ty: Type, path: &str) -> Column {
        let column = self.column(name, ty);
        let span = self.write(path);
        let data_type = Some(Spanned::new(path.to_owned(), span));
        Column {
            rust: Some(RustOverride {
                data_type,
                with: None,
            }),
            ..column
        }
    }

    pub(super) fn view(&mut self, name: &str, columns: Vec<(&str, Option<Type>)>) {
        let span = self.write(name);
        let columns = self.view_columns(columns);
        let name = object_name(name);
        let view = View {
            name: name.clone(),
            query: any_query(),
            security: None,
            declared: Vec::new(),
            columns,
            comment: None,
            docs: Docs::default(),
            span,
        };
        self.schema.objects.insert(name, Object::View(view));
    }

    pub(super) fn materialized_view(
        &mut self,
        name: &str,
        source: &str,
        target: &str,
        columns: Vec<(&str, Option<Type>)>,
    ) {
        let span = self.write(name);
        let columns = self.view_columns(columns);
        let name = object_name(name);
        let view = MaterializedView {
            name: name.clone(),
            source: Some(object_name(source)),
            target: MaterializedViewTarget::Table(object_name(target)),
            query: any_query(),
            declared: Vec::new(),
            populate: false,
            security: None,
            columns,
            comment: None,
            docs: Docs::default(),
            span,
        };
        self.schema
            .objects
            .insert(name, Object::MaterializedView(view));
    }

    fn view_columns(&mut self, columns: Vec<(&str, Option<Type>)>) -> Vec<ViewColumn> {
        let columns = columns.into_iter().map(|(name, ty)| ViewColumn {
            name: name.to_owned(),
            ty,
            docs: Vec::new(),
            span: self.write(name),
        });
        columns.collect()
    }

    pub(super) fn dictionary(
        &mut self,
        name: &str,
        layout: &str,
        key: &[&str],
        columns: Vec<(&str, Type)>,
    ) {
        let span = self.write(name);
        let attributes = columns.into_iter().map(|(name, ty)| Attribute {
            name: name.to_owned(),
            ty,
            default: None,
            expression: None,
            hierarchical: false,
            bidirectional: false,
            injective: false,
            is_object_id: false,
            docs: Vec::new(),
            span: self.write(name),
        });
        let attributes = attributes.collect();
        let name = object_name(name);
        let ident = |text: &str| Spanned::synthetic(text.to_owned());
        let dictionary = Dictionary {
            name: name.clone(),
            attributes,
            primary_key: key.iter().map(|key| (*key).to_owned()).collect(),
            source: ast::DictionarySource {
                kind: ident("NULL"),
                arguments: Vec::new(),
            },
            layout: ast::DictionaryLayout {
                kind: ident(layout),
                arguments: Vec::new(),
            },
            lifetime: None,
            range: None,
            settings: Vec::new(),
            comment: None,
            docs: Docs::default(),
            span,
        };
        self.schema
            .objects
            .insert(name, Object::Dictionary(dictionary));
    }

    /// The generated file and the messages.
    pub(super) fn generate(
        &self,
        options: &Options,
        embedded: Option<&Embedded>,
    ) -> (String, Vec<String>) {
        let mut sources = SourceMap::new();
        sources.add("db/main.sql", self.text.clone());
        let mut diagnostics = Diagnostics::new();
        let tokens = generate(&self.schema, &sources, options, embedded, &mut diagnostics);
        let messages = diagnostics
            .iter()
            .map(|diagnostic| format!("{}: {}", diagnostic.code, diagnostic.message));
        (format(tokens), messages.collect())
    }
}

pub(super) fn object_name(name: &str) -> ObjectName {
    let (database, name) = name.split_once('.').unwrap();
    ObjectName {
        database: database.to_owned(),
        name: name.to_owned(),
    }
}

/// `SELECT` of nothing: the generator does not look into queries.
fn any_query() -> ast::Query {
    let select = ast::Select {
        with: None,
        distinct: None,
        projection: Vec::new(),
        from: None,
        prewhere: None,
        filter: None,
        group_by: None,
        having: None,
        windows: Vec::new(),
        qualify: None,
        order_by: None,
        limit_by: None,
        limit: None,
        settings: Vec::new(),
    };
    ast::Query {
        first: Spanned::synthetic(ast::QueryTerm::Select(Box::new(select))),
        rest: Vec::new(),
        format: None,
    }
}

/// What a column may say about itself.
pub(super) trait Describe {
    fn comment(self, text: &str) -> Self;
    fn lines(self, lines: &[&str]) -> Self;
}

impl Describe for Column {
    fn comment(self, text: &str) -> Self {
        Self {
            comment: Some(text.to_owned()),
            ..self
        }
    }

    fn lines(self, lines: &[&str]) -> Self {
        Self {
            docs: lines.iter().map(|line| (*line).to_owned()).collect(),
            ..self
        }
    }
}

/// Compares `text` with a golden file of the `tests` package, or writes it with `UPDATE_EXPECT=1`.
pub(super) fn expect_file(name: &str, text: &str) {
    let path = format!("{}/../tests/golden/{name}", env!("CARGO_MANIFEST_DIR"));
    expect_test::expect_file![path].assert_eq(text);
}
