//! A tree of the language as people read it: indented, and without places and what is not there.
//!
//! It is made of what `{:#?}` prints, line by line: that knows every node, also those to come.

use std::fmt::{Debug, Write as _};

/// A node as `Debug` shows it: `label: head` and what is inside.
#[derive(Debug)]
struct Node {
    label: Option<String>,
    /// The name of a struct or variant, `[` of a list, or a leaf as it is.
    head: String,
    inside: Vec<Node>,
}

/// The lines of a value, indented by `depth` steps.
pub(super) fn tree(value: &impl Debug, depth: usize) -> String {
    let text = format!("{value:#?}");
    let mut out = String::new();
    for node in read(&mut text.lines()) {
        if let Some(node) = node.simplify() {
            node.print("", depth, &mut out);
        }
    }
    out
}

/// Reads nodes up to the end of the one they are in. A text in quotes never ends a line.
fn read<'a>(lines: &mut impl Iterator<Item = &'a str>) -> Vec<Node> {
    let mut nodes = Vec::new();
    while let Some(line) = lines.next() {
        let line = line.trim_start();
        let line = line.strip_suffix(',').unwrap_or(line);
        if matches!(line, "}" | ")" | "]") {
            break;
        }
        let (label, head) = split_label(line);
        let opens = head.ends_with(['{', '(', '[']);
        let name = head.trim_end_matches([' ', '{', '(']);
        nodes.push(Node {
            label: label.map(str::to_owned),
            head: if opens { name } else { head }.to_owned(),
            inside: if opens { read(lines) } else { Vec::new() },
        });
    }
    nodes
}

fn split_label(line: &str) -> (Option<&str>, &str) {
    let is_word = |word: &str| {
        word.chars()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
    };
    match line.split_once(": ") {
        Some((label, head)) if is_word(label) => (Some(label), head),
        _ => (None, line),
    }
}

impl Node {
    /// `None` for places, for which of two spellings was used, and for what is not there: `None`,
    /// `[]`, `false`, and a struct of these alone.
    fn simplify(mut self) -> Option<Self> {
        if matches!(&*self.head, "Span" | "Spelled") {
            return None;
        }
        let is_leaf = self.inside.is_empty();
        self.inside = self.inside.into_iter().filter_map(Self::simplify).collect();
        let absent = !is_leaf || matches!(&*self.head, "None" | "[]" | "false");
        if self.label.is_some() && self.inside.is_empty() && absent {
            return None;
        }
        let transparent = matches!(&*self.head, "Some" | "Spanned" | "Annotated");
        if transparent && self.inside.len() == 1 {
            let inner = self.inside.pop()?;
            return Some(Self {
                label: self.label,
                ..inner
            });
        }
        Some(self)
    }

    fn print(&self, bullet: &str, depth: usize, out: &mut String) {
        let mut words: Vec<String> = self.label.iter().map(|label| format!("{label}:")).collect();
        // `Select(Query { … })` is one line, and the variant of `Insert(Insert { … })` says no more than the struct.
        let mut node = self;
        let mut before = "";
        loop {
            if node.head != "[" && node.head != before {
                words.push(node.head.clone());
            }
            before = &node.head;
            match &*node.inside {
                [only] if node.head != "[" && (only.label.is_none() || only.inside.is_empty()) => {
                    node = only;
                }
                _ => break,
            }
        }
        let is_list = node.head == "[";
        let is_flat = |node: &Self| node.inside.is_empty() && node.label.is_none();
        let mut below = &*node.inside;
        if is_list && below.iter().all(is_flat) {
            let items: Vec<_> = below.iter().map(|item| &*item.head).collect();
            words.push(format!("[{}]", items.join(", ")));
            below = &[];
        }
        let _ = writeln!(out, "{:1$}{bullet}{2}", "", 2 * depth, words.join(" "));
        for inner in below {
            inner.print(if is_list { "- " } else { "" }, depth + 1, out);
        }
    }
}

#[cfg(test)]
mod tests {
    use housekeeper_core::syntax::parse_statement;

    use super::tree;

    fn check(sql: &str, expected: &str) {
        let statement = parse_statement(sql).unwrap();
        assert_eq!(tree(&statement.node, 0), expected);
    }

    #[test]
    fn only_what_is_there_is_shown() {
        check(
            "CREATE TABLE shop.t (id UInt64, -- Of a thing.\n`a: {` Array(String)) ENGINE = Log COMMENT 'a\n{'",
            r#"
CreateTable
  mode: Create
  name: ObjectName
    database: "shop"
    name: "t"
  elements: TableElements
    columns:
      - ColumnDef
        name: "id"
        data_type: DataTypeKind "UInt64"
      - ColumnDef
        name: "a: {"
        data_type: DataTypeKind
          name: "Array"
          arguments:
            - Type DataTypeKind "String"
  storage: Storage
    engine: Invocation "Log"
  comment: "a\n{"
"#
            .trim_start(),
        );
    }

    #[test]
    fn lists_of_words_and_single_children_take_one_line() {
        check(
            "SELECT a.b, [] FROM t",
            r#"
Select Query
  first: Select
    projection:
      - Path ["a", "b"]
      - Array []
    from: FromClause
      first: TableRef
        source: Table ObjectName "t"
"#
            .trim_start(),
        );
    }
}
