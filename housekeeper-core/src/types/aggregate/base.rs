//! Functions without combinators: what the data says.

use crate::syntax::ast::NullTreatment;
use crate::types::operand::is_only_null;
use crate::types::{Failure, Type};

use super::combinator::Combinator;
use super::data::{self, Entry};
use super::factory::{Function, Layer, refused, refused_arguments, unknown, with_parameters};
use super::kind;
use super::parameters::{self, Verdict};
use super::template;

/// Functions that see NULLs themselves.
const WINDOWS: &[&str] = &[
    "any_respect_nulls",
    "anyLast_respect_nulls",
    "rank",
    "denseRank",
    "percentRank",
    "cume_dist",
    "estimateCompressionRatio",
    "row_number",
    "ntile",
    "nth_value",
    "lag",
    "lead",
    "lagInFrame",
    "leadInFrame",
    "nonNegativeDerivative",
    "exponentialTimeDecayedAvg",
    "exponentialTimeDecayedCount",
    "exponentialTimeDecayedMax",
    "exponentialTimeDecayedSum",
];

/// What `RESPECT NULLS` makes of a function, and `IGNORE NULLS` of the other.
const RESPECTING: &[(&str, &str)] = &[
    ("any", "any_respect_nulls"),
    ("anyLast", "anyLast_respect_nulls"),
];

/// Functions whose state is that of another: a bitmap stays a bitmap.
const OVER_STATES: &[&str] = &["groupBitmapAnd", "groupBitmapOr", "groupBitmapXor"];

/// Functions whose state does not tell of their parameters.
const WITHOUT_PARAMETERS: &[&str] = &["groupArrayMovingAvg", "groupArrayMovingSum"];

/// Functions whose parameters depend on each other or on the arguments.
const DEPENDENT: &[&str] = &["groupArrayInsertAt", "estimateCompressionRatio"];

/// Functions over arrays by a key: their name, and the name that ClickHouse prints.
pub(super) const MAPPED: &[(&str, &str)] = &[
    ("sumMappedArrays", "sumMap"),
    ("minMappedArrays", "minMap"),
    ("maxMappedArrays", "maxMap"),
    ("sumMapWithOverflow", "sumMapWithOverflow"),
    ("sumMapFiltered", "sumMapFiltered"),
    ("sumMapFilteredWithOverflow", "sumMapFilteredWithOverflow"),
];

/// Whether the function inside all combinators sees NULLs itself.
pub(super) fn is_window(name: &str, nulls: Option<NullTreatment>) -> bool {
    let canonical = data::canonical(name).unwrap_or(name);
    match data::entry(canonical) {
        Some(entry) => {
            let entry = with_treatment(entry, nulls).unwrap_or(entry);
            WINDOWS.contains(&entry.name)
        }
        None => Combinator::of(canonical).is_some_and(|(_, nested)| is_window(nested, nulls)),
    }
}

/// Whether the function inside all combinators gives NULL where all of its arguments are NULL.
pub(super) fn makes_null(name: &str) -> bool {
    let canonical = data::canonical(name).unwrap_or(name);
    match data::entry(canonical) {
        Some(entry) => {
            let respecting = RESPECTING
                .iter()
                .any(|(_, respecting)| *respecting == entry.name);
            let ordinary =
                !WINDOWS.contains(&entry.name) || entry.name == "estimateCompressionRatio";
            !entry.looks_at_nulls && (ordinary || respecting)
        }
        None => Combinator::of(canonical).is_some_and(|(_, nested)| makes_null(nested)),
    }
}

/// The function that `RESPECT NULLS` or `IGNORE NULLS` means.
pub(super) fn with_treatment(entry: Entry, nulls: Option<NullTreatment>) -> Result<Entry, Failure> {
    let other = match nulls {
        None => return Ok(entry),
        Some(NullTreatment::Respect) => {
            let pair = RESPECTING
                .iter()
                .find(|(ignoring, _)| *ignoring == entry.name);
            let Some((_, respecting)) = pair else {
                return Err(refused(format!(
                    "`{}` does not know `RESPECT NULLS`",
                    entry.name
                )));
            };
            respecting
        }
        Some(NullTreatment::Ignore) => {
            let pair = RESPECTING
                .iter()
                .find(|(_, respecting)| *respecting == entry.name);
            let Some((ignoring, _)) = pair else {
                return Ok(entry);
            };
            ignoring
        }
    };
    data::entry(other).ok_or_else(|| unknown(entry.name, &[]))
}

/// Whether the function was not asked about parameters, since it works without arguments.
fn is_unsure(name: &str) -> bool {
    WINDOWS.contains(&name) && !name.starts_with("exponential")
}

/// `entry(parameters)(arguments)`.
pub(super) fn call(
    entry: &Entry,
    arguments: &[Type],
    parameters: &[String],
) -> Result<Function, Failure> {
    let alone = parameters.is_empty();
    let verdict = if !alone && (DEPENDENT.contains(&entry.name) || is_unsure(entry.name)) {
        Verdict::Unknown
    } else {
        parameters::check(entry, parameters)
    };
    let mapped = MAPPED.iter().find(|(name, _)| *name == entry.name);
    // A tuple of arrays stands for the arrays.
    let arrays = match arguments {
        [Type::Tuple(elements)] if mapped.is_some() => {
            elements.iter().map(|element| element.ty.clone()).collect()
        }
        other => other.to_vec(),
    };
    let result = match result(entry, &arrays) {
        // What is refused for two reasons is refused.
        Err(Failure::Rejected(refusal)) => return Err(Failure::Rejected(refusal)),
        other => match verdict {
            Verdict::Taken => other?,
            Verdict::Refused => {
                let message = format!(
                    "`{}` does not take these parameters",
                    with_parameters(entry.name, parameters)
                );
                return Err(refused(message));
            }
            Verdict::Unknown => return Err(unknown(entry.name, arguments)),
        },
    };
    let over_states = OVER_STATES.contains(&entry.name);
    let layer = if over_states {
        Layer::StateOf(arguments[0].clone())
    } else {
        Layer::Plain
    };
    let name = match (entry.name, arguments) {
        // Decimals are exact without it.
        ("sumKahan", [Type::Decimal { .. }]) => "sum",
        (name, _) => mapped.map_or(name, |(_, printed)| printed),
    };
    Ok(Function {
        name: name.to_owned(),
        parameters: if WITHOUT_PARAMETERS.contains(&entry.name) {
            Vec::new()
        } else {
            parameters.to_vec()
        },
        arguments: arguments.to_vec(),
        result,
        keeps: entry.keeps,
        firm: entry.looks_at_nulls || entry.keeps != Some(true),
        counts_nulls: entry.counts_nulls,
        versioned: over_states || mapped.is_some(),
        layer,
    })
}

/// The type that the function gives.
fn result(entry: &Entry, arguments: &[Type]) -> Result<Type, Failure> {
    let arity = arguments.len().min(MOST);
    if !entry.is_known() || entry.is_open(arity) || arguments.len() > MOST && !entry.more {
        return Err(unknown(entry.name, arguments));
    }
    let window = WINDOWS.contains(&entry.name);
    let kinds: Vec<Kind> = arguments.iter().map(|ty| Kind::of(ty, window)).collect();
    let mut doubt = false;
    for row in entry.rows(arity) {
        // What follows the last argument that was asked about is like it.
        let last = row.slots.last().copied().unwrap_or_default();
        let slots = row.slots.iter().copied().chain(std::iter::repeat(last));
        let mut fits = Fit::Yes;
        for (slot, kind) in slots.zip(&kinds) {
            fits = fits.and(kind.fits(slot));
        }
        match fits {
            Fit::No => {}
            Fit::Unknown => doubt = true,
            Fit::Yes if row.template == "?" => return Err(unknown(entry.name, arguments)),
            Fit::Yes => {
                let arguments = row.named(arguments);
                let ty = template::expand(row.template, &arguments);
                return ty.ok_or_else(|| unknown(entry.name, &arguments));
            }
        }
    }
    Err(if doubt || entry.doubtful {
        unknown(entry.name, arguments)
    } else {
        refused_arguments(entry.name, arguments)
    })
}

/// The most arguments that functions were asked about.
const MOST: usize = 4;

/// The kind of an argument.
struct Kind {
    /// `None` for a type that functions were not asked about.
    name: Option<String>,
    /// Whether it may be treated in another way than its kind: for something in it, or since it is Nullable.
    odd: bool,
}

/// Whether a kind is among others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    Yes,
    No,
    Unknown,
}

impl Fit {
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::Yes, Self::Yes) => Self::Yes,
        }
    }
}

impl Kind {
    fn of(ty: &Type, window: bool) -> Self {
        match ty {
            // Only functions that take everything are known to take NULLs by themselves.
            Type::Nullable(inner) if window && !is_only_null(ty) => Self {
                name: kind::kind(inner),
                odd: true,
            },
            ty => Self {
                name: kind::kind(ty),
                odd: kind::is_odd(ty),
            },
        }
    }

    fn fits(&self, slot: &str) -> Fit {
        let sure = |fit| {
            if self.odd || self.name.is_none() {
                Fit::Unknown
            } else {
                fit
            }
        };
        if kind::takes_everything(slot) {
            return match &self.name {
                Some(name) if !kind::holds(slot, name) => sure(Fit::No),
                _ => Fit::Yes,
            };
        }
        match &self.name {
            None => Fit::Unknown,
            Some(name) if kind::holds(slot, name) => sure(Fit::Yes),
            Some(_) => sure(Fit::No),
        }
    }
}
