//! `CREATE FUNCTION`.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::ast::CreateMode;
use crate::syntax::ast::object::{
    CreateFunction, FunctionArgument, FunctionArguments, FunctionBody, WasmFunction, WasmModule,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    pub(super) fn create_function(&mut self) -> Parse<CreateFunction> {
        let mode = self.create_named("FUNCTION")?;
        let name = self.name(Kind::FunctionName)?;
        let on_cluster = self.on_cluster()?;
        let body = if self.eat(K::As) {
            FunctionBody::Expr(self.expr()?)
        } else if self.eat_phrase("LANGUAGE") {
            self.wasm_language()?;
            FunctionBody::Wasm(Box::new(self.wasm_function()?))
        } else {
            self.program()?
        };
        Ok(CreateFunction {
            attach: false,
            mode,
            name,
            on_cluster,
            body,
        })
    }

    /// `ATTACH [OR REPLACE] FUNCTION`, which takes only a program
    pub(super) fn attach_function(&mut self) -> Parse<CreateFunction> {
        self.need_all(&[K::Attach, K::Function])?;
        let mode = if self.if_not_exists() {
            CreateMode::IfNotExists
        } else {
            CreateMode::Create
        };
        let name = self.name(Kind::FunctionName)?;
        let on_cluster = self.on_cluster()?;
        let body = self.program()?;
        Ok(CreateFunction {
            attach: true,
            mode,
            name,
            on_cluster,
            body,
        })
    }

    /// `[ARGUMENTS (…)] [RETURNS type] ENGINE [=] name[()] AS 'text'`
    fn program(&mut self) -> Parse<FunctionBody> {
        let arguments = if self.eat_phrase("ARGUMENTS") {
            Some(self.function_arguments()?)
        } else {
            None
        };
        let returns = if self.eat_phrase("RETURNS") {
            Some(self.data_type()?)
        } else {
            None
        };
        self.need(K::Engine)?;
        self.eat_symbol(Symbol::Equal);
        let engine = self.name(Kind::Engine)?;
        if self.eat_symbol(Symbol::LeftParen) {
            self.need_symbol(Symbol::RightParen)?;
        }
        self.need(K::As)?;
        let code = self.string()?;
        Ok(FunctionBody::Program {
            arguments,
            returns,
            engine,
            code,
        })
    }

    /// `WASM`, in this spelling
    fn wasm_language(&mut self) -> Parse<()> {
        let language = self.name(Kind::Name)?;
        if language.node == "WASM" {
            return Ok(());
        }
        self.refuse(|| {
            let message = format!("`{}` is no language of functions", language.node);
            Diagnostic::error(Code::UnexpectedToken, message)
                .at(language.span, "")
                .help("the only language is `WASM`")
        })
    }

    /// The clauses after `LANGUAGE WASM`, in any order, each once; SETTINGS are the last.
    fn wasm_function(&mut self) -> Parse<WasmFunction> {
        let (mut arguments, mut returns, mut module) = (None, None, None);
        let (mut abi, mut hash) = (None, None);
        let mut deterministic = false;
        loop {
            let start = self.at();
            let twice = if self.eat_phrase("ARGUMENTS") {
                arguments.replace(self.function_arguments()?).is_some()
            } else if self.eat_phrase("RETURNS") {
                returns.replace(self.data_type()?).is_some()
            } else if self.eat(K::From) {
                module.replace(self.wasm_module()?).is_some()
            } else if self.eat_phrase("ABI") {
                abi.replace(self.name(Kind::Name)?).is_some()
            } else if self.eat_phrase("SHA256_HASH") {
                hash.replace(self.string()?).is_some()
            } else if self.eat_phrase("DETERMINISTIC") {
                std::mem::replace(&mut deterministic, true)
            } else {
                break;
            };
            self.refuse_twice(start, twice)?;
        }
        let (Some(arguments), Some(returns), Some(module)) = (arguments, returns, module) else {
            return self.refuse(|| {
                let message = "a WASM function needs `ARGUMENTS`, `RETURNS` and `FROM`";
                Diagnostic::error(Code::UnexpectedToken, message)
            });
        };
        let settings = if self.eat(K::Settings) {
            self.list(Self::value_setting)?
        } else {
            Vec::new()
        };
        Ok(WasmFunction {
            arguments,
            returns,
            module,
            abi,
            hash,
            deterministic,
            settings,
        })
    }

    /// `'module' [:: 'name']`
    fn wasm_module(&mut self) -> Parse<WasmModule> {
        let module = self.string()?;
        let name = if self.eat_symbol(Symbol::DoubleColon) {
            Some(self.string()?)
        } else {
            None
        };
        Ok(WasmModule { module, name })
    }

    /// `(a UInt64, b String)`, `(UInt64, String)`; the last may have a comma after it.
    fn function_arguments(&mut self) -> Parse<FunctionArguments> {
        let named = self.attempt(|p| {
            p.function_argument_list(|p| {
                Ok(FunctionArgument {
                    name: Some(p.name(Kind::Name)?),
                    data_type: p.data_type()?,
                })
            })
        });
        if let Some(named) = named {
            return Ok(named);
        }
        self.function_argument_list(|p| {
            Ok(FunctionArgument {
                name: None,
                data_type: p.data_type()?,
            })
        })
    }

    fn function_argument_list(
        &mut self,
        mut argument: impl FnMut(&mut Self) -> Parse<FunctionArgument>,
    ) -> Parse<FunctionArguments> {
        self.need_symbol(Symbol::LeftParen)?;
        let mut arguments = Vec::new();
        while !self.eat_symbol(Symbol::RightParen) {
            arguments.push(argument(self)?);
            if !self.eat_symbol(Symbol::Comma) {
                self.need_symbol(Symbol::RightParen)?;
                break;
            }
        }
        Ok(arguments)
    }
}
