//! CREATE FUNCTION.

use housekeeper_core::syntax::ast::CreateMode;
use housekeeper_core::syntax::ast::object::{
    CreateFunction, FunctionArgument, FunctionArguments, FunctionBody, WasmFunction, WasmModule,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::generate::alter::text;
use crate::generate::expr::expr;
use crate::generate::leaf::{cluster, name};
use crate::generate::query::setting;
use crate::generate::statement::mode;
use crate::generate::types::data_type;

pub(super) fn function() -> BoxedStrategy<CreateFunction> {
    let body = prop_oneof![
        expr().prop_map(FunctionBody::Expr),
        program(),
        wasm().prop_map(|node| FunctionBody::Wasm(Box::new(node))),
    ];
    (any::<bool>(), mode(), name(), cluster(), body)
        .prop_map(|(attach, mode, name, on_cluster, body)| CreateFunction {
            // Only a program is attached, and nothing replaces another then.
            attach: attach
                && mode != CreateMode::OrReplace
                && matches!(body, FunctionBody::Program { .. }),
            mode,
            name,
            on_cluster,
            body,
        })
        .boxed()
}

fn program() -> BoxedStrategy<FunctionBody> {
    (
        option::of(arguments()),
        option::of(data_type()),
        name(),
        text(),
    )
        .prop_map(|(arguments, returns, engine, code)| FunctionBody::Program {
            arguments,
            returns,
            engine,
            code,
        })
        .boxed()
}

fn wasm() -> BoxedStrategy<WasmFunction> {
    let module =
        (text(), option::of(text())).prop_map(|(module, name)| WasmModule { module, name });
    (
        arguments(),
        data_type(),
        module,
        option::of(name()),
        option::of(text()),
        any::<bool>(),
        vec(setting(), 0..3),
    )
        .prop_map(
            |(arguments, returns, module, abi, hash, deterministic, settings)| WasmFunction {
                arguments,
                returns,
                module,
                abi,
                hash,
                deterministic,
                settings,
            },
        )
        .boxed()
}

/// All of them have names, or none.
fn arguments() -> BoxedStrategy<FunctionArguments> {
    (vec((name(), data_type()), 0..3), any::<bool>())
        .prop_map(|(arguments, named)| {
            let argument = |(name, data_type)| FunctionArgument {
                name: Some(name).filter(|_| named),
                data_type,
            };
            arguments.into_iter().map(argument).collect()
        })
        .boxed()
}
