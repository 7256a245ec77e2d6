mod db {
    housekeeper::schema!("sql_import_missing/main.sql");
}

fn main() {}
