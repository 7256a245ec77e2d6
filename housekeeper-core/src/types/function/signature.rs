//! What is known of a function: what it takes and what it gives.

use crate::types::{IntWidth, Type};

use super::class::Class;
use crate::types::operand::{
    Form, Operand, bare, fits_low_cardinality, is_nullable, is_simple_aggregate, nullable,
    without_low_cardinality,
};

/// A function over some types of argument. A function that gives different types for different arguments has
/// several.
#[derive(Debug, Clone, Copy)]
pub struct Signature {
    /// Its name.
    pub name: &'static str,
    /// The arguments it needs.
    pub arguments: &'static [Class],
    /// Arguments that may follow, in this order.
    pub optional: &'static [Class],
    /// Further arguments, any number of them.
    pub rest: Option<Class>,
    /// The type it gives.
    pub output: Output,
    /// What becomes of `Nullable` and `LowCardinality`.
    pub wrapping: Wrapping,
}

/// The type that a function gives, `Nullable` and `LowCardinality` aside.
#[derive(Debug, Clone, Copy)]
pub enum Output {
    /// This type.
    Is(Plain),
    /// An array of this type.
    ArrayOf(Plain),
    /// The type of an argument.
    Same(usize),
    /// The type of an argument, a `SimpleAggregateFunction` included.
    Keep(usize),
    /// Computed from the arguments; `None` where that is not certain.
    With(fn(&[Operand]) -> Option<Type>),
}

/// Types that functions give whatever their arguments are.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each variant is the type of its name")]
pub enum Plain {
    Bool,
    UInt8,
    UInt16,
    UInt32,
    UInt64,
    UInt128,
    UInt256,
    Int8,
    Int16,
    Int32,
    Int64,
    Int128,
    Int256,
    Float32,
    Float64,
    String,
    FixedString16,
    FixedString20,
    FixedString28,
    FixedString32,
    FixedString48,
    FixedString64,
    Uuid,
    Ipv4,
    Ipv6,
    Date,
    Date32,
    DateTime,
}

/// What a function does with `Nullable` and `LowCardinality` around its arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrapping {
    /// As most functions: NULL in, NULL out; `LowCardinality` stays when all else is constant.
    Default,
    /// NULL in, NULL out; `LowCardinality` goes.
    Nulls,
    /// The result is what it is, whatever is around the arguments.
    Ignore,
    /// Not known: only for arguments with nothing around them.
    Refuse,
}

impl Signature {
    /// `name(arguments)`.
    pub(crate) const fn new(
        name: &'static str,
        arguments: &'static [Class],
        output: Output,
    ) -> Self {
        Self {
            name,
            arguments,
            optional: &[],
            rest: None,
            output,
            wrapping: Wrapping::Default,
        }
    }

    /// With arguments that may be left out.
    pub(super) const fn optional(self, optional: &'static [Class]) -> Self {
        Self { optional, ..self }
    }

    /// With any number of further arguments.
    pub(super) const fn rest(self, rest: Class) -> Self {
        Self {
            rest: Some(rest),
            ..self
        }
    }

    /// With another treatment of `Nullable` and `LowCardinality`.
    pub(super) const fn wrapping(self, wrapping: Wrapping) -> Self {
        Self { wrapping, ..self }
    }

    /// The type it gives for `operands`; `None` when it does not take them, or that is not known.
    pub fn apply(&self, operands: &[Operand]) -> Option<Type> {
        if !self.takes(operands) {
            return None;
        }
        let from_arguments = matches!(self.output, Output::Same(_) | Output::With(_));
        if from_arguments
            && operands
                .iter()
                .any(|operand| is_simple_aggregate(&operand.ty))
        {
            return None;
        }
        match self.wrapping {
            Wrapping::Ignore => return self.output.of(&unwrapped(operands)),
            Wrapping::Refuse if operands.iter().any(is_wrapped) => return None,
            Wrapping::Refuse | Wrapping::Default | Wrapping::Nulls => {}
        }
        let ty = match self.output {
            Output::Keep(index) if is_simple_aggregate(&operands[index].ty) => {
                operands[index].ty.clone()
            }
            output => output.of(&unwrapped(operands))?,
        };
        match self.wrapping {
            Wrapping::Default => wrapped(ty, operands),
            Wrapping::Nulls | Wrapping::Ignore | Wrapping::Refuse => with_nulls(ty, operands),
        }
    }

    /// Whether the number and the classes of `operands` fit.
    fn takes(&self, operands: &[Operand]) -> bool {
        let mut classes = self.arguments.iter().chain(self.optional).copied();
        operands.len() >= self.arguments.len()
            && operands.iter().all(|operand| {
                let class = classes.next().or(self.rest);
                class.is_some_and(|class| class.holds(operand))
            })
    }
}

/// `ty` as most functions give it: NULL in, NULL out; `LowCardinality` stays when all else is constant. `None` where
/// that is not certain.
pub(crate) fn wrapped(ty: Type, operands: &[Operand]) -> Option<Type> {
    let ty = with_nulls(ty, operands)?;
    if keeps_low_cardinality(operands)? && fits_low_cardinality(&ty) {
        return Some(Type::LowCardinality(Box::new(ty)));
    }
    Some(ty)
}

fn with_nulls(ty: Type, operands: &[Operand]) -> Option<Type> {
    if operands.iter().any(|operand| is_nullable(&operand.ty)) {
        nullable(ty)
    } else {
        Some(ty)
    }
}

fn unwrapped(operands: &[Operand]) -> Vec<Operand> {
    let unwrapped = |operand: &Operand| Operand {
        ty: without_low_cardinality(bare(&operand.ty)),
        form: operand.form.clone(),
    };
    operands.iter().map(unwrapped).collect()
}

fn is_wrapped(operand: &Operand) -> bool {
    bare(&operand.ty) != &operand.ty
}

/// Whether the result is `LowCardinality`: one argument is, and all others are constant. `None` where it is not
/// known whether they are.
fn keeps_low_cardinality(operands: &[Operand]) -> Option<bool> {
    let is_low = |operand: &&Operand| matches!(operand.ty, Type::LowCardinality(_));
    if operands.iter().filter(is_low).count() == 0 {
        return Some(false);
    }
    if operands.iter().any(|operand| operand.form == Form::Unknown) {
        return None;
    }
    let changing = operands
        .iter()
        .filter(|operand| operand.form == Form::Column);
    let (low, ordinary): (Vec<_>, Vec<_>) = changing.partition(is_low);
    Some(low.len() == 1 && ordinary.is_empty())
}

impl Output {
    fn of(self, operands: &[Operand]) -> Option<Type> {
        match self {
            Self::Is(plain) => Some(plain.ty()),
            Self::ArrayOf(plain) => Some(Type::Array(Box::new(plain.ty()))),
            Self::Same(index) | Self::Keep(index) => Some(operands.get(index)?.ty.clone()),
            Self::With(compute) => compute(operands),
        }
    }
}

impl Plain {
    /// The type.
    pub(crate) const fn ty(self) -> Type {
        use IntWidth::{W8, W16, W32, W64, W128, W256};
        match self {
            Self::Bool => Type::Bool,
            Self::UInt8 => Type::UInt(W8),
            Self::UInt16 => Type::UInt(W16),
            Self::UInt32 => Type::UInt(W32),
            Self::UInt64 => Type::UInt(W64),
            Self::UInt128 => Type::UInt(W128),
            Self::UInt256 => Type::UInt(W256),
            Self::Int8 => Type::Int(W8),
            Self::Int16 => Type::Int(W16),
            Self::Int32 => Type::Int(W32),
            Self::Int64 => Type::Int(W64),
            Self::Int128 => Type::Int(W128),
            Self::Int256 => Type::Int(W256),
            Self::Float32 => Type::Float32,
            Self::Float64 => Type::Float64,
            Self::String => Type::String,
            Self::FixedString16 => Type::FixedString(16),
            Self::FixedString20 => Type::FixedString(20),
            Self::FixedString28 => Type::FixedString(28),
            Self::FixedString32 => Type::FixedString(32),
            Self::FixedString48 => Type::FixedString(48),
            Self::FixedString64 => Type::FixedString(64),
            Self::Uuid => Type::Uuid,
            Self::Ipv4 => Type::Ipv4,
            Self::Ipv6 => Type::Ipv6,
            Self::Date => Type::Date,
            Self::Date32 => Type::Date32,
            Self::DateTime => Type::DateTime(None),
        }
    }
}
