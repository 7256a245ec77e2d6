//! What may stand after a statement that gives rows.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::syntax::ast::{Compression, OutputFile, OutputOptions, Setting};
use crate::syntax::keyword::Keyword as K;

impl Parser<'_> {
    /// `INTO OUTFILE …`, then `FORMAT …` and `SETTINGS …` in either order, or nothing
    pub(super) fn output(&mut self) -> Parse<Option<Box<OutputOptions>>> {
        self.output_after(Vec::new())
    }

    /// The same where SETTINGS may have been read before.
    pub(super) fn output_after(
        &mut self,
        mut settings: Vec<Setting>,
    ) -> Parse<Option<Box<OutputOptions>>> {
        let file = if self.eat_phrase("INTO OUTFILE") {
            Some(self.output_file()?)
        } else {
            None
        };
        let mut format = None;
        while format.is_none() || settings.is_empty() {
            if format.is_none() && self.eat(K::Format) {
                format = Some(self.name(Kind::Name)?);
            } else if settings.is_empty() && self.eat(K::Settings) {
                settings = self.list(Self::setting)?;
            } else {
                break;
            }
        }
        let is_empty = file.is_none() && format.is_none() && settings.is_empty();
        Ok((!is_empty).then(|| {
            Box::new(OutputOptions {
                file,
                format,
                settings,
            })
        }))
    }

    /// What stands after `INTO OUTFILE`.
    fn output_file(&mut self) -> Parse<OutputFile> {
        Ok(OutputFile {
            path: self.string()?,
            append: self.eat_phrase("APPEND"),
            truncate: self.eat_phrase("TRUNCATE"),
            and_stdout: self.eat_phrase("AND STDOUT"),
            compression: if self.eat_phrase("COMPRESSION") {
                Some(self.compression()?)
            } else {
                None
            },
        })
    }

    fn compression(&mut self) -> Parse<Compression> {
        let method = self.string()?;
        let level = if self.eat_phrase("LEVEL") {
            Some(self.number()?)
        } else {
            None
        };
        Ok(Compression { method, level })
    }
}
