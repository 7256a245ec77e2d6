mod db {
    housekeeper::schema!("sql_underivable_column/main.sql");
}

fn main() {}
