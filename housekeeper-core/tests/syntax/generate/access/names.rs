//! The names of users and roles, and sets of them.

use housekeeper_core::syntax::ast::Ident;
use housekeeper_core::syntax::ast::access::{
    AllRoles, Definition, DefinitionGuard, DefinitionVerb, RoleSet, UserName, UserNameForm,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::generate::leaf::name;
use crate::generate::made;

pub(super) fn names() -> impl Strategy<Value = Vec<Ident>> {
    vec(name(), 1..3)
}

/// A user whose name is no parameter.
pub(super) fn plain_user_name() -> BoxedStrategy<UserName> {
    let host = option::weighted(0.3, "[a-z.:%]{2,6}".prop_map(made));
    prop_oneof![
        3 => (name(), host).prop_map(|(name, host)| UserName {
            name,
            form: UserNameForm::Name,
            host,
        }),
        1 => name().prop_map(|name| UserName {
            name,
            form: UserNameForm::String,
            host: None,
        }),
    ]
    .boxed()
}

pub(super) fn user_name() -> BoxedStrategy<UserName> {
    let parameter = "[a-z_]{1,5}".prop_map(|name| UserName {
        name: made(name),
        form: UserNameForm::Parameter,
        host: None,
    });
    prop_oneof![5 => plain_user_name(), 1 => parameter].boxed()
}

/// A set of roles, with what may stand in it besides names.
fn role_set(all: Option<AllRoles>, current_user: bool) -> BoxedStrategy<RoleSet> {
    (
        any::<[bool; 3]>(),
        vec(name(), 0..3),
        option::weighted(0.3, vec(name(), 0..3)),
    )
        .prop_map(move |([everybody, self_too, but_self], names, except)| {
            let all = all.filter(|_| everybody);
            RoleSet {
                names: if all.is_some() { Vec::new() } else { names },
                current_user: current_user && self_too && all.is_none(),
                all,
                except: except.unwrap_or_default(),
                except_current_user: current_user && but_self,
                by_id: false,
            }
        })
        .boxed()
}

pub(super) fn only_names() -> BoxedStrategy<RoleSet> {
    role_set(None, false)
}

pub(super) fn names_or_current_user() -> BoxedStrategy<RoleSet> {
    role_set(None, true)
}

pub(super) fn all_roles() -> BoxedStrategy<RoleSet> {
    role_set(Some(AllRoles::All), false)
}

pub(super) fn all_or_current_user() -> BoxedStrategy<RoleSet> {
    role_set(Some(AllRoles::All), true)
}

pub(super) fn any_or_current_user() -> BoxedStrategy<RoleSet> {
    role_set(Some(AllRoles::Any), true)
}

/// How a CREATE or an ALTER starts.
pub(super) fn definition() -> impl Strategy<Value = Definition> {
    use DefinitionGuard as G;
    use DefinitionVerb as V;
    let starts = [
        (V::Create, G::None),
        (V::Create, G::IfNotExists),
        (V::Create, G::OrReplace),
        (V::Alter, G::None),
        (V::Alter, G::IfExists),
    ];
    select(starts.to_vec()).prop_map(|(verb, guard)| Definition { verb, guard })
}
