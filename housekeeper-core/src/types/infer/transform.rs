//! What is done to the columns of `*`: EXCEPT, REPLACE and APPLY.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;
use crate::syntax::ast::{ColumnTransformer, Expr, ExprKind, FunctionCall};
use crate::types::Reason;

use super::analyzer::Analyzer;
use super::gap::Gap;
use super::item::Item;
use super::matcher::Matched;
use super::pattern::Regex;
use super::scope::Scope;
use super::tree::Tree;

impl Analyzer<'_> {
    /// The columns after `transformers`, which apply in the order they are written.
    pub(super) fn transformed<'a>(
        &self,
        matched: Vec<Matched>,
        transformers: &'a [ColumnTransformer],
        span: Span,
        scope: &Scope<'a>,
    ) -> Vec<Item> {
        let applies = |transformer: &ColumnTransformer| {
            matches!(
                transformer,
                ColumnTransformer::ApplyFunction { .. } | ColumnTransformer::ApplyLambda { .. }
            )
        };
        let tree = scope.query().tree.as_ref();
        if transformers.iter().any(applies) && tree.is_some_and(Tree::has_array_join) {
            let reason = Reason::Form("APPLY beside an ARRAY JOIN is");
            return vec![Item::spread(span, Gap::new(span, reason))];
        }
        let mut used: BTreeSet<(usize, String)> = BTreeSet::new();
        let mut items = Vec::new();
        'columns: for Matched {
            column,
            mut item,
            is_joined,
            ..
        } in matched
        {
            // EXCEPT and REPLACE speak of columns that nothing was done to yet.
            let mut is_changed = false;
            let mut inner_name: Option<Option<String>> = None;
            for (number, transformer) in transformers.iter().enumerate() {
                match transformer {
                    ColumnTransformer::Except { columns, .. } => {
                        if !is_changed && columns.iter().any(|name| name.node == column) {
                            used.insert((number, column));
                            continue 'columns;
                        }
                    }
                    ColumnTransformer::ExceptRegexp(pattern) => {
                        let Some(regex) = Regex::parse(pattern) else {
                            let reason = Reason::Form("this regular expression is");
                            return vec![Item::spread(span, Gap::new(span, reason))];
                        };
                        if !is_changed && regex.matches(&column) {
                            continue 'columns;
                        }
                    }
                    ColumnTransformer::Replace { items, .. } => {
                        let new = items.iter().find(|(_, name)| name.node == column);
                        if let Some((value, _)) = new
                            && !is_changed
                        {
                            used.insert((number, column.clone()));
                            let replaced = scope.query().replaced.take();
                            let value = if scope.query().has_alias(&column) {
                                Item::form(span, "a REPLACE beside an alias of that name is")
                            } else {
                                self.item(value, scope)
                            };
                            scope.query().replaced.replace(replaced);
                            // What is done to it later speaks of the expression.
                            inner_name = Some(value.name.clone());
                            item = value.named(column.clone());
                            is_changed = true;
                        }
                    }
                    ColumnTransformer::ApplyFunction {
                        name, parameters, ..
                    } => {
                        if let Some(name) = inner_name.take() {
                            item.name = name;
                        }
                        item = self.applied(name, parameters.as_deref(), item, span, scope);
                        is_changed = true;
                    }
                    ColumnTransformer::ApplyLambda { lambda, .. } => {
                        if let Some(name) = inner_name.take() {
                            item.name = name;
                        } else if is_joined && !is_changed {
                            // ClickHouse names it as the parameter of the lambda is called, but not everywhere.
                            item.name = None;
                        }
                        item = self.applied_lambda(lambda, item, span, scope);
                        is_changed = true;
                    }
                }
            }
            items.push(Item { span, ..item });
        }
        self.check_strict(transformers, &used, span);
        items
    }

    /// `APPLY name(parameters)`.
    fn applied<'a>(
        &self,
        name: &'a crate::syntax::ast::Ident,
        parameters: Option<&'a [Expr]>,
        item: Item,
        span: Span,
        scope: &Scope<'a>,
    ) -> Item {
        // The column stands for the argument as a parameter of a lambda does.
        if name.node == "lambda" {
            return Item::form(span, "this APPLY is");
        }
        let argument = crate::source::Spanned::new("\u{0}".to_owned(), span);
        let call = FunctionCall {
            parameters: parameters.map(<[Expr]>::to_vec),
            ..FunctionCall::new(
                name.clone(),
                vec![crate::source::Spanned::new(
                    ExprKind::Path(vec![argument]),
                    span,
                )],
            )
        };
        let expr = crate::source::Spanned::new(ExprKind::Function(Box::new(call)), span);
        let mut inner = self.scope(super::scope::ScopeKind::Lambda, Some(scope));
        inner.parameters.push(("\u{0}".to_owned(), item));
        self.item(&expr, &inner)
    }

    /// `APPLY (x -> …)`.
    fn applied_lambda<'a>(
        &self,
        lambda: &'a Expr,
        item: Item,
        span: Span,
        scope: &Scope<'a>,
    ) -> Item {
        let ExprKind::Lambda { parameters, body } = &lambda.node else {
            return Item::form(span, "this APPLY is");
        };
        let [parameter] = parameters.as_slice() else {
            return Item::form(span, "this APPLY is");
        };
        let mut inner = self.lambda_scope(scope, body);
        inner.parameters.push((parameter.node.clone(), item));
        self.item(body, &inner)
    }

    /// `STRICT`: a column that is not there is an error.
    fn check_strict(
        &self,
        transformers: &[ColumnTransformer],
        used: &BTreeSet<(usize, String)>,
        span: Span,
    ) {
        for (number, transformer) in transformers.iter().enumerate() {
            let names: Vec<&crate::syntax::ast::Ident> = match transformer {
                ColumnTransformer::Except {
                    strict: true,
                    columns,
                } => columns.iter().collect(),
                ColumnTransformer::Replace {
                    strict: true,
                    items,
                } => items.iter().map(|(_, name)| name).collect(),
                _ => continue,
            };
            for name in names {
                if !used.contains(&(number, name.node.clone())) {
                    let message = format!("there is no column `{}` here", name.node);
                    self.report(
                        Diagnostic::error(Code::UnknownColumn, message)
                            .at(name.span, "")
                            .see(span, "among these"),
                    );
                }
            }
        }
    }
}
