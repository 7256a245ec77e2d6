mod db {
    housekeeper::schema!("sql_dictionary_key/main.sql");
}

fn main() {}
