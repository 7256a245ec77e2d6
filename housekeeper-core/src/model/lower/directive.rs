//! Comments and directives before a statement, a column or an attribute.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Docs, RustOverride};
use crate::source::{Span, Spanned};
use crate::syntax::ast::object::ObjectStatement;
use crate::syntax::ast::{Annotated, Directive, Statement, StatementItem};

const EXTERNAL: &str = "a table, a view, a dictionary or a function that is there already";

/// What `name` and `row` speak of.
const QUERY: &str = "a query in the folder of queries";

/// What `replaces` speaks of.
const SNAPSHOT: &str = "a sealed migration, before its first statement";

/// What stands before a column.
#[derive(Default)]
pub(super) struct ColumnNotes {
    pub(super) renamed_from: Option<String>,
    pub(super) rust: Option<RustOverride>,
}

/// The comment lines before a node.
pub(super) fn comment_lines<T>(node: &Annotated<T>) -> Vec<String> {
    node.comments.iter().map(|line| line.node.clone()).collect()
}

/// The docs of a statement. `allow` speaks of a step of a migration or of a warning, and is read there.
pub(super) fn statement_docs(item: &StatementItem, diagnostics: &mut Diagnostics) -> Docs {
    let mut docs = Docs {
        lines: comment_lines(item),
        renamed_from: None,
        external: false,
    };
    for directive in &item.directives {
        match &directive.node {
            Directive::RenamedFrom(old) => {
                let same_database = match (&old.database, database_of(&item.node)) {
                    (Some(old), Some(new)) => old.node == new,
                    _ => true,
                };
                if matches!(item.node, Statement::CreateDatabase(_)) || !same_database {
                    diagnostics.push(
                        Diagnostic::error(
                            Code::MisplacedDirective,
                            "only an object that stays in its database can be renamed",
                        )
                        .at(directive.span, ""),
                    );
                    continue;
                }
                docs.renamed_from = Some(old.name.node.clone());
            }
            Directive::Allow { .. } => {}
            Directive::External if database_of(&item.node).is_some() || is_function(&item.node) => {
                docs.external = true;
            }
            Directive::External => {
                diagnostics.push(misplaced(directive.span, "external", EXTERNAL));
            }
            Directive::Rust { .. } => {
                diagnostics.push(misplaced(directive.span, "rust", "a column"));
            }
            Directive::Name(_) => diagnostics.push(misplaced(directive.span, "name", QUERY)),
            Directive::Row(_) => diagnostics.push(misplaced(directive.span, "row", QUERY)),
            Directive::Replaces { .. } => {
                diagnostics.push(misplaced(directive.span, "replaces", SNAPSHOT));
            }
        }
    }
    docs
}

/// The directives of a column.
pub(super) fn column_notes<T>(column: &Annotated<T>, diagnostics: &mut Diagnostics) -> ColumnNotes {
    let mut notes = ColumnNotes::default();
    for directive in &column.directives {
        match &directive.node {
            Directive::RenamedFrom(old) if old.database.is_none() => {
                notes.renamed_from = Some(old.name.node.clone());
            }
            Directive::RenamedFrom(_) => diagnostics.push(
                Diagnostic::error(
                    Code::MisplacedDirective,
                    "the old name of a column is a name without dots",
                )
                .at(directive.span, ""),
            ),
            Directive::Rust {
                data_type,
                with,
                type_name,
            } => {
                notes.rust = Some(RustOverride {
                    data_type: data_type.clone(),
                    with: with.clone(),
                    type_name: type_name.clone(),
                });
            }
            Directive::Allow { .. } => {}
            Directive::External => {
                diagnostics.push(misplaced(directive.span, "external", EXTERNAL));
            }
            Directive::Name(_) => diagnostics.push(misplaced(directive.span, "name", QUERY)),
            Directive::Row(_) => diagnostics.push(misplaced(directive.span, "row", QUERY)),
            Directive::Replaces { .. } => {
                diagnostics.push(misplaced(directive.span, "replaces", SNAPSHOT));
            }
        }
    }
    notes
}

/// Refuses the directives before something that has none of its own; warnings can be allowed everywhere.
pub(super) fn no_directives<T>(node: &Annotated<T>, what: &str, diagnostics: &mut Diagnostics) {
    let speaks =
        |directive: &&Spanned<Directive>| !matches!(directive.node, Directive::Allow { .. });
    for directive in node.directives.iter().filter(speaks) {
        diagnostics.push(
            Diagnostic::error(
                Code::MisplacedDirective,
                format!("{what} takes no directives yet"),
            )
            .at(directive.span, ""),
        );
    }
}

/// The error about a directive that stands before the wrong thing.
pub(super) fn misplaced(span: Span, name: &str, place: &str) -> Diagnostic {
    Diagnostic::error(
        Code::MisplacedDirective,
        format!("`housekeeper:{name}` speaks of {place}"),
    )
    .at(span, "")
}

fn database_of(statement: &Statement) -> Option<&str> {
    let name = match statement {
        Statement::CreateTable(node) => &node.name,
        Statement::CreateView(node) => &node.name,
        Statement::CreateMaterializedView(node) => &node.name,
        Statement::CreateDictionary(node) => &node.name,
        Statement::CreateDatabase(_)
        | Statement::AlterTable(_)
        | Statement::Drop(_)
        | Statement::Rename(_)
        | Statement::Exchange(_)
        | Statement::Insert(_)
        | Statement::Select(_)
        | Statement::Access(_)
        | Statement::Admin(_)
        | Statement::Object(_)
        | Statement::WithOutput(_) => return None,
    };
    name.database.as_ref().map(|database| database.as_str())
}

fn is_function(statement: &Statement) -> bool {
    match statement {
        Statement::Object(node) => matches!(**node, ObjectStatement::CreateFunction(_)),
        _ => false,
    }
}
