//! `cargo bench -p housekeeper-benches --bench check`: what checking a schema costs, optimised.

fn main() {
    housekeeper_benches::check();
}
