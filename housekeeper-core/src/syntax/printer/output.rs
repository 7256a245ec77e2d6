//! Where the result of a statement goes, and how it is written.

use super::{Print, Writer, invocation};
use crate::syntax::ast::{OutputFile, OutputOptions};

impl Print for OutputOptions {
    fn print(&self, w: &mut Writer) {
        w.optional_clause("INTO OUTFILE", self.file.as_ref());
        w.optional_clause("FORMAT", self.format.as_ref());
        invocation::settings(w, &self.settings);
    }
}

impl Print for OutputFile {
    fn print(&self, w: &mut Writer) {
        w.string(&self.path);
        for (is_there, word) in [
            (self.append, " APPEND"),
            (self.truncate, " TRUNCATE"),
            (self.and_stdout, " AND STDOUT"),
        ] {
            if is_there {
                w.push(word);
            }
        }
        if let Some(compression) = &self.compression {
            w.push(" COMPRESSION ");
            w.string(&compression.method);
            if let Some(level) = &compression.level {
                w.push(" LEVEL ");
                level.print(w);
            }
        }
    }
}

/// The options of a statement, where there are some.
pub(super) fn output(w: &mut Writer, output: Option<&OutputOptions>) {
    if let Some(output) = output {
        output.print(w);
    }
}
