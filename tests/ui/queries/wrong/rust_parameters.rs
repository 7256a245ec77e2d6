use housekeeper::query;

fn parameter_type() {
    let _ = query!("SELECT id FROM shop.users WHERE id = {id:UInt64}", id = "seven");
}

fn parameter_float() {
    let _ = query!("SELECT id FROM shop.users WHERE id = {id:UInt64}", id = 1.5);
}

fn parameter_list() {
    let _ = query!("SELECT id FROM shop.users WHERE id IN {ids:Array(UInt64)}", ids = vec!["a"]);
}

fn main() {}
