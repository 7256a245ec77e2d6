use housekeeper::{query, query_scalar};

fn declined() {
    let _ = query!("SELECT getMacro('shard') AS shard FROM shop.users");
}

fn unnamed() {
    let _ = query!("SELECT id + 1, id + 1 FROM shop.users");
}

fn annotation_no_type() {
    let _ = query!("SELECT id AS \"id: usize\" FROM shop.users");
}

fn annotation_differs() {
    let _ = query!("SELECT id AS \"id: u32\" FROM shop.users");
}

fn state() {
    let _ = query!("SELECT uniqState(id) AS s FROM shop.users");
}

fn scalar_two() {
    let _ = query_scalar!("SELECT id, name FROM shop.users");
}

fn scalar_command() {
    let _ = query_scalar!("DELETE FROM shop.orders WHERE id = 1");
}

fn main() {}
