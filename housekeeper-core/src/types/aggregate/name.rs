//! The names of aggregate functions, as types such as `AggregateFunction(uniq, UInt64)` name them.
//!
//! The server's list is `system.functions` where `is_aggregate`, and `system.aggregate_function_combinators`.

/// The canonical name of the aggregate function called `written`, combinators included:
/// `COUNT` is `count`, `medianIf` is `quantileIf`. `None` when there is no such function.
pub(crate) fn canonical(written: &str) -> Option<String> {
    if let Some(name) = base(written) {
        return Some(name.to_owned());
    }
    COMBINATORS.iter().find_map(|combinator| {
        let inner = written.strip_suffix(combinator)?;
        Some(canonical(inner)? + combinator)
    })
}

/// Whether `name` is a function without combinators.
pub(crate) fn is_plain(name: &str) -> bool {
    base(name).is_some()
}

/// Every name, for "did you mean".
pub(crate) fn all() -> impl Iterator<Item = &'static str> {
    let aliases = EXACT_ALIASES.iter().chain(ANY_CASE_ALIASES);
    let canonical = EXACT.iter().chain(ANY_CASE).copied();
    canonical.chain(aliases.map(|(alias, _)| *alias))
}

fn base(written: &str) -> Option<&'static str> {
    let exact = EXACT.iter().chain(ANY_CASE).copied();
    let exact = exact.map(|name| (name, name));
    let exact = exact.chain(EXACT_ALIASES.iter().copied());
    let any_case = ANY_CASE.iter().map(|name| (*name, *name));
    let mut any_case = any_case.chain(ANY_CASE_ALIASES.iter().copied());
    exact
        .filter(|(name, _)| *name == written)
        .map(|(_, canonical)| canonical)
        .next()
        .or_else(|| {
            any_case
                .find(|(name, _)| name.eq_ignore_ascii_case(written))
                .map(|(_, canonical)| canonical)
        })
}

/// Suffixes that make a function of a function.
const COMBINATORS: &[&str] = &[
    "SimpleState",
    "OrDefault",
    "Distinct",
    "Resample",
    "ForEach",
    "ArgMax",
    "ArgMin",
    "OrNull",
    "Tuple",
    "Merge",
    "State",
    "Array",
    "Null",
    "Map",
    "If",
];

/// Functions with exactly this case.
#[rustfmt::skip]
const EXACT: &[&str] = &[
    "MVTEncode", "aggThrow", "any", "anyHeavy", "anyLast", "anyLast_respect_nulls",
    "any_respect_nulls", "argAndMax", "argAndMin", "argMax", "argMin", "avgWeighted",
    "boundingRatio", "categoricalInformationValue", "contingency", "corrMatrix", "corrStable",
    "covarPop", "covarPopMatrix", "covarPopStable", "covarSamp", "covarSampMatrix",
    "covarSampStable", "cramersV", "cramersVBiasCorrected", "cume_dist", "deltaSum",
    "deltaSumTimestamp", "denseRank", "distinctDynamicTypes", "distinctJSONPaths",
    "distinctJSONPathsAndTypes", "entropy", "estimateCompressionRatio", "exponentialMovingAverage",
    "exponentialTimeDecayedAvg", "exponentialTimeDecayedCount", "exponentialTimeDecayedMax",
    "exponentialTimeDecayedSum", "flameGraph", "groupArray", "groupArrayInsertAt",
    "groupArrayIntersect", "groupArrayLast", "groupArrayMovingAvg", "groupArrayMovingSum",
    "groupArraySample", "groupArraySorted", "groupBitAnd", "groupBitOr", "groupBitXor",
    "groupBitmap", "groupBitmapAnd", "groupBitmapOr", "groupBitmapXor", "groupConcat",
    "groupFormat", "groupNumericIndexedVector", "groupUniqArray", "histogram", "intervalLengthSum",
    "kurtPop", "kurtSamp", "lagInFrame", "largestTriangleThreeBuckets", "leadInFrame",
    "mannWhitneyUTest", "maxIntersections", "maxIntersectionsPosition", "maxMappedArrays",
    "meanZTest", "minMappedArrays", "nonNegativeDerivative", "nothing", "nothingNull",
    "nothingUInt64", "percentRank", "quantile", "quantileBFloat16", "quantileBFloat16Weighted",
    "quantileDD", "quantileDeterministic", "quantileExact", "quantileExactExclusive",
    "quantileExactHigh", "quantileExactInclusive", "quantileExactLow", "quantileExactWeighted",
    "quantileExactWeightedInterpolated", "quantileGK", "quantileInterpolatedWeighted",
    "quantilePrometheusHistogram", "quantileTDigest", "quantileTDigestWeighted", "quantileTiming",
    "quantileTimingWeighted", "quantiles", "quantilesBFloat16", "quantilesBFloat16Weighted",
    "quantilesDD", "quantilesDeterministic", "quantilesExact", "quantilesExactExclusive",
    "quantilesExactHigh", "quantilesExactInclusive", "quantilesExactLow", "quantilesExactWeighted",
    "quantilesExactWeightedInterpolated", "quantilesGK", "quantilesInterpolatedWeighted",
    "quantilesPrometheusHistogram", "quantilesTDigest", "quantilesTDigestWeighted",
    "quantilesTiming", "quantilesTimingWeighted", "rankCorr", "retention", "sequenceCount",
    "sequenceMatch", "sequenceMatchEvents", "sequenceNextNode", "simpleLinearRegression",
    "singleValueOrNull", "skewPop", "skewSamp", "sparkbar", "stddevPop", "stddevPopStable",
    "stddevSamp", "stddevSampStable", "stochasticLinearRegression", "stochasticLogisticRegression",
    "studentTTest", "studentTTestOneSample", "sumCount", "sumKahan", "sumMapFiltered",
    "sumMapFilteredWithOverflow", "sumMapWithOverflow", "sumMappedArrays", "sumWithOverflow",
    "theilsU", "timeSeriesChangesToGrid", "timeSeriesDeltaToGrid", "timeSeriesDerivToGrid",
    "timeSeriesGroupArray", "timeSeriesIncreaseToGrid", "timeSeriesInstantDeltaToGrid",
    "timeSeriesInstantRateToGrid", "timeSeriesLastTwoSamples", "timeSeriesPredictLinearToGrid",
    "timeSeriesRateToGrid", "timeSeriesResampleToGridWithStaleness", "timeSeriesResetsToGrid",
    "topK", "topKWeighted", "uniq", "uniqCombined", "uniqCombined64", "uniqExact", "uniqHLL12",
    "uniqUpTo", "varPop", "varPopStable", "varSamp", "varSampStable", "welchTTest", "windowFunnel",
];

/// Functions in any case.
#[rustfmt::skip]
const ANY_CASE: &[&str] = &[
    "analysisOfVariance", "approx_top_k", "approx_top_sum", "avg", "corr", "count",
    "kolmogorovSmirnovTest", "lag", "lead", "max", "min", "nth_value", "ntile", "rank",
    "row_number", "sum",
];

/// Aliases with exactly this case, and what they stand for.
const EXACT_ALIASES: &[(&str, &str)] = &[
    ("ST_AsMVT", "MVTEncode"),
    ("anyLastRespectNulls", "anyLast_respect_nulls"),
    ("anyRespectNulls", "any_respect_nulls"),
    ("anyValueRespectNulls", "any_respect_nulls"),
    ("firstValueRespectNulls", "any_respect_nulls"),
    ("lastValueRespectNulls", "anyLast_respect_nulls"),
    ("lttb", "largestTriangleThreeBuckets"),
    ("median", "quantile"),
    ("medianBFloat16", "quantileBFloat16"),
    ("medianBFloat16Weighted", "quantileBFloat16Weighted"),
    ("medianDD", "quantileDD"),
    ("medianDeterministic", "quantileDeterministic"),
    ("medianExact", "quantileExact"),
    ("medianExactHigh", "quantileExactHigh"),
    ("medianExactLow", "quantileExactLow"),
    ("medianExactWeighted", "quantileExactWeighted"),
    (
        "medianExactWeightedInterpolated",
        "quantileExactWeightedInterpolated",
    ),
    ("medianGK", "quantileGK"),
    ("medianInterpolatedWeighted", "quantileInterpolatedWeighted"),
    ("medianTDigest", "quantileTDigest"),
    ("medianTDigestWeighted", "quantileTDigestWeighted"),
    ("medianTiming", "quantileTiming"),
    ("medianTimingWeighted", "quantileTimingWeighted"),
    ("sparkBar", "sparkbar"),
    (
        "timeSeriesLastToGrid",
        "timeSeriesResampleToGridWithStaleness",
    ),
];

/// Aliases in any case, and what they stand for.
const ANY_CASE_ALIASES: &[(&str, &str)] = &[
    ("BIT_AND", "groupBitAnd"),
    ("BIT_OR", "groupBitOr"),
    ("BIT_XOR", "groupBitXor"),
    ("COVAR_POP", "covarPop"),
    ("COVAR_SAMP", "covarSamp"),
    ("STD", "stddevPop"),
    ("STDDEV", "stddevSamp"),
    ("STDDEV_POP", "stddevPop"),
    ("STDDEV_SAMP", "stddevSamp"),
    ("VAR_POP", "varPop"),
    ("VAR_SAMP", "varSamp"),
    ("anova", "analysisOfVariance"),
    ("any_value", "any"),
    ("any_value_respect_nulls", "any_respect_nulls"),
    ("approx_top_count", "approx_top_k"),
    ("array_agg", "groupArray"),
    ("array_concat_agg", "groupArrayArray"),
    ("dense_rank", "denseRank"),
    ("first_value", "any"),
    ("first_value_respect_nulls", "any_respect_nulls"),
    ("group_concat", "groupConcat"),
    ("last_value", "anyLast"),
    ("last_value_respect_nulls", "anyLast_respect_nulls"),
    ("max_by", "argMax"),
    ("min_by", "argMin"),
    ("percent_rank", "percentRank"),
    ("string_agg", "groupConcat"),
];

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn aliases_cases_and_combinators_are_resolved() {
        let name = |written| canonical(written).unwrap_or_default();
        assert_eq!(name("uniq"), "uniq");
        assert_eq!(name("SUM"), "sum");
        assert_eq!(name("SUMIf"), "sumIf");
        assert_eq!(name("medianArrayIf"), "quantileArrayIf");
        assert_eq!(name("FIRST_VALUE"), "any");
        assert_eq!(canonical("Uniq"), None);
        assert_eq!(canonical("sumIF"), None);
        assert_eq!(canonical("nosuch"), None);
    }
}
