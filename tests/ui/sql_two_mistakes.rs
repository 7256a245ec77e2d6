mod db {
    housekeeper::schema!("sql_two_mistakes/main.sql");
}

fn main() {}
