use std::fmt;
use std::marker::PhantomData;

use clickhouse::Client;

use super::answer::Answer;
use super::fragment::{Statement, Value, quote_identifier};
use crate::codec::{Param, Reader, write_quoted_bytes};
use crate::error::Result;
use crate::table::{Dictionary, ReadRow};
use crate::ty::SqlType;

/// A look-up of one key in a dictionary, in its memory: `dictGet` rather than a scan.
#[must_use = "a look-up does nothing until it is fetched"]
pub struct DictionaryGet<R> {
    key: Vec<Value>,
    row: PhantomData<fn() -> R>,
}

impl<R: ReadRow<Source: Dictionary>> DictionaryGet<R> {
    /// A look-up whose key is still to be given.
    pub fn new() -> Self {
        Self {
            key: Vec::new(),
            row: PhantomData,
        }
    }

    /// Gives the next column of the key.
    pub fn key<T: SqlType>(mut self, value: &impl Param<T>) -> Self {
        self.key.push(Value::new::<T>(value));
        self
    }

    /// The entry, if the dictionary has the key.
    pub async fn fetch(self, client: &Client) -> Result<Option<R>> {
        let mut entry = None;
        let query = statement::<R>(&self.key)?.query(client, &[]);
        Answer::open(query, R::COLUMNS.into())?
            .drain(&mut |input: &mut Reader<'_>| {
                entry = Some(R::decode(input)?);
                Ok(())
            })
            .await?;
        Ok(entry)
    }
}

impl<R: ReadRow<Source: Dictionary>> Default for DictionaryGet<R> {
    fn default() -> Self {
        Self::new()
    }
}

impl<R> fmt::Debug for DictionaryGet<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DictionaryGet").finish_non_exhaustive()
    }
}

fn statement<R: ReadRow<Source: Dictionary>>(key: &[Value]) -> Result<Statement> {
    let names = <R::Source as Dictionary>::KEY;
    let mut statement = Statement::default();
    let mut parts = Vec::new();
    for (name, value) in names.iter().zip(key) {
        // The key's own type, so the answer's header is what the rows were generated for.
        let ty = R::COLUMNS.iter().find(|column| column.name == *name);
        statement.sql.push_str("CAST(");
        statement.push_value(value)?;
        statement.sql.push_str(" AS ");
        statement
            .sql
            .push_str(ty.map_or("String", |column| column.ty));
        statement.sql.push(')');
        parts.push(std::mem::take(&mut statement.sql));
    }
    let whole = match parts.as_slice() {
        [single] => single.clone(),
        parts => format!("tuple({})", parts.join(", ")),
    };
    let mut dictionary = String::new();
    write_quoted_bytes(
        <R::Source as Dictionary>::DICTIONARY.as_bytes(),
        &mut dictionary,
    );

    let sql = &mut statement.sql;
    sql.push_str("SELECT ");
    for (index, column) in R::COLUMNS.iter().enumerate() {
        if index > 0 {
            sql.push_str(", ");
        }
        if let Some(position) = names.iter().position(|name| *name == column.name) {
            sql.push_str(&parts[position]);
        } else {
            sql.push_str("dictGet(");
            sql.push_str(&dictionary);
            sql.push_str(", ");
            write_quoted_bytes(column.name.as_bytes(), sql);
            sql.push_str(", ");
            sql.push_str(&whole);
            sql.push(')');
        }
        sql.push_str(" AS ");
        quote_identifier(column.name, sql);
    }
    sql.push_str(" WHERE dictHas(");
    sql.push_str(&dictionary);
    sql.push_str(", ");
    sql.push_str(&whole);
    sql.push(')');
    Ok(statement)
}
