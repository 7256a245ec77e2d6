mod db {
    housekeeper::schema!("sql_unknown_directive/main.sql");
}

fn main() {}
