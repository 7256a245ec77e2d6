//! Generates `db`.

fn main() {
    housekeeper_build::configure().crate_path("::hk").compile();
}
