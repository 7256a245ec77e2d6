//! `CREATE WORKLOAD` and `CREATE RESOURCE`.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use crate::syntax::ast::Ident;
use crate::syntax::ast::object::{
    CreateResource, CreateWorkload, ResourceOperation, WorkloadSetting,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    pub(super) fn create_workload(&mut self) -> Parse<CreateWorkload> {
        let mode = self.create_named("WORKLOAD")?;
        let name = self.name(Kind::Name)?;
        let on_cluster = self.on_cluster()?;
        let parent = if self.eat(K::In) {
            Some(self.name(Kind::Name)?)
        } else {
            None
        };
        let settings = if self.eat(K::Settings) {
            self.list(Self::workload_setting)?
        } else {
            Vec::new()
        };
        Ok(CreateWorkload {
            mode,
            name,
            on_cluster,
            parent,
            settings,
        })
    }

    /// `name = literal [FOR resource]`
    fn workload_setting(&mut self) -> Parse<WorkloadSetting> {
        let name = self.name(Kind::SettingName)?;
        self.need_symbol(Symbol::Equal)?;
        let value = self.literal()?;
        let resource = if self.eat(K::For) {
            Some(self.name(Kind::Name)?)
        } else {
            None
        };
        Ok(WorkloadSetting {
            name,
            value,
            resource,
        })
    }

    pub(super) fn create_resource(&mut self) -> Parse<CreateResource> {
        let mode = self.create_named("RESOURCE")?;
        let name = self.name(Kind::Name)?;
        let on_cluster = self.on_cluster()?;
        self.need_symbol(Symbol::LeftParen)?;
        let start = self.at();
        let operations = self.list(Self::resource_operation)?;
        let uses = usage(&operations[0]);
        if operations.iter().any(|operation| usage(operation) != uses) {
            return self.refuse_since(start, "a resource is of disks, threads, queries or memory");
        }
        self.need_symbol(Symbol::RightParen)?;
        Ok(CreateResource {
            mode,
            name,
            on_cluster,
            operations,
        })
    }

    fn resource_operation(&mut self) -> Parse<ResourceOperation> {
        if self.eat_phrase("READ") {
            self.resource_disk().map(ResourceOperation::Read)
        } else if self.eat_phrase("WRITE") {
            self.resource_disk().map(ResourceOperation::Write)
        } else if self.eat_phrase("MASTER THREAD") {
            Ok(ResourceOperation::MasterThread)
        } else if self.eat_phrase("WORKER THREAD") {
            Ok(ResourceOperation::WorkerThread)
        } else if self.eat_phrase("QUERY") {
            Ok(ResourceOperation::Query)
        } else {
            self.need_phrase("MEMORY RESERVATION")?;
            Ok(ResourceOperation::MemoryReservation)
        }
    }

    /// `DISK d`, `ANY DISK`
    fn resource_disk(&mut self) -> Parse<Option<Ident>> {
        if self.eat(K::Any) {
            self.need(K::Disk)?;
            return Ok(None);
        }
        self.need(K::Disk)?;
        self.name(Kind::Name).map(Some)
    }
}

/// What a resource is of: operations of different kinds cannot share one.
const fn usage(operation: &ResourceOperation) -> u8 {
    match operation {
        ResourceOperation::Read(_) | ResourceOperation::Write(_) => 0,
        ResourceOperation::MasterThread | ResourceOperation::WorkerThread => 1,
        ResourceOperation::Query => 2,
        ResourceOperation::MemoryReservation => 3,
    }
}
