//! Columns.

use super::cursor::{Parse, Parser};
use super::duplicate_clause;
use super::expected::{Expected, Kind};
use crate::source::Spanned;
use crate::syntax::ast::{
    Annotated, ColumnDef, ColumnDefault, DataTypeKind, DefaultKind, Expr, ExprKind, Ident, Setting,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, Token, TokenKind};

/// Where a column is declared, which decides what may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ColumnForm {
    /// In CREATE TABLE: a type or a default must be there.
    Create,
    /// In ADD COLUMN: as in CREATE TABLE, but the name may have dots.
    Add,
    /// In MODIFY COLUMN: the type may be left out where another clause stands.
    Modify,
    /// In ALTER COLUMN: the same, but the word TYPE stands before a type.
    Alter,
}

impl ColumnForm {
    const fn needs_type(self) -> bool {
        matches!(self, Self::Create | Self::Add)
    }
}

impl Parser<'_> {
    /// A column; comments and directives are attached later.
    pub(super) fn column_def(&mut self, form: ColumnForm) -> Parse<Annotated<ColumnDef>> {
        let start = self.at();
        let name = match form {
            ColumnForm::Create => self.name(Kind::ColumnName)?,
            ColumnForm::Add | ColumnForm::Modify | ColumnForm::Alter => self.column_name()?,
        };
        let mut column = ColumnDef::new(name);
        self.column_type(&mut column, form)?;
        self.column_default(&mut column)?;
        if form.needs_type() && column.data_type.is_none() && column.default.is_none() {
            return self.fail(Kind::Type);
        }
        if column.nullable.is_none() {
            column.nullable = self.nullability()?;
        }
        if !form.needs_type() && column.data_type.is_none() && column.nullable.is_some() {
            return self.refuse_since(start, "NULL and NOT NULL need the type before them");
        }
        while self.column_clause(&mut column)? {}
        Ok(Annotated::new(column, self.span_since(start)))
    }

    /// `a` or `n.a`, which is one name: an element of a flattened Nested.
    pub(super) fn column_name(&mut self) -> Parse<Ident> {
        let start = self.at();
        let mut name = self.name(Kind::ColumnName)?.node;
        while self.eat_symbol_quietly(Symbol::Dot) {
            name.push('.');
            name.push_str(&self.name(Kind::ColumnName)?);
        }
        Ok(Spanned::new(name, self.span_since(start)))
    }

    /// The type, and what may stand between it and a default.
    fn column_type(&mut self, column: &mut ColumnDef, form: ColumnForm) -> Parse<()> {
        if !self.goes_without_type(form) {
            if form == ColumnForm::Alter {
                self.need(K::Type)?;
            }
            column.data_type = Some(self.data_type()?);
            column.collation = self.collation()?;
        }
        column.nullable = self.nullability()?;
        if column.collation.is_none() {
            column.collation = self.collation()?;
        }
        Ok(())
    }

    /// Whether a clause stands where the type would: ClickHouse reads any other word as a type.
    fn goes_without_type(&self, form: ColumnForm) -> bool {
        match self.word() {
            Some(
                K::Null | K::Default | K::Materialized | K::Ephemeral | K::Alias | K::AutoIncrement,
            ) => true,
            Some(K::Not) => self.word_at(1) == Some(K::Null),
            Some(K::Primary) => self.word_at(1) == Some(K::Key),
            Some(K::Comment | K::Codec | K::Statistics | K::Ttl | K::Settings) => {
                !form.needs_type()
            }
            _ => false,
        }
    }

    /// `NULL`, `NOT NULL`, or nothing
    fn nullability(&mut self) -> Parse<Option<Spanned<bool>>> {
        let start = self.at();
        let nullable = if self.eat(K::Null) {
            true
        } else if self.eat(K::Not) {
            self.need(K::Null)?;
            false
        } else {
            return Ok(None);
        };
        Ok(Some(Spanned::new(nullable, self.span_since(start))))
    }

    /// `COLLATE name`, or nothing. ClickHouse knows the names `MySQL` has.
    fn collation(&mut self) -> Parse<Option<Ident>> {
        if !self.eat(K::Collate) {
            return Ok(None);
        }
        let start = self.at();
        let name = self.name(Kind::Name)?;
        if !is_collation(&name) {
            return self.refuse_since(start, "this is not a collation of MySQL");
        }
        Ok(Some(name))
    }

    /// `DEFAULT expr` and its like, `AUTO_INCREMENT`, or nothing
    fn column_default(&mut self, column: &mut ColumnDef) -> Parse<()> {
        let start = self.at();
        let kind = if self.eat(K::Default) {
            DefaultKind::Default
        } else if self.eat(K::Materialized) {
            DefaultKind::Materialized
        } else if self.eat(K::Ephemeral) {
            DefaultKind::Ephemeral
        } else if self.eat(K::Alias) {
            DefaultKind::Alias
        } else {
            if self.eat(K::AutoIncrement) {
                let span = self.span_since(start);
                column.auto_increment = true;
                column.data_type.get_or_insert_with(|| int_type(span));
            }
            return Ok(());
        };
        let stands_alone =
            kind == DefaultKind::Ephemeral && column.data_type.is_some() && self.ends_ephemeral();
        let expr = if stands_alone {
            None
        } else {
            Some(self.default_expr()?)
        };
        let default = ColumnDefault { kind, expr };
        column.default = Some(Spanned::new(default, self.span_since(start)));
        Ok(())
    }

    /// Whether `EPHEMERAL` stands alone. ClickHouse reads what follows it as an expression, be it
    /// `FIRST` or `CODEC(NONE)`, unless that is a COMMENT.
    fn ends_ephemeral(&self) -> bool {
        self.peek().is_none_or(|token| {
            token.is(Symbol::Comma)
                || token.is(Symbol::RightParen)
                || token.keyword() == Some(K::Comment)
        })
    }

    /// An expression for one value: no `*`.
    fn default_expr(&mut self) -> Parse<Expr> {
        let start = self.at();
        let expr = self.expr()?;
        match expr.node {
            ExprKind::Star(_) | ExprKind::Columns(_) | ExprKind::ElementStar { .. } => {
                self.refuse_since(start, "this stands for several columns and not for a value")
            }
            _ => Ok(expr),
        }
    }

    /// Reads one of the clauses that may come in any order. Returns whether there was one.
    fn column_clause(&mut self, column: &mut ColumnDef) -> Parse<bool> {
        let start = self.at();
        let twice = match self.word() {
            Some(K::Comment) => {
                self.skip_word();
                column.comment.replace(self.string()?).is_some()
            }
            Some(K::Codec) => {
                self.skip_word();
                let codec = self.invocations()?;
                let codec = Spanned::new(codec, self.span_since(start));
                column.codec.replace(codec).is_some()
            }
            Some(K::Statistics) => {
                self.skip_word();
                let statistics = self.invocations()?;
                let statistics = Spanned::new(statistics, self.span_since(start));
                column.statistics.replace(statistics).is_some()
            }
            Some(K::Ttl) => {
                self.skip_word();
                column.ttl.replace(self.expr()?).is_some()
            }
            Some(K::Collate) => {
                let before = column.collation.take();
                column.collation = self.collation()?;
                before.is_some()
            }
            Some(K::Primary) => {
                self.skip_word();
                self.need(K::Key)?;
                std::mem::replace(&mut column.primary_key, true)
            }
            // Without a parenthesis they are the settings of the statement.
            Some(K::Settings) if self.sees_symbol_at(1, Symbol::LeftParen) => {
                self.skip_word();
                let settings = self.settings_in_parens()?;
                !std::mem::replace(&mut column.settings, settings).is_empty()
            }
            _ => {
                for keyword in [K::Comment, K::Codec, K::Ttl] {
                    self.expect(Expected::Clause(keyword));
                }
                return Ok(false);
            }
        };
        if twice {
            let span = self.span_since(start);
            return self.refuse_at(start, || {
                duplicate_clause("this clause of the column", span)
            });
        }
        Ok(true)
    }

    /// `(a = 1, b = 'x')`, where no value may be left out
    pub(super) fn settings_in_parens(&mut self) -> Parse<Vec<Setting>> {
        self.parens(|p| {
            p.list(|p| {
                let name = p.setting_name()?;
                p.need_symbol(Symbol::Equal)?;
                let value = p.setting_value()?;
                Ok(Setting::new(name, value))
            })
        })
    }

    /// Whether a column or another element of a table seems to start here: after a mistake, where
    /// to go on.
    pub(super) fn sees_element(&self) -> bool {
        matches!(
            self.peek(),
            Some(Token {
                kind: TokenKind::Word(..) | TokenKind::Quoted(_),
                ..
            })
        ) && self.sees_name_at(1)
    }
}

/// The type of a column with `AUTO_INCREMENT` and no type.
fn int_type(span: crate::source::Span) -> Spanned<DataTypeKind> {
    let name = Spanned::new("INT".to_owned(), span);
    let kind = DataTypeKind {
        name,
        arguments: None,
    };
    Spanned::new(kind, span)
}

/// Whether the name is one of those of `MySQL`: a character set, perhaps a language, and how case and
/// accents are taken, in lower case.
fn is_collation(name: &str) -> bool {
    const CHARACTER_SETS: [&str; 41] = [
        "armscii8", "ascii", "big5", "binary", "cp1250", "cp1251", "cp1256", "cp1257", "cp850",
        "cp852", "cp866", "cp932", "dec8", "eucjpms", "euckr", "gb18030", "gb2312", "gbk",
        "geostd8", "greek", "hebrew", "hp8", "keybcs2", "koi8r", "koi8u", "latin1", "latin2",
        "latin5", "latin7", "macce", "macroman", "sjis", "swe7", "tis620", "ucs2", "ujis", "utf16",
        "utf16le", "utf32", "utf8", "utf8mb4",
    ];
    let (set, rest) = name.split_once('_').unwrap_or((name, ""));
    CHARACTER_SETS.contains(&set)
        && match rest {
            "" => set == "binary",
            _ => ["ci", "cs", "bin"]
                .iter()
                .any(|ending| rest == *ending || rest.ends_with(&format!("_{ending}"))),
        }
}
