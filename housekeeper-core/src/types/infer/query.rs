//! Queries.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::ViewColumn;
use crate::source::Spanned;
use crate::syntax::ast::{
    Expr, ExprKind, Join, OutputOptions, Query, QueryTerm, Select, Setting, WithItem,
};

use super::alias::aliases;
use super::catalog::Catalog;
use super::constant::constant_conditions;
use super::expr::Context;
use super::from::array_join;
use super::gap::{Gap, underivable};
use super::scope::{Column, Relation, Scope};
use super::star;
use super::walk::select_exprs;
use crate::types::Reason;
use crate::types::operand::{Form, Operand};

/// The columns that `query` gives.
///
/// A column whose name or type is not certain is an error in `diagnostics`, as is a name that stands for nothing.
/// Such a column has no type; one without a certain name is left out.
pub fn infer_query(
    query: &Query,
    catalog: &dyn Catalog,
    diagnostics: &mut Diagnostics,
) -> Vec<ViewColumn> {
    let mut inferrer = Inferrer {
        catalog,
        diagnostics,
    };
    let columns = inferrer.query(query, None);
    let mut view_columns = Vec::with_capacity(columns.len());
    for column in columns {
        let Some(name) = column.name else {
            match &column.operand {
                Err(gap) => {
                    let diagnostic = underivable(None, column.span, gap);
                    diagnostics.extend(diagnostic);
                }
                Ok(_) => diagnostics.push(unnamed(&column)),
            }
            continue;
        };
        let (ty, gap) = match column.operand {
            Ok(operand) if operand.is_null() => {
                let gap = Gap::new(column.span, Reason::Form("NULL by itself is"));
                (None, Some(gap))
            }
            Ok(operand) => (Some(operand.ty), None),
            Err(gap) => (None, Some(gap)),
        };
        if let Some(gap) = gap {
            diagnostics.extend(underivable(Some(&name), column.span, &gap));
        }
        view_columns.push(ViewColumn {
            name,
            ty,
            docs: column.docs,
            span: column.span,
        });
    }
    view_columns
}

fn unnamed(column: &Column) -> Diagnostic {
    Diagnostic::error(Code::UnnamedColumn, "this column has no plain name")
        .at(column.span, "")
        .help("name it: `… AS name`")
}

/// What queries are looked at with.
pub(super) struct Inferrer<'c> {
    pub(super) catalog: &'c dyn Catalog,
    pub(super) diagnostics: &'c mut Diagnostics,
}

impl Inferrer<'_> {
    /// The columns of `query` inside `outer`.
    pub(super) fn query<'a>(
        &mut self,
        query: &'a Query,
        outer: Option<&'a Scope<'a>>,
    ) -> Vec<Column> {
        let mut columns = self.term(&query.first, outer, None);
        // The `WITH` of the first part is in sight in all parts.
        let first = match &query.first.node {
            QueryTerm::Select(select) => Some(&**select),
            QueryTerm::Nested(_) | QueryTerm::Explain(_) => None,
        };
        for operation in &query.rest {
            let others = self.term(&operation.term, outer, first);
            for (column, other) in columns.iter_mut().zip(others) {
                let united = match (&column.operand, &other.operand) {
                    (Err(gap), _) | (_, Err(gap)) => Err(gap.clone()),
                    (Ok(left), Ok(right)) if left.ty == right.ty => {
                        Ok(Operand::column(left.ty.clone()))
                    }
                    (Ok(left), Ok(right)) => Err(Gap::new(
                        other.span,
                        Reason::Differ(left.ty.to_string(), right.ty.to_string()),
                    )),
                };
                column.operand = united;
            }
        }
        if let Some(gap) = query.output.as_deref().and_then(output_gap) {
            for column in &mut columns {
                column.operand = Err(gap.clone());
            }
        }
        columns
    }

    fn term<'a>(
        &mut self,
        term: &'a Spanned<QueryTerm>,
        outer: Option<&'a Scope<'a>>,
        first: Option<&'a Select>,
    ) -> Vec<Column> {
        match &term.node {
            QueryTerm::Select(select) => self.select(select, outer, first),
            QueryTerm::Nested(query) => self.query(query, outer),
            QueryTerm::Explain(_) => {
                let reason = Reason::Form("the columns of EXPLAIN are");
                vec![unknown_columns(Gap::new(term.span, reason))]
            }
        }
    }

    fn select<'a>(
        &mut self,
        select: &'a Select,
        outer: Option<&'a Scope<'a>>,
        first: Option<&'a Select>,
    ) -> Vec<Column> {
        let mut scope = Scope::new(outer);
        for select in first.into_iter().chain([select]) {
            self.with(select, &mut scope);
        }
        // Subqueries in FROM see the expressions of WITH and nothing else of this SELECT.
        if let Some(from) = &select.from {
            self.add_sources(from, &mut scope);
        }
        scope.aliases.extend(aliases(select));
        self.array_joins(select, &mut scope);
        for expr in select_exprs(select) {
            self.check_names(expr, &scope, &mut Vec::new());
        }
        let context = Context {
            catalog: self.catalog,
            scope: &scope,
            resolving: &[],
        };
        constant_conditions(context, select, self.diagnostics);
        let mut columns = Vec::new();
        for item in &select.projection {
            columns.extend(output(context, item));
        }
        if let Some(gap) = settings_gap(&select.settings) {
            for column in &mut columns {
                column.operand = Err(gap.clone());
            }
        }
        columns
    }

    fn with<'a>(&mut self, select: &'a Select, scope: &mut Scope<'a>) {
        let Some(with) = &select.with else { return };
        for item in &with.items {
            match &item.node {
                WithItem::Expr(expr) => {
                    if let ExprKind::Alias { operand, alias } = &expr.node {
                        scope.aliases.insert(alias, Some(operand));
                    }
                }
                WithItem::Query {
                    name,
                    columns,
                    query,
                    ..
                } => {
                    let relation = if with.recursive {
                        let gap = Gap::new(name.span, Reason::Form("a recursive WITH is"));
                        Relation::Unknown(gap)
                    } else {
                        let mut known = self.query(query, Some(scope));
                        for (column, alias) in known.iter_mut().zip(columns) {
                            column.name = Some(alias.node.clone());
                        }
                        Relation::Known(known)
                    };
                    scope.withs.push((name, relation));
                }
            }
        }
    }

    fn array_joins<'a>(&mut self, select: &'a Select, scope: &mut Scope<'a>) {
        let joins = select.from.iter().flat_map(|from| &from.joins);
        for join in joins {
            if let Join::Array { items, .. } = &join.node {
                let context = Context {
                    catalog: self.catalog,
                    scope,
                    resolving: &[],
                };
                let values = items.iter().map(|item| context.infer(item)).collect();
                scope.locals.extend(array_join(items, values));
            }
        }
    }
}

/// Stands for columns of which neither number nor names are known.
const fn unknown_columns(gap: Gap) -> Column {
    Column {
        name: None,
        span: gap.span,
        operand: Err(gap),
        docs: Vec::new(),
        in_star: true,
    }
}

/// The columns that an item of a `SELECT` list gives.
fn output<'a>(context: Context<'a, '_>, item: &'a Expr) -> Vec<Column> {
    if let ExprKind::Star(star) = &item.node {
        return star::expand(star, item.span, context.scope)
            .unwrap_or_else(|gap| vec![unknown_columns(gap)]);
    }
    let operand = context.infer(item).map(|operand| Operand {
        form: match operand.form {
            Form::Column => Form::Column,
            // NULL stays what it is: it has no type of its own.
            Form::Literal(literal) if literal == crate::syntax::ast::Literal::Null => {
                Form::Literal(literal)
            }
            Form::Literal(_) | Form::Constant | Form::Unknown => Form::Unknown,
        },
        ty: operand.ty,
    });
    vec![Column {
        name: name_of(item, context.scope),
        operand,
        docs: docs_of(item, context.scope),
        in_star: true,
        span: item.span,
    }]
}

/// The name of an output column, where it is certain.
fn name_of(item: &Expr, scope: &Scope<'_>) -> Option<String> {
    let path = match &item.node {
        ExprKind::Alias { alias, .. } => return Some(alias.node.clone()),
        ExprKind::Path(path) => path,
        _ => return None,
    };
    if let [only] = path.as_slice() {
        return Some(only.node.clone());
    }
    // `t.c` gives `c`, unless something else in sight is called so; then ClickHouse keeps a qualifier.
    let (source, column) = named_column(path, scope)?;
    let name = column.name.as_deref()?;
    let elsewhere = scope.sources.iter().enumerate().any(|(index, other)| {
        index != source
            && match &other.relation {
                Relation::Known(columns) => columns
                    .iter()
                    .any(|column| column.name.as_deref() == Some(name)),
                Relation::Unknown(_) => true,
            }
    });
    (!elsewhere && !scope.aliases.contains_key(name)).then(|| name.to_owned())
}

/// The column that a path names as a whole, and the number of its table.
fn named_column<'s>(
    path: &[crate::syntax::ast::Ident],
    scope: &'s Scope<'_>,
) -> Option<(usize, &'s Column)> {
    let parts: Vec<&str> = path.iter().map(|part| part.as_str()).collect();
    scope
        .sources
        .iter()
        .enumerate()
        .find_map(|(index, source)| {
            let Relation::Known(columns) = &source.relation else {
                return None;
            };
            let readings = source.readings(&parts);
            let is_named = |column: &&Column| {
                let name = column.name.as_deref();
                readings
                    .iter()
                    .any(|reading| Some(reading.join(".").as_str()) == name)
            };
            columns.iter().find(is_named).map(|column| (index, column))
        })
}

/// What is written about the column that an item is, when it is one.
fn docs_of(item: &Expr, scope: &Scope<'_>) -> Vec<String> {
    let item = match &item.node {
        ExprKind::Alias { operand, .. } => operand,
        _ => item,
    };
    match &item.node {
        ExprKind::Path(path) => {
            named_column(path, scope).map_or_else(Vec::new, |(_, column)| column.docs.clone())
        }
        _ => Vec::new(),
    }
}

/// Why the types of a query with these settings are not certain.
fn settings_gap(settings: &[Setting]) -> Option<Gap> {
    let setting = settings.iter().find(|setting| !is_harmless(setting))?;
    let reason = Reason::Form("what this setting does to types is");
    Some(Gap::new(setting.name.span, reason))
}

/// Why the types of a query are not certain that ends like this.
fn output_gap(output: &OutputOptions) -> Option<Gap> {
    if let Some(file) = &output.file {
        let reason = Reason::Form("a query whose rows go INTO OUTFILE is");
        return Some(Gap::new(file.path.span, reason));
    }
    settings_gap(&output.settings)
}

/// Whether a setting cannot change a type: those that limit or speed up what is done.
fn is_harmless(setting: &Setting) -> bool {
    const PREFIXES: [&str; 4] = ["max_", "optimize_", "use_skip_", "force_"];
    PREFIXES
        .iter()
        .any(|prefix| setting.name.starts_with(prefix))
}
