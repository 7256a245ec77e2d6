mod db {
    housekeeper::schema!("shop/main.sql");
}

use db::shop::users;

fn main() {
    let _ = users::filter(users::id.eq("seven"));
}
