//! `SHOW` of what access control knows.

use super::super::output::output;
use super::super::{Print, Writer};
use super::names::{entity_name, entity_names};
use super::policy::row_policy_names;
use crate::syntax::ast::access::{EntityKind, PolicyFilter, ShowAccess, ShownAccess};

impl Print for ShowAccess {
    fn print(&self, w: &mut Writer) {
        w.push("SHOW ");
        self.what.print(w);
        output(w, self.output.as_deref());
    }
}

impl Print for ShownAccess {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Grants {
                whose,
                implicit,
                is_final,
            } => {
                w.push("GRANTS");
                if let Some(whose) = whose {
                    w.push(" FOR ");
                    whose.print(w);
                }
                w.push(if *implicit { " WITH IMPLICIT" } else { "" });
                w.push(if *is_final { " FINAL" } else { "" });
            }
            Self::Access => w.push("ACCESS"),
            Self::Privileges => w.push("PRIVILEGES"),
            Self::CurrentRoles => w.push("CURRENT ROLES"),
            Self::EnabledRoles => w.push("ENABLED ROLES"),
            Self::CurrentQuota => w.push("CURRENT QUOTA"),
            Self::Entities(kind, filter) => entities(w, *kind, filter),
            Self::Create(kind, names) => {
                w.push("CREATE ");
                w.push(if names.len() > 1 {
                    kind.plural()
                } else {
                    kind.word()
                });
                w.push(if names.is_empty() { "" } else { " " });
                entity_names(w, names);
            }
            Self::CreateAll(kind, filter) => {
                w.push("CREATE ");
                entities(w, *kind, filter);
            }
            Self::CreateRowPolicies(names) => {
                w.push("CREATE ROW POLICY ");
                row_policy_names(w, names);
            }
            Self::CreateMaskingPolicy { name, tables } => {
                w.push("CREATE MASKING POLICY ");
                entity_name(w, name);
                if let Some(tables) = tables {
                    w.push(" ON ");
                    tables.print(w);
                }
            }
        }
    }
}

/// `ROW POLICIES ON t`
fn entities(w: &mut Writer, kind: EntityKind, filter: &PolicyFilter) {
    w.push(kind.plural());
    match filter {
        PolicyFilter::All => {}
        PolicyFilter::On(tables) => {
            w.push(" ON ");
            tables.print(w);
        }
        PolicyFilter::Named(name) => {
            w.push(" ");
            entity_name(w, name);
        }
    }
}
