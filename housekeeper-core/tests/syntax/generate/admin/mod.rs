//! SHOW, SYSTEM, SET and their like.

mod ask;
mod explain;
mod show;
mod system;
mod work;

use housekeeper_core::syntax::ast::admin::{AdminStatement, Transaction};
use housekeeper_core::syntax::ast::{ExprKind, Setting, Statement};
use proptest::collection::vec;
use proptest::prelude::*;

use super::leaf::{database_name, name};
use super::made;
use super::query::setting;

pub(super) fn statement() -> BoxedStrategy<Statement> {
    use AdminStatement as S;
    let transaction = prop_oneof![
        Just(Transaction::Begin),
        Just(Transaction::Commit),
        Just(Transaction::Rollback),
        any::<u64>().prop_map(Transaction::SetSnapshot),
    ];
    prop_oneof![
        3 => show::show().prop_map(|node| S::Show(Box::new(node))),
        3 => system::system().prop_map(|node| S::System(Box::new(node))),
        2 => explain::explain().prop_map(|node| S::Explain(Box::new(node))),
        2 => set().prop_map(S::Set),
        1 => ask::check().prop_map(S::Check),
        1 => ask::exists().prop_map(S::Exists),
        1 => ask::describe().prop_map(|node| S::Describe(Box::new(node))),
        1 => work::kill().prop_map(|node| S::Kill(Box::new(node))),
        1 => work::optimize().prop_map(|node| S::Optimize(Box::new(node))),
        1 => database_name().prop_map(S::Use),
        1 => transaction.prop_map(S::Transaction),
    ]
    .prop_map(|node| Statement::Admin(Box::new(node)))
    .boxed()
}

fn set() -> impl Strategy<Value = Vec<Setting>> {
    let default = name().prop_map(|name| {
        let word = made("DEFAULT".to_owned());
        Setting::new(name, made(ExprKind::Path(vec![word])))
    });
    let settings = vec(prop_oneof![3 => setting(), 1 => default], 1..4);
    settings.prop_map(|mut settings| {
        settings.sort_by_key(Setting::is_default);
        settings
    })
}
