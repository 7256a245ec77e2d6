//! What has to be given when a query is run: `{name:Type}`.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;
use crate::syntax::ast::{Expr, ExprKind, QueryParameter, Statement, TableRef, TableSource};
use crate::syntax::parse_data_type;
use crate::syntax::visit_mut::{VisitMut, walk_expr, walk_table};
use crate::types::{TupleElement, Type, resolve};

use super::walk::walk_statement;
use super::{Parameter, choice};

/// The parameters of a statement, in the order in which they are first named. `None` where one of them cannot be.
pub(super) fn of(
    statement: &mut Statement,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Parameter>> {
    let mut found = Found {
        parameters: Vec::new(),
        said: Diagnostics::new(),
    };
    walk_statement(&mut found, statement);
    let failed = found.said.has_errors();
    diagnostics.extend(found.said);
    (!failed).then_some(found.parameters)
}

struct Found {
    parameters: Vec<Parameter>,
    said: Diagnostics,
}

impl Found {
    fn add(&mut self, parameter: &mut QueryParameter, span: Span) {
        let name = &parameter.name.node;
        if parameter.data_type.name.node == choice::NAME {
            self.said.push(name_parameter(name, span));
            return;
        }
        let mut said = Diagnostics::new();
        let ty = resolve(&parameter.data_type, &mut said);
        // The type is looked at wherever the parameter stands, which may have said this.
        let Some(ty) = ty else {
            self.said.extend(said);
            return;
        };
        let ty = match in_utc(&ty) {
            Ok(ty) => ty,
            Err(zone) => {
                self.said.push(zoned(name, &zone, span));
                return;
            }
        };
        if let Ok(data_type) = parse_data_type(&ty.to_string()) {
            parameter.data_type.node = data_type.node;
        }
        let earlier = self.parameters.iter().find(|earlier| earlier.name == *name);
        match earlier {
            Some(earlier) if earlier.ty != ty => {
                let message = format!("the parameter `{name}` has two types");
                self.said.push(
                    Diagnostic::error(Code::ParameterTypes, message)
                        .at(span, format!("`{ty}`"))
                        .see(earlier.span, format!("`{}` here", earlier.ty)),
                );
            }
            Some(_) => {}
            None => self.parameters.push(Parameter {
                name: name.clone(),
                ty,
                span,
            }),
        }
    }
}

impl VisitMut for Found {
    fn visit_expr(&mut self, expr: &mut Expr) {
        let span = expr.span;
        if let ExprKind::Parameter(parameter) = &mut expr.node {
            self.add(parameter, span);
        }
        walk_expr(self, expr);
    }

    fn visit_table(&mut self, table: &mut TableRef) {
        if let TableSource::Parameter(parameter) = &table.source {
            self.said
                .push(name_parameter(&parameter.name.node, parameter.name.span));
        }
        walk_table(self, table);
    }
}

/// A name that is only known when the query is run cannot be checked.
fn name_parameter(name: &str, span: Span) -> Diagnostic {
    Diagnostic::error(
        Code::NameParameter,
        format!("`{name}` stands for a name, and what it names cannot be checked"),
    )
    .at(span, "")
    .help(format!(
        "say which names it can be: `{{{name}:Identifier(events, archive)}}`"
    ))
}

/// The type with points in time in UTC, or the zone that one is in. Their text is UTC whatever zone the server and the
/// session have, and the server reads it in the zone of the type.
fn in_utc(ty: &Type) -> Result<Type, String> {
    let utc = |zone: &Option<String>| match zone {
        Some(zone) if zone != "UTC" => Err(zone.clone()),
        _ => Ok(Some("UTC".to_owned())),
    };
    Ok(match ty {
        Type::DateTime(zone) => Type::DateTime(utc(zone)?),
        Type::DateTime64 { precision, zone } => Type::DateTime64 {
            precision: *precision,
            zone: utc(zone)?,
        },
        Type::Nullable(inner) => Type::Nullable(Box::new(in_utc(inner)?)),
        Type::LowCardinality(inner) => Type::LowCardinality(Box::new(in_utc(inner)?)),
        Type::Array(inner) => Type::Array(Box::new(in_utc(inner)?)),
        Type::Map(key, value) => Type::Map(Box::new(in_utc(key)?), Box::new(in_utc(value)?)),
        Type::Tuple(elements) => {
            let elements = elements.iter().map(|element| {
                Ok(TupleElement {
                    name: element.name.clone(),
                    ty: in_utc(&element.ty)?,
                })
            });
            Type::Tuple(elements.collect::<Result<_, String>>()?)
        }
        other => other.clone(),
    })
}

fn zoned(name: &str, zone: &str, span: Span) -> Diagnostic {
    Diagnostic::error(
        Code::ParameterTypes,
        format!("`{name}` is a point in time, and is sent in UTC"),
    )
    .at(span, "")
    .help(format!(
        "leave the time zone out; `toTimeZone(…, '{zone}')` shows it in that one"
    ))
}
