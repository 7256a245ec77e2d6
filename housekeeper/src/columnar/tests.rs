use std::ops::Range;

use super::*;
use crate::codec::Encode;
use crate::row_buffer::put;
use crate::row_columns::Note;
use crate::ty;

fn columnar(types: &[&'static str]) -> Option<Columnar> {
    let columns: Vec<RowColumn> = types.iter().map(|ty| RowColumn::new("c", ty)).collect();
    Columnar::new(&columns)
}

/// Of rows that are given one by one.
fn block(columnar: &mut Columnar, rows: &[&[u8]]) -> Result<Bytes, EncodeError> {
    columnar.block_of_rows(&rows.concat())
}

/// Of values that are given row by row.
fn gathered(columnar: &mut Columnar, rows: &[&[&[u8]]]) -> Result<Bytes, EncodeError> {
    let mut buffer = columnar.buffer();
    for row in rows {
        for (bytes, value) in buffer.columns().iter_mut().zip(*row) {
            bytes.extend_from_slice(value);
        }
        buffer.end_row();
    }
    columnar.block(&mut buffer)
}

#[test]
fn a_block_has_the_values_of_each_column_together() {
    let mut columnar = columnar(&["UInt8", "LowCardinality(String)"]).unwrap();
    let expected = b"\x02\x03\x01c\x05UInt8\x01\x02\x03\x01c\x06String\x02ab\x00\x01c";
    let rows: [&[u8]; 3] = [b"\x01\x02ab", b"\x02\x00", b"\x03\x01c"];
    assert_eq!(block(&mut columnar, &rows).unwrap(), &expected[..]);
    let rows: [&[&[u8]]; 3] = [
        &[b"\x01", b"\x02ab"],
        &[b"\x02", b"\x00"],
        &[b"\x03", b"\x01c"],
    ];
    assert_eq!(gathered(&mut columnar, &rows).unwrap(), &expected[..]);
    // The next one has nothing of it.
    let expected = b"\x02\x01\x01c\x05UInt8\x04\x01c\x06String\x00";
    assert_eq!(block(&mut columnar, &[b"\x04\x00"]).unwrap(), &expected[..]);
    let rows: [&[&[u8]]; 1] = [&[b"\x04", b"\x00"]];
    assert_eq!(gathered(&mut columnar, &rows).unwrap(), &expected[..]);
}

#[test]
fn nulls_and_ends_of_arrays_come_first() {
    let mut columnar = columnar(&["Array(Nullable(UInt16))"]).unwrap();
    let rows: [&[u8]; 3] = [b"\x02\x00\x05\x00\x01", b"\x00", b"\x01\x00\x06\x00"];
    let head = b"\x01\x03\x01c\x17Array(Nullable(UInt16))";
    let ends = [2_u64, 2, 3].map(u64::to_le_bytes).concat();
    let rest = b"\x00\x01\x00\x05\x00\x00\x00\x06\x00";
    let expected = [&head[..], &ends, rest].concat();
    assert_eq!(block(&mut columnar, &rows).unwrap(), expected);
    let rows = rows.each_ref().map(std::slice::from_ref);
    assert_eq!(gathered(&mut columnar, &rows).unwrap(), expected);
}

#[test]
fn a_buffer_is_used_again() {
    let mut columnar = columnar(&["UInt8", "String", "Nullable(String)"]).unwrap();
    let mut buffer = columnar.buffer();
    let mut blocks = Vec::new();
    let long = [b"\xff\xff\x00".to_vec(), vec![b'a'; 0x3fff]].concat();
    // Some that are sent when the next are made, and some that are not.
    for (count, keep) in [(3, true), (40, false), (2, false), (50, true), (1, true)] {
        for _ in 0..count {
            let [number, text, nullable] = buffer.columns() else {
                panic!("three columns");
            };
            number.push(7);
            text.extend_from_slice(&long);
            nullable.push(1);
            buffer.end_row();
        }
        let made = columnar.block(&mut buffer).unwrap();
        let row = [&b"\x07"[..], &long, b"\x01"].concat();
        let expected = columnar.block_of_rows(&row.repeat(count)).unwrap();
        assert_eq!(made, expected);
        if keep {
            blocks.push((made, expected));
        }
    }
    for (made, expected) in blocks {
        assert_eq!(made, expected);
    }
}

#[test]
fn what_a_row_has_left_is_taken_away() {
    let types = ["UInt32", "String", "Nullable(UInt8)", "Array(String)"];
    let values: [&[u8]; 4] = [b"\x01\x00\x00\x00", b"\x01a", b"\x00\x05", b"\x01\x02bc"];
    let mut columnar = columnar(&types).unwrap();
    // The third of them is not measured.
    let expected = gathered(&mut columnar, &[&values[..]; 4]).unwrap();
    let mut cuts = Vec::new();
    for (column, value) in values.iter().enumerate() {
        // The columns behind the one that does not fit may be written or not.
        cuts.extend(
            (0..value.len()).flat_map(|part| [(column, part, false), (column, part, true)]),
        );
    }
    for (whole, part, rest) in cuts {
        let mut buffer = columnar.buffer();
        let put = |buffer: &mut RowBuffer, range: Range<usize>| {
            for (bytes, value) in buffer.columns()[range.clone()]
                .iter_mut()
                .zip(&values[range])
            {
                bytes.extend_from_slice(value);
            }
        };
        for _ in 0..3 {
            put(&mut buffer, 0..4);
            buffer.end_row();
        }
        assert_eq!(buffer.rows_since(), 1);
        put(&mut buffer, 0..whole);
        buffer.columns()[whole].extend_from_slice(&values[whole][..part]);
        if rest {
            put(&mut buffer, whole + 1..4);
        }
        columnar.cut(&mut buffer);
        put(&mut buffer, 0..4);
        buffer.end_row();
        assert_eq!(columnar.block(&mut buffer).unwrap(), expected);
    }
}

/// A number that does not fit where it is 13, once a part of it is written.
#[derive(Clone, Copy)]
struct Unlucky(u16);

impl Encode<ty::UInt16> for Unlucky {
    fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        out.push(0);
        if self.0 == 13 {
            return Err(EncodeError::new("brings bad luck"));
        }
        out.pop();
        Encode::<ty::UInt16>::encode(&self.0, out)
    }
}

/// The values of a row.
type Sample<'a> = (Option<u16>, &'a [u16], &'a [&'a [u16]], u16);
type Pairs = Vec<(String, Option<Unlucky>)>;
type Nested = Vec<Vec<(Unlucky, String)>>;

const APART: [&str; 4] = [
    "Nullable(UInt16)",
    "Map(LowCardinality(String), Nullable(UInt16))",
    "Array(Array(Tuple(UInt16, b String)))",
    "Tuple(Array(UInt16), UInt16)",
];

/// Writes a row of these columns, in which a number may be 13.
fn write(row: Sample<'_>, out: &mut RowBuffer) {
    let (nullable, pairs, nested, last) = row;
    let text = |value: u16| "x".repeat(usize::from(value));
    let pairs = pairs.iter().map(|&value| {
        let other = (value % 2 == 1).then_some(Unlucky(value));
        (text(value), other)
    });
    let pairs: Pairs = pairs.collect();
    let nested = nested.iter().map(|items| {
        let items = items.iter();
        items.map(|&value| (Unlucky(value), text(value))).collect()
    });
    let nested: Nested = nested.collect();
    put::<ty::Nullable<ty::UInt16>, _>(out, 0, "a", &nullable.map(Unlucky));
    put::<ty::Map<ty::LowCardinality<ty::String>, ty::Nullable<ty::UInt16>>, _>(
        out, 1, "b", &pairs,
    );
    put::<ty::Array<ty::Array<ty::Tuple<(ty::UInt16, ty::String)>>>, _>(out, 2, "c", &nested);
    let last = (vec![Unlucky(1), Unlucky(last)], Unlucky(last));
    put::<ty::Tuple<(ty::Array<ty::UInt16>, ty::UInt16)>, _>(out, 3, "d", &last);
}

#[test]
fn values_that_are_taken_apart_as_they_are_encoded_are_the_same() {
    let mut columnar = columnar(&APART).unwrap();
    let mut apart = columnar.buffer();
    let mut as_rows = RowBuffer::of_columns(vec![Vec::new(); 4], Vec::new());
    for count in [1, 3, 5000, 2, 4000, 1] {
        for row in 0..count {
            let row = row % 7;
            let items = [row, 200, row + 1, 2];
            let items = &items[..usize::from(row) % 5];
            let row = (
                (row > 3).then_some(row),
                items,
                &[items, &[], items][..usize::from(row) % 4],
                row,
            );
            for buffer in [&mut apart, &mut as_rows] {
                write(row, buffer);
                buffer.check().unwrap();
                buffer.end_row();
            }
        }
        let mut bytes = columnar.buffer();
        for (to, from) in bytes.columns().iter_mut().zip(as_rows.columns()) {
            to.append(from);
        }
        (0..count).for_each(|_| _ = bytes.end_row());
        let expected = columnar.block(&mut bytes).unwrap();
        assert_eq!(columnar.block(&mut apart).unwrap(), expected);
    }
}

#[test]
fn what_a_row_has_left_in_parts_is_taken_away() {
    const GOOD: Sample<'_> = (Some(7), &[1, 2], &[&[3], &[4, 5]], 6);
    let bad: [Sample<'_>; 7] = [
        (Some(13), &[1], &[&[1]], 1),
        (None, &[13], &[&[1]], 1),
        (None, &[1, 2, 13], &[], 1),
        (Some(1), &[], &[&[13]], 1),
        (Some(1), &[3], &[&[1], &[], &[2, 13], &[4]], 1),
        (Some(1), &[3], &[&[]], 13),
        (Some(13), &[13, 13], &[&[13, 13], &[13]], 13),
    ];
    let mut columnar = columnar(&APART).unwrap();
    // The rows before are measured or not.
    for before in 0..5 {
        for bad in bad {
            let mut buffer = columnar.buffer();
            let mut expected = columnar.buffer();
            let put_good = |buffer: &mut RowBuffer| {
                write(GOOD, buffer);
                buffer.check().unwrap();
                buffer.end_row();
            };
            for _ in 0..before {
                put_good(&mut buffer);
                put_good(&mut expected);
            }
            for _ in 0..2 {
                write(bad, &mut buffer);
                buffer.check().unwrap_err();
                columnar.cut(&mut buffer);
                put_good(&mut buffer);
                put_good(&mut expected);
            }
            let expected = columnar.block(&mut expected).unwrap();
            assert_eq!(columnar.block(&mut buffer).unwrap(), expected);
        }
    }
}

/// The bytes of a text or of a tuple, as somebody has made them.
struct Made(&'static [u8]);

impl Encode<ty::String> for Made {
    fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        out.extend_from_slice(self.0);
        Ok(())
    }
}

impl Encode<ty::Tuple<(ty::UInt16, ty::String)>> for Made {
    fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        out.extend_from_slice(self.0);
        Ok(())
    }
}

#[test]
fn values_that_somebody_encodes_go_in_parts() {
    type Tuple = ty::Tuple<(ty::UInt16, ty::String)>;
    let columns = [
        RowColumn::new("a", "Nullable(String)").with(Note::Foreign),
        RowColumn::new("b", "Array(Tuple(UInt16, String))").with(Note::Foreign),
    ];
    let put_made = |text: &'static [u8], tuple: &'static [u8]| {
        let mut columnar = Columnar::new(&columns).unwrap();
        let mut buffer = columnar.buffer();
        put::<ty::Nullable<ty::String>, _>(&mut buffer, 0, "a", &Some(Made(text)));
        let tuples = [Made(b"\x01\x00\x01x"), Made(tuple)];
        put::<ty::Array<Tuple>, _>(&mut buffer, 1, "b", &tuples);
        buffer.check()?;
        buffer.end_row();
        columnar.block(&mut buffer)
    };
    let mut columnar = Columnar::new(&columns).unwrap();
    let mut expected = columnar.buffer();
    let text = Some("ab".to_owned());
    put::<ty::Nullable<ty::String>, _>(&mut expected, 0, "a", &text);
    let tuples = [(1_u16, "x".to_owned()), (2, String::new())];
    put::<ty::Array<Tuple>, _>(&mut expected, 1, "b", &tuples);
    expected.end_row();
    let expected = columnar.block(&mut expected).unwrap();
    assert_eq!(put_made(b"\x02ab", b"\x02\x00\x00").unwrap(), expected);
    let wrong = |made: Result<Bytes, EncodeError>| {
        let error: EncodeError = made.unwrap_err();
        assert!(
            error
                .to_string()
                .ends_with("does not have the bytes of its type")
        );
        error.column()
    };
    assert_eq!(wrong(put_made(b"\x03ab", b"\x02\x00\x00")), Some("a"));
    assert_eq!(wrong(put_made(b"\x01ab", b"\x02\x00\x00")), Some("a"));
    assert_eq!(wrong(put_made(b"\x02ab", b"\x02\x00")), Some("b"));
    assert_eq!(wrong(put_made(b"\x02ab", b"\x02\x00\x00\x00")), Some("b"));
}

#[test]
fn bytes_that_are_no_rows_are_refused() {
    let columnar = || columnar(&["UInt32", "String", "Array(UInt64)"]).unwrap();
    let row = b"\x01\x00\x00\x00\x01a\x01\x00\x00\x00\x00\x00\x00\x00\x00";
    block(&mut columnar(), &[row, row]).unwrap();
    for cut in 1..row.len() {
        block(&mut columnar(), &[&row[..cut]]).unwrap_err();
        block(&mut columnar(), &[row, &row[..cut]]).unwrap_err();
    }
    block(&mut columnar(), &[&[&row[..], b"x"].concat()]).unwrap_err();
    // Lengths beyond what is there.
    let long = b"\x01\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01a";
    block(&mut columnar(), &[long]).unwrap_err();
    let many = b"\x01\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01";
    block(&mut columnar(), &[many]).unwrap_err();
}

#[test]
fn values_of_another_length_are_refused() {
    let good: [&[u8]; 3] = [b"\x01\x00", b"\x01a", b"\x01\x02\x00"];
    let columns = [
        RowColumn::new("a", "UInt16"),
        RowColumn::new("b", "String").with(Note::Foreign),
        RowColumn::new("c", "Array(Int16)"),
    ];
    let mut columnar = Columnar::new(&columns).unwrap();
    gathered(&mut columnar, &[&good, &good]).unwrap();
    for (at, name) in ["a", "b", "c"].into_iter().enumerate() {
        for wrong in [&good[at][1..], &[good[at], good[at]].concat(), b""] {
            let mut values = good;
            values[at] = wrong;
            let mut columnar = Columnar::new(&columns).unwrap();
            let error = gathered(&mut columnar, &[&good, &values, &good]).unwrap_err();
            let expected =
                format!("the value for column `{name}` does not have the bytes of its type");
            assert_eq!(error.to_string(), expected, "{wrong:?}");
        }
    }
}

#[test]
fn a_row_without_a_value_in_parts_is_refused() {
    for ty in APART {
        let mut columnar = columnar(&["UInt8", ty]).unwrap();
        let mut buffer = columnar.buffer();
        put::<ty::UInt8, _>(&mut buffer, 0, "c", &1_u8);
        buffer.end_row();
        columnar.block(&mut buffer).unwrap_err();
    }
}

#[test]
fn types_whose_values_look_otherwise_are_left_to_rows() {
    for ty in [
        "JSON",
        "Dynamic",
        "Variant(String, UInt8)",
        "AggregateFunction(sum, UInt64)",
        "Array(JSON)",
        "Tuple()",
        "Nothing",
        "QBit(Float32, 8)",
        "Nullable(Tuple(UInt8))",
    ] {
        assert!(columnar(&["UInt8", ty]).is_none(), "{ty}");
    }
}
