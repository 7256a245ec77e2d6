//! Rows with what features add, to the engine and back.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A panic is a failed test; the counts are shown.

mod support;

mod batches;
#[path = "../../../shared/damage.rs"]
mod bytes;
mod damage;
mod decimals;
mod functions;
mod serialized;

use support::World;

/// One test: the database has the name that is compiled in, so there is one of it.
#[tokio::test]
async fn features_work_with_the_engine() {
    let world = World::new().await;
    decimals::check(&world).await;
    functions::check(&world).await;
    serialized::check(&world).await;
    batches::check(&world).await;
    damage::check().await;
    world.end().await;
}
