mod db {
    housekeeper::schema!("sql_unknown_type/main.sql");
}

fn main() {}
