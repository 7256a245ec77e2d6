//! Commands that change the table itself.

use super::super::cursor::{Failed, Parse, Parser};
use super::super::expected::Kind;
use super::super::storage::{key_exprs, sort_key_of};
use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::ast::AlterCommand;
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Token;

impl Parser<'_> {
    /// `MODIFY ORDER BY …`
    pub(super) fn modify_order_by(&mut self) -> Parse<AlterCommand> {
        self.need_all(&[K::Modify, K::Order, K::By])?;
        let key = self.element()?;
        Ok(AlterCommand::ModifyOrderBy(key_exprs(key).map(sort_key_of)))
    }

    /// `MODIFY SAMPLE BY …`
    pub(super) fn modify_sample_by(&mut self) -> Parse<AlterCommand> {
        self.need_all(&[K::Modify, K::Sample, K::By])?;
        Ok(AlterCommand::ModifySampleBy(self.element()?))
    }

    /// `REMOVE SAMPLE BY`
    pub(super) fn remove_sample_by(&mut self) -> Parse<AlterCommand> {
        self.need_all(&[K::Remove, K::Sample, K::By])?;
        Ok(AlterCommand::RemoveSampleBy)
    }

    /// `MODIFY TTL …`
    pub(super) fn modify_ttl(&mut self) -> Parse<AlterCommand> {
        self.need_all(&[K::Modify, K::Ttl])?;
        // ClickHouse keeps people from writing this for MATERIALIZE TTL and the like.
        if matches!(self.word(), Some(K::Materialize | K::Remove | K::Modify)) {
            return self.refuse(|| {
                let message = "a TTL cannot begin with this word";
                Diagnostic::error(Code::UnexpectedToken, message)
                    .help("put a name in quotes, or write `MATERIALIZE TTL` or `REMOVE TTL`")
            });
        }
        let items = self.list_until(Self::ttl_item, is_ttl_command)?;
        Ok(AlterCommand::ModifyTtl(items))
    }

    /// `REMOVE TTL`
    pub(super) fn remove_ttl(&mut self) -> Parse<AlterCommand> {
        self.need_all(&[K::Remove, K::Ttl])?;
        Ok(AlterCommand::RemoveTtl)
    }

    /// `MATERIALIZE TTL [IN PARTITION …]`
    pub(super) fn materialize_ttl(&mut self) -> Parse<AlterCommand> {
        self.need_all(&[K::Materialize, K::Ttl])?;
        let partition = self.in_partition()?;
        Ok(AlterCommand::MaterializeTtl { partition })
    }

    /// `MODIFY SETTING a = 1, b = 2`
    pub(super) fn modify_setting(&mut self) -> Parse<AlterCommand> {
        self.need_all(&[K::Modify, K::Setting])?;
        let settings = self.swallowing_list(Self::setting)?;
        Ok(AlterCommand::ModifySetting(settings))
    }

    /// `RESET SETTING a, b`
    pub(super) fn reset_setting(&mut self) -> Parse<AlterCommand> {
        self.need_all(&[K::Reset, K::Setting])?;
        let names = self.swallowing_list(|p| p.name(Kind::SettingName))?;
        Ok(AlterCommand::ResetSetting(names))
    }

    /// `MODIFY COMMENT '…'`
    pub(super) fn modify_comment(&mut self) -> Parse<AlterCommand> {
        self.need_all(&[K::Modify, K::Comment])?;
        Ok(AlterCommand::ModifyComment(self.string()?))
    }

    /// `MODIFY QUERY SELECT …`
    pub(super) fn modify_query(&mut self) -> Parse<AlterCommand> {
        self.need_all(&[K::Modify, K::Query])?;
        let query = self.spanned(Self::query)?;
        Ok(AlterCommand::ModifyQuery(Box::new(query)))
    }

    /// `MODIFY REFRESH …`
    pub(super) fn modify_refresh(&mut self) -> Parse<AlterCommand> {
        self.need(K::Modify)?;
        match self.refresh()? {
            Some(refresh) => Ok(AlterCommand::ModifyRefresh(Box::new(refresh))),
            None => Err(Failed),
        }
    }

    /// `MODIFY DEFINER = …`, `MODIFY SQL SECURITY …`
    pub(super) fn modify_sql_security(&mut self) -> Parse<AlterCommand> {
        self.need(K::Modify)?;
        match self.security()? {
            Some(security) => Ok(AlterCommand::ModifySqlSecurity(security)),
            None => Err(Failed),
        }
    }

    /// `EXECUTE command(arguments)`
    pub(super) fn execute_command(&mut self) -> Parse<AlterCommand> {
        self.need(K::Execute)?;
        let name = self.name(Kind::Name)?;
        let arguments = self.paren_list(Self::element)?;
        Ok(AlterCommand::Execute { name, arguments })
    }

    /// `UNLOCK SNAPSHOT '…' [FROM Disk('…', '…')]`
    pub(super) fn unlock_snapshot(&mut self) -> Parse<AlterCommand> {
        self.need_phrase("UNLOCK SNAPSHOT")?;
        let name = self.string()?;
        let from = if self.eat(K::From) {
            Some(self.invocation(Kind::Name)?)
        } else {
            None
        };
        Ok(AlterCommand::UnlockSnapshot { name, from })
    }
}

/// Whether `, REMOVE TTL` or its like stands here, which ClickHouse takes for no item of a TTL.
fn is_ttl_command(tokens: &[Token<'_>]) -> bool {
    let mut words = tokens.iter().skip(1).map(Token::keyword);
    matches!(
        words.next(),
        Some(Some(K::Materialize | K::Remove | K::Modify))
    ) && words.next() == Some(Some(K::Ttl))
}
