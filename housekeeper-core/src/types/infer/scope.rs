//! What the names in a `SELECT` stand for.

use std::collections::BTreeMap;

use crate::diagnostic::nearest;
use crate::source::Span;
use crate::syntax::ast::{Expr, Ident};
use crate::types::Type;

use super::gap::Gap;
use crate::types::Reason;
use crate::types::operand::{Form, Operand};

/// The names in sight in a `SELECT`.
pub(super) struct Scope<'a> {
    /// The `SELECT` or lambda around this one.
    pub(super) outer: Option<&'a Scope<'a>>,
    /// The queries of `WITH`, in order.
    pub(super) withs: Vec<(&'a str, Relation)>,
    /// What `FROM` reads, from left to right.
    pub(super) sources: Vec<Source>,
    /// What `ARRAY JOIN` makes of columns, and the parameters of a lambda: these hide all else.
    pub(super) locals: Vec<(String, Result<Operand, Gap>)>,
    /// `AS` anywhere in the `SELECT`; `None` where one name stands for different expressions.
    pub(super) aliases: BTreeMap<&'a str, Option<&'a Expr>>,
    /// Names that are known and not in sight, and why.
    pub(super) hidden: Vec<(String, &'static str)>,
    /// Whether names may be in sight that are not known: nothing is said to be missing then.
    pub(super) open: bool,
}

/// The columns of a query or a table.
#[derive(Debug, Clone)]
pub(super) enum Relation {
    /// These.
    Known(Vec<Column>),
    /// It is not known which.
    Unknown(Gap),
}

/// A column of a relation.
#[derive(Debug, Clone)]
pub(super) struct Column {
    /// Its name; `None` where it is not certain.
    pub(super) name: Option<String>,
    /// Its value.
    pub(super) operand: Result<Operand, Gap>,
    /// What is written about it.
    pub(super) docs: Vec<String>,
    /// Whether `*` gives it.
    pub(super) in_star: bool,
    /// Where it stands in its query.
    pub(super) span: Span,
}

/// One table of a `FROM`.
#[derive(Debug, Clone)]
pub(super) struct Source {
    /// What may stand before a column: the alias, or the name with and without its database.
    pub(super) qualifiers: Vec<Vec<String>>,
    /// Its columns.
    pub(super) relation: Relation,
    /// Columns that `USING` has taken from a table before.
    pub(super) joined: Vec<String>,
}

/// What a path stands for.
pub(super) enum Resolved<'a> {
    /// The expression that the alias names.
    Alias(&'a str, &'a Expr),
    /// A value.
    Operand(Operand),
    /// Something of which more is not known.
    Gap(Gap),
    /// Nothing; with the name that was perhaps meant.
    Missing(Option<String>),
}

impl<'a> Scope<'a> {
    /// A scope with nothing in it yet.
    pub(super) fn new(outer: Option<&'a Scope<'a>>) -> Self {
        Self {
            outer,
            withs: Vec::new(),
            sources: Vec::new(),
            locals: Vec::new(),
            aliases: BTreeMap::new(),
            hidden: Vec::new(),
            open: outer.is_some_and(|outer| outer.open),
        }
    }

    /// The query of a `WITH` in sight.
    pub(super) fn with(&self, name: &str) -> Option<&Relation> {
        let own = self.withs.iter().rev().find(|(with, _)| *with == name);
        match own {
            Some((_, relation)) => Some(relation),
            None => self.outer?.with(name),
        }
    }

    /// What `path` stands for. `resolving` are the aliases whose expressions are being looked into: inside its own
    /// expression, an alias is not in sight.
    pub(super) fn resolve(&self, path: &[Ident], span: Span, resolving: &[&str]) -> Resolved<'a> {
        let parts: Vec<&str> = path.iter().map(|part| part.as_str()).collect();
        let local = self.locals.iter().rev().find(|(name, _)| *name == parts[0]);
        if let Some((_, value)) = local {
            return match value {
                Ok(operand) => element_of(operand, &parts[1..], span),
                Err(gap) => Resolved::Gap(gap.clone()),
            };
        }
        if !resolving.contains(&parts[0])
            && let Some(alias) = self.aliases.get(parts[0])
            && (parts.len() == 1 || !self.is_qualifier(parts[0]))
        {
            return match alias {
                Some(expr) if parts.len() == 1 => {
                    let name = self
                        .aliases
                        .get_key_value(parts[0])
                        .map_or("", |(name, _)| name);
                    Resolved::Alias(name, expr)
                }
                Some(_) => gap(span, "an element of an alias is"),
                None => gap(span, "an alias with several meanings is"),
            };
        }
        match self.columns_named(&parts, span) {
            Resolved::Missing(meant) => self.resolve_outside(path, span, resolving, meant),
            found => found,
        }
    }

    fn is_qualifier(&self, name: &str) -> bool {
        let mut qualifiers = self.sources.iter().flat_map(|source| &source.qualifiers);
        qualifiers.any(|qualifier| qualifier.first().is_some_and(|first| first == name))
    }

    fn resolve_outside(
        &self,
        path: &[Ident],
        span: Span,
        resolving: &[&str],
        meant: Option<String>,
    ) -> Resolved<'a> {
        if let Some(outer) = self.outer {
            let resolving = if self.sources.is_empty() {
                resolving
            } else {
                &[]
            };
            return match outer.resolve(path, span, resolving) {
                Resolved::Missing(outer_meant) => Resolved::Missing(meant.or(outer_meant)),
                // A lambda sees the columns around it, and so does the subquery of a `WITH` expression; what a
                // correlated subquery makes of them is another matter.
                Resolved::Operand(operand) if self.sources.is_empty() => Resolved::Operand(operand),
                Resolved::Alias(name, expr) if self.sources.is_empty() => {
                    Resolved::Alias(name, expr)
                }
                _ => gap(span, "a name from outside the subquery is"),
            };
        }
        if self.open {
            return gap(span, "this name is");
        }
        Resolved::Missing(meant)
    }

    /// The columns that `parts` may name: all readings of the dots are tried, and have to agree.
    fn columns_named(&self, parts: &[&str], span: Span) -> Resolved<'a> {
        let mut found: Option<Resolved<'a>> = None;
        let mut unknown = None;
        for source in &self.sources {
            let columns = match &source.relation {
                Relation::Known(columns) => columns,
                Relation::Unknown(gap) => {
                    if source.could_hold(parts) {
                        unknown.get_or_insert_with(|| gap.clone());
                    }
                    continue;
                }
            };
            for rest in source.readings(parts) {
                for column in columns {
                    let Some(elements) = column.elements(rest) else {
                        continue;
                    };
                    let next = match &column.operand {
                        Ok(operand) => element_of(operand, elements, span),
                        Err(gap) => Resolved::Gap(gap.clone()),
                    };
                    found = Some(match found {
                        None => next,
                        Some(first) if same(&first, &next) => first,
                        Some(_) => gap(span, "a name that stands for several columns is"),
                    });
                }
            }
        }
        match (found, unknown) {
            (Some(found), None) => found,
            (_, Some(gap)) => Resolved::Gap(gap),
            (None, None) if parts.last().is_some_and(|last| last.starts_with('_')) => {
                gap(span, "a virtual column is")
            }
            (None, None) => Resolved::Missing(self.meant(parts)),
        }
    }

    /// The known column nearest to the name.
    fn meant(&self, parts: &[&str]) -> Option<String> {
        let names = self
            .sources
            .iter()
            .flat_map(|source| match &source.relation {
                Relation::Known(columns) => columns.as_slice(),
                Relation::Unknown(_) => &[],
            });
        let names: Vec<&str> = names.filter_map(|column| column.name.as_deref()).collect();
        let wanted = parts.last()?;
        if names.contains(wanted) {
            return None;
        }
        nearest(wanted, names).map(str::to_owned)
    }
}

impl Source {
    /// What is left of `parts` after each qualifier that fits, and `parts` as they are.
    pub(super) fn readings<'p>(&self, parts: &'p [&'p str]) -> Vec<&'p [&'p str]> {
        let mut readings = vec![parts];
        for qualifier in &self.qualifiers {
            let fits = parts.len() > qualifier.len()
                && qualifier
                    .iter()
                    .zip(parts)
                    .all(|(left, right)| left == right);
            if fits {
                readings.push(&parts[qualifier.len()..]);
            }
        }
        readings
    }

    /// Whether `parts` could name a column of this table, if its columns were known.
    fn could_hold(&self, parts: &[&str]) -> bool {
        parts.len() == 1 || self.readings(parts).len() > 1 || self.qualifiers.is_empty()
    }
}

impl Column {
    /// The elements that `parts` name in this column: none when they name the column itself.
    fn elements<'p>(&self, parts: &'p [&'p str]) -> Option<&'p [&'p str]> {
        let name = self.name.as_deref()?;
        (1..=parts.len())
            .rev()
            .find(|length| parts[..*length].join(".") == name)
            .map(|length| &parts[length..])
    }
}

fn gap<'a>(span: Span, what: &'static str) -> Resolved<'a> {
    Resolved::Gap(Gap::new(span, Reason::Form(what)))
}

fn same(left: &Resolved<'_>, right: &Resolved<'_>) -> bool {
    match (left, right) {
        (Resolved::Operand(left), Resolved::Operand(right)) => left == right,
        _ => false,
    }
}

/// The element of a named tuple that `elements` lead to.
fn element_of<'a>(operand: &Operand, elements: &[&str], span: Span) -> Resolved<'a> {
    let Some((first, rest)) = elements.split_first() else {
        return Resolved::Operand(operand.clone());
    };
    if let Type::Tuple(fields) = &operand.ty
        && let Some(field) = fields
            .iter()
            .find(|field| field.name.as_deref() == Some(first))
    {
        let element = Operand {
            ty: field.ty.clone(),
            form: match operand.form {
                Form::Column => Form::Column,
                Form::Literal(_) | Form::Constant | Form::Unknown => Form::Unknown,
            },
        };
        return element_of(&element, rest, span);
    }
    gap(span, "a subcolumn is")
}
