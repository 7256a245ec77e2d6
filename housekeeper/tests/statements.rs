//! The sample of generated code compiles and its queries read as they should.

mod sample;

use housekeeper::time::macros::datetime;
use sample::shop::{countries_dict, events, users};

#[test]
fn queries_become_statements_with_typed_parameters() {
    let from = datetime!(2024-02-29 12:00 UTC);
    let to = datetime!(2024-03-01 00:00:00.5 UTC);
    let query = events::by_user_id(7).timestamp(from..to).limit(100);
    assert_eq!(
        query.sql().unwrap(),
        "SELECT event_id, user_id, event_type, page_url, timestamp, channel, tags, properties, ip_address \
         FROM `shop`.`events` \
         WHERE (`user_id` = {p0:UInt64} AND (`timestamp` >= {p1:DateTime64(0, 'UTC')} AND `timestamp` < {p2:DateTime64(3, 'UTC')})) \
         LIMIT 100"
    );
    let query = events::filter(
        events::event_type
            .eq("purchase")
            .and(events::page_url.is_null().not()),
    )
    .order_by(events::timestamp.desc())
    .order_by(events::event_id.asc());
    let sql = query.sql().unwrap();
    assert!(sql.ends_with(
        "WHERE (`event_type` = {p0:String} AND NOT (`page_url` IS NULL)) ORDER BY `timestamp` DESC, `event_id` ASC"
    ), "{sql}");
    let query = users::by_user_id(7).latest();
    assert!(
        query
            .sql()
            .unwrap()
            .contains("FROM `shop`.`users` FINAL WHERE `user_id` = {p0:UInt64}")
    );
    let query = events::filter(
        events::user_id
            .in_([1, 2, 3])
            .or(events::channel.eq(events::Channel::App)),
    );
    assert!(
        query
            .sql()
            .unwrap()
            .ends_with("WHERE (`user_id` IN {p0:Array(UInt64)} OR `channel` = {p1:Int8})")
    );
    let query = events::filter(events::user_id.in_(Vec::<u64>::new()));
    assert!(query.sql().unwrap().ends_with("WHERE false"));
    let query = countries_dict::filter(countries_dict::population.is(1_000..));
    assert!(
        query
            .sql()
            .unwrap()
            .ends_with("WHERE `population` >= {p0:UInt64}")
    );
}
