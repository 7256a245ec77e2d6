//! Tokens as text.

use proc_macro2::TokenStream;

/// The generated code as a file, formatted as people would.
///
/// Tokens that are not a file come out unformatted, so that rustc says what is wrong with them and where.
pub fn format(tokens: TokenStream) -> String {
    let text = tokens.to_string();
    match syn::parse2(tokens) {
        Ok(file) => space(&prettyplease::unparse(&file)),
        Err(_) => text,
    }
}

/// Puts an empty line between items, which the printer does not.
fn space(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut before = "";
    for line in text.lines() {
        if starts_paragraph(before, line) {
            out.push('\n');
        }
        out.push_str(line);
        out.push('\n');
        before = line;
    }
    out
}

/// Whether `line` starts an item, and `before` ends one of another kind on the same level.
fn starts_paragraph(before: &str, line: &str) -> bool {
    let (ended, started) = (before.trim_start(), line.trim_start());
    if before.len() - ended.len() != line.len() - started.len() {
        return false;
    }
    let block = ended.starts_with(['}', ']']) || ended.ends_with("{}");
    let statement =
        ended.ends_with(';') && item(ended) != item(started) && !is_list(ended, started);
    item(started).is_some() && (block || (statement && item(ended).is_some()))
}

/// What kind of item a line starts.
fn item(line: &str) -> Option<&'static str> {
    const STARTS: [&str; 11] = [
        "///",
        "#[",
        "pub const ",
        "pub ",
        "impl ",
        "const ",
        "mod ",
        "fn ",
        "use ",
        "type ",
        "hk::",
    ];
    STARTS.into_iter().find(|start| line.starts_with(start))
}

/// Documented constants stand line by line.
fn is_list(ended: &str, started: &str) -> bool {
    ended.starts_with("pub const ") && started.starts_with("///")
}
