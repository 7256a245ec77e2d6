//! Generates the named queries, and a list of them for the test, each with a value for each parameter.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use housekeeper_build::Disk;
use housekeeper_core::codegen::{self, Options};
use housekeeper_core::diagnostic::{RenderOptions, Severity};
use housekeeper_core::project;
use housekeeper_core::query::{Gives, NamedQuery};
use housekeeper_core::source::Session;
use housekeeper_core::types::Type;

/// The dashboards of the demo, whose schema is a part of this one.
const DEMO: &str = "../../example-app/db/queries";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=db");
    println!("cargo::rerun-if-changed={DEMO}");
    let out = env::var_os("OUT_DIR").expect("Cargo sets it");
    let out = Path::new(&out);
    let disk = Disk::new(env::var_os("CARGO_MANIFEST_DIR").expect("Cargo sets it"));
    let mut session = Session::new(&disk);
    let lowered = project::read_lowered(&mut session, "db/main.sql", "default");
    let mut queries = project::read_queries(&mut session, "db/queries", &lowered);
    queries.extend(project::read_queries(&mut session, DEMO, &lowered));
    let options = Options::default();
    let tokens = codegen::generate(
        &lowered.schema,
        &session.sources,
        &options,
        &queries,
        None,
        &mut session.diagnostics,
    );
    let mut errors = session.diagnostics.iter();
    let error = errors.find(|found| found.severity == Severity::Error);
    if let Some(error) = error {
        panic!(
            "{}",
            error.render(&session.sources, &RenderOptions::default())
        );
    }
    fs::write(out.join("db.rs"), codegen::format(tokens)).expect("OUT_DIR can be written");
    fs::write(out.join("calls.rs"), calls(&queries)).expect("OUT_DIR can be written");
}

fn calls(queries: &[NamedQuery]) -> String {
    let mut calls = String::from("{\n");
    for NamedQuery { name, query, .. } in queries {
        // Those with a choice take enums of their own: `choices.rs` asks them.
        if matches!(query.gives, Gives::Nothing) || !query.choices.is_empty() {
            continue;
        }
        let mut values: Vec<String> = query
            .parameters
            .iter()
            .map(|parameter| value(&parameter.ty))
            .collect();
        let mut conditions: Vec<&str> = Vec::new();
        for (condition, _) in &query.conditions {
            if !conditions.contains(&condition.name.as_str()) {
                conditions.push(&condition.name);
                values.push("Vec::<Condition<_>>::new()".to_owned());
            }
        }
        let values = values.join(", ");
        let name = &name.node;
        let _ = writeln!(
            calls,
            "    world.check({name:?}, queries::{name}({values})).await;"
        );
    }
    calls.push_str("}\n");
    calls
}

/// A Rust value of a type.
fn value(ty: &Type) -> String {
    match ty {
        Type::UInt(_) | Type::Int(_) => "1".to_owned(),
        Type::Float32 | Type::Float64 => "1.5".to_owned(),
        Type::Bool => "true".to_owned(),
        Type::String | Type::LowCardinality(_) => "\"purchase\"".to_owned(),
        Type::FixedString(2) => "FixedString::<2>::try_from(\"GB\").expect(\"fits\")".to_owned(),
        Type::FixedString(length) => format!("FixedString::<{length}>::default()"),
        Type::Date | Type::Date32 => "DAY".to_owned(),
        Type::DateTime(_) | Type::DateTime64 { .. } => "MOMENT".to_owned(),
        Type::Uuid => "Uuid::from_u128(1)".to_owned(),
        Type::Ipv4 => "Ipv4Addr::LOCALHOST".to_owned(),
        Type::Ipv6 => "Ipv6Addr::LOCALHOST".to_owned(),
        Type::Enum { values, .. } => format!("{:?}", values[0].0),
        Type::Decimal { precision, scale } => {
            let units = match precision {
                ..=9 => "i32",
                10..=18 => "i64",
                _ => "i128",
            };
            format!("Decimal::<{units}, {scale}>::default()")
        }
        Type::Nullable(inner) => format!("Some({})", value(inner)),
        Type::Array(inner) => format!("vec![{}]", value(inner)),
        Type::Map(key, inner) => format!("BTreeMap::from([({}, {})])", value(key), value(inner)),
        Type::Tuple(elements) => {
            let elements = elements.iter().map(|element| value(&element.ty) + ",");
            format!("({})", elements.collect::<String>())
        }
        other => panic!("no value of {other} for a parameter"),
    }
}
