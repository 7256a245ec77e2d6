//! `CREATE FUNCTION`.

use super::super::invocation;
use super::{Print, Writer, create};
use crate::syntax::ast::object::{
    CreateFunction, FunctionArgument, FunctionBody, WasmFunction, WasmModule,
};

impl Print for CreateFunction {
    fn print(&self, w: &mut Writer) {
        if self.attach {
            w.replacing("CREATE", "ATTACH", |w| create(w, self.mode, "FUNCTION"));
        } else {
            create(w, self.mode, "FUNCTION");
        }
        self.name.print(w);
        w.on_cluster(self.on_cluster.as_ref());
        match &self.body {
            FunctionBody::Expr(body) => {
                w.push(" AS ");
                body.print(w);
            }
            FunctionBody::Wasm(function) => function.print(w),
            FunctionBody::Program {
                arguments,
                returns,
                engine,
                code,
            } => {
                if let Some(arguments) = arguments {
                    w.push(" ARGUMENTS ");
                    w.parenthesized(arguments);
                }
                if let Some(returns) = returns {
                    w.push(" RETURNS ");
                    returns.print(w);
                }
                w.push(" ENGINE = ");
                engine.print(w);
                w.push(" AS ");
                w.string(code);
            }
        }
    }
}

impl Print for WasmFunction {
    fn print(&self, w: &mut Writer) {
        w.push(" LANGUAGE WASM ARGUMENTS ");
        w.parenthesized(&self.arguments);
        w.push(" RETURNS ");
        self.returns.print(w);
        w.push(" FROM ");
        self.module.print(w);
        if let Some(abi) = &self.abi {
            w.push(" ABI ");
            abi.print(w);
        }
        if let Some(hash) = &self.hash {
            w.push(" SHA256_HASH ");
            w.string(hash);
        }
        if self.deterministic {
            w.push(" DETERMINISTIC");
        }
        invocation::settings(w, &self.settings);
    }
}

impl Print for WasmModule {
    fn print(&self, w: &mut Writer) {
        w.string(&self.module);
        if let Some(name) = &self.name {
            w.push(" :: ");
            w.string(name);
        }
    }
}

impl Print for FunctionArgument {
    fn print(&self, w: &mut Writer) {
        if let Some(name) = &self.name {
            name.print(w);
            w.push(" ");
        }
        self.data_type.print(w);
    }
}
