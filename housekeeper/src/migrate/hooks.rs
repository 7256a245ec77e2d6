//! What an application does before and after each step.

use std::pin::Pin;

use super::{Error, Result, StepPlace};

/// Why a hook stops the run.
pub type HookError = Box<dyn std::error::Error + Send + Sync>;

/// A hook, as it is kept.
pub(super) type Hook<'a> = Box<dyn FnMut(StepPlace) -> Answer<'a> + Send + 'a>;

type Answer<'a> = Pin<Box<dyn Future<Output = Result<(), HookError>> + Send + 'a>>;

pub(super) fn boxed<'a, F, A>(mut hook: F) -> Hook<'a>
where
    F: FnMut(StepPlace) -> A + Send + 'a,
    A: Future<Output = Result<(), HookError>> + Send + 'a,
{
    Box::new(move |place| Box::pin(hook(place)))
}

/// The hooks of a run.
#[derive(Default)]
pub(super) struct Hooks<'a> {
    pub(super) before: Option<Hook<'a>>,
    pub(super) after: Option<Hook<'a>>,
}

impl Hooks<'_> {
    pub(super) async fn before(&mut self, place: &StepPlace) -> Result<()> {
        call(self.before.as_mut(), place, "before").await
    }

    pub(super) async fn after(&mut self, place: &StepPlace) -> Result<()> {
        call(self.after.as_mut(), place, "after").await
    }
}

async fn call(hook: Option<&mut Hook<'_>>, place: &StepPlace, when: &'static str) -> Result<()> {
    let Some(hook) = hook else { return Ok(()) };
    hook(place.clone()).await.map_err(|error| Error::Hook {
        place: Box::new(place.clone()),
        when,
        message: error.to_string(),
    })
}
