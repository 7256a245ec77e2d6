//! The output.

use std::fmt::Display;
use std::io::Write;

use crate::error::{Error, Result};

/// Where the demo writes to.
pub(crate) struct Screen<'a> {
    out: &'a mut dyn Write,
}

impl<'a> Screen<'a> {
    pub(crate) fn new(out: &'a mut dyn Write) -> Self {
        Self { out }
    }

    /// A line.
    pub(crate) fn line(&mut self, text: impl Display) -> Result<()> {
        writeln!(self.out, "{text}")
            .and_then(|()| self.out.flush())
            .map_err(Error::Output)
    }

    /// A line that says what a thing is or where.
    pub(crate) fn fact(&mut self, name: &str, value: impl Display) -> Result<()> {
        self.line(format_args!("  {name:<12} {value}"))
    }

    /// The title of a part, after an empty line.
    pub(crate) fn title(&mut self, title: &str, about: impl Display) -> Result<()> {
        self.line(format_args!("\n{title}: {about}"))
    }
}
