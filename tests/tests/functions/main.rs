//! Calls of functions: what Housekeeper says of them is what the server says.
//!
//! `HOUSEKEEPER_LONG_TESTS=1` asks about many more.

mod calls;
mod law;
mod names;

#[test]
fn names_are_those_of_the_server() {
    let local = housekeeper_local::shared();
    let ask = |sql: &str| local.query(sql).map_err(|error| error.to_string());
    let long = std::env::var_os("HOUSEKEEPER_LONG_TESTS").is_some();
    let report = names::hold(&ask, if long { 3 } else { 40 });
    println!(
        "{} names: {} known to both, {} refused by both, {} wrong",
        report.tried,
        report.known,
        report.refused,
        report.wrong.len()
    );
    assert!(report.wrong.is_empty(), "{}", report.wrong.join("\n"));
}

#[test]
fn calls_give_what_the_server_gives() {
    let local = housekeeper_local::shared();
    let database = local.scratch_database().expect("a database");
    let ask = |sql: &str| local.query(sql).map_err(|error| error.to_string());
    let report = law::hold(
        &ask,
        database.name(),
        if housekeeper_tests::is_long() {
            100_000
        } else {
            3_000
        },
        1,
    );
    println!("{}", report.summary());
    for call in &report.accepted {
        println!("  taken though refused: {call}");
    }
    assert!(report.wrong.is_empty(), "{}", report.wrong.join("\n"));
    // What only fails for a value is not counted: a type is not known by its values.
    let most = report.tried / 50;
    assert!(
        report.accepted.len() <= most,
        "taken, though the server refuses it:\n{}",
        report.accepted.join("\n")
    );
    assert!(
        report.agreed * 100 > report.tried * 60,
        "too much is declined"
    );
}
