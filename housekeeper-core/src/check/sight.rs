//! Which columns of a table the expressions of a clause can read.

use std::cell::OnceCell;

use crate::model::Column;
use crate::model::readable::stored;
use crate::syntax::ast::DefaultKind;
use crate::types::infer::{SourceColumn, TableColumns};

/// Which columns a clause can read besides those that are stored.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    /// Keys, TTL and constraints: none.
    Stored,
    /// Indexes and projections: ALIAS.
    Readable,
    /// Defaults: ALIAS and EPHEMERAL.
    All,
}

/// The columns in each sight, each gathered once: a table with many columns has many expressions that read them.
#[derive(Default)]
pub(super) struct Sights {
    stored: OnceCell<TableColumns>,
    readable: OnceCell<TableColumns>,
    all: OnceCell<TableColumns>,
}

impl Sights {
    pub(super) fn of(&self, columns: &[Column], sight: Sight) -> &TableColumns {
        let known = match sight {
            Sight::Stored => &self.stored,
            Sight::Readable => &self.readable,
            Sight::All => &self.all,
        };
        known.get_or_init(|| in_sight(columns, sight))
    }
}

/// The columns in sight, and those that are not.
fn in_sight(columns: &[Column], sight: Sight) -> TableColumns {
    let mut seen: Vec<&Column> = Vec::new();
    let mut hidden = Vec::new();
    let mut ephemeral: Vec<SourceColumn> = Vec::new();
    for column in columns {
        let kind = column.default.as_ref().map(|default| default.kind);
        match kind {
            Some(DefaultKind::Alias) if sight == Sight::Stored => {
                hidden.push((
                    column.name.clone(),
                    "is ALIAS: computed when it is read, and not stored",
                ));
            }
            Some(DefaultKind::Ephemeral) if sight == Sight::All => ephemeral.push(SourceColumn {
                name: column.name.clone(),
                ty: Some(column.ty.clone()),
                docs: Vec::new(),
                in_star: false,
                may_be_constant: false,
            }),
            Some(DefaultKind::Ephemeral) => {
                hidden.push((
                    column.name.clone(),
                    "is EPHEMERAL: it is there in an INSERT, and not stored",
                ));
            }
            Some(DefaultKind::Alias | DefaultKind::Default | DefaultKind::Materialized) | None => {
                seen.push(column);
            }
        }
    }
    let mut readable = stored(seen);
    readable.extend(ephemeral);
    // A default is computed where a row does not have it.
    TableColumns::new(readable, sight != Sight::All).hiding(hidden)
}
