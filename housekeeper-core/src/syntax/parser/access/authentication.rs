//! How a user shows who they are.

use crate::syntax::ast::access::{
    AccessGrant, Authentication, AuthenticationCheck, AuthenticationMethod, SecretKind, SshKey,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::parser::cursor::{Parse, Parser};
use crate::syntax::parser::expected::Kind;
use crate::syntax::token::Symbol;

/// Whether the kind of a method is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum KindWord {
    /// It must be, after `WITH`.
    Needed,
    /// It must not, without `WITH`.
    Absent,
    /// It may, after a comma.
    Optional,
}

impl Parser<'_> {
    /// `IDENTIFIED WITH …`, `NOT IDENTIFIED`; fails when it is neither
    pub(super) fn identified(&mut self) -> Parse<Authentication> {
        if self.eat_phrase("NOT IDENTIFIED") {
            let method = self.authentication_limits(AuthenticationCheck::NoPassword)?;
            return Ok(Authentication::Set(vec![method]));
        }
        self.authentication_methods(true).map(Authentication::Set)
    }

    /// `IDENTIFIED WITH …`, and all that comes after commas
    pub(super) fn authentication_methods(
        &mut self,
        may_have_no_password: bool,
    ) -> Parse<Vec<AuthenticationMethod>> {
        self.need_phrase("IDENTIFIED")?;
        let mut word = if self.eat(K::With) {
            KindWord::Needed
        } else {
            KindWord::Absent
        };
        self.open_list(|p| {
            let word = std::mem::replace(&mut word, KindWord::Optional);
            let check = p.authentication_check(word, may_have_no_password)?;
            p.authentication_limits(check)
        })
    }

    fn authentication_check(
        &mut self,
        word: KindWord,
        may_have_no_password: bool,
    ) -> Parse<AuthenticationCheck> {
        if word != KindWord::Absent {
            if may_have_no_password && self.eat_phrase("NO_PASSWORD") {
                return Ok(AuthenticationCheck::NoPassword);
            }
            if self.eat_phrase("NO_AUTHENTICATION") {
                return Ok(AuthenticationCheck::NoAuthentication);
            }
            if self.eat_phrase("LDAP") {
                self.need_phrase("SERVER")?;
                return self.string_or_parameter().map(AuthenticationCheck::Ldap);
            }
            if self.eat_phrase("KERBEROS") {
                let realm = if self.eat_phrase("REALM") {
                    Some(self.string_or_parameter()?)
                } else {
                    None
                };
                return Ok(AuthenticationCheck::Kerberos(realm));
            }
            if self.eat_phrase("SSL_CERTIFICATE") {
                let alternative = !self.eat_phrase("CN");
                if alternative {
                    self.need_phrase("SAN")?;
                }
                let names = self.open_list(Self::string_or_parameter)?;
                return Ok(AuthenticationCheck::Certificate { alternative, names });
            }
            if self.eat_phrase("SSH_KEY") {
                self.need(K::By)?;
                let keys = self.open_list(Self::ssh_key)?;
                return Ok(AuthenticationCheck::SshKeys(keys));
            }
            if self.eat_phrase("HTTP") {
                self.need_phrase("SERVER")?;
                let server = self.string_or_parameter()?;
                let scheme = if self.eat_phrase("SCHEME") {
                    Some(self.string_or_parameter()?)
                } else {
                    None
                };
                return Ok(AuthenticationCheck::Http { server, scheme });
            }
            let kind = SecretKind::EVERY
                .into_iter()
                .find(|kind| self.eat_phrase(kind.word()));
            if kind.is_some() || word == KindWord::Optional {
                return self.secret(kind);
            }
            return self.fail(Kind::Authentication);
        }
        // To ClickHouse a hash says what it is without WITH, too.
        let hashes = [
            SecretKind::Sha256Hash,
            SecretKind::ScramSha256Hash,
            SecretKind::DoubleSha1Hash,
            SecretKind::BcryptHash,
        ];
        let kind = hashes.into_iter().find(|kind| self.eat_phrase(kind.word()));
        self.secret(kind)
    }

    /// `BY '…' [SALT '…']`
    fn secret(&mut self, kind: Option<SecretKind>) -> Parse<AuthenticationCheck> {
        self.need(K::By)?;
        let secret = self.string_or_parameter()?;
        let may_have_salt = kind.is_some_and(SecretKind::may_have_salt);
        let salt = if may_have_salt && self.eat_phrase("SALT") {
            Some(self.string_or_parameter()?)
        } else {
            None
        };
        Ok(AuthenticationCheck::Secret { kind, secret, salt })
    }

    fn ssh_key(&mut self) -> Parse<SshKey> {
        self.need(K::Key)?;
        let key = self.entity_name()?;
        self.need(K::Type)?;
        let kind = self.entity_name()?;
        Ok(SshKey { key, kind })
    }

    /// `[VALID …] [GRANTS (…)]` after a method
    fn authentication_limits(&mut self, check: AuthenticationCheck) -> Parse<AuthenticationMethod> {
        let validity = self.validity()?;
        let grants = self.session_grants()?.unwrap_or_default();
        Ok(AuthenticationMethod {
            check,
            validity,
            grants,
        })
    }

    /// `GRANTS (SELECT ON db.*)`, or nothing
    pub(super) fn session_grants(&mut self) -> Parse<Option<Vec<AccessGrant>>> {
        if !self.sees_phrase("GRANTS") {
            return Ok(None);
        }
        self.need_phrase("GRANTS")?;
        self.need_symbol(Symbol::LeftParen)?;
        let grants = self.access_grants()?;
        self.need_symbol(Symbol::RightParen)?;
        Ok(Some(grants))
    }
}
