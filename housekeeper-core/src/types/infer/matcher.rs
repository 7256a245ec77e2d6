//! `*`, `t.*` and `COLUMNS(…)`.

use crate::source::Span;
use crate::syntax::ast::{ColumnMatcher, Columns, ExprKind, Ident, JoinKind, Path, Star};
use crate::types::operand::Operand;
use crate::types::{Reason, Type};

use super::analyzer::Analyzer;
use super::gap::Gap;
use super::identifier::Meaning;
use super::item::Item;
use super::lookup::{Found, Label, or_null};
use super::pattern::{Regex, is_like};
use super::scope::Scope;
use super::subcolumn::{Subcolumn, subcolumn};
use super::table::ColumnKind;
use super::tree::{ColumnId, Tree, may_miss_left, may_miss_right};

/// A column that is matched.
pub(super) struct Matched {
    /// The column's own name: what EXCEPT and REPLACE speak of.
    pub(super) column: String,
    /// The output column.
    pub(super) item: Item,
    /// Whether it is a column of USING, which is a column of neither table.
    pub(super) is_joined: bool,
    /// The column of a table that it is.
    id: Option<ColumnId>,
}

/// Which columns are meant.
enum Choice<'p> {
    Star,
    Like(&'p str, bool),
    Regex(Regex),
}

impl Choice<'_> {
    fn takes(&self, name: &str) -> bool {
        match self {
            Self::Star => true,
            Self::Like(pattern, case_insensitive) => is_like(pattern, *case_insensitive, name),
            Self::Regex(regex) => regex.matches(name),
        }
    }

    const fn takes_kind(&self, kind: ColumnKind) -> bool {
        match kind {
            ColumnKind::Ordinary => true,
            ColumnKind::Computed => matches!(self, Self::Regex(_)),
            ColumnKind::Virtual => false,
        }
    }
}

impl Analyzer<'_> {
    /// The columns that `*` or `t.*` gives.
    pub(super) fn star<'a>(&self, star: &'a Star, span: Span, scope: &Scope<'a>) -> Vec<Item> {
        let choice = match &star.like {
            Some(like) => Choice::Like(&like.pattern, like.case_insensitive),
            None => Choice::Star,
        };
        let matched = self.matched(star.qualifier.as_ref(), &choice, span, scope);
        match matched {
            Ok(matched) => self.transformed(matched, &star.transformers, span, scope),
            Err(gap) => vec![Item::spread(span, gap)],
        }
    }

    /// The columns that `COLUMNS(…)` gives.
    pub(super) fn columns<'a>(
        &self,
        columns: &'a Columns,
        span: Span,
        scope: &Scope<'a>,
    ) -> Vec<Item> {
        let matched = match &columns.matcher {
            ColumnMatcher::Regexp(pattern) => match Regex::parse(pattern) {
                Some(regex) => self.matched(
                    columns.qualifier.as_ref(),
                    &Choice::Regex(regex),
                    span,
                    scope,
                ),
                None => Err(Gap::new(span, Reason::Form("this regular expression is"))),
            },
            ColumnMatcher::Names(names) if columns.qualifier.is_none() => {
                Ok(self.named_columns(names, scope))
            }
            ColumnMatcher::Names(_) => Err(Gap::new(span, Reason::Form("t.COLUMNS(a, b) is"))),
        };
        match matched {
            Ok(matched) => self.transformed(matched, &columns.transformers, span, scope),
            Err(gap) => vec![Item::spread(span, gap)],
        }
    }

    fn named_columns<'a>(&self, names: &'a [Path], scope: &Scope<'a>) -> Vec<Matched> {
        let mut matched = Vec::new();
        for path in names {
            let (Some(first), Some(last)) = (path.first(), path.last()) else {
                continue;
            };
            let span = first.span.to(last.span);
            let Some(path) = column_behind(path, scope) else {
                matched.push(Matched {
                    is_joined: false,
                    column: last.node.clone(),
                    item: Item::form(span, "an alias in COLUMNS(…) is"),
                    id: None,
                });
                continue;
            };
            for item in self.path(path, span, scope) {
                matched.push(Matched {
                    is_joined: false,
                    column: last.node.clone(),
                    item,
                    id: None,
                });
            }
        }
        matched
    }

    fn matched<'a>(
        &self,
        qualifier: Option<&'a Path>,
        choice: &Choice<'_>,
        span: Span,
        scope: &Scope<'a>,
    ) -> Result<Vec<Matched>, Gap> {
        let query = scope.query();
        let Some(qualifier) = qualifier else {
            let Some(tree) = &query.tree else {
                return Err(Gap::new(span, Reason::Form("`*` without FROM is")));
            };
            if matches!(tree, Tree::Array(_)) && has_twins(query) {
                let what = "`*` of an ARRAY JOIN over a table that is read twice under one name is";
                return Err(Gap::new(span, Reason::Form(what)));
            }
            return in_tree(query, tree, choice, span);
        };
        if let Some(elements) = self.elements(qualifier, choice, span, scope) {
            return elements;
        }
        let parts: Vec<&str> = qualifier.iter().map(|part| part.as_str()).collect();
        let Some(table) = query.table_named(&parts) else {
            self.report(unknown_table(qualifier, span, query));
            return Err(Gap::new(span, Reason::Reported));
        };
        let mut matched = of_table(query, table, choice, span)?;
        if let Some(tree) = &query.tree {
            join_types(query, tree, table, &mut matched);
        }
        Ok(matched)
    }

    /// The elements of a tuple `t` in `t.*`; `None` where `t` is a table.
    fn elements<'a>(
        &self,
        qualifier: &'a [Ident],
        choice: &Choice<'_>,
        span: Span,
        scope: &Scope<'a>,
    ) -> Option<Result<Vec<Matched>, Gap>> {
        // A name that is no column and no alias is a table, and that is no error.
        let parts: Vec<&str> = qualifier.iter().map(|part| part.as_str()).collect();
        let is_value = scope.outwards().any(|scope| {
            scope.has_alias(parts[0])
                || scope.parameters.iter().any(|(name, _)| name == parts[0])
                || scope
                    .tables
                    .iter()
                    .any(|table| table.has(&parts, span) || table.binds(parts[0]))
                || scope
                    .tree
                    .as_ref()
                    .is_some_and(|tree| tree.has_array_name(parts[0]))
        });
        if !is_value {
            return None;
        }
        let item = match self.meaning(qualifier, span, scope) {
            Meaning::Item(item) => item,
            Meaning::Several(_) => return Some(Err(Gap::new(span, Reason::Form("this `.*` is")))),
            Meaning::Nothing => return None,
        };
        let operand = match &item.value {
            Ok(operand) => operand,
            Err(gap) => return Some(Err(gap.clone())),
        };
        let mut ty = &operand.ty;
        while let Type::Array(element) = ty {
            ty = element;
        }
        let Type::Tuple(elements) = ty else {
            let reason = Reason::Form("`.*` of a value that is no tuple is");
            return Some(Err(Gap::new(span, reason)));
        };
        let mut matched = Vec::new();
        for (index, element) in elements.iter().enumerate() {
            let name = element
                .name
                .clone()
                .unwrap_or_else(|| (index + 1).to_string());
            if !choice.takes(&name) {
                continue;
            }
            let value = match subcolumn(&operand.ty, &[&name]) {
                Subcolumn::Is(ty) => Ok(Operand::column(ty)),
                _ => Err(Gap::new(span, Reason::Form("this element is"))),
            };
            let whole = format!("{}.{name}", parts.join("."));
            matched.push(Matched {
                is_joined: false,
                column: name,
                item: Item::new(Some(whole), value, span),
                id: None,
            });
        }
        Some(Ok(matched))
    }
}

/// The name of the column that `path` stands for, where it is an alias: that of the column itself counts here.
fn column_behind<'a>(path: &'a [Ident], scope: &Scope<'a>) -> Option<&'a [Ident]> {
    let mut path = path;
    let mut seen = Vec::new();
    while let [name] = path
        && let Some(alias) = scope.aliases.get(name.as_str())
    {
        let ExprKind::Path(behind) = &alias.node else {
            return None;
        };
        if seen.contains(&name.as_str()) {
            return None;
        }
        seen.push(name.as_str());
        if behind.as_slice() == path {
            return Some(behind);
        }
        path = behind;
    }
    Some(path)
}

/// Whether a table is read twice under one name.
fn has_twins(scope: &Scope<'_>) -> bool {
    let tables = &scope.tables;
    tables.iter().enumerate().any(|(at, table)| {
        let mut others = tables[at + 1..].iter();
        others.any(|other| table.alias == other.alias && table.is_same(other))
    })
}

fn in_tree(
    scope: &Scope<'_>,
    tree: &Tree,
    choice: &Choice<'_>,
    span: Span,
) -> Result<Vec<Matched>, Gap> {
    let nulls = scope.settings.join_use_nulls;
    match tree {
        Tree::Table(table) => of_table(scope, *table, choice, span),
        Tree::Join(join) => {
            let mut left = in_tree(scope, &join.left, choice, span)?;
            let mut right = in_tree(scope, &join.right, choice, span)?;
            let mut matched = Vec::new();
            for using in &join.using {
                if !choice.takes(&using.name) {
                    continue;
                }
                let is_left = join.kind != JoinKind::Right;
                let id = if is_left { using.left } else { using.right };
                let side = if is_left { &left } else { &right };
                // A column that `*` does not give is not given once more.
                let Some(source) = side.iter().find(|matched| matched.id == Some(id)) else {
                    continue;
                };
                let value = match (&source.item.value, &using.ty) {
                    (Ok(operand), Ok(ty)) => Ok(Operand {
                        ty: ty.clone(),
                        form: operand.form.clone(),
                    }),
                    (Err(gap), _) | (_, Err(gap)) => Err(gap.clone()),
                };
                let value = if nulls && join.kind == JoinKind::Full {
                    value.map(or_null)
                } else {
                    value
                };
                matched.push(Matched {
                    is_joined: true,
                    column: using.name.clone(),
                    item: Item {
                        docs: source.item.docs.clone(),
                        ..Item::new(Some(using.name.clone()), value, span)
                    },
                    id: Some(id),
                });
            }
            let joined: Vec<String> = matched
                .iter()
                .map(|matched| matched.column.clone())
                .collect();
            let keep = |matched: &Matched| !joined.contains(&matched.column);
            left.retain(keep);
            right.retain(keep);
            if nulls && may_miss_left(join.kind) {
                left.iter_mut().for_each(Matched::make_nullable);
            }
            if nulls && may_miss_right(join.kind) {
                right.iter_mut().for_each(Matched::make_nullable);
            }
            matched.extend(left);
            matched.extend(right);
            Ok(matched)
        }
        Tree::Array(array) => {
            let mut matched = in_tree(scope, &array.inner, choice, span)?;
            for matched in &mut matched {
                let found = Found {
                    value: matched.item.value.clone(),
                    label: Label::AsWritten,
                    id: matched.id,
                    is_column: matched.id.is_some(),
                    nested: None,
                };
                if let Some(element) = scope.unfolded(array, &found) {
                    matched.item.value = element;
                    matched.item.name = Some(matched.column.clone());
                    matched.id = None;
                }
            }
            Ok(matched)
        }
    }
}

impl Matched {
    fn make_nullable(&mut self) {
        if let Ok(operand) = &self.item.value {
            self.item.value = Ok(or_null(operand.clone()));
        }
    }
}

/// The columns of one table, with a qualifier where they need it.
fn of_table(
    scope: &Scope<'_>,
    index: usize,
    choice: &Choice<'_>,
    span: Span,
) -> Result<Vec<Matched>, Gap> {
    let table = &scope.tables[index];
    if let Some(gap) = &table.gap {
        return Err(gap.clone());
    }
    let mut matched = Vec::new();
    for (position, column) in table.columns.iter().enumerate() {
        if !choice.takes_kind(column.kind) || !choice.takes(&column.name) {
            continue;
        }
        matched.push(Matched {
            is_joined: false,
            column: column.name.clone(),
            item: Item {
                docs: column.docs.clone(),
                ..Item::new(
                    qualified(scope, index, &column.name, span),
                    column.value.clone(),
                    span,
                )
            },
            id: Some(ColumnId {
                table: index,
                column: position,
            }),
        });
    }
    Ok(matched)
}

/// The name of a column of `*`: with a qualifier where something else in sight is called like it.
fn qualified(scope: &Scope<'_>, index: usize, column: &str, span: Span) -> Option<String> {
    let table = &scope.tables[index];
    let mut name = column.to_owned();
    for qualifier in table.qualifying_parts().iter().rev() {
        let parts: Vec<&str> = name.split('.').collect();
        let elsewhere = if table.qualifies {
            scope.others_bind(index, &parts, span)?
        } else {
            false
        };
        let aliased = scope.has_alias(parts[0])
            || scope
                .tree
                .as_ref()
                .is_some_and(|tree| tree.has_array_alias(parts[0]));
        if !elsewhere && !aliased {
            break;
        }
        name = format!("{qualifier}.{name}");
    }
    Some(name)
}

/// Gives columns of `t.*` the types that they have after the last join.
fn join_types(scope: &Scope<'_>, tree: &Tree, table: usize, matched: &mut [Matched]) {
    let nulls = scope.settings.join_use_nulls;
    let mut tree = tree;
    // The last join comes first, and has the last word.
    let mut typed = Vec::new();
    loop {
        match tree {
            Tree::Table(_) => return,
            Tree::Array(array) => {
                for matched in &mut *matched {
                    let found = Found {
                        value: matched.item.value.clone(),
                        label: Label::AsWritten,
                        id: matched.id,
                        is_column: matched.id.is_some(),
                        nested: None,
                    };
                    // Sometimes ClickHouse gives the array then, and sometimes its elements.
                    if scope.unfolded(array, &found).is_some() {
                        let reason = Reason::Form("`t.*` beside an ARRAY JOIN of its column is");
                        matched.item.value = Err(Gap::new(matched.item.span, reason));
                    }
                }
                tree = &array.inner;
            }
            Tree::Join(join) => {
                let is_left = join.left.holds(table);
                for matched in &mut *matched {
                    let using = matched.id.and_then(|id| {
                        let id = join.left.merged(id);
                        let mut columns = join.using.iter();
                        columns.find(|using| using.left == id || using.right == id)
                    });
                    let is_first = matched.id.is_some_and(|id| !typed.contains(&id));
                    if let (Some(using), Ok(operand), true) = (using, &matched.item.value, is_first)
                    {
                        typed.extend(matched.id);
                        matched.item.value = using.ty.clone().map(|ty| Operand {
                            ty,
                            form: operand.form.clone(),
                        });
                    }
                    let misses = if is_left {
                        may_miss_left(join.kind)
                    } else {
                        may_miss_right(join.kind)
                    };
                    if nulls && misses {
                        matched.make_nullable();
                    }
                }
                tree = if is_left { &join.left } else { &join.right };
            }
        }
    }
}

fn unknown_table(
    qualifier: &[Ident],
    span: Span,
    scope: &Scope<'_>,
) -> crate::diagnostic::Diagnostic {
    let parts: Vec<&str> = qualifier.iter().map(|part| part.as_str()).collect();
    let diagnostic = crate::diagnostic::Diagnostic::error(
        crate::diagnostic::Code::UnknownColumn,
        format!("there is no table `{}` here", parts.join(".")),
    )
    .at(span, "");
    let names = scope
        .tables
        .iter()
        .flat_map(|table| table.alias.iter().chain(&table.name))
        .map(String::as_str);
    match crate::diagnostic::nearest(parts[parts.len() - 1], names) {
        Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
        None => diagnostic,
    }
}
