//! Aggregate functions: a call has the type that the server gives it, and what we refuse it refuses.
//!
//! Random calls over all aggregate functions, stacks of combinators and types. `HOUSEKEEPER_LONG_TESTS=1` asks many.

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::syntax::ast::NullTreatment;
use housekeeper_core::syntax::parse_data_type;
use housekeeper_core::types::{Call, Failure, Operand, Type, infer_aggregate, resolve};
use housekeeper_local::Session;

/// Types without wrapping.
#[rustfmt::skip]
const TYPES: &[&str] = &[
    "UInt8", "UInt16", "UInt32", "UInt64", "UInt128", "UInt256", "Int8", "Int16", "Int32", "Int64", "Int128", "Int256", "Bool",
    "BFloat16", "Float32", "Float64", "Decimal(9, 2)", "Decimal(18, 3)", "Decimal(38, 4)", "Decimal(76, 5)", "String",
    "FixedString(3)", "UUID", "IPv4", "IPv6", "Date", "Date32", "DateTime", "DateTime('UTC')", "DateTime64(3)",
    "DateTime64(6, 'UTC')", "Time", "Time64(3)", "Enum8('a' = 1)", "Enum16('a' = 1000)", "IntervalDay", "IntervalSecond",
];

/// Types that are rarer.
#[rustfmt::skip]
const RARE: &[&str] = &[
    "Tuple(UInt8, String)", "Tuple(a UInt8, b String)", "Tuple(Array(UInt8), Array(UInt16))", "Tuple(UInt32)", "Map(String, UInt64)",
    "Map(UInt8, Array(UInt8))", "Map(LowCardinality(String), Nullable(Float64))", "Array(UInt8)", "Array(String)", "Array(Nullable(UInt16))",
    "Array(LowCardinality(String))", "Array(Array(UInt8))", "Array(Float64)", "Array(DateTime)", "Array(Decimal(9, 2))", "Array(Tuple(UInt8, String))",
    "Array(UInt64)", "Array(Date)", "Array(Dynamic)", "Array(Map(String, UInt8))", "JSON", "Dynamic", "Variant(String, UInt8)", "Point", "Ring", "Polygon",
    "QBit(Float32, 8)", "AggregateFunction(sum, UInt8)", "AggregateFunction(uniq, String)", "AggregateFunction(groupBitmap, UInt32)",
    "AggregateFunction(quantiles(0.5, 0.9), Float64)", "AggregateFunction(count)", "AggregateFunction(sumIf, Nullable(UInt8), UInt8)",
    "AggregateFunction(1, sumMap, Array(UInt8), Array(UInt8))", "SimpleAggregateFunction(sum, UInt64)", "SimpleAggregateFunction(any, LowCardinality(Nullable(String)))",
    "SimpleAggregateFunction(max, Nullable(DateTime))", "Tuple(Dynamic, UInt8)", "Nested(a UInt8)",
];

const PARAMETERS: &[&[&str]] = &[
    &["0.5"],
    &["0.5", "0.9"],
    &["1"],
    &["3"],
    &["10"],
    &["3", "5"],
    &["100", "0.5"],
    &["'a'"],
    &["0.9", "0.99", "0.5", "0.1", "1"],
    &["0"],
    &["-1"],
    &["2.5"],
    &["17"],
    &["3600"],
    &["3600", "'strict_order'"],
    &["0", "10", "2"],
    &["0.5", "0", "100", "10"],
    &["1", "1", "1"],
    &["65536"],
];

const COMBINATORS: &[&str] = &[
    "If",
    "If",
    "If",
    "State",
    "State",
    "Array",
    "Map",
    "Merge",
    "OrNull",
    "OrDefault",
    "Distinct",
    "ForEach",
    "SimpleState",
    "ArgMin",
    "ArgMax",
    "Resample",
    "Tuple",
];

/// A call, and the types of its arguments.
struct Case {
    name: String,
    parameters: Vec<String>,
    types: Vec<String>,
    nulls: Option<NullTreatment>,
}

impl Case {
    fn random(random: &mut fastrand::Rng, functions: &[String]) -> Self {
        let base = functions[random.usize(..functions.len())].clone();
        let arity = [1, 1, 1, 1, 2, 2, 2, 3, 0, 4][random.usize(..10)];
        let alike = random.u8(..3) == 0;
        let mut types: Vec<String> = Vec::new();
        for place in 0..arity {
            let copied = if place > 0 && alike {
                types.first().cloned()
            } else {
                None
            };
            types.push(copied.unwrap_or_else(|| ty(random)));
        }
        let mut parameters: Vec<String> = Vec::new();
        let wants = base.starts_with("quantile")
            || base.starts_with("topK")
            || base.starts_with("exponential")
            || base.starts_with("sequence")
            || base.starts_with("windowFunnel")
            || base.starts_with("histogram")
            || base.starts_with("groupArray");
        if random.u8(..if wants { 2 } else { 12 }) == 0 {
            let chosen = PARAMETERS[random.usize(..PARAMETERS.len())];
            parameters = chosen.iter().map(|text| (*text).to_owned()).collect();
        }
        let mut case = Self {
            name: base,
            parameters,
            types,
            nulls: None,
        };
        for _ in 0..[0, 0, 0, 1, 1, 1, 1, 2, 2, 3][random.usize(..10)] {
            case.combine(random);
        }
        if random.u8(..30) == 0 {
            case.nulls = Some(if random.bool() {
                NullTreatment::Respect
            } else {
                NullTreatment::Ignore
            });
        }
        case
    }

    /// Puts a combinator around, and mostly arguments that fit it.
    fn combine(&mut self, random: &mut fastrand::Rng) {
        let combinator = COMBINATORS[random.usize(..COMBINATORS.len())];
        if random.u8(..20) != 0 {
            match combinator {
                "If" => {
                    let conditions = [
                        "UInt8",
                        "UInt8",
                        "Bool",
                        "Nullable(UInt8)",
                        "LowCardinality(UInt8)",
                        "UInt16",
                        "Nullable(Nothing)",
                    ];
                    self.types
                        .push(conditions[random.usize(..conditions.len())].to_owned());
                }
                "Array" | "ForEach" => {
                    for ty in &mut self.types {
                        *ty = format!("Array({ty})");
                    }
                }
                "Map" => {
                    let keys = [
                        "String",
                        "UInt8",
                        "Date",
                        "Float64",
                        "LowCardinality(String)",
                        "UUID",
                    ];
                    let key = keys[random.usize(..keys.len())];
                    for ty in &mut self.types {
                        *ty = format!("Map({key}, {ty})");
                    }
                }
                "Tuple" => {
                    for ty in &mut self.types {
                        *ty = format!("Tuple({ty}, {ty})");
                    }
                }
                "ArgMin" | "ArgMax" => self.types.push(ty(random)),
                "Resample" => {
                    let keys = [
                        "UInt8",
                        "Int64",
                        "DateTime",
                        "Date",
                        "Enum8('a' = 1)",
                        "Float64",
                        "Nullable(UInt8)",
                    ];
                    self.types.push(keys[random.usize(..keys.len())].to_owned());
                    self.parameters.extend(["0", "10", "2"].map(str::to_owned));
                }
                "Merge" => {
                    let parameters = if self.parameters.is_empty() {
                        String::new()
                    } else {
                        format!("({})", self.parameters.join(", "))
                    };
                    let types: Vec<String> =
                        self.types.iter().map(|ty| format!(", {ty}")).collect();
                    let types = types.concat();
                    self.types = vec![format!(
                        "AggregateFunction({}{parameters}{types})",
                        self.name
                    )];
                    if random.u8(..6) == 0 {
                        "sum".clone_into(&mut self.name);
                    }
                }
                _ => {}
            }
        }
        self.name.push_str(combinator);
    }

    fn call(&self) -> String {
        let arguments: Vec<String> = (0..self.types.len())
            .map(|index| format!("a{index}"))
            .collect();
        let parameters = if self.parameters.is_empty() {
            String::new()
        } else {
            format!("({})", self.parameters.join(", "))
        };
        let nulls = match self.nulls {
            None => "",
            Some(NullTreatment::Respect) => " RESPECT NULLS",
            Some(NullTreatment::Ignore) => " IGNORE NULLS",
        };
        format!("{}{parameters}({}){nulls}", self.name, arguments.join(", "))
    }

    /// The server's type; `Err` where it refuses the call, `None` where it refuses the types themselves.
    fn server(&self, session: &mut Session<'_>) -> Option<Result<String, String>> {
        let structure: Vec<String> = self
            .types
            .iter()
            .enumerate()
            .map(|(index, ty)| format!("a{index} {ty}"))
            .collect();
        let structure = if structure.is_empty() {
            "a UInt8".to_owned()
        } else {
            structure.join(", ")
        };
        let structure = structure.replace('\\', "\\\\").replace('\'', "\\'");
        let mut describe = |what: &str| {
            session.query(&format!(
                "DESCRIBE TABLE (SELECT {what} FROM null('{structure}')) SETTINGS print_pretty_type_names = 0 FORMAT TSVRaw"
            ))
        };
        match describe(&self.call()) {
            Ok(text) => Some(Ok(text.split('\t').nth(1).unwrap_or_default().to_owned())),
            Err(error) => {
                let error = error.to_string();
                describe("1").is_ok().then_some(Err(error))
            }
        }
    }

    /// Our answer; `None` where a type is none.
    fn ours(&self) -> Option<Result<Type, Failure>> {
        let arguments: Option<Vec<Operand>> = self
            .types
            .iter()
            .map(|ty| read(ty).map(Operand::column))
            .collect();
        let arguments = arguments?;
        let value = infer_aggregate(&Call {
            name: &self.name,
            parameters: &self.parameters,
            arguments: &arguments,
            distinct: false,
            filter: None,
            nulls: self.nulls,
            over: false,
        });
        Some(value.map(|value| value.ty))
    }
}

fn read(text: &str) -> Option<Type> {
    if text == "Nullable(Nothing)" {
        return Some(Type::Nullable(Box::new(Type::Nothing)));
    }
    let data_type = parse_data_type(text).ok()?;
    resolve(&data_type, &mut Diagnostics::new())
}

fn ty(random: &mut fastrand::Rng) -> String {
    if random.u8(..5) == 0 {
        return RARE[random.usize(..RARE.len())].to_owned();
    }
    let plain = TYPES[random.usize(..TYPES.len())];
    match random.u8(..10) {
        0 | 1 => format!("Nullable({plain})"),
        2 if [
            "UInt8",
            "String",
            "Date",
            "DateTime",
            "FixedString(3)",
            "Int64",
        ]
        .contains(&plain) =>
        {
            if random.bool() {
                format!("LowCardinality({plain})")
            } else {
                format!("LowCardinality(Nullable({plain}))")
            }
        }
        3 if random.u8(..6) == 0 => "Nullable(Nothing)".to_owned(),
        _ => plain.to_owned(),
    }
}

#[test]
fn calls_have_the_types_that_the_server_gives() {
    let local = housekeeper_local::shared();
    let Some(mut session) = local.session() else {
        return;
    };
    session
        .query("SET allow_suspicious_low_cardinality_types = 1, allow_experimental_nullable_tuple_type = 1")
        .expect("settings");
    let names = session
        .query("SELECT name FROM system.functions WHERE is_aggregate ORDER BY name")
        .expect("names");
    let mut functions: Vec<String> = names.lines().map(str::to_owned).collect();
    // Those that are used most.
    let often = [
        "count",
        "sum",
        "min",
        "max",
        "any",
        "avg",
        "uniq",
        "groupArray",
        "argMax",
        "quantile",
        "quantiles",
        "topK",
        "uniqExact",
        "groupUniqArray",
        "anyLast",
    ];
    for _ in 0..4 {
        functions.extend(often.map(str::to_owned));
    }
    let long = housekeeper_tests::is_long();
    let seed = std::env::var("HOUSEKEEPER_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok())
        .unwrap_or(1);
    let mut random = fastrand::Rng::with_seed(seed);
    let (mut tried, mut typed, mut refused, mut declined) = (0, 0, 0, 0);
    let mut wrong: Vec<String> = Vec::new();
    let mut gaps = std::collections::BTreeMap::<String, usize>::new();
    let wanted = if long { 60_000 } else { 2_000 };
    while tried < wanted {
        let case = Case::random(&mut random, &functions);
        let Some(ours) = case.ours() else {
            continue;
        };
        let Some(server) = case.server(&mut session) else {
            continue;
        };
        tried += 1;
        match (&server, &ours) {
            (_, Err(Failure::Declined(_) | Failure::Inside(_))) => {
                declined += 1;
                if server.is_ok() {
                    *gaps.entry(case.name.clone()).or_default() += 1;
                }
            }
            (Ok(server), Ok(ours)) if *server == ours.to_string() => typed += 1,
            (Err(_), Err(Failure::Rejected(_))) => refused += 1,
            _ => wrong.push(format!(
                "{} over {:?}\n  server {server:?}\n  ours   {ours:?}",
                case.call(),
                case.types
            )),
        }
    }
    let missed: usize = gaps.values().sum();
    println!(
        "aggregates: tried {tried}, typed {typed}, refused {refused}, declined {declined} ({missed} of which the server takes), wrong {}",
        wrong.len()
    );
    if std::env::var_os("HOUSEKEEPER_SHOW_GAPS").is_some() {
        let mut gaps: Vec<_> = gaps.into_iter().collect();
        gaps.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        println!("{gaps:?}");
    }
    assert!(
        wrong.is_empty(),
        "{}",
        wrong[..wrong.len().min(60)].join("\n")
    );
}
