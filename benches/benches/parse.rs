//! `cargo bench -p housekeeper-benches`: the comparison, optimised.

fn main() {
    housekeeper_benches::run();
}
