//! Types as the server prints them: what their text says.

/// The name of a type and its arguments: `Map` with `String` and `UInt8`.
pub(crate) fn split(ty: &str) -> (&str, Vec<&str>) {
    let Some((name, rest)) = ty.split_once('(') else {
        return (ty, Vec::new());
    };
    let rest = rest.strip_suffix(')').unwrap_or(rest);
    (name, split_at(rest, ", "))
}

/// Splits where `separator` stands outside of brackets and quotes.
pub(crate) fn split_at<'a>(text: &'a str, separator: &str) -> Vec<&'a str> {
    let (mut parts, mut start) = (Vec::new(), 0);
    let (mut depth, mut quote, mut escaped) = (0_u32, None, false);
    for (at, c) in text.char_indices() {
        if let Some(open) = quote {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                _ if c == open => quote = None,
                _ => {}
            }
            continue;
        }
        match c {
            '\'' | '`' => quote = Some(c),
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 && at >= start && text[at..].starts_with(separator) => {
                parts.push(&text[start..at]);
                start = at + separator.len();
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

/// Whether a type has an Enum in it, or may have.
pub(crate) fn has_enum(ty: &str) -> bool {
    ty.contains("Enum8(") || ty.contains("Enum16(")
}

/// Whether every value of the type `known` is the same value of the type `now`: they are one type,
/// or differ in that Enums in them have got more values.
pub(crate) fn is_same_or_wider(known: &str, now: &str) -> bool {
    if known == now {
        return true;
    }
    if !has_enum(known) {
        return false;
    }
    // An element of a Tuple is `name Type`.
    let (known_parts, now_parts) = (split_at(known, " "), split_at(now, " "));
    if let ([known_name, known], [now_name, now]) = (known_parts.as_slice(), now_parts.as_slice()) {
        return known_name == now_name && is_same_or_wider(known, now);
    }
    let ((known_name, known), (now_name, now)) = (split(known), split(now));
    if known_name != now_name {
        return false;
    }
    match known_name {
        // `'a' = 1`
        "Enum8" | "Enum16" => known.iter().all(|value| now.contains(value)),
        _ => {
            known.len() == now.len()
                && (known.iter().zip(&now)).all(|(known, now)| is_same_or_wider(known, now))
        }
    }
}

/// The type of a map's values.
pub(crate) fn map_value(ty: &str) -> &str {
    split(ty).1.get(1).copied().unwrap_or_default()
}

/// What an aggregate function makes of values of the type where it gives one of them: it leaves
/// `LowCardinality` out, in arrays, maps and tuples as well. What has none keeps its name.
pub(crate) fn aggregated(ty: &str) -> String {
    if !ty.contains("LowCardinality(") {
        return ty.to_owned();
    }
    // An element of a Tuple is `name Type`.
    if let [name, ty] = split_at(ty, " ").as_slice() {
        return format!("{name} {}", aggregated(ty));
    }
    let (name, arguments) = split(ty);
    let all = || {
        let arguments: Vec<_> = arguments.iter().map(|ty| aggregated(ty)).collect();
        arguments.join(", ")
    };
    match (name, arguments.as_slice()) {
        ("LowCardinality", [inner]) => (*inner).to_owned(),
        ("SimpleAggregateFunction", [_, inner]) if inner.starts_with("LowCardinality(") => {
            aggregated(inner)
        }
        ("Array" | "Map" | "Tuple", _) => format!("{name}({})", all()),
        ("Nested", _) => format!("Array(Tuple({}))", all()),
        _ => ty.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_split_outside_of_brackets_and_quotes() {
        assert_eq!(
            map_value("Map(LowCardinality(String), Map(String, UInt8))"),
            "Map(String, UInt8)"
        );
        assert_eq!(
            split("Enum8('a, b' = 1, 'it\\'s (' = 2)").1,
            ["'a, b' = 1", "'it\\'s (' = 2"]
        );
    }

    #[test]
    fn aggregates_leave_low_cardinality_out() {
        // As the engine says it.
        for (ty, aggregate) in [
            ("LowCardinality(Nullable(String))", "Nullable(String)"),
            (
                "Array(Array(LowCardinality(String)))",
                "Array(Array(String))",
            ),
            (
                "Map(LowCardinality(String), LowCardinality(UInt8))",
                "Map(String, UInt8)",
            ),
            (
                "Tuple(a LowCardinality(String), `b c` Array(LowCardinality(Nullable(String))))",
                "Tuple(a String, `b c` Array(Nullable(String)))",
            ),
            ("Nested(a LowCardinality(String))", "Array(Tuple(a String))"),
            (
                "SimpleAggregateFunction(anyLast, LowCardinality(String))",
                "String",
            ),
            (
                "Tuple(SimpleAggregateFunction(anyLast, LowCardinality(String)))",
                "Tuple(String)",
            ),
            (
                "SimpleAggregateFunction(max, UInt64)",
                "SimpleAggregateFunction(max, UInt64)",
            ),
            (
                "Variant(LowCardinality(String), UInt8)",
                "Variant(LowCardinality(String), UInt8)",
            ),
            (
                "JSON(a LowCardinality(String))",
                "JSON(a LowCardinality(String))",
            ),
            (
                "Array(Tuple(Point, LowCardinality(String)))",
                "Array(Tuple(Point, String))",
            ),
        ] {
            assert_eq!(aggregated(ty), aggregate);
        }
    }

    #[test]
    fn an_enum_may_be_wider_wherever_it_stands() {
        let known = "Enum8('a' = 1, 'b' = 2)";
        for (now, wider) in [
            ("Enum8('a' = 1, 'b' = 2)", true),
            ("Enum8('a' = 1, 'b' = 2, 'c' = 3)", true),
            ("Enum8('z' = -1, 'a' = 1, 'b' = 2)", true),
            ("Enum8('a' = 1)", false),
            ("Enum8('a' = 2, 'b' = 1)", false),
            ("Enum8('A' = 1, 'b' = 2)", false),
            ("Enum16('a' = 1, 'b' = 2)", false),
            ("Int8", false),
            ("Nullable(Enum8('a' = 1, 'b' = 2))", false),
        ] {
            assert_eq!(is_same_or_wider(known, now), wider, "{now}");
            for around in [
                "Nullable(?)",
                "Array(Array(?))",
                "Map(String, ?)",
                "Tuple(UInt8, ?)",
                "Tuple(a UInt8, `b c` ?)",
                "Variant(?, String)",
            ] {
                let (known, now) = (around.replace('?', known), around.replace('?', now));
                assert_eq!(is_same_or_wider(&known, &now), wider, "{now}");
            }
        }
        assert!(!is_same_or_wider(
            &format!("Tuple(a {known}, b UInt8)"),
            "Tuple(a Enum8('a' = 1, 'b' = 2, 'c' = 3), b UInt16)"
        ));
        assert!(!is_same_or_wider(
            &format!("Tuple(a {known})"),
            "Tuple(b Enum8('a' = 1, 'b' = 2, 'c' = 3))"
        ));
    }
}
