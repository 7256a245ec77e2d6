//! Queries.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::ViewColumn;
use crate::source::{Span, Spanned};
use crate::syntax::ast::admin::{AdminStatement, ExplainKind};
use crate::syntax::ast::{OutputOptions, Query, QueryTerm, Select, SetOperator, Statement};
use crate::types::operand::Operand;
use crate::types::{IntWidth, Reason, Type};

use super::analyzer::Analyzer;
use super::catalog::Catalog;
use super::gap::{Gap, underivable, unknown_source};
use super::item::Item;
use super::scope::Scope;
use super::settings::Settings;

/// The columns that `query` gives, as the query of a view.
///
/// A column whose name or type is not certain is an error in `diagnostics`, as is a name that stands for nothing.
/// Such a column has no type; one without a certain name is left out.
pub fn infer_query(
    query: &Query,
    catalog: &dyn Catalog,
    diagnostics: &mut Diagnostics,
) -> Vec<ViewColumn> {
    outputs(query, catalog, Purpose::Stored, diagnostics)
}

/// The same of a query that is run by itself: it has to be known whether ClickHouse takes it.
pub fn infer_run(
    query: &Query,
    catalog: &dyn Catalog,
    diagnostics: &mut Diagnostics,
) -> Vec<ViewColumn> {
    outputs(query, catalog, Purpose::Run, diagnostics)
}

/// What a query is looked at for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// It is the query of a view.
    Stored,
    /// Its columns are asked for.
    Described,
    /// It is run.
    Run,
}

/// The columns that `query` gives.
pub(super) fn outputs(
    query: &Query,
    catalog: &dyn Catalog,
    purpose: Purpose,
    diagnostics: &mut Diagnostics,
) -> Vec<ViewColumn> {
    let is_stored = purpose == Purpose::Stored;
    let (items, unknown_table) = {
        let analyzer = Analyzer::new(catalog, is_stored, diagnostics);
        analyzer.is_run.set(purpose == Purpose::Run);
        let settings = query
            .output
            .as_ref()
            .map_or(&[][..], |output| &output.settings);
        match Settings::DEFAULT.with(settings) {
            Ok(settings) => {
                analyzer.settings.set(settings);
                let items = analyzer.query(query, None).items;
                (items, analyzer.unknown_table.take())
            }
            Err(gap) => (vec![Item::spread(gap.span, gap)], None),
        }
    };
    // A view may be made of a table from elsewhere as long as no column depends on it. Of a query by itself, it is not
    // even known whether ClickHouse takes it.
    if let Some(gap) = unknown_table
        && !is_stored
    {
        diagnostics.extend(underivable(None, gap.span, &gap));
    }
    let mut columns = Vec::with_capacity(items.len());
    let mut told: Vec<Span> = Vec::new();
    for mut item in items {
        if let Err(gap) = &mut item.value
            && let Some(diagnostic) = unknown_source(gap)
        {
            if !told.contains(&gap.span) {
                told.push(gap.span);
                diagnostics.push(diagnostic);
            }
            *gap = Gap::new(gap.span, Reason::Reported);
        }
        let Some(name) = item.name else {
            match &item.value {
                // What it reads is not there, which is told of the view.
                Err(gap) if gap.is_reported() && is_stored => {}
                // Of what is known to be wrong, nothing more is said.
                Err(gap) if item.is_spread || diagnostics.has_errors() => {
                    diagnostics.extend(underivable(None, item.span, gap));
                }
                Err(gap) => diagnostics
                    .push(underivable(None, item.span, gap).unwrap_or_else(|| unnamed(item.span))),
                Ok(_) => diagnostics.push(unnamed(item.span)),
            }
            continue;
        };
        let ty = match item.value {
            Ok(operand) => Some(operand.ty),
            Err(gap) => {
                diagnostics.extend(underivable(Some(&name), item.span, &gap));
                None
            }
        };
        columns.push(ViewColumn {
            name,
            ty,
            docs: item.docs,
            span: item.span,
        });
    }
    columns
}

fn unnamed(span: Span) -> Diagnostic {
    Diagnostic::error(Code::UnnamedColumn, "this column has no plain name")
        .at(span, "")
        .help("name it: `… AS name`")
}

/// What a query gives.
pub(super) struct Outcome {
    /// Its columns.
    pub(super) items: Vec<Item>,
    /// Whether it reads columns of a query around it.
    pub(super) is_correlated: bool,
}

impl Analyzer<'_> {
    /// What `query` gives inside `outer`.
    pub(super) fn query<'a>(&self, query: &'a Query, outer: Option<&Scope<'a>>) -> Outcome {
        let mut outcome = self.term(&query.first, outer, None);
        // The `WITH` of the first part is in sight in all parts.
        let first = match &query.first.node {
            QueryTerm::Select(select) => Some(&**select),
            QueryTerm::Nested(_) | QueryTerm::Explain(_) => None,
        };
        let mut parts = vec![outcome.items];
        // A UNION DISTINCT makes all before it distinct too.
        let distinct = query
            .rest
            .iter()
            .rposition(|operation| operation.operator == SetOperator::UnionDistinct);
        for (index, operation) in query.rest.iter().enumerate() {
            let other = self.term(&operation.term, outer, first);
            outcome.is_correlated |= other.is_correlated;
            if distinct.is_none_or(|distinct| index > distinct) {
                self.check_operator(query, operation.operator, operation.term.span, outer);
            }
            parts.push(other.items);
        }
        outcome.items = self.united(parts);
        if let Some(gap) = query.output.as_deref().and_then(output_gap) {
            for item in &mut outcome.items {
                item.value = Err(gap.clone());
            }
        }
        outcome
    }

    /// What the first part of `query` gives.
    pub(super) fn first_part<'a>(&self, query: &'a Query, outer: &Scope<'a>) -> Vec<Item> {
        self.term(&query.first, Some(outer), None).items
    }

    /// `UNION` alone is refused, unless a setting says which one it is.
    fn check_operator(
        &self,
        query: &Query,
        operator: SetOperator,
        span: crate::source::Span,
        outer: Option<&Scope<'_>>,
    ) {
        let inherited = outer.map(|outer| outer.settings).unwrap_or_default();
        let own = query
            .output
            .as_ref()
            .map_or(&[][..], |output| &output.settings);
        let last = query.rest.last().map(|operation| &operation.term.node);
        let of_last = match last {
            Some(QueryTerm::Select(select)) => select.settings.as_slice(),
            _ => &[],
        };
        let is_set = inherited.union_default_mode
            || own
                .iter()
                .chain(of_last)
                .any(|setting| setting.name.node == "union_default_mode");
        if operator == SetOperator::Union && !is_set {
            self.report(
                Diagnostic::error(
                    Code::UnexpectedToken,
                    "ClickHouse wants UNION to say ALL or DISTINCT",
                )
                .at(span, "")
                .help("write `UNION ALL` or `UNION DISTINCT`"),
            );
        }
    }

    /// The columns of several parts put together: names of the first, types that hold all.
    pub(super) fn united(&self, parts: Vec<Vec<Item>>) -> Vec<Item> {
        let mut parts = parts.into_iter();
        let Some(mut columns) = parts.next() else {
            return Vec::new();
        };
        let others: Vec<Vec<Item>> = parts.collect();
        if others.is_empty() {
            return columns;
        }
        let is_open = |items: &[Item]| items.iter().any(|item| item.is_spread);
        if is_open(&columns) || others.iter().any(|items| is_open(items)) {
            for column in &mut columns {
                if column.value.is_ok() {
                    let reason = Reason::Form("a UNION over columns that are not known is");
                    column.value = Err(Gap::new(column.span, reason));
                }
            }
            return columns;
        }
        if let Some(other) = others.iter().find(|items| items.len() != columns.len()) {
            let span = other
                .first()
                .map_or_else(crate::source::Span::synthetic, |item| item.span);
            let message = format!(
                "the parts have {} and {} columns: they have to have the same number",
                columns.len(),
                other.len()
            );
            self.report(Diagnostic::error(Code::DifferentColumns, message).at(span, ""));
            return columns
                .into_iter()
                .map(|column| Item {
                    value: Err(Gap::new(column.span, Reason::Reported)),
                    ..column
                })
                .collect();
        }
        for (index, column) in columns.iter_mut().enumerate() {
            let mut operands = Vec::with_capacity(others.len() + 1);
            let all = std::iter::once(&column.value)
                .chain(others.iter().map(|items| &items[index].value));
            let mut gap = None;
            for value in all {
                match value {
                    Ok(operand) => operands.push(Operand::column(operand.ty.clone())),
                    Err(other) => {
                        gap.get_or_insert(other.clone());
                    }
                }
            }
            let types: Vec<_> = operands.iter().map(|operand| operand.ty.clone()).collect();
            if let [first, other @ ..] = types.as_slice()
                && self.is_decided_by_numbers(&types)
            {
                let other = other.iter().find(|other| *other != first);
                let other = other.map_or_else(String::new, ToString::to_string);
                let reason = Reason::Differ(first.to_string(), other);
                gap.get_or_insert_with(|| Gap::new(column.span, reason));
            }
            column.value = if let Some(gap) = gap {
                Err(gap)
            } else {
                let ty = super::supertype::of(&operands, true, column.span);
                let first = operands.swap_remove(0).ty;
                // What is stored alike is not converted.
                ty.map(|ty| {
                    Operand::column(if super::supertype::is_stored_alike(&first, &ty) {
                        first
                    } else {
                        ty
                    })
                })
            };
        }
        columns
    }

    fn term<'a>(
        &self,
        term: &'a Spanned<QueryTerm>,
        outer: Option<&Scope<'a>>,
        first: Option<&'a Select>,
    ) -> Outcome {
        match &term.node {
            QueryTerm::Select(select) => self.select(select, outer, first),
            QueryTerm::Nested(query) => self.query(query, outer),
            QueryTerm::Explain(statement) => Outcome {
                items: explained(statement, term.span),
                is_correlated: false,
            },
        }
    }
}

/// Why the types of a query are not certain that ends like this.
fn output_gap(output: &OutputOptions) -> Option<Gap> {
    let file = output.file.as_ref()?;
    let reason = Reason::Form("a query whose rows go INTO OUTFILE is");
    Some(Gap::new(file.path.span, reason))
}

/// The columns of an EXPLAIN.
fn explained(statement: &Statement, span: Span) -> Vec<Item> {
    let kind = match statement {
        Statement::Admin(statement) => match &**statement {
            AdminStatement::Explain(explain) => Some(explain.kind),
            _ => None,
        },
        _ => None,
    };
    let number = Type::UInt(IntWidth::W64);
    let columns: &[(&str, Type)] = match kind {
        Some(
            ExplainKind::Plan
            | ExplainKind::Ast
            | ExplainKind::Syntax
            | ExplainKind::QueryTree
            | ExplainKind::Pipeline,
        ) => &[("explain", Type::String)],
        Some(ExplainKind::Estimate) => &[
            ("database", Type::String),
            ("table", Type::String),
            ("parts", number.clone()),
            ("rows", number.clone()),
            ("marks", number),
        ],
        _ => {
            let reason = Reason::Form("the columns of this EXPLAIN are");
            return vec![Item::spread(span, Gap::new(span, reason))];
        }
    };
    let column = |(name, ty): &(&str, Type)| {
        Item::new(
            Some((*name).to_owned()),
            Ok(Operand::column(ty.clone())),
            span,
        )
    };
    columns.iter().map(column).collect()
}
