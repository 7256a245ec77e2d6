//! `cargo run -p housekeeper-benches`: the comparison, as a debug build has it.

fn main() {
    housekeeper_benches::run();
}
