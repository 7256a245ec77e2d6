//! Settings of a query that change what its columns are.

use crate::syntax::ast::{Expr, ExprKind, Literal, Setting};
use crate::types::Reason;

use super::gap::Gap;

/// What the settings in force say, as far as names and types depend on it.
#[derive(Debug, Clone, Copy)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "settings of the server, each by itself"
)]
pub(super) struct Settings {
    /// Whether columns of a missing row of a join are NULL.
    pub(super) join_use_nulls: bool,
    /// Whether a column goes before an alias of its name.
    pub(super) prefer_column_name_to_alias: bool,
    /// Whether `UNION` alone is not refused.
    pub(super) union_default_mode: bool,
    /// Whether a subquery that is joined may be without an alias.
    pub(super) joined_subquery_without_alias: bool,
}

/// Settings whose value, where it is not this one, may change names or types in ways that are not looked into.
const DECLINED: &[(&str, &[&str])] = &[
    ("aggregate_functions_null_for_empty", &["0"]),
    ("allow_experimental_analyzer", &["1"]),
    (
        "analyzer_compatibility_join_using_top_level_identifier",
        &["0"],
    ),
    ("asterisk_include_alias_columns", &["0"]),
    ("asterisk_include_materialized_columns", &["0"]),
    ("cast_ipv4_ipv6_default_on_conversion_error", &["0"]),
    ("cast_keep_nullable", &["0"]),
    ("compatibility", &[""]),
    ("count_distinct_implementation", &["uniqExact"]),
    ("data_type_default_nullable", &["0"]),
    ("date_time_overflow_behavior", &["ignore"]),
    ("dialect", &["clickhouse"]),
    ("enable_analyzer", &["1"]),
    ("enable_extended_results_for_datetime_functions", &["0"]),
    ("enable_global_with_statement", &["1"]),
    ("enable_named_columns_in_function_tuple", &["0"]),
    ("enable_order_by_all", &["1"]),
    ("enable_positional_arguments", &["1"]),
    ("enable_scalar_subquery_optimization", &["1"]),
    ("extract_key_value_pairs_max_pairs_per_row", &[]),
    ("function_json_value_return_type_allow_complex", &["0"]),
    ("function_json_value_return_type_allow_nullable", &["0"]),
    ("geo_distance_returns_float64_on_float64_arguments", &["1"]),
    ("group_by_use_nulls", &["0"]),
    ("implicit_select", &["0"]),
    ("least_greatest_legacy_null_behavior", &["0"]),
    ("legacy_column_name_of_tuple_literal", &["0"]),
    ("single_join_prefer_left_table", &["1"]),
    ("transform_null_in", &["0"]),
    ("use_legacy_to_time", &["1"]),
    ("use_variant_as_common_type", &["0"]),
];

impl Settings {
    /// What is in force where nothing is set.
    pub(super) const DEFAULT: Self = Self {
        join_use_nulls: false,
        prefer_column_name_to_alias: false,
        union_default_mode: false,
        joined_subquery_without_alias: false,
    };

    /// What is in force with `settings` on top, or the setting that is not looked into.
    pub(super) fn with(mut self, settings: &[Setting]) -> Result<Self, Gap> {
        for setting in settings {
            let value = text(&setting.value);
            let is_on = value
                .as_deref()
                .map(|value| value != "0" && value != "false");
            let is_on = is_on.unwrap_or(true);
            match setting.name.as_str() {
                "join_use_nulls" => self.join_use_nulls = is_on,
                "prefer_column_name_to_alias" => self.prefer_column_name_to_alias = is_on,
                "union_default_mode" => {
                    self.union_default_mode = value.is_some_and(|value| !value.is_empty());
                }
                "joined_subquery_requires_alias" => self.joined_subquery_without_alias = !is_on,
                name => {
                    let declined = DECLINED.iter().find(|(declined, _)| *declined == name);
                    if let Some((_, defaults)) = declined
                        && value.is_none_or(|value| !defaults.contains(&value.as_str()))
                    {
                        let reason = Reason::Form("what this setting does to columns is");
                        return Err(Gap::new(setting.name.span, reason));
                    }
                }
            }
        }
        Ok(self)
    }
}

/// A value as text: `true` is `1`.
fn text(value: &Expr) -> Option<String> {
    match &value.node {
        ExprKind::Literal(Literal::Number(number)) => Some(number.text.clone()),
        ExprKind::Literal(Literal::String(text)) => Some(text.clone()),
        ExprKind::Literal(Literal::Bool(value)) => Some(u8::from(*value).to_string()),
        _ => None,
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self::DEFAULT
    }
}
