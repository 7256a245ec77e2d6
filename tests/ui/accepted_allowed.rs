mod db {
    housekeeper::schema!("allowed/main.sql");
}

fn main() {
    let _ = db::shop::events::by_id(7).limit(1);
}
