mod db {
    housekeeper::schema!("sql_view_unknown_column/main.sql");
}

fn main() {}
