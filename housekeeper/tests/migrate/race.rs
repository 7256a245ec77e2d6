//! Many processes at once, some of which are killed.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher as _;
use std::io::BufRead as _;
use std::process::Child;
use std::time::{Duration, Instant};

use crate::kill::{MIGRATIONS, check, start};
use crate::support::{Sandbox, chain};

/// Short enough to be waited for, and long enough for a busy machine.
const EXPIRY: Duration = Duration::from_secs(4);

/// 100 rounds in the long form.
fn rounds() -> u64 {
    if std::env::var_os("HOUSEKEEPER_LONG_TESTS").is_some() {
        100
    } else {
        6
    }
}

/// Every step is done once, whoever does it; nobody fails but who is killed.
#[tokio::test]
async fn processes_that_start_together_apply_everything_once() {
    let began = Instant::now();
    let random = RandomState::new();
    let (mut processes, mut killed, mut failed) = (0_u64, 0_u64, 0_u64);
    for round in 0..rounds() {
        let sandbox = Sandbox::new();
        let count = 2 + (round * 7) % 15;
        let mut running: Vec<(Child, _)> = (0..count).map(|_| start(&sandbox, 0, EXPIRY)).collect();
        processes += count;
        // In every other round, some are killed, the one that has the lock first.
        let mut victims = 0;
        if round % 2 == 1 {
            let pause = random.hash_one(round) % 1500;
            std::thread::sleep(Duration::from_millis(pause));
            for process in holders(&sandbox) {
                if let Some(at) = running.iter().position(|(child, _)| child.id() == process) {
                    let (mut victim, _) = running.swap_remove(at);
                    victim.kill().unwrap();
                    victim.wait().unwrap();
                    victims += 1;
                }
            }
        }
        killed += victims;
        for (mut child, output) in running {
            // The pipe is read so that none waits for it.
            let said = output.lines().count();
            let ended = child.wait().unwrap();
            if !ended.success() {
                failed += 1;
                println!("round {round}: {ended} after {said} lines");
            }
        }
        let context = format!("round {round}: {count} processes, {victims} killed");
        if victims == count {
            sandbox
                .apply(chain(sandbox.db(), &sandbox.log, &MIGRATIONS))
                .await
                .unwrap();
        }
        check(&sandbox, &context);
        assert_eq!(failed, 0, "{context}");
    }
    println!(
        "race: {} rounds, {processes} processes, {killed} holders of the lock killed, {failed} failed, wrong 0, in \
         {:.0} s",
        rounds(),
        began.elapsed().as_secs_f64()
    );
}

/// The processes that hold the lock now: at most one, if it has said so.
fn holders(sandbox: &Sandbox) -> Vec<u32> {
    let tables = sandbox.query(&format!(
        "SELECT name FROM system.tables WHERE database = '{}' AND name LIKE 'lock%' \
         ORDER BY toUInt32(splitByChar('_', name)[2]) DESC LIMIT 1",
        sandbox.log
    ));
    let Some(table) = tables.lines().next() else {
        return Vec::new();
    };
    let who = sandbox.query(&format!(
        "SELECT DISTINCT splitByChar(' ', who)[-1] FROM {}.{table}",
        sandbox.log
    ));
    who.lines()
        .filter_map(|process| process.parse().ok())
        .collect()
}
