//! `EXECUTE AS`.

use crate::syntax::ast::access::{AccessStatement, ExecuteAs};
use crate::syntax::ast::{InsertSource, Statement};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::parser::cursor::{Parse, Parser};

impl Parser<'_> {
    /// `EXECUTE AS user [statement]`
    pub(super) fn execute_as(&mut self) -> Parse<ExecuteAs> {
        self.need_all(&[K::Execute, K::As])?;
        let user = self.user_name(false)?;
        if self.is_at_end() {
            return Ok(ExecuteAs {
                user,
                statement: None,
            });
        }
        let start = self.at();
        let statement = self.nested(Self::statement)?;
        let is_refused = match &statement {
            Statement::Insert(insert) => matches!(insert.source, InsertSource::Values(_)),
            Statement::Access(inner) => matches!(**inner, AccessStatement::ExecuteAs(_)),
            _ => false,
        };
        if is_refused {
            return self.refuse_since(start, "this cannot be executed as another user");
        }
        Ok(ExecuteAs {
            user,
            statement: Some(Box::new(statement)),
        })
    }
}
