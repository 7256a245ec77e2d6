use crate::codec::{DecodeError, Reader};
use crate::type_text::{split, split_at};

/// Values of a column, or of a part of one, taken apart into what a block has of them.
#[derive(Debug)]
pub enum Parts {
    /// So many bytes each.
    Fixed(usize, Vec<u8>),
    /// Bytes behind their count.
    Text(Vec<u8>),
    /// A byte for each, 1 for NULL, and the values, in whose place something stands where there is none.
    Nullable(Vec<u8>, Box<Parts>),
    /// Where the items of each end, counted from the first of all, and the items.
    Array(Ends, Box<Parts>),
    /// The elements, each by itself.
    Tuple(Vec<Parts>),
}

/// Where arrays end.
#[derive(Debug, Default)]
pub struct Ends {
    /// How many items there are in all.
    pub(super) items: u64,
    pub(super) bytes: Vec<u8>,
}

impl Ends {
    /// Says that the next array has so many items.
    #[inline]
    pub(super) fn push(&mut self, count: u64) {
        self.items += count;
        let end = self.items.to_le_bytes();
        self.bytes.extend_from_slice(&end);
    }
}

type Result<T> = std::result::Result<T, DecodeError>;

impl Parts {
    /// Of a column of this type, and the type as it is said of a block: without `LowCardinality` and
    /// `SimpleAggregateFunction`, which the server makes of it. `None` of types whose values look otherwise in a block.
    pub fn of(ty: &str) -> Option<(Self, String)> {
        let (name, arguments) = split(ty);
        let array = |items: Self| Self::Array(Ends::default(), Box::new(items));
        let array_of = |item: &str| Some(array(Self::of(item)?.0));
        let parts = match (name, arguments.as_slice()) {
            ("LowCardinality", [inner]) | ("SimpleAggregateFunction", [_, inner]) => {
                return Self::of(inner);
            }
            ("Nullable", [inner]) => {
                let (inner, ty) = Self::of(inner)?;
                if !inner.is_plain() {
                    return None;
                }
                let parts = Self::Nullable(Vec::new(), Box::new(inner));
                return Some((parts, format!("Nullable({ty})")));
            }
            ("Array", [item]) => {
                let (items, ty) = Self::of(item)?;
                return Some((array(items), format!("Array({ty})")));
            }
            ("Map", [key, value]) => {
                let ((keys, key), (values, value)) = (Self::of(key)?, Self::of(value)?);
                let pairs = array(Self::Tuple(vec![keys, values]));
                return Some((pairs, format!("Map({key}, {value})")));
            }
            ("Tuple", elements) => return tuple(elements),
            ("Point", []) => {
                let coordinate = || Self::Fixed(8, Vec::new());
                Self::Tuple(vec![coordinate(), coordinate()])
            }
            ("Ring" | "LineString", []) => array_of("Point")?,
            ("Polygon" | "MultiLineString", []) => array_of("Ring")?,
            ("MultiPolygon", []) => array_of("Polygon")?,
            ("String", []) => Self::Text(Vec::new()),
            (name, arguments) => Self::Fixed(width(name, arguments)?, Vec::new()),
        };
        Some((parts, ty.to_owned()))
    }

    /// Whether the values one after the other, as rows have them, are what a block has.
    pub(super) fn is_plain(&self) -> bool {
        matches!(self, Self::Fixed(..) | Self::Text(_))
    }

    /// Takes so many values, and says how many bytes are left then. `None` if there are not so many values.
    pub(super) fn take_from(&mut self, values: &[u8], count: u64) -> Option<usize> {
        let mut rest = Reader::new(values);
        self.take(&mut rest, count).ok()?;
        Some(rest.remaining())
    }

    /// Takes so many values from the front of `rows`.
    pub(super) fn take(&mut self, rows: &mut Reader<'_>, count: u64) -> Result<()> {
        match self {
            Self::Fixed(1, values) => each(rows, count, |rows| fixed::<1>(rows, values)),
            Self::Fixed(4, values) => each(rows, count, |rows| fixed::<4>(rows, values)),
            Self::Fixed(8, values) => each(rows, count, |rows| fixed::<8>(rows, values)),
            Self::Fixed(width, values) => each(rows, count, |rows| {
                values.extend_from_slice(rows.take(*width)?);
                Ok(())
            }),
            Self::Text(values) => each(rows, count, |rows| text(rows, values)),
            Self::Nullable(nulls, values) => match &mut **values {
                Self::Fixed(4, values) => nullable(rows, count, nulls, values, &[0; 4], fixed::<4>),
                Self::Fixed(8, values) => nullable(rows, count, nulls, values, &[0; 8], fixed::<8>),
                Self::Fixed(width, values) => {
                    let (width, zero) = (*width, vec![0; *width]);
                    nullable(rows, count, nulls, values, &zero, |rows, values| {
                        values.extend_from_slice(rows.take(width)?);
                        Ok(())
                    })
                }
                // A text without bytes has a count of them.
                Self::Text(values) => nullable(rows, count, nulls, values, &[0], text),
                Self::Nullable(..) | Self::Array(..) | Self::Tuple(_) => Ok(()),
            },
            Self::Array(ends, items) => each(rows, count, |rows| {
                let count = rows.elements()? as u64;
                ends.push(count);
                items.take(rows, count)
            }),
            Self::Tuple(elements) => match &mut **elements {
                // The most of all Maps.
                [Self::Text(keys), Self::Text(values)] => each(rows, count, |rows| {
                    text(rows, keys)?;
                    text(rows, values)
                }),
                elements => each(rows, count, |rows| {
                    let mut elements = elements.iter_mut();
                    elements.try_for_each(|element| element.take(rows, 1))
                }),
            },
        }
    }

    /// Moves all values to the end of `out`, as a block has them.
    pub(super) fn write(&mut self, out: &mut Vec<u8>) {
        match self {
            Self::Fixed(_, values) | Self::Text(values) => out.append(values),
            Self::Nullable(nulls, values) => {
                out.append(nulls);
                values.write(out);
            }
            Self::Array(ends, items) => {
                ends.items = 0;
                out.append(&mut ends.bytes);
                items.write(out);
            }
            Self::Tuple(elements) => elements.iter_mut().for_each(|element| element.write(out)),
        }
    }
}

#[inline]
fn each(
    rows: &mut Reader<'_>,
    count: u64,
    mut take: impl FnMut(&mut Reader<'_>) -> Result<()>,
) -> Result<()> {
    (0..count).try_for_each(|_| take(rows))
}

#[inline]
fn fixed<const N: usize>(rows: &mut Reader<'_>, values: &mut Vec<u8>) -> Result<()> {
    values.extend_from_slice(&rows.array::<N>()?);
    Ok(())
}

#[inline]
fn text(rows: &mut Reader<'_>, values: &mut Vec<u8>) -> Result<()> {
    let before = rows.rest();
    rows.bytes()?;
    values.extend_from_slice(&before[..before.len() - rows.remaining()]);
    Ok(())
}

/// Takes flags, each with a value behind it unless it says that there is none.
#[inline]
fn nullable(
    rows: &mut Reader<'_>,
    count: u64,
    nulls: &mut Vec<u8>,
    values: &mut Vec<u8>,
    instead: &[u8],
    take: impl Fn(&mut Reader<'_>, &mut Vec<u8>) -> Result<()>,
) -> Result<()> {
    each(rows, count, |rows| {
        let null = rows.byte()?;
        nulls.push(null);
        if null == 0 {
            take(rows, values)
        } else {
            values.extend_from_slice(instead);
            Ok(())
        }
    })
}

/// A Tuple of these: `UInt8`, or `name UInt8`.
fn tuple(elements: &[&str]) -> Option<(Parts, String)> {
    let mut parts = Vec::with_capacity(elements.len());
    let mut types = Vec::with_capacity(elements.len());
    for element in elements {
        let (name, ty) = match split_at(element, " ").as_slice() {
            [ty] => (None, *ty),
            [name, ty] => (Some(*name), *ty),
            _ => return None,
        };
        let (part, ty) = Parts::of(ty)?;
        parts.push(part);
        types.push(name.map_or_else(|| ty.clone(), |name| format!("{name} {ty}")));
    }
    let ty = format!("Tuple({})", types.join(", "));
    Some((Parts::Tuple(parts), ty))
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
