//! Types.

use super::{Print, Writer, name};
use crate::syntax::ast::{DataTypeKind, TypeArgument};
use crate::syntax::quote_string;

impl Print for DataTypeKind {
    fn print(&self, w: &mut Writer) {
        // Several words make one name: `DOUBLE PRECISION`. They are words wherever a type can stand.
        if self.name.contains(' ') {
            w.push(&self.name);
        } else {
            name::function(w, &self.name);
        }
        if let Some(arguments) = &self.arguments {
            w.parenthesized(arguments);
        }
    }
}

impl Print for TypeArgument {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Type(data_type) => data_type.print(w),
            Self::Element { name, data_type } => {
                name.print(w);
                w.push(" ");
                data_type.print(w);
            }
            Self::Number(number) => number.print(w),
            Self::String(text) => w.push(&quote_string(text)),
            Self::EnumValue { name, value } => {
                w.push(&quote_string(name));
                w.push(" = ");
                value.print(w);
            }
            Self::AggregateFunction(function) => {
                name::function(w, &function.name);
                if let Some(parameters) = &function.parameters {
                    w.parenthesized(parameters);
                }
            }
            Self::Setting { name, value } => {
                name.print(w);
                w.push(" = ");
                value.print(w);
            }
            Self::JsonPath { path, data_type } => {
                name::path(w, path);
                w.push(" ");
                data_type.print(w);
            }
            Self::JsonSkip(path) => {
                w.push("SKIP ");
                name::path(w, path);
            }
            Self::JsonSkipRegexp(pattern) => {
                w.push("SKIP REGEXP ");
                w.push(&quote_string(pattern));
            }
        }
    }
}
