//! What we print otherwise than it is written, and why that changes nothing.
//!
//! This is the whole list. Each entry has examples, and the engine itself shows of each that both
//! spellings are the same to it.

use crate::engine::Engine;

/// A difference between what is written and what is printed.
pub(crate) struct Normalisation {
    /// In a few words, for the counts.
    pub(crate) name: &'static str,
    /// Whether it is all that is different in what ClickHouse formats of the one and of the other.
    applies: fn(&Engine, theirs: &str, ours: &str) -> bool,
    /// What shows that it is harmless.
    proof: Proof,
    /// What is written, and what is printed.
    examples: &'static [(&'static str, &'static str)],
}

/// How the engine shows that two spellings are the same.
enum Proof {
    /// It makes the same tree of both.
    SameTree,
    /// It gives the same answer to both.
    SameAnswer,
}

/// Every difference there is.
const NORMALISATIONS: [Normalisation; 3] = [
    // ClickHouse remembers since 25.x that an expression was in parentheses, to format it so
    // again; its tree is the same. Ours keeps those that are needed and no others.
    Normalisation {
        name: "without redundant parentheses",
        applies: |engine, theirs, ours| {
            without_parentheses(theirs) == without_parentheses(ours)
                && same_tree(engine, theirs, ours, Tree::as_it_is)
        },
        proof: Proof::SameTree,
        examples: &[
            ("SELECT (1)", "SELECT 1"),
            ("SELECT ((a + b)) * (c)", "SELECT (a + b) * c"),
            (
                "SELECT a FROM t WHERE (b = 1) AND (c)",
                "SELECT a FROM t WHERE b = 1 AND c",
            ),
            ("SELECT f((a)), (f(a))[(1)]", "SELECT f(a), f(a)[1]"),
            ("SELECT a + (-1)", "SELECT a + -1"),
            ("SELECT NOT (a)", "SELECT NOT a"),
            (
                "SELECT * FROM a INNER JOIN b ON (a.x = b.x)",
                "SELECT * FROM a INNER JOIN b ON a.x = b.x",
            ),
        ],
    },
    // `(a OR b) OR c` is `a OR b OR c`, and so it is with AND: NULL, 0 and any other value alike.
    Normalisation {
        name: "without parentheses between ORs or ANDs",
        applies: |engine, theirs, ours| {
            without_parentheses(theirs) == without_parentheses(ours)
                && same_tree(engine, theirs, ours, Tree::flattened)
        },
        proof: Proof::SameAnswer,
        examples: &[
            (
                "SELECT (a OR b) OR c FROM (SELECT arrayJoin([NULL, 0, 1, 2]) AS a, arrayJoin([0, 1, 2, NULL]) AS b, arrayJoin([1, 2, NULL, 0]) AS c)",
                "SELECT a OR b OR c FROM (SELECT arrayJoin([NULL, 0, 1, 2]) AS a, arrayJoin([0, 1, 2, NULL]) AS b, arrayJoin([1, 2, NULL, 0]) AS c)",
            ),
            (
                "SELECT (a AND b) AND c FROM (SELECT arrayJoin([NULL, 0, 1, 2]) AS a, arrayJoin([0, 1, 2, NULL]) AS b, arrayJoin([1, 2, NULL, 0]) AS c)",
                "SELECT a AND b AND c FROM (SELECT arrayJoin([NULL, 0, 1, 2]) AS a, arrayJoin([0, 1, 2, NULL]) AS b, arrayJoin([1, 2, NULL, 0]) AS c)",
            ),
        ],
    },
    // `SETTINGS x` is `SETTINGS x = true`.
    Normalisation {
        name: "with `= true` after a bare setting",
        applies: |_, theirs, ours| settings_apart(theirs, ours),
        proof: Proof::SameAnswer,
        examples: &[
            (
                "SELECT getSetting('force_index_by_date') SETTINGS force_index_by_date",
                "SELECT getSetting('force_index_by_date') SETTINGS force_index_by_date = true",
            ),
            (
                "SELECT getSetting('final'), getSetting('max_threads') SETTINGS final, max_threads = 3",
                "SELECT getSetting('final'), getSetting('max_threads') SETTINGS final = true, max_threads = 3",
            ),
        ],
    },
];

/// The difference between these two, if it is a known one.
pub(crate) fn find(engine: &Engine, theirs: &str, ours: &str) -> Option<&'static Normalisation> {
    NORMALISATIONS
        .iter()
        .find(|known| (known.applies)(engine, theirs, ours))
}

fn without_parentheses(text: &str) -> String {
    text.replace(['(', ')'], "")
}

fn same_tree(engine: &Engine, one: &str, other: &str, see: fn(Tree) -> Tree) -> bool {
    match (engine.explain(one), engine.explain(other)) {
        (Some(one), Some(other)) => see(Tree::read(&one)) == see(Tree::read(&other)),
        _ => false,
    }
}

/// What `EXPLAIN AST` says: a node a line, below its parent and a space further in.
#[derive(Debug, Default, PartialEq)]
struct Tree {
    /// Without the number of children.
    label: String,
    children: Vec<Tree>,
}

impl Tree {
    fn read(text: &str) -> Self {
        let mut open = vec![Self::default()];
        for line in text.lines() {
            let label = line.trim_start_matches(' ');
            let depth = line.len() - label.len();
            while open.len() > depth + 1 {
                Self::close(&mut open);
            }
            let label = label.split(" (children ").next().unwrap_or_default();
            open.push(Self {
                label: label.to_owned(),
                children: Vec::new(),
            });
        }
        while open.len() > 1 {
            Self::close(&mut open);
        }
        open.pop().unwrap_or_default()
    }

    /// Gives the innermost open node to its parent.
    fn close(open: &mut Vec<Self>) {
        if let Some(node) = open.pop()
            && let Some(parent) = open.last_mut()
        {
            parent.children.push(node);
        }
    }

    fn as_it_is(self) -> Self {
        self
    }

    /// With the operands of an OR that stands in an OR as operands of that one, and so with AND.
    fn flattened(self) -> Self {
        let Self { label, children } = self;
        let chains = matches!(&*label, "Function or" | "Function and");
        let mut all = Vec::new();
        for child in children.into_iter().map(Self::flattened) {
            let mut list = Vec::new();
            for operand in child.children {
                if chains && operand.label == label {
                    // A function has one child, the list of its arguments.
                    list.extend(operand.children.into_iter().flat_map(|list| list.children));
                } else {
                    list.push(operand);
                }
            }
            all.push(Self {
                label: child.label,
                children: list,
            });
        }
        Self {
            label,
            children: all,
        }
    }
}

/// Whether `ours` is `theirs` with ` = true` put in after names in SETTINGS.
fn settings_apart(theirs: &str, ours: &str) -> bool {
    if !theirs.contains("SETTINGS ") {
        return false;
    }
    let (mut theirs, mut ours) = (theirs, ours);
    loop {
        let same = theirs
            .bytes()
            .zip(ours.bytes())
            .take_while(|(one, other)| one == other)
            .count();
        let ends_name = theirs.as_bytes()[..same]
            .last()
            .is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
        (theirs, ours) = (&theirs[same..], &ours[same..]);
        if theirs.is_empty() && ours.is_empty() {
            return true;
        }
        match ours.strip_prefix(" = true") {
            Some(rest) if ends_name => ours = rest,
            _ => return false,
        }
    }
}

/// Shows of each example that it is one, and that it is harmless.
pub(crate) fn check(engine: &Engine) {
    for known in &NORMALISATIONS {
        for (written, printed) in known.examples {
            let printed_by_us = housekeeper_core::syntax::parse_statement(written)
                .map(|item| housekeeper_core::syntax::Print::to_sql(&item.node));
            let what = known.name;
            assert_eq!(printed_by_us.as_deref(), Ok(*printed), "{what}: {written}");
            match known.proof {
                Proof::SameTree => {
                    let trees = (engine.explain(written), engine.explain(printed));
                    assert!(trees.0.is_some(), "{what}: {written}");
                    assert_eq!(trees.0, trees.1, "{what}: {written}");
                }
                Proof::SameAnswer => {
                    let answers = (engine.answer(written), engine.answer(printed));
                    assert!(answers.0.is_ok(), "{what}: {answers:?}");
                    assert_eq!(answers.0, answers.1, "{what}: {written}");
                }
            }
        }
        println!("{}: {} examples", known.name, known.examples.len());
    }
}
