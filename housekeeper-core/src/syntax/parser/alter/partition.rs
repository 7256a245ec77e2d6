//! Partitions and parts, and the commands about them.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Span, Spanned};
use crate::syntax::ast::{
    AlterCommand, Expr, ExprKind, FunctionCall, Literal, MoveDestination, PartName, Partition,
    PartitionOrPart,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// `DROP PARTITION …`, `ATTACH PART …` and the like
    pub(super) fn partition_command(&mut self) -> Parse<AlterCommand> {
        let verb = self.word();
        self.skip_word();
        match verb {
            Some(K::Drop) => self.partition_or_part().map(AlterCommand::DropPart),
            Some(K::Detach) => self.partition_or_part().map(AlterCommand::DetachPart),
            Some(K::Attach) => self.attach_part(),
            Some(K::Move) => self.move_part(),
            Some(K::Fetch) => {
                let part = self.partition_or_part()?;
                self.need(K::From)?;
                let from = self.string()?;
                Ok(AlterCommand::FetchPart { part, from })
            }
            Some(K::Replace) => {
                self.need(K::Partition)?;
                let partition = self.partition()?;
                self.need(K::From)?;
                let from = self.plain_object_name()?;
                Ok(AlterCommand::ReplacePartition { partition, from })
            }
            _ => {
                self.need(K::Partition)?;
                self.partition().map(AlterCommand::ForgetPartition)
            }
        }
    }

    /// `DROP DETACHED PARTITION …`, `DROP DETACHED PART …`
    pub(super) fn drop_detached(&mut self) -> Parse<AlterCommand> {
        self.need_phrase("DROP DETACHED")?;
        self.partition_or_part().map(AlterCommand::DropDetached)
    }

    /// `PARTITION … [FROM table]`, `PART … [FROM '…']`
    fn attach_part(&mut self) -> Parse<AlterCommand> {
        let part = self.partition_or_part()?;
        if !self.eat(K::From) {
            return Ok(AlterCommand::AttachPart { part, from: None });
        }
        match part {
            PartitionOrPart::Partition(partition) => {
                let from = self.plain_object_name()?;
                Ok(AlterCommand::AttachPartitionFrom { partition, from })
            }
            PartitionOrPart::Part(_) => {
                let from = Some(self.string()?).filter(|from| !from.is_empty());
                Ok(AlterCommand::AttachPart { part, from })
            }
        }
    }

    /// `PARTITION … TO …`, `PART … TO …`
    fn move_part(&mut self) -> Parse<AlterCommand> {
        let part = self.partition_or_part()?;
        self.need(K::To)?;
        let is_part = matches!(part, PartitionOrPart::Part(_));
        let to = if self.eat(K::Disk) {
            MoveDestination::Disk(self.string()?)
        } else if self.eat(K::Volume) {
            MoveDestination::Volume(self.string()?)
        } else if is_part {
            self.need_phrase("SHARD")?;
            MoveDestination::Shard(self.string()?)
        } else {
            self.need(K::Table)?;
            MoveDestination::Table(self.plain_object_name()?)
        };
        Ok(AlterCommand::MovePart { part, to })
    }

    /// `FREEZE [PARTITION …] [WITH NAME '…']`; an empty name is none.
    pub(super) fn freeze(&mut self) -> Parse<AlterCommand> {
        self.need(K::Freeze)?;
        let partition = self.frozen_partition()?;
        let name = if self.eat(K::With) {
            Some(self.backup_name()?).filter(|name| !name.is_empty())
        } else {
            None
        };
        Ok(AlterCommand::Freeze { partition, name })
    }

    /// `UNFREEZE [PARTITION …] WITH NAME '…'`
    pub(super) fn unfreeze(&mut self) -> Parse<AlterCommand> {
        self.need(K::Unfreeze)?;
        let partition = self.frozen_partition()?;
        self.need(K::With)?;
        let name = self.backup_name()?;
        Ok(AlterCommand::Unfreeze { partition, name })
    }

    fn frozen_partition(&mut self) -> Parse<Option<Partition>> {
        if self.eat(K::Partition) {
            self.partition().map(Some)
        } else {
            Ok(None)
        }
    }

    /// `NAME '…'`
    fn backup_name(&mut self) -> Parse<Spanned<String>> {
        self.need_phrase("NAME")?;
        self.string()
    }

    fn partition_or_part(&mut self) -> Parse<PartitionOrPart> {
        if self.eat(K::Partition) {
            return self.partition().map(PartitionOrPart::Partition);
        }
        self.need_phrase("PART")?;
        self.part_name().map(PartitionOrPart::Part)
    }

    /// `'all_1_1_0'`, `{p:String}`
    pub(in super::super) fn part_name(&mut self) -> Parse<PartName> {
        if self.sees_symbol(Symbol::LeftBrace) {
            self.query_parameter().map(PartName::Parameter)
        } else {
            self.string().map(PartName::Name)
        }
    }

    /// What stands after `PARTITION`: a value, a tuple, `{p:String}`, `ID '…'` or `ALL`.
    pub(in super::super) fn partition(&mut self) -> Parse<Partition> {
        if self.eat(K::Id) {
            if self.sees_symbol(Symbol::LeftBrace) {
                return self.query_parameter().map(Partition::IdParameter);
            }
            let start = self.at();
            return match self.constant() {
                Some(id) if is_text(&id) => {
                    Ok(Partition::Id(Spanned::new(id, self.span_since(start))))
                }
                _ => {
                    self.skip_to(start);
                    self.fail(Kind::String)
                }
            };
        }
        if self.eat(K::All) {
            return Ok(Partition::All);
        }
        if self.sees_symbol(Symbol::LeftBrace) {
            let parameter = self.spanned(|p| {
                let parameter = p.query_parameter()?;
                Ok(ExprKind::Parameter(Box::new(parameter)))
            })?;
            return Ok(Partition::Value(parameter));
        }
        let start = self.at();
        let value = self.expr()?;
        if is_value(&value) {
            Ok(Partition::Value(value))
        } else {
            self.refuse_at(start, || not_a_partition(value.span))
        }
    }
}

const fn is_text(literal: &Literal) -> bool {
    matches!(literal, Literal::String(_) | Literal::Bytes(_))
}

/// Whether ClickHouse takes an expression for the value of a partition: a literal, a tuple of
/// anything, or a cast of either.
fn is_value(value: &Expr) -> bool {
    match &value.node {
        ExprKind::Cast { operand, .. } => is_castable(operand),
        ExprKind::Function(call) if is_cast(call) => is_castable(&call.arguments[0]),
        ExprKind::Alias { operand, .. } => is_value(operand),
        ExprKind::Array(items) => items.iter().all(is_element),
        _ => is_castable(value),
    }
}

fn is_castable(value: &Expr) -> bool {
    match &value.node {
        ExprKind::Literal(_) | ExprKind::Tuple(_) => true,
        ExprKind::Function(call) => is_tuple(call),
        ExprKind::Array(items) => items.iter().all(is_castable),
        ExprKind::Alias { operand, .. } => is_castable(operand),
        _ => false,
    }
}

/// Whether an array of this is a literal, too.
fn is_element(value: &Expr) -> bool {
    match &value.node {
        ExprKind::Literal(_) => true,
        ExprKind::Array(items) => items.iter().all(is_element),
        _ => false,
    }
}

/// `tuple(…)`, and no more
fn is_tuple(call: &FunctionCall) -> bool {
    call.name.node == "tuple" && call.is_plain("tuple")
}

/// A cast that is written as a call with the type in a string
fn is_cast(call: &FunctionCall) -> bool {
    (call.is_plain("CAST") || (call.name.node == "_CAST" && call.is_plain("_CAST")))
        && call.arguments.len() == 2
}

fn not_a_partition(span: Span) -> Diagnostic {
    let message = "a partition is given by its values";
    Diagnostic::error(Code::UnexpectedToken, message)
        .at(span, "not a value")
        .help("write a literal, a tuple of literals, or `ID '…'`")
}
