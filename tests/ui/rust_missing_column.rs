mod db {
    housekeeper::schema!("shop/main.sql");
}

fn main() {
    let _ = db::shop::users::New::new(1);
}
