mod db {
    housekeeper::schema!("sql_unknown_engine/main.sql");
}

fn main() {}
