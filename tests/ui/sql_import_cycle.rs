mod db {
    housekeeper::schema!("sql_import_cycle/main.sql");
}

fn main() {}
