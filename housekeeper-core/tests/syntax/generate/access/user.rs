//! Users and how they show who they are.

use housekeeper_core::source::Spanned;
use housekeeper_core::syntax::ast::access::{
    Authentication, AuthenticationCheck, AuthenticationMethod, CreateToken, DefaultDatabase,
    DefineUser, Hosts, SecretKind, SshKey, StringOrParameter, Validity,
};
use housekeeper_core::syntax::ast::{ExprKind, QueryParameter};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::grant::grantable;
use super::names::{all_roles, any_or_current_user, definition, only_names, user_name};
use super::profile::{place, settings};
use crate::generate::alter::text;
use crate::generate::expr::unit;
use crate::generate::leaf::name;
use crate::generate::made;
use crate::generate::output::output;
use crate::generate::types::{data_type, literal_expr};

pub(super) fn user() -> BoxedStrategy<DefineUser> {
    let database = prop_oneof![
        Just(DefaultDatabase::None),
        name().prop_map(DefaultDatabase::Name),
    ];
    let head = (definition(), vec(user_name(), 1..3), place());
    let proof = (option::weighted(0.2, validity()), authentication());
    let hosts = (
        option::weighted(0.3, hosts()),
        option::weighted(0.3, self::hosts()),
        option::weighted(0.3, self::hosts()),
    );
    let roles = (
        option::weighted(0.3, only_names()),
        option::weighted(0.3, all_roles()),
        option::weighted(0.3, any_or_current_user()),
    );
    (
        head,
        proof,
        hosts,
        option::weighted(0.3, database),
        roles,
        settings(),
    )
        .prop_map(|(head, proof, hosts, default_database, roles, settings)| {
            let (definition, names, (on_cluster, storage, new_name)) = head;
            let (validity, authentication) = proof;
            let is_alter = definition.is_alter();
            let authentication = match authentication {
                Authentication::Add(_) | Authentication::Reset if !is_alter => {
                    Authentication::Unchanged
                }
                other => other,
            };
            // Each way has one of its own.
            let has_validity = matches!(
                authentication,
                Authentication::Unchanged | Authentication::Reset
            );
            DefineUser {
                definition,
                new_name: new_name.filter(|_| is_alter && names.len() == 1),
                names,
                on_cluster,
                storage,
                validity: validity.filter(|_| has_validity),
                authentication,
                hosts: hosts.0,
                add_hosts: hosts.1.filter(|_| is_alter),
                drop_hosts: hosts.2.filter(|_| is_alter),
                // An ALTER changes something.
                default_database: default_database
                    .or_else(|| is_alter.then_some(DefaultDatabase::None)),
                roles: roles.0.filter(|_| !is_alter),
                default_roles: roles.1,
                settings: settings.0.filter(|_| !is_alter),
                alter_settings: settings.1.filter(|_| is_alter),
                grantees: roles.2,
            }
        })
        .boxed()
}

pub(super) fn token() -> impl Strategy<Value = CreateToken> {
    let grants = option::of(grantable()).prop_map(Option::unwrap_or_default);
    (option::of(validity()), grants, output()).prop_map(|(validity, grants, output)| CreateToken {
        validity,
        grants,
        output,
    })
}

fn secret() -> BoxedStrategy<StringOrParameter> {
    let parameter = ("[a-z_]{1,4}", data_type()).prop_map(|(name, data_type)| {
        let name = made(name);
        StringOrParameter::Parameter(Box::new(QueryParameter { name, data_type }))
    });
    prop_oneof![4 => text().prop_map(StringOrParameter::String), 1 => parameter].boxed()
}

fn validity() -> BoxedStrategy<Validity> {
    let interval = (literal_expr(), unit()).prop_map(|(value, unit)| {
        let value = Box::new(value);
        Validity::For(Box::new(made(ExprKind::Interval { value, unit })))
    });
    prop_oneof![secret().prop_map(Validity::Until), interval].boxed()
}

fn authentication() -> BoxedStrategy<Authentication> {
    let add = vec(method(), 1..3).prop_filter("new ways have a secret", |methods| {
        methods
            .iter()
            .all(|method| method.check != AuthenticationCheck::NoPassword)
    });
    prop_oneof![
        1 => Just(Authentication::Unchanged),
        2 => vec(method(), 1..4).prop_map(Authentication::Set),
        1 => add.prop_map(Authentication::Add),
        1 => Just(Authentication::Reset),
    ]
    .boxed()
}

fn method() -> BoxedStrategy<AuthenticationMethod> {
    use AuthenticationCheck as C;
    let kind = option::of(select(&SecretKind::EVERY[..]));
    let key = (name(), name()).prop_map(|(key, kind)| SshKey { key, kind });
    let check = prop_oneof![
        Just(C::NoPassword),
        Just(C::NoAuthentication),
        (kind, secret(), option::of(secret())).prop_map(|(kind, secret, salt)| C::Secret {
            kind,
            secret,
            salt: salt.filter(|_| kind.is_some_and(SecretKind::may_have_salt)),
        }),
        secret().prop_map(C::Ldap),
        option::of(secret()).prop_map(C::Kerberos),
        (any::<bool>(), vec(secret(), 1..3))
            .prop_map(|(alternative, names)| C::Certificate { alternative, names }),
        vec(key, 1..3).prop_map(C::SshKeys),
        (secret(), option::of(secret())).prop_map(|(server, scheme)| C::Http { server, scheme }),
    ];
    let grants = option::weighted(0.2, grantable()).prop_map(Option::unwrap_or_default);
    (check, option::weighted(0.3, validity()), grants)
        .prop_map(|(check, validity, grants)| AuthenticationMethod {
            check,
            validity,
            grants,
        })
        .boxed()
}

/// Each of them once.
fn hosts() -> BoxedStrategy<Hosts> {
    let texts = || {
        btree_set("[a-z.%*]{1,5}", 0..3).prop_map(|texts| {
            texts
                .into_iter()
                .map(made)
                .collect::<Vec<Spanned<String>>>()
        })
    };
    let addresses = subsequence(
        vec!["127.0.0.1", "10.0.0.0/8", "::1", "2001:db8::/32"],
        0..3,
    )
    .prop_map(|texts| {
        let owned = |text: &str| made(text.to_owned());
        texts.into_iter().map(owned).collect()
    });
    let some = (any::<bool>(), addresses, texts(), texts(), texts()).prop_map(
        |(local, addresses, names, regexps, patterns)| Hosts {
            any: false,
            local,
            addresses,
            names,
            regexps,
            patterns,
        },
    );
    let any = Just(Hosts {
        any: true,
        ..Hosts::default()
    });
    prop_oneof![1 => any, 4 => some].boxed()
}
