mod db {
    housekeeper::schema!("sql_unknown_key_column/main.sql");
}

fn main() {}
