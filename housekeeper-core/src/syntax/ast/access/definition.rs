//! How the definition of a user, a role and their like starts.

/// What is done: `CREATE … IF NOT EXISTS`, `ALTER … IF EXISTS`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Definition {
    /// The first word.
    pub verb: DefinitionVerb,
    /// When there is one already, or none.
    pub guard: DefinitionGuard,
}

/// The first word of a definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DefinitionVerb {
    /// `CREATE`
    Create,
    /// `ALTER`
    Alter,
    /// `ATTACH`, which only a masking policy has
    Attach,
}

/// What becomes of one that is there already, or is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DefinitionGuard {
    /// It is an error.
    None,
    /// `IF NOT EXISTS`
    IfNotExists,
    /// `OR REPLACE`
    OrReplace,
    /// `IF EXISTS`
    IfExists,
}

impl Definition {
    /// Whether it is an ALTER.
    pub const fn is_alter(self) -> bool {
        matches!(self.verb, DefinitionVerb::Alter)
    }
}

impl Definition {
    /// What kind of statement it starts, as it is written.
    pub const fn kind(self, entity: super::EntityKind) -> &'static str {
        use super::EntityKind as Kind;
        match (self.verb, entity) {
            (DefinitionVerb::Create, Kind::User) => "CREATE USER",
            (DefinitionVerb::Create, Kind::Role) => "CREATE ROLE",
            (DefinitionVerb::Create, Kind::SettingsProfile) => "CREATE SETTINGS PROFILE",
            (DefinitionVerb::Create, Kind::RowPolicy) => "CREATE ROW POLICY",
            (DefinitionVerb::Create, Kind::Quota) => "CREATE QUOTA",
            (DefinitionVerb::Create, Kind::MaskingPolicy) => "CREATE MASKING POLICY",
            (DefinitionVerb::Alter, Kind::User) => "ALTER USER",
            (DefinitionVerb::Alter, Kind::Role) => "ALTER ROLE",
            (DefinitionVerb::Alter, Kind::SettingsProfile) => "ALTER SETTINGS PROFILE",
            (DefinitionVerb::Alter, Kind::RowPolicy) => "ALTER ROW POLICY",
            (DefinitionVerb::Alter, Kind::Quota) => "ALTER QUOTA",
            (DefinitionVerb::Alter, Kind::MaskingPolicy) => "ALTER MASKING POLICY",
            (DefinitionVerb::Attach, _) => "ATTACH MASKING POLICY",
        }
    }
}
