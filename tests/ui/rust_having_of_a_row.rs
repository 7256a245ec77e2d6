mod db {
    housekeeper::schema!("shop/main.sql");
}

use db::shop::users;
use housekeeper::aggregate::count;

fn main() {
    let _ = users::select(count()).filter(count().gt(3));
    let _ = users::select(count()).having(users::id.gt(3));
}
