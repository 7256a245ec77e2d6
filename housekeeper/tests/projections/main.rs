//! Columns, values of maps and aggregates that are selected, against a real ClickHouse.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A panic is a failed test; the counts are shown.

#[path = "../common/mod.rs"]
mod common;

use std::net::Ipv4Addr;

use common::{Database, client};
use housekeeper::aggregate::{any, avg, count, count_if, max, min, sum, uniq, uniq_exact};
use housekeeper::clickhouse::types::{BFloat16, Int256, UInt256};
use housekeeper::time::macros::{date, datetime};
use housekeeper::time::{Duration, OffsetDateTime};
use housekeeper::{
    Decimal, Decode, DecodeError, Encode, EncodeError, Error, Reader, Selection, ty,
};
use housekeeper_projections::sales;

housekeeper::schema!("tests/projections/main.sql");

/// No statement of it has a `;` in it.
const SCHEMA: &str = include_str!("main.sql");

/// Words with a space between them: a type of this crate, of which nothing is borrowed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Words(pub String);

/// Text, in a type of this crate.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Code(pub String);

type WordsType = ty::Array<ty::String>;

impl Decode<'_, WordsType> for Words {
    fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let words: Vec<&str> = Decode::<WordsType>::decode(input)?;
        Ok(Self(words.join(" ")))
    }
}

impl Encode<WordsType> for Words {
    fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        let words: Vec<&str> = self.0.split(' ').collect();
        Encode::<WordsType>::encode(&words, out)
    }
}

impl Decode<'_, ty::String> for Code {
    fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Decode::<ty::String>::decode(input).map(Self)
    }
}

impl Encode<ty::String> for Code {
    fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        Encode::<ty::String>::encode(&self.0, out)
    }
}

/// A number by the thousand.
pub mod thousands {
    use super::*;

    /// Writes the thousands.
    pub fn encode(value: &u32, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        Encode::<ty::UInt32>::encode(&(value * 1000), out)
    }

    /// Reads the thousands.
    pub fn decode(input: &mut Reader<'_>) -> Result<u32, DecodeError> {
        <u32 as Decode<'_, ty::UInt32>>::decode(input).map(|value| value / 1000)
    }
}

const START: OffsetDateTime = datetime!(2024-02-29 12:00 UTC);

fn sale(id: u32) -> sales::Row {
    sales::Row {
        id,
        shop: ["north", "south", "west"][id as usize % 3].into(),
        note: id.is_multiple_of(2).then(|| format!("note {}", id % 4)),
        at: START + Duration::minutes(id.into()),
        day: date!(2024 - 02 - 29),
        exact: START + Duration::milliseconds(id.into()),
        channel: [sales::Channel::Web, sales::Channel::App][id as usize % 2],
        next: sales::Channel::App,
        pieces: u8::try_from(id % 7).unwrap(),
        returned: id.is_multiple_of(5).then_some(-1),
        weight: 0.5,
        rough: BFloat16::from_f32(2.0),
        paid: id.is_multiple_of(4),
        price: Decimal::from_units(1_25),
        volume: "0.125".parse().unwrap(),
        large: i128::from(id),
        larger: UInt256::from_le_bytes([0; 32]),
        best: id.into(),
        newest: "n".into(),
        country: (*b"GB").into(),
        host: Ipv4Addr::new(10, 0, 0, u8::try_from(id % 200).unwrap()),
        properties: [("campaign".to_owned(), format!("c{}", id % 2))].into(),
        channels: [("tv".to_owned(), Some(0.25))].into(),
        prices: [(1, id.into())].into(),
        tags: vec!["a".into(), id.to_string()],
        words: Words(format!("some {id}")),
        others: Words(format!("other {id}")),
        code: Code("code".into()),
        bytes: vec![0xff, u8::try_from(id % 2).unwrap()],
        milli: id,
        document: format!(r#"{{"id":{id}}}"#),
        places: vec![sales::Places {
            city: "Rome".into(),
            floor: 1,
        }],
        spot: sales::Spot { x: 1.5, y: -2.0 },
        pair: (1, Some("one".into())),
        place: sales::Place {
            city: "London".into(),
            floor: u8::try_from(id % 2).unwrap(),
        },
        value: sales::Value::UInt8(u8::try_from(id % 2).unwrap()),
    }
}

/// One test: the database has the name that is compiled in, so there is one of it.
#[tokio::test]
async fn what_is_selected_is_what_comes() {
    let database = Database::new();
    database
        .execute("DROP DATABASE IF EXISTS housekeeper_projections SYNC")
        .await;
    for statement in SCHEMA.split(';').filter(|text| !text.trim().is_empty()) {
        database.execute(statement).await;
    }
    an_empty_table_has_aggregates().await;
    sales::insert_all(&client(), (0..300).map(sale))
        .await
        .unwrap();
    columns_are_tuples().await;
    Box::pin(what_is_borrowed_is_what_rows_borrow()).await;
    rows_are_grouped_by_what_stands_beside().await;
    Box::pin(every_aggregate_has_the_type_that_the_server_gives()).await;
    a_column_of_another_type_is_told(&database).await;
    database
        .execute("DROP DATABASE housekeeper_projections SYNC")
        .await;
}

async fn an_empty_table_has_aggregates() {
    let client = client();
    let all = sales::select((
        count(),
        sum(sales::pieces),
        avg(sales::pieces),
        min(sales::shop),
        max(sales::note),
        sum(sales::returned),
        any(sales::at),
    ));
    let (rows, pieces, average, shop, note, returned, at) = all.fetch_one(&client).await.unwrap();
    assert_eq!((rows, pieces, shop.as_str(), note), (0, 0, "", None));
    assert!(average.is_nan());
    assert_eq!((returned, at), (None, OffsetDateTime::UNIX_EPOCH));
    assert_eq!(all.count(&client).await.unwrap(), 1);
}

async fn columns_are_tuples() {
    let client = client();
    let query = sales::by_shop("north").select((sales::id, sales::at, sales::channel));
    let query = query.order_by(sales::id.asc()).limit(2);
    assert_eq!(
        query.sql().unwrap(),
        "SELECT `id`, `at`, `channel` FROM `housekeeper_projections`.`sales` WHERE `shop` = {p0:String} \
         ORDER BY `id` ASC LIMIT 2"
    );
    let rows: Vec<(u32, OffsetDateTime, sales::Channel)> = query.fetch_all(&client).await.unwrap();
    let third = (3, START + Duration::minutes(3), sales::Channel::App);
    assert_eq!(rows, [(0, START, sales::Channel::Web), third]);
    assert_eq!(query.count(&client).await.unwrap(), 2);
    assert_eq!(query.fetch_optional(&client).await.unwrap(), Some(rows[0]));

    // One column is no tuple, and tuples may stand in tuples.
    let ids: Vec<u32> = sales::filter(sales::id.lt(3))
        .select(sales::id)
        .order_by(sales::id.desc())
        .fetch_all(&client)
        .await
        .unwrap();
    assert_eq!(ids, [2, 1, 0]);
    let nested = sales::select((sales::id, (sales::tags, sales::place), sales::value));
    let nested = nested.filter(sales::id.eq(4)).fetch_one(&client).await;
    let row = sale(4);
    assert_eq!(
        nested.unwrap(),
        (4, (row.tags.clone(), row.place.clone()), row.value.clone())
    );

    let campaign = sales::properties.get("campaign");
    let tv = sales::channels.get("tv");
    let none = sales::channels.get("radio");
    let values = sales::select((campaign.clone(), tv, none)).filter(campaign.eq("c1"));
    assert_eq!(values.count(&client).await.unwrap(), 150);
    let first: (String, Option<f64>, Option<f64>) = values.fetch_one(&client).await.unwrap();
    assert_eq!(first, ("c1".into(), Some(0.25), None));

    // What has a type of this crate is asked for as any other.
    let mine = sales::filter(sales::words.has("7")).filter(sales::code.eq("code"));
    let mine = mine.select((sales::words, min(sales::code), count()));
    let mine: Vec<(Words, Code, u64)> = mine.fetch_all(&client).await.unwrap();
    assert_eq!(mine, [(Words("some 7".into()), Code("code".into()), 1)]);
}

/// Each column is read in rows and by itself, and borrowed both times: as the same type, which the compiler holds, and as
/// the same value.
#[allow(clippy::float_cmp)] // The same bytes are read twice.
async fn what_is_borrowed_is_what_rows_borrow() {
    let client = client();
    let all = || sales::scan().order_by(sales::id.asc());
    let mut asked = 0;
    macro_rules! each {
        ($($column:ident)*) => {$(
            let mut rows = all().stream(&client).unwrap();
            let mut values = all().select(sales::$column).stream(&client).unwrap();
            while let Some(mut row) = rows.next_ref().await.unwrap() {
                let value = values.next_ref().await.unwrap().unwrap();
                let in_row = std::mem::replace(&mut row.$column, value.clone());
                assert!(in_row == value, "{}: {in_row:?} is {value:?}", stringify!($column));
                asked += 1;
            }
            assert!(values.next_ref().await.unwrap().is_none());
        )*};
    }
    each! {
        id shop note at day exact channel next pieces returned weight rough paid price volume large larger best newest country
        host properties channels prices tags words others code bytes milli document places spot pair place value
    }
    println!("values borrowed: {asked}");
    assert_eq!(asked, 36 * 300);

    let some = all().filter(sales::id.eq(4)).group_by(sales::id).select((
        (sales::shop, sales::note, sales::tags, sales::properties),
        (sales::bytes, sales::place, sales::code),
        (
            any(sales::shop),
            max(sales::note),
            any(sales::words),
            any(sales::value),
        ),
        sales::properties.get("campaign"),
    ));
    let mut some = some.stream(&client).unwrap();
    let (texts, others, computed, campaign) = some.next_ref().await.unwrap().unwrap();
    let (shop, note): (&str, Option<&str>) = (texts.0, texts.1);
    assert_eq!((shop, note), ("south", Some("note 0")));
    let (tags, properties): (Vec<&str>, Vec<(&str, &str)>) = (texts.2, texts.3);
    assert_eq!(
        (tags, properties),
        (vec!["a", "4"], vec![("campaign", "c0")])
    );
    let (bytes, place, code): (&[u8], sales::PlaceRef<'_>, Code) = others;
    assert_eq!((bytes, place.city), (&[0xff, 0][..], "London"));
    assert_eq!(code.0, "code");
    let computed: (&str, Option<&str>, Words, sales::ValueRef<'_>) = computed;
    let words = Words("some 4".into());
    assert_eq!(
        computed,
        ("south", Some("note 0"), words, sales::ValueRef::UInt8(0))
    );
    let campaign: &str = campaign;
    assert_eq!(campaign, "c0");
}

async fn rows_are_grouped_by_what_stands_beside() {
    let client = client();
    let shops = sales::select((sales::shop, count(), max(sales::at)))
        .filter(sales::id.lt(200))
        .order_by(count().desc())
        .order_by(sales::shop.asc());
    assert_eq!(
        shops.sql().unwrap(),
        "SELECT `shop`, count(), max(`at`) FROM `housekeeper_projections`.`sales` WHERE `id` < {p0:UInt32} \
         GROUP BY `shop` ORDER BY count() DESC, `shop` ASC"
    );
    let rows: Vec<(String, u64, OffsetDateTime)> = shops.fetch_all(&client).await.unwrap();
    let at = |id: i64| START + Duration::minutes(id);
    assert_eq!(
        rows,
        [
            ("north".into(), 67, at(198)),
            ("south".into(), 67, at(199)),
            ("west".into(), 66, at(197))
        ]
    );
    assert_eq!(shops.count(&client).await.unwrap(), 3);
    let many = shops.clone().having(count().gt(66));
    assert_eq!(many.count(&client).await.unwrap(), 2);
    assert_eq!(many.fetch_all(&client).await.unwrap(), rows[..2]);

    // Told and not told, the key is there once; one that is not selected can be told only.
    let twice = sales::select((sales::shop, count())).group_by(sales::shop);
    assert!(twice.sql().unwrap().ends_with("GROUP BY `shop`"));
    let finer = sales::select((sales::shop, count())).group_by(sales::channel);
    assert_eq!(finer.fetch_all(&client).await.unwrap().len(), 6);
    assert_eq!(finer.count(&client).await.unwrap(), 6);
    let campaigns = sales::select((
        sales::properties.get("campaign"),
        count_if(sales::paid.eq(true)),
    ));
    let campaigns = campaigns.order_by(sales::properties.get("campaign").asc());
    assert_eq!(
        campaigns.fetch_all(&client).await.unwrap(),
        [("c0".to_owned(), 75), ("c1".to_owned(), 0)]
    );
    // Without aggregates, keys that are told make rows one that are alike.
    let alike = sales::select(sales::shop).group_by(sales::shop);
    assert_eq!(alike.count(&client).await.unwrap(), 3);
    let mut alike = alike.fetch_all(&client).await.unwrap();
    alike.sort();
    assert_eq!(alike, ["north", "south", "west"]);
}

/// The driver compares the types of an answer with what it expects: that each comes says that they are right.
async fn every_aggregate_has_the_type_that_the_server_gives() {
    async fn one<S: Selection<sales::Table>>(
        selection: S,
    ) -> <S::Rows as housekeeper::DecodeRow>::Output {
        let answer = sales::select(selection).fetch_one(&client()).await;
        answer.unwrap_or_else(|error| panic!("{error}"))
    }
    let mut asked = 0;
    macro_rules! each {
        ($($function:ident of $($column:ident)*;)*) => {$($(
            let _ = one($function(sales::$column)).await;
            let both = sales::select((sales::shop, $function(sales::$column)));
            assert_eq!(both.fetch_all(&client()).await.unwrap().len(), 3);
            asked += 1;
        )*)*};
    }
    each! {
        min of id shop note at day exact channel pieces returned weight rough paid price volume large larger best newest
            country host properties channels tags place;
        max of id shop note at day exact channel pieces returned weight rough paid price volume large larger best newest
            country host properties channels tags place;
        any of id shop note at day exact channel pieces returned weight rough paid price volume large larger best newest
            country host properties channels tags place value;
        uniq of id shop note at day exact channel pieces returned weight rough paid price volume large larger best
            newest country host properties channels tags place value;
        uniq_exact of id shop note at day exact channel pieces returned weight rough paid price volume large larger
            best newest country host properties channels tags place value;
        sum of id pieces returned weight rough paid price volume large larger best;
        avg of id pieces returned weight rough paid price volume large larger best;
    }
    println!("aggregates: {asked} asked of the engine, wrong 0");
    assert_eq!(asked, 145);
    let sums = (sum(sales::pieces), sum(sales::returned), sum(sales::price));
    let more = (sum(sales::volume), sum(sales::weight), sum(sales::large));
    let (sums, more) = one((sums, more)).await;
    let pieces: u64 = (0..300).map(|id| id % 7).sum();
    let price: Decimal<i128, 2> = "375".parse().unwrap();
    let volume: Decimal<Int256, 3> = "37.5".parse().unwrap();
    assert_eq!(sums, (pieces, Some(-60), price));
    assert_eq!(more, (volume, 150.0, (0..300).sum()));
    let averages = (
        avg(sales::price),
        avg(sales::returned),
        avg(sales::channels.get("tv")),
    );
    assert_eq!(one(averages).await, (1.25, Some(-1.0), Some(0.25)));
    let values = (
        min(sales::note),
        max(sales::channel),
        uniq_exact(sales::shop),
    );
    assert_eq!(
        one(values).await,
        (Some("note 0".to_owned()), sales::Channel::App, 3)
    );
}

async fn a_column_of_another_type_is_told(database: &Database) {
    let client = client();
    database
        .execute("ALTER TABLE housekeeper_projections.sales MODIFY COLUMN pieces UInt16")
        .await;
    let prefix = "the server's schema is not the one this program was built for:";
    let error = sales::select(sales::pieces).fetch_one(&client).await;
    assert_eq!(
        error.unwrap_err().to_string(),
        format!("{prefix} column `pieces` is UInt16 there and UInt8 here")
    );
    let error = sales::select(max(sales::pieces)).fetch_one(&client).await;
    let error = error.unwrap_err();
    assert!(matches!(error, Error::Schema(_)));
    assert_eq!(
        error.to_string(),
        format!("{prefix} column `max(pieces)` is UInt16 there and UInt8 here")
    );
}
