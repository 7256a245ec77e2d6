//! `BACKUP`, `RESTORE` and `SNAPSHOT`.

use super::super::output::output;
use super::super::{Print, Writer};
use crate::syntax::ast::admin::{Backup, BackupElement, BackupKind, BackupSource, Snapshot};
use crate::syntax::ast::{Ident, ObjectName};

impl Print for Backup {
    fn print(&self, w: &mut Writer) {
        let (word, place_word) = match self.kind {
            BackupKind::Backup => ("BACKUP ", " TO "),
            BackupKind::Restore => ("RESTORE ", " FROM "),
        };
        w.push(word);
        match &self.source {
            BackupSource::Elements(elements) => w.list(elements),
            BackupSource::Snapshot(place) => {
                w.push("FROM SNAPSHOT ");
                place.print(w);
            }
        }
        w.on_cluster(self.on_cluster.as_ref());
        w.push(place_word);
        self.place.print(w);
        self.print_settings(w);
        output(w, self.output.as_deref());
    }
}

impl Backup {
    fn print_settings(&self, w: &mut Writer) {
        let mut word = " SETTINGS ";
        if let Some(place) = &self.base_backup {
            w.push(word);
            w.push("base_backup = ");
            place.print(w);
            word = ", ";
        }
        if !self.settings.is_empty() {
            w.push(word);
            w.list(&self.settings);
            word = ", ";
        }
        if let Some(ids) = &self.cluster_host_ids {
            w.push(word);
            w.push("cluster_host_ids = ");
            ids.print(w);
        }
    }
}

impl Print for Snapshot {
    fn print(&self, w: &mut Writer) {
        w.push("SNAPSHOT ");
        self.element.print(w);
        w.push(" TO ");
        self.place.print(w);
        output(w, self.output.as_deref());
    }
}

impl Print for BackupElement {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Table {
                name,
                new_name,
                partitions,
            } => {
                w.push("TABLE ");
                name.print(w);
                renamed(w, new_name.as_ref());
                for (index, partition) in partitions.iter().enumerate() {
                    w.push(if index == 0 { " PARTITIONS " } else { ", " });
                    partition.print(w);
                }
            }
            Self::TemporaryTable { name, new_name } => {
                w.push("TEMPORARY TABLE ");
                name.print(w);
                renamed(w, new_name.as_ref());
            }
            Self::Database {
                name,
                new_name,
                except_tables,
            } => {
                w.push("DATABASE ");
                name.print(w);
                renamed(w, new_name.as_ref());
                except(w, "TABLE", except_tables);
            }
            Self::All {
                except_databases,
                except_tables,
            } => {
                w.push("ALL");
                except::<Ident>(w, "DATABASE", except_databases);
                except::<ObjectName>(w, "TABLE", except_tables);
            }
        }
    }
}

fn renamed<T: Print>(w: &mut Writer, name: Option<&T>) {
    if let Some(name) = name {
        w.push(" AS ");
        name.print(w);
    }
}

fn except<T: Print>(w: &mut Writer, word: &str, names: &[T]) {
    if !names.is_empty() {
        w.push(" EXCEPT ");
        w.push(word);
        w.push(if names.len() == 1 { " " } else { "S " });
        w.list(names);
    }
}
