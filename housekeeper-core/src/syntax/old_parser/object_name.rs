//! The names of objects.

use chumsky::prelude::*;

use super::expected::Kind;
use super::rule::{Outcome, Reader, Rule, eat_quietly, read_name};
use crate::syntax::ast::ObjectName;
use crate::syntax::token::Symbol;

/// `table`, `db.table`
pub(super) fn object_name_parser<'t>() -> Rule<'t, ObjectName> {
    custom(read_object_name).boxed()
}

/// Reads `table` or `db.table`.
pub(super) fn read_object_name(input: &mut Reader<'_, '_>) -> Outcome<ObjectName> {
    let first = read_name(input, Kind::TableName)?;
    if !eat_quietly(input, Symbol::Dot) {
        return Ok(ObjectName::new(None, first));
    }
    Ok(ObjectName::new(
        Some(first),
        read_name(input, Kind::TableName)?,
    ))
}
