mod db {
    housekeeper::schema!("sql_no_such_file/nothing.sql");
}

fn main() {}
