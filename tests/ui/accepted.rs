mod db {
    housekeeper::schema!("shop/main.sql");
}

use db::shop::users;
use housekeeper::aggregate::{count, max, sum};
use housekeeper::clickhouse::Client;

/// The longest name, which is not copied before it is longer than the one there is.
async fn longest(client: &Client) -> housekeeper::Result<String> {
    let mut longest = String::new();
    let mut rows = users::scan().stream(client)?;
    while let Some(row) = rows.next_ref().await? {
        if row.name.len() > longest.len() {
            longest = row.name.to_owned();
        }
    }
    Ok(longest)
}

async fn countries(client: &Client) -> housekeeper::Result<Vec<(Option<String>, u64, u32)>> {
    let countries = users::select((users::country, count(), max(users::visits)));
    let countries = countries.having(sum(users::visits).gt(3)).order_by(count().desc());
    countries.fetch_all(client).await
}

fn main() {
    let new = users::New::new(1, "Ada").country(None).visits(3);
    assert_eq!(new, users::New::new(1, "Ada").visits(3).country(None));
    let _ = users::by_id(7).limit(1);
    let _ = (longest, countries);
    let _ = users::filter(users::name.eq("Ada").and(users::country.is_null()));
}
