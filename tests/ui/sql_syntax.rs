mod db {
    housekeeper::schema!("sql_syntax/main.sql");
}

fn main() {}
