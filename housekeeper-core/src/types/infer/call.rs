//! Calls of functions.

use std::cell::RefCell;

use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::source::Span;
use crate::syntax::ast::{Expr, ExprKind, FunctionCall, Ident, Literal, Over, WindowSpec};
use crate::types::function::{Argument, Lambda, function_name};
use crate::types::operand::{Form, Operand, is_simple_aggregate};
use crate::types::{Failure, Reason, Type, aggregate, function};

use super::alias::aliases_of;
use super::analyzer::Analyzer;
use super::choosing::{Choice, reads_names};
use super::gap::Gap;
use super::item::Item;
use super::scope::{Scope, ScopeKind};
use super::{name, unknown_function, walk};

impl<'c> Analyzer<'c> {
    /// The value of a call; several values of `untuple`.
    pub(super) fn call<'a>(
        &self,
        expr: &'a Expr,
        call: &'a FunctionCall,
        scope: &Scope<'a>,
    ) -> Vec<Item> {
        if call.over.is_none()
            && let Some(items) = self.own_function(expr, call, scope)
        {
            return items;
        }
        let canonical = function_name::canonical(&call.name);
        if matches!(canonical, "if" | "multiIf")
            && let Some(condition) = call.arguments.first()
        {
            let items = || self.all(&call.arguments, scope);
            let choice = Choice {
                span: expr.span,
                written: &call.name,
                function: canonical,
                condition,
                branches: call.arguments[1..].iter().collect(),
            };
            return vec![self.choosing(&choice, scope, items)];
        }
        // Of these only the type is looked at.
        if matches!(canonical, "toTypeName" | "toColumnTypeName") {
            let (items, said) = self.attempt(|| self.plain_call(expr, call, scope));
            if said.iter().any(|found| !found.is_declined()) {
                let what = "the type of what cannot be computed is";
                return vec![Item::form(expr.span, what)];
            }
            for found in said {
                self.report(found);
            }
            return items;
        }
        self.plain_call(expr, call, scope)
    }

    fn plain_call<'a>(
        &self,
        expr: &'a Expr,
        call: &'a FunctionCall,
        scope: &Scope<'a>,
    ) -> Vec<Item> {
        // `x, y -> …` is one lambda of two parameters.
        let leading = leading_parameters(call);
        let parameters = call.parameters.as_ref();
        let parameters = parameters.map(|parameters| self.all(parameters, scope));
        let arguments = call.arguments.iter().enumerate().skip(leading.len());
        let arguments: Vec<Given<'c, '_, 'a>> = arguments
            .filter(|(_, argument)| !(is_count(call) && is_unqualified_star(argument)))
            .flat_map(|(position, argument)| {
                self.argument(call, position, argument, &leading, scope)
            })
            .collect();
        if call.name.node == "untuple"
            && let [Given::Value(tuple)] = arguments.as_slice()
        {
            return untuple(tuple, expr.span);
        }
        let filter = call
            .filter
            .as_deref()
            .map(|filter| self.item(filter, scope));
        let value = self.value_of_call(expr, call, &arguments, filter.as_ref());
        let mut names: Vec<Option<String>> = arguments.iter().map(Given::name).collect();
        let mut function = call.name.node.clone();
        if call.distinct {
            function.push_str("Distinct");
        }
        if let Some(filter) = &filter {
            function.push_str("If");
            names.push(filter.name.clone());
        }
        let mut parameters: Option<Vec<Option<String>>> = parameters.map(|parameters| {
            parameters
                .into_iter()
                .map(|parameter| parameter.name)
                .collect()
        });
        // ClickHouse reads the separator after a comma as a parameter.
        if parameters.is_none() && names.len() == 2 && takes_a_separator(&function) {
            parameters = names.pop().map(|separator| vec![separator]);
        }
        let mut name = name::call(&function, parameters.as_deref(), &names);
        if let Some(over) = &call.over {
            let window = self.over(over, scope);
            name = name
                .zip(window)
                .map(|(name, window)| format!("{name} OVER {window}"));
        }
        // ClickHouse writes it in another way.
        if SETS.contains(&function_name::canonical(&call.name))
            && call.arguments.get(1).is_some_and(reads_names)
        {
            name = None;
        }
        vec![Item::new(name, value, expr.span)]
    }

    /// A function that may be called without parentheses: `CURRENT_DATE`.
    pub(super) fn without_parentheses(&self, written: &str, span: Span) -> Option<Item> {
        let known = BARE.iter().any(|(name, any_case)| {
            *name == written || (*any_case && name.eq_ignore_ascii_case(written))
        });
        if !known {
            return None;
        }
        let value = self.compute(span, function_name::canonical(written), &[]);
        Some(Item::new(Some(written.to_owned()), value, span))
    }

    fn argument<'s, 'a: 's>(
        &'s self,
        call: &'a FunctionCall,
        position: usize,
        argument: &'a Expr,
        leading: &[&'a Ident],
        scope: &'s Scope<'a>,
    ) -> Vec<Given<'c, 's, 'a>> {
        match &argument.node {
            ExprKind::Lambda { parameters, body } => vec![Given::Lambda(Body {
                analyzer: self,
                scope,
                parameters: if position == leading.len() {
                    leading.iter().copied().chain(parameters).collect()
                } else {
                    parameters.iter().collect()
                },
                expr: body,
                name: RefCell::new(Seen::NotYet),
            })],
            ExprKind::Path(path) if position == 0 && takes_a_name(call) => {
                if let super::identifier::Meaning::Item(item) =
                    self.meaning(path, argument.span, scope)
                {
                    return vec![Given::Value(*item)];
                }
                let parts: Vec<&str> = path.iter().map(|part| part.as_str()).collect();
                let text = parts.join(".");
                vec![Given::Value(self.object_name(text, argument.span))]
            }
            ExprKind::Literal(Literal::String(text)) if position == 0 && takes_a_name(call) => {
                vec![Given::Value(self.object_name(text.clone(), argument.span))]
            }
            // The name of a function stands for a lambda that calls it.
            ExprKind::Path(path)
                if position == 0
                    && may_take_a_lambda(call)
                    && matches!(path.as_slice(), [name] if self.is_function(name))
                    && matches!(
                        self.meaning(path, argument.span, scope),
                        super::identifier::Meaning::Nothing
                    ) =>
            {
                let what = "a function as an argument is";
                vec![Given::Value(Item::form(argument.span, what))]
            }
            _ => {
                let items = self.items(argument, scope);
                items.into_iter().map(Given::Value).collect()
            }
        }
    }

    /// Whether a name alone may stand for a lambda that calls this.
    fn is_function(&self, name: &str) -> bool {
        function::is_known(function_name::canonical(name)) || self.catalog.function(name).is_some()
    }

    /// The name of a dictionary or a table as an argument: a text.
    fn object_name(&self, text: String, span: Span) -> Item {
        let name = name::literal(&Literal::String(text.clone()));
        let text = if text.contains('.') {
            text
        } else {
            format!("{}.{text}", self.catalog.default_database())
        };
        Item::new(name, Ok(Operand::text_literal(text)), span)
    }

    fn value_of_call(
        &self,
        expr: &Expr,
        call: &FunctionCall,
        arguments: &[Given<'_, '_, '_>],
        filter: Option<&Item>,
    ) -> Result<Operand, Gap> {
        let name = function_name::canonical(&call.name);
        if ERROR_PRONE.contains(&name) {
            let message = format!(
                "`{name}` is refused by default: its result depends on how rows come in blocks"
            );
            let failure = Failure::rejected(Code::IllegalArguments, message);
            return Err(self.gap(expr.span, failure));
        }
        let plain = call.over.is_none()
            && call.parameters.is_none()
            && !call.distinct
            && call.filter.is_none()
            && call.nulls.is_none();
        if plain && function::is_known(name) {
            for argument in arguments {
                if let Given::Value(item) = argument {
                    item.value.as_ref().map_err(Clone::clone)?;
                }
            }
            let given: Option<Vec<Argument<'_>>> = arguments.iter().map(Given::argument).collect();
            let given = given.unwrap_or_default();
            let found = function::call(name, &given, self.catalog);
            let operands = given.iter().filter_map(|argument| match argument {
                Argument::Value(operand) => Some((*operand).clone()),
                Argument::Lambda(_) => None,
            });
            let operands: Vec<Operand> = operands.collect();
            return self.computed(expr.span, name, &operands, found);
        }
        if self.catalog.has_function(&call.name) {
            let reason = Reason::Function(call.name.node.clone());
            return Err(Gap::new(expr.span, reason));
        }
        if let Some(failure) = unknown_function::failure(call) {
            return Err(self.gap(expr.span, failure));
        }
        if aggregate::name::canonical(&call.name).is_none() {
            let reason = Reason::Function(call.name.node.clone());
            return Err(Gap::new(expr.span, reason));
        }
        let operands: Result<Vec<Operand>, Gap> = arguments
            .iter()
            .map(|argument| match argument {
                Given::Value(item) => item.value.clone(),
                Given::Lambda(_) => Err(Gap::new(expr.span, Reason::Form("a lambda here is"))),
            })
            .collect();
        let operands = operands?;
        let filter = filter.map(|filter| filter.value.clone()).transpose()?;
        let parameters = call.parameters.iter().flatten();
        let parameters: Option<Vec<String>> =
            parameters.map(crate::types::parameter_text).collect();
        let Some(parameters) = parameters else {
            return Err(Gap::new(expr.span, Reason::Form("these parameters are")));
        };
        let value = aggregate::call(&aggregate::Call {
            name: &call.name,
            parameters: &parameters,
            arguments: &operands,
            distinct: call.distinct,
            filter: filter.as_ref(),
            nulls: call.nulls,
            over: call.over.is_some(),
        });
        let value = value.map_err(|failure| self.gap(expr.span, failure))?;
        // Over a column that is grouped by, ClickHouse leaves some functions out.
        let is_odd = |operand: &Operand| {
            is_simple_aggregate(&operand.ty) && crate::types::operand::is_nullable(&operand.ty)
        };
        let is_state = is_simple_aggregate(&value.ty);
        if is_state && operands.iter().any(|operand| operand.form == Form::Unknown)
            || operands.iter().any(is_odd) && !is_state
        {
            let types: Vec<String> = operands
                .iter()
                .map(|operand| operand.ty.to_string())
                .collect();
            let failure = Failure::arguments(&call.name, &types);
            return Err(self.gap(expr.span, failure));
        }
        Ok(Operand {
            form: Form::Column,
            ..value
        })
    }

    /// A call of a lambda with a name, or of a function of the schema: the value of its body.
    fn own_function<'a>(
        &self,
        expr: &'a Expr,
        call: &'a FunctionCall,
        scope: &Scope<'a>,
    ) -> Option<Vec<Item>> {
        let lambda = scope.outwards().find_map(|scope| {
            let alias = scope.aliases.get(call.name.as_str())?;
            match &alias.node {
                ExprKind::Lambda { parameters, body } => Some((parameters.as_slice(), &**body)),
                _ => None,
            }
        });
        let (parameters, body): (Vec<&str>, &Expr) = if let Some((parameters, body)) = lambda {
            let names = parameters.iter().map(|name| name.as_str());
            (names.collect(), body)
        } else {
            let function = self.catalog.function(&call.name)?;
            (function.parameters, function.body)
        };
        let arguments = self.all(&call.arguments, scope);
        let names: Vec<Option<String>> = arguments.iter().map(|item| item.name.clone()).collect();
        let name = name::call(&call.name, None, &names);
        if arguments.len() != parameters.len() {
            // Some may stand for several that are not known.
            let is_known = arguments.iter().all(|item| item.value.is_ok());
            let takes = match parameters.len() {
                1 => "1 argument".to_owned(),
                count => format!("{count} arguments"),
            };
            return Some(vec![if is_known {
                let failure = function::refused_count(&call.name, &takes, arguments.len());
                Item::new(name, Err(self.gap(expr.span, failure)), expr.span)
            } else {
                Item::form(expr.span, "a function of your own with these arguments is")
            }]);
        }
        // A function that calls itself has no end.
        let depth = scope
            .outwards()
            .filter(|scope| scope.kind == ScopeKind::Lambda)
            .count();
        if depth > 32 {
            return Some(vec![Item::form(
                expr.span,
                "functions that call each other are",
            )]);
        }
        let mut inner = self.lambda_scope(scope, body);
        for (parameter, argument) in parameters.into_iter().zip(arguments) {
            inner.parameters.push((parameter.to_owned(), argument));
        }
        let mut items = self.items(body, &inner);
        for item in &mut items {
            item.span = expr.span;
        }
        if let [item] = items.as_mut_slice() {
            item.name = name;
        }
        Some(items)
    }

    /// The scope of the body of a lambda.
    pub(super) fn lambda_scope<'a>(&self, scope: &'a Scope<'a>, body: &'a Expr) -> Scope<'a> {
        let mut inner = self.scope(ScopeKind::Lambda, Some(scope));
        let (aliases, differing) = aliases_of([body]);
        inner.aliases = aliases;
        inner.differing = differing;
        inner
    }

    /// The text after `OVER`; `None` where it is not certain.
    fn over<'a>(&self, over: &'a Over, scope: &Scope<'a>) -> Option<String> {
        match over {
            Over::Name(window) => {
                self.check_window(window, scope);
                Some(window.node.clone())
            }
            Over::Spec(spec) => {
                if let Some(base) = &spec.base {
                    self.check_window(base, scope);
                }
                let parts = self.window(spec, scope);
                Some(format!("({})", name::window(spec, &parts)?))
            }
        }
    }

    /// Says that there is no such window, where there is none.
    fn check_window(&self, name: &Ident, scope: &Scope<'_>) {
        let windows = &scope.query().windows;
        if !windows.contains(&name.as_str()) {
            self.report(unknown_window(name, windows));
        }
    }

    /// The parts of a window, looked at.
    pub(super) fn window<'a>(&self, spec: &'a WindowSpec, scope: &Scope<'a>) -> name::Parts {
        use crate::syntax::ast::FrameBound;
        let bound = |bound: &'a FrameBound| match bound {
            FrameBound::Preceding(Some(expr)) | FrameBound::Following(Some(expr)) => {
                self.item(expr, scope).name
            }
            FrameBound::CurrentRow | FrameBound::Preceding(None) | FrameBound::Following(None) => {
                None
            }
        };
        name::Parts {
            partition_by: self
                .all(&spec.partition_by, scope)
                .into_iter()
                .map(|item| item.name)
                .collect(),
            order_by: spec
                .order_by
                .iter()
                .map(|item| self.item(&item.expr, scope).name)
                .collect(),
            start: spec.frame.as_ref().and_then(|frame| bound(&frame.start)),
            end: spec
                .frame
                .as_ref()
                .and_then(|frame| bound(frame.end.as_ref()?)),
        }
    }
}

fn unknown_window(name: &Ident, windows: &[&str]) -> Diagnostic {
    let message = format!("there is no window `{}` here", name.node);
    let diagnostic = Diagnostic::error(Code::UnknownObject, message).at(name.span, "");
    match nearest(name, windows.iter().copied()) {
        Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
        None => diagnostic.help("declare it: `WINDOW name AS (…)`"),
    }
}

/// Functions that ask whether a value is in a set.
const SETS: &[&str] = &["globalIn", "globalNotIn", "in", "notIn"];

/// Functions that need `allow_deprecated_error_prone_window_functions`.
const ERROR_PRONE: &[&str] = &[
    "neighbor",
    "runningAccumulate",
    "runningDifference",
    "runningDifferenceStartingWithFirstValue",
];

/// Functions that may be called without parentheses, and whether in any case.
const BARE: &[(&str, bool)] = &[
    ("CURDATE", true),
    ("CURRENT_DATABASE", true),
    ("CURRENT_DATE", true),
    ("CURRENT_TIMESTAMP", true),
    ("CURRENT_USER", true),
    ("DATABASE", true),
    ("LOCALTIME", true),
    ("LOCALTIMESTAMP", true),
    ("NOW", true),
    ("SCHEMA", true),
    ("SESSION_USER", true),
    ("TODAY", true),
    ("USER", true),
    ("currentDatabase", false),
    ("currentUser", false),
];

/// The names before the first lambda, in `f(x, y -> …)`.
fn leading_parameters(call: &FunctionCall) -> Vec<&Ident> {
    let lambda = call
        .arguments
        .iter()
        .position(|argument| matches!(argument.node, ExprKind::Lambda { .. }));
    let names: Option<Vec<&Ident>> = call.arguments[..lambda.unwrap_or(0)]
        .iter()
        .map(|argument| match &argument.node {
            ExprKind::Path(path) => match path.as_slice() {
                [only] => Some(only),
                _ => None,
            },
            _ => None,
        })
        .collect();
    names.unwrap_or_default()
}

/// Whether it is one of the functions that call their first argument: all of these go over arrays or maps.
fn may_take_a_lambda(call: &FunctionCall) -> bool {
    let name = function_name::canonical(&call.name);
    name.starts_with("array") || name.starts_with("map")
}

/// Whether the first argument may be the name of a dictionary or a table.
fn takes_a_name(call: &FunctionCall) -> bool {
    call.name.starts_with("dict") || call.name.starts_with("joinGet")
}

/// `groupConcat` and its aliases.
fn takes_a_separator(function: &str) -> bool {
    ["groupConcat", "group_concat", "string_agg", "listagg"]
        .iter()
        .any(|name| name.eq_ignore_ascii_case(function))
}

/// Whether `*` as an argument means none.
fn is_count(call: &FunctionCall) -> bool {
    let name = call.name.to_ascii_lowercase();
    let rest = name.strip_prefix("count");
    !call.distinct
        && rest.is_some_and(|rest| ["", "if", "state", "ifstate", "stateif"].contains(&rest))
}

fn is_unqualified_star(argument: &Expr) -> bool {
    match &argument.node {
        ExprKind::Star(star) => star.qualifier.is_none(),
        ExprKind::Columns(columns) => columns.qualifier.is_none(),
        _ => false,
    }
}

/// The elements of a tuple, each a column.
fn untuple(tuple: &Item, span: Span) -> Vec<Item> {
    let operand = match &tuple.value {
        Ok(operand) => operand,
        Err(gap) => return vec![Item::spread(span, gap.clone())],
    };
    let Type::Tuple(elements) = &operand.ty else {
        let reason = Reason::Form("untuple over this type is");
        return vec![Item::spread(span, Gap::new(span, reason))];
    };
    let elements = elements.iter().enumerate().map(|(index, element)| {
        let key = element
            .name
            .clone()
            .unwrap_or_else(|| (index + 1).to_string());
        let key = name::literal(&Literal::String(key));
        let name = name::call("tupleElement", None, &[tuple.name.clone(), key]);
        let value = Operand {
            ty: element.ty.clone(),
            form: match operand.form {
                Form::Column => Form::Column,
                Form::Unknown => Form::Unknown,
                Form::Literal(_) | Form::Constant => Form::Constant,
            },
        };
        Item::new(name, Ok(value), span)
    });
    elements.collect()
}

/// An argument, kept while the function looks at it.
enum Given<'c, 's, 'a> {
    Value(Item),
    Lambda(Body<'c, 's, 'a>),
}

impl Given<'_, '_, '_> {
    fn argument(&self) -> Option<Argument<'_>> {
        match self {
            Self::Value(item) => item.value.as_ref().ok().map(Argument::Value),
            Self::Lambda(lambda) => Some(Argument::Lambda(lambda)),
        }
    }

    fn name(&self) -> Option<String> {
        match self {
            Self::Value(item) => item.name.clone(),
            Self::Lambda(lambda) => lambda.name(),
        }
    }
}

/// How the body of a lambda is called.
#[derive(Debug, Clone)]
enum Seen {
    /// It was not looked at.
    NotYet,
    /// Like this, where it is certain.
    As(Option<String>),
}

/// A lambda where it stands.
struct Body<'c, 's, 'a> {
    analyzer: &'s Analyzer<'c>,
    scope: &'s Scope<'a>,
    parameters: Vec<&'a Ident>,
    expr: &'a Expr,
    /// How the body is called, once it was looked at.
    name: RefCell<Seen>,
}

impl Body<'_, '_, '_> {
    /// What the body gives for these parameters.
    fn look_at(&self, parameters: &[Result<Operand, Gap>]) -> Item {
        let mut inner = self.analyzer.lambda_scope(self.scope, self.expr);
        for (name, value) in self.parameters.iter().zip(parameters) {
            let item = Item::new(None, value.clone(), name.span);
            inner.parameters.push((name.node.clone(), item));
        }
        let item = self.analyzer.item(self.expr, &inner);
        self.name.replace(Seen::As(item.name.clone()));
        item
    }

    /// `lambda(tuple(x), body)`.
    fn name(&self) -> Option<String> {
        let seen = self.name.borrow().clone();
        let body = match seen {
            Seen::As(name) => name?,
            Seen::NotYet => {
                // The function has not looked into it: what its parameters are is not known.
                let unknown = |name: &&Ident| Err(Gap::new(name.span, Reason::Reported));
                let parameters: Vec<Result<Operand, Gap>> =
                    self.parameters.iter().map(unknown).collect();
                self.look_at(&parameters).name?
            }
        };
        let parameters: Vec<&str> = self.parameters.iter().map(|name| name.as_str()).collect();
        Some(format!("lambda(tuple({}), {body})", parameters.join(", ")))
    }
}

impl Lambda for Body<'_, '_, '_> {
    fn parameters(&self) -> usize {
        self.parameters.len()
    }

    fn body(&self, parameters: &[Type]) -> Result<Operand, Gap> {
        // The body is not computed before there are rows: what is refused of columns is taken here.
        let value = |ty: &Type| Operand {
            ty: ty.clone(),
            form: Form::Unknown,
        };
        let parameters: Vec<Result<Operand, Gap>> =
            parameters.iter().map(|ty| Ok(value(ty))).collect();
        self.look_at(&parameters).value
    }
}

/// The functions of aggregation that stand in `expr` itself, and not in its subqueries.
pub(super) fn has_aggregate(expr: &Expr) -> bool {
    walk::any(expr, &|expr| match &expr.node {
        ExprKind::Function(call) => {
            call.over.is_none()
                && aggregate::name::canonical(&call.name).is_some()
                && !function::is_known(function_name::canonical(&call.name))
        }
        _ => false,
    })
}
