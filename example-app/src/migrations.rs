//! Bringing the schema up to date.

use clickhouse::Client;
use housekeeper::migrate::Report;
use indicatif::{ProgressBar, ProgressStyle};

use crate::db;
use crate::error::Result;
use crate::sources::Sources;
use crate::ui::{Screen, seconds};

/// Applies what is pending, then checks that the server has the schema this program was built for.
pub(crate) async fn apply(
    client: &Client,
    sources: &Sources,
    screen: &mut Screen<'_>,
) -> Result<Report> {
    let bar = bar();
    let mut migrations = db::migrations();
    for (name, value) in sources.variables() {
        migrations = migrations.variable(name, value);
    }
    let drawn = bar.clone();
    let report = migrations
        .on_progress(move |progress| progress.draw(&drawn))
        .apply(client)
        .await;
    bar.finish_and_clear();
    let report = report?;
    db::verify(client).await?;

    screen.title("Migrations", "the schema in db/")?;
    for migration in &report.applied {
        let statements = format!("{} statements", migration.ran + migration.found_done);
        let elapsed = seconds(migration.elapsed);
        screen.line(format_args!(
            "  {} {:<12} {statements:>16} {elapsed:>9}",
            migration.version, migration.name
        ))?;
    }
    if report.applied.is_empty() {
        screen.line(format_args!(
            "  Nothing is pending: all {} migrations were applied before.",
            report.already
        ))?;
    }
    Ok(report)
}

fn bar() -> ProgressBar {
    let template = "  {pos:>3} of {len} {bar:30.cyan/dim} {wide_msg}";
    let style =
        ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(0).with_style(style.progress_chars("█▉▊▋▌▍▎▏ "))
}
