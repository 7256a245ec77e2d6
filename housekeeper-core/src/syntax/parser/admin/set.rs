//! `SET` and `SET TRANSACTION`.

use super::super::cursor::{Parse, Parser};
use crate::source::Spanned;
use crate::syntax::ast::admin::{AdminStatement, Transaction};
use crate::syntax::ast::{ExprKind, Setting};
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// `SET a = 1, b`, `SET TIME ZONE 'UTC'`, after the first word
    pub(super) fn set(&mut self) -> Parse<Vec<Setting>> {
        let start = self.at();
        if self.eat_phrase("TIME ZONE") {
            let name = Spanned::new("session_timezone".to_owned(), self.span_since(start));
            self.eat_symbol(Symbol::Equal);
            let value = if self.sees_symbol(Symbol::LeftBrace) {
                self.setting_value()?
            } else {
                self.literal()?.map(ExprKind::Literal)
            };
            return Ok(vec![Setting::new(name, value)]);
        }
        let mut settings = self.list(Self::setting)?;
        settings.sort_by_key(|setting| (setting.is_parameter(), setting.is_default()));
        Ok(settings)
    }

    /// `SET TRANSACTION SNAPSHOT n`, after the first two words
    pub(super) fn set_snapshot(&mut self) -> Parse<AdminStatement> {
        self.need_phrase("SNAPSHOT")?;
        let snapshot = Transaction::SetSnapshot(self.unsigned()?);
        Ok(AdminStatement::Transaction(snapshot))
    }
}
