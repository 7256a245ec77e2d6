mod db {
    housekeeper::schema!("sql_duplicate_column/main.sql");
}

fn main() {}
