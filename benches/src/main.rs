//! `cargo run -p housekeeper-benches`: the figures, as a debug build has them.

fn main() {
    housekeeper_benches::check();
    housekeeper_benches::run();
}
