//! States that are changed by chance.

use std::rc::Rc;

use housekeeper_core::syntax::{Print, parse_statement};
use housekeeper_tests::{Random, mutate};

use super::state::State;

/// A name that stands for the database where a statement is parsed.
const DATABASE: &str = "mutant_database";

/// The state with one statement changed, or taken away; `None` where nothing came of it.
pub(crate) fn mutated(state: &State, number: usize, random: &mut Random) -> Option<Rc<State>> {
    let mut statements = state.statements.clone();
    let mut what = String::new();
    for _ in 0..=random.below(3) {
        let at = random.below(statements.len());
        let text = statements[at].replace("{db}", DATABASE);
        let mut statement = parse_statement(&text).ok()?.node;
        let mut mutations = mutate::mild();
        // The server shows a key that is declared twice as it was written, and makes one of it.
        mutations.retain(|mutation| mutation.name != "attribute twice");
        let mutation = random.pick(&mutations)?;
        if (mutation.apply)(&mut statement, random).is_some() {
            let changed = statement.to_sql();
            // What the grammar refuses is a matter of the parser's tests.
            parse_statement(&changed).ok()?;
            statements[at] = changed.replace(DATABASE, "{db}");
            what.push_str(", ");
            what.push_str(mutation.name.trim());
        }
    }
    (statements != state.statements)
        .then(|| State::new(format!("mutant {number}{what}"), statements))
}
