//! Columns.

use chumsky::prelude::*;

use super::expected::{Expected, Kind};
use super::expr::ExprRules;
use super::invocation::invocation_parser;
use super::rule::{
    Outcome, Reader, Rule, comma_list, diagnosed, eat, eat_quietly, expected, look, parens,
    position, read_keyword, read_name, span_since, string,
};
use super::setting::setting_parser;
use super::{duplicate_clause, unsupported_clause};
use crate::source::Spanned;
use crate::syntax::ast::{
    Annotated, ColumnDef, ColumnDefault, DefaultKind, Ident, Invocation, Setting,
};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, Token, TokenKind};

/// Where a column is declared, which decides what may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ColumnForm {
    /// In CREATE TABLE: a type or a default must be there.
    Create,
    /// In CREATE VIEW: the name is enough.
    View,
    /// In ADD COLUMN: as in CREATE TABLE, but the name may have dots.
    Add,
    /// In MODIFY COLUMN: anything may be left out, but not everything.
    Modify,
    /// In ALTER COLUMN: the word TYPE and a type must be there.
    Alter,
}

struct ColumnRules<'t> {
    rules: ExprRules<'t>,
    codec: Rule<'t, Vec<Invocation>>,
    settings: Rule<'t, Vec<Setting>>,
    string: Rule<'t, Spanned<String>>,
    form: ColumnForm,
}

/// A column; comments and directives are attached later.
pub(super) fn column_parser<'t>(
    rules: &ExprRules<'t>,
    form: ColumnForm,
) -> Rule<'t, Annotated<ColumnDef>> {
    let rules = ColumnRules {
        rules: rules.clone(),
        codec: codec_parser(rules),
        settings: parens(comma_list(setting_parser(rules))),
        string: string(),
        form,
    };
    custom(move |input| {
        let start = position(input);
        let column = read_column(input, &rules)?;
        Ok(Annotated::new(column, span_since(input, start)))
    })
    .boxed()
}

/// What stands after `CODEC`.
pub(super) fn codec_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Vec<Invocation>> {
    parens(comma_list(invocation_parser(rules)))
}

/// A name which may have dots: an element of a flattened Nested.
pub(super) fn column_name_parser<'t>() -> Rule<'t, Ident> {
    custom(read_column_name).boxed()
}

/// Reads `a` or `n.a`, which is one name.
pub(super) fn read_column_name(input: &mut Reader<'_, '_>) -> Outcome<Ident> {
    let start = position(input);
    let mut name = read_name(input, Kind::ColumnName)?.node;
    while eat_quietly(input, Symbol::Dot) {
        name.push('.');
        name.push_str(&read_name(input, Kind::ColumnName)?);
    }
    Ok(Spanned::new(name, span_since(input, start)))
}

fn read_column<'t>(input: &mut Reader<'t, '_>, rules: &ColumnRules<'t>) -> Outcome<ColumnDef> {
    let name = match rules.form {
        ColumnForm::Create | ColumnForm::View => read_name(input, Kind::ColumnName)?,
        ColumnForm::Add | ColumnForm::Modify | ColumnForm::Alter => read_column_name(input)?,
    };
    let after_name = position(input);
    let mut column = ColumnDef {
        name,
        data_type: None,
        nullable: None,
        default: None,
        auto_increment: false,
        statistics: None,
        collation: None,
        primary_key: false,
        comment: None,
        codec: None,
        ttl: None,
        settings: Vec::new(),
    };
    if rules.form == ColumnForm::Alter {
        read_keyword(input, Keyword::Type)?;
        column.data_type = Some(input.parse(&rules.rules.data_type)?);
    } else if starts_type(input) {
        column.data_type = Some(input.parse(&rules.rules.data_type)?);
    }
    column.nullable = read_nullable(input)?;
    column.default = read_default(input, &rules.rules)?;
    if column.nullable.is_none() {
        column.nullable = read_nullable(input)?;
    }
    let bare = column.data_type.is_none() && column.default.is_none();
    if bare && matches!(rules.form, ColumnForm::Create | ColumnForm::Add) {
        return expected(input, Expected::Kind(Kind::Type));
    }
    while read_attribute(input, &mut column, rules)? {}
    let moves = matches!(
        look(input, 0).and_then(Token::keyword),
        Some(Keyword::First | Keyword::After)
    );
    if rules.form == ColumnForm::Modify && position(input) == after_name && !moves {
        return expected(input, Expected::Kind(Kind::Type));
    }
    Ok(column)
}

/// Whether a type stands here and not one of the clauses after it.
fn starts_type(input: &mut Reader<'_, '_>) -> bool {
    match look(input, 0).map(|token| &token.kind) {
        Some(TokenKind::Quoted(_) | TokenKind::Word(_, None)) => true,
        Some(TokenKind::Word(_, Some(keyword))) => !matches!(
            keyword,
            Keyword::After
                | Keyword::Alias
                | Keyword::AutoIncrement
                | Keyword::Codec
                | Keyword::Collate
                | Keyword::Comment
                | Keyword::Default
                | Keyword::Ephemeral
                | Keyword::First
                | Keyword::Materialized
                | Keyword::Modify
                | Keyword::Not
                | Keyword::Null
                | Keyword::Primary
                | Keyword::Remove
                | Keyword::Reset
                | Keyword::Settings
                | Keyword::Statistics
                | Keyword::Ttl
        ),
        _ => false,
    }
}

/// `NULL`, `NOT NULL`
fn read_nullable(input: &mut Reader<'_, '_>) -> Outcome<Option<Spanned<bool>>> {
    let start = position(input);
    if eat(input, Keyword::Null) {
        return Ok(Some(Spanned::new(true, span_since(input, start))));
    }
    if !eat(input, Keyword::Not) {
        return Ok(None);
    }
    read_keyword(input, Keyword::Null)?;
    Ok(Some(Spanned::new(false, span_since(input, start))))
}

fn read_default<'t>(
    input: &mut Reader<'t, '_>,
    rules: &ExprRules<'t>,
) -> Outcome<Option<Spanned<ColumnDefault>>> {
    let start = position(input);
    let kinds = [
        (Keyword::Default, DefaultKind::Default),
        (Keyword::Materialized, DefaultKind::Materialized),
        (Keyword::Ephemeral, DefaultKind::Ephemeral),
        (Keyword::Alias, DefaultKind::Alias),
    ];
    let found = kinds.into_iter().find(|(keyword, _)| eat(input, *keyword));
    let Some((_, kind)) = found else {
        return Ok(None);
    };
    let expr = if kind == DefaultKind::Ephemeral && ends_ephemeral(input) {
        None
    } else {
        Some(input.parse(&rules.expr)?)
    };
    let default = ColumnDefault { kind, expr };
    Ok(Some(Spanned::new(default, span_since(input, start))))
}

/// Whether `EPHEMERAL` stands alone. ClickHouse reads what follows it as an expression, be it
/// `FIRST` or `CODEC(NONE)`, unless that is a COMMENT.
fn ends_ephemeral(input: &mut Reader<'_, '_>) -> bool {
    look(input, 0).is_none_or(|token| {
        token.is(Symbol::Comma)
            || token.is(Symbol::RightParen)
            || token.keyword() == Some(Keyword::Comment)
    })
}

/// Reads one of the clauses that may come in any order. Returns whether there was one.
fn read_attribute<'t>(
    input: &mut Reader<'t, '_>,
    column: &mut ColumnDef,
    rules: &ColumnRules<'t>,
) -> Outcome<bool> {
    let start = position(input);
    let keyword = look(input, 0).and_then(Token::keyword);
    let twice = match keyword {
        Some(Keyword::Comment) => {
            input.skip();
            column
                .comment
                .replace(input.parse(&rules.string)?)
                .is_some()
        }
        Some(Keyword::Codec) => {
            input.skip();
            let codec = input.parse(&rules.codec)?;
            let codec = Spanned::new(codec, span_since(input, start));
            column.codec.replace(codec).is_some()
        }
        Some(Keyword::Ttl) => {
            input.skip();
            column
                .ttl
                .replace(input.parse(&rules.rules.expr)?)
                .is_some()
        }
        Some(Keyword::Primary) => {
            input.skip();
            read_keyword(input, Keyword::Key)?;
            std::mem::replace(&mut column.primary_key, true)
        }
        // Without a parenthesis they are the settings of the statement.
        Some(Keyword::Settings)
            if look(input, 1).is_some_and(|token| token.is(Symbol::LeftParen)) =>
        {
            input.skip();
            let settings = input.parse(&rules.settings)?;
            !std::mem::replace(&mut column.settings, settings).is_empty()
        }
        Some(Keyword::Collate) => return unsupported(input, "COLLATE of a column"),
        Some(Keyword::Statistics) => return unsupported(input, "STATISTICS of a column"),
        Some(Keyword::AutoIncrement) => return unsupported(input, "AUTO_INCREMENT"),
        _ => {
            expect_attributes(input);
            return Ok(false);
        }
    };
    if twice {
        let span = span_since(input, start);
        return diagnosed(input, || {
            duplicate_clause("this clause of the column", span)
        });
    }
    Ok(true)
}

fn unsupported<O>(input: &mut Reader<'_, '_>, what: &str) -> Outcome<O> {
    diagnosed(input, || unsupported_clause(what))
}

/// Notes what could have stood here, for the error.
fn expect_attributes(input: &mut Reader<'_, '_>) {
    for keyword in [Keyword::Comment, Keyword::Codec, Keyword::Ttl] {
        let _ = expected::<()>(input, Expected::Clause(keyword));
    }
}
