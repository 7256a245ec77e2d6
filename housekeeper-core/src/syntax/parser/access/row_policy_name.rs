//! Names of row policies, and the tables of policies.

use crate::syntax::ast::Ident;
use crate::syntax::ast::access::{PolicyTables, RowPolicyName, TablePattern};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::parser::cursor::{Failed, Parse, Parser};
use crate::syntax::parser::expected::Kind;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// `a ON t`, `a, b ON t`, `a ON t, u`, `a ON t, b ON u`; `ON CLUSTER` may stand before or
    /// after `ON t` where `cluster` is given.
    pub(super) fn row_policy_names(
        &mut self,
        mut cluster: Option<&mut Option<Ident>>,
    ) -> Parse<Vec<RowPolicyName>> {
        let mut added = 0;
        let groups = self.open_list(|p| {
            let is_first = added == 0;
            let has_cluster = cluster.as_ref().is_some_and(|cluster| cluster.is_some());
            if !is_first && (added != 1 || has_cluster) {
                return Err(Failed);
            }
            let group = p.row_policy_group(is_first, cluster.as_deref_mut())?;
            added = group.len();
            Ok(group)
        })?;
        Ok(groups.into_iter().flatten().collect())
    }

    fn row_policy_group(
        &mut self,
        may_be_several: bool,
        mut cluster: Option<&mut Option<Ident>>,
    ) -> Parse<Vec<RowPolicyName>> {
        let names = if may_be_several {
            self.open_list(Self::entity_name)?
        } else {
            vec![self.entity_name()?]
        };
        if let Some(cluster) = &mut cluster {
            self.eat_cluster(cluster);
        }
        self.need(K::On)?;
        let tables = if may_be_several && names.len() == 1 {
            self.open_list(Self::policy_table)?
        } else {
            vec![self.policy_table()?]
        };
        if let Some(cluster) = &mut cluster {
            self.eat_cluster(cluster);
        }
        let policies = names.iter().flat_map(|name| {
            tables.iter().map(|table| RowPolicyName {
                name: name.clone(),
                table: table.clone(),
            })
        });
        Ok(policies.collect())
    }

    /// A table of a row policy. In `a ON t, b ON u`, `b` is none.
    fn policy_table(&mut self) -> Parse<PolicyTables> {
        let start = self.at();
        let pattern = self.table_pattern()?;
        let Some(tables) = policy_tables(pattern) else {
            return self.refuse_since(start, "a row policy cannot be on all databases");
        };
        if tables.database.is_none() && self.sees(K::On) {
            let before = self.checkpoint();
            if !self.eat_cluster(&mut None) {
                return self.fail(Kind::TableName);
            }
            self.rewind(before);
        }
        Ok(tables)
    }

    /// `t`, `db.t`: the table of a masking policy
    pub(super) fn masked_table(&mut self) -> Parse<PolicyTables> {
        let first = self.name(Kind::TableName)?;
        if self.eat_symbol_quietly(Symbol::Dot) {
            let table = self.name(Kind::TableName)?;
            return Ok(PolicyTables {
                database: Some(first),
                table: Some(table),
            });
        }
        Ok(PolicyTables {
            database: None,
            table: Some(first),
        })
    }
}

/// The tables of a pattern; `None` for those of all databases. ClickHouse does not see the `*` of
/// a prefix here.
pub(super) fn policy_tables(pattern: TablePattern) -> Option<PolicyTables> {
    let (database, table) = match pattern {
        TablePattern::Everything => return None,
        TablePattern::CurrentDatabase => (None, None),
        TablePattern::Database { database, .. } => (Some(database), None),
        TablePattern::Table {
            database, table, ..
        } => (database, Some(table)),
    };
    Some(PolicyTables { database, table })
}
