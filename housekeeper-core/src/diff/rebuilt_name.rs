//! The names of the tables that a rebuild makes.
//!
//! A statement is described by what it says alone, in a sealed file as in a draft: these names tell what it is for.

use crate::model::ObjectName;

/// What a table is for that a rebuild makes beside the one it rebuilds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// It takes the copy of the rows, and then the name of the table.
    Rebuilt,
    /// It takes the rows that came in while the others were copied.
    Rest,
    /// It remembers up to where the rows have been copied.
    Marks,
    /// It is the table as it was before, kept until somebody drops it.
    Replaced(u32),
}

/// The name of the table for `role` beside `table`.
pub(crate) fn beside(table: &ObjectName, role: Role) -> ObjectName {
    let suffix = match role {
        Role::Rebuilt => "__rebuilt".to_owned(),
        Role::Rest => "__rebuild_rest".to_owned(),
        Role::Marks => "__rebuild_marks".to_owned(),
        Role::Replaced(number) => format!("__replaced_{number}"),
    };
    ObjectName {
        database: table.database.clone(),
        name: format!("{}{suffix}", table.name),
    }
}

/// What a table of this name is for, and beside which table; `None` of every other name.
pub(crate) fn role(name: &ObjectName) -> Option<(ObjectName, Role)> {
    let (table, suffix) = name.name.rsplit_once("__")?;
    let role = match suffix {
        "rebuilt" => Role::Rebuilt,
        "rebuild_rest" => Role::Rest,
        "rebuild_marks" => Role::Marks,
        _ => Role::Replaced(suffix.strip_prefix("replaced_")?.parse().ok()?),
    };
    let table = ObjectName {
        database: name.database.clone(),
        name: table.to_owned(),
    };
    (!table.name.is_empty()).then_some((table, role))
}

/// Whether a table of this name was kept by a rebuild.
pub(crate) fn is_replaced(name: &ObjectName) -> bool {
    matches!(role(name), Some((_, Role::Replaced(_))))
}

#[cfg(test)]
mod tests {
    use super::{Role, beside, is_replaced, role};
    use crate::model::ObjectName;

    #[test]
    fn a_name_tells_what_the_table_is_for() {
        let table = ObjectName {
            database: "shop".to_owned(),
            name: "a__b".to_owned(),
        };
        for wanted in [Role::Rebuilt, Role::Rest, Role::Marks, Role::Replaced(12)] {
            assert_eq!(role(&beside(&table, wanted)), Some((table.clone(), wanted)));
        }
        assert_eq!(role(&table), None);
        assert!(!is_replaced(&beside(&table, Role::Rebuilt)));
        assert!(is_replaced(&beside(&table, Role::Replaced(1))));
    }
}
