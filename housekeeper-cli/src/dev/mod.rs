//! `dev`: a ClickHouse for development that outlives the command.

mod folder;
mod known;
mod process;
mod running;
mod serve;
mod sync;

use std::path::Path;

use housekeeper::clickhouse::Client;

use crate::arguments::{Dev, Up};
use crate::failure::Failure;
use crate::output::{counted, note, say};
use crate::{project, server};

use folder::DevFolder;
use running::Running;
use sync::{Behind, Sync};

/// `dev …`
pub(crate) fn dev(dir: Option<&Path>, command: Dev) -> Result<(), Failure> {
    match command {
        Dev::Serve(arguments) => serve::serve(arguments),
        Dev::Up(arguments) => up(dir, &arguments),
        Dev::Down => down(dir),
        Dev::Status => status(dir),
    }
}

fn up(dir: Option<&Path>, arguments: &Up) -> Result<(), Failure> {
    let root = project::find(dir)?;
    let project = project::open(&root)?;
    let folder = DevFolder::of(&root)?;
    let _alone = process::alone(&folder)?;
    let mut running = process::find_or_wait(&folder)?;
    if arguments.fresh {
        if let Some(running) = running.take() {
            process::stop(&folder, &running)?;
        }
        folder.clear()?;
    }
    let running = if let Some(running) = running {
        let wanted = arguments.port.filter(|port| running.port() != Some(*port));
        if let Some(port) = wanted {
            return Err(Failure::new(format!(
                "it runs already, at {}: run `dev down` first to have it on port {port}",
                running.url
            )));
        }
        note(format_args!("running   {}", describe(&running)));
        running
    } else {
        let running = process::start(&folder, arguments.port)?;
        note(format_args!("started   {}", describe(&running)));
        running
    };
    let sync = Sync {
        folder: &folder,
        client: Client::default().with_url(&running.url),
        project: &project,
        arguments,
    };
    server::block_on(sync.run())??;
    say(&running.url);
    Ok(())
}

fn down(dir: Option<&Path>) -> Result<(), Failure> {
    let folder = DevFolder::of(&project::find(dir)?)?;
    if !folder.path().is_dir() {
        say("nothing to stop: no ClickHouse was ever started for this project");
        return Ok(());
    }
    let _alone = process::alone(&folder)?;
    match process::find_or_wait(&folder)? {
        None => say("nothing to stop: no ClickHouse is running for this project"),
        Some(running) => {
            process::stop(&folder, &running)?;
            say(format_args!(
                "stopped {}; its data stays",
                describe(&running)
            ));
        }
    }
    Ok(())
}

fn status(dir: Option<&Path>) -> Result<(), Failure> {
    let root = project::find(dir)?;
    let folder = DevFolder::of(&root)?;
    let Some(running) = Running::find(&folder)? else {
        say("not running; `dev up` starts it");
        return Ok(());
    };
    say(format_args!("running   {}", describe(&running)));
    say(format_args!("data      {}", folder.path().display()));
    let project = project::open(&root)?;
    let client = Client::default().with_url(&running.url);
    let Behind { sealed, draft } = server::block_on(sync::behind(&folder, &client, &project))??;
    say(match (sealed, draft) {
        (0, 0) => "pending   nothing".to_owned(),
        (0, draft) => format!(
            "pending   {} of the schema files; `dev up` applies them",
            counted(draft, "step")
        ),
        (sealed, _) => format!(
            "pending   {}; `dev up` applies them",
            counted(sealed, "sealed statement")
        ),
    });
    Ok(())
}

/// The address of the project's server, if it runs.
pub(crate) fn url(root: &Path) -> Result<Option<String>, Failure> {
    let running = Running::find(&DevFolder::of(root)?)?;
    Ok(running.map(|running| running.url))
}

fn describe(running: &Running) -> String {
    let Running { pid, url, version } = running;
    format!("ClickHouse {version} at {url} (process {pid})")
}
