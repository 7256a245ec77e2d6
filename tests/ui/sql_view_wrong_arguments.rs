mod db {
    housekeeper::schema!("sql_view_wrong_arguments/main.sql");
}

fn main() {}
