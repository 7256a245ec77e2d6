//! TRUNCATE, CREATE FUNCTION, DELETE and their like.

mod detach;
mod function;
mod named;
mod rows;

use housekeeper_core::syntax::ast::Statement;
use housekeeper_core::syntax::ast::object::{AlterDatabase, AlterDatabaseCommand, ObjectStatement};
use proptest::collection::vec;
use proptest::prelude::*;

use super::alter::text;
use super::leaf::{cluster, database_name};
use super::output::output;
use super::query::setting;

pub(super) fn statement() -> BoxedStrategy<Statement> {
    use ObjectStatement as S;
    prop_oneof![
        detach::detach().prop_map(S::Detach),
        detach::attach_replicated().prop_map(S::AttachReplicated),
        detach::truncate().prop_map(S::Truncate),
        detach::truncate_tables().prop_map(S::TruncateTables),
        detach::undrop().prop_map(S::Undrop),
        function::function().prop_map(S::CreateFunction),
        named::create_collection().prop_map(S::CreateNamedCollection),
        named::alter_collection().prop_map(S::AlterNamedCollection),
        named::workload().prop_map(S::CreateWorkload),
        named::resource().prop_map(S::CreateResource),
        named::drop_named().prop_map(S::DropNamed),
        rows::create_index().prop_map(S::CreateIndex),
        rows::drop_index().prop_map(S::DropIndex),
        rows::delete().prop_map(S::Delete),
        rows::update().prop_map(S::Update),
        alter_database().prop_map(S::AlterDatabase),
    ]
    .prop_map(|node| Statement::Object(Box::new(node)))
    .boxed()
}

fn alter_database() -> impl Strategy<Value = AlterDatabase> {
    let command = prop_oneof![
        vec(setting(), 1..3).prop_map(AlterDatabaseCommand::ModifySetting),
        text().prop_map(AlterDatabaseCommand::ModifyComment),
    ];
    (database_name(), cluster(), vec(command, 1..3), output()).prop_map(
        |(name, on_cluster, commands, output)| AlterDatabase {
            name,
            on_cluster,
            commands,
            output,
        },
    )
}
