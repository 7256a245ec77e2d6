//! What the runtime reports, for other programs: one JSON object on standard output.

use housekeeper::migrate::{
    Applied, DryRun, Error, HostOutcome, HostState, LockHolder, MigrationState, MigrationStatus,
    Refusal, Report, Reverted, Status,
};
use serde_json::{Value, json};

use crate::arguments::ReportFormat;
use crate::failure::Failure;
use crate::output::say;
use crate::runtime_error;

/// Prints the object.
pub(crate) fn print(value: &Value) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(value).map_err(Failure::from_error)?;
    say(text);
    Ok(())
}

/// The failure for an error, which other programs get as an object as well.
pub(crate) fn failed(error: &Error, format: ReportFormat) -> Failure {
    let text = runtime_error::text(error);
    if format == ReportFormat::Json {
        print_error(error);
        return Failure::Told(text);
    }
    Failure::Error(text)
}

/// Tells other programs of a failure that is none of the runtime's.
pub(crate) fn print_text(message: &str) {
    say(json!({"error": {
        "kind": "command",
        "message": message,
        "code": null,
        "file": null,
        "line": null,
        "statement": null,
        "hosts": [],
        "refusals": [],
        "holder": null,
        "mutation": null,
        "rebuild": null,
    }}));
}

fn print_error(error: &Error) {
    let place = error.place();
    say(json!({"error": {
        "kind": error.kind(),
        "message": error.to_string(),
        "code": error.code(),
        "file": place.map(|place| &place.file),
        "line": place.map(|place| place.line),
        "statement": error.statement(),
        "hosts": error.hosts().iter().map(outcome).collect::<Vec<_>>(),
        "refusals": refusals(error.refusals()),
        "holder": error.lock_holder().map(holder),
        "mutation": error.stuck_mutation().map(|mutation| json!({
            "table": mutation.table,
            "command": mutation.command,
            "reason": mutation.reason,
            "kill": mutation.kill,
        })),
        "rebuild": error.stopped_rebuild().map(|stopped| json!({
            "table": stopped.rebuild,
            "version": stopped.place.version,
            "step": stopped.place.step,
        })),
    }}));
}

fn outcome(outcome: &HostOutcome) -> Value {
    let (state, code, message) = match &outcome.state {
        HostState::Done => ("done", None, None),
        HostState::Failed { code, message } => ("failed", *code, Some(message)),
        _ => ("silent", None, None),
    };
    json!({"host": outcome.host, "state": state, "code": code, "message": message})
}

fn refusals(refusals: &[Refusal]) -> Vec<Value> {
    let all = refusals.iter().map(|refusal| {
        json!({
            "kind": refusal.kind(),
            "message": refusal.to_string(),
            "host": refusal.host(),
        })
    });
    all.collect()
}

/// Who has the lock.
pub(crate) fn holder(holder: &LockHolder) -> Value {
    json!({
        "who": holder.who,
        "server": holder.server,
        "since": holder.since.map(time_of),
        "silent_ms": milliseconds(holder.silent_for),
        "expires_after_ms": milliseconds(holder.expires_after),
    })
}

/// What `apply` did.
pub(crate) fn report(report: &Report) -> Value {
    json!({
        "applied": migrations(&report.applied),
        "already": report.already,
        "ms": milliseconds(report.elapsed),
    })
}

/// What `revert` did.
pub(crate) fn reverted(report: &Reverted) -> Value {
    json!({
        "reverted": migrations(&report.migrations),
        "ms": milliseconds(report.elapsed),
    })
}

fn migrations(done: &[Applied]) -> Vec<Value> {
    let done = done.iter().map(|migration| {
        json!({
            "version": migration.version,
            "name": migration.name,
            "ran": migration.ran,
            "found_done": migration.found_done,
            "ms": milliseconds(migration.elapsed),
        })
    });
    done.collect()
}

/// What `apply` or `revert` would do.
pub(crate) fn plan(plan: &DryRun<'_>) -> Value {
    let steps = plan.steps.iter().map(|step| {
        let hazards: Vec<_> = step.hazards.iter().map(|hazard| hazard.name).collect();
        json!({
            "version": step.place.version,
            "name": step.place.name,
            "file": step.place.file,
            "line": step.place.line,
            "step": step.place.step,
            "sql": step.sql,
            "object": step.place.object,
            "cost": step.cost.to_string(),
            "rows": step.size.map(|size| size.rows),
            "bytes": step.size.map(|size| size.bytes),
            "hazards": hazards,
            "found_done": step.found_done,
            "hosts": step.hosts,
        })
    });
    json!({"steps": steps.collect::<Vec<_>>(), "running": plan.running})
}

/// How far the server is.
pub(crate) fn status(status: &Status, unsealed: usize, lock: Option<&LockHolder>) -> Value {
    let hosts = status.hosts.iter().map(|host| {
        json!({
            "host": host.host,
            "migrations": states(&host.migrations),
            "no_answer": host.no_answer,
        })
    });
    json!({
        "migrations": states(&status.migrations),
        "hosts": hosts.collect::<Vec<_>>(),
        "refusals": refusals(&status.refusals),
        "unsealed": unsealed,
        "lock": lock.map(holder),
    })
}

fn states(migrations: &[MigrationStatus]) -> Vec<Value> {
    let migrations = migrations.iter().map(|migration| {
        let (state, done, at, failed) = match &migration.state {
            MigrationState::Applied { at } => ("applied", migration.steps, *at, None),
            MigrationState::Partial { done, open } => {
                let failed = open.as_ref().and_then(|open| open.failed.as_deref());
                ("partial", *done, None, failed)
            }
            MigrationState::Reverting { done, open, .. } => {
                let failed = open.as_ref().and_then(|open| open.failed.as_deref());
                ("reverting", *done, None, failed)
            }
            _ => ("pending", 0, None, None),
        };
        json!({
            "version": migration.version,
            "name": migration.name,
            "file": migration.file,
            "steps": migration.steps,
            "done": done,
            "state": state,
            "applied_at": at.map(time_of),
            "failed": failed,
        })
    });
    migrations.collect()
}

fn time_of(at: housekeeper::time::OffsetDateTime) -> i64 {
    at.unix_timestamp()
}

fn milliseconds(time: std::time::Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
