mod db {
    housekeeper::schema!("sql_unfit_codec/main.sql");
}

fn main() {}
