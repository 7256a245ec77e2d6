mod db {
    housekeeper::schema!("sql_nullable_key/main.sql");
}

fn main() {}
