//! A statement of the application's own, with the values of its parameters beside it.

use crate::codec::{EncodeError, Param};
use crate::error::{Error, Result};
use crate::ty::SqlType;

/// What queries and commands have in common, without the type of their rows: compiled once, not once a query.
#[derive(Debug, Clone)]
pub(super) struct Prepared {
    name: &'static str,
    sql: &'static str,
    parameters: Vec<(&'static str, std::result::Result<String, EncodeError>)>,
    settings: Vec<(String, String)>,
}

impl Prepared {
    /// `name` is what errors call it.
    pub(super) const fn new(name: &'static str, sql: &'static str) -> Self {
        Self {
            name,
            sql,
            parameters: Vec::new(),
            settings: Vec::new(),
        }
    }

    pub(super) const fn name(&self) -> &'static str {
        self.name
    }

    pub(super) const fn sql(&self) -> &'static str {
        self.sql
    }

    /// A value that cannot be one of `T` is told when the statement is sent.
    pub(super) fn param<T: SqlType>(&mut self, name: &'static str, value: &impl Param<T>) {
        let (mut sent_as, mut wanted) = (String::new(), String::new());
        value.write_type(&mut sent_as);
        T::write_name(&mut wanted);
        let mut text = String::new();
        let written = if sent_as == wanted {
            value.write_text(&mut text)
        } else {
            // Beside a column, half a second is compared with a DateTime as what it is. Here the type is given, and it is
            // as strict as inside of an array.
            value.write_quoted(&mut text).map(|()| unquote(&mut text))
        };
        self.parameters.push((name, written.map(|()| text)));
    }

    pub(super) fn with_setting(&mut self, name: String, value: String) {
        self.settings.push((name, value));
    }

    /// The query for the client. Parameters are settings to it, `param_…`.
    pub(super) fn query(&self, client: &clickhouse::Client) -> Result<clickhouse::query::Query> {
        let mut query = client.query_raw(self.sql);
        for (name, value) in &self.settings {
            query = query.with_setting(name, value);
        }
        for (name, text) in &self.parameters {
            let text = text
                .clone()
                .map_err(|error| Error::Encode(error.in_column(name)).in_query(self.name))?;
            query = query.with_setting(format!("param_{name}"), text);
        }
        Ok(query)
    }
}

/// Takes the quotes off; what is escaped inside of them is escaped outside as well.
fn unquote(text: &mut String) {
    if text.len() >= 2 && text.starts_with('\'') && text.ends_with('\'') {
        text.pop();
        text.remove(0);
    }
}
