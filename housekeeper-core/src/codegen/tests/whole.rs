//! One schema with everything in it; the `tests` package compiles what comes out and uses it.

use super::fixture::{Describe as _, Fixture, expect_file};
use crate::codegen::{Cost, Drift, Embedded, Hazard, Migration, Options, Piece, Profile, Step};
use crate::syntax::ast::DefaultKind;
use crate::types::{IntWidth, TupleElement, Type};

#[test]
fn the_whole_of_it() {
    let mut fixture = Fixture::default();
    fixture.database("shop", "A web shop.");
    users(&mut fixture);
    events(&mut fixture);
    every_type(&mut fixture);
    awkward_names(&mut fixture);
    read_only(&mut fixture);

    let (text, messages) = fixture.generate(&Options::default(), Some(&embedded()));
    expect_file("shop.rs", &text);
    assert_eq!(
        messages,
        [
            "HK0802: there is no Rust type for `JSON` yet: column `document` is left out of the rows",
            "HK0802: there is no Rust type for `Decimal(76, 10)` yet: column `huge` is left out of the rows",
        ]
    );
}

fn users(f: &mut Fixture) {
    let columns = vec![
        f.column("user_id", uint(64)),
        f.column("email", Type::String)
            .comment("Where `mail` goes, <lower case>."),
        f.default_column("registered", Type::Date, DefaultKind::Default, "today()"),
        f.column("country", Type::FixedString(2))
            .lines(&["Two letters, see https://example.com/iso."]),
        f.default_column("spent", decimal(18, 2), DefaultKind::Default, "0"),
        f.default_column("segment", nullable(uint(8)), DefaultKind::Default, "0"),
        f.default_column(
            "settings",
            map(Type::String, Type::String),
            DefaultKind::Default,
            "map()",
        ),
        f.default_column("raw_email", Type::String, DefaultKind::Ephemeral, ""),
        f.default_column(
            "version",
            uint(64),
            DefaultKind::Materialized,
            "toUnixTimestamp64Milli(now64(3))",
        ),
        f.default_column(
            "domain",
            Type::String,
            DefaultKind::Alias,
            "splitByChar('@', email)[2]",
        ),
    ];
    let table = f.table(
        "shop.users",
        "ReplacingMergeTree(version)",
        &["user_id"],
        columns,
    );
    table.docs.lines =
        vec!["Customers. A newer version of a row replaces the older one.".to_owned()];
    table.comment = Some("Owned by [CRM].".to_owned());
}

fn events(f: &mut Fixture) {
    let kinds = [
        ("view", 1),
        ("add to cart", 2),
        ("purchase", 3),
        ("unknown", -1),
    ];
    let columns = vec![
        f.column("event_id", Type::Uuid),
        f.column("user_id", uint(64)),
        f.column("kind", enumeration(false, &kinds)),
        f.column("page_url", nullable(Type::String)),
        f.column("timestamp", Type::DateTime(Some("UTC".to_owned()))),
        f.column("tags", array(low_cardinality(Type::String))),
    ];
    f.table(
        "shop.events",
        "ReplicatedReplacingMergeTree",
        &["user_id", "timestamp", "toDate(timestamp)"],
        columns,
    );
}

fn every_type(f: &mut Fixture) {
    let mut columns = Vec::new();
    for bits in [8, 16, 32, 64, 128, 256] {
        columns.push(f.column(&format!("u{bits}"), uint(bits)));
        columns.push(f.column(&format!("i{bits}"), Type::Int(width(bits))));
    }
    let named = tuple(&[
        (Some("lat"), Type::Float64),
        (Some("type"), nullable(Type::String)),
    ]);
    let pair = tuple(&[
        (None, uint(8)),
        (None, enumeration(false, &[("a", 1), ("A", 2)])),
    ]);
    let nested = Type::Nested(elements(&[
        (Some("sku"), Type::String),
        (Some("at"), nullable(datetime64(3))),
    ]));
    for (name, ty) in [
        ("bf16", Type::BFloat16),
        ("f32", Type::Float32),
        ("f64", Type::Float64),
        ("flag", Type::Bool),
        ("d32", decimal(9, 4)),
        ("d64", decimal(18, 18)),
        ("d128", decimal(38, 0)),
        ("text", Type::String),
        ("fixed", Type::FixedString(16)),
        ("uuid", Type::Uuid),
        ("v4", Type::Ipv4),
        ("v6", Type::Ipv6),
        ("day", Type::Date),
        ("day32", Type::Date32),
        ("second", Type::DateTime(None)),
        ("milli", datetime64(3)),
        (
            "nano",
            Type::DateTime64 {
                precision: 9,
                zone: Some("Asia/Tokyo".to_owned()),
            },
        ),
        (
            "wide",
            enumeration(
                true,
                &[("low", -1000), ("", 0), ("2.0", 20), ("1", 10), ("+", 5)],
            ),
        ),
        ("low", low_cardinality(nullable(Type::String))),
        ("many", array(array(nullable(uint(32))))),
        (
            "by_name",
            map(low_cardinality(Type::String), array(Type::Float64)),
        ),
        ("by_float", map(Type::Float64, Type::String)),
        ("pair", pair),
        ("place", named.clone()),
        ("places", array(named)),
        ("items", nested),
        (
            "total",
            Type::SimpleAggregateFunction {
                function: "sum".to_owned(),
                inner: Box::new(uint(64)),
            },
        ),
        (
            "visitors",
            Type::AggregateFunction {
                function: "uniq".to_owned(),
                arguments: vec![uint(64)],
            },
        ),
        ("document", Type::Other("JSON".to_owned())),
        ("huge", decimal(76, 10)),
    ] {
        columns.push(f.column(name, ty));
    }
    columns.push(f.rust_column("bytes", Type::String, "::std::vec::Vec<u8>"));
    columns.push(f.rust_column("ticks", datetime64(6), "i64"));
    f.table("shop.types", "MergeTree", &["tuple(u8, u16)"], columns);
}

fn awkward_names(f: &mut Fixture) {
    let columns = vec![
        f.column("type", uint(8)),
        f.column("self", uint(8)),
        f.default_column("new", uint(8), DefaultKind::Default, "1"),
        f.default_column("clone", uint(8), DefaultKind::Default, "1"),
        f.column("insert", uint(8)),
        f.column("scan", uint(8)),
        f.column("limit", uint(8)),
        f.column("client", uint(8)),
        f.column("rows", uint(8)),
        f.column("input", uint(8)),
        f.column("out", uint(8)),
        f.column("value", uint(8)),
        f.column("f", uint(8)),
        f.column("hk", uint(8)),
        f.column("ty", uint(8)),
        f.column("Total Price", uint(8)),
        f.column("1st", uint(8)),
        f.column("größe", uint(8)),
        f.column("%", uint(8)),
        f.column("not", uint(8)),
        f.column("row", enumeration(false, &[("self", 1), ("Self", 2)])),
    ];
    f.table(
        "shop.type",
        "ReplacingMergeTree",
        &["type", "limit", "insert"],
        columns,
    );
    let column = f.column("by_id", uint(8));
    let key = f.column("id", uint(8));
    f.table("shop.Order Lines", "Memory", &["id"], vec![key, column]);
    let column = f.column("id", uint(8));
    f.table("apply.self", "MergeTree", &["id"], vec![column]);
}

fn read_only(f: &mut Fixture) {
    f.view(
        "shop.daily_sales",
        vec![
            ("day", Some(Type::Date)),
            ("revenue", Some(decimal(38, 2))),
            ("mystery", None),
        ],
    );
    let state = Type::AggregateFunction {
        function: "uniq".to_owned(),
        arguments: vec![uint(64)],
    };
    f.materialized_view(
        "shop.mv_hourly",
        "shop.events",
        "shop.hourly",
        vec![("hour", Some(Type::DateTime(None))), ("users", Some(state))],
    );
    f.dictionary(
        "shop.countries",
        "COMPLEX_KEY_HASHED",
        &["code"],
        vec![("code", Type::String), ("name", Type::String)],
    );
    f.dictionary(
        "shop.categories",
        "flat",
        &["id"],
        vec![("id", uint(32)), ("type", nullable(Type::String))],
    );
    f.dictionary(
        "shop.prices",
        "COMPLEX_KEY_CACHE",
        &["product", "country"],
        vec![
            ("country", Type::String),
            ("product", uint(64)),
            ("price", Type::Float64),
        ],
    );
    let price_list = vec![
        ("id", uint(64)),
        ("from", Type::Date),
        ("until", Type::Date),
        ("price", Type::Float64),
    ];
    f.dictionary("shop.price_list", "RANGE_HASHED", &["id"], price_list);
}

fn embedded() -> Embedded {
    let step = Step {
        line: 3,
        kind: "create table".to_owned(),
        object: "shop.users".to_owned(),
        sql: vec![
            Piece::Text("CREATE TABLE shop.users".to_owned()),
            Piece::OnCluster,
            Piece::Text(" (\n    user_id UInt64\n)\nENGINE = ".to_owned()),
            Piece::Engine("MergeTree".to_owned()),
            Piece::Text(" ORDER BY user_id COMMENT '".to_owned()),
            Piece::Variable("OWNER".to_owned()),
            Piece::Text("'".to_owned()),
        ],
        hash: "91ac".to_owned(),
        cost: Cost::Metadata,
        hazards: Vec::new(),
        probe: Some(
            "SELECT count() > 0 FROM system.tables WHERE database = 'shop' AND name = 'users'"
                .to_owned(),
        ),
        comment: String::new(),
    };
    let drop = Step {
        line: 1,
        kind: "drop column".to_owned(),
        sql: vec![Piece::Text(
            "ALTER TABLE shop.users DROP COLUMN age".to_owned(),
        )],
        cost: Cost::Mutation,
        hazards: vec![Hazard {
            name: "data-loss".to_owned(),
            detail: "the values of `age` are deleted".to_owned(),
            reason: Some("nobody asked for it".to_owned()),
        }],
        probe: None,
        comment: "The law.".to_owned(),
        ..step.clone()
    };
    let migration = |version: &str, name: &str, steps| Migration {
        version: version.to_owned(),
        name: name.to_owned(),
        file: format!("db/migrations/{version}_{name}.sql"),
        hash: "6b0b".to_owned(),
        steps,
    };
    Embedded {
        migrations: vec![
            migration("20240813190639", "initial", vec![step]),
            migration("20240814143146", "no_age", vec![drop]),
        ],
        profiles: vec![
            Profile {
                name: "default".to_owned(),
                cluster: String::new(),
                replicated: false,
            },
            Profile {
                name: "production".to_owned(),
                cluster: "demo".to_owned(),
                replicated: true,
            },
        ],
        drift: Some(Drift {
            steps: 2,
            summary: "adds shop.types and one more".to_owned(),
        }),
    }
}

fn width(bits: u16) -> IntWidth {
    match bits {
        8 => IntWidth::W8,
        16 => IntWidth::W16,
        32 => IntWidth::W32,
        64 => IntWidth::W64,
        128 => IntWidth::W128,
        _ => IntWidth::W256,
    }
}

fn uint(bits: u16) -> Type {
    Type::UInt(width(bits))
}

fn decimal(precision: u8, scale: u8) -> Type {
    Type::Decimal { precision, scale }
}

fn datetime64(precision: u8) -> Type {
    Type::DateTime64 {
        precision,
        zone: None,
    }
}

fn nullable(inner: Type) -> Type {
    Type::Nullable(Box::new(inner))
}

fn low_cardinality(inner: Type) -> Type {
    Type::LowCardinality(Box::new(inner))
}

fn array(inner: Type) -> Type {
    Type::Array(Box::new(inner))
}

fn map(key: Type, value: Type) -> Type {
    Type::Map(Box::new(key), Box::new(value))
}

fn tuple(parts: &[(Option<&str>, Type)]) -> Type {
    Type::Tuple(elements(parts))
}

fn elements(parts: &[(Option<&str>, Type)]) -> Vec<TupleElement> {
    let elements = parts.iter().map(|(name, ty)| TupleElement {
        name: name.map(str::to_owned),
        ty: ty.clone(),
    });
    elements.collect()
}

fn enumeration(wide: bool, values: &[(&str, i16)]) -> Type {
    let mut values: Vec<_> = values
        .iter()
        .map(|(text, number)| ((*text).to_owned(), *number))
        .collect();
    values.sort_by_key(|(_, number)| *number);
    Type::Enum { wide, values }
}
