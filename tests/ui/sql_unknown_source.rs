mod db {
    housekeeper::schema!("sql_unknown_source/main.sql");
}

fn main() {}
