//! A history that another tool has kept becomes a sealed one.

mod allow;
mod goose;
mod original;

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::SourceMap;

pub use goose::goose_up;

use super::edit::is_sql;
use super::file_name::suggest_slug;
use super::{Chain, Edit, FileName, ReadTexts, SUM_FILE, Sum, Version, down_name, read_texts};
use original::Original;

/// What another tool has kept, ready to be written as sealed migrations.
#[derive(Debug)]
pub struct Adopted {
    /// The original files, and what they are called now.
    pub files: Vec<(String, FileName)>,
    /// What was noticed and stops nothing: files that are left out, numbers that are missing.
    pub notes: Vec<String>,
    /// The history as it will be read.
    pub chain: Chain,
    /// What is to be done.
    pub edit: Edit,
}

/// Why a history is not adopted.
#[derive(Debug)]
pub struct NotAdopted {
    /// The reasons.
    pub diagnostics: Diagnostics,
    /// The original files, which they speak of.
    pub sources: SourceMap,
}

/// Where a history is adopted from, and where to.
#[derive(Debug, Clone, Copy)]
pub struct AdoptOptions<'a> {
    /// The folder of the originals, as diagnostics show it.
    pub from: &'a str,
    /// The folder of migrations, as diagnostics show it.
    pub to: &'a str,
    /// The database of a name without one.
    pub database: &'a str,
}

/// Makes sealed migrations of the files of a folder, which are golang-migrate's (`1_name.up.sql`, `1_name.down.sql`),
/// goose's (`-- +goose Up`) or plain files with numbers (`1_name.sql`).
///
/// They follow each other in the order of their numbers. A number that is a moment, in fourteen digits or in seconds
/// since 1970, is the version; others count seconds since 1970-01-01 00:00:00, so that they can still be read.
///
/// # Errors
///
/// When two files have one number, when one has none or cannot be read, and when a statement could not have run where it
/// stands or its effect is not known.
pub fn adopt(files: &[(String, String)], options: AdoptOptions<'_>) -> Result<Adopted, NotAdopted> {
    let mut diagnostics = Diagnostics::new();
    let mut notes = Vec::new();
    let originals = originals(files, options.from, &mut notes, &mut diagnostics);
    notes.extend(missing_numbers(&originals));
    let mut sources = SourceMap::new();
    if diagnostics.has_errors() {
        return Err(NotAdopted {
            diagnostics,
            sources,
        });
    }
    let texts = allow::with_reasons(&originals, options, &mut sources, &mut diagnostics);
    let mut edit = Edit::default();
    let mut sum = Sum::default();
    let mut named: Vec<(FileName, String)> = Vec::new();
    let mut before = None;
    for (original, text) in originals.iter().zip(texts) {
        let Some(name) = name(original, before) else {
            let message = format!("`{}` has a number that no version can be", original.file);
            diagnostics.push(Diagnostic::error(Code::MalformedFileName, message));
            continue;
        };
        before = Some(name.version());
        let file = name.to_string();
        sum.push(&file, &text);
        edit.write.push((file.clone(), text.clone()));
        if let Some(down) = &original.down {
            edit.write.push((down_name(&file), down.clone()));
        }
        named.push((name, text));
    }
    if diagnostics.has_errors() {
        return Err(NotAdopted {
            diagnostics,
            sources,
        });
    }
    edit.write.push((SUM_FILE.to_owned(), sum.print()));
    let texts = named.iter().map(|(name, text)| (name, text.as_str()));
    let ReadTexts {
        chain,
        diagnostics,
        sources,
    } = read_texts(options.to, texts, options.database);
    if diagnostics.has_errors() {
        return Err(NotAdopted {
            diagnostics,
            sources,
        });
    }
    let old = originals.iter().map(|original| original.file.clone());
    Ok(Adopted {
        files: old.zip(named.into_iter().map(|(name, _)| name)).collect(),
        notes,
        chain,
        edit,
    })
}

/// The migrations in the order of their numbers.
fn originals(
    files: &[(String, String)],
    folder: &str,
    notes: &mut Vec<String>,
    diagnostics: &mut Diagnostics,
) -> Vec<Original> {
    let mut by_number: BTreeMap<u128, Original> = BTreeMap::new();
    let mut downs = Vec::new();
    for (file, text) in files {
        if !is_sql(file) {
            notes.push(format!("{folder}/{file} is no SQL and is left out"));
            continue;
        }
        if file.ends_with(".down.sql") {
            downs.push((file, text));
            continue;
        }
        match Original::read(file, text) {
            Err(why) => diagnostics.push(
                Diagnostic::error(
                    Code::MalformedFileName,
                    format!("`{folder}/{file}` cannot be adopted: {why}"),
                )
                .help("move it out of the folder, or correct it"),
            ),
            Ok(original) => match by_number.get(&original.number) {
                Some(other) => diagnostics.push(
                    Diagnostic::error(
                        Code::DuplicateVersion,
                        format!(
                            "`{folder}/{}` and `{folder}/{file}` have the same number {}",
                            other.file, original.number
                        ),
                    )
                    .help(
                        "give one of them another number, in the order in which they were applied",
                    ),
                ),
                None => {
                    by_number.insert(original.number, original);
                }
            },
        }
    }
    for (file, text) in downs {
        let number = original::number(file).map(|(number, _)| number);
        match number.and_then(|number| by_number.get_mut(&number)) {
            Some(original) if original.down.is_none() => original.down = Some(text.clone()),
            _ => notes.push(format!(
                "{folder}/{file} takes back no migration and is left out"
            )),
        }
    }
    if by_number.is_empty() && !diagnostics.has_errors() {
        let message = format!("there are no migrations in `{folder}`");
        diagnostics.push(Diagnostic::error(Code::FileNotRead, message).help(
            "migrations are `1_name.up.sql` of golang-migrate, goose's files, or `1_name.sql`",
        ));
    }
    by_number.into_values().collect()
}

/// Says which of the numbers between the first and the last are not there, where they are counted one by one.
fn missing_numbers(originals: &[Original]) -> Option<String> {
    let numbers: Vec<u128> = originals.iter().map(|original| original.number).collect();
    let (first, last) = (*numbers.first()?, *numbers.last()?);
    let count = u128::try_from(numbers.len()).ok()?;
    // Numbers that are moments, or leave room on purpose, miss nothing.
    if last - first + 1 == count || last - first + 1 > 2 * count {
        return None;
    }
    let missing: Vec<String> = (first..=last)
        .filter(|number| numbers.binary_search(number).is_err())
        .map(|number| number.to_string())
        .collect();
    Some(format!(
        "there are no migrations with the numbers {}",
        missing.join(", ")
    ))
}

fn name(original: &Original, before: Option<Version>) -> Option<FileName> {
    let version = original.version()?;
    let version = match before {
        Some(before) if version <= before => before.next()?,
        _ => version,
    };
    FileName::new(version, &suggest_slug(&original.name)).ok()
}

#[cfg(test)]
mod tests;
