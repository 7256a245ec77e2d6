//! Sealing: the next migration, written into the source tree because somebody asked for it.

use housekeeper_core::diagnostic::{Diagnostics, RenderOptions};
use housekeeper_core::history;
use housekeeper_core::plan::{Allow, Step, plan_in_two};
use housekeeper_core::project::Project;
use housekeeper_core::source::SourceMap;

use crate::{Error, MigrationsFolder};

/// How to seal.
#[derive(Debug, Clone, Copy)]
pub struct SealOptions<'a> {
    /// What the migration is called; may be empty.
    pub slug: &'a str,
    /// Why hazards are acceptable.
    pub allow: &'a [Allow],
    /// The time, in seconds since 1970-01-01 00:00:00 UTC.
    pub now: u64,
    /// Whether what takes the migration back is written as well.
    pub down: bool,
    /// Whether what breaks the release before becomes a migration of its own, behind the rest.
    pub in_two: bool,
}

/// A migration that was sealed.
#[derive(Debug, Clone)]
pub struct SealedFile {
    /// Where it is, relative to the project.
    pub path: String,
    /// Its steps, with what is known of them as long as they are a plan.
    pub steps: Vec<Step>,
}

/// Writes the drift of a project as its next migration, and the new sum.
///
/// `folder` has to have been locked before the project was read: the next migration follows those that it has now.
/// Gives the new files: one, or two with `in_two` where both parts have steps.
///
/// # Errors
///
/// When the drift cannot be sealed as it is, such as a step that loses data without a reason, and when a file cannot
/// be written.
pub fn seal(
    folder: &MigrationsFolder,
    project: &Project,
    options: SealOptions<'_>,
) -> Result<Vec<SealedFile>, Error> {
    let mut parts = vec![(options.slug.to_owned(), project.drift.clone())];
    if options.in_two {
        let mut said = Diagnostics::new();
        let (expand, contract) = plan_in_two(&project.chain.schema, &project.schema, &mut said);
        if said.has_errors() {
            return Err(refused(&said));
        }
        if !expand.is_empty() && !contract.is_empty() {
            let name = |part: &str| match options.slug {
                "" => part.to_owned(),
                slug => format!("{slug}_{part}"),
            };
            parts = vec![(name("expand"), expand), (name("contract"), contract)];
        }
    }
    let mut sum = project.sum.clone();
    let mut schema = project.chain.schema.clone();
    let mut edits = Vec::with_capacity(parts.len());
    let mut files = Vec::with_capacity(parts.len());
    // All of them are made before one is written.
    for (slug, steps) in parts {
        let sealed = history::seal(&sum, &steps, options.allow, options.now, &slug)
            .map_err(|diagnostics| refused(&diagnostics))?;
        let down = options.down.then(|| history::down_text(&schema, &steps));
        let down = down
            .transpose()
            .map_err(|diagnostics| refused(&diagnostics))?;
        sum.push(&sealed.file_name.to_string(), &sealed.file_text);
        for step in &steps {
            step.replay(&mut schema)
                .map_err(|errors| refused(&errors.into_iter().collect()))?;
        }
        files.push(SealedFile {
            path: format!("{}/{}", project.config.migrations, sealed.file_name),
            steps,
        });
        edits.push(sealed.into_edit(down));
    }
    for edit in &edits {
        folder.change(edit)?;
    }
    Ok(files)
}

/// Why a drift is not sealed. It speaks of steps and not of places in a file.
fn refused(diagnostics: &Diagnostics) -> Error {
    let (sources, options) = (SourceMap::new(), RenderOptions::default());
    let errors = diagnostics
        .iter()
        .map(|found| found.render(&sources, &options));
    let text = errors.collect::<Vec<_>>().join("\n\n");
    Error::Project { text }
}
