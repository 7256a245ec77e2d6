//! Strings.

use super::f;
use crate::types::function::class::Class::{
    Array, Integer64, LiteralNumber, LiteralText, Map, String, StringArray, Text,
};
use crate::types::function::signature::Output::{ArrayOf, Is, Same};
use crate::types::function::signature::{Plain, Signature, Wrapping};

pub(super) const SIGNATURES: &[Signature] = &[
    f("concat", &[String, String], Is(Plain::String)).rest(String),
    f("concat", &[Text, Text], Is(Plain::String)).rest(Text),
    f(
        "concatWithSeparator",
        &[LiteralText, String],
        Is(Plain::String),
    )
    .rest(String),
    f("substring", &[String, Integer64], Is(Plain::String)).optional(&[Integer64]),
    f("substringUTF8", &[String, Integer64], Is(Plain::String)).optional(&[Integer64]),
    f("length", &[Text], Is(Plain::UInt64)),
    f("length", &[Array], Is(Plain::UInt64)),
    f("length", &[Map], Is(Plain::UInt64)),
    f("lengthUTF8", &[Text], Is(Plain::UInt64)),
    f("upper", &[Text], Same(0)),
    f("lower", &[Text], Same(0)),
    f("position", &[String, String], Is(Plain::UInt64)),
    f(
        "positionCaseInsensitive",
        &[String, String],
        Is(Plain::UInt64),
    ),
    f("replaceAll", &[String, String, String], Is(Plain::String)),
    f("replaceOne", &[String, String, String], Is(Plain::String)),
    f(
        "replaceRegexpAll",
        &[String, LiteralText, LiteralText],
        Is(Plain::String),
    ),
    f(
        "replaceRegexpOne",
        &[String, LiteralText, LiteralText],
        Is(Plain::String),
    ),
    f(
        "splitByChar",
        &[LiteralText, String],
        ArrayOf(Plain::String),
    ),
    f(
        "splitByString",
        &[LiteralText, String],
        ArrayOf(Plain::String),
    ),
    f("arrayStringConcat", &[StringArray], Is(Plain::String)).optional(&[LiteralText]),
    f("extract", &[String, LiteralText], Is(Plain::String)),
    f("extractAll", &[String, LiteralText], ArrayOf(Plain::String)),
    f("repeat", &[String, Integer64], Is(Plain::String)),
    f("leftPad", &[String, LiteralNumber], Is(Plain::String)).optional(&[LiteralText]),
    f("rightPad", &[String, LiteralNumber], Is(Plain::String)).optional(&[LiteralText]),
    f("left", &[String, Integer64], Is(Plain::String)),
    f("right", &[String, Integer64], Is(Plain::String)),
    f("hex", &[Integer64], Is(Plain::String)),
    f("format", &[LiteralText, String], Is(Plain::String)).rest(String),
    f("JSONHas", &[String], Is(Plain::UInt8))
        .rest(LiteralText)
        .wrapping(Wrapping::Refuse),
    f("JSONLength", &[String], Is(Plain::UInt64))
        .rest(LiteralText)
        .wrapping(Wrapping::Refuse),
    f("JSONExtractString", &[String], Is(Plain::String))
        .rest(LiteralText)
        .wrapping(Wrapping::Refuse),
    f("JSONExtractRaw", &[String], Is(Plain::String))
        .rest(LiteralText)
        .wrapping(Wrapping::Refuse),
    f("JSONExtractInt", &[String], Is(Plain::Int64))
        .rest(LiteralText)
        .wrapping(Wrapping::Refuse),
    f("JSONExtractUInt", &[String], Is(Plain::UInt64))
        .rest(LiteralText)
        .wrapping(Wrapping::Refuse),
    f("JSONExtractFloat", &[String], Is(Plain::Float64))
        .rest(LiteralText)
        .wrapping(Wrapping::Refuse),
    f(
        "simpleJSONExtractString",
        &[String, LiteralText],
        Is(Plain::String),
    ),
    f(
        "simpleJSONExtractInt",
        &[String, LiteralText],
        Is(Plain::Int64),
    ),
    f(
        "simpleJSONExtractUInt",
        &[String, LiteralText],
        Is(Plain::UInt64),
    ),
    f(
        "simpleJSONExtractFloat",
        &[String, LiteralText],
        Is(Plain::Float64),
    ),
    f(
        "simpleJSONExtractBool",
        &[String, LiteralText],
        Is(Plain::UInt8),
    ),
    f("upperUTF8", &[String], Is(Plain::String)),
    f("lowerUTF8", &[String], Is(Plain::String)),
    f("reverse", &[String], Is(Plain::String)),
    f("reverseUTF8", &[String], Is(Plain::String)),
    f("trimBoth", &[String], Is(Plain::String)),
    f("trimLeft", &[String], Is(Plain::String)),
    f("trimRight", &[String], Is(Plain::String)),
    f("base64Encode", &[String], Is(Plain::String)),
    f("base64Decode", &[String], Is(Plain::String)),
    f("unhex", &[String], Is(Plain::String)),
    f("domain", &[String], Is(Plain::String)),
    f("domainWithoutWWW", &[String], Is(Plain::String)),
    f("topLevelDomain", &[String], Is(Plain::String)),
    f("protocol", &[String], Is(Plain::String)),
    f("path", &[String], Is(Plain::String)),
    f("pathFull", &[String], Is(Plain::String)),
    f("queryString", &[String], Is(Plain::String)),
    f("fragment", &[String], Is(Plain::String)),
    f("decodeURLComponent", &[String], Is(Plain::String)),
    f("encodeURLComponent", &[String], Is(Plain::String)),
    f(
        "formatReadableSize",
        &[super::Class::Number64],
        Is(Plain::String),
    ),
    f(
        "formatReadableQuantity",
        &[super::Class::Number64],
        Is(Plain::String),
    ),
];
