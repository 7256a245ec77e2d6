//! What stands in the parentheses of a CREATE TABLE.

use super::super::column::ColumnForm;
use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use super::super::storage::key_exprs;
use super::second_primary_key;
use crate::source::Spanned;
use crate::syntax::ast::{
    Annotated, ColumnDef, ConstraintDef, Expr, ExprKind, Ident, IndexDef, ProjectionDef, Storage,
    TableElements,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

enum Element {
    Column(Box<Annotated<ColumnDef>>),
    Index(Box<Spanned<IndexDef>>),
    Projection(Box<Spanned<ProjectionDef>>),
    Constraint(Box<Spanned<ConstraintDef>>),
    PrimaryKey(Spanned<Vec<Expr>>),
    /// ClickHouse keeps nothing of it.
    ForeignKey,
}

impl Parser<'_> {
    /// `(a T, b T, INDEX …)`, with a comma after the last if one likes
    pub(in super::super) fn elements(&mut self) -> Parse<TableElements> {
        self.need_symbol(Symbol::LeftParen)?;
        let list = self.recovering_list(true, Self::sees_element, Self::element_of_table)?;
        let elements = self.collect(list)?;
        let _ = self.eat_symbol_quietly(Symbol::Comma);
        self.need_symbol(Symbol::RightParen)?;
        Ok(elements)
    }

    fn element_of_table(&mut self) -> Parse<Element> {
        if self.sees(K::Index) {
            self.skip_word();
            return self
                .index_def()
                .map(|index| Element::Index(Box::new(index)));
        }
        if self.sees(K::Projection) {
            self.skip_word();
            let projection = self.projection_def()?;
            return Ok(Element::Projection(Box::new(projection)));
        }
        if self.sees(K::Constraint) {
            self.skip_word();
            let constraint = self.constraint_def()?;
            return Ok(Element::Constraint(Box::new(constraint)));
        }
        if self.sees_all(&[K::Primary, K::Key]) {
            self.need_all(&[K::Primary, K::Key])?;
            let start = self.at();
            let key = self.expr()?;
            if !is_key(&key) {
                return self.refuse_since(start, "a primary key is made of columns");
            }
            return Ok(Element::PrimaryKey(key_exprs(key)));
        }
        if self.sees_phrase("FOREIGN KEY") {
            self.need_phrase("FOREIGN KEY")?;
            return self.foreign_key().map(|()| Element::ForeignKey);
        }
        let column = self.column_def(ColumnForm::Create)?;
        Ok(Element::Column(Box::new(column)))
    }

    fn collect(&mut self, list: Vec<Element>) -> Parse<TableElements> {
        let mut elements = TableElements::default();
        for element in list {
            match element {
                Element::Column(column) => elements.columns.push(*column),
                Element::Index(index) => elements.indexes.push(*index),
                Element::Projection(projection) => elements.projections.push(*projection),
                Element::Constraint(constraint) => elements.constraints.push(*constraint),
                Element::PrimaryKey(key) => {
                    let again = key.span;
                    if let Some(first) = elements.primary_key.replace(key) {
                        return self.refuse(|| second_primary_key(first.span, again));
                    }
                }
                Element::ForeignKey => {}
            }
        }
        Ok(elements)
    }

    /// Fails where a primary key stands in more than one of: a column, the list, after the list.
    pub(super) fn one_primary_key(
        &mut self,
        elements: Option<&TableElements>,
        storage: &Storage,
    ) -> Parse<()> {
        let Some(elements) = elements else {
            return Ok(());
        };
        let span = |key: &Spanned<Vec<Expr>>| key.span;
        let column = key_column(elements).map(|name| name.span);
        let list = elements.primary_key.as_ref().map(span);
        let clause = storage.primary_key.as_ref().map(span);
        let mut keys = [column, list, clause].into_iter().flatten();
        match (keys.next(), keys.next()) {
            (Some(first), Some(second)) => self.refuse(|| second_primary_key(first, second)),
            (_, _) => Ok(()),
        }
    }

    /// `(a, b)`: names for the columns of a view, which have no types
    pub(super) fn column_names(&mut self) -> Parse<TableElements> {
        let columns = self.parens(|p| {
            p.list(|p| {
                let start = p.at();
                let name = p.name(Kind::ColumnName)?;
                Ok(Annotated::new(ColumnDef::new(name), p.span_since(start)))
            })
        })?;
        Ok(TableElements {
            columns,
            ..TableElements::default()
        })
    }
}

/// The first column that has PRIMARY KEY written at it.
pub(super) fn key_column(elements: &TableElements) -> Option<&Ident> {
    let mut columns = elements.columns.iter();
    let column = columns.find(|column| column.primary_key);
    column.map(|column| &column.name)
}

/// Whether ClickHouse takes the expression for a key: no value written out, and no query.
fn is_key(expr: &Expr) -> bool {
    match &expr.node {
        ExprKind::Literal(_)
        | ExprKind::Parameter(_)
        | ExprKind::Star(_)
        | ExprKind::Columns(_)
        | ExprKind::Subquery(_) => false,
        ExprKind::Tuple(items) | ExprKind::Array(items) => {
            items.is_empty() || !items.iter().all(is_literal)
        }
        _ => true,
    }
}

fn is_literal(expr: &Expr) -> bool {
    match &expr.node {
        ExprKind::Literal(_) => true,
        ExprKind::Tuple(items) | ExprKind::Array(items) => {
            !items.is_empty() && items.iter().all(is_literal)
        }
        _ => false,
    }
}
