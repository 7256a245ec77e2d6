//! What of the server names what else of it.

use std::collections::BTreeSet;

use crate::syntax::ast::Statement;
use crate::syntax::ast::access::{AccessStatement, ProfileItem, RoleSet};
use crate::syntax::ast::object::ObjectStatement;

use super::{Schema, ServerKind, ServerObject};

impl ServerObject {
    /// The names of users, roles and profiles, or of workloads and resources, that have to be there before.
    fn mentioned(&self) -> BTreeSet<&str> {
        let mut names = BTreeSet::new();
        match &self.statement {
            Statement::Access(node) => match &**node {
                AccessStatement::User(node) => {
                    of_roles(node.default_roles.as_ref(), &mut names);
                    of_roles(node.roles.as_ref(), &mut names);
                    of_roles(node.grantees.as_ref(), &mut names);
                    of_profile(node.settings.as_ref(), &mut names);
                }
                AccessStatement::Role(node) => of_profile(node.settings.as_ref(), &mut names),
                AccessStatement::SettingsProfile(node) => {
                    of_profile(node.settings.as_ref(), &mut names);
                    of_roles(node.to.as_ref(), &mut names);
                }
                AccessStatement::Quota(node) => of_roles(node.to.as_ref(), &mut names),
                AccessStatement::RowPolicy(node) => of_roles(node.to.as_ref(), &mut names),
                AccessStatement::MaskingPolicy(node) => of_roles(node.to.as_ref(), &mut names),
                _ => {}
            },
            Statement::Object(node) => {
                if let ObjectStatement::CreateWorkload(node) = &**node {
                    names.extend(node.parent.iter().map(|name| name.as_str()));
                    let settings = node.settings.iter();
                    names.extend(settings.filter_map(|s| Some(s.resource.as_ref()?.as_str())));
                }
            }
            _ => {}
        }
        names
    }

    /// The roles that a user is granted by being created.
    pub(crate) fn implied_roles(&self) -> BTreeSet<&str> {
        let mut names = BTreeSet::new();
        if let Statement::Access(node) = &self.statement
            && let AccessStatement::User(node) = &**node
        {
            of_roles(node.default_roles.as_ref(), &mut names);
        }
        names
    }
}

impl Schema {
    /// How many others have to be there before something of the server, one after the other.
    pub(crate) fn server_depth(&self, object: &ServerObject) -> u8 {
        self.depth_below(object, 0)
    }

    fn depth_below(&self, object: &ServerObject, above: u8) -> u8 {
        /// Whoever names themselves through others.
        const DEEPEST: u8 = 60;
        if above > DEEPEST {
            return 0;
        }
        let mentioned = object.mentioned();
        let of_kind = |kind: ServerKind| {
            let is_workload = matches!(kind, ServerKind::Workload | ServerKind::Resource);
            is_workload == (object.name.kind == ServerKind::Workload)
        };
        let below = self.server.values().filter(|other| {
            mentioned.contains(other.name.name.as_str())
                && of_kind(other.name.kind)
                && other.name != object.name
        });
        let depths = below.map(|other| self.depth_below(other, above + 1) + 1);
        depths.max().unwrap_or(0)
    }
}

fn of_roles<'a>(set: Option<&'a RoleSet>, names: &mut BTreeSet<&'a str>) {
    if let Some(set) = set {
        names.extend(
            set.names
                .iter()
                .chain(&set.except)
                .map(|name| name.as_str()),
        );
    }
}

fn of_profile<'a>(items: Option<&'a Vec<ProfileItem>>, names: &mut BTreeSet<&'a str>) {
    for item in items.into_iter().flatten() {
        if let ProfileItem::Profile(name) = item {
            names.insert(name);
        }
    }
}
