//! What a plan says instead of steps, or beside them.

use crate::diagnostic::{Code, Diagnostic};
use crate::diff::{Blocked, Change, Diff, Hint};
use crate::model::{Object, Schema};
use crate::syntax::ast::{AlterCommand, Statement};

use super::describe::{comment, object};
use super::order::Cycle;

/// The error about a difference that no statement can make up for.
pub(super) fn blocked(blocked: &Blocked) -> Diagnostic {
    let Blocked {
        object,
        what,
        why,
        help,
        span,
    } = blocked;
    let error = Diagnostic::error(
        Code::BlockedChange,
        format!("{what} of `{object}` differs from the sealed migrations"),
    )
    .note(why.clone())
    .help(help.clone());
    match span {
        Some(span) => error.at(*span, ""),
        None => error,
    }
}

/// The warning about something that may have been meant otherwise.
pub(super) fn hint(hint: &Hint) -> Diagnostic {
    match hint {
        Hint::ObjectRenamed { from, to, span } => Diagnostic::warning(
            Code::LooksLikeRename,
            format!("`{from}` goes and `{to}`, which is like it, comes"),
        )
        .at(*span, "")
        .help(format!(
            "if it shall be renamed, and its rows kept, write `-- housekeeper:renamed-from {}` \
             before its CREATE",
            crate::syntax::quote_name(&from.name)
        )),
        Hint::ColumnRenamed {
            table,
            from,
            to,
            span,
        } => Diagnostic::warning(
            Code::LooksLikeRename,
            format!("in `{table}` the column `{from}` goes and `{to}`, of the same type, comes"),
        )
        .at(*span, "")
        .help(format!(
            "if it shall be renamed, and its values kept, write `-- housekeeper:renamed-from {}` \
             on the line before it",
            crate::syntax::quote_name(from)
        )),
        Hint::PrimaryKeyStays { table, key, span } => Diagnostic::warning(
            Code::CostlyChange,
            format!("`{table}` is rebuilt because its primary key grows with ORDER BY"),
        )
        .at(*span, "")
        .note("its rows are copied into a new table")
        .help(format!(
            "declare `PRIMARY KEY ({key})` beside ORDER BY, which is the primary key that it has: ORDER BY alone can \
             grow in the table that exists"
        )),
        Hint::UnknownOldName { what, old, span } => Diagnostic::warning(
            Code::UnknownOldName,
            format!("{what} is said to be renamed from `{old}`, which is not going away"),
        )
        .at(*span, "")
        .note("the sealed migrations have nothing of the old name, or it is still declared")
        .help("take the directive away, or correct the name"),
    }
}

/// The error about objects that need each other.
pub(super) fn cycle(cycle: &Cycle) -> Diagnostic {
    let mut ring = cycle.0.clone();
    ring.extend(cycle.0.first().cloned());
    Diagnostic::error(
        Code::DependencyCycle,
        format!(
            "no order is right for these changes: {}",
            ring.join(" needs ")
        ),
    )
    .help("declare one of them without what it needs of the others, seal that, and then declare the rest")
}

/// The error about a step that cannot run where it stands. It is a fault of this program, or
/// a schema that the checks should have refused.
///
/// Columns are declared for a materialized view whose query gives two of one name: CREATE takes that, and MODIFY QUERY
/// does not (26.7).
pub(super) fn refused(statement: &Statement, errors: &[Diagnostic]) -> Diagnostic {
    let is_twice = |error: &Diagnostic| error.code == Code::DuplicateColumn;
    if changes_query(statement) && errors.iter().all(is_twice) {
        return blocked(&Blocked {
            object: object(statement),
            what: "the query".to_owned(),
            why:
                "MODIFY QUERY takes no two columns of one name, even where the columns are declared"
                    .to_owned(),
            help: "let the query give each column once".to_owned(),
            span: None,
        });
    }
    let reasons = errors.iter().map(|error| error.message.as_str());
    let reasons = reasons.collect::<Vec<_>>().join("; ");
    Diagnostic::error(
        Code::PlanMisses,
        format!(
            "the step `{}` could not run where it stands: {reasons}",
            comment(statement)
        ),
    )
    .help("write this migration by hand, and please report what was to change")
}

fn changes_query(statement: &Statement) -> bool {
    let Statement::AlterTable(alter) = statement else {
        return false;
    };
    let mut commands = alter.commands.iter();
    commands.any(|command| matches!(command.node, AlterCommand::ModifyQuery(_)))
}

/// The error about a plan that leads elsewhere, if something is left to be done after it.
pub(super) fn misses(rest: &Diff<'_>) -> Option<Diagnostic> {
    let changes = rest.changes.iter().map(|change| format!("{change:?}"));
    let blocked = rest.blocked.iter();
    let blocked = blocked.map(|blocked| format!("{} of {}", blocked.what, blocked.object));
    let rest: Vec<String> = changes.chain(blocked).collect();
    (!rest.is_empty()).then(|| {
        Diagnostic::error(
            Code::PlanMisses,
            "the steps for these changes would not lead to the declared schema",
        )
        .note(format!("what would be left: {}", rest.join("; ")))
        .help("write this migration by hand, and please report what was to change")
    })
}

/// Renamings and drops that the server refuses because of what goes on reading the old name.
pub(super) fn held_names(diff: &Diff<'_>, previous: &Schema, next: &Schema) -> Vec<Blocked> {
    let mut blocked = Vec::new();
    for change in &diff.changes {
        let Change::Rename {
            previous: old,
            next: new,
        } = change
        else {
            continue;
        };
        let holds = |object: &&Object| {
            holds_what_it_needs(object)
                && next.objects.contains_key(object.name())
                && previous
                    .objects
                    .needs(object.name())
                    .any(|needed| needed == old.name())
        };
        if let Some(holder) = previous.objects.values().find(holds) {
            blocked.push(Blocked {
                object: new.name().to_string(),
                what: "the name".to_owned(),
                why: format!(
                    "ClickHouse does not rename `{}` while the {} `{}` reads it",
                    old.name(),
                    holder.kind(),
                    holder.name()
                ),
                help: format!(
                    "drop `{}` in one migration, and rename and create it again in the next",
                    holder.name()
                ),
                span: Some(new.span()),
            });
        }
    }
    blocked
}

/// Whether the server refuses to drop or rename what this object needs while it is there: it does so for what
/// dictionaries read and for dictionaries that defaults of columns read.
const fn holds_what_it_needs(object: &Object) -> bool {
    match object {
        Object::Dictionary(_) | Object::Table(_) => true,
        Object::View(_) | Object::MaterializedView(_) => false,
    }
}
