//! `-- housekeeper:allow HK1040 reason`: a warning that is meant to be there.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::source::{Span, Spanned};
use crate::syntax::ast::{Directive, Statement, StatementItem, TableElements};

/// The allows of the schema files.
#[derive(Debug, Default)]
pub struct Allows {
    items: Vec<Allow>,
}

/// What is allowed, and where.
#[derive(Debug)]
struct Allow {
    word: Spanned<String>,
    /// The statement or the column that it stands before.
    place: Span,
    used: bool,
}

impl Allows {
    /// Those that stand before statements, columns and attributes.
    pub fn of(statements: &[StatementItem]) -> Self {
        let mut allows = Self::default();
        for item in statements {
            allows.collect(&item.directives, item.span);
            if let Some(elements) = elements(&item.node) {
                for column in &elements.columns {
                    allows.collect(&column.directives, column.span);
                }
            }
            if let Statement::CreateDictionary(node) = &item.node {
                for attribute in &node.attributes {
                    allows.collect(&attribute.directives, attribute.span);
                }
            }
        }
        allows
    }

    fn collect(&mut self, directives: &[Spanned<Directive>], place: Span) {
        for directive in directives {
            if let Directive::Allow { hazard, .. } = &directive.node {
                self.items.push(Allow {
                    word: hazard.clone(),
                    place,
                    used: false,
                });
            }
        }
    }

    /// Leaves out the warnings that are allowed, and says which allows are not right.
    pub fn apply(mut self, diagnostics: Diagnostics) -> Diagnostics {
        let mut left = Diagnostics::new();
        for diagnostic in diagnostics {
            if !self.allow(&diagnostic) {
                left.push(diagnostic);
            }
        }
        let has_errors = left.has_errors();
        for allow in &self.items {
            left.extend(wrong(allow, has_errors));
        }
        left
    }

    fn allow(&mut self, diagnostic: &Diagnostic) -> bool {
        let (Severity::Warning, Some(span)) = (diagnostic.severity, diagnostic.primary()) else {
            return false;
        };
        let mut allowed = false;
        for allow in &mut self.items {
            if allow.word.node == diagnostic.code.id() && contains(allow.place, span) {
                allow.used = true;
                allowed = true;
            }
        }
        allowed
    }
}

fn elements(statement: &Statement) -> Option<&TableElements> {
    match statement {
        Statement::CreateTable(node) => node.elements.as_ref(),
        Statement::CreateView(node) => node.elements.as_ref(),
        Statement::CreateMaterializedView(node) => node.elements.as_ref(),
        Statement::WithOutput(node) => elements(&node.statement),
        _ => None,
    }
}

fn contains(outer: Span, inner: Span) -> bool {
    outer.file == inner.file && outer.start <= inner.start && inner.end <= outer.end
}

fn wrong(allow: &Allow, has_errors: bool) -> Option<Diagnostic> {
    let word = &allow.word;
    let code = Code::ALL.iter().find(|code| code.id() == word.node);
    let Some(code) = code else {
        let diagnostic = Diagnostic::error(
            Code::UnknownWarning,
            format!("there is no warning `{}`", word.node),
        )
        .at(word.span, "")
        .note("in a schema a warning is allowed by its number; hazards are allowed in migrations");
        return Some(diagnostic.help("write `-- housekeeper:allow HK1040 reason`"));
    };
    if allow.used {
        return None;
    }
    if !code.can_be_allowed() {
        return Some(
            Diagnostic::error(
                Code::UnknownWarning,
                format!("{} is an error, and cannot be allowed", code.id()),
            )
            .at(word.span, code.title()),
        );
    }
    // With errors, not every rule has spoken.
    (!has_errors).then(|| {
        Diagnostic::warning(
            Code::NeedlessAllow,
            format!("nothing here is a {}", code.id()),
        )
        .at(word.span, code.title())
        .help("leave the line out")
    })
}
