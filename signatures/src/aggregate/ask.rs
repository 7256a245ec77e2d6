//! Questions to the engine.

use housekeeper_local::{Error, Session};

/// What the engine says of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    /// It gives this type.
    Is(String),
    /// It refuses, with this code.
    Refused(u32),
}

impl Answer {
    /// The type.
    pub(crate) fn ty(&self) -> Option<&str> {
        match self {
            Self::Is(ty) => Some(ty),
            Self::Refused(_) => None,
        }
    }
}

/// The engine.
pub(crate) struct Engine {
    session: Session<'static>,
    /// How often it was asked.
    pub(crate) asked: usize,
}

impl Engine {
    /// The engine that tests use.
    pub(crate) fn start() -> Result<Self, String> {
        let session = housekeeper_local::shared().session();
        let session = session.ok_or("only the embedded engine answers quickly enough")?;
        Ok(Self { session, asked: 0 })
    }

    /// The rows of a query.
    pub(crate) fn rows(&mut self, sql: &str) -> Result<Vec<Vec<String>>, String> {
        let text = self
            .session
            .query(&format!("{sql} FORMAT TSVRaw"))
            .map_err(|error| error.to_string())?;
        let row = |line: &str| line.split('\t').map(str::to_owned).collect();
        Ok(text.lines().map(row).collect())
    }

    /// The type of `name(parameters)(…)` over values of these types.
    pub(crate) fn call(&mut self, name: &str, parameters: &[String], types: &[&str]) -> Answer {
        self.asked += 1;
        let structure: Vec<String> = types
            .iter()
            .enumerate()
            .map(|(index, ty)| format!("a{index} {ty}"))
            .collect();
        let names: Vec<String> = (0..types.len()).map(|index| format!("a{index}")).collect();
        let parameters = if parameters.is_empty() {
            String::new()
        } else {
            format!("({})", parameters.join(", "))
        };
        let from = if structure.is_empty() {
            "a UInt8".to_owned()
        } else {
            structure.join(", ")
        };
        let from = from.replace('\\', "\\\\").replace('\'', "\\'");
        let sql = format!(
            "DESCRIBE TABLE (SELECT {name}{parameters}({}) FROM null('{from}')) \
             SETTINGS print_pretty_type_names = 0, allow_experimental_nullable_tuple_type = 1 FORMAT TSVRaw",
            names.join(", ")
        );
        match self.session.query(&sql) {
            Ok(text) => Answer::Is(text.split('\t').nth(1).unwrap_or_default().to_owned()),
            Err(error) => Answer::Refused(code(&error)),
        }
    }
}

fn code(error: &Error) -> u32 {
    let text = error.to_string();
    let after = text.split("Code: ").nth(1).unwrap_or_default();
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_default()
}
