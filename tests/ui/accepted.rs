mod db {
    housekeeper::schema!("shop/main.sql");
}

use db::shop::users;

fn main() {
    let new = users::New::new(1, "Ada").country(None).visits(3);
    assert_eq!(new, users::New::new(1, "Ada").visits(3).country(None));
    let _ = users::by_id(7).limit(1);
    let _ = users::filter(users::name.eq("Ada").and(users::country.is_null()));
}
