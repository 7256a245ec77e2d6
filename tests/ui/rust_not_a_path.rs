mod db {
    housekeeper::schema!(db/main.sql);
}

fn main() {}
