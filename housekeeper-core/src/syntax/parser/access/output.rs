//! Where the result of a SHOW goes.

use crate::syntax::ast::access::{AccessOutput, OutputFile, OutputMode};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::parser::cursor::{Parse, Parser};
use crate::syntax::parser::expected::Kind;

impl Parser<'_> {
    /// `INTO OUTFILE '…' FORMAT … SETTINGS …`, each or none; the last two in any order
    pub(super) fn access_output(&mut self) -> Parse<AccessOutput> {
        let file = if self.eat_phrase("INTO OUTFILE") {
            Some(self.output_file()?)
        } else {
            None
        };
        let mut output = AccessOutput {
            file,
            format: None,
            settings: self.settings_clause()?,
        };
        if self.eat(K::Format) {
            output.format = Some(self.name(Kind::Name)?);
            if output.settings.is_empty() {
                output.settings = self.settings_clause()?;
            }
        }
        Ok(output)
    }

    fn output_file(&mut self) -> Parse<OutputFile> {
        let path = self.string()?;
        let mode = if self.eat_phrase("APPEND") {
            OutputMode::Append
        } else if self.eat_phrase("TRUNCATE") {
            OutputMode::Truncate
        } else {
            OutputMode::New
        };
        let and_stdout = self.eat_phrase("AND STDOUT");
        let (mut compression, mut level) = (None, None);
        if self.eat_phrase("COMPRESSION") {
            compression = Some(self.string()?);
            if self.eat_phrase("LEVEL") {
                level = Some(self.number()?);
            }
        }
        Ok(OutputFile {
            path,
            mode,
            and_stdout,
            compression,
            level,
        })
    }

    /// Whether what stands here is of the [output](Self::access_output), or another statement's,
    /// and so no name.
    pub(super) fn sees_access_output(&self) -> bool {
        self.sees(K::Format)
            || self.sees(K::Settings)
            || self.sees_phrase("INTO OUTFILE")
            || self.sees_phrase("PARALLEL WITH")
    }
}
