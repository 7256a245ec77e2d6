//! Values that are of the right type and that their column does not have.
//!
//! What the engine does with them was asked: it cuts dates, stores numbers that an Enum does not name, and takes NULL for
//! the type's nothing.

use std::borrow::Cow;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowPrimitiveType, Date32Type, Int8Type, Int16Type, Time32MillisecondType,
    Time64MicrosecondType, Time64NanosecondType, TimestampMicrosecondType,
    TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType,
};
use arrow_array::{Array, ArrayRef};
use arrow_schema::{DataType, TimeUnit};

use super::types::{bare, element, is_nullable, number, shape};
use crate::type_text::split;

type Problem = Cow<'static, str>;

/// The first row of a column of the ClickHouse type `ty` that does not fit it, and what is wrong with it.
pub(super) fn first_misfit(ty: &str, column: &dyn Array) -> Option<(usize, Problem)> {
    let whole = check(ty, column).err()?;
    // That is rare, and only now it matters where it is.
    let rows = (0..column.len()).map(|row| check(ty, &column.slice(row, 1)).err());
    let mut rows = rows.enumerate();
    Some(
        rows.find_map(|(row, problem)| Some((row, problem?)))
            .unwrap_or((0, whole)),
    )
}

fn check(ty: &str, column: &dyn Array) -> Result<(), Problem> {
    if !is_nullable(ty) && column.logical_null_count() > 0 {
        return Err(format!("has NULL where {ty} has none").into());
    }
    let (name, arguments) = split(bare(ty));
    let first = arguments.first().copied().unwrap_or_default();
    match (name, column.data_type()) {
        ("Date", _) => within::<Date32Type>(
            column,
            0..=65_535,
            "is outside 1970-01-01..=2149-06-06, the days of Date",
        ),
        ("Date32", _) => within::<Date32Type>(
            column,
            -25_567..=120_529,
            "is outside 1900-01-01..=2299-12-31, the days of Date32",
        ),
        ("DateTime", DataType::Timestamp(..)) => within::<TimestampSecondType>(
            column,
            0..=i64::from(u32::MAX),
            "is outside 1970-01-01..=2106-02-07 06:28:15 UTC, the range of DateTime",
        ),
        ("DateTime64", DataType::Timestamp(unit, _)) => moment(column, *unit),
        ("Time64", data) => clock(column, data),
        ("Decimal", _) => decimal(column, number(first)),
        ("Enum8", DataType::Int8) => named::<Int8Type>(column, &arguments),
        ("Enum16", DataType::Int16) => named::<Int16Type>(column, &arguments),
        ("Array", _) => check(first, &*items(column)),
        ("Nested", _) => elements(&arguments, &*items(column)),
        ("Map", _) => {
            let map = column.as_map();
            let offsets = map.value_offsets();
            let (from, to) = range(offsets.first(), offsets.last());
            let entries = map.entries().slice(from, to - from);
            let parts = arguments.iter().zip(entries.columns());
            parts.into_iter().try_for_each(|(ty, part)| check(ty, part))
        }
        ("Tuple", _) => elements(&arguments, column),
        _ => match shape(name) {
            Some(shape) => check(shape, column),
            None => Ok(()),
        },
    }
}

fn elements(elements: &[&str], column: &dyn Array) -> Result<(), Problem> {
    let parts = elements.iter().zip(column.as_struct().columns());
    let mut parts = parts.enumerate();
    parts.try_for_each(|(at, (text, part))| check(element(text, at).1, part))
}

/// What is in lists, those of other rows of the same memory left out.
fn items(column: &dyn Array) -> ArrayRef {
    let (values, (from, to)) = if let DataType::LargeList(_) = column.data_type() {
        let list = column.as_list::<i64>();
        let offsets = list.value_offsets();
        (list.values(), range(offsets.first(), offsets.last()))
    } else {
        let list = column.as_list::<i32>();
        let offsets = list.value_offsets();
        (list.values(), range(offsets.first(), offsets.last()))
    };
    values.slice(from, to - from)
}

fn range<O: Copy + TryInto<usize>>(first: Option<&O>, last: Option<&O>) -> (usize, usize) {
    let place = |offset: Option<&O>| offset.and_then(|offset| (*offset).try_into().ok());
    (place(first).unwrap_or(0), place(last).unwrap_or(0))
}

fn within<T: ArrowPrimitiveType>(
    column: &dyn Array,
    range: std::ops::RangeInclusive<T::Native>,
    problem: &'static str,
) -> Result<(), Problem>
where
    T::Native: PartialOrd,
{
    let mut values = column.as_primitive::<T>().iter().flatten();
    if values.all(|value| range.contains(&value)) {
        Ok(())
    } else {
        Err(problem.into())
    }
}

/// From 1900-01-01 to the end of 2299, in seconds.
const SECONDS: [i64; 2] = [-2_208_988_800, 10_413_791_999];

fn moment(column: &dyn Array, unit: TimeUnit) -> Result<(), Problem> {
    let problem = "is outside 1900-01-01..=2299-12-31, the range of DateTime64";
    let range = |times: i64| SECONDS[0] * times..=SECONDS[1] * times + times - 1;
    match unit {
        TimeUnit::Second => within::<TimestampSecondType>(column, range(1), problem),
        TimeUnit::Millisecond => within::<TimestampMillisecondType>(column, range(1_000), problem),
        TimeUnit::Microsecond => {
            within::<TimestampMicrosecondType>(column, range(1_000_000), problem)
        }
        // They end in 2262.
        TimeUnit::Nanosecond => within::<TimestampNanosecondType>(
            column,
            SECONDS[0] * 1_000_000_000..=i64::MAX,
            problem,
        ),
    }
}

/// 999:59:59 in seconds.
const CLOCK: i64 = 3_599_999;

fn clock(column: &dyn Array, data: &DataType) -> Result<(), Problem> {
    let problem = "is outside -999:59:59..=999:59:59, the range of Time64";
    let range = |times: i64| -CLOCK * times - (times - 1)..=CLOCK * times + times - 1;
    match data {
        // An i32 of milliseconds ends before.
        DataType::Time64(TimeUnit::Microsecond) => {
            within::<Time64MicrosecondType>(column, range(1_000_000), problem)
        }
        DataType::Time64(_) => {
            within::<Time64NanosecondType>(column, range(1_000_000_000), problem)
        }
        _ => within::<Time32MillisecondType>(column, i32::MIN..=i32::MAX, problem),
    }
}

fn decimal(column: &dyn Array, precision: u8) -> Result<(), Problem> {
    use arrow_array::types::{Decimal128Type, Decimal256Type};

    let fits = match column.data_type() {
        DataType::Decimal128(..) => column
            .as_primitive::<Decimal128Type>()
            .validate_decimal_precision(precision),
        _ => column
            .as_primitive::<Decimal256Type>()
            .validate_decimal_precision(precision),
    };
    fits.map_err(|_| format!("has more digits than {precision}").into())
}

/// `values` are those of the Enum: `'a' = 1`.
fn named<T: ArrowPrimitiveType>(column: &dyn Array, values: &[&str]) -> Result<(), Problem>
where
    T::Native: Into<i64>,
{
    let codes = values.iter().filter_map(|value| value.rsplit(" = ").next());
    let codes: Vec<i64> = codes.filter_map(|code| code.parse().ok()).collect();
    for value in column.as_primitive::<T>().iter().flatten() {
        let value = value.into();
        if !codes.contains(&value) {
            return Err(format!("is {value}, which its Enum does not name").into());
        }
    }
    Ok(())
}
