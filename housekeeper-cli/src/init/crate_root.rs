//! `mod db;` in the crate's root.

use crate::failure::Failure;
use crate::output::say;

use super::cargo_toml::Manifest;
use super::files::{Folder, done};

const LINE: &str = "mod db;";

/// Declares the module in `src/lib.rs`, or in `src/main.rs` where there is no library.
pub(super) fn declare_module(folder: &Folder, manifest: &Manifest) -> Result<(), Failure> {
    let library = manifest.library_path().unwrap_or("src/lib.rs");
    let Some(file) = [library, "src/main.rs"]
        .into_iter()
        .find(|file| folder.has(file))
    else {
        say(format_args!(
            "         add `{LINE}` to the root of the crate"
        ));
        return Ok(());
    };
    let text = folder.read(file)?;
    if declares_it(&text) {
        done("kept", file);
        return Ok(());
    }
    if let Some(text) = with_module(&text) {
        folder.write(file, &text)?;
        done("added", &format!("`{LINE}` to {file}"));
    } else {
        done("kept", file);
        say(format_args!("         add `{LINE}` to it"));
    }
    Ok(())
}

fn declares_it(text: &str) -> bool {
    text.lines().any(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let module = words.iter().position(|word| *word == "mod");
        module.is_some_and(|at| {
            let name = words
                .get(at + 1)
                .map(|name| name.trim_end_matches([';', '{']));
            name == Some("db")
        })
    })
}

/// The text with the line before the first item: after what belongs to the file as a whole, which is its comments at
/// the top, `//!` and `#![…]`. `None` where it does not begin in a way that is plain to see.
fn with_module(text: &str) -> Option<String> {
    let mut at = 0;
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.peek() {
        let trimmed = line.trim();
        let of_the_file = trimmed.is_empty()
            || trimmed.starts_with("//!")
            || (trimmed.starts_with("//") && !trimmed.starts_with("///"))
            || (at == 0 && trimmed.starts_with("#!/"));
        if of_the_file {
            at += line.len();
            lines.next();
        } else if trimmed.starts_with("#![") {
            // An attribute may go on; the line that ends with its bracket ends it.
            loop {
                let line = lines.next()?;
                at += line.len();
                if line.trim_end().ends_with(']') {
                    break;
                }
            }
        } else if trimmed.starts_with("/*") || trimmed.starts_with("#!") {
            return None;
        } else {
            break;
        }
    }
    let (head, tail) = text.split_at(at);
    let gap = if head.is_empty() || head.ends_with("\n\n") {
        ""
    } else {
        "\n"
    };
    // Modules stand together.
    let is_module = tail.starts_with("mod ") || tail.starts_with("pub mod ");
    let after = if tail.is_empty() || is_module {
        ""
    } else {
        "\n"
    };
    Some(format!("{head}{gap}{LINE}\n{after}{tail}"))
}

#[cfg(test)]
mod tests {
    use super::{declares_it, with_module};

    #[test]
    fn the_line_comes_before_the_first_item() {
        for (text, expected) in [
            ("", "mod db;\n"),
            ("fn main() {}\n", "mod db;\n\nfn main() {}\n"),
            ("mod a;\nuse a::b;\n", "mod db;\nmod a;\nuse a::b;\n"),
            (
                "//! Docs.\n\nfn main() {}\n",
                "//! Docs.\n\nmod db;\n\nfn main() {}\n",
            ),
            ("//! Docs.\n", "//! Docs.\n\nmod db;\n"),
            (
                "#!/usr/bin/env x\n#![allow(\n    dead_code,\n)]\n// x\n\n/// Doc.\nfn f() {}\n",
                "#!/usr/bin/env x\n#![allow(\n    dead_code,\n)]\n// x\n\nmod db;\n\n/// Doc.\nfn f() {}\n",
            ),
            ("#[cfg(x)]\nmod a;\n", "mod db;\n\n#[cfg(x)]\nmod a;\n"),
        ] {
            assert_eq!(with_module(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn where_it_is_not_plain_nothing_is_changed() {
        assert_eq!(with_module("/* a */ fn main() {}\n"), None);
        assert_eq!(with_module("#! [allow(x)]\n"), None);
        assert_eq!(with_module("#![doc = \"x\n"), None);
    }

    #[test]
    fn a_module_that_is_there_is_seen() {
        assert!(declares_it("use a;\npub(crate) mod db;\n"));
        assert!(declares_it("mod db {\n}\n"));
        assert!(!declares_it("mod dbs;\n// the db;\n"));
    }
}
