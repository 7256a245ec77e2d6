mod db {
    housekeeper::schema!("sql_unknown_setting/main.sql");
}

fn main() {}
