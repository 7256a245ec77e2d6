//! Statements without their secrets.

use crate::source::Spanned;
use crate::syntax::ast::access::{
    AccessStatement, Authentication, AuthenticationCheck, StringOrParameter,
};
use crate::syntax::ast::object::{CollectionItem, ObjectStatement};
use crate::syntax::ast::{ExprKind, Literal, Statement, StringPiece, string_pieces};

const MASK: &str = "****";

/// The statement with a mask in place of every password and every value of a named collection that stands in it. A
/// hash of a short secret gives it away to whoever tries them all. Variables stay: what they stand for is not there. `None`
/// where the statement has no secrets.
pub(in crate::plan) fn without_secrets(statement: &Statement) -> Option<Statement> {
    if !matches!(statement, Statement::Access(_) | Statement::Object(_)) {
        return None;
    }
    let mut masked = statement.clone();
    let has_secrets = match &mut masked {
        Statement::Access(node) => match &mut **node {
            AccessStatement::User(node) => match &mut node.authentication {
                Authentication::Set(methods) | Authentication::Add(methods) => {
                    for method in methods {
                        check(&mut method.check);
                    }
                    true
                }
                Authentication::Unchanged | Authentication::Reset => false,
            },
            _ => false,
        },
        Statement::Object(node) => match &mut **node {
            ObjectStatement::CreateNamedCollection(node) => values(&mut node.items),
            ObjectStatement::AlterNamedCollection(node) => values(&mut node.set),
            _ => false,
        },
        _ => false,
    };
    has_secrets.then_some(masked)
}

fn check(check: &mut AuthenticationCheck) {
    if let AuthenticationCheck::Secret { secret, salt, .. } = check {
        for value in std::iter::once(secret).chain(salt) {
            if let StringOrParameter::String(text) = value {
                mask(&mut text.node);
            }
        }
    }
}

fn values(items: &mut [CollectionItem]) -> bool {
    for item in items {
        match &mut item.setting.value.node {
            ExprKind::Literal(Literal::String(text)) => mask(text),
            value => *value = ExprKind::Literal(Literal::String(MASK.to_owned())),
        }
        item.setting.value = Spanned::synthetic(item.setting.value.node.clone());
    }
    true
}

fn mask(text: &mut String) {
    let pieces = string_pieces(text);
    let is_open = |piece: &StringPiece<'_>| matches!(piece, StringPiece::Text(_));
    if pieces.iter().all(is_open) {
        MASK.clone_into(text);
    }
}
