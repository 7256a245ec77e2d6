//! Codecs: whether there are such, with such arguments, one after the other, for a column of such a type
//! (Codes 36, 378, 431, 432 and 433).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Column;
use crate::source::Span;
use crate::syntax::ast::{DefaultKind, Expr, ExprKind, Invocation, Literal, TtlAction};
use crate::types::{Geo, IntWidth, Type};

use super::super::Stored;

pub(super) fn check(stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    for column in stored.columns {
        let Some(codecs) = &column.codec else {
            continue;
        };
        if let Some(problem) = alias(column).or_else(|| problem(codecs, Some(&column.ty))) {
            diagnostics.push(problem.diagnostic(column.span));
        }
    }
    for item in &stored.storage.clauses.ttl {
        if let TtlAction::Recompress(codecs) = &item.action
            && let Some(problem) = problem(codecs, None)
        {
            diagnostics.push(problem.diagnostic(item.span));
        }
    }
}

/// What is wrong, and where; a whole list has no place of its own.
struct Problem {
    code: Code,
    message: String,
    span: Option<Span>,
    help: Option<String>,
}

impl Problem {
    fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            span: None,
            help: None,
        }
    }

    fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    fn diagnostic(self, around: Span) -> Diagnostic {
        let diagnostic =
            Diagnostic::error(self.code, self.message).at(self.span.unwrap_or(around), "");
        match self.help {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        }
    }
}

fn alias(column: &Column) -> Option<Problem> {
    match column.default.as_ref()?.kind {
        DefaultKind::Alias => Some(Problem::new(
            Code::WrongCodec,
            "an ALIAS column is not stored, and has no codec",
        )),
        DefaultKind::Default | DefaultKind::Materialized | DefaultKind::Ephemeral => None,
    }
}

/// What a codec does to its data.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Effect {
    /// Makes it smaller, whatever it is.
    Generic,
    /// Makes values of certain types smaller.
    Special,
    /// The same, for floating point numbers.
    Float,
    /// Makes it no smaller, but easier to make small.
    Prepares,
    Encrypts,
    Nothing,
}

/// The codecs, as ClickHouse spells them, with what they do.
const CODECS: &[(&str, Effect)] = &[
    ("NONE", Effect::Nothing),
    ("LZ4", Effect::Generic),
    ("LZ4HC", Effect::Generic),
    ("ZSTD", Effect::Generic),
    ("Default", Effect::Generic),
    ("Delta", Effect::Prepares),
    ("GCD", Effect::Prepares),
    ("DoubleDelta", Effect::Special),
    ("T64", Effect::Special),
    ("Gorilla", Effect::Float),
    ("FPC", Effect::Float),
    ("AES_128_GCM_SIV", Effect::Encrypts),
    ("AES_256_GCM_SIV", Effect::Encrypts),
];

/// Codecs that need a setting, or that only some builds have: nothing is said of them.
const OTHERS: &[&str] = &["ALP", "ZXC", "Quantized", "DEFLATE_QPL", "ZSTD_QAT", "SZ3"];

fn problem(codecs: &[Invocation], ty: Option<&Type>) -> Option<Problem> {
    let mut effects = Vec::with_capacity(codecs.len());
    for codec in codecs {
        if OTHERS.contains(&codec.name.as_str()) {
            return None;
        }
        let Some((_, effect)) = CODECS.iter().find(|(name, _)| *name == codec.name.node) else {
            return Some(unknown(codec));
        };
        effects.push(*effect);
        if let Some(message) = wrong_arguments(codec) {
            return Some(Problem::new(Code::WrongCodec, message).at(codec.name.span));
        }
        if let Some(ty) = ty
            && let Some(leaf) = unfit(codec, ty)
        {
            let message = format!(
                "the codec {} is not for values of type `{leaf}`",
                codec.name.node
            );
            let problem = Problem::new(Code::UnfitCodec, message).at(codec.name.span);
            return Some(problem.help("leave it out: `ZSTD` makes any values smaller"));
        }
    }
    sequence(codecs, &effects)
}

fn unknown(codec: &Invocation) -> Problem {
    let name = &codec.name;
    let problem = Problem::new(
        Code::UnknownCodec,
        format!("ClickHouse has no codec `{}`", name.node),
    )
    .at(name.span);
    let other_case = CODECS
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name));
    let meant = match other_case {
        Some((known, _)) => Some(*known),
        None => crate::diagnostic::nearest(name, CODECS.iter().map(|(known, _)| *known)),
    };
    match meant {
        Some(meant) => problem.help(format!("did you mean `{meant}`?")),
        None => problem,
    }
}

/// What is wrong with codecs one after the other.
fn sequence(codecs: &[Invocation], effects: &[Effect]) -> Option<Problem> {
    let problem = |message: &str| Some(Problem::new(Code::WrongCodec, message));
    let name = |index: usize| &codecs[index].name;
    if effects.contains(&Effect::Nothing) && effects.len() > 1 {
        return problem("NONE cannot stand beside other codecs");
    }
    for (index, pair) in effects.windows(2).enumerate() {
        let (first, second) = (name(index), name(index + 1));
        if pair[0] == Effect::Encrypts && pair[1] != Effect::Encrypts {
            let message = format!(
                "{} cannot stand before {}: what is encrypted gets no smaller",
                first.node, second.node
            );
            return Some(Problem::new(Code::WrongCodec, message).at(second.span));
        }
        if pair[0] == Effect::Generic && pair[1] != Effect::Encrypts {
            let message = format!(
                "nothing can follow {}: what is compressed gets no smaller",
                first.node
            );
            return Some(Problem::new(Code::WrongCodec, message).at(second.span));
        }
    }
    let delta = codecs
        .iter()
        .position(|codec| matches!(codec.name.as_str(), "Delta" | "DoubleDelta"));
    let float = effects.iter().position(|effect| *effect == Effect::Float);
    if let (Some(delta), Some(float)) = (delta, float)
        && delta < float
    {
        let message = format!(
            "{} computes differences by itself: {} cannot stand before it",
            name(float).node,
            name(delta).node
        );
        return Some(Problem::new(Code::WrongCodec, message).at(name(delta).span));
    }
    if effects.iter().all(|effect| *effect == Effect::Prepares) {
        let last = codecs.last()?;
        let message = format!("{} alone makes nothing smaller", last.name.node);
        let problem = Problem::new(Code::WrongCodec, message).at(last.name.span);
        return Some(problem.help(format!(
            "add a codec that compresses: `{}, ZSTD`",
            last.name.node
        )));
    }
    None
}

/// What an argument is.
enum Argument<'a> {
    Number(i128),
    Text(&'a str),
    Other,
}

fn argument(expr: &Expr) -> Argument<'_> {
    match &expr.node {
        ExprKind::Literal(Literal::Number(number)) => {
            number.as_i128().map_or(Argument::Other, Argument::Number)
        }
        ExprKind::Literal(Literal::String(text)) => Argument::Text(text),
        _ => Argument::Other,
    }
}

fn wrong_arguments(codec: &Invocation) -> Option<String> {
    let name = codec.name.as_str();
    let most = match name {
        "LZ4HC" | "Delta" | "DoubleDelta" | "Gorilla" | "T64" => 1,
        "ZSTD" | "FPC" => 2,
        _ => 0,
    };
    if codec.arguments.len() > most {
        return Some(match most {
            0 => format!("the codec {name} takes no arguments"),
            1 => format!("the codec {name} takes one argument"),
            _ => format!("the codec {name} takes {most} arguments"),
        });
    }
    let arguments: Vec<Argument<'_>> = codec.arguments.iter().map(argument).collect();
    let (first, second) = (arguments.first(), arguments.get(1));
    let size = |argument: Option<&Argument<'_>>, sizes: &[i128]| match argument {
        Some(Argument::Number(number)) => sizes.contains(number),
        Some(Argument::Text(_) | Argument::Other) => false,
        None => true,
    };
    match name {
        "Delta" | "DoubleDelta" | "Gorilla" if !size(first, &[1, 2, 4, 8]) => Some(format!(
            "the argument of {name} is the size of its values: 1, 2, 4 or 8 bytes"
        )),
        "T64" => match first {
            None | Some(Argument::Text("bit" | "byte")) => None,
            _ => Some("the argument of T64 is 'bit' or 'byte'".to_owned()),
        },
        "LZ4HC" => match first {
            None | Some(Argument::Number(_)) => None,
            _ => Some("the level of LZ4HC is a whole number".to_owned()),
        },
        "ZSTD" => match (first, second) {
            (Some(Argument::Number(level)), _) if *level > 22 => {
                Some("the level of ZSTD is 22 at most".to_owned())
            }
            (None, _) | (Some(Argument::Number(_)), None) => None,
            (Some(Argument::Number(_)), Some(Argument::Number(log)))
                if *log == 0 || (10..=31).contains(log) =>
            {
                None
            }
            (Some(Argument::Number(_)), Some(_)) => {
                Some("the window of ZSTD is a whole number from 10 to 31".to_owned())
            }
            _ => Some("the level of ZSTD is a whole number".to_owned()),
        },
        "FPC" => match first {
            None => None,
            Some(Argument::Number(level)) if (1..=28).contains(level) => (!size(second, &[4, 8]))
                .then(|| "the size of the values of FPC is 4 or 8 bytes".to_owned()),
            Some(_) => Some("the level of FPC is a whole number from 1 to 28".to_owned()),
        },
        _ => None,
    }
}

/// The type in `ty` that a codec is not for.
fn unfit<'a>(codec: &Invocation, ty: &'a Type) -> Option<&'a Type> {
    let has_size = !codec.arguments.is_empty();
    let fits: fn(&Type) -> bool = match codec.name.as_str() {
        // With a size it takes any bytes.
        "Delta" if has_size => return None,
        // A QBit is kept as bytes.
        "Delta" => {
            |ty| is_small(ty) || matches!(ty, Type::FixedString(1 | 2 | 4 | 8) | Type::QBit(..))
        }
        "DoubleDelta" => is_small,
        "Gorilla" | "FPC" => {
            if codec.name.node == "Gorilla" {
                |ty| matches!(ty, Type::Float32 | Type::Float64 | Type::BFloat16)
            } else {
                |ty| matches!(ty, Type::Float32 | Type::Float64)
            }
        }
        "T64" => |ty| {
            is_small(ty)
                && !matches!(
                    ty,
                    Type::Float32 | Type::Float64 | Type::BFloat16 | Type::Interval(_)
                )
        },
        "GCD" => |ty| {
            matches!(
                ty,
                Type::UInt(_)
                    | Type::Int(_)
                    | Type::Bool
                    | Type::Decimal { .. }
                    | Type::Date
                    | Type::Date32
                    | Type::DateTime(_)
                    | Type::DateTime64 { .. }
            )
        },
        _ => return None,
    };
    leaf(ty, fits)
}

/// A value of 1, 2, 4 or 8 bytes that is a number to ClickHouse.
fn is_small(ty: &Type) -> bool {
    match ty {
        Type::UInt(width) | Type::Int(width) => !matches!(width, IntWidth::W128 | IntWidth::W256),
        Type::Decimal { precision, .. } => *precision <= 18,
        Type::Bool
        | Type::BFloat16
        | Type::Float32
        | Type::Float64
        | Type::Ipv4
        | Type::Date
        | Type::Date32
        | Type::DateTime(_)
        | Type::DateTime64 { .. }
        | Type::Time
        | Type::Time64(_)
        | Type::Enum { .. }
        | Type::Interval(_) => true,
        _ => false,
    }
}

/// The first type of a value in `ty` that does not fit. What is not certain fits.
fn leaf(ty: &Type, fits: fn(&Type) -> bool) -> Option<&Type> {
    match ty {
        Type::Nullable(inner)
        | Type::LowCardinality(inner)
        | Type::Array(inner)
        | Type::SimpleAggregateFunction { inner, .. } => leaf(inner, fits),
        Type::Map(key, value) => leaf(key, fits).or_else(|| leaf(value, fits)),
        Type::Tuple(elements) | Type::Nested(elements) => {
            elements.iter().find_map(|element| leaf(&element.ty, fits))
        }
        Type::Variant(types) => types.iter().find_map(|ty| leaf(ty, fits)),
        // Its values are of any type: only what is for floating point numbers is refused.
        Type::Json(_) | Type::Dynamic { .. } => (!fits(&Type::UInt(IntWidth::W8))).then_some(ty),
        // Its numbers are Float64.
        Type::Geo(geo) if *geo != Geo::Geometry => (!fits(&Type::Float64)).then_some(ty),
        Type::Geo(_) | Type::Nothing => None,
        ty => (!fits(ty)).then_some(ty),
    }
}
