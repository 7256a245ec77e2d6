//! What is done to objects besides the statements of their own: ATTACH, DETACH, functions, named collections, DELETE and their like.

mod attach;
mod collection;
mod detach;
mod function;
mod index;
mod mutation;
mod workload;

use super::create_table::create;
use super::output::output;
use super::{Print, Writer};
use crate::syntax::ast::Ident;
use crate::syntax::ast::object::{
    AlterDatabase, AlterDatabaseCommand, DropNamed, NamedKind, ObjectStatement,
};

impl Print for ObjectStatement {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Attach(node) => node.print(w),
            Self::AttachReplicated(node) => node.print(w),
            Self::Detach(node) => node.print(w),
            Self::Truncate(node) => node.print(w),
            Self::TruncateTables(node) => node.print(w),
            Self::Undrop(node) => node.print(w),
            Self::CreateFunction(node) => node.print(w),
            Self::CreateNamedCollection(node) => node.print(w),
            Self::AlterNamedCollection(node) => node.print(w),
            Self::CreateIndex(node) => node.print(w),
            Self::DropIndex(node) => node.print(w),
            Self::CreateWorkload(node) => node.print(w),
            Self::CreateResource(node) => node.print(w),
            Self::DropNamed(node) => node.print(w),
            Self::AlterDatabase(node) => node.print(w),
            Self::Delete(node) => node.print(w),
            Self::Update(node) => node.print(w),
        }
    }
}

/// `IF EXISTS ` and its like, when it is there.
fn words(w: &mut Writer, words: &str, are_there: bool) {
    if are_there {
        w.push(words);
    }
}

impl Print for DropNamed {
    fn print(&self, w: &mut Writer) {
        w.push(match self.kind {
            NamedKind::Function => "DROP FUNCTION ",
            NamedKind::Collection => "DROP NAMED COLLECTION ",
            NamedKind::Workload => "DROP WORKLOAD ",
            NamedKind::Resource => "DROP RESOURCE ",
        });
        words(w, "IF EXISTS ", self.if_exists);
        self.name.print(w);
        w.on_cluster(self.on_cluster.as_ref());
    }
}

impl Print for AlterDatabase {
    fn print(&self, w: &mut Writer) {
        w.push("ALTER DATABASE ");
        self.name.print(w);
        w.on_cluster(self.on_cluster.as_ref());
        w.push(" ");
        w.list_with(&self.commands, |w, command| {
            w.push("(");
            match command {
                AlterDatabaseCommand::ModifySetting(settings) => {
                    w.push("MODIFY SETTING ");
                    w.list(settings);
                }
                AlterDatabaseCommand::ModifyComment(comment) => {
                    w.push("MODIFY COMMENT ");
                    w.string(comment);
                }
            }
            w.push(")");
        });
        output(w, self.output.as_deref());
    }
}

/// ` FOR r`, ` IN p`, when there is a name.
fn named(w: &mut Writer, words: &str, name: Option<&Ident>) {
    if let Some(name) = name {
        w.push(words);
        name.print(w);
    }
}
