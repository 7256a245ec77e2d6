//! The e-commerce demo of Housekeeper.
//!
//! The schema is in `db/`; [`run`] applies its migrations to a ClickHouse, fills a made-up web shop through the
//! generated inserts, and shows dashboards of it. `src/main.rs` is the program around it.

mod check;
mod dashboards;
mod db;
mod dictionaries;
mod error;
mod load;
mod migrations;
mod options;
mod place;
mod server;
mod shop;
mod sources;
mod ui;

use std::io::Write;

use dashboards::Today;
use server::Server;
use sources::Sources;
use ui::Screen;

pub use check::{Check, Number};
pub use error::Error;
pub use options::Options;

/// What a run did.
#[derive(Debug)]
#[non_exhaustive]
pub struct Outcome {
    /// Migrations that it applied.
    pub applied: usize,
    /// Rows that it inserted.
    pub inserted: u64,
    /// Totals of the dashboards beside what was inserted, now or in an earlier run.
    pub checks: Vec<Check>,
}

/// Runs the demo and writes what it has to say to `out`. Progress is drawn on standard error, if that is a
/// terminal.
///
/// Dropping the future ends the run and stops the server that was started for it. The next run goes on from
/// there.
///
/// # Errors
///
/// When something needed is missing or something fails; [`Error`] says what. That a total is wrong is not an
/// error: see [`Check::holds`].
pub async fn run(options: &Options, out: &mut dyn Write) -> Result<Outcome, Error> {
    let mut screen = Screen::new(out);
    screen.line("Housekeeper demo: a web shop in ClickHouse\n")?;
    let server = Server::start(options).await?;
    server.introduce(&mut screen).await?;
    let sources = Sources::start(&server.place).await?;
    screen.fact(
        "Sources",
        format_args!(
            "{} (countries and user segments, for those who have the token)",
            sources.url()
        ),
    )?;

    let outcome = fill_and_show(&server, &sources, options, &mut screen).await?;
    server.stop()?;
    Ok(outcome)
}

async fn fill_and_show(
    server: &Server,
    sources: &Sources,
    options: &Options,
    screen: &mut Screen<'_>,
) -> Result<Outcome, Error> {
    let client = &server.client;
    let migrated = migrations::apply(client, sources, screen).await?;
    let loaded = load::load(client, options, server.is_own(), screen).await?;
    sources.publish(&loaded.shop);
    dictionaries::reload(client, sources).await?;

    let today = Today::ask(client).await?;
    let totals = dashboards::show(client, &today, screen).await?;
    let checks = check::compare(&loaded.shop, &today, &totals);
    check::show(&checks, screen)?;
    Ok(Outcome {
        applied: migrated.applied.len(),
        inserted: loaded.inserted,
        checks,
    })
}
