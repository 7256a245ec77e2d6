//! `verify`: whether a server has what the schema files declare.

use std::path::Path;

use housekeeper::migrate::Migrations;
use serde_json::json;

use crate::arguments::{ReportFormat, Verify};
use crate::failure::Failure;
use crate::output::say;
use crate::{migrations, server, spoken, target};

/// Says every difference.
pub(crate) fn verify(dir: Option<&Path>, arguments: &Verify) -> Result<(), Failure> {
    let project = target::project(dir, &arguments.server)?;
    let server = target::server(dir, &project, &arguments.server)?;
    let chain = migrations::of_project(&project.chain, &project.config)
        .expected(migrations::expected(&project.schema));
    let run = target::with_profile(Migrations::new(chain), &arguments.server);
    let differences = server::block_on(run.differences(&server.client))?;
    let differences = differences.map_err(|error| spoken::failed(&error, arguments.format))?;
    match arguments.format {
        ReportFormat::Json => {
            let told: Vec<_> = differences.iter().map(ToString::to_string).collect();
            spoken::print(&json!({"differences": told}))?;
        }
        ReportFormat::Human if differences.is_empty() => {
            say(format_args!("{} has the declared schema", server.url));
        }
        ReportFormat::Human => differences.iter().for_each(say),
    }
    if differences.is_empty() {
        Ok(())
    } else {
        Err(Failure::Differs)
    }
}
