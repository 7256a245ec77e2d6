use std::fmt::{self, Write as _};

use crate::codec::{EncodeError, Param};
use crate::error::Result;
use crate::ty::SqlType;

/// A piece of a statement, with its values beside it.
#[derive(Debug, Clone, Default)]
pub struct Fragment {
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Text(&'static str),
    Column(&'static str),
    Value(Value),
}

/// A value on its way to the server, as the text of a typed parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) ty: String,
    pub(super) text: std::result::Result<String, EncodeError>,
}

impl Value {
    /// A value as a column of the type `T` is compared with it.
    pub(super) fn new<T: SqlType>(value: &impl Param<T>) -> Self {
        let mut ty = String::new();
        value.write_type(&mut ty);
        let mut text = String::new();
        let text = value.write_text(&mut text).map(|()| text);
        Self { ty, text }
    }

    /// Values of exactly the type `T`, as arrays of which a server takes each.
    pub(super) fn arrays<T, V>(values: impl IntoIterator<Item = V>) -> Vec<Self>
    where
        T: SqlType,
        V: Param<T>,
    {
        let mut ty = String::from("Array(");
        T::write_name(&mut ty);
        ty.push(')');
        let array = |text| Self {
            ty: ty.clone(),
            text,
        };
        let (mut arrays, mut text, mut one) = (Vec::new(), String::new(), String::new());
        for value in values {
            one.clear();
            if let Err(error) = value.write_quoted(&mut one) {
                return vec![array(Err(error))];
            }
            // With the brackets around.
            if !text.is_empty() && text.len() + one.len() + 2 > LONGEST {
                text.push(']');
                arrays.push(array(Ok(std::mem::take(&mut text))));
            }
            text.push(if text.is_empty() { '[' } else { ',' });
            text.push_str(&one);
        }
        if !text.is_empty() {
            text.push(']');
            arrays.push(array(Ok(text)));
        }
        arrays
    }
}

/// How many bytes a parameter may have, if the server's `http_max_field_value_size` is what it is where nobody has set it.
const LONGEST: usize = 131_072;

impl Fragment {
    pub(super) fn text(text: &'static str) -> Self {
        Self {
            pieces: vec![Piece::Text(text)],
        }
    }

    pub(super) fn column(name: &'static str) -> Self {
        Self {
            pieces: vec![Piece::Column(name)],
        }
    }

    pub(super) fn then(mut self, text: &'static str) -> Self {
        self.pieces.push(Piece::Text(text));
        self
    }

    pub(super) fn value(mut self, value: Value) -> Self {
        self.pieces.push(Piece::Value(value));
        self
    }

    pub(super) fn join(mut self, other: Self) -> Self {
        self.pieces.extend(other.pieces);
        self
    }

    pub(super) fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// Whether two stand for the same expression.
    pub(super) fn is(&self, other: &Self) -> bool {
        self.pieces == other.pieces
    }

    /// In parentheses of its own, so it combines further as one.
    pub(super) fn combine(self, between: &'static str, other: Self) -> Self {
        Self::text("(")
            .join(self)
            .then(between)
            .join(other)
            .then(")")
    }
}

/// For messages, which hold no values.
impl fmt::Display for Fragment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pieces.iter().try_for_each(|piece| match piece {
            Piece::Text(text) => f.write_str(text),
            Piece::Column(name) => f.write_str(name),
            Piece::Value(_) => f.write_str("?"),
        })
    }
}

/// A statement being written, and the parameters it names.
#[derive(Debug, Default)]
pub(super) struct Statement {
    pub(super) sql: String,
    pub(super) params: Vec<String>,
}

impl Statement {
    pub(super) fn push(&mut self, fragment: &Fragment) -> Result<()> {
        for piece in &fragment.pieces {
            match piece {
                Piece::Text(text) => self.sql.push_str(text),
                Piece::Column(name) => quote_identifier(name, &mut self.sql),
                Piece::Value(value) => self.push_value(value)?,
            }
        }
        Ok(())
    }

    /// Pushes all of them, with commas in between.
    pub(super) fn push_list<'a>(
        &mut self,
        fragments: impl IntoIterator<Item = &'a Fragment>,
    ) -> Result<()> {
        for (index, fragment) in fragments.into_iter().enumerate() {
            if index > 0 {
                self.sql.push_str(", ");
            }
            self.push(fragment)?;
        }
        Ok(())
    }

    pub(super) fn push_value(&mut self, value: &Value) -> Result<()> {
        let text = value.text.clone()?;
        let _ = write!(self.sql, "{{p{}:{}}}", self.params.len(), value.ty);
        self.params.push(text);
        Ok(())
    }

    /// The query for the client, the parameters where it takes them: in settings `param_…`.
    pub(super) fn query(
        self,
        client: &clickhouse::Client,
        settings: &[(String, String)],
    ) -> clickhouse::query::Query {
        let mut query = client.query_raw(&self.sql);
        for (name, value) in settings {
            query = query.with_setting(name, value);
        }
        for (index, text) in self.params.into_iter().enumerate() {
            query = query.with_setting(format!("param_p{index}"), text);
        }
        query
    }
}

/// Appends a name in backticks.
pub(crate) fn quote_identifier(name: &str, out: &mut String) {
    out.push('`');
    for c in name.chars() {
        if matches!(c, '`' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out.push('`');
}
