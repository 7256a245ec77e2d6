//! Documentation of generated items: paragraphs of Markdown, comments of the schema made harmless.

use proc_macro2::TokenStream;
use quote::quote;

/// The documentation of one item.
#[derive(Debug, Clone, Default)]
pub(super) struct Doc {
    lines: Vec<String>,
}

impl Doc {
    /// Starts with `summary`, which is Markdown.
    pub(super) fn new(summary: impl Into<String>) -> Self {
        Self::default().paragraph(summary)
    }

    /// Adds a paragraph of Markdown.
    pub(super) fn paragraph(mut self, text: impl Into<String>) -> Self {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
        let text = text.into();
        self.lines.extend(text.lines().map(str::to_owned));
        self
    }

    /// Adds a paragraph if there is one.
    pub(super) fn optional(self, text: Option<String>) -> Self {
        match text {
            Some(text) => self.paragraph(text),
            None => self,
        }
    }

    /// Adds a paragraph of the schema's own words.
    pub(super) fn comment(self, text: Option<&str>) -> Self {
        let escaped = text.map(escape).unwrap_or_default();
        if escaped.is_empty() {
            self
        } else {
            self.paragraph(escaped)
        }
    }

    /// Adds the comment lines that stand before something.
    pub(super) fn comments(self, lines: &[String]) -> Self {
        self.comment(Some(&lines.join("\n")))
    }

    /// The `#[doc]` attributes, one for each line as `///` has them.
    pub(super) fn attributes(&self) -> TokenStream {
        let lines = self.lines.iter().map(|line| {
            let line = if line.is_empty() {
                String::new()
            } else {
                format!(" {line}")
            };
            quote!(#[doc = #line])
        });
        quote!(#(#lines)*)
    }
}

/// `text` as a code span.
pub(super) fn code(text: &str) -> String {
    let text = one_line(text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    // Markdown takes one space off each side again.
    let space = if longest > 0 { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

/// `text` on one line, without characters that change how the text around them is shown.
pub(super) fn one_line(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ").replace(invisible, "")
}

/// The text of a comment as Markdown that shows just that text, line by line.
///
/// Code spans and addresses stay what they are.
pub(super) fn escape(text: &str) -> String {
    let lines = text
        .lines()
        .map(|line| escape_line(&line.replace(invisible, " ")));
    let text = lines.collect::<Vec<_>>().join("\n");
    text.trim_matches('\n').to_owned()
}

fn escape_line(line: &str) -> String {
    // Indentation makes a code block, which rustdoc would compile.
    let line = line.trim();
    let mut out = String::with_capacity(line.len() + 8);
    let mut rest = line;
    while let Some(character) = rest.chars().next() {
        let before = out.chars().next_back();
        if let Some(span) = code_span(rest) {
            out.push_str(span);
            rest = &rest[span.len()..];
        } else if let Some(address) =
            address(rest).filter(|_| !before.is_some_and(char::is_alphanumeric))
        {
            out.push('<');
            out.push_str(address);
            out.push('>');
            rest = &rest[address.len()..];
        } else {
            let after = &rest[character.len_utf8()..];
            if is_markup(character, before, after, line.len() - rest.len()) {
                out.push('\\');
            }
            out.push(character);
            rest = after;
        }
    }
    escape_list_number(out)
}

/// The code span at the start of `text`, if a single backtick opens one and another closes it.
fn code_span(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('`')?;
    let length = inner.find('`')?;
    let closed_by_one = !inner[length + 1..].starts_with('`');
    let code = &inner[..length];
    (closed_by_one && !code.trim().is_empty()).then(|| &text[..length + 2])
}

/// The address at the start of `text`, up to what cannot end one.
fn address(text: &str) -> Option<&str> {
    if !text.starts_with("https://") && !text.starts_with("http://") {
        return None;
    }
    let end = text
        .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '`' | '\\' | '|'))
        .unwrap_or(text.len());
    let address =
        text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '*', '_']);
    (address.len() > "https://".len()).then_some(address)
}

fn is_markup(character: char, before: Option<char>, after: &str, at: usize) -> bool {
    match character {
        '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '&' | '|' | '~' => true,
        // `user_id` is a word; `_word_` is emphasis.
        '_' => {
            let inside = before.is_some_and(char::is_alphanumeric)
                && after.starts_with(|c: char| c.is_alphanumeric() || c == '_');
            !inside
        }
        // A heading, a list, a rule, the line under a heading.
        '#' | '-' | '+' | '=' => at == 0,
        _ => false,
    }
}

/// `1. first` would start a list.
fn escape_list_number(line: String) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    match line.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => format!("{}\\{}", &line[..digits], &line[digits..]),
        _ => line,
    }
}

/// Control characters, and those that turn the direction of the text around them, which rustc refuses.
fn invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::{code, escape};

    #[test]
    fn comments_show_as_they_are_written() {
        for (text, markdown) in [
            ("Plain words.", "Plain words."),
            (
                "see `order_items`, user_id and _private_",
                "see `order_items`, user_id and \\_private\\_",
            ),
            (
                "a <b> [c](d) *e* & ~f~ | g",
                "a \\<b\\> \\[c\\](d) \\*e\\* \\& \\~f\\~ \\| g",
            ),
            (
                "# no heading\n- no list\n1. nor this\n===",
                "\\# no heading\n\\- no list\n1\\. nor this\n\\===",
            ),
            ("    no code block", "no code block"),
            ("```\nno fence\n```", "\\`\\`\\`\nno fence\n\\`\\`\\`"),
            ("an open ` stays", "an open \\` stays"),
            (
                "see https://example.com/a_b, or not",
                "see <https://example.com/a_b>, or not",
            ),
            ("(http://example.com).", "(<http://example.com>)."),
            ("https:// alone", "https:// alone"),
            ("back\\slash", "back\\\\slash"),
            ("turned\u{202e}round\u{7}", "turned round"),
        ] {
            assert_eq!(escape(text), markdown, "{text:?}");
        }
    }

    #[test]
    fn code_spans_hold_backticks() {
        assert_eq!(code("now()"), "`now()`");
        assert_eq!(code("`a b` +\n  1"), "`` `a b` + 1 ``");
    }
}
