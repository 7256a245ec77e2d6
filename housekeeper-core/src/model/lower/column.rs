//! Columns.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Column;
use crate::source::Span;
use crate::syntax::Print;
use crate::syntax::ast::{self, Annotated, ColumnDef, DefaultKind, ExprKind, Literal};
use crate::types::{self, Type, can_be_nullable};

use super::directive::{column_notes, comment_lines};
use super::unsupported::unsupported_in_column;

/// The columns of an object, as far as they could be read.
pub struct Columns {
    /// Those that could be read, in order.
    pub columns: Vec<Column>,
    /// `PRIMARY KEY` written at columns: their names, in order.
    pub primary_key: Vec<ast::Ident>,
}

/// The columns that `defs` declare. Two of the same name are an error, at both places.
pub fn lower_columns(defs: &[Annotated<ColumnDef>], diagnostics: &mut Diagnostics) -> Columns {
    lower_each(defs, default_type, diagnostics)
}

/// The columns that a view declares: what is only read may be always NULL.
pub(super) fn lower_view_columns(
    defs: &[Annotated<ColumnDef>],
    diagnostics: &mut Diagnostics,
) -> Columns {
    let always_null = |def: &ColumnDef| {
        let data_type = def.data_type.as_ref()?;
        let is = |data_type: &ast::DataType, name: &str| data_type.to_sql() == name;
        is(data_type, "Nullable(Nothing)").then(|| Type::Nullable(Box::new(Type::Nothing)))
    };
    lower_each(
        defs,
        |def| default_type(def).or_else(|| always_null(def)),
        diagnostics,
    )
}

/// `known` tells the types of some without looking at what is written.
fn lower_each(
    defs: &[Annotated<ColumnDef>],
    known: impl Fn(&ColumnDef) -> Option<Type>,
    diagnostics: &mut Diagnostics,
) -> Columns {
    let mut first: BTreeMap<&str, Span> = BTreeMap::new();
    let mut columns: Vec<Column> = Vec::with_capacity(defs.len());
    let mut primary_key = Vec::new();
    for def in defs {
        let name = &def.name;
        if let Some(first) = first.get(name.as_str()) {
            diagnostics.push(
                Diagnostic::error(
                    Code::DuplicateColumn,
                    format!("the column `{}` is declared twice", name.node),
                )
                .at(name.span, "")
                .see(*first, "first here"),
            );
            continue;
        }
        first.insert(name, name.span);
        if def.primary_key {
            primary_key.push(name.clone());
        }
        columns.extend(match known(def) {
            Some(ty) => Some(lower_typed(def, ty, diagnostics)),
            None => lower_column(def, diagnostics),
        });
    }
    Columns {
        columns,
        primary_key,
    }
}

/// The column that `def` declares; `None` when its type is not known, which a diagnostic says.
pub fn lower_column(def: &Annotated<ColumnDef>, diagnostics: &mut Diagnostics) -> Option<Column> {
    let ty = default_null(def, column_type(def, diagnostics)?);
    Some(lower_typed(def, ty, diagnostics))
}

/// Stands for the type of a column that has none, until that of its default is known. No column has it.
fn default_type(def: &ColumnDef) -> Option<Type> {
    let default = def.default.as_ref()?;
    if def.data_type.is_some() || default.expr.is_none() {
        return None;
    }
    Some(match &def.nullable {
        Some(nullable) if nullable.node => Type::Nullable(Box::new(Type::Nothing)),
        _ => Type::Nothing,
    })
}

fn lower_typed(def: &Annotated<ColumnDef>, ty: Type, diagnostics: &mut Diagnostics) -> Column {
    let notes = column_notes(def, diagnostics);
    if let Some(diagnostic) = unsupported_in_column(def) {
        diagnostics.push(diagnostic);
    }
    Column {
        name: def.name.node.clone(),
        ty,
        default: def.default.as_ref().map(|default| default.node.clone()),
        codec: def.codec.as_ref().map(|codec| codec.node.clone()),
        ttl: def.ttl.clone(),
        comment: def.comment.as_ref().map(|comment| comment.node.clone()),
        statistics: def
            .statistics
            .as_ref()
            .map(|statistics| statistics.node.clone()),
        settings: def.settings.clone(),
        renamed_from: notes.renamed_from,
        rust: notes.rust,
        docs: comment_lines(def),
        span: def.name.span,
    }
}

fn column_type(def: &ColumnDef, diagnostics: &mut Diagnostics) -> Option<Type> {
    let Some(data_type) = &def.data_type else {
        return untyped(def, diagnostics);
    };
    let ty = types::resolve(data_type, diagnostics)?;
    let Some(nullable) = &def.nullable else {
        return Some(ty);
    };
    let modifier = if nullable.node { "NULL" } else { "NOT NULL" };
    if matches!(ty, Type::Nullable(_)) {
        diagnostics.push(
            Diagnostic::error(
                Code::IllegalNullModifier,
                format!("`{modifier}` cannot stand beside `{ty}`"),
            )
            .at(nullable.span, "")
            .help(if nullable.node {
                "leave it out"
            } else {
                "leave `Nullable` out"
            }),
        );
        return None;
    }
    if !nullable.node {
        return Some(ty);
    }
    if !can_be_nullable(&ty) {
        diagnostics.push(
            Diagnostic::error(
                Code::IllegalNullModifier,
                format!("a value of type `{ty}` cannot be NULL"),
            )
            .at(nullable.span, "")
            .see(data_type.span, "the type"),
        );
        return None;
    }
    Some(Type::Nullable(Box::new(ty)))
}

/// The type of a column without one: that of its default, where it says so itself.
fn untyped(def: &ColumnDef, diagnostics: &mut Diagnostics) -> Option<Type> {
    let default = def.default.as_ref();
    let expr = default.and_then(|default| default.expr.as_ref());
    let ty = match (default.map(|default| default.kind), expr) {
        // The server's own choice for `EPHEMERAL` alone.
        (Some(DefaultKind::Ephemeral), None) => Some(Type::String),
        (_, _) => None,
    };
    if ty.is_none() {
        diagnostics.push(
            Diagnostic::error(
                Code::UnderivableType,
                format!("the column `{}` has no type", def.name.node),
            )
            .at(def.name.span, "")
            .help("write its type after its name"),
        );
    }
    ty
}

/// `DEFAULT NULL` makes the column Nullable.
fn default_null(def: &ColumnDef, ty: Type) -> Type {
    let is_null = def.default.as_ref().is_some_and(|default| {
        default.kind == DefaultKind::Default
            && default
                .expr
                .as_ref()
                .is_some_and(|expr| matches!(expr.node, ExprKind::Literal(Literal::Null)))
    });
    if !is_null {
        return ty;
    }
    match ty {
        Type::LowCardinality(inner) if can_be_nullable(&inner) => {
            Type::LowCardinality(Box::new(Type::Nullable(inner)))
        }
        ty if can_be_nullable(&ty) => Type::Nullable(Box::new(ty)),
        ty => ty,
    }
}
