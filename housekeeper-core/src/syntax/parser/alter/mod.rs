//! `ALTER TABLE`.

mod column;
mod element;
mod mutation;
mod partition;
mod recover;
mod statistics;
mod table;
mod unknown;

use super::cursor::{Failed, Parse, Parser};
use super::error::explain;
use super::expected::Kind;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Span, Spanned};
use crate::syntax::ast::{
    AlterCommand, AlterTable, DottedName, Expr, ExprKind, Partition, Position, Statement,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, Token, TokenKind};

impl Parser<'_> {
    /// `ALTER [TEMPORARY] TABLE …`. ClickHouse forgets TEMPORARY as it reads.
    pub(super) fn alter_statement(&mut self) -> Parse<Statement> {
        self.need(K::Alter)?;
        if self.sees(K::Temporary) {
            self.skip_word();
        }
        if matches!(self.word(), Some(K::View | K::Materialized | K::Dictionary)) {
            return self.refuse(|| {
                let message = "views and dictionaries are altered by ALTER TABLE";
                Diagnostic::error(Code::UnexpectedToken, message).help("write `TABLE` here")
            });
        }
        self.need(K::Table)?;
        let name = self.object_name()?;
        let on_cluster = self.on_cluster()?;
        let commands = self.alter_commands()?;
        let settings = self.settings_clause()?;
        Ok(Statement::AlterTable(AlterTable {
            name,
            on_cluster,
            commands,
            settings,
        }))
    }

    /// Commands with commas between them; all of them in parentheses, or none.
    ///
    /// A parse that records goes on after a mistake with the next command.
    fn alter_commands(&mut self) -> Parse<Vec<Spanned<AlterCommand>>> {
        let in_parentheses = self.sees_symbol(Symbol::LeftParen);
        let mut commands = Vec::new();
        loop {
            let start = self.at();
            let read = if in_parentheses {
                self.parens(|p| p.spanned(Self::alter_command))
            } else {
                self.spanned(Self::alter_command)
            };
            match read.and_then(|command| self.ends_command().map(|()| command)) {
                Ok(command) => commands.push(command),
                Err(Failed) if self.records() && self.too_deep_at().is_none() => {
                    let diagnostic = explain(self);
                    self.recovered.push(diagnostic);
                    self.skip_command(start);
                }
                Err(Failed) => return Err(Failed),
            }
            if !self.eat_symbol_quietly(Symbol::Comma) {
                return Ok(commands);
            }
        }
    }

    /// One command, chosen by its first words.
    fn alter_command(&mut self) -> Parse<AlterCommand> {
        let (Some(first), second) = (self.word(), self.word_at(1)) else {
            return self.rare_command();
        };
        match (first, second) {
            (K::Add, Some(K::Column)) => self.add_column(),
            (K::Drop, Some(K::Column)) => self.drop_column(),
            (K::Modify | K::Alter, Some(K::Column)) => self.modify_column(),
            (K::Rename, Some(K::Column)) => self.rename_column(),
            (K::Comment, Some(K::Column)) => self.comment_column(),
            (K::Clear, Some(K::Column)) => self.clear_column(),
            (K::Materialize, Some(K::Column)) => self.materialize_column(),
            (K::Add, Some(K::Index)) => self.add_index(),
            (K::Add, Some(K::Projection)) => self.add_projection(),
            (K::Add, Some(K::Constraint)) => self.add_constraint(),
            (K::Modify, Some(K::Projection)) => self.modify_projection(),
            (K::Modify, Some(K::Constraint)) => self.modify_constraint(),
            (
                K::Drop | K::Clear | K::Materialize,
                Some(K::Index | K::Projection | K::Constraint),
            ) => self.element_command(),
            (K::Add | K::Modify | K::Drop | K::Clear | K::Materialize, Some(K::Statistics)) => {
                self.statistics_command()
            }
            (K::Modify, Some(K::Order)) => self.modify_order_by(),
            (K::Modify, Some(K::Sample)) => self.modify_sample_by(),
            (K::Remove, Some(K::Sample)) => self.remove_sample_by(),
            (K::Modify, Some(K::Ttl)) => self.modify_ttl(),
            (K::Remove, Some(K::Ttl)) => self.remove_ttl(),
            (K::Materialize, Some(K::Ttl)) => self.materialize_ttl(),
            (K::Modify, Some(K::Setting)) => self.modify_setting(),
            (K::Reset, Some(K::Setting)) => self.reset_setting(),
            (K::Modify, Some(K::Comment)) => self.modify_comment(),
            (K::Modify, Some(K::Query)) => self.modify_query(),
            (K::Modify, Some(K::Refresh)) => self.modify_refresh(),
            (K::Modify, Some(K::Definer | K::Sql)) => self.modify_sql_security(),
            (
                K::Drop | K::Detach | K::Attach | K::Move | K::Fetch | K::Replace | K::Forget,
                Some(K::Partition),
            ) => self.partition_command(),
            (K::Freeze, _) => self.freeze(),
            (K::Unfreeze, _) => self.unfreeze(),
            (K::Execute, _) => self.execute_command(),
            (K::Delete, _) => self.delete_rows(),
            (K::Update, _) => self.update_rows(),
            _ => self.rare_command(),
        }
    }

    /// Commands whose first words are no keywords, and what is no command.
    fn rare_command(&mut self) -> Parse<AlterCommand> {
        let is_about_parts = ["DROP", "DETACH", "ATTACH", "MOVE", "FETCH"]
            .iter()
            .any(|word| self.sees_phrase(word) && self.sees_word_at(1, "PART"));
        if is_about_parts {
            self.partition_command()
        } else if self.sees_phrase("DROP DETACHED") {
            self.drop_detached()
        } else if self.sees_phrase("UNLOCK SNAPSHOT") {
            self.unlock_snapshot()
        } else if self.sees_phrase("APPLY DELETED") {
            self.apply_deleted_mask()
        } else if self.sees_phrase("APPLY PATCHES") {
            self.apply_patches()
        } else if self.sees_phrase("REWRITE PARTS") {
            self.rewrite_parts()
        } else {
            self.refuse_command()
        }
    }

    /// Whether this word stands `ahead` tokens after the one at hand.
    fn sees_word_at(&self, ahead: usize, word: &str) -> bool {
        matches!(
            self.peek_at(ahead).map(|token| &token.kind),
            Some(TokenKind::Word(found, _)) if found.eq_ignore_ascii_case(word)
        )
    }

    /// `FIRST`, `AFTER name`, or nothing
    fn element_place(&mut self) -> Parse<Option<Position>> {
        if self.eat(K::First) {
            return Ok(Some(Position::First));
        }
        if self.eat(K::After) {
            return Ok(Some(Position::After(self.dotted_name(Kind::Name)?)));
        }
        Ok(None)
    }

    /// `a`, `a.b`, ``a.:`Array(JSON)` ``
    fn dotted_name(&mut self, kind: Kind) -> Parse<DottedName> {
        let mut parts = vec![self.name(kind)?];
        loop {
            if self.sees_symbol(Symbol::Dot) {
                if let Some(TokenKind::Symbol(Symbol::Caret | Symbol::Colon | Symbol::At)) =
                    self.peek_at(1).map(|token| &token.kind)
                {
                    parts.push(self.json_part()?);
                } else {
                    self.skip();
                    parts.push(self.name(kind)?);
                }
            } else if parts.len() > 1
                && self.sees_symbol(Symbol::LeftBracket)
                && self.sees_symbol_at(1, Symbol::RightBracket)
            {
                parts.push(self.json_array());
            } else {
                return Ok(DottedName::new(parts));
            }
        }
    }

    /// `IN PARTITION …`, or nothing
    fn in_partition(&mut self) -> Parse<Option<Partition>> {
        if self.eat_all(&[K::In, K::Partition]) {
            self.partition().map(Some)
        } else {
            Ok(None)
        }
    }

    /// The condition of DELETE or UPDATE, which has no name.
    fn row_condition(&mut self) -> Parse<Expr> {
        let start = self.at();
        let condition = self.expr()?;
        if matches!(condition.node, ExprKind::Alias { .. }) {
            return self.refuse_since(start, "a condition has no name");
        }
        Ok(condition)
    }

    /// Items with commas between them. They swallow the commas, so no other command can follow.
    fn swallowing_list<T>(&mut self, item: impl FnMut(&mut Self) -> Parse<T>) -> Parse<Vec<T>> {
        self.list_until(item, |_| false)
    }

    /// The same, but for what `ends` finds behind a comma.
    fn list_until<T>(
        &mut self,
        mut item: impl FnMut(&mut Self) -> Parse<T>,
        ends: impl Fn(&[Token<'_>]) -> bool,
    ) -> Parse<Vec<T>> {
        let mut items = vec![item(self)?];
        while !ends(&self.tokens()[self.at()..]) && self.eat_symbol(Symbol::Comma) {
            let start = self.at();
            items.push(item(self)?);
            if self.at() == start + 1 && self.is_command_after_all(start) {
                let span = self.tokens()[start].span;
                return self.refuse_at(self.at(), || follows_a_list(span));
            }
        }
        Ok(items)
    }

    /// Whether the one word of an item begins a command: a word stands after it that can be
    /// nothing else. `RESET SETTING a, remove SETTINGS …`: that one is the name of a setting.
    fn is_command_after_all(&self, start: usize) -> bool {
        let TokenKind::Word(_, Some(word)) = self.tokens()[start].kind else {
            return false;
        };
        let is_command = matches!(
            word,
            K::Add
                | K::Alter
                | K::Clear
                | K::Comment
                | K::Delete
                | K::Drop
                | K::Materialize
                | K::Modify
                | K::Remove
                | K::Rename
                | K::Reset
                | K::Update
        );
        let goes_on = matches!(
            self.word(),
            Some(K::Settings | K::Format | K::Into | K::Parallel | K::In | K::Type)
        );
        is_command && self.sees_name() && !goes_on
    }
}

fn follows_a_list(command: Span) -> Diagnostic {
    let message = "no command can follow this list without parentheses";
    Diagnostic::error(Code::UnexpectedToken, message)
        .at(
            command,
            "ClickHouse reads this as an item of the list before",
        )
        .help("put the command with the list last, or each command in parentheses")
}
