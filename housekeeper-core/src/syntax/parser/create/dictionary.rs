//! `CREATE DICTIONARY`.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use super::super::{duplicate_clause, unsupported_clause};
use super::Verb;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Spanned;
use crate::syntax::ast::{
    Annotated, CreateDictionary, CreateMode, DictionaryAttribute, DictionaryLayout,
    DictionaryLifetime, DictionaryRange, DictionarySource, Expr, ExprKind, Ident, Spelled,
    Statement,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

/// What the clauses start with.
const CLAUSES: [&str; 6] = [
    "PRIMARY KEY",
    "SOURCE",
    "LAYOUT",
    "LIFETIME",
    "RANGE",
    "SETTINGS",
];

impl Parser<'_> {
    /// What stands after CREATE, from `DICTIONARY` on
    pub(super) fn create_dictionary(&mut self, verb: Verb, mode: CreateMode) -> Parse<Statement> {
        self.need(K::Dictionary)?;
        if mode != CreateMode::Create && self.sees_all(&[K::If, K::Not, K::Exists]) {
            return self.refuse(|| unsupported_clause("IF NOT EXISTS of what is replaced"));
        }
        let head = self.head(mode)?;
        let mut dictionary = CreateDictionary {
            mode: head.mode,
            name: head.name,
            uuid: head.uuid,
            on_cluster: head.on_cluster,
            attributes: Vec::new(),
            primary_key: Vec::new(),
            source: None,
            lifetime: None,
            layout: None,
            range: None,
            settings: Vec::new(),
            comment: None,
        };
        // ATTACH reads the definition from where it is kept.
        if verb != Verb::Attach {
            dictionary.attributes = self.attributes()?;
            let mut is_first = true;
            self.recovering_clauses(&CLAUSES, |p| {
                let may_be_key = std::mem::take(&mut is_first) || p.has_recovered();
                if may_be_key && p.eat(K::Primary) {
                    dictionary.primary_key = p.dictionary_key()?;
                    return Ok(true);
                }
                p.dictionary_clause(&mut dictionary)
            })?;
        }
        dictionary.comment = self.comment_clause()?;
        Ok(Statement::CreateDictionary(Box::new(dictionary)))
    }

    /// `(a T DEFAULT 1, b T)`, with a comma after the last if one likes
    fn attributes(&mut self) -> Parse<Vec<Annotated<DictionaryAttribute>>> {
        self.need_symbol(Symbol::LeftParen)?;
        let attributes = self.recovering_list(true, Self::sees_element, Self::attribute)?;
        let _ = self.eat_symbol_quietly(Symbol::Comma);
        self.need_symbol(Symbol::RightParen)?;
        Ok(attributes)
    }

    fn attribute(&mut self) -> Parse<Annotated<DictionaryAttribute>> {
        let start = self.at();
        let mut attribute = DictionaryAttribute {
            name: self.name(Kind::ColumnName)?,
            data_type: self.data_type()?,
            default: None,
            expression: None,
            hierarchical: false,
            bidirectional: false,
            injective: false,
            is_object_id: false,
        };
        while self.attribute_clause(&mut attribute)? {}
        Ok(Annotated::new(attribute, self.span_since(start)))
    }

    /// Reads one of the clauses of an attribute. Returns whether there was one.
    fn attribute_clause(&mut self, attribute: &mut DictionaryAttribute) -> Parse<bool> {
        let start = self.at();
        let twice = if self.eat(K::Default) {
            if self.sees_name() && self.sees_symbol_at(1, Symbol::LeftParen) {
                return self.refuse(|| {
                    let message = "the DEFAULT of a dictionary's attribute is a literal";
                    Diagnostic::error(Code::UnexpectedToken, message)
                        .help("write the value itself: a number, a string, or an array of them")
                });
            }
            attribute.default.replace(self.constant_expr()?).is_some()
        } else if self.eat(K::Expression) {
            attribute.expression.replace(self.expr()?).is_some()
        } else if self.eat(K::Hierarchical) {
            std::mem::replace(&mut attribute.hierarchical, true)
        } else if self.eat(K::Bidirectional) {
            std::mem::replace(&mut attribute.bidirectional, true)
        } else if self.eat(K::Injective) {
            std::mem::replace(&mut attribute.injective, true)
        } else if self.eat(K::IsObjectId) {
            std::mem::replace(&mut attribute.is_object_id, true)
        } else {
            return Ok(false);
        };
        if twice {
            let span = self.span_since(start);
            return self.refuse_at(start, || {
                duplicate_clause("this clause of the attribute", span)
            });
        }
        Ok(true)
    }

    /// A literal, or an array of them
    pub(in super::super) fn constant_expr(&mut self) -> Parse<Expr> {
        if self.sees_symbol(Symbol::LeftBracket) {
            return self.nested(Self::constant_array);
        }
        self.literal().map(|literal| literal.map(ExprKind::Literal))
    }

    fn constant_array(&mut self) -> Parse<Expr> {
        self.spanned(|p| {
            p.need_symbol(Symbol::LeftBracket)?;
            let items = p.list(Self::constant_expr)?;
            p.need_symbol(Symbol::RightBracket)?;
            Ok(ExprKind::Array(items))
        })
    }

    /// What stands after `PRIMARY`: `KEY a, b`, `KEY (a, b)`
    fn dictionary_key(&mut self) -> Parse<Vec<Ident>> {
        self.need(K::Key)?;
        let names = |p: &mut Self| p.list(|p| p.name(Kind::ColumnName));
        if self.sees_symbol(Symbol::LeftParen) {
            self.parens(names)
        } else {
            names(self)
        }
    }

    /// Reads one of the clauses that may come in any order. Returns whether there was one.
    fn dictionary_clause(&mut self, dictionary: &mut CreateDictionary) -> Parse<bool> {
        let start = self.at();
        let twice = if self.eat(K::Source) {
            let (kind, arguments, _) = self.parens(|p| p.kind_and_pairs(false))?;
            let source = DictionarySource { kind, arguments };
            let source = Spanned::new(source, self.span_since(start));
            dictionary.source.replace(source).is_some()
        } else if self.eat(K::Layout) {
            let (kind, arguments, bare) = self.parens(|p| p.kind_and_pairs(true))?;
            let layout = DictionaryLayout {
                kind,
                bare: Spelled(bare),
                arguments,
            };
            let layout = Spanned::new(layout, self.span_since(start));
            dictionary.layout.replace(layout).is_some()
        } else if self.eat(K::Lifetime) {
            let lifetime = self.parens(Self::lifetime)?;
            let lifetime = Spanned::new(lifetime, self.span_since(start));
            dictionary.lifetime.replace(lifetime).is_some()
        } else if self.eat(K::Range) {
            let range = self.parens(Self::dictionary_range)?;
            let range = Spanned::new(range, self.span_since(start));
            dictionary.range.replace(range).is_some()
        } else if self.sees(K::Settings) && self.sees_symbol_at(1, Symbol::LeftParen) {
            self.skip_word();
            let settings = self.settings_in_parens()?;
            !std::mem::replace(&mut dictionary.settings, settings).is_empty()
        } else {
            return Ok(false);
        };
        self.refuse_twice(start, twice)?;
        Ok(true)
    }

    /// `300`, `MIN 1 MAX 2`, `MAX 2 MIN 1`
    fn lifetime(&mut self) -> Parse<DictionaryLifetime> {
        if self.eat(K::Max) {
            let max = self.unsigned()?;
            self.need(K::Min)?;
            let min = self.unsigned()?;
            Ok(DictionaryLifetime { min, max })
        } else if self.eat(K::Min) {
            let min = self.unsigned()?;
            self.need(K::Max)?;
            let max = self.unsigned()?;
            Ok(DictionaryLifetime { min, max })
        } else {
            let max = self.unsigned()?;
            Ok(DictionaryLifetime { min: 0, max })
        }
    }

    /// `MIN a MAX b`, `MAX b MIN a`
    fn dictionary_range(&mut self) -> Parse<DictionaryRange> {
        if self.eat(K::Max) {
            let max = self.name(Kind::ColumnName)?;
            self.need(K::Min)?;
            let min = self.name(Kind::ColumnName)?;
            Ok(DictionaryRange { min, max })
        } else {
            self.need(K::Min)?;
            let min = self.name(Kind::ColumnName)?;
            self.need(K::Max)?;
            let max = self.name(Kind::ColumnName)?;
            Ok(DictionaryRange { min, max })
        }
    }
}
