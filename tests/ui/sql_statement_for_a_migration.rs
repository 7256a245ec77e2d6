mod db {
    housekeeper::schema!("sql_statement_for_a_migration/main.sql");
}

fn main() {}
