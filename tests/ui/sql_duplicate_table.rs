mod db {
    housekeeper::schema!("sql_duplicate_table/main.sql");
}

fn main() {}
