//! The figures as a table.

use super::ROWS;
use super::measure::Cost;

/// Prints what the ways cost, each beside the last one, which is Housekeeper.
pub(crate) fn report(title: &str, costs: &[Cost]) {
    println!("{title}, {ROWS} rows");
    println!(
        "  {:<34}{:>14}{:>9}{:>12}{:>9}",
        "", "client, ns/row", "ratio", "wall, ms", "ratio"
    );
    let Some(ours) = costs.last() else { return };
    for Cost { name, client, wall } in costs {
        let per_row = client.as_secs_f64() * 1e9 / f64::from(ROWS);
        println!(
            "  {name:<34}{per_row:>14.0}{:>9.2}{:>12.0}{:>9.2}",
            client.as_secs_f64() / ours.client.as_secs_f64(),
            wall.as_secs_f64() * 1e3,
            wall.as_secs_f64() / ours.wall.as_secs_f64(),
        );
    }
    println!();
}
