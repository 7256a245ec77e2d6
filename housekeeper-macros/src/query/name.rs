//! What a name of several is given as: in quotes, or an `if` or a `match` that ends in quotes.
//!
//! Each of them is looked up here, where the names are known, and becomes a number. Of what is only known when the
//! program runs, nothing can become a name.

use housekeeper_core::codegen::GivenName;
use housekeeper_core::diagnostic::{Code, nearest};
use housekeeper_core::query::Choice;
use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{Block, Expr, ExprLit, Lit, LitStr, Stmt};

use super::error;
use super::values::coded;

/// The names that a value can be; or an error for each of its ends that is none.
pub(super) fn given(
    choice: &Choice,
    value: &Expr,
    root: &TokenStream,
) -> Result<GivenName, Vec<TokenStream>> {
    let mut ends = Ends {
        choice,
        root,
        names: Vec::new(),
        problems: Vec::new(),
    };
    let mut numbered = value.clone();
    ends.look(&mut numbered);
    if ends.names.is_empty() && ends.problems.is_empty() {
        ends.refuse(value);
    }
    if !ends.problems.is_empty() {
        return Err(ends.problems);
    }
    let is_one = literal(value).is_some();
    ends.names.sort_unstable();
    ends.names.dedup();
    Ok(GivenName {
        names: ends.names,
        value: (!is_one).then(|| numbered.into_token_stream()),
    })
}

struct Ends<'a> {
    choice: &'a Choice,
    /// Where the library `housekeeper` is found.
    root: &'a TokenStream,
    /// The numbers of the names that were found.
    names: Vec<usize>,
    problems: Vec<TokenStream>,
}

impl Ends<'_> {
    /// Puts a number in the place of each name that the expression can end in.
    fn look(&mut self, expr: &mut Expr) {
        if let Some(name) = literal(expr) {
            if let Some(number) = self.number(&name) {
                let root = self.root;
                let number =
                    quote_spanned! { name.span() => #root::__private::Choice::new(#number) };
                *expr = Expr::Verbatim(number);
            }
            return;
        }
        match expr {
            Expr::Paren(inner) => self.look(&mut inner.expr),
            Expr::Group(inner) => self.look(&mut inner.expr),
            Expr::Block(inner) => self.look_in_block(&mut inner.block),
            Expr::If(choice) => {
                self.look_in_block(&mut choice.then_branch);
                match &mut choice.else_branch {
                    Some((_, otherwise)) => self.look(otherwise),
                    None => self.refuse(expr),
                }
            }
            Expr::Match(choice) => {
                for arm in &mut choice.arms {
                    self.look(&mut arm.body);
                }
            }
            // They lead elsewhere, or are none to the compiler.
            Expr::Return(_) | Expr::Break(_) | Expr::Continue(_) | Expr::Macro(_) => {}
            _ => self.refuse(expr),
        }
    }

    fn look_in_block(&mut self, block: &mut Block) {
        match block.stmts.last_mut() {
            Some(Stmt::Expr(last, None)) => self.look(last),
            Some(
                Stmt::Expr(Expr::Return(_) | Expr::Break(_) | Expr::Continue(_), Some(_))
                | Stmt::Macro(_),
            ) => {}
            _ => {
                let end = block.to_token_stream();
                self.refuse(&Expr::Verbatim(end));
            }
        }
    }

    fn number(&mut self, name: &LitStr) -> Option<usize> {
        let (text, choice) = (name.value(), self.choice);
        let number = choice.names.iter().position(|known| known.node == text);
        if number.is_none() {
            let known = || choice.names.iter().map(|known| known.as_str());
            let hint = match nearest(&text, known()) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("it can be {}", known().collect::<Vec<_>>().join(", ")),
            };
            let problem = format!("`{}` cannot be `{text}`\n\n{hint}", choice.name);
            let problem = coded(Code::NameParameter, &problem);
            self.problems.push(error(name.span(), &problem));
        }
        self.names.extend(number);
        number
    }

    fn refuse(&mut self, expr: &Expr) {
        let choice = self.choice;
        let first = choice.names.first().map_or("", |name| name.as_str());
        let problem = format!(
            "`{}` is one of several names, and which one has to be seen here\n\n\
             give it in quotes, such as {first:?}, or as an `if` or a `match` that ends in names in quotes",
            choice.name,
        );
        self.problems
            .push(error(expr.span(), &coded(Code::NameParameter, &problem)));
    }
}

fn literal(expr: &Expr) -> Option<LitStr> {
    match expr {
        Expr::Lit(ExprLit {
            lit: Lit::Str(name),
            ..
        }) => Some(name.clone()),
        Expr::Paren(inner) => literal(&inner.expr),
        Expr::Group(inner) => literal(&inner.expr),
        _ => None,
    }
}
