//! `-- housekeeper:allow HAZARD reason`: that somebody has thought about it.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::plan::{Allow, Hazard, REASON_MISSING, Step};
use crate::source::Spanned;
use crate::syntax::ast::{Directive, Statement, StatementItem};

/// The reasons for the hazards of a step, from the directives before it. A hazard without one is
/// an error.
pub(super) fn read_allows(
    item: &StatementItem,
    step: &Step,
    diagnostics: &mut Diagnostics,
) -> Vec<Allow> {
    let mut allowed = Vec::new();
    for directive in &item.directives {
        match &directive.node {
            Directive::Allow { hazard, reason } => match known_hazard(hazard) {
                Ok(known) => {
                    if !step.hazards.contains(&known) {
                        diagnostics.push(needless(hazard, step));
                    }
                    if reason.node != REASON_MISSING {
                        allowed.push(Allow {
                            hazard: known,
                            reason: reason.node.clone(),
                        });
                    }
                }
                Err(error) => diagnostics.push(error),
            },
            Directive::RenamedFrom(_)
            | Directive::Rust { .. }
            | Directive::Name(_)
            | Directive::Row(_)
            | Directive::Replaces { .. }
            | Directive::External
                if !is_create(&item.node) =>
            {
                diagnostics.push(
                    Diagnostic::error(
                        Code::MisplacedDirective,
                        "the statements of a migration take the directive `allow` alone, the first one `replaces` as well",
                    )
                    .at(directive.span, ""),
                );
            }
            // Before a CREATE they are a copy of what the schema file says.
            Directive::RenamedFrom(_)
            | Directive::Rust { .. }
            | Directive::Name(_)
            | Directive::Row(_)
            | Directive::Replaces { .. }
            | Directive::External => {}
        }
    }
    let reason_of = |hazard: Hazard| allowed.iter().find(|allow| allow.hazard == hazard);
    let missing = step
        .hazards
        .iter()
        .filter(|hazard| reason_of(**hazard).is_none());
    diagnostics.extend(missing.map(|hazard| not_allowed(*hazard, item)));
    let given = step.hazards.iter();
    given
        .filter_map(|hazard| reason_of(*hazard).cloned())
        .collect()
}

fn known_hazard(hazard: &Spanned<String>) -> Result<Hazard, Diagnostic> {
    Hazard::named(hazard).ok_or_else(|| {
        let names = Hazard::ALL.map(Hazard::name);
        let error = Diagnostic::error(
            Code::UnknownHazard,
            format!("`{}` is not a hazard", hazard.node),
        )
        .at(hazard.span, "");
        match nearest(hazard, names) {
            Some(meant) => error.help(format!("did you mean `{meant}`?")),
            None => error.help(format!("there are: {}", names.join(", "))),
        }
    })
}

fn not_allowed(hazard: Hazard, item: &StatementItem) -> Diagnostic {
    Diagnostic::error(
        Code::HazardNotAllowed,
        format!("nothing says why this may be done: {}", hazard.text()),
    )
    .at(item.span, "")
    .help(format!(
        "write on the line before it, with your reason: `-- housekeeper:allow {hazard} \
         {REASON_MISSING}`"
    ))
}

fn needless(hazard: &Spanned<String>, step: &Step) -> Diagnostic {
    Diagnostic::warning(
        Code::NeedlessAllow,
        format!("`{step}` does not have the hazard `{}`", hazard.node),
    )
    .at(hazard.span, "")
    .help("take the line away, lest it be copied to where it matters")
}

const fn is_create(statement: &Statement) -> bool {
    matches!(
        statement,
        Statement::CreateDatabase(_)
            | Statement::CreateTable(_)
            | Statement::CreateView(_)
            | Statement::CreateMaterializedView(_)
            | Statement::CreateDictionary(_)
    )
}
