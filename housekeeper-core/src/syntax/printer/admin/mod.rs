//! Statements that ask or command a server and define nothing: SHOW, SYSTEM, SET and their like.

mod backup;
mod copy;
mod explain;
mod show;
mod system;

use super::output::output;
use super::{Print, Writer, invocation};
use crate::syntax::ast::Setting;
use crate::syntax::ast::admin::{
    AdminStatement, Check, CheckTarget, Deduplicate, Describe, DescribeTarget, Exists, Kill,
    Optimize, Transaction,
};

impl Print for AdminStatement {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Backup(node) => node.print(w),
            Self::Check(node) => node.print(w),
            Self::Copy(node) => node.print(w),
            Self::Describe(node) => node.print(w),
            Self::Exists(node) => node.print(w),
            Self::Explain(node) => node.print(w),
            Self::Kill(node) => node.print(w),
            Self::Optimize(node) => node.print(w),
            Self::Parallel(statements) => {
                for (index, statement) in statements.iter().enumerate() {
                    if index > 0 {
                        w.clause();
                        w.push("PARALLEL WITH");
                        w.clause();
                    }
                    statement.print(w);
                }
            }
            Self::Set(settings) => {
                w.push("SET ");
                w.list_with(settings, set_item);
            }
            Self::Show(node) => node.print(w),
            Self::Snapshot(node) => node.print(w),
            Self::System(node) => node.print(w),
            Self::Transaction(node) => {
                w.push(node.words());
                if let Transaction::SetSnapshot(snapshot) = node {
                    w.push(&format!(" {snapshot}"));
                }
            }
            Self::Use(database) => {
                w.push("USE ");
                database.print(w);
            }
        }
    }
}

/// `name = value`. `TRANSACTION` bare would be another statement.
fn set_item(w: &mut Writer, setting: &Setting) {
    if setting.name.eq_ignore_ascii_case("transaction") {
        w.push("`");
        w.push(&setting.name);
        w.push("`");
        invocation::setting_value(w, setting);
    } else {
        setting.print(w);
    }
}

impl Print for Describe {
    fn print(&self, w: &mut Writer) {
        match &self.target {
            DescribeTarget::Table(table) => {
                w.push("DESCRIBE TABLE ");
                table.print(w);
            }
            DescribeTarget::TemporaryTable(table) => {
                w.push("DESCRIBE TEMPORARY TABLE ");
                table.print(w);
            }
            DescribeTarget::FilesystemCache(cache) => {
                w.push("DESCRIBE FILESYSTEM CACHE ");
                w.string(cache);
            }
        }
        output(w, self.output.as_deref());
    }
}

impl Print for Exists {
    fn print(&self, w: &mut Writer) {
        w.push("EXISTS ");
        if self.temporary {
            w.push("TEMPORARY ");
        }
        w.push(self.kind.word());
        w.push(" ");
        self.name.print(w);
        output(w, self.output.as_deref());
    }
}

impl Print for Check {
    fn print(&self, w: &mut Writer) {
        match &self.target {
            CheckTarget::AllTables => w.push("CHECK ALL TABLES"),
            CheckTarget::Database(name) => {
                w.push("CHECK DATABASE ");
                name.print(w);
            }
            CheckTarget::Table(name)
            | CheckTarget::Partition(name, _)
            | CheckTarget::Part(name, _) => {
                w.push("CHECK TABLE ");
                name.print(w);
            }
        }
        match &self.target {
            CheckTarget::Partition(_, partition) => {
                w.push(" PARTITION ");
                partition.print(w);
            }
            CheckTarget::Part(_, part) => {
                w.push(" PART ");
                w.string(part);
            }
            CheckTarget::AllTables | CheckTarget::Database(_) | CheckTarget::Table(_) => {}
        }
        output(w, self.output.as_deref());
    }
}

impl Print for Kill {
    fn print(&self, w: &mut Writer) {
        w.push("KILL ");
        w.push(self.target.word());
        w.on_cluster(self.on_cluster.as_ref());
        w.clause_of("WHERE", &self.condition);
        w.push(" ");
        w.push(self.mode.word());
        output(w, self.output.as_deref());
    }
}

impl Print for Optimize {
    fn print(&self, w: &mut Writer) {
        w.push("OPTIMIZE TABLE ");
        self.table.print(w);
        w.on_cluster(self.on_cluster.as_ref());
        if let Some(partition) = &self.partition {
            w.push(" PARTITION ");
            partition.print(w);
        }
        if !self.dry_run_parts.is_empty() {
            w.push(" DRY RUN PARTS ");
            w.list_with(&self.dry_run_parts, |w, part| w.string(part));
        }
        for (is_there, word) in [
            (self.is_final, " FINAL"),
            (self.deduplicate.is_some(), " DEDUPLICATE"),
            (self.cleanup, " CLEANUP"),
            (self.manifest, " MANIFEST"),
        ] {
            if is_there {
                w.push(word);
            }
        }
        if let Some(Deduplicate::By(columns)) = &self.deduplicate {
            w.push(" BY ");
            w.list(columns);
        }
        output(w, self.output.as_deref());
    }
}
