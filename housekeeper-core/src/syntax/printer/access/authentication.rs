//! How a user shows who they are.

use super::super::{Print, Writer};
use super::names::entity_name;
use crate::syntax::ast::access::{
    AccessGrant, AuthenticationCheck, AuthenticationMethod, SecretKind, SshKey, StringOrParameter,
    Validity,
};
use crate::syntax::ast::{Expr, ExprKind};

/// `IDENTIFIED WITH …, …`
pub(super) fn methods(w: &mut Writer, methods: &[AuthenticationMethod]) {
    let has_kind = |method: &AuthenticationMethod| {
        !matches!(method.check, AuthenticationCheck::Secret { kind: None, .. })
    };
    w.push("IDENTIFIED ");
    if methods.first().is_some_and(has_kind) {
        w.push("WITH ");
    }
    w.list(methods);
}

impl Print for AuthenticationMethod {
    fn print(&self, w: &mut Writer) {
        self.check.print(w);
        if let Some(validity) = &self.validity {
            w.push(" ");
            validity.print(w);
        }
        session_grants(w, &self.grants);
    }
}

/// ` GRANTS (…)`, or nothing
pub(super) fn session_grants(w: &mut Writer, grants: &[AccessGrant]) {
    if !grants.is_empty() {
        w.push(" GRANTS ");
        w.parenthesized(grants);
    }
}

impl Print for AuthenticationCheck {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::NoPassword => w.push("no_password"),
            Self::NoAuthentication => w.push("no_authentication"),
            Self::Secret { kind, secret, salt } => {
                if let Some(kind) = kind {
                    kind.print(w);
                    w.push(" ");
                }
                value(w, "BY ", Some(secret));
                value(w, " SALT ", salt.as_ref());
            }
            Self::Ldap(server) => value(w, "ldap SERVER ", Some(server)),
            Self::Kerberos(realm) => {
                w.push("kerberos");
                value(w, " REALM ", realm.as_ref());
            }
            Self::Certificate { alternative, names } => {
                w.push("ssl_certificate ");
                w.push(if *alternative { "SAN " } else { "CN " });
                w.list(names);
            }
            Self::SshKeys(keys) => {
                w.push("ssh_key BY ");
                w.list(keys);
            }
            Self::Http { server, scheme } => {
                value(w, "http SERVER ", Some(server));
                value(w, " SCHEME ", scheme.as_ref());
            }
        }
    }
}

fn value(w: &mut Writer, words: &str, value: Option<&StringOrParameter>) {
    if let Some(value) = value {
        w.push(words);
        value.print(w);
    }
}

impl Print for SecretKind {
    fn print(&self, w: &mut Writer) {
        w.push(&self.word().to_ascii_lowercase());
    }
}

impl Print for StringOrParameter {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::String(text) => w.string(text),
            Self::Parameter(parameter) => {
                w.push("{");
                w.push(&parameter.name);
                w.push(":");
                parameter.data_type.print(w);
                w.push("}");
            }
        }
    }
}

impl Print for SshKey {
    fn print(&self, w: &mut Writer) {
        w.push("KEY ");
        entity_name(w, &self.key);
        w.push(" TYPE ");
        entity_name(w, &self.kind);
    }
}

impl Print for Validity {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Until(until) => value(w, "VALID UNTIL ", Some(until)),
            Self::For(interval) => {
                w.push("VALID FOR ");
                validity_interval(w, interval);
            }
        }
    }
}

/// An interval that does not end in `IN storage`.
fn validity_interval(w: &mut Writer, interval: &Expr) {
    if let ExprKind::In {
        set,
        global: false,
        negated: false,
        ..
    } = &interval.node
        && matches!(set.node, ExprKind::Path(_) | ExprKind::Literal(_))
    {
        let whole = Writer::nested(|w| interval.print(w));
        let set = Writer::nested(|w| set.print(w));
        if let Some(start) = whole.strip_suffix(&set) {
            w.push(start);
            w.push("(");
            w.push(&set);
            w.push(")");
            return;
        }
    }
    interval.print(w);
}
