mod db {
    housekeeper::schema!("../db/main.sql");
}

use db::shop::{orders, users};
use housekeeper::query;

fn on_another_table() {
    let _ = query!("SELECT id FROM shop.users WHERE {only:Condition(users)}", only = orders::id.eq(1));
}

fn no_condition() {
    let _ = query!("SELECT id FROM shop.users WHERE {only:Condition(users)}", only = "id = 1");
}

fn one_of_several() {
    let _ = query!(
        "SELECT id FROM shop.users WHERE {only:Condition(users)}",
        only = (users::id.eq(1), Some(orders::id.eq(1)))
    );
}

fn a_value_of_another_type() {
    let _ = query!("SELECT id FROM shop.users WHERE {only:Condition(users)}", only = users::id.eq("one"));
}

fn of_the_builder() {
    let _ = users::filter(orders::id.eq(1));
}

fn main() {}
