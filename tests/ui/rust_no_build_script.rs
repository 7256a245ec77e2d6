mod db {
    housekeeper::schema!();
}

fn main() {}
