//! `OPTIMIZE`.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use crate::source::Spanned;
use crate::syntax::ast::admin::{Deduplicate, Optimize};
use crate::syntax::ast::{ColumnTransformer, Expr, ExprKind};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// `OPTIMIZE TABLE t …`, after its first word
    pub(super) fn optimize(&mut self) -> Parse<Optimize> {
        self.need(K::Table)?;
        let table = self.object_name()?;
        let on_cluster = self.cluster()?;
        let partition = if self.eat(K::Partition) {
            Some(self.partition()?)
        } else {
            None
        };
        let dry_run_parts = if self.eat_phrase("DRY RUN") {
            self.need_phrase("PARTS")?;
            self.list(Self::string)?
        } else {
            Vec::new()
        };
        let is_final = self.eat(K::Final) || self.eat_phrase("FORCE");
        let deduplicates = self.eat_phrase("DEDUPLICATE");
        let cleanup = self.eat_phrase("CLEANUP");
        let manifest = self.eat_phrase("MANIFEST");
        let deduplicate = if !deduplicates {
            None
        } else if self.eat(K::By) {
            Some(Deduplicate::By(self.list(Self::deduplicate_column)?))
        } else {
            Some(Deduplicate::AllColumns)
        };
        Ok(Optimize {
            table,
            on_cluster,
            partition,
            dry_run_parts,
            is_final,
            deduplicate,
            cleanup,
            manifest,
            output: self.output()?,
        })
    }

    /// `a`, `* EXCEPT b`, `COLUMNS('re')`
    fn deduplicate_column(&mut self) -> Parse<Expr> {
        let start = self.at();
        let several = self.sees_symbol(Symbol::Star)
            || (self.sees(K::Columns) && self.sees_symbol_at(1, Symbol::LeftParen));
        if !several {
            let name = self.name(Kind::ColumnName)?;
            let span = name.span;
            return Ok(Spanned::new(ExprKind::Path(vec![name]), span));
        }
        let columns = self.expr()?;
        let transformers = match &columns.node {
            ExprKind::Star(star) => &star.transformers,
            ExprKind::Columns(columns) => &columns.transformers,
            _ => return self.refuse_since(start, "rows are told apart by columns as they are"),
        };
        let only_leaves_out = transformers.iter().all(|transformer| {
            matches!(
                transformer,
                ColumnTransformer::Except { .. } | ColumnTransformer::ExceptRegexp(_)
            )
        });
        if only_leaves_out {
            Ok(columns)
        } else {
            self.refuse_since(start, "rows are told apart by columns as they are")
        }
    }
}
