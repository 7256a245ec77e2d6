//! `verify`: whether a server has what the schema files declare.

use std::path::Path;

use housekeeper::migrate::Migrations;
use serde_json::json;

use crate::arguments::{ReportFormat, Verify};
use crate::failure::Failure;
use crate::output::say;
use crate::{migrations, project, server, spoken};

/// Says every difference.
pub(crate) fn verify(dir: Option<&Path>, arguments: &Verify) -> Result<(), Failure> {
    let root = project::find(dir)?;
    let project = project::open(&root)?;
    project::check_profile(&project, arguments.server.profile.as_deref())?;
    let server = server::find(arguments.server.url.as_deref(), &root)?;
    let chain = migrations::of_project(&project.chain, &project.config)
        .expected(migrations::expected(&project.schema));
    let run = Migrations::new(chain);
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
