mod db {
    housekeeper::schema!("sql_unknown_statement/main.sql");
}

fn main() {}
