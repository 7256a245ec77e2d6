//! Functions that asking does not tell about: they stay in the data by name, with the reason.

/// Names, or how they start before a `*`, and why.
const UNTOLD: &[(&str, &str)] = &[
    ("ai*", "asks another server"),
    ("catboostEvaluate", "needs a library beside the server"),
    (
        "cutToFirstSignificantSubdomainCustom*",
        "needs lists that the server has",
    ),
    ("defaultValueOfArgumentType", "keeps LowCardinality inside"),
    ("dict*", "depends on the dictionary"),
    ("evalMLMethod", "needs a model"),
    (
        "firstSignificantSubdomainCustom*",
        "needs lists that the server has",
    ),
    ("flattenTuple", "depends on the names in a tuple"),
    ("fuzzQuery", "is switched off"),
    ("generateSerialID", "needs a Keeper"),
    ("getClientHTTPHeader", "is switched off"),
    ("getMacro", "depends on the server"),
    ("getMergeTreeSetting", "depends on a value"),
    ("getServerPort", "depends on the server"),
    ("getServerSetting", "depends on a value"),
    ("getSetting*", "depends on a value"),
    ("getSubcolumn", "depends on a value"),
    ("globalIn*", "takes a set"),
    ("globalNotIn*", "takes a set"),
    ("globalNotNullIn*", "takes a set"),
    ("globalNullIn*", "takes a set"),
    ("greatest", "depends on all the types at once"),
    ("ifNotFinite", "depends on all the types at once"),
    ("in", "takes a set"),
    ("inIgnoreSet", "takes a set"),
    ("joinGet*", "depends on the table"),
    ("least", "depends on all the types at once"),
    ("naiveBayes*", "needs a model"),
    ("neighbor", "is switched off"),
    ("nested", "depends on a value"),
    ("notIn", "takes a set"),
    ("notInIgnoreSet", "takes a set"),
    ("notNullIn*", "takes a set"),
    ("nullIn", "takes a set"),
    ("nullInIgnoreSet", "takes a set"),
    ("parseDateTime64InJodaSyntax*", "depends on a value"),
    ("region*", "needs files that the server has"),
    ("runningAccumulate", "is switched off"),
    ("runningDifference*", "is switched off"),
    ("sleep*", "waits"),
    ("tupleElement", "depends on a value"),
];

/// Why asking does not tell about `function`; `None` where it does.
pub(crate) fn reason(function: &str) -> Option<&'static str> {
    let found = UNTOLD
        .iter()
        .find(|(name, _)| match name.strip_suffix('*') {
            Some(start) => function.starts_with(start),
            None => *name == function,
        });
    found.map(|(_, reason)| *reason)
}
