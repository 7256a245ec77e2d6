//! Writes the seeds of the fuzzer to `corpus/parse`: the fixtures of the parser, a statement a file.
//!
//! `cargo run --manifest-path fuzz/Cargo.toml --bin seeds`

use std::error::Error;
use std::fs;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let fixtures = here.join("../housekeeper-core/tests/fixtures");
    let corpus = here.join("corpus/parse");
    fs::create_dir_all(&corpus)?;
    let mut written = 0;
    for folder in ["syntax/accepted", "syntax/rejected", "syntax/statements", "errors"] {
        for entry in fs::read_dir(fixtures.join(folder))? {
            let path = entry?.path();
            if path.extension().is_none_or(|extension| extension != "sql") {
                continue;
            }
            let text = fs::read_to_string(&path)?;
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            let lines: Vec<&str> = match folder {
                "syntax/accepted" | "syntax/rejected" => text.lines().collect(),
                "errors" => text.split("\n---\n").collect(),
                _ => text.split_inclusive(";\n").collect(),
            };
            let folder = folder.trim_start_matches("syntax/");
            for (number, line) in lines.iter().enumerate() {
                if !line.trim().is_empty() {
                    fs::write(corpus.join(format!("{folder}-{stem}-{number}")), line)?;
                    written += 1;
                }
            }
        }
    }
    println!("{written} seeds in {}", corpus.display());
    Ok(())
}
