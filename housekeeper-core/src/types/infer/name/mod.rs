//! How ClickHouse calls the output columns that have no alias.

mod literal;
mod window;

pub(super) use literal::{collection, is_collection, literal};
pub(super) use window::{Parts, window};

/// The name of a call: `f(a, b)`, `f(p)(a, b)`; arrays and tuples have brackets instead.
///
/// `None` where the name of an argument is not certain.
pub(super) fn call(
    function: &str,
    parameters: Option<&[Option<String>]>,
    arguments: &[Option<String>],
) -> Option<String> {
    if HIDDEN
        .iter()
        .any(|hidden| hidden.eq_ignore_ascii_case(function))
    {
        return None;
    }
    let arguments = list(arguments)?;
    let mut name = match function {
        "array" | "tuple" => String::new(),
        _ => function.to_owned(),
    };
    if let Some(parameters) = parameters
        && !parameters.is_empty()
    {
        name.push('(');
        name.push_str(&list(parameters)?);
        name.push(')');
    }
    let (open, close) = if function == "array" {
        ('[', ']')
    } else {
        ('(', ')')
    };
    name.push(open);
    name.push_str(&arguments);
    name.push(close);
    Some(name)
}

/// Functions with secrets among their arguments: ClickHouse writes numbers in their place.
const HIDDEN: &[&str] = &[
    "HMAC",
    "aes_decrypt_mysql",
    "aes_encrypt_mysql",
    "decrypt",
    "encrypt",
    "tryDecrypt",
];

/// `a, b`.
fn list(names: &[Option<String>]) -> Option<String> {
    let names: Option<Vec<&str>> = names.iter().map(Option::as_deref).collect();
    Some(names?.join(", "))
}
