//! `CREATE ROW POLICY`, `CREATE MASKING POLICY`, and the ALTERs of both.

use super::names::RoleWords;
use crate::syntax::ast::access::{
    DefineMaskingPolicy, DefineRowPolicy, DefinitionVerb, EntityKind, RoleSet,
};
use crate::syntax::ast::{Assignment, Expr, ExprKind};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::parser::cursor::{Parse, Parser};
use crate::syntax::parser::expected::Kind;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// `CREATE ROW POLICY`, `ALTER ROW POLICY`
    pub(super) fn define_row_policy(&mut self) -> Parse<DefineRowPolicy> {
        let definition = self.access_definition(EntityKind::RowPolicy);
        let mut on_cluster = None;
        let names = self.row_policy_names(Some(&mut on_cluster))?;
        let mut policy = DefineRowPolicy {
            definition,
            names,
            on_cluster,
            storage: None,
            new_name: None,
            restrictive: None,
            filters: Vec::new(),
            to: None,
        };
        while self.row_policy_clause(&mut policy)? {}
        if self.eat(K::To) {
            policy.to = Some(self.role_set(RoleWords::ALL_OR_CURRENT_USER)?);
        }
        self.eat_cluster(&mut policy.on_cluster);
        Ok(policy)
    }

    /// Reads one clause before `TO`, if there is one.
    fn row_policy_clause(&mut self, policy: &mut DefineRowPolicy) -> Parse<bool> {
        let may_rename = policy.definition.is_alter() && policy.names.len() == 1;
        if self.rename_to(may_rename, &mut policy.new_name, Self::entity_name)? {
            return Ok(true);
        }
        if policy.restrictive.is_none() && self.eat(K::As) {
            let restrictive = self.eat_phrase("RESTRICTIVE");
            if !restrictive {
                self.need_phrase("PERMISSIVE")?;
            }
            policy.restrictive = Some(restrictive);
            return Ok(true);
        }
        if self.sees(K::For) || self.sees(K::Using) || self.sees_all(&[K::With, K::Check]) {
            self.open_list(|p| p.row_policy_filter(&mut policy.filters))?;
            return Ok(true);
        }
        Ok(self.eat_cluster(&mut policy.on_cluster) || self.eat_storage(&mut policy.storage))
    }

    /// `[FOR SELECT] [USING …] [WITH CHECK …]`: adds what stands after USING
    fn row_policy_filter(&mut self, filters: &mut Vec<Option<Expr>>) -> Parse<()> {
        if self.eat(K::For) {
            self.open_list(|p| {
                if p.eat(K::All) {
                    return Ok(());
                }
                p.need(K::Select)
            })?;
        }
        let filter = if self.eat(K::Using) {
            vec![self.filter_expr()?]
        } else {
            Vec::new()
        };
        if self.eat_all(&[K::With, K::Check]) {
            self.filter_expr()?;
        } else if filter.is_empty() {
            return self.need(K::Using);
        }
        filters.extend(filter);
        Ok(())
    }

    /// `NONE` or an expression
    fn filter_expr(&mut self) -> Parse<Option<Expr>> {
        if self.eat(K::None) {
            return Ok(None);
        }
        let start = self.at();
        let filter = self.expr()?;
        if matches!(filter.node, ExprKind::Alias { .. }) {
            return self.refuse_since(start, "the filter of a row policy has no name");
        }
        Ok(Some(filter))
    }

    /// `CREATE MASKING POLICY`, `ALTER MASKING POLICY`, `ATTACH MASKING POLICY`
    pub(super) fn define_masking_policy(&mut self) -> Parse<DefineMaskingPolicy> {
        let definition = self.access_definition(EntityKind::MaskingPolicy);
        let name = self.entity_name()?;
        self.need(K::On)?;
        let table = self.masked_table()?;
        let mut policy = DefineMaskingPolicy {
            definition,
            name,
            table,
            on_cluster: None,
            storage: None,
            new_name: None,
            assignments: Vec::new(),
            condition: None,
            to: None,
            priority: 0,
        };
        let mut has_priority = false;
        while self.masking_policy_clause(&mut policy, &mut has_priority)? {}
        if definition.verb == DefinitionVerb::Create && policy.assignments.is_empty() {
            self.need(K::Update)?;
        }
        if !definition.is_alter() {
            policy.to.get_or_insert_with(RoleSet::everybody);
        }
        Ok(policy)
    }

    /// Reads one clause, if there is one.
    fn masking_policy_clause(
        &mut self,
        policy: &mut DefineMaskingPolicy,
        has_priority: &mut bool,
    ) -> Parse<bool> {
        let is_alter = policy.definition.is_alter();
        if self.rename_to(is_alter, &mut policy.new_name, Self::entity_name)? {
            return Ok(true);
        }
        if policy.assignments.is_empty() && self.eat(K::Update) {
            policy.assignments = self.open_list(Self::masking_assignment)?;
            return Ok(true);
        }
        if policy.condition.is_none() && self.eat(K::Where) {
            policy.condition = Some(self.expr()?);
            return Ok(true);
        }
        if policy.to.is_none() && self.eat(K::To) {
            policy.to = Some(self.role_set(RoleWords {
                by_id: policy.definition.verb == DefinitionVerb::Attach,
                ..RoleWords::ALL_OR_CURRENT_USER
            })?);
            return Ok(true);
        }
        if !*has_priority && self.eat_phrase("PRIORITY") {
            policy.priority = self.unsigned()?;
            *has_priority = true;
            return Ok(true);
        }
        Ok(self.eat_cluster(&mut policy.on_cluster) || self.eat_storage(&mut policy.storage))
    }

    /// `column = expr`
    fn masking_assignment(&mut self) -> Parse<Assignment> {
        let column = self.name(Kind::ColumnName)?;
        self.need_symbol(Symbol::Equal)?;
        let value = self.expr()?;
        Ok(Assignment { column, value })
    }
}
