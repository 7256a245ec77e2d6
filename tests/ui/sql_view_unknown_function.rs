mod db {
    housekeeper::schema!("sql_view_unknown_function/main.sql");
}

fn main() {}
