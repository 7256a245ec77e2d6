//! Compiles the schema in `db/`.

fn main() {
    housekeeper_build::configure().compile();
}
