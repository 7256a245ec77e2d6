mod db {
    housekeeper::schema!("shop/main.sql");
}

use db::shop::users;
use housekeeper::aggregate::sum;

fn main() {
    let _ = users::select(sum(users::name));
}
