mod db {
    housekeeper::schema!("shop/main.sql");
}

use db::shop::{orders, users};

fn main() {
    let _ = users::select((users::id, orders::id));
}
