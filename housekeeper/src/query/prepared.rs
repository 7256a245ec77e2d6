//! A statement of the application's own, with the values of its parameters beside it.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::fragment::{Fragment, Piece, quote_identifier};
use crate::codec::{EncodeError, Param};
use crate::error::{Error, Result};
use crate::ty::SqlType;

/// What queries and commands have in common, without the type of their rows: compiled once, not once a query.
#[derive(Debug, Clone)]
pub(super) struct Prepared {
    name: &'static str,
    sql: Cow<'static, str>,
    parameters: Vec<Parameter>,
    settings: Vec<(String, String)>,
}

#[derive(Debug, Clone)]
struct Parameter {
    name: Cow<'static, str>,
    /// What the program calls it.
    called: &'static str,
    text: std::result::Result<String, EncodeError>,
}

impl Prepared {
    /// `name` is what errors call it.
    pub(super) const fn new(name: &'static str, sql: &'static str) -> Self {
        Self {
            name,
            sql: Cow::Borrowed(sql),
            parameters: Vec::new(),
            settings: Vec::new(),
        }
    }

    pub(super) const fn name(&self) -> &'static str {
        self.name
    }

    pub(super) fn sql(&self) -> &str {
        &self.sql
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
        self.parameters.push(Parameter {
            name: Cow::Borrowed(name),
            called: name,
            text: written.map(|()| text),
        });
    }

    /// Puts a condition on the rows of `source` behind the text that there is so far, and `rest` behind it. Its values are
    /// parameters, which have been given those of the statement already.
    pub(super) fn condition(
        &mut self,
        name: &'static str,
        source: &'static str,
        condition: Option<&Fragment>,
        rest: &'static str,
    ) {
        let mut sql = std::mem::take(&mut self.sql).into_owned();
        match condition {
            Some(condition) => {
                sql.push('(');
                for piece in condition.pieces() {
                    match piece {
                        Piece::Text(text) => sql.push_str(text),
                        Piece::Column(column) => {
                            quote_identifier(source, &mut sql);
                            sql.push('.');
                            quote_identifier(column, &mut sql);
                        }
                        Piece::Value(value) => {
                            let parameter = self.free_name(name);
                            let _ = write!(sql, "{{{parameter}:{}}}", value.ty);
                            self.parameters.push(Parameter {
                                name: Cow::Owned(parameter),
                                called: name,
                                text: value.text.clone(),
                            });
                        }
                    }
                }
                sql.push(')');
            }
            None => sql.push_str("true"),
        }
        sql.push_str(rest);
        self.sql = Cow::Owned(sql);
    }

    /// A name for one more parameter.
    fn free_name(&self, name: &str) -> String {
        let mut number = self.parameters.len();
        loop {
            let candidate = format!("{name}_{number}");
            if self.parameters.iter().all(|known| known.name != candidate) {
                return candidate;
            }
            number += 1;
        }
    }

    pub(super) fn with_setting(&mut self, name: String, value: String) {
        self.settings.push((name, value));
    }

    /// The query for the client. Parameters are settings to it, `param_…`.
    pub(super) fn query(&self, client: &clickhouse::Client) -> Result<clickhouse::query::Query> {
        let mut query = client.query_raw(&self.sql);
        for (name, value) in &self.settings {
            query = query.with_setting(name, value);
        }
        for Parameter { name, called, text } in &self.parameters {
            let text = text
                .clone()
                .map_err(|error| Error::Encode(error.in_column(called)).in_query(self.name))?;
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
