//! Pages give each row once, in the order of the engine, whatever they are paged by and however many rows are alike.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A panic is a failed test; the counts are shown.

mod shop;

use housekeeper::clickhouse::Client;
use housekeeper_queries::ecommerce::{events, orders, paged};

const ROWS: usize = 400;

struct World {
    client: Client,
    walks: usize,
    pages: usize,
    longest: usize,
    wrong: Vec<String>,
}

impl World {
    /// `text` is what the rows are sorted by.
    async fn check(&mut self, text: &str, size: u64, pages: Vec<Vec<paged::Row>>) {
        self.walks += 1;
        self.pages += pages.len();
        let found = pages.iter().flatten().map(|row| row.id);
        let found: Vec<u64> = found.collect();
        self.longest = self.longest.max(pages.iter().map(Vec::len).max().unwrap());
        let mut sorted = found.clone();
        sorted.sort_unstable();
        sorted.dedup();
        let full = pages
            .iter()
            .rev()
            .skip(1)
            .all(|page| page.len() as u64 >= size);
        // Rows that are alike have no order: each is asked for its place among those that differ.
        let ids: Vec<String> = found.iter().map(u64::to_string).collect();
        let sql = format!(
            "SELECT countIf(rank < previous) AS wrong FROM (SELECT rank, lagInFrame(rank) OVER (ORDER BY place) AS previous FROM (
                SELECT indexOf([{}], id) AS place, rank() OVER (ORDER BY {text}) AS rank FROM ecommerce.paged))",
            ids.join(", ")
        );
        let disorder: Vec<u64> = self.client.query_raw(&sql).fetch_all().await.unwrap();
        if found.len() != ROWS || sorted.len() != ROWS || !full || disorder != [0] {
            self.wrong.push(format!(
                "{text}, {size}: {} rows, {} of them different, {disorder:?} in disorder",
                found.len(),
                sorted.len()
            ));
        }
    }
}

macro_rules! walk {
    ($world:ident $($by:expr, $text:literal, |$row:ident| $key:expr;)*) => {$(
        for size in [5, 60, 1000] {
            let (mut asc, mut desc) = (Vec::new(), Vec::new());
            loop {
                let last = asc.last().and_then(|page: &Vec<paged::Row>| page.last());
                let after = last.cloned().map(|$row| $key);
                let page = paged::scan().page_asc($by, after, size);
                let page = page.fetch_all(&$world.client).await.unwrap();
                if page.is_empty() {
                    break;
                }
                asc.push(page);
            }
            loop {
                let last = desc.last().and_then(|page: &Vec<paged::Row>| page.last());
                let before = last.cloned().map(|$row| $key);
                let page = paged::scan().page_desc($by, before, size);
                let page = page.fetch_all(&$world.client).await.unwrap();
                if page.is_empty() {
                    break;
                }
                desc.push(page);
            }
            $world.check($text, size, asc).await;
            let text = $text.replace(", ", " DESC, ") + " DESC";
            $world.check(&text, size, desc).await;
        }
    )*};
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_give_each_row_once() {
    let (_local, client) = shop::open().await;
    let mut world = World {
        client,
        walks: 0,
        pages: 0,
        longest: 0,
        wrong: Vec::new(),
    };
    walk! {
        world
        paged::KEY, "few, s, lc", |row| (row.few, row.s, row.lc);
        (paged::few, paged::id), "few, id", |row| (row.few, row.id);
        paged::i8, "i8", |row| row.i8;
        paged::i64, "i64", |row| row.i64;
        paged::i256, "i256", |row| row.i256;
        paged::u16, "u16", |row| row.u16;
        paged::u128, "u128", |row| row.u128;
        paged::b, "b", |row| row.b;
        paged::dec, "dec", |row| row.dec;
        paged::dec256, "dec256", |row| row.dec256;
        (paged::s, paged::e8), "s, e8", |row| (row.s, row.e8);
        (paged::fixed, paged::lc, paged::b), "fixed, lc, b", |row| (row.fixed, row.lc, row.b);
        paged::uuid, "uuid", |row| row.uuid;
        (paged::v4, paged::v6), "v4, v6", |row| (row.v4, row.v6);
        paged::d, "d", |row| row.d;
        paged::d32, "d32", |row| row.d32;
        paged::dt, "dt", |row| row.dt;
        paged::dtz, "dtz", |row| row.dtz;
        paged::dt64, "dt64", |row| row.dt64;
        (paged::dt64n, paged::id), "dt64n, id", |row| (row.dt64n, row.id);
        (paged::e16, paged::e8), "e16, e8", |row| (row.e16, row.e8);
    }
    println!(
        "{} walks in {} pages, the longest of {} rows: {} wrong",
        world.walks,
        world.pages,
        world.longest,
        world.wrong.len()
    );
    assert!(world.wrong.is_empty(), "{}", world.wrong.join("\n"));
    assert_eq!(world.walks, 126);
    what_is_narrowed_down_is_paged(&world.client).await;
    the_index_is_used(&world.client).await;
}

async fn what_is_narrowed_down_is_paged(client: &Client) {
    let all = events::by_user_id(3).fetch_all(client).await.unwrap();
    let mut seen = Vec::new();
    loop {
        let after = seen
            .last()
            .map(|row: &events::Row| (row.user_id, row.timestamp, row.event_id));
        let page = events::by_user_id(3)
            .limit(1)
            .offset(1)
            .page_asc(events::KEY, after, 3);
        let page = page.fetch_all(client).await.unwrap();
        if page.is_empty() {
            break;
        }
        assert!(page.len() <= 3);
        seen.extend(page);
    }
    assert_eq!(seen, all);
    // Of rows that are replaced, those that are left.
    let latest = orders::scan().latest().page_desc(orders::KEY, Some(5), 2);
    let ids: Vec<u64> = latest
        .fetch_all(client)
        .await
        .unwrap()
        .iter()
        .map(|row| row.order_id)
        .collect();
    assert_eq!(ids, [4, 3]);
    let groups = events::select((events::user_id, housekeeper::aggregate::count())).page_asc(
        events::user_id,
        Some(2),
        2,
    );
    assert_eq!(groups.fetch_all(client).await.unwrap(), [(3, 8), (4, 8)]);
}

/// A page in the middle reads the part of the table that it starts in, and goes on in order.
async fn the_index_is_used(client: &Client) {
    let page =
        paged::select(paged::id).page_asc(paged::KEY, Some((1, "b".to_owned(), String::new())), 5);
    let sql = page.sql().unwrap();
    let expected = "SELECT `id` FROM `ecommerce`.`paged` WHERE (`few` > {p0:UInt8} OR (`few` = {p1:UInt8} AND (`s` > \
                    {p2:String} OR (`s` = {p3:String} AND `lc` > {p4:String})))) ORDER BY `few` ASC, `s` ASC, `lc` ASC LIMIT 5 WITH TIES";
    assert_eq!(sql, expected);
    let mut plain = sql;
    for (index, value) in ["1", "1", "'b'", "'b'", "''"].iter().enumerate() {
        let start = plain.find(&format!("{{p{index}:")).unwrap();
        let end = start + plain[start..].find('}').unwrap();
        plain.replace_range(start..=end, value);
    }
    let explain: Vec<String> = client
        .query_raw(&format!("EXPLAIN indexes = 1, actions = 1 {plain}"))
        .fetch_all()
        .await
        .unwrap();
    let explain = explain.join("\n");
    assert!(explain.contains("Read type: InOrder"), "{explain}");
    let mut granules = explain
        .lines()
        .filter_map(|line| line.split_once("Granules: ")?.1.split_once('/'));
    let (some, all) = granules.next_back().unwrap();
    let number = |text: &str| text.trim().parse::<u32>().unwrap();
    assert!(number(some) * 2 < number(all), "{explain}");
}
