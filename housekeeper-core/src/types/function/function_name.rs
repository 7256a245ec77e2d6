//! The names of the ordinary functions that Housekeeper knows: aliases, and which may be written in any case.
//!
//! The server's list is `system.functions`.

/// The canonical name of the function called `written`, if it is one of those with aliases or without a case;
/// any other name stands for itself.
pub(crate) fn canonical(written: &str) -> &str {
    let exact = ALIASES.iter().find(|(alias, _)| *alias == written);
    if let Some((_, canonical)) = exact {
        return canonical;
    }
    let any_case = ANY_CASE.iter().map(|name| (*name, *name));
    let mut any_case = any_case.chain(ANY_CASE_ALIASES.iter().copied());
    any_case
        .find(|(name, _)| name.eq_ignore_ascii_case(written))
        .map_or(written, |(_, canonical)| canonical)
}

/// Functions in any case.
#[rustfmt::skip]
const ANY_CASE: &[&str] = &[
    "CAST", "abs", "acos", "age", "asin", "atan", "atan2", "coalesce", "concat", "cos",
    "dateDiff", "dateName", "exp", "floor", "greatest", "hex", "hypot", "if", "ifNull",
    "isNull", "least", "left", "length", "log", "log10", "log2", "lower", "not", "now", "now64",
    "nullIf", "pi", "position", "pow", "rand", "repeat", "reverse", "right", "round", "sign",
    "sin", "sqrt", "substring", "tan", "tanh", "timezone", "today", "unhex", "upper",
];

/// Aliases with exactly this case, and what they stand for.
const ALIASES: &[(&str, &str)] = &[
    ("DATE_DIFF", "dateDiff"),
    ("TIMESTAMP_DIFF", "dateDiff"),
    ("caseWithExpr", "caseWithExpression"),
    ("caseWithoutExpr", "multiIf"),
    ("caseWithoutExpression", "multiIf"),
    ("date_diff", "dateDiff"),
    ("ltrim", "trimLeft"),
    ("rand32", "rand"),
    ("rtrim", "trimRight"),
    ("timestampDiff", "dateDiff"),
    ("timestamp_diff", "dateDiff"),
    ("toStartOfFiveMinute", "toStartOfFiveMinutes"),
    ("toTimeZone", "toTimezone"),
    ("trim", "trimBoth"),
    ("visitParamExtractBool", "simpleJSONExtractBool"),
    ("visitParamExtractFloat", "simpleJSONExtractFloat"),
    ("visitParamExtractInt", "simpleJSONExtractInt"),
    ("visitParamExtractString", "simpleJSONExtractString"),
    ("visitParamExtractUInt", "simpleJSONExtractUInt"),
    ("mapContains", "mapContainsKey"),
];

/// Aliases in any case, and what they stand for.
const ANY_CASE_ALIASES: &[(&str, &str)] = &[
    ("CARDINALITY", "length"),
    ("CHARACTER_LENGTH", "lengthUTF8"),
    ("CHAR_LENGTH", "lengthUTF8"),
    ("DATE_FORMAT", "formatDateTime"),
    ("DATE_TRUNC", "dateTrunc"),
    ("DAY", "toDayOfMonth"),
    ("DAYOFMONTH", "toDayOfMonth"),
    ("DAYOFWEEK", "toDayOfWeek"),
    ("DAYOFYEAR", "toDayOfYear"),
    ("FORMAT_BYTES", "formatReadableSize"),
    ("FROM_BASE64", "base64Decode"),
    ("FROM_UNIXTIME", "fromUnixTimestamp"),
    ("HOUR", "toHour"),
    ("LAST_DAY", "toLastDayOfMonth"),
    ("MILLISECOND", "toMillisecond"),
    ("MINUTE", "toMinute"),
    ("MONTH", "toMonth"),
    ("OCTET_LENGTH", "length"),
    ("QUARTER", "toQuarter"),
    ("REGEXP_MATCHES", "match"),
    ("REGEXP_REPLACE", "replaceRegexpAll"),
    ("SECOND", "toSecond"),
    ("TO_BASE64", "base64Encode"),
    ("YEAR", "toYear"),
    ("array_to_string", "arrayStringConcat"),
    ("byteSlice", "substring"),
    ("concat_ws", "concatWithSeparator"),
    ("curdate", "today"),
    ("current_date", "today"),
    ("current_timestamp", "now"),
    ("date_bin", "toStartOfInterval"),
    ("instr", "positionCaseInsensitive"),
    ("lcase", "lower"),
    ("ln", "log"),
    ("localtimestamp", "now"),
    ("lpad", "leftPad"),
    ("mid", "substring"),
    ("mod", "modulo"),
    ("power", "pow"),
    ("replace", "replaceAll"),
    ("rpad", "rightPad"),
    ("substr", "substring"),
    ("timeZone", "timezone"),
    ("time_bucket", "toStartOfInterval"),
    ("ucase", "upper"),
    ("unnest", "arrayJoin"),
    ("week", "toWeek"),
    ("yearweek", "toYearWeek"),
    ("ceiling", "ceil"),
    ("truncate", "trunc"),
];

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn aliases_and_cases_are_resolved() {
        assert_eq!(canonical("COALESCE"), "coalesce");
        assert_eq!(canonical("DATE_TRUNC"), "dateTrunc");
        assert_eq!(canonical("date_diff"), "dateDiff");
        assert_eq!(canonical("toString"), "toString");
        assert_eq!(canonical("TOSTRING"), "TOSTRING");
    }
}
