//! Users, roles, grants and their like.

mod entity;
mod grant;
mod names;
mod policy;
mod profile;
mod quota;
mod show;
mod user;

use housekeeper_core::syntax::ast::access::{AccessStatement, ExecuteAs, SetRole};
use housekeeper_core::syntax::ast::{InsertSource, Statement};
use proptest::option;
use proptest::prelude::*;

pub(super) fn statement() -> BoxedStrategy<Statement> {
    use AccessStatement as S;
    prop_oneof![
        4 => user::user().prop_map(|node| S::User(Box::new(node))),
        2 => profile::role().prop_map(S::Role),
        2 => profile::settings_profile().prop_map(S::SettingsProfile),
        2 => policy::row_policy().prop_map(S::RowPolicy),
        2 => policy::masking_policy().prop_map(S::MaskingPolicy),
        2 => quota::quota().prop_map(S::Quota),
        4 => grant::grant().prop_map(S::Grant),
        1 => grant::grantable().prop_map(S::CheckGrant),
        1 => user::token().prop_map(S::Token),
        2 => entity::drop().prop_map(S::Drop),
        2 => entity::shift().prop_map(S::Move),
        2 => show::show().prop_map(S::Show),
        1 => set_role().prop_map(S::SetRole),
        1 => execute_as().prop_map(S::ExecuteAs),
    ]
    .prop_map(|node| Statement::Access(Box::new(node)))
    .boxed()
}

fn set_role() -> impl Strategy<Value = SetRole> {
    prop_oneof![
        Just(SetRole::Default),
        names::all_roles().prop_map(SetRole::Roles),
        (names::all_roles(), names::names_or_current_user())
            .prop_map(|(roles, users)| SetRole::DefaultRoles { roles, users }),
    ]
}

fn execute_as() -> impl Strategy<Value = ExecuteAs> {
    let statement = super::statement::statement().prop_filter("no rows", |statement| {
        !matches!(
            statement,
            Statement::Insert(insert) if matches!(insert.source, InsertSource::Values(_))
        )
    });
    (
        names::plain_user_name(),
        option::of(statement.prop_map(Box::new)),
    )
        .prop_map(|(user, statement)| ExecuteAs { user, statement })
}
