//! The arguments of the indexes `text` and `vector_similarity` (Codes 36 and 117).

use crate::syntax::ast::{BinaryOperator, Expr, ExprKind, Literal};

use super::expression::names;

/// What an index of the type `text` can be told.
const OF_TEXT: &[&str] = &[
    "tokenizer",
    "preprocessor",
    "dictionary_block_size",
    "dictionary_block_frontcoding_compression",
    "posting_list_block_size",
    "posting_list_codec",
];

const TOKENIZERS: &[&str] = &[
    "splitByNonAlpha",
    "splitByString",
    "ngrams",
    "sparseGrams",
    "array",
    "unicodeWord",
    "asciiCJK",
    // Names of the indexes of before.
    "tokenbf_v1",
    "ngrambf_v1",
    "sparse_grams",
];

/// What is wrong with the arguments of `text`, which is over `indexed`.
pub(super) fn text(arguments: &[Expr], indexed: &Expr) -> Option<String> {
    if arguments.is_empty() {
        return Some(
            "an index of type `text` says how it splits: `text(tokenizer = 'splitByNonAlpha')`"
                .to_owned(),
        );
    }
    for argument in arguments {
        let Some((name, value)) = named(argument) else {
            return matches!(argument.node, ExprKind::Literal(_)).then(|| {
                "the arguments of `text` have names: `text(tokenizer = 'splitByNonAlpha')`"
                    .to_owned()
            });
        };
        if !OF_TEXT.contains(&name) {
            return Some(format!("an index of type `text` has no argument `{name}`"));
        }
        if name == "tokenizer" {
            if let Some(message) = wrong_tokenizer(value) {
                return Some(message);
            }
        } else if name == "preprocessor" {
            let known = names(indexed);
            if let Some(path) = names(value).into_iter().find(|path| !known.contains(path)) {
                let name: Vec<&str> = path.iter().map(|part| part.as_str()).collect();
                return Some(format!(
                    "the preprocessor of an index reads what is indexed, and not `{}`",
                    name.join(".")
                ));
            }
        } else if name == "dictionary_block_size" && is_number(value, 0) {
            return Some(format!("the `{name}` of an index is more than 0"));
        }
    }
    let has_tokenizer = arguments
        .iter()
        .any(|argument| named(argument).is_some_and(|(name, _)| name == "tokenizer"));
    (!has_tokenizer).then(|| {
        "an index of type `text` says how it splits: `tokenizer = 'splitByNonAlpha'`".to_owned()
    })
}

/// `name = value`
fn named(argument: &Expr) -> Option<(&str, &Expr)> {
    let ExprKind::Binary {
        operator: BinaryOperator::Equal,
        left,
        right,
    } = &argument.node
    else {
        return None;
    };
    match &left.node {
        ExprKind::Path(path) => match path.as_slice() {
            [name] => Some((name.as_str(), right)),
            _ => None,
        },
        _ => None,
    }
}

fn wrong_tokenizer(value: &Expr) -> Option<String> {
    let (name, arguments): (&str, &[Expr]) = match &value.node {
        ExprKind::Literal(Literal::String(name)) => (name, &[]),
        ExprKind::Path(path) => (path.first()?.as_str(), &[]),
        ExprKind::Function(call) => (call.name.as_str(), &call.arguments),
        _ => return None,
    };
    if !TOKENIZERS.contains(&name) {
        return Some(format!(
            "there is no tokenizer `{name}`: there are {}",
            TOKENIZERS.join(", ")
        ));
    }
    match (name, arguments) {
        ("ngrams", [length]) if is_number(length, 0) => {
            Some("the n-grams of `ngrams` are of one character or more".to_owned())
        }
        (
            "splitByString",
            [
                Expr {
                    node: ExprKind::Array(separators),
                    ..
                },
            ],
        ) if separators.is_empty() => Some("`splitByString` has at least one separator".to_owned()),
        _ => None,
    }
}

fn is_number(value: &Expr, wanted: i128) -> bool {
    matches!(&value.node, ExprKind::Literal(Literal::Number(number)) if number.as_i128() == Some(wanted))
}

/// What is wrong with the arguments of `vector_similarity`.
pub(super) fn vector(arguments: &[Expr]) -> Option<String> {
    if !matches!(arguments.len(), 3 | 6) {
        return Some("an index of type `vector_similarity` has three arguments or six: method, distance, dimensions; quantization, and two of HNSW".to_owned());
    }
    let text = |index: usize| match arguments.get(index).map(|argument| &argument.node) {
        Some(ExprKind::Literal(Literal::String(text))) => Some(text.as_str()),
        _ => None,
    };
    let is_other =
        |index: usize, known: &[&str]| text(index).is_some_and(|text| !known.contains(&text));
    if is_other(0, &["hnsw"]) {
        return Some("the method of `vector_similarity` is 'hnsw'".to_owned());
    }
    if is_other(1, &["L2Distance", "cosineDistance", "dotProduct"]) {
        return Some(
            "the distance of `vector_similarity` is 'L2Distance', 'cosineDistance' or 'dotProduct'"
                .to_owned(),
        );
    }
    if arguments
        .get(2)
        .is_some_and(|argument| is_number(argument, 0))
    {
        return Some("the dimensions of `vector_similarity` are more than 0".to_owned());
    }
    if is_other(3, &["f64", "f32", "f16", "bf16", "i8", "b1"]) {
        return Some(
            "the quantization of `vector_similarity` is 'f64', 'f32', 'f16', 'bf16', 'i8' or 'b1'"
                .to_owned(),
        );
    }
    if arguments
        .get(4)
        .is_some_and(|argument| is_number(argument, 1))
    {
        return Some("in `vector_similarity`, a point has two neighbours or more".to_owned());
    }
    None
}
