//! `SHOW` of what access control knows.

use super::super::invocation::settings;
use super::super::{Print, Writer};
use super::names::{entity_name, entity_names};
use super::policy::row_policy_names;
use crate::syntax::ast::access::{
    AccessOutput, EntityKind, OutputFile, OutputMode, PolicyFilter, ShowAccess, ShownAccess,
};

impl Print for ShowAccess {
    fn print(&self, w: &mut Writer) {
        w.push("SHOW ");
        self.what.print(w);
        self.output.print(w);
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

impl Print for AccessOutput {
    fn print(&self, w: &mut Writer) {
        if let Some(file) = &self.file {
            w.push(" INTO OUTFILE ");
            file.print(w);
        }
        w.optional_clause("FORMAT", self.format.as_ref());
        settings(w, &self.settings);
    }
}

impl Print for OutputFile {
    fn print(&self, w: &mut Writer) {
        w.string(&self.path);
        w.push(match self.mode {
            OutputMode::New => "",
            OutputMode::Append => " APPEND",
            OutputMode::Truncate => " TRUNCATE",
        });
        w.push(if self.and_stdout { " AND STDOUT" } else { "" });
        if let Some(compression) = &self.compression {
            w.push(" COMPRESSION ");
            w.string(compression);
        }
        if let Some(level) = &self.level {
            w.push(" LEVEL ");
            level.print(w);
        }
    }
}
