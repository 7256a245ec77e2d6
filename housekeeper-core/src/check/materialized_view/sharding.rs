//! A Distributed table without a sharding key does not know where a row goes (Code 55).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Lowered, MaterializedView};

use super::target;

pub(super) fn check(view: &MaterializedView, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let Some(target) = target(view, lowered) else {
        return;
    };
    let Some(engine) = &target.storage.clauses.engine else {
        return;
    };
    if engine.name.node == "Distributed" && engine.arguments.len() == 3 {
        diagnostics.push(
            Diagnostic::warning(
                Code::NoShardingKey,
                format!(
                    "{} has no sharding key: on a cluster of several shards, every INSERT into the source fails",
                    target.what
                ),
            )
            .at(view.target_span, "")
            .see(engine.span, "")
            .help("give it one, `Distributed(cluster, database, table, rand())`, or write into the local table"),
        );
    }
}
