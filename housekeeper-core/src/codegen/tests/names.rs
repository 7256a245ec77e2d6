//! Whatever things are called in the schema, what comes out is Rust in which nothing is called alike.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::prelude::*;
use syn::ext::IdentExt as _;
use syn::{FnArg, ImplItem, Item, Pat, Signature};

use super::fixture::Fixture;
use crate::codegen::{Options, generate};
use crate::diagnostic::Diagnostics;
use crate::model::{Object, ObjectName, Objects, Schema};
use crate::syntax::ast::ExprKind;
use crate::types::Type;

/// Places for names: two databases, two tables, a dictionary, and a column of every kind that names more than itself.
const SQL: &str = "
    CREATE DATABASE d; CREATE DATABASE e;
    CREATE TABLE d.t (
        a UInt8,
        b UInt8 DEFAULT 1,
        c String,
        e Enum8('x' = 1, 'y' = 2, 'z' = -3),
        f Tuple(x UInt8, y Enum8('x' = 1)),
        g UInt8 EPHEMERAL
    ) ENGINE = ReplacingMergeTree ORDER BY (a, b, c);
    CREATE TABLE d.u (h UInt8) ENGINE = Memory;
    CREATE DICTIONARY e.k (i UInt8, j String, l String) PRIMARY KEY i, j
        SOURCE(NULL()) LAYOUT(COMPLEX_KEY_HASHED()) LIFETIME(0);
";

fn name() -> impl Strategy<Value = String> {
    let known: &[&str] = &[
        "type",
        "self",
        "Self",
        "super",
        "crate",
        "_",
        "async",
        "gen",
        "union",
        "new",
        "clone",
        "insert",
        "insert_all",
        "insert_new",
        "scan",
        "filter",
        "get",
        "by_a",
        "ByKey",
        "Row",
        "row",
        "New",
        "Table",
        "table",
        "Column",
        "column",
        "items",
        "apply",
        "migrations",
        "queries",
        "verify",
        "limit",
        "latest",
        "select",
        "client",
        "rows",
        "condition",
        "value",
        "input",
        "out",
        "f",
        "hk",
        "ty",
        "unknown",
        "Unknown",
        "u8",
        "Vec",
        "core",
        "std",
        "housekeeper",
        "a b",
        "a-b",
        "a_b",
        "aB",
        "AB",
        "",
        " ",
        "%",
        "1",
        "1_0",
        "10",
    ];
    prop_oneof![
        4 => proptest::sample::select(known).prop_map(str::to_owned),
        1 => "[a-zA-Z_][a-z0-9_]{0,3}",
        1 => "\\PC{1,5}",
    ]
}

/// Puts names in place of those of [`SQL`]; a name that is not free there keeps its old one.
fn rename(schema: &mut Schema, names: &[String]) {
    let mut names = names.iter().cloned();
    let mut next = || names.next().unwrap();
    let mut databases = BTreeSet::new();
    for database in ["d", "e"] {
        let name = next();
        let name = if databases.insert(name.clone()) {
            name
        } else {
            format!("{name}{database}")
        };
        let entry = schema.databases.shift_remove(database).unwrap();
        schema.databases.insert(name.clone(), entry);
        for object in schema.objects.values_mut() {
            let object = match object {
                Object::Table(table) => &mut table.name,
                Object::Dictionary(dictionary) => &mut dictionary.name,
                Object::View(_) | Object::MaterializedView(_) => unreachable!("there is none"),
            };
            if object.database == database {
                name.clone_into(&mut object.database);
            }
        }
    }
    let mut objects = Objects::new();
    for object in std::mem::take(&mut schema.objects) {
        let mut object = Object::from(object);
        let own = match &mut object {
            Object::Table(table) => {
                let columns = unique((0..table.columns.len()).map(|_| next()));
                let order = table
                    .storage
                    .clauses
                    .order_by
                    .iter_mut()
                    .flat_map(|key| &mut key.items);
                for (item, column) in order.zip(&columns) {
                    if let ExprKind::Path(path) = &mut item.expr.node {
                        column.clone_into(&mut path[0].node);
                    }
                }
                for (column, name) in table.columns.iter_mut().zip(columns) {
                    column.name = name;
                    rename_parts(&mut column.ty, &mut next);
                }
                &mut table.name
            }
            Object::Dictionary(dictionary) => {
                let columns = unique((0..3).map(|_| next()));
                dictionary.primary_key = columns[..2].to_vec();
                for (attribute, name) in dictionary.attributes.iter_mut().zip(columns) {
                    attribute.name = name;
                }
                &mut dictionary.name
            }
            Object::View(_) | Object::MaterializedView(_) => unreachable!("there is none"),
        };
        let name = ObjectName {
            name: next(),
            ..own.clone()
        };
        let name = if objects.contains_key(&name) {
            own.clone()
        } else {
            name
        };
        own.clone_from(&name);
        objects.insert(object);
    }
    schema.objects = objects;
}

fn rename_parts(ty: &mut Type, next: &mut impl FnMut() -> String) {
    match ty {
        Type::Enum { values, .. } => {
            let texts = unique((0..values.len()).map(|_| next()));
            for (value, text) in values.iter_mut().zip(texts) {
                value.0 = text;
            }
        }
        Type::Tuple(elements) => {
            let names = unique((0..elements.len()).map(|_| next()));
            for (element, name) in elements.iter_mut().zip(names) {
                element.name = Some(name);
                rename_parts(&mut element.ty, next);
            }
        }
        _ => {}
    }
}

/// Names that differ, as ClickHouse wants them: the second of two gets something behind it.
fn unique(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let names = names.map(|mut name| {
        while !taken.insert(name.clone()) {
            name.push('~');
        }
        name
    });
    names.collect()
}

/// The names of one namespace, with what they are in for the message.
#[derive(Default)]
struct Namespace(BTreeSet<String>);

impl Namespace {
    fn add(&mut self, ident: &syn::Ident) {
        assert!(
            self.0.insert(ident.unraw().to_string()),
            "`{ident}` is there twice"
        );
    }
}

fn check_items(items: &[Item]) {
    let (mut types, mut values) = (Namespace::default(), Namespace::default());
    add_items(items, &mut types, &mut values);
}

/// What a module shows: its items, and by `pub use self::items::*`, those of the module in it.
fn add_items(items: &[Item], types: &mut Namespace, values: &mut Namespace) {
    for item in items {
        match item {
            Item::Mod(module)
                if module.ident == "items" && matches!(module.vis, syn::Visibility::Inherited) =>
            {
                add_items(&module.content.as_ref().unwrap().1, types, values);
            }
            Item::Mod(module) => {
                types.add(&module.ident);
                check_items(&module.content.as_ref().unwrap().1);
            }
            Item::Struct(item) => {
                types.add(&item.ident);
                let mut fields = Namespace::default();
                item.fields
                    .iter()
                    .filter_map(|field| field.ident.as_ref())
                    .for_each(|field| fields.add(field));
            }
            Item::Enum(item) => {
                types.add(&item.ident);
                let mut variants = Namespace::default();
                item.variants
                    .iter()
                    .for_each(|variant| variants.add(&variant.ident));
            }
            Item::Const(item) => values.add(&item.ident),
            Item::Fn(item) => {
                values.add(&item.sig.ident);
                check_parameters(&item.sig);
            }
            Item::Impl(item) => {
                let mut methods = Namespace::default();
                for item in &item.items {
                    if let ImplItem::Fn(method) = item {
                        methods.add(&method.sig.ident);
                        check_parameters(&method.sig);
                    }
                }
            }
            _ => {}
        }
    }
}

fn check_parameters(signature: &Signature) {
    let mut parameters = Namespace::default();
    for input in &signature.inputs {
        if let FnArg::Typed(input) = input
            && let Pat::Ident(pattern) = &*input.pat
        {
            parameters.add(&pattern.ident);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_names_give_rust(names in proptest::collection::vec(name(), 40)) {
        static FIXTURE: LazyLock<Fixture> = LazyLock::new(|| Fixture::read("d.sql", SQL));
        let mut schema = FIXTURE.schema.clone();
        rename(&mut schema, &names);
        let mut diagnostics = Diagnostics::new();
        let tokens = generate(&schema, &FIXTURE.sources, &Options::default(), &[], None, &mut diagnostics);
        let file: syn::File = syn::parse2(tokens).unwrap();
        check_items(&file.items);
    }
}
