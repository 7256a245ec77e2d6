mod db {
    housekeeper::schema!("sql_needless_allow/main.sql");
}

fn main() {}
