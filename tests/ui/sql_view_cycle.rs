mod db {
    housekeeper::schema!("sql_view_cycle/main.sql");
}

fn main() {}
