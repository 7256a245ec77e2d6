use housekeeper::query;

fn create() {
    let _ = query!("CREATE TABLE shop.t (a UInt8) ENGINE = Memory");
}

fn drop() {
    let _ = query!("DROP TABLE shop.users");
}

fn alter_add() {
    let _ = query!("ALTER TABLE shop.users ADD COLUMN a UInt8");
}

fn truncate() {
    let _ = query!("TRUNCATE TABLE shop.users");
}

fn format() {
    let _ = query!("SELECT id FROM shop.users FORMAT JSON");
}

fn outfile() {
    let _ = query!("SELECT id FROM shop.users INTO OUTFILE 'x'");
}

fn insert_values() {
    let _ = query!("INSERT INTO shop.users (id) VALUES (1)");
}

fn main() {}
