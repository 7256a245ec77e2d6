//! `cargo bench -p housekeeper-benches --bench plan`: what planning the changes of a schema costs, optimised.

fn main() {
    housekeeper_benches::plan();
}
