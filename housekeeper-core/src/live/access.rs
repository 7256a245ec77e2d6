//! What `SHOW ACCESS` says: users, roles, policies, quotas and profiles as statements, and rights as `GRANT`.

use std::fmt::Write as _;

use crate::model::Grant;
use crate::model::rights::rights;
use crate::source::Span;
use crate::syntax::ast::Statement;
use crate::syntax::ast::access::AccessStatement;
use crate::syntax::{Symbol, TokenKind, lex};

use super::HIDDEN;

/// The ways to authenticate by a secret, which the server shows without it. No statement says that.
const WITH_SECRET: [&str; 7] = [
    "plaintext_password",
    "sha256_password",
    "double_sha1_password",
    "bcrypt_password",
    "scram_sha256_password",
    "sha256_hash",
    "double_sha1_hash",
];

/// The statement that the server shows of a user, with something in the place of each secret.
pub(super) fn with_secrets(shown: &str) -> String {
    let lexed = lex(Span::synthetic().file, shown);
    let mut text = String::with_capacity(shown.len());
    let mut written = 0;
    for (at, token) in lexed.tokens.iter().enumerate() {
        let TokenKind::Word(word, _) = token.kind else {
            continue;
        };
        let is_named = at.checked_sub(1).is_some_and(|before| {
            let before = &lexed.tokens[before];
            before.is(Symbol::Comma)
                || matches!(before.kind, TokenKind::Word(word, _) if word.eq_ignore_ascii_case("WITH"))
        });
        let is_told = lexed.tokens.get(at + 1).is_some_and(
            |next| matches!(next.kind, TokenKind::Word(word, _) if word.eq_ignore_ascii_case("BY")),
        );
        if is_named && !is_told && WITH_SECRET.contains(&word) {
            let end = token.span.end as usize;
            let _ = write!(text, "{} BY '{HIDDEN}'", &shown[written..end]);
            written = end;
        }
    }
    text.push_str(&shown[written..]);
    text
}

/// Whether it grants what is not understood.
pub(super) fn grants_something_else(statement: &Statement) -> bool {
    let Statement::Access(node) = statement else {
        return false;
    };
    let AccessStatement::Grant(node) = &**node else {
        return false;
    };
    let grant = Grant {
        statement: node.clone(),
        span: Span::synthetic(),
    };
    rights(&[grant]).is_none()
}
