//! The names of values written out.

use crate::syntax::ast::{Expr, ExprKind, Literal, Number, UnaryOperator};
use crate::syntax::quote_string;

/// The name of a value written out; `None` where it is not certain.
pub(in super::super) fn literal(literal: &Literal) -> Option<String> {
    Some(match literal {
        Literal::Null => "NULL".to_owned(),
        Literal::Bool(value) => value.to_string(),
        Literal::Number(number) => self::number(number)?,
        Literal::String(text) => quote_string(text),
        // What is no text has a sign in its place where it is shown.
        Literal::Bytes(bytes) => quote_string(&String::from_utf8_lossy(bytes)),
    })
}

fn number(number: &Number) -> Option<String> {
    Some(match Value::of(number)? {
        Value::Integer(value) => value.to_string(),
        Value::Float(value) => plain_float(value)?,
    })
}

/// A float, where it is certain how it is written: half-way between two of 17 digits, there are two ways.
fn plain_float(value: f64) -> Option<String> {
    let exact = format!("{value:.60e}");
    let digits: Vec<u8> = exact
        .bytes()
        .take_while(|byte| *byte != b'e')
        .filter(u8::is_ascii_digit)
        .collect();
    let is_half = digits.get(17) == Some(&b'5') && digits[18..].iter().all(|digit| *digit == b'0');
    (!is_half).then(|| float(value))
}

/// A number as ClickHouse reads it.
enum Value {
    Integer(i128),
    Float(f64),
}

impl Value {
    fn of(number: &Number) -> Option<Self> {
        if let Some(value) = number.as_i128()
            && (i128::from(i64::MIN)..=i128::from(u64::MAX)).contains(&value)
        {
            return Some(Self::Integer(value));
        }
        let text = number.text.replace('_', "");
        let plain = |byte: u8| byte.is_ascii_digit() || b".eE+-".contains(&byte);
        let value = match text.trim_start_matches('-') {
            "inf" | "infinity" => f64::INFINITY,
            "nan" => f64::NAN,
            digits if digits.bytes().all(plain) => digits.parse().ok()?,
            // Hexadecimal floats.
            _ => return None,
        };
        Some(Self::Float(if text.starts_with('-') {
            -value
        } else {
            value
        }))
    }
}

/// A float as ClickHouse prints it: the shortest digits that give it back, with a point.
fn float(value: f64) -> String {
    if value.is_nan() {
        return "nan".to_owned();
    }
    if value.is_infinite() {
        return if value > 0.0 { "inf" } else { "-inf" }.to_owned();
    }
    let scientific = format!("{value:e}");
    let (_, exponent) = scientific.split_once('e').unwrap_or(("", "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-6..21).contains(&exponent) || value == 0.0 {
        let plain = format!("{value}");
        return if plain.contains('.') {
            plain
        } else {
            format!("{plain}.")
        };
    }
    scientific
}

/// Whether `expr` is an array or a tuple of values written out: ClickHouse reads it as one value.
pub(in super::super) fn is_collection(expr: &Expr) -> bool {
    match &expr.node {
        ExprKind::Array(items) => items.iter().all(is_written_out),
        // `()` is a call.
        ExprKind::Tuple(items) => !items.is_empty() && items.iter().all(is_written_out),
        _ => false,
    }
}

fn is_written_out(expr: &Expr) -> bool {
    match &expr.node {
        ExprKind::Literal(_) => true,
        ExprKind::Unary {
            operator: UnaryOperator::Negate,
            operand,
        } => matches!(operand.node, ExprKind::Literal(Literal::Number(_))),
        _ => is_collection(expr),
    }
}

/// The name of a collection that [is one](is_collection); `None` where it is not certain.
pub(in super::super) fn collection(expr: &Expr) -> Option<String> {
    let mut value = Written::of(expr)?;
    if value.has_bool() && value.is_deep() {
        return None;
    }
    value.unify();
    if !value.is_plain() {
        return None;
    }
    let mut name = String::new();
    value.print(&mut name);
    Some(name)
}

/// A value written out, as ClickHouse keeps it.
enum Written {
    Integer(i128),
    Float(f64),
    Bool(bool),
    Text(String),
    Array(Vec<Written>),
    Tuple(Vec<Written>),
}

impl Written {
    fn of(expr: &Expr) -> Option<Self> {
        Some(match &expr.node {
            ExprKind::Literal(Literal::Bool(value)) => Self::Bool(*value),
            ExprKind::Literal(Literal::Number(number)) => match Value::of(number)? {
                Value::Integer(value) => Self::Integer(value),
                Value::Float(value) => Self::Float(value),
            },
            ExprKind::Literal(other) => Self::Text(literal(other)?),
            ExprKind::Unary { operand, .. } => match Self::of(operand)? {
                Self::Integer(value) => Self::Integer(-value),
                Self::Float(value) => Self::Float(-value),
                _ => return None,
            },
            ExprKind::Array(items) => {
                Self::Array(items.iter().map(Self::of).collect::<Option<_>>()?)
            }
            ExprKind::Tuple(items) => {
                Self::Tuple(items.iter().map(Self::of).collect::<Option<_>>()?)
            }
            _ => return None,
        })
    }

    fn has_bool(&self) -> bool {
        match self {
            Self::Bool(_) => true,
            Self::Array(items) | Self::Tuple(items) => items.iter().any(Self::has_bool),
            Self::Integer(_) | Self::Float(_) | Self::Text(_) => false,
        }
    }

    /// Whether it is certain how its floats are written.
    fn is_plain(&self) -> bool {
        match self {
            Self::Float(value) => plain_float(*value).is_some(),
            Self::Array(items) | Self::Tuple(items) => items.iter().all(Self::is_plain),
            Self::Integer(_) | Self::Bool(_) | Self::Text(_) => true,
        }
    }

    fn is_deep(&self) -> bool {
        match self {
            Self::Array(items) | Self::Tuple(items) => items
                .iter()
                .any(|item| matches!(item, Self::Array(_) | Self::Tuple(_))),
            _ => false,
        }
    }

    /// The numbers of an array become floats where one of them is.
    fn unify(&mut self) {
        if let Self::Array(items) = self
            && items.iter().any(Self::has_float)
        {
            items.iter_mut().for_each(Self::make_float);
        }
        if let Self::Array(items) | Self::Tuple(items) = self {
            items.iter_mut().for_each(Self::unify);
        }
    }

    /// Whether there is a float in it that the array around it takes to others: not from inside of tuples.
    fn has_float(&self) -> bool {
        match self {
            Self::Float(_) => true,
            Self::Array(items) => items.iter().any(Self::has_float),
            _ => false,
        }
    }

    fn make_float(&mut self) {
        match self {
            #[expect(
                clippy::cast_precision_loss,
                reason = "ClickHouse makes it a Float64 too"
            )]
            Self::Integer(value) => *self = Self::Float(*value as f64),
            Self::Bool(value) => *self = Self::Float(f64::from(u8::from(*value))),
            Self::Array(items) => items.iter_mut().for_each(Self::make_float),
            Self::Float(_) | Self::Text(_) | Self::Tuple(_) => {}
        }
    }

    fn print(&self, name: &mut String) {
        match self {
            Self::Integer(value) => name.push_str(&value.to_string()),
            Self::Float(value) => name.push_str(&float(*value)),
            Self::Bool(value) => name.push(if *value { '1' } else { '0' }),
            Self::Text(text) => name.push_str(text),
            Self::Array(items) => print_all(items, '[', ']', name),
            Self::Tuple(items) => print_all(items, '(', ')', name),
        }
    }
}

fn print_all(items: &[Written], open: char, close: char, name: &mut String) {
    name.push(open);
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            name.push_str(", ");
        }
        item.print(name);
    }
    name.push(close);
}
