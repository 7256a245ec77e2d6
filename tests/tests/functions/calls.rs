//! Random calls of all functions, most of them well typed.

use std::collections::BTreeMap;

use fastrand::Rng;
use housekeeper_core::types::function::learnt::{CLASSES, Entry, constant_kind, kind, names};
use housekeeper_core::types::{Form, Operand, resolve};

/// The columns: other parameters than those that the functions were learnt with.
#[rustfmt::skip]
pub(crate) const COLUMNS: &[&str] = &[
    "UInt8", "UInt16", "UInt32", "UInt64", "UInt128", "UInt256", "Int8", "Int16", "Int32", "Int64", "Int128", "Int256",
    "Bool", "BFloat16", "Float32", "Float64", "Decimal(8, 3)", "Decimal(16, 5)", "Decimal(28, 9)", "Decimal(60, 20)",
    "String", "FixedString(7)", "FixedString(16)", "UUID", "IPv4", "IPv6", "Date", "Date32",
    "DateTime", "DateTime('Europe/Berlin')", "DateTime64(2)", "DateTime64(4, 'America/New_York')", "Time", "Time64(5)",
    "Enum8('one' = 1, 'two' = 2)", "Enum16('big' = 1000)", "IntervalHour", "IntervalYear", "JSON", "Dynamic", "Variant(String, UInt8)",
    "AggregateFunction(max, String)", "Point", "Ring", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "QBit(Float32, 32)",
    "Tuple(Int8, Float64)", "Tuple(k String, v Array(UInt8))", "Map(String, Int32)", "Map(UInt64, String)", "Map(LowCardinality(String), String)",
    "Array(UInt8)", "Array(UInt64)", "Array(Int32)", "Array(Int256)", "Array(Bool)", "Array(Float32)", "Array(Float64)", "Array(Decimal(8, 3))", "Array(Decimal(28, 9))",
    "Array(String)", "Array(FixedString(7))", "Array(UUID)", "Array(IPv4)", "Array(IPv6)", "Array(Date)", "Array(Date32)",
    "Array(DateTime)", "Array(DateTime64(2))", "Array(Enum8('one' = 1, 'two' = 2))", "Array(Array(Int64))", "Array(Array(Date))",
    "Array(Tuple(String, Int8))", "Array(Tuple(Float64, Float64))", "AggregateFunction(groupBitmap, UInt64)", "Array(Map(String, UInt8))", "Array(Nullable(Int16))", "Array(Nullable(String))", "Array(LowCardinality(String))",
    "Nullable(UInt8)", "Nullable(Int64)", "Nullable(Float64)", "Nullable(Decimal(16, 5))", "Nullable(String)", "Nullable(FixedString(7))",
    "Nullable(Date)", "Nullable(DateTime('Europe/Berlin'))", "Nullable(DateTime64(2))", "Nullable(UUID)", "Nullable(IPv6)", "Nullable(Enum8('one' = 1, 'two' = 2))", "Nullable(Bool)",
    "LowCardinality(UInt8)", "LowCardinality(UInt32)", "LowCardinality(String)", "LowCardinality(FixedString(7))", "LowCardinality(Date)", "LowCardinality(DateTime)",
    "LowCardinality(Nullable(String))", "LowCardinality(Nullable(UInt64))",
    "SimpleAggregateFunction(sum, UInt64)", "SimpleAggregateFunction(max, String)",
];

/// Constants, and their types.
const CONSTANTS: &[(&str, &str)] = &[
    ("'a'", "String"),
    ("'b,c'", "String"),
    ("','", "String"),
    ("'%H:%i'", "String"),
    ("'$.x'", "String"),
    ("'UTC'", "String"),
    ("'America/New_York'", "String"),
    ("'hour'", "String"),
    ("'month'", "String"),
    ("0", "UInt8"),
    ("1", "UInt8"),
    ("2", "UInt8"),
    ("3", "UInt8"),
    ("5", "UInt8"),
    ("1000", "UInt16"),
    ("100000", "UInt32"),
    ("-1", "Int8"),
    ("-500", "Int16"),
    ("0.25", "Float64"),
    ("NULL", "Nullable(Nothing)"),
    ("['x', 'y']", "Array(String)"),
    ("[1, 2, 3]", "Array(UInt8)"),
    ("[]", "Array(Nothing)"),
    ("toDate('2024-01-02')", "Date"),
    ("(1, 'x')", "Tuple(UInt8, String)"),
];

/// What calls are made of.
pub(crate) struct Pool {
    /// Every expression.
    all: Vec<String>,
    /// Those of a kind, whatever is around it.
    of_kind: BTreeMap<String, Vec<String>>,
    entries: Vec<(&'static str, Entry)>,
}

impl Pool {
    /// All there is.
    pub(crate) fn new() -> Self {
        let mut pool = Self {
            all: Vec::new(),
            of_kind: BTreeMap::new(),
            entries: Vec::new(),
        };
        for (index, ty) in COLUMNS.iter().enumerate() {
            pool.add(&format!("c{index}"), ty, Form::Column);
        }
        for (text, ty) in CONSTANTS {
            pool.add(text, ty, Form::Constant);
        }
        for name in names() {
            if let Some(entry) = Entry::find(name)
                && !name.starts_with("__")
                && !SKIPPED.contains(&name)
            {
                pool.entries.push((name, entry));
            }
        }
        pool
    }

    fn add(&mut self, text: &str, ty: &str, form: Form) {
        self.all.push(text.to_owned());
        let mut inner = ty;
        for wrapping in [
            "SimpleAggregateFunction(sum, ",
            "SimpleAggregateFunction(max, ",
            "LowCardinality(",
            "Nullable(",
        ] {
            if let Some(rest) = inner.strip_prefix(wrapping) {
                inner = rest.strip_suffix(')').expect("a bracket");
            }
        }
        let Some(ty) = housekeeper_core::syntax::parse_data_type(inner)
            .ok()
            .and_then(|ty| resolve(&ty, &mut housekeeper_core::diagnostic::Diagnostics::new()))
        else {
            return;
        };
        let mut kinds: Vec<String> = kind(&ty).into_iter().collect();
        if form == Form::Constant {
            let form = match text.strip_prefix('\'') {
                Some(rest) => Form::Literal(housekeeper_core::syntax::ast::Literal::String(
                    rest.trim_end_matches('\'').to_owned(),
                )),
                None => form,
            };
            kinds.extend(constant_kind(&Operand { ty, form }));
        }
        for kind in kinds {
            self.of_kind.entry(kind).or_default().push(text.to_owned());
        }
    }

    /// A call.
    pub(crate) fn call(&self, rng: &mut Rng, depth: usize) -> String {
        let (mut name, mut entry) = self.entries[rng.usize(..self.entries.len())];
        // Of functions that little is known of, less is asked.
        while entry.lines().next().is_none() && rng.u8(..10) < 8 {
            (name, entry) = self.entries[rng.usize(..self.entries.len())];
        }
        let lines: Vec<_> = entry.lines().collect();
        let arguments = if !lines.is_empty() && rng.u8(..10) < 7 {
            let line = lines[rng.usize(..lines.len())];
            let mut arguments = Vec::new();
            let classes = line.arguments.split(' ').filter(|class| !class.is_empty());
            let first = classes.clone().next().unwrap_or_default();
            let kind = one_of(rng, first.trim_end_matches('*'));
            for class in classes {
                let times = if class.ends_with('*') {
                    rng.usize(1..4)
                } else {
                    1
                };
                for _ in 0..times {
                    let kind = match class.trim_end_matches('*') {
                        "=" => kind,
                        class => one_of(rng, class),
                    };
                    arguments.push(self.of_kind(rng, kind, depth));
                }
            }
            arguments
        } else {
            let count = (0..8)
                .map(|_| rng.usize(..5))
                .find(|count| entry.takes(*count) == Some(true));
            let count = count.unwrap_or_else(|| rng.usize(..4));
            (0..count).map(|_| self.any(rng, depth)).collect()
        };
        format!("{name}({})", arguments.join(", "))
    }

    /// An expression of this kind; sometimes of another.
    fn of_kind(&self, rng: &mut Rng, kind: &str, depth: usize) -> String {
        if rng.u8(..20) == 0 {
            return self.any(rng, depth);
        }
        match self.of_kind.get(kind) {
            Some(texts) => texts[rng.usize(..texts.len())].clone(),
            None => self.any(rng, depth),
        }
    }

    fn any(&self, rng: &mut Rng, depth: usize) -> String {
        if depth > 0 && rng.u8(..4) == 0 {
            return self.call(rng, depth - 1);
        }
        self.all[rng.usize(..self.all.len())].clone()
    }
}

/// One of the kinds of `class`.
fn one_of<'c>(rng: &mut Rng, class: &'c str) -> &'c str {
    let mut kinds: Vec<&str> = Vec::new();
    for item in class.split('|') {
        match CLASSES.iter().find(|(name, _)| *name == item) {
            Some((_, list)) => kinds.extend(list.split('|')),
            None => kinds.push(item),
        }
    }
    kinds[rng.usize(..kinds.len())]
}

/// Functions that do something, wait, or fail on purpose, and those whose answer is of the server itself.
const SKIPPED: &[&str] = &[
    "sleep",
    "sleepEachRow",
    "throwIf",
    "file",
    "getSetting",
    "getMacro",
    "catboostEvaluate",
    "aiClassify",
    "aiEmbed",
    "aiExtract",
    "aiGenerate",
    "aiTranslate",
];
