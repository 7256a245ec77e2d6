//! The grammar of directives.
//!
//! Each rule is boxed: unboxed, the types of the rules are long and slow to compile.

use chumsky::inspector::SimpleState;
use chumsky::prelude::*;

use super::DirectiveLine;
use crate::source::{Span, Spanned};
use crate::syntax::ast::{Directive, ObjectName};

/// A rule over the text after `housekeeper:`.
pub(super) type Rule<'s, T> = Boxed<'s, 's, &'s str, T, Extra<'s>>;
/// The state is the place of that text.
type Extra<'s> = extra::Full<Rich<'s, char>, SimpleState<Span>, ()>;

/// Any directive.
pub(super) fn directive<'s>() -> Rule<'s, DirectiveLine> {
    let renamed_from = object_name().map(Directive::RenamedFrom);
    let allow = word("a hazard").then_ignore(space()).then(rest("a reason"));
    let allow = allow.map(|(hazard, reason)| Directive::Allow { hazard, reason });
    let name = word("a name").map(Directive::Name);
    let row = word("a name").map(Directive::Row);
    let replaces = word("a file").then_ignore(space()).then(word("a hash"));
    let replaces = replaces.map(|(file, hash)| Directive::Replaces { file, hash });
    choice([
        form("import PATH", rest("a path").map(DirectiveLine::Import)),
        form("renamed-from OLD", renamed_from.map(DirectiveLine::Of)),
        form("allow HAZARD reason", allow.map(DirectiveLine::Of)),
        form(
            "rust type=PATH with=PATH type-name=NAME",
            rust().map(DirectiveLine::Of),
        ),
        form("name NAME", name.map(DirectiveLine::Of)),
        form("row NAME", row.map(DirectiveLine::Of)),
        form("replaces FILE HASH", replaces.map(DirectiveLine::Of)),
        form(
            "external",
            empty().to(DirectiveLine::Of(Directive::External)),
        ),
    ])
    .boxed()
}

/// The directive that the first word of `form` names. An error in it knows the form.
fn form<'s>(
    form: &'static str,
    arguments: impl Parser<'s, &'s str, DirectiveLine, Extra<'s>> + 's,
) -> Rule<'s, DirectiveLine> {
    let name = form.split(' ').next().unwrap_or(form);
    text(|c| !c.is_whitespace())
        .filter(move |word| *word == name)
        .ignore_then(space())
        .ignore_then(arguments.boxed())
        .then_ignore(end())
        .labelled(form)
        .as_context()
        .boxed()
}

/// `name`, `db.name`, each with or without backquotes
fn object_name<'s>() -> Rule<'s, ObjectName> {
    let quoted = spanned("a name", text(|c| c != '`'));
    let backquote = just('`').labelled("a backquote");
    let quoted = quoted.delimited_by(just('`'), backquote).boxed();
    let plain = spanned("a name", text(|c| c.is_ascii_alphanumeric() || c == '_'));
    let part = quoted.or(plain).labelled("a name").boxed();
    let second = just('.').labelled("`.`").ignore_then(part.clone());
    part.then(second.or_not())
        .map(|(first, second)| match second {
            Some(name) => ObjectName::new(Some(first), name),
            None => ObjectName::new(None, first),
        })
        .boxed()
}

/// What a `rust` directive says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Key {
    Type,
    With,
    TypeName,
}

/// `type=PATH with=PATH type-name=NAME`, at least one of them, each once, in any order
fn rust<'s>() -> Rule<'s, Directive> {
    let attributes = attributes(&[Key::Type, Key::With, Key::TypeName]);
    attributes
        .map(|attributes| {
            let of = |key| {
                let mut attributes = attributes.iter();
                attributes.find_map(|(found, value)| (*found == key).then(|| value.clone()))
            };
            Directive::Rust {
                data_type: of(Key::Type),
                with: of(Key::With),
                type_name: of(Key::TypeName),
            }
        })
        .boxed()
}

/// Some of `keys`, at least one. So an error names those that are left.
fn attributes<'s>(keys: &[Key]) -> Rule<'s, Vec<(Key, Spanned<String>)>> {
    let first = keys.iter().map(|key| {
        let key = *key;
        let value = match key {
            Key::Type => attribute("type", "`type=`", "a type"),
            Key::With => attribute("with", "`with=`", "a path"),
            Key::TypeName => attribute("type-name", "`type-name=`", "a name"),
        };
        let value = value.map(move |value| vec![(key, value)]).boxed();
        let others: Vec<_> = keys.iter().copied().filter(|other| *other != key).collect();
        if others.is_empty() {
            return value;
        }
        let all = value.then(attributes(&others).or_not());
        all.map(|(mut all, others)| {
            all.extend(others.into_iter().flatten());
            all
        })
        .boxed()
    });
    choice(first.collect::<Vec<_>>()).boxed()
}

/// `key=value`. The value, which may hold white space, goes on until another key.
fn attribute<'s>(
    key: &'static str,
    key_label: &'static str,
    label: &'static str,
) -> Rule<'s, Spanned<String>> {
    let any_key = text(|c| c.is_ascii_lowercase() || c == '-').then_ignore(just('='));
    let value = text(|c| !c.is_whitespace());
    let between = text(char::is_whitespace).and_is(space().then(any_key.clone()).not());
    let value = value.separated_by(between).at_least(1).to_slice().boxed();
    any_key
        .filter(move |found| *found == key)
        .labelled(key_label)
        .ignore_then(spanned(label, value))
        .then_ignore(space())
        .boxed()
}

/// A word: all up to white space.
fn word<'s>(label: &'static str) -> Rule<'s, Spanned<String>> {
    spanned(label, text(|c| !c.is_whitespace()))
}

/// The rest of the line.
fn rest<'s>(label: &'static str) -> Rule<'s, Spanned<String>> {
    spanned(label, text(|_| true))
}

/// White space, or none where a word ends the line.
fn space<'s>() -> Rule<'s, ()> {
    text(char::is_whitespace).or_not().ignored().boxed()
}

/// At least one character, and as many as are accepted.
fn text<'s>(accept: fn(char) -> bool) -> Rule<'s, &'s str> {
    let accepted = any().filter(move |c| accept(*c));
    accepted.repeated().at_least(1).to_slice().boxed()
}

/// A text with its place in the file. Errors call it `label`.
fn spanned<'s>(label: &'static str, text: Rule<'s, &'s str>) -> Rule<'s, Spanned<String>> {
    text.map_with(|text, extra| {
        let found = extra.span();
        Spanned::new(text.to_owned(), place(extra.state(), found))
    })
    .labelled(label)
    .boxed()
}

/// Where a part of the text at `body` stands.
#[expect(
    clippy::cast_possible_truncation,
    reason = "files are shorter than 4 GiB"
)]
pub(super) const fn place(body: &Span, part: SimpleSpan) -> Span {
    let (start, end) = (part.start as u32, part.end as u32);
    Span::new(body.file, body.start + start, body.start + end)
}
