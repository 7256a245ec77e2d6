mod db {
    housekeeper::schema!("sql_mv_wrong_type/main.sql");
}

fn main() {}
