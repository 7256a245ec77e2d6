mod db {
    housekeeper::schema!("../db/main.sql");
}

use db::shop::{orders, users};
use housekeeper::query;

fn not_in_the_from() {
    let _ = query!("SELECT id FROM shop.users AS u WHERE {only:Condition(users)}", only = users::id.eq(1));
}

fn misspelt() {
    let _ = query!("SELECT id FROM shop.users WHERE {only:Condition(user)}", only = users::id.eq(1));
}

fn of_which_table() {
    let _ = query!("SELECT id FROM shop.users WHERE {only:Condition}", only = users::id.eq(1));
}

fn two_of_that_name() {
    let _ = query!(
        "SELECT u.id FROM shop.users AS u JOIN shop.orders AS u ON 1 = 1 WHERE {only:Condition(u)}",
        only = users::id.eq(1)
    );
}

fn no_table() {
    let _ = query!("SELECT number FROM numbers(3) AS n WHERE {only:Condition(n)}", only = users::id.eq(1));
}

fn a_table_of_the_server() {
    let _ = query!("SELECT name FROM system.tables WHERE {only:Condition(tables)}", only = users::id.eq(1));
}

fn in_the_select() {
    let _ = query!("SELECT {only:Condition(users)} AS x FROM shop.users", only = users::id.eq(1));
}

fn under_or() {
    let _ = query!("SELECT id FROM shop.users WHERE id = 1 OR {only:Condition(users)}", only = users::id.eq(1));
}

fn in_a_delete() {
    let _ = query!("DELETE FROM shop.users WHERE {only:Condition(users)}", only = users::id.eq(1));
}

fn array_join() {
    let _ = query!("SELECT id FROM shop.users ARRAY JOIN tags WHERE {only:Condition(users)}", only = users::id.eq(1));
}

fn on_two_tables() {
    let _ = query!(
        "SELECT u.id FROM shop.users AS u JOIN shop.orders AS o ON u.id = o.user_id WHERE {only:Condition(u)} AND {only:Condition(o)}",
        only = users::id.eq(1)
    );
}

fn also_a_value() {
    let _ = query!("SELECT id FROM shop.users WHERE {only:Condition(users)} AND id = {only:UInt64}", only = users::id.eq(1));
}

fn not_given() {
    let _ = query!("SELECT id FROM shop.users WHERE {only:Condition(users)}");
}

fn main() {}
