use housekeeper::query;

fn insert_column() {
    let _ = query!("INSERT INTO shop.orders (id, user) SELECT id, id FROM shop.users");
}

fn insert_materialized() {
    let _ = query!("INSERT INTO shop.orders (id, day) SELECT id, born FROM shop.users");
}

fn insert_count() {
    let _ = query!("INSERT INTO shop.orders (id, user_id) SELECT id FROM shop.users");
}

fn insert_type() {
    let _ = query!("INSERT INTO shop.orders (id, total) SELECT id, tags FROM shop.users");
}

fn insert_view() {
    let _ = query!("INSERT INTO shop.big SELECT id, total FROM shop.orders");
}

fn insert_table() {
    let _ = query!("INSERT INTO shop.order SELECT * FROM shop.orders");
}

fn delete_column() {
    let _ = query!("ALTER TABLE shop.orders DELETE WHERE usr = 1");
}

fn update_column() {
    let _ = query!("ALTER TABLE shop.orders UPDATE totl = 1 WHERE id = 1");
}

fn update_type() {
    let _ = query!("ALTER TABLE shop.users UPDATE tags = id WHERE id = 1");
}

fn main() {}
