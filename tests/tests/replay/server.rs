//! Plans of what belongs to the server: the pairs of `plan_law/server.sql`.
//!
//! The embedded engine has functions and named collections, and these it runs. It has no place for users and roles: of
//! them, replay alone tells whether the plan leads to what is declared.

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::history::replay;
use housekeeper_core::model::{Schema, lower_schema};
use housekeeper_core::plan::{Probe, Step, plan};
use housekeeper_core::syntax::{Print as _, parse_statement};

use crate::engine::Engine;
use crate::tally::Tally;
use crate::world::World;

const TEXT: &str = include_str!("../plan_law/server.sql");

#[test]
fn plans_of_what_is_in_no_database() {
    let engine = Engine::start();
    let mut wrong = Vec::new();
    let mut tally = Tally::default();
    let (mut pairs, mut run) = (0, 0);
    for (number, case) in TEXT.split("\n=== ").skip(1).enumerate() {
        pairs += 1;
        let (name, rest) = case.split_once('\n').expect("a name");
        let prefix = format!("server_{number}");
        if let Err(error) = check(rest, &prefix) {
            wrong.push(format!("== {name}\n{error}"));
            continue;
        }
        if !rest.contains("USER") && !rest.contains("ROLE") && !rest.contains(" TO ") {
            run += 1;
            let script = script(rest, &prefix);
            World::new(&engine, &prefix, "default").run(name, &script, &mut tally);
        }
    }
    println!("{pairs} pairs, {run} of them run");
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    tally.check("what is in no database");
    assert!(pairs >= 30 && run >= 6);
}

struct Case {
    before: String,
    after: String,
    steps: Vec<String>,
    blocked: Option<String>,
}

fn read(text: &str, prefix: &str) -> Case {
    let text = text.replace("{db}", prefix);
    let mut case = Case {
        before: String::new(),
        after: String::new(),
        steps: Vec::new(),
        blocked: None,
    };
    let mut sections = format!("\n{text}");
    sections.push('\n');
    let mut parts = sections.split("\n--- ");
    parts
        .next()
        .unwrap_or_default()
        .clone_into(&mut case.before);
    for part in parts {
        let (kind, body) = part.split_once('\n').unwrap_or((part, ""));
        match kind {
            "after" => body.clone_into(&mut case.after),
            "steps" => {
                let lines = body.lines().filter(|line| !line.is_empty());
                case.steps = lines.map(str::to_owned).collect();
            }
            "blocked" => case.blocked = Some(body.trim().to_owned()),
            other => panic!("unknown section {other}"),
        }
    }
    case
}

fn schema(text: &str) -> Schema {
    let mut said = Diagnostics::new();
    let statements: Vec<_> = statements(text)
        .iter()
        .map(|sql| parse_statement(sql).unwrap_or_else(|error| panic!("{sql}\n{error:?}")))
        .collect();
    let schema = lower_schema(&statements, &mut said).schema;
    assert!(!said.has_errors(), "{text}\n{said:?}");
    schema
}

fn statements(text: &str) -> Vec<String> {
    let statements = text.split(";\n").map(str::trim);
    statements
        .filter(|sql| !sql.is_empty())
        .map(str::to_owned)
        .collect()
}

fn check(text: &str, prefix: &str) -> Result<(), String> {
    let case = read(text, prefix);
    let (before, after) = (schema(&case.before), schema(&case.after));
    let mut said = Diagnostics::new();
    let steps = plan(&before, &after, &mut said);
    let texts: Vec<String> = steps.iter().map(|step| step.statement.to_sql()).collect();
    if let Some(reason) = &case.blocked {
        let found = said
            .iter()
            .flat_map(|said| &said.notes)
            .any(|note| note.contains(reason.as_str()));
        return if found && steps.is_empty() {
            Ok(())
        } else {
            Err(format!("not blocked so: {texts:#?} {said:?}"))
        };
    }
    if said.has_errors() {
        return Err(format!("{said:?}"));
    }
    if texts != case.steps {
        return Err(format!(
            "planned\n{}\nexpected\n{}",
            texts.join("\n"),
            case.steps.join("\n")
        ));
    }
    let mut reached = before;
    for step in &steps {
        no_secret(step)?;
        let item =
            parse_statement(&step.statement.to_sql()).map_err(|error| format!("{error:?}"))?;
        replay(&mut reached, &item).map_err(|error| format!("{error:?}"))?;
    }
    let rest = plan(&reached, &after, &mut said);
    if rest.is_empty() {
        Ok(())
    } else {
        Err(format!("planning again is not empty: {rest:#?}"))
    }
}

/// What is written down about a step has no secret of its statement.
fn no_secret(step: &Step) -> Result<(), String> {
    let (probe, more) = match &step.probe {
        Probe::Query(query) => (query.as_str(), ""),
        Probe::Moved { before, after } => (before.as_str(), after.as_str()),
        Probe::Unknown => ("", ""),
    };
    for text in [probe, more, &step.comment, &step.object, &step.kind] {
        if ["secret", "'new'", "'old'", "'x'"]
            .iter()
            .any(|secret| text.contains(secret))
        {
            return Err(format!("a secret stands in {text}"));
        }
    }
    Ok(())
}

/// What was there, and the plan, with `;` no more.
fn script(text: &str, prefix: &str) -> Vec<String> {
    let case = read(text, prefix);
    let mut script = statements(&case.before);
    script.extend(case.steps);
    script
}
