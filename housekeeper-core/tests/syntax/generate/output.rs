//! What stands after a statement: INTO OUTFILE, FORMAT, SETTINGS.

use housekeeper_core::syntax::ast::{
    Compression, Number, OutputFile, OutputOptions, Query, QueryTerm, Statement, WithOutput,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::alter::text;
use super::leaf::name;
use super::query::{query, setting};
use super::statement::definition;

/// A statement that has something after it.
pub(super) fn statement() -> BoxedStrategy<Statement> {
    prop_oneof![
        (query(), named_output()).prop_map(|(mut query, output)| {
            query.output = Some(Box::new(output));
            Statement::Select(query)
        }),
        (definition(), named_output()).prop_map(|(mut statement, output)| {
            let query = match &mut statement {
                Statement::CreateView(node) => Some(&mut node.query.node),
                Statement::CreateMaterializedView(node) => Some(&mut node.query.node),
                _ => None,
            };
            query.map(open);
            Statement::WithOutput(Box::new(WithOutput { statement, output }))
        }),
    ]
    .boxed()
}

/// Parentheses around all of a query mean nothing there.
fn open(query: &mut Query) {
    if let QueryTerm::Nested(inner) = &query.first.node
        && query.rest.is_empty()
    {
        *query = Query::clone(inner);
    }
}

/// What stands after a statement, mostly nothing.
pub(super) fn output() -> BoxedStrategy<Option<Box<OutputOptions>>> {
    let settings = vec(setting(), 1..3).prop_map(|settings| OutputOptions {
        file: None,
        format: None,
        settings,
    });
    let any = prop_oneof![3 => named_output(), 1 => settings];
    option::weighted(0.3, any.prop_map(Box::new)).boxed()
}

/// The same after what has SETTINGS of its own: with a file or a format, too.
pub(super) fn named_output() -> BoxedStrategy<OutputOptions> {
    (file_and_format(), vec(setting(), 0..3))
        .prop_map(|((file, format), settings)| OutputOptions {
            file,
            format,
            settings,
        })
        .boxed()
}

fn file_and_format() -> impl Strategy<
    Value = (
        Option<OutputFile>,
        Option<housekeeper_core::syntax::ast::Ident>,
    ),
> {
    prop_oneof![
        name().prop_map(|format| (None, Some(format))),
        (file(), option::of(name())).prop_map(|(file, format)| (Some(file), format)),
    ]
}

fn file() -> impl Strategy<Value = OutputFile> {
    let level = (1_u32..10).prop_map(|level| Number::new(level.to_string()));
    let compression =
        (text(), option::of(level)).prop_map(|(method, level)| Compression { method, level });
    (text(), any::<[bool; 3]>(), option::of(compression)).prop_map(
        |(path, [append, truncate, and_stdout], compression)| OutputFile {
            path,
            append,
            truncate,
            and_stdout,
            compression,
        },
    )
}
