//! Kinds of type: types that functions tell apart.

/// A kind and a type of it for each of a call's arguments, so that a result shows which argument it comes from.
pub(crate) struct Kind {
    /// Its name in the data.
    pub(crate) name: String,
    /// The types.
    pub(crate) types: [String; SLOTS],
}

/// How many arguments are varied.
pub(crate) const SLOTS: usize = 4;

const ZONES: [&str; SLOTS] = ["UTC", "Asia/Tokyo", "Europe/London", "America/New_York"];

/// Kinds of type that have nothing inside them.
#[rustfmt::skip]
const PLAIN: &[(&str, &str)] = &[
    ("u8", "UInt8"), ("u16", "UInt16"), ("u32", "UInt32"), ("u64", "UInt64"), ("u128", "UInt128"), ("u256", "UInt256"),
    ("i8", "Int8"), ("i16", "Int16"), ("i32", "Int32"), ("i64", "Int64"), ("i128", "Int128"), ("i256", "Int256"),
    ("bool", "Bool"), ("bf16", "BFloat16"), ("f32", "Float32"), ("f64", "Float64"),
    ("d32", "Decimal(8, @)"), ("d64", "Decimal(15, @)"), ("d128", "Decimal(30, @)"), ("d256", "Decimal(70, @)"),
    ("str", "String"), ("fstr", "FixedString(@)"), ("uuid", "UUID"), ("ip4", "IPv4"), ("ip6", "IPv6"),
    ("date", "Date"), ("date32", "Date32"), ("dt", "DateTime('#')"), ("dt64", "DateTime64(@, '#')"),
    ("time", "Time"), ("time64", "Time64(@)"), ("e8", "Enum8('@' = 1)"), ("e16", "Enum16('@' = 1000)"),
    ("iv", "IntervalDay"), ("json", "JSON"), ("dyn", "Dynamic"), ("var", "Variant(String, UInt@)"),
    ("point", "Point"), ("ring", "Ring"), ("poly", "Polygon"), ("mpoly", "MultiPolygon"), ("line", "LineString"),
    ("mline", "MultiLineString"), ("geo", "Geometry"),
    ("qbit", "QBit(Float32, @)"), ("state", "AggregateFunction(sum, Decimal(8, @))"),
    ("bitmap", "AggregateFunction(groupBitmap, UInt32)"), ("tup", "Tuple(Decimal(8, @), String)"),
    ("map", "Map(String, Decimal(8, @))"),
];

/// Every kind.
pub(crate) fn all() -> Vec<Kind> {
    let mut kinds = Vec::new();
    for (name, pattern) in PLAIN {
        kinds.push(kind((*name).to_owned(), pattern));
    }
    for (name, pattern) in PLAIN {
        kinds.push(kind(format!("a.{name}"), &format!("Array({pattern})")));
    }
    kinds.push(kind("a.n".to_owned(), "Array(Nullable(Decimal(8, @)))"));
    kinds.push(kind("a.a".to_owned(), "Array(Array(Decimal(8, @)))"));
    kinds
}

fn kind(name: String, pattern: &str) -> Kind {
    let types = std::array::from_fn(|slot| {
        // A variant of the sizes that there are.
        let number = if pattern.contains("UInt@") {
            ["8", "16", "32", "64"][slot].to_owned()
        } else if pattern.contains("QBit") {
            (8 * (slot + 1)).to_string()
        } else {
            (slot + 2).to_string()
        };
        pattern.replace('@', &number).replace('#', ZONES[slot])
    });
    Kind { name, types }
}

/// The kinds that find out whether a function takes several arguments at all.
pub(crate) fn seeds(arguments: usize) -> &'static [&'static str] {
    match arguments {
        2 => &[
            "u8", "u32", "i64", "bool", "f32", "f64", "d64", "str", "date", "dt", "dt64", "e8",
            "a.u8", "a.u64", "a.f64", "a.str", "a.dt", "tup", "bitmap", "ring", "poly", "state",
            "json",
        ],
        3 => &[
            "u8", "u64", "i64", "f64", "str", "dt", "a.u64", "a.str", "d64", "poly",
        ],
        _ => &["u8", "u64", "f64", "str", "dt", "a.u64"],
    }
}
