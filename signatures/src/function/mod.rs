//! Asks ClickHouse what its ordinary functions take and give, and writes it where the compiler reads it.
//!
//! ```text
//! cargo run -p housekeeper-signatures -- function [--threads N] [--only NAME,NAME…] [--out FILE]
//! ```

mod client;
mod cover;
mod engine;
mod example;
mod fit;
mod hint;
mod learn;
mod untold;
mod vocabulary;
mod wrapping;
mod write;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use housekeeper_core::types::function::learnt::{fits_low_cardinality, fits_nullable};
use housekeeper_local::{Local, Options};

use client::Client;
use engine::{Engine, QUESTIONS, read};
use learn::{Listed, learn};

struct Arguments {
    threads: usize,
    only: Vec<String>,
    out: PathBuf,
}

fn arguments() -> Result<Arguments, Box<dyn Error>> {
    let data = "../housekeeper-core/src/types/function/learnt/functions.txt";
    let mut found = Arguments {
        threads: std::thread::available_parallelism()?.get(),
        only: Vec::new(),
        out: PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(data),
    };
    let mut words = std::env::args().skip(2);
    while let Some(word) = words.next() {
        let value = words
            .next()
            .ok_or_else(|| format!("{word} takes a value"))?;
        match word.as_str() {
            "--threads" => found.threads = value.parse()?,
            "--only" => found.only = value.split(',').map(str::to_owned).collect(),
            "--out" => found.out = value.into(),
            _ => return Err(format!("there is no {word}").into()),
        }
    }
    Ok(found)
}

/// Asks about all of them.
pub(crate) fn learn_all() -> Result<(), Box<dyn Error>> {
    let arguments = arguments()?;
    let local = housekeeper_local::start(Options::default())?;
    let version = local.query("SELECT version()")?;
    let functions = listed(&local)?;
    let columns = create_tables(&local)?;
    let names: BTreeSet<String> = columns.into_iter().collect();
    let kinds = vocabulary::vocabulary();

    let mut to_learn: Vec<&Listed> = functions
        .iter()
        .filter(|function| function.alias_to.is_none() && untold::reason(&function.name).is_none())
        .collect();
    if !arguments.only.is_empty() {
        let place = |function: &&Listed| {
            arguments
                .only
                .iter()
                .position(|name| *name == function.name)
        };
        to_learn.retain(|function| place(function).is_some());
        to_learn.sort_by_key(place);
    }
    let next = AtomicUsize::new(0);
    let learnt = Mutex::new(BTreeMap::new());
    std::thread::scope(|scope| {
        for _ in 0..arguments.threads {
            scope.spawn(|| {
                let client = Client::connect(local.url()).expect("a connection");
                let mut engine = Engine::new(client, "signatures", &names);
                while let Some(function) = to_learn.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let seeds =
                        example::seeds(&mut engine, &kinds, &function.name, &function.examples);
                    let before = QUESTIONS.load(Ordering::Relaxed);
                    let found = learn(&mut engine, &kinds, function, &seeds);
                    engine.forget();
                    let asked = QUESTIONS.load(Ordering::Relaxed) - before;
                    eprintln!("{} ({asked} questions)", function.name);
                    if let Ok(mut all) = learnt.lock() {
                        all.insert(function.name.clone(), found);
                        if all.len() % 50 == 0 {
                            let text = write::text(version.trim(), &functions, &all, &kinds);
                            let _ = std::fs::write(&arguments.out, text);
                        }
                    }
                }
            });
        }
    });
    let learnt = learnt.into_inner().map_err(|_| "a thread failed")?;
    let text = write::text(version.trim(), &functions, &learnt, &kinds);
    std::fs::write(&arguments.out, text)?;
    println!(
        "{} functions, {} questions: {}",
        learnt.len(),
        QUESTIONS.load(Ordering::Relaxed),
        arguments.out.display()
    );
    Ok(())
}

/// The engine's list of ordinary functions.
fn listed(local: &Local) -> Result<Vec<Listed>, Box<dyn Error>> {
    let text = local.query(
        "SELECT name, case_insensitive, alias_to, deterministic, higher_order, examples \
         FROM system.functions WHERE NOT is_aggregate AND origin = 'System' \
         ORDER BY lower(name), name FORMAT JSONCompactEachRow",
    )?;
    let mut functions = Vec::new();
    for line in text.lines() {
        let row: serde_json::Value = serde_json::from_str(line)?;
        let text = |index: usize| row[index].as_str().unwrap_or_default().to_owned();
        let alias_to = text(2);
        functions.push(Listed {
            name: text(0),
            any_case: row[1] == 1,
            alias_to: (!alias_to.is_empty()).then_some(alias_to),
            deterministic: row[3] == 1,
            lambda: row[4] == 1,
            examples: text(5),
        });
    }
    Ok(functions)
}

/// Creates tables of columns to ask about, and gives the columns' names: `c` and a number, and for the same type in
/// `Nullable` `n`, in `LowCardinality` `l`, and for an array of it `a`.
fn create_tables(local: &Local) -> Result<Vec<String>, Box<dyn Error>> {
    let mut columns = Vec::new();
    for (index, text) in vocabulary::columns().into_iter().enumerate() {
        let ty = read(text).ok_or_else(|| format!("the type {text}"))?;
        columns.push((format!("c{index}"), text.to_owned()));
        if fits_nullable(&ty) && !text.starts_with("Tuple") && text != "Point" {
            columns.push((format!("n{index}"), format!("Nullable({text})")));
        }
        if fits_low_cardinality(&ty) {
            columns.push((format!("l{index}"), format!("LowCardinality({text})")));
        }
        if text == "Array(String)" {
            columns.push((
                format!("a{index}"),
                "Array(LowCardinality(String))".to_owned(),
            ));
        }
    }
    let list: Vec<String> = columns
        .iter()
        .map(|(name, ty)| format!("{name} {ty}"))
        .collect();
    local.query("CREATE DATABASE IF NOT EXISTS signatures")?;
    local.query(&format!(
        "CREATE TABLE signatures.columns ({}) ENGINE = Memory \
         SETTINGS allow_suspicious_low_cardinality_types = 1",
        list.join(", ")
    ))?;
    for (name, ty) in &columns {
        local.query(&format!(
            "CREATE TABLE signatures.{name} ({name} {ty}) ENGINE = Memory \
             SETTINGS allow_suspicious_low_cardinality_types = 1"
        ))?;
    }
    Ok(columns.into_iter().map(|(name, _)| name).collect())
}
