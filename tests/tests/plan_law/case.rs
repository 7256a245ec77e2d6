//! The cases of `pairs.sql`.

/// A pair of schemas. `{db}` stands for the database in all texts.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) before: String,
    /// Statements that fill the tables of the first schema.
    pub(crate) rows: String,
    pub(crate) after: String,
    /// Columns whose values are not expected back: `table.column`.
    pub(crate) lost: Vec<String>,
    pub(crate) expected: Expected,
}

/// What has to come of a pair.
pub(crate) enum Expected {
    /// The schemas can be made the same by these steps, as their comments say it, one a line.
    Same(String),
    /// No statement can do it: a part of the reason.
    Blocked(String),
}

/// Reads the cases: `=== NAME`, the first schema, `--- rows`, `--- after`, and `--- steps`,
/// `--- blocked` or `--- lost` with a text each.
pub(crate) fn read(text: &str) -> Vec<Case> {
    let text = text.split_once("\n=== ").expect("a case").1;
    text.split("\n=== ").map(read_case).collect()
}

/// The text of all cases with other steps in one of them.
pub(crate) fn with_steps(text: &str, name: &str, steps: &str) -> String {
    let case = text.find(&format!("\n=== {name}\n")).expect("the case");
    let from = case + text[case..].find("\n--- steps").expect("its steps") + "\n--- steps".len();
    let rest = text[from..]
        .find("\n\n=== ")
        .map_or("\n", |end| &text[from + end..]);
    let steps = if steps.is_empty() {
        String::new()
    } else {
        format!("\n{steps}")
    };
    format!("{}{steps}{rest}", &text[..from])
}

fn read_case(text: &str) -> Case {
    let mut sections = text.split("\n--- ");
    let (name, before) = sections
        .next()
        .and_then(|head| head.split_once('\n'))
        .expect("a name");
    let mut case = Case {
        name: name.to_owned(),
        before: before.to_owned(),
        rows: String::new(),
        after: String::new(),
        lost: Vec::new(),
        expected: Expected::Same(String::new()),
    };
    for section in sections {
        let (kind, body) = section.split_once('\n').unwrap_or((section, ""));
        let body = body.trim_end();
        match kind {
            "rows" => body.clone_into(&mut case.rows),
            "after" => body.clone_into(&mut case.after),
            "lost" => case.lost = body.lines().map(str::to_owned).collect(),
            "steps" => case.expected = Expected::Same(body.to_owned()),
            "blocked" => case.expected = Expected::Blocked(body.to_owned()),
            other => panic!("{name}: unknown section {other}"),
        }
    }
    case
}
