use housekeeper::{query, query_as, query_scalar};

struct Id {
    id: u64,
}

fn no_such_table() {
    let _ = query!("SELECT id FROM {table:Identifier('shop.users', 'shop.orders')}", table = "shop.user");
}

fn not_by_its_last_name() {
    let _ = query_as!(Id, "SELECT id FROM {table:Identifier('shop.users', 'shop.orders')}", table = "users");
}

fn not_a_part_of_the_statement() {
    let _ = query_scalar!("SELECT id FROM shop.users ORDER BY {by:Identifier(id, name)}", by = "id LIMIT 1");
}

fn not_known_yet(table: &str) {
    let _ = query!("SELECT id FROM {table:Identifier('shop.users', 'shop.orders')}", table);
}

fn computed(sorted: bool) {
    let _ = query!("SELECT id FROM shop.users ORDER BY {by:Identifier(id, name)}", by = if sorted { "na" } else { "i".into() });
}

fn without_an_end(sorted: bool) {
    let _ = query!("SELECT id FROM shop.users ORDER BY {by:Identifier(id, name)}", by = match sorted { true => { "id"; } false => return });
}

fn of_another_macro() {
    let _ = query!("SELECT id FROM shop.users ORDER BY {by:Identifier(id, name)}", by = if true { "id" } else { concat!("na", "me") });
}

fn not_given() {
    let _ = query!("SELECT id FROM shop.users ORDER BY {by:Identifier(id, name)}");
}

fn another_row() {
    let _ = query!("SELECT {what:Identifier(id, name)} AS x FROM shop.users", what = "id");
}

fn no_such_alternative() {
    let _ = query!("SELECT id FROM {table:Identifier('shop.users', 'shop.order')}", table = "shop.users");
}

fn two_of_a_name() {
    let _ = query!("SELECT id FROM shop.users WHERE id = {id:UInt64} ORDER BY {id:Identifier(id, name)}", id = "id");
}

fn one_error_of_a_value(sorted: bool) {
    let _ = query!(
        "SELECT id FROM shop.users WHERE id = {id:UInt64} ORDER BY {by:Identifier(id, name)}",
        id = "seven",
        by = if sorted { "name" } else { "id" },
    );
}

fn main() {}
