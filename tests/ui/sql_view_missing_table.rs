mod db {
    housekeeper::schema!("sql_view_missing_table/main.sql");
}

fn main() {}
