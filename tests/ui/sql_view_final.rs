mod db {
    housekeeper::schema!("sql_view_final/main.sql");
}

fn main() {}
