//! The reasons for what a history did that was adopted.

use crate::diagnostic::Diagnostics;
use crate::model::{CurrentDatabase, Schema, used};
use crate::plan::Step;
use crate::source::SourceMap;
use crate::syntax::ast::Directive;
use crate::syntax::{FileItem, parse_file};

use super::super::replay;
use super::{AdoptOptions, Original};

/// The texts of the migrations, with a reason before each statement that needs one.
pub(super) fn with_reasons(
    originals: &[Original],
    options: AdoptOptions<'_>,
    sources: &mut SourceMap,
    diagnostics: &mut Diagnostics,
) -> Vec<String> {
    let mut schema = Schema::new(options.database);
    let mut texts = Vec::with_capacity(originals.len());
    for original in originals {
        let path = format!("{}/{}", options.from, original.file);
        let reason = format!("adopted from {}", original.file);
        let file = sources.add(path, original.up.clone());
        let mut current = CurrentDatabase::new(options.database);
        let mut lines: Vec<(usize, String)> = Vec::new();
        for item in parse_file(sources, file, diagnostics) {
            let FileItem::Statement(mut item) = item else {
                continue;
            };
            current.qualify(&mut item);
            if used(&item.node).is_some() {
                continue;
            }
            let step = Step::new(item.node.clone(), &schema);
            let is_allowed = |name: &str| {
                let mut directives = item.directives.iter();
                directives.any(|directive| {
                    matches!(&directive.node, Directive::Allow { hazard, .. } if hazard.node == name)
                })
            };
            let hazards = step.hazards.iter();
            for hazard in hazards.filter(|hazard| !is_allowed(hazard.name())) {
                let line = format!("-- housekeeper:allow {hazard} {reason}\n");
                lines.push((item.span.start as usize, line));
            }
            if let Err(errors) = replay(&mut schema, &item) {
                diagnostics.extend(errors);
            }
        }
        texts.push(insert(&original.up, &lines));
    }
    texts
}

/// Puts lines before the places, which ascend.
fn insert(text: &str, lines: &[(usize, String)]) -> String {
    let mut all = String::with_capacity(text.len());
    let mut done = 0;
    for (at, line) in lines {
        all += &text[done..*at];
        done = *at;
        let starts_line = all.rsplit('\n').next().is_none_or(str::is_empty);
        if !starts_line {
            all.push('\n');
        }
        all += line;
    }
    all += &text[done..];
    all
}
