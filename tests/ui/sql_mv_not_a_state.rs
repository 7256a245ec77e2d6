mod db {
    housekeeper::schema!("sql_mv_not_a_state/main.sql");
}

fn main() {}
