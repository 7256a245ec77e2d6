use housekeeper::{query, query_as};

struct User {
    id: u64,
    name: String,
}

fn field() {
    let _ = async |client| query!("SELECT id FROM shop.users").fetch_one(client).await.map(|row| row.name);
}

fn rows_of_command() {
    let _ = async |client| query!("DELETE FROM shop.orders WHERE id = 1").fetch_all(client).await;
}

fn as_missing_field() {
    let _ = query_as!(User, "SELECT id FROM shop.users");
}

fn as_more_fields() {
    let _ = query_as!(User, "SELECT id, name, country FROM shop.users");
}

fn as_type() {
    let _ = query_as!(User, "SELECT name AS id, name FROM shop.users");
}

fn main() {}
