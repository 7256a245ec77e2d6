use housekeeper::query;

fn parameter_missing() {
    let _ = query!("SELECT id FROM shop.users WHERE id = {id:UInt64}");
}

fn parameter_unknown() {
    let _ = query!("SELECT id FROM shop.users WHERE id = {id:UInt64}", ident = 1);
}

fn parameter_none() {
    let _ = query!("SELECT id FROM shop.users", id = 1);
}

fn parameter_twice() {
    let _ = query!("SELECT id FROM shop.users WHERE id = {id:UInt64}", id = 1, id = 2);
}

fn parameter_bad_type() {
    let _ = query!("SELECT id FROM shop.users WHERE id = {id:UInt65}", id = 1);
}

fn parameter_two_types() {
    let _ = query!("SELECT id FROM shop.users WHERE id = {id:UInt64} OR name = {id:String}", id = 1);
}

fn parameter_identifier() {
    let _ = query!("SELECT id FROM {table:Identifier}", table = "users");
}

fn parameter_zone() {
    let _ = query!("SELECT id FROM shop.orders WHERE ordered > {at:DateTime('Asia/Tokyo')}", at = housekeeper::time::OffsetDateTime::UNIX_EPOCH);
}

fn main() {}
