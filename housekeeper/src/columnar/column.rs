use crate::codec::{DecodeError, Reader};
use crate::type_text::{split, split_at};

/// How the values of a column, or of a part of one, stand in rows.
#[derive(Debug)]
pub(super) enum Column {
    /// So many bytes each.
    Fixed(usize),
    /// Bytes behind their count.
    Text,
    /// A byte, 1 for NULL, and else a value.
    Nullable(Value),
    /// A count, and so many items.
    Array(Box<Column>),
    /// One element after the other.
    Tuple(Vec<Column>),
}

/// What may be NULL.
#[derive(Debug, Clone, Copy)]
pub(super) enum Value {
    Fixed(usize),
    Text,
}

type Result<T> = std::result::Result<T, DecodeError>;

impl Column {
    /// Of this type, and the type as it is said of a block: without `LowCardinality` and `SimpleAggregateFunction`, which
    /// the server makes of it. `None` of types whose values look otherwise in a block.
    pub(super) fn of(ty: &str) -> Option<(Self, String)> {
        let (name, arguments) = split(ty);
        let array = |item: &str| Some(Self::Array(Box::new(Self::of(item)?.0)));
        let column = match (name, arguments.as_slice()) {
            ("LowCardinality", [inner]) | ("SimpleAggregateFunction", [_, inner]) => {
                return Self::of(inner);
            }
            ("Nullable", [inner]) => {
                let (inner, ty) = Self::of(inner)?;
                let value = match inner {
                    Self::Fixed(width) => Value::Fixed(width),
                    Self::Text => Value::Text,
                    Self::Nullable(_) | Self::Array(_) | Self::Tuple(_) => return None,
                };
                return Some((Self::Nullable(value), format!("Nullable({ty})")));
            }
            ("Array", [item]) => {
                let (items, ty) = Self::of(item)?;
                return Some((Self::Array(Box::new(items)), format!("Array({ty})")));
            }
            ("Map", [key, value]) => {
                let ((keys, key), (values, value)) = (Self::of(key)?, Self::of(value)?);
                let pairs = Self::Tuple(vec![keys, values]);
                return Some((Self::Array(Box::new(pairs)), format!("Map({key}, {value})")));
            }
            ("Tuple", elements) => return tuple(elements),
            ("Point", []) => Self::Tuple(vec![Self::Fixed(8), Self::Fixed(8)]),
            ("Ring" | "LineString", []) => array("Point")?,
            ("Polygon" | "MultiLineString", []) => array("Ring")?,
            ("MultiPolygon", []) => array("Polygon")?,
            ("String", []) => Self::Text,
            (name, arguments) => Self::Fixed(width(name, arguments)?),
        };
        Some((column, ty.to_owned()))
    }

    /// Appends the value of each row, which starts `at` so many bytes, as a column has them. Each start is moved to the end.
    pub(super) fn write(&self, rows: &[u8], at: &mut [usize], out: &mut Vec<u8>) -> Result<()> {
        match self {
            Self::Fixed(1) => fixed::<1>(rows, at, out),
            Self::Fixed(2) => fixed::<2>(rows, at, out),
            Self::Fixed(4) => fixed::<4>(rows, at, out),
            Self::Fixed(8) => fixed::<8>(rows, at, out),
            Self::Fixed(16) => fixed::<16>(rows, at, out),
            Self::Fixed(width) => each(rows, at, |row| {
                out.extend_from_slice(take(row, *width)?);
                Ok(())
            }),
            Self::Text => each(rows, at, |row| text(row, out)),
            Self::Nullable(value) => {
                let mut nulls = Vec::with_capacity(at.len());
                each(rows, at, |row| {
                    nulls.push(row.byte()?);
                    Ok(())
                })?;
                out.extend_from_slice(&nulls);
                let mut nulls = nulls.into_iter();
                each(rows, at, |row| match (value, nulls.next()) {
                    (Value::Text, Some(0)) => text(row, out),
                    (Value::Fixed(width), Some(0)) => {
                        out.extend_from_slice(take(row, *width)?);
                        Ok(())
                    }
                    // Something stands in the place of each NULL: nothing.
                    (Value::Text, _) => {
                        out.push(0);
                        Ok(())
                    }
                    (Value::Fixed(width), _) => {
                        out.resize(out.len() + width, 0);
                        Ok(())
                    }
                })
            }
            Self::Array(items) => {
                let mut counts = Vec::with_capacity(at.len());
                let mut end = 0_u64;
                each(rows, at, |row| {
                    let count = row.elements()?;
                    end += count as u64;
                    out.extend_from_slice(&end.to_le_bytes());
                    counts.push(count);
                    Ok(())
                })?;
                let mut counts = counts.into_iter();
                if let Self::Fixed(width) = **items {
                    return each(rows, at, |row| {
                        let count = counts.next().unwrap_or_default();
                        out.extend_from_slice(take(row, count.saturating_mul(width))?);
                        Ok(())
                    });
                }
                let mut starts = Vec::new();
                each(rows, at, |row| {
                    for _ in 0..counts.next().unwrap_or_default() {
                        starts.push(rows.len() - row.remaining());
                        items.skip(row)?;
                    }
                    Ok(())
                })?;
                items.write(rows, &mut starts, out)
            }
            Self::Tuple(elements) => {
                let mut elements = elements.iter();
                elements.try_for_each(|element| element.write(rows, at, out))
            }
        }
    }

    /// Goes behind a value.
    fn skip(&self, row: &mut Reader<'_>) -> Result<()> {
        match self {
            Self::Fixed(width) => row.skip(*width),
            Self::Text => row.bytes().map(|_| ()),
            Self::Nullable(value) => match (row.byte()?, value) {
                (0, Value::Fixed(width)) => row.skip(*width),
                (0, Value::Text) => row.bytes().map(|_| ()),
                _ => Ok(()),
            },
            Self::Array(items) => {
                let count = row.elements()?;
                (0..count).try_for_each(|_| items.skip(row))
            }
            Self::Tuple(elements) => {
                let mut elements = elements.iter();
                elements.try_for_each(|element| element.skip(row))
            }
        }
    }
}

/// Reads something of each row, and moves its start behind it.
#[inline]
fn each<'r>(
    rows: &'r [u8],
    at: &mut [usize],
    mut read: impl FnMut(&mut Reader<'r>) -> Result<()>,
) -> Result<()> {
    for start in at {
        // A start is never behind the end: it was read up to there.
        let mut row = Reader::new(rows.get(*start..).unwrap_or_default());
        read(&mut row)?;
        *start = rows.len() - row.remaining();
    }
    Ok(())
}

/// As [`each`], of values that are all as long.
fn fixed<const N: usize>(rows: &[u8], at: &mut [usize], out: &mut Vec<u8>) -> Result<()> {
    out.reserve(at.len() * N);
    each(rows, at, |row| {
        out.extend_from_slice(&row.array::<N>()?);
        Ok(())
    })
}

/// Bytes and their count, as they are.
#[inline]
fn text(row: &mut Reader<'_>, out: &mut Vec<u8>) -> Result<()> {
    let before = row.rest();
    row.bytes()?;
    out.extend_from_slice(&before[..before.len() - row.remaining()]);
    Ok(())
}

#[inline]
fn take<'r>(row: &mut Reader<'r>, length: usize) -> Result<&'r [u8]> {
    let before = row.rest();
    row.skip(length)?;
    Ok(&before[..length])
}

/// A Tuple of these: `UInt8`, or `name UInt8`.
fn tuple(elements: &[&str]) -> Option<(Column, String)> {
    let mut columns = Vec::with_capacity(elements.len());
    let mut types = Vec::with_capacity(elements.len());
    for element in elements {
        let (name, ty) = match split_at(element, " ").as_slice() {
            [ty] => (None, *ty),
            [name, ty] => (Some(*name), *ty),
            _ => return None,
        };
        let (column, ty) = Column::of(ty)?;
        columns.push(column);
        types.push(name.map_or_else(|| ty.clone(), |name| format!("{name} {ty}")));
    }
    let ty = format!("Tuple({})", types.join(", "));
    Some((Column::Tuple(columns), ty))
}

/// How many bytes each value of the type has. `None` where that differs, and of a type that is not known here.
fn width(name: &str, arguments: &[&str]) -> Option<usize> {
    Some(match (name, arguments) {
        ("UInt8" | "Int8" | "Bool", []) | ("Enum8", _) => 1,
        ("UInt16" | "Int16" | "BFloat16" | "Date", []) | ("Enum16", _) => 2,
        ("UInt32" | "Int32" | "Float32" | "Date32" | "IPv4", []) | ("DateTime" | "Time", _) => 4,
        ("UInt64" | "Int64" | "Float64", []) | ("DateTime64" | "Time64", _) => 8,
        ("UInt128" | "Int128" | "UUID" | "IPv6", []) => 16,
        ("UInt256" | "Int256", []) => 32,
        ("Decimal", [precision, _]) => match precision.parse().ok()? {
            1_u8..=9 => 4,
            10..=18 => 8,
            19..=38 => 16,
            39..=76 => 32,
            _ => return None,
        },
        ("FixedString", [length]) => length.parse().ok()?,
        (interval, []) if interval.starts_with("Interval") => 8,
        _ => return None,
    })
}
