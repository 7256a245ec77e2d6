//! ClickHouse.

use housekeeper_local::{Local, Options};

/// The embedded engine, whatever the environment says: its version is the one that the rules were asked for.
#[derive(Debug)]
pub struct Judge(Local);

impl Judge {
    /// Starts it.
    ///
    /// # Panics
    ///
    /// Where it cannot be started.
    #[must_use]
    pub fn start() -> Self {
        let options = Options::default().embedded();
        Self(housekeeper_local::start(options).expect("the engine starts"))
    }

    /// What it runs in.
    pub const fn local(&self) -> &Local {
        &self.0
    }

    /// What it answers.
    ///
    /// # Errors
    ///
    /// Why it refuses: the error's first line.
    pub fn query(&self, sql: &str) -> Result<String, String> {
        self.0.query(sql).map_err(|error| {
            let text = error.to_string();
            text.lines().next().unwrap_or_default().to_owned()
        })
    }
}
