//! The values of `${NAME}`.

use std::collections::BTreeMap;
use std::env;
use std::fmt;

use super::redact::redact;
use super::way::Way;
use super::{Error, Result, Step};

/// The values of all variables that a run needs.
///
/// Its `Debug` shows names only; values leave it for a statement and nothing else.
#[derive(Default)]
pub(super) struct Variables(BTreeMap<String, String>);

impl Variables {
    /// Finds the variables of these steps: among the given ones, else in the
    /// environment of the process.
    pub(super) fn resolve<'s>(
        steps: impl IntoIterator<Item = (Way<'s>, &'s Step<'s>)>,
        given: &Variables,
    ) -> Result<Self> {
        Self::resolve_with(steps, given, |name| {
            env::var_os(name).map(|value| value.into_string().map_err(|_| ()))
        })
    }

    fn resolve_with<'s>(
        steps: impl IntoIterator<Item = (Way<'s>, &'s Step<'s>)>,
        given: &Variables,
        environment: impl Fn(&str) -> Option<Result<String, ()>>,
    ) -> Result<Self> {
        let mut found = BTreeMap::new();
        let mut missing: Vec<MissingVariable> = Vec::new();
        for (way, step) in steps {
            for name in step.variables() {
                if found.contains_key(name) || missing.iter().any(|m| m.name == name) {
                    continue;
                }
                let value = match given.0.get(name) {
                    Some(value) => Some(Ok(value.clone())),
                    None => environment(name),
                };
                let not_text = match value {
                    Some(Ok(value)) => {
                        found.insert(name.to_owned(), value);
                        continue;
                    }
                    Some(Err(())) => true,
                    None => false,
                };
                missing.push(MissingVariable {
                    name: name.to_owned(),
                    file: way.file.to_string(),
                    line: step.line,
                    not_text,
                });
            }
        }
        if missing.is_empty() {
            Ok(Self(found))
        } else {
            Err(Error::MissingVariables(missing))
        }
    }

    pub(super) fn set(&mut self, name: String, value: String) {
        self.0.insert(name, value);
    }

    /// The value of a resolved variable.
    ///
    /// # Panics
    ///
    /// If `name` was not among the resolved steps' variables: statements are rendered
    /// only for steps whose variables were resolved.
    pub(super) fn value(&self, name: &str) -> &str {
        self.0.get(name).map_or_else(
            || panic!("the variable {name} is rendered but was not resolved"),
            String::as_str,
        )
    }

    /// `text` with every trace of a value replaced by its `${NAME}`.
    pub(super) fn redact(&self, text: &str) -> String {
        redact(text, self.0.iter().map(|(n, v)| (n.as_str(), v.as_str())))
    }

    #[cfg(test)]
    pub(super) fn of<const N: usize>(values: [(&str, &str); N]) -> Self {
        Self(values.map(|(n, v)| (n.to_owned(), v.to_owned())).into())
    }
}

impl fmt::Debug for Variables {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

/// A variable that a pending step needs and nobody gave.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct MissingVariable {
    /// Its name, without `${}`.
    pub name: String,
    /// The migration file that first uses it.
    pub file: String,
    /// The line the statement starts on.
    pub line: u32,
    /// The environment has it, but its value is not UTF-8.
    pub not_text: bool,
}

impl fmt::Display for MissingVariable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "${{{}}} ({}:{})", self.name, self.file, self.line)?;
        if self.not_text {
            f.write_str(", whose value in the environment is not UTF-8")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::migrate::{Migration, Piece};

    static MIGRATION: Migration<'static> = Migration::new(
        "1",
        "m",
        "db/1_m.sql",
        "h",
        &[
            Step::new(
                2,
                "k",
                "o",
                &[Piece::Variable("A"), Piece::Variable("B")],
                "h1",
            ),
            Step::new(
                9,
                "k",
                "o",
                &[Piece::Variable("B"), Piece::Variable("C")],
                "h2",
            ),
        ],
    );

    fn resolve(
        given: &Variables,
        environment: &[(&str, Result<&str, ()>)],
    ) -> Result<Variables, String> {
        let steps = MIGRATION
            .steps
            .iter()
            .map(|step| (Way::forth(&MIGRATION), step));
        Variables::resolve_with(steps, given, |name| {
            let found = environment.iter().find(|(n, _)| *n == name);
            found.map(|(_, value)| value.map(str::to_owned))
        })
        .map_err(|error| error.to_string())
    }

    #[test]
    fn given_values_win_over_the_environment() {
        let given = Variables::of([("A", "given"), ("C", "")]);
        let variables = resolve(&given, &[("A", Ok("env")), ("B", Ok("env"))]).expect("all there");
        assert_eq!(
            variables.0,
            Variables::of([("A", "given"), ("B", "env"), ("C", "")]).0
        );
    }

    #[test]
    fn all_missing_ones_are_named_at_once() {
        let given = Variables::of([("UNUSED", "x")]);
        assert_eq!(
            resolve(&given, &[("C", Err(()))]).map(|_| ()),
            Err(
                "no value for ${A} (db/1_m.sql:2); ${B} (db/1_m.sql:2); ${C} (db/1_m.sql:9), \
                 whose value in the environment is not UTF-8. Give them with `variable(name, \
                 value)` or in the environment; nothing has been changed"
                    .to_owned()
            )
        );
    }

    #[test]
    fn debug_does_not_show_values() {
        assert_eq!(
            format!("{:?}", Variables::of([("TOKEN", "s3cret")])),
            r#"{"TOKEN"}"#
        );
    }
}
