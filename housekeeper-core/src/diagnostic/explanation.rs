//! What there is to know about each code: the sections of `explain.md`.

use super::Code;

const TEXT: &str = include_str!("explain.md");

/// What a code means, what goes wrong, an example and what to do: its section of `explain.md`, without the heading.
pub fn explanation(code: Code) -> Option<&'static str> {
    let heading = format!("\n## {}\n", code.id());
    let start = TEXT.find(&heading)? + heading.len();
    let rest = &TEXT[start..];
    Some(&rest[..rest.find("\n## ").map_or(rest.len(), |end| end + 1)])
}

#[cfg(test)]
mod tests {
    use super::{Code, explanation};
    use crate::check::{Allows, check_schema};
    use crate::diagnostic::Diagnostics;
    use crate::model::lower_schema;
    use crate::source::SourceMap;
    use crate::syntax::{FileItem, parse_file};

    #[test]
    fn every_code_is_explained() {
        let missing: Vec<_> = Code::ALL
            .iter()
            .filter(|code| explanation(**code).is_none_or(|text| !text.contains("**Fix.** ")))
            .map(|code| code.id())
            .collect();
        assert!(missing.is_empty(), "no section of explain.md: {missing:?}");
    }

    /// Codes that are not about what one schema file says: about files, migrations, plans, Rust and settings. And those of
    /// rare cases.
    const WITHOUT_EXAMPLE: &[&str] = &[
        "HK0101", "HK0102", "HK0103", "HK0104", "HK0105", "HK0106", "HK0107", "HK0206", "HK0207",
        "HK0211", "HK0411", "HK0414", "HK0419",
    ];

    #[test]
    fn what_a_schema_can_do_wrong_has_an_example() {
        let of_schemas = |id: &str| {
            !["HK06", "HK07", "HK08", "HK09"]
                .iter()
                .any(|block| id.starts_with(block))
        };
        let missing: Vec<_> = Code::ALL
            .iter()
            .filter(|code| of_schemas(code.id()) && !WITHOUT_EXAMPLE.contains(&code.id()))
            .filter(|code| explanation(**code).is_none_or(|text| !text.contains("```sql")))
            .collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    /// The codes that a schema file gives.
    fn said(text: &str) -> Vec<Code> {
        let mut sources = SourceMap::new();
        let file = sources.add("schema.sql", text);
        let mut diagnostics = Diagnostics::new();
        let items = parse_file(&sources, file, &mut diagnostics).into_iter();
        let statements: Vec<_> = items
            .filter_map(|item| match item {
                FileItem::Statement(item) => Some(item),
                FileItem::Import(_) => None,
            })
            .collect();
        if !diagnostics.has_errors() {
            let lowered = lower_schema(&statements, &mut diagnostics);
            check_schema(&lowered, &mut diagnostics);
        }
        let said = Allows::of(&statements).apply(diagnostics);
        said.iter().map(|found| found.code).collect()
    }

    #[test]
    fn examples_give_what_they_explain() {
        let (mut tried, mut wrong) = (0, Vec::new());
        for code in Code::ALL {
            let text = explanation(*code).unwrap_or_default();
            for example in text.split("```sql\n").skip(1) {
                let example = example.split("```").next().unwrap_or_default();
                let said = said(example);
                if !said.contains(code) {
                    wrong.push(format!("{code}: {said:?} in {example}"));
                }
                tried += 1;
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(tried > 120, "{tried}");
    }
}
