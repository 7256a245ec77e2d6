//! Types.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::source::Spanned;
use crate::syntax::ast::{
    AggregateFunctionName, DataType, DataTypeKind, Ident, Number, TypeArgument,
};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, Token, TokenKind};

impl Parser<'_> {
    /// A type: `Array(Nullable(String))`
    pub(super) fn data_type(&mut self) -> Parse<DataType> {
        self.nested(|p| {
            let start = p.at();
            let name = p.type_name()?;
            let arguments = if p.eat_symbol_quietly(Symbol::LeftParen) {
                p.type_arguments(&name)?
            } else {
                Vec::new()
            };
            // ClickHouse drops the display width of MySQL's integers: `INT(11)`.
            let is_width = matches!(arguments.as_slice(), [TypeArgument::Number(_)])
                && name.to_ascii_uppercase().contains("INT");
            let mut name = name;
            if is_width && let Some(index) = p.eat_one_of(&["UNSIGNED", "SIGNED"]) {
                let sign = ["UNSIGNED", "SIGNED"][index];
                let text = format!("{} {sign}", name.node);
                name = Spanned::new(text, p.span_since(start));
            }
            let arguments = (!arguments.is_empty() && !is_width).then_some(arguments);
            Ok(Spanned::new(
                DataTypeKind { name, arguments },
                p.span_since(start),
            ))
        })
    }

    /// A name of one word, or one of SQL's names of several.
    fn type_name(&mut self) -> Parse<Ident> {
        let words = self.long_type_name();
        if words == 1 {
            if self.sees_no_type() {
                return self.fail(Kind::Type);
            }
            return self.name(Kind::Type);
        }
        let start = self.at();
        let mut name = Vec::new();
        for _ in 0..words {
            if let Some(TokenKind::Word(word, _)) = self.peek().map(|token| &token.kind) {
                name.push(word.to_ascii_uppercase());
            }
            self.skip();
        }
        Ok(Spanned::new(name.join(" "), self.span_since(start)))
    }

    /// Whether a word stands here that starts a clause of a column: ClickHouse takes none of them
    /// for a type, wherever a type stands and even in quotes.
    fn sees_no_type(&self) -> bool {
        let (name, keyword) = match self.peek().map(|token| &token.kind) {
            Some(TokenKind::Word(word, keyword)) => (*word, *keyword),
            // Types are written without quotes, so nothing that needs them is one.
            Some(TokenKind::Quoted(name)) => {
                let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
                if name.eq_ignore_ascii_case("NULL") || !name.chars().all(is_plain) {
                    return true;
                }
                (&**name, Keyword::find(name))
            }
            _ => return false,
        };
        match keyword {
            None => name.eq_ignore_ascii_case("AUTO"),
            Some(keyword) => matches!(
                keyword,
                Keyword::Alias
                    | Keyword::Codec
                    | Keyword::Comment
                    | Keyword::Default
                    | Keyword::Ephemeral
                    | Keyword::Materialized
                    | Keyword::Not
                    | Keyword::Primary
                    | Keyword::Settings
                    | Keyword::Statistics
                    | Keyword::Ttl
            ),
        }
    }

    /// How many words the name at hand has.
    fn long_type_name(&self) -> usize {
        // Nearly no name goes on with a word, and none with a keyword.
        if !matches!(
            self.peek_at(1),
            Some(Token {
                kind: TokenKind::Word(_, None),
                ..
            })
        ) {
            return 1;
        }
        let is_word = |ahead, word: &str| {
            matches!(
                self.peek_at(ahead),
                Some(Token { kind: TokenKind::Word(text, _), .. })
                    if text.eq_ignore_ascii_case(word)
            )
        };
        for (first, rests) in LONG_NAMES {
            if !first.iter().any(|word| is_word(0, word)) {
                continue;
            }
            let rest = rests
                .iter()
                .find(|rest| rest.iter().zip(1..).all(|(word, at)| is_word(at, word)));
            return 1 + rest.map_or(0, |rest| rest.len());
        }
        1
    }

    /// The arguments and the closing parenthesis.
    fn type_arguments(&mut self, name: &str) -> Parse<Vec<TypeArgument>> {
        let mut arguments = Vec::new();
        if self.eat_symbol(Symbol::RightParen) {
            return Ok(arguments);
        }
        let mut function_is_due = matches!(name, "AggregateFunction" | "SimpleAggregateFunction");
        loop {
            let argument = if function_is_due && !self.sees_signed_number() {
                function_is_due = false;
                TypeArgument::AggregateFunction(self.aggregate_function()?)
            } else if name.eq_ignore_ascii_case("json") {
                self.json_argument()?
            } else {
                self.type_argument(name)?
            };
            let is_element = matches!(argument, TypeArgument::Element { .. });
            if name == "Nested" && !is_element {
                return self.fail(Kind::Type);
            }
            arguments.push(argument);
            if !self.eat_symbol(Symbol::Comma) {
                self.need_symbol(Symbol::RightParen)?;
                return Ok(arguments);
            }
            if self.eat_symbol_quietly(Symbol::RightParen) {
                return Ok(arguments);
            }
        }
    }

    fn sees_signed_number(&self) -> bool {
        matches!(
            self.peek().map(|token| &token.kind),
            Some(TokenKind::Number(_) | TokenKind::Symbol(Symbol::Minus | Symbol::Plus))
        )
    }

    fn type_argument(&mut self, name: &str) -> Parse<TypeArgument> {
        if self.sees_string() {
            let text = self.string()?;
            if !self.eat_symbol(Symbol::Equal) {
                return Ok(TypeArgument::String(text));
            }
            let value = self.spanned_number()?;
            return Ok(TypeArgument::EnumValue { name: text, value });
        }
        if self.sees_signed_number() {
            return self.spanned_number().map(TypeArgument::Number);
        }
        let has_elements = matches!(name, "Tuple" | "Nested");
        if name == "Dynamic" && self.sees_symbol_at(1, Symbol::Equal) {
            self.type_setting()
        } else if has_elements && self.sees_name_at(1) && self.long_type_name() == 1 {
            let name = self.name(Kind::Name)?;
            let data_type = self.data_type()?;
            Ok(TypeArgument::Element { name, data_type })
        } else {
            self.data_type().map(TypeArgument::Type)
        }
    }

    fn spanned_number(&mut self) -> Parse<Spanned<Number>> {
        self.spanned(Self::number)
    }

    /// `max_types = 4`
    fn type_setting(&mut self) -> Parse<TypeArgument> {
        let name = self.name(Kind::Name)?;
        self.need_symbol(Symbol::Equal)?;
        let value = self.spanned_number()?;
        Ok(TypeArgument::Setting { name, value })
    }

    /// `a.b UInt32`, `SKIP a.b`, `SKIP REGEXP 're'`, `max_dynamic_paths = 10`
    fn json_argument(&mut self) -> Parse<TypeArgument> {
        if self.sees_symbol_at(1, Symbol::Equal) {
            return self.type_setting();
        }
        if self.eat(Keyword::Skip) {
            if self.eat(Keyword::Regexp) {
                return self.string().map(TypeArgument::JsonSkipRegexp);
            }
            return self.name_path(Kind::Name).map(TypeArgument::JsonSkip);
        }
        let path = self.name_path(Kind::Name)?;
        let data_type = self.data_type()?;
        Ok(TypeArgument::JsonPath { path, data_type })
    }

    /// `quantiles(0.5, 0.9)`
    fn aggregate_function(&mut self) -> Parse<AggregateFunctionName> {
        let name = self.name(Kind::FunctionName)?;
        let parameters = if self.sees_symbol(Symbol::LeftParen) {
            Some(self.paren_list(Self::expr)?)
        } else {
            None
        };
        Ok(AggregateFunctionName { name, parameters })
    }
}

/// The first words of SQL's long names, and the words that may come after them.
const LONG_NAMES: [(&[&str], &[&[&str]]); 4] = [
    (&["DOUBLE"], &[&["PRECISION"]]),
    (
        &["BINARY", "CHARACTER", "CHAR", "NCHAR"],
        &[&["LARGE", "OBJECT"], &["VARYING"]],
    ),
    (
        &["NATIONAL"],
        &[
            &["CHARACTER", "LARGE", "OBJECT"],
            &["CHARACTER", "VARYING"],
            &["CHAR", "LARGE", "OBJECT"],
            &["CHAR", "VARYING"],
            &["CHARACTER"],
            &["CHAR"],
        ],
    ),
    (
        &[
            "TINYINT",
            "SMALLINT",
            "MEDIUMINT",
            "INT",
            "INTEGER",
            "BIGINT",
            "INT1",
        ],
        &[&["SIGNED"], &["UNSIGNED"]],
    ),
];

#[cfg(test)]
mod tests {
    use super::{Keyword, LONG_NAMES};

    #[test]
    fn no_long_name_goes_on_with_a_keyword() {
        for (_, rests) in LONG_NAMES {
            for rest in rests {
                assert_eq!(Keyword::find(rest[0]), None);
            }
        }
    }
}
