//! Migrations that are applied while the program and the server are killed, again and again.
#![allow(clippy::print_stdout, reason = "laws print how many cases they tried")]

mod history;
mod run;
mod server;
mod writer;

use std::collections::BTreeSet;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher as _, Hasher as _};
use std::io::BufRead as _;
use std::os::unix::process::ExitStatusExt as _;
use std::thread::sleep;
use std::time::Instant;

use self::history::rebuilt;
pub(crate) use self::history::{History, adopted, histories};
use self::run::{Whole, answer, apply, look, to_the_end};
pub(crate) use self::run::{start, uninterrupted, until_done};
pub(crate) use self::server::Server;
use self::writer::Writer;

/// What is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Victim {
    Program,
    Server,
}

/// What was killed that lived, and what came of it.
#[derive(Debug, Default)]
struct Tally {
    program_at_boundary: u64,
    server_at_boundary: u64,
    program_at_random: u64,
    server_at_random: u64,
    databases: u64,
    asked: u32,
    batches: usize,
}

impl Tally {
    const fn kills(&self) -> u64 {
        self.program_at_boundary
            + self.server_at_boundary
            + self.program_at_random
            + self.server_at_random
    }

    const fn count(&mut self, victim: Victim, is_at_boundary: bool) {
        let count = match (victim, is_at_boundary) {
            (Victim::Program, true) => &mut self.program_at_boundary,
            (Victim::Server, true) => &mut self.server_at_boundary,
            (Victim::Program, false) => &mut self.program_at_random,
            (Victim::Server, false) => &mut self.server_at_random,
        };
        *count += 1;
    }
}

/// The kills that are wanted of a history.
struct Wanted {
    /// After which of its steps, as soon as it is known to be done.
    boundaries: BTreeSet<(usize, Victim)>,
    /// How many at random moments.
    random: u64,
}

impl Wanted {
    /// Between any two steps, both; or some of them.
    fn of(whole: &Whole, is_long: bool) -> Self {
        let between = 1..whole.steps;
        let boundaries: BTreeSet<_> = if is_long {
            let both = |step| [(step, Victim::Program), (step, Victim::Server)];
            between.flat_map(both).collect()
        } else {
            let victims = [Victim::Program, Victim::Server, Victim::Program];
            let some = between.step_by((whole.steps / 6).max(1));
            some.zip(victims.into_iter().cycle()).collect()
        };
        Self {
            boundaries,
            random: if is_long { 20 } else { 2 },
        }
    }
}

/// The step behind which a line says that a run is: `[2/5] …: done in 4 ms`, where so many were left.
fn boundary(line: &str, steps: usize) -> Option<usize> {
    let numbers = line.strip_prefix('[')?.split_once(']')?.0;
    let (index, total) = numbers.split_once('/')?;
    let (index, total): (usize, usize) = (index.parse().ok()?, total.parse().ok()?);
    line.contains(": done in ").then(|| steps + index - total)
}

/// Applies a history to a database of its own, and kills what is wanted until it is through; then everything has to be as
/// if nobody had been killed.
fn storm(history: &History, whole: &Whole, wanted: &mut Wanted, tally: &mut Tally) {
    tally.databases += 1;
    let project = &history.project;
    let mut server = Server::start(project, &format!("storm{}", tally.databases));
    let writer = history.is_written.then(|| Writer::start(&server));
    let mut context = vec![format!("{}, killed:", history.name)];
    loop {
        let number = RandomState::new().build_hasher().finish();
        let is_random =
            wanted.random > 0 && (wanted.boundaries.is_empty() || number.is_multiple_of(4));
        if !is_random && wanted.boundaries.is_empty() {
            break;
        }
        let (mut child, stderr) = apply(history, &server);
        let mut lines = stderr.lines().map(Result::unwrap);
        let mut said = Vec::new();
        let reached = if is_random {
            // In all that takes its time, and not behind the end of it.
            sleep(whole.time * u32::try_from(number / 8 % 500).unwrap() / 1000);
            let is_server = (number / 4).is_multiple_of(4);
            let victims = [Victim::Program, Victim::Server];
            Some((0, victims[usize::from(is_server)]))
        } else {
            lines.by_ref().find_map(|line| {
                let done = boundary(&line, whole.steps);
                said.push(line);
                let of_step = wanted
                    .boundaries
                    .iter()
                    .find(|(step, _)| Some(*step) == done);
                of_step.copied()
            })
        };
        let has_ended = reached.is_none() || child.try_wait().unwrap().is_some();
        if let (Some((step, victim)), false) = (reached, has_ended) {
            let was_alive = match victim {
                Victim::Program => {
                    child.kill().unwrap();
                    child.wait().unwrap().signal().is_some()
                }
                Victim::Server => {
                    server.kill();
                    // It ends by itself, since it gets no answer.
                    drop(lines);
                    let is_done = child.wait().unwrap().success();
                    server.start_again(project);
                    !is_done
                }
            };
            if was_alive {
                context.push(format!("{victim:?} after step {step}"));
                tally.count(victim, !is_random);
                if is_random {
                    wanted.random -= 1;
                } else {
                    wanted.boundaries.remove(&(step, victim));
                }
            }
            project
                .run(&["unlock", "--force", "--url", &server.url()])
                .succeeds();
            continue;
        }
        // It has ended by itself: because everything is done, or to ask.
        said.extend(lines);
        if child.wait().unwrap().success() {
            break;
        }
        let context = context.join(" ");
        let is_asked = answer(history, &server, &context, &said);
        assert!(is_asked, "{context}\n{}", said.join("\n"));
        tally.asked += 1;
    }
    let context = context.join(" ");
    let ended = to_the_end(history, &server, &context);
    tally.asked += ended.unwrap_or_else(|said| panic!("stuck: {context}\n{}", said.join("\n")));
    assert_eq!(server.description(), whole.description, "{context}");
    assert_eq!(server.query(history.rows), whole.rows, "{context}");
    // A step of a rebuild that has started again is done again.
    let twice = "SELECT count() FROM (SELECT version, step, countIf(event = 'finished') AS done, countIf(event = 'cleared') \
                 AS again FROM housekeeper.revisions GROUP BY version, step HAVING done < 1 OR done > 1 + again)";
    assert_eq!(server.query(twice), "0\n", "{context}");
    if let Some(writer) = writer {
        tally.batches += writer.check(&server, &context);
    }
}

#[test]
fn killed_anywhere_everything_is_done_once() {
    let began = Instant::now();
    let is_long = std::env::var_os("HOUSEKEEPER_LONG_TESTS").is_some();
    let given = std::env::var("HOUSEKEEPER_TEST_STORM");
    let given = given.map(|kills| kills.parse().expect("a number"));
    let kills: u64 = given.unwrap_or(if is_long { 300 } else { 40 });
    let mut all = histories();
    all.push(rebuilt());
    let count = all.len();
    let mut taken = Vec::new();
    for mut history in all {
        match uninterrupted(&mut history) {
            Ok(whole) => taken.push((history, whole)),
            // Its tables are replicated, and the engine has no Keeper.
            Err(why) => {
                println!("left out: {}: {why}", history.name);
                assert_eq!(history.name, "langfuse-clustered");
            }
        }
    }
    // Whatever may be asked is answered: which statement is cut off is a matter of chance.
    let questions = taken.iter().flat_map(|(history, _)| history.questions());
    let questions: Vec<_> = questions.collect();
    assert!(questions.len() > 5, "{questions:?}");
    for statement in &questions {
        assert!(look(statement).is_some(), "nobody knows: {statement}");
    }
    let mut tally = Tally::default();
    let mut boundaries = 0;
    for (history, whole) in &taken {
        let mut wanted = Wanted::of(whole, is_long);
        boundaries += wanted.boundaries.len();
        let before = tally.kills();
        for database in 1.. {
            storm(history, whole, &mut wanted, &mut tally);
            if wanted.boundaries.is_empty() {
                break;
            }
            // A statement can be over before it is known that the one before it is done.
            assert!(database < 15, "never reached: {:?}", wanted.boundaries);
        }
        let killed = tally.kills() - before;
        println!("{}: {} steps, {killed} kills", history.name, whole.steps);
    }
    for (history, whole) in taken.iter().cycle() {
        if tally.kills() >= kills {
            break;
        }
        let mut wanted = Wanted {
            boundaries: BTreeSet::new(),
            random: 10,
        };
        storm(history, whole, &mut wanted, &mut tally);
    }
    println!(
        "kill storm: {} kills of what was alive ({} of the program at random, {} after a step; {} of the server at random, \
         {} after a step; {boundaries} boundaries wanted and reached) on {} databases of {} of {count} histories, a person \
         asked {} times, {} batches written beside, wrong 0, stuck 0, in {:.0} s",
        tally.kills(),
        tally.program_at_random,
        tally.program_at_boundary,
        tally.server_at_random,
        tally.server_at_boundary,
        tally.databases,
        taken.len(),
        tally.asked,
        tally.batches,
        began.elapsed().as_secs_f64()
    );
    assert!(tally.kills() >= kills, "{tally:?}");
    assert!(tally.program_at_boundary + tally.server_at_boundary >= boundaries as u64);
    assert!(tally.batches > 0);
}
