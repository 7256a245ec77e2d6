//! `CREATE WORKLOAD` and `CREATE RESOURCE`.

use super::{Print, Writer, create, named};
use crate::syntax::ast::Ident;
use crate::syntax::ast::object::{
    CreateResource, CreateWorkload, ResourceOperation, WorkloadSetting,
};

impl Print for CreateWorkload {
    fn print(&self, w: &mut Writer) {
        create(w, self.mode, "WORKLOAD");
        self.name.print(w);
        w.on_cluster(self.on_cluster.as_ref());
        named(w, " IN ", self.parent.as_ref());
        if !self.settings.is_empty() {
            w.clause();
            w.push("SETTINGS ");
            w.list(&self.settings);
        }
    }
}

impl Print for WorkloadSetting {
    fn print(&self, w: &mut Writer) {
        self.name.print(w);
        w.push(" = ");
        self.value.print(w);
        named(w, " FOR ", self.resource.as_ref());
    }
}

impl Print for CreateResource {
    fn print(&self, w: &mut Writer) {
        create(w, self.mode, "RESOURCE");
        self.name.print(w);
        w.on_cluster(self.on_cluster.as_ref());
        w.push(" ");
        w.parenthesized(&self.operations);
    }
}

impl Print for ResourceOperation {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Read(disk) => on_disk(w, "READ", disk.as_ref()),
            Self::Write(disk) => on_disk(w, "WRITE", disk.as_ref()),
            Self::MasterThread => w.push("MASTER THREAD"),
            Self::WorkerThread => w.push("WORKER THREAD"),
            Self::Query => w.push("QUERY"),
            Self::MemoryReservation => w.push("MEMORY RESERVATION"),
        }
    }
}

fn on_disk(w: &mut Writer, word: &str, disk: Option<&Ident>) {
    w.push(word);
    match disk {
        Some(disk) => {
            w.push(" DISK ");
            disk.print(w);
        }
        None => w.push(" ANY DISK"),
    }
}
