mod db {
    housekeeper::schema!("sql_dictionary_attribute/main.sql");
}

fn main() {}
