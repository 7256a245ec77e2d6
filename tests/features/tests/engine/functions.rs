//! A column that functions of the user's own read and write.

use std::time::Duration;

use housekeeper_features::db::housekeeper_features::orders;

use crate::support::{World, order};

pub(crate) async fn check(world: &World) {
    let client = &world.client;
    let text = world
        .text("SELECT waited FROM housekeeper_features.orders WHERE id = 1")
        .await;
    assert_eq!(text, "1500\n");
    // Compared with what the server has, selected as what it is here.
    let some = orders::select((orders::id, orders::waited))
        .filter(orders::waited.ge(1_500_u64))
        .filter(orders::id.eq(1_u64));
    let some = some.fetch_all(client).await.unwrap();
    assert_eq!(some, [(1, Duration::from_millis(1500))]);
    let long = orders::Row {
        waited: Duration::MAX,
        ..order(7)
    };
    let error = orders::insert_all(client, [long]).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "the value for column `waited` in row 1 is longer than 584 million years"
    );
}
