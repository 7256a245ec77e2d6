//! Skipping indexes: whether there is such a type, with such arguments, over values of such types.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Lowered;
use crate::syntax::ast::{Expr, ExprKind, IndexDef, Invocation, Literal};
use crate::types::Type;
use crate::types::infer::infer_table_exprs;

use super::super::sight::Sight;
use super::super::{Stored, did_you_mean};
use super::duplicate::{check_parts, parts_of};
use super::key_expr::{check_null, check_part};
use super::{index_arguments, is_off};

/// `system.data_skipping_index_types`; ClickHouse knows them in any case.
const TYPES: &[&str] = &[
    "minmax",
    "set",
    "bloom_filter",
    "ngrambf_v1",
    "tokenbf_v1",
    "sparse_grams",
    "text",
    "vector_similarity",
    "hypothesis",
];

pub(super) fn check(stored: &Stored<'_>, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    for index in &stored.storage.indexes {
        check_index(&index.node, stored, lowered, diagnostics);
    }
}

fn check_index(
    index: &IndexDef,
    stored: &Stored<'_>,
    lowered: &Lowered,
    diagnostics: &mut Diagnostics,
) {
    let name = index.index_type.name.to_ascii_lowercase();
    let refuse = |message: String, span| Diagnostic::error(Code::WrongIndex, message).at(span, "");
    if !TYPES.contains(&name.as_str()) {
        let diagnostic = Diagnostic::error(
            Code::UnknownIndexType,
            format!(
                "ClickHouse has no index of type `{}`",
                index.index_type.name.node
            ),
        )
        .at(index.index_type.name.span, "");
        diagnostics.push(match name.as_str() {
            "full_text" | "inverted" => {
                diagnostic.help("write `TYPE text(tokenizer = 'splitByNonAlpha')`")
            }
            _ => did_you_mean(diagnostic, &name, TYPES.iter().copied()),
        });
        return;
    }
    if name == "hypothesis" {
        let message = "an index of type `hypothesis` is no longer supported".to_owned();
        diagnostics.push(refuse(message, index.index_type.span));
        return;
    }
    if let Some(granularity) = &index.granularity
        && granularity.as_i128() == Some(0)
    {
        diagnostics.push(refuse(
            "the GRANULARITY of an index is more than 0".to_owned(),
            granularity.span,
        ));
    }
    if let Some(message) = wrong_arguments(&name, &index.index_type, &index.expr) {
        diagnostics.push(refuse(message, index.index_type.span));
    }
    let parts: Vec<&Expr> = match &index.expr.node {
        ExprKind::Tuple(items) => items.iter().collect(),
        ExprKind::Function(call) if call.is_plain("tuple") => call.arguments.iter().collect(),
        _ => vec![&index.expr],
    };
    if parts.is_empty() {
        diagnostics.push(refuse(
            "an index is over at least one column".to_owned(),
            index.expr.span,
        ));
        return;
    }
    if name == "text" && parts.len() > 1 {
        diagnostics.push(refuse(
            "an index of type `text` is over one column".to_owned(),
            index.expr.span,
        ));
        return;
    }
    for part in &parts {
        if check_part("an index", part, diagnostics)
            || check_null("an index", part, stored, diagnostics)
        {
            return;
        }
    }
    if is_off(stored, "allow_suspicious_indices") {
        check_parts("the index", &parts_of(parts.clone()), diagnostics);
    }
    let table = stored.in_sight(Sight::Readable);
    let types = infer_table_exprs(&parts, table, lowered);
    for (part, ty) in parts.iter().zip(types) {
        let Some(ty) = ty else { continue };
        if !fits(&name, &ty, stored) {
            diagnostics.push(
                Diagnostic::error(
                    Code::WrongIndex,
                    format!("an index of type `{name}` is not for such values"),
                )
                .at(part.span, format!("this is `{ty}`")),
            );
        }
    }
}

/// Whether an index can be over values of a type. What is not certain fits.
fn fits(index: &str, ty: &Type, stored: &Stored<'_>) -> bool {
    match index {
        "minmax" => is_ordered(ty, is_off(stored, "allow_minmax_index_for_json")),
        "bloom_filter" => has_bloom_filter(ty),
        "ngrambf_v1" | "tokenbf_v1" | "sparse_grams" => match ty {
            Type::Array(inner) | Type::LowCardinality(inner) => is_text(inner),
            // Its bytes are taken for a FixedString.
            Type::Ipv6 => true,
            ty => is_text(ty),
        },
        "text" => {
            let mut bare = ty;
            while let Type::Array(inner)
            | Type::Nullable(inner)
            | Type::LowCardinality(inner)
            | Type::SimpleAggregateFunction { inner, .. } = bare
            {
                bare = inner;
            }
            is_text(bare)
        }
        "vector_similarity" => match ty {
            Type::Array(inner) => {
                matches!(**inner, Type::Float32 | Type::Float64 | Type::BFloat16)
            }
            _ => false,
        },
        _ => true,
    }
}

const fn is_text(ty: &Type) -> bool {
    matches!(ty, Type::String | Type::FixedString(_))
}

fn is_ordered(ty: &Type, no_json: bool) -> bool {
    match ty {
        Type::Json(_) | Type::Dynamic { .. } | Type::Variant(_) => !no_json,
        Type::QBit(..) | Type::AggregateFunction { .. } => false,
        Type::Array(inner) | Type::Nullable(inner) => is_ordered(inner, no_json),
        Type::Map(key, value) => is_ordered(key, no_json) && is_ordered(value, no_json),
        Type::Tuple(elements) => elements
            .iter()
            .all(|element| is_ordered(&element.ty, no_json)),
        _ => true,
    }
}

fn has_bloom_filter(ty: &Type) -> bool {
    match ty {
        Type::Array(inner) => !matches!(**inner, Type::Array(_)) && has_bloom_filter(inner),
        Type::Nullable(inner)
        | Type::LowCardinality(inner)
        | Type::SimpleAggregateFunction { inner, .. } => has_bloom_filter(inner),
        Type::UInt(_)
        | Type::Int(_)
        | Type::Float32
        | Type::Float64
        | Type::BFloat16
        | Type::Bool
        | Type::String
        | Type::FixedString(_)
        | Type::Uuid
        | Type::Ipv4
        | Type::Ipv6
        | Type::Date
        | Type::DateTime(_)
        | Type::DateTime64 { .. }
        | Type::Enum { .. } => true,
        _ => false,
    }
}

/// What is wrong with the arguments of a type of index.
fn wrong_arguments(name: &str, index: &Invocation, indexed: &Expr) -> Option<String> {
    let arguments = &index.arguments;
    let number = |argument: &Expr| match &argument.node {
        ExprKind::Literal(Literal::Number(number)) => number.as_i128(),
        _ => None,
    };
    // What is not written out is not looked into.
    let is_literal = |argument: &Expr| matches!(argument.node, ExprKind::Literal(_));
    if name != "text" && !arguments.iter().all(is_literal) {
        return None;
    }
    match name {
        "set" => match arguments.as_slice() {
            [most] if number(most).is_some_and(|most| most >= 0) => None,
            _ => Some(
                "an index of type `set` has one argument, how many values it keeps: 0 for all"
                    .to_owned(),
            ),
        },
        "bloom_filter" => match arguments.as_slice() {
            [] => None,
            [rate] => {
                let rate = match &rate.node {
                    // A whole number is not one to ClickHouse here.
                    ExprKind::Literal(Literal::Number(number)) if number.as_i128().is_none() => {
                        number.text.replace('_', "").parse::<f64>().ok()
                    }
                    _ => None,
                };
                let fits = rate.is_some_and(|rate| (0.0..=1.0).contains(&rate));
                (!fits).then(|| "the argument of `bloom_filter` is the rate of false positives, between 0 and 1".to_owned())
            }
            _ => Some("an index of type `bloom_filter` has one argument".to_owned()),
        },
        "ngrambf_v1" | "tokenbf_v1" | "sparse_grams" => {
            let (counts, what): (&[usize], &str) = match name {
                "ngrambf_v1" => (
                    &[4],
                    "the length of its n-grams, the bytes of its filter, the number of hashes, a seed",
                ),
                "tokenbf_v1" => (
                    &[3],
                    "the bytes of its filter, the number of hashes, a seed",
                ),
                _ => (
                    &[5, 6],
                    "the shortest and the longest n-gram, the bytes of its filter, the number of hashes, a seed",
                ),
            };
            if !counts.contains(&arguments.len()) {
                return Some(format!("an index of type `{name}` has arguments: {what}"));
            }
            let values: Vec<Option<i128>> = arguments.iter().map(number).collect();
            if values
                .iter()
                .any(|value| value.is_none_or(|value| value < 0))
            {
                return Some(format!("the arguments of `{name}` are whole numbers"));
            }
            // All but the seed; of `sparse_grams` only the size and the number of hashes.
            let last = values.len() - 1;
            let first = if name == "sparse_grams" { last - 2 } else { 0 };
            values[first..last]
                .contains(&Some(0))
                .then(|| format!("the arguments of `{name}` are more than 0"))
        }
        "text" => index_arguments::text(arguments, indexed),
        "vector_similarity" => index_arguments::vector(arguments),
        _ => None,
    }
}
