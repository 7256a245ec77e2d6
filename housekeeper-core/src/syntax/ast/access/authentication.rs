//! How a user shows who they are.

use super::AccessGrant;
use crate::source::Spanned;
use crate::syntax::ast::{Expr, Ident, QueryParameter};

/// A way to authenticate: `sha256_password BY '…' VALID UNTIL '…' GRANTS (SELECT ON db.*)`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AuthenticationMethod {
    /// What is checked.
    pub check: AuthenticationCheck,
    /// Until when it works.
    pub validity: Option<Validity>,
    /// `GRANTS (…)`: what sessions that use it are limited to; empty without it.
    pub grants: Vec<AccessGrant>,
}

/// What is checked.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum AuthenticationCheck {
    /// `no_password`
    NoPassword,
    /// `no_authentication`
    NoAuthentication,
    /// `BY '…'`, `sha256_password BY '…'`, `sha256_hash BY '…' SALT '…'`
    Secret {
        /// What the secret is; the server decides without it.
        kind: Option<SecretKind>,
        /// The password or the hash.
        secret: StringOrParameter,
        /// The salt of a hash.
        salt: Option<StringOrParameter>,
    },
    /// `ldap SERVER '…'`
    Ldap(StringOrParameter),
    /// `kerberos [REALM '…']`
    Kerberos(Option<StringOrParameter>),
    /// `ssl_certificate CN '…', '…'`
    Certificate {
        /// Whether the names are alternative ones, `SAN`.
        alternative: bool,
        /// The names; at least one.
        names: Vec<StringOrParameter>,
    },
    /// `ssh_key BY KEY '…' TYPE '…', KEY …`
    SshKeys(Vec<SshKey>),
    /// `http SERVER '…' [SCHEME '…']`
    Http {
        /// The server.
        server: StringOrParameter,
        /// The scheme.
        scheme: Option<StringOrParameter>,
    },
}

/// What a secret is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each variant is the word of its name")]
pub enum SecretKind {
    PlaintextPassword,
    Sha256Password,
    Sha256Hash,
    DoubleSha1Password,
    DoubleSha1Hash,
    BcryptPassword,
    BcryptHash,
    ScramSha256Password,
    ScramSha256Hash,
}

impl SecretKind {
    /// Every kind.
    pub const EVERY: [Self; 9] = [
        Self::PlaintextPassword,
        Self::Sha256Password,
        Self::Sha256Hash,
        Self::DoubleSha1Password,
        Self::DoubleSha1Hash,
        Self::BcryptPassword,
        Self::BcryptHash,
        Self::ScramSha256Password,
        Self::ScramSha256Hash,
    ];

    /// The word for it, in upper case.
    pub const fn word(self) -> &'static str {
        match self {
            Self::PlaintextPassword => "PLAINTEXT_PASSWORD",
            Self::Sha256Password => "SHA256_PASSWORD",
            Self::Sha256Hash => "SHA256_HASH",
            Self::DoubleSha1Password => "DOUBLE_SHA1_PASSWORD",
            Self::DoubleSha1Hash => "DOUBLE_SHA1_HASH",
            Self::BcryptPassword => "BCRYPT_PASSWORD",
            Self::BcryptHash => "BCRYPT_HASH",
            Self::ScramSha256Password => "SCRAM_SHA256_PASSWORD",
            Self::ScramSha256Hash => "SCRAM_SHA256_HASH",
        }
    }

    /// Whether a salt may stand after it.
    pub const fn may_have_salt(self) -> bool {
        matches!(self, Self::Sha256Hash | Self::ScramSha256Hash)
    }
}

/// A string, or a parameter in place of one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum StringOrParameter {
    /// `'…'`
    String(Spanned<String>),
    /// `{name:Type}`
    Parameter(Box<QueryParameter>),
}

/// `KEY '…' TYPE '…'`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SshKey {
    /// The public key in base 64.
    pub key: Ident,
    /// Its kind: `ssh-rsa`
    pub kind: Ident,
}

/// Until when a user can authenticate.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Validity {
    /// `VALID UNTIL '…'`
    Until(StringOrParameter),
    /// `VALID FOR interval`
    For(Box<Expr>),
}
