//! Sealed migrations as the runtime takes them.
//!
//! The runtime's data borrows, as constants of generated code do. Here it is made at run time and lives until the
//! process ends: a command makes it once or a few times.

use housekeeper::migrate;
use housekeeper_core::codegen::{expected_columns, names_and_types};
use housekeeper_core::config::Config;
use housekeeper_core::history::{Chain, Migration, SealedStep, WayBack};
use housekeeper_core::model::{ObjectKind, Schema};
use housekeeper_core::plan::{Allow, Cost, Hazard, Need, Probe, Step};
use housekeeper_core::syntax::Piece;

/// The chain of a project, with its profiles.
pub(crate) fn of_project(chain: &Chain, config: &Config) -> migrate::Chain<'static> {
    let profiles: Vec<_> = config
        .profiles
        .iter()
        .map(|(name, profile)| {
            let chosen = migrate::Profile::new(text(name))
                .cluster(text(&profile.cluster))
                .hosts(texts(&profile.hosts));
            let chosen = match profile.replica_path.as_str() {
                "" => chosen,
                path => chosen.replica_path(text(path)),
            };
            if profile.replicated {
                chosen.replicated()
            } else {
                chosen
            }
        })
        .collect();
    sealed(chain, config).profiles(profiles.leak())
}

/// What a server is expected to have of a schema.
pub(crate) fn expected(schema: &Schema) -> &'static [migrate::ExpectedObject<'static>] {
    let objects = schema.objects.values().map(|object| {
        let name = object.name();
        let columns = expected_columns(object);
        let columns = names_and_types(columns.iter().map(|(name, ty)| (&**name, &**ty)));
        migrate::ExpectedObject::new(
            text(&name.database),
            text(&name.name),
            kind(object.kind()),
            columns.leak(),
        )
    });
    objects.collect::<Vec<_>>().leak()
}

/// The chain of a project for a single server, without its profiles.
pub(crate) fn sealed(chain: &Chain, config: &Config) -> migrate::Chain<'static> {
    let migrations: Vec<_> = chain.migrations.iter().map(migration).collect();
    migrate::Chain::new(migrations.leak()).log_database(text(&config.log_database))
}

/// A chain of one migration that is not sealed.
pub(crate) fn draft(version: &str, file: &str, steps: &[Step]) -> migrate::Chain<'static> {
    let all: String = steps.iter().map(|step| step.hash.as_str()).collect();
    let steps: Vec<_> = (1..)
        .zip(steps)
        .map(|(line, found)| step(line, found, &[]))
        .collect();
    let migration =
        migrate::Migration::new(text(version), "draft", text(file), text(&all), steps.leak());
    migrate::Chain::new(vec![migration].leak())
}

fn migration(migration: &Migration) -> migrate::Migration<'static> {
    let replaced = migration.replaces.iter().map(|replaced| {
        migrate::Replaced::new(text(&replaced.version.to_string()), text(&replaced.hash))
    });
    let replaced: Vec<_> = replaced.collect();
    let made = migrate::Migration::new(
        text(&migration.name.version().to_string()),
        text(migration.name.slug()),
        text(&migration.path),
        text(&migration.hash),
        sealed_steps(&migration.steps),
    )
    .replaces(replaced.leak());
    match &migration.way_back {
        WayBack::Unwritten => made,
        WayBack::Steps { path, steps } => made.way_back(text(path), sealed_steps(steps)),
        WayBack::None { reason } => made.no_way_back(text(reason)),
    }
}

fn sealed_steps(steps: &[SealedStep]) -> &'static [migrate::Step<'static>] {
    let steps = steps.iter().map(
        |SealedStep {
             line,
             step: found,
             allowed,
         }| step(*line, found, allowed),
    );
    steps.collect::<Vec<_>>().leak()
}

fn step(line: u32, step: &Step, allowed: &[Allow]) -> migrate::Step<'static> {
    let Step {
        statement: _,
        kind,
        object,
        sql,
        hash,
        cost,
        hazards,
        probe,
        restart,
        needs,
        reads,
        privileges,
        since,
        reverse: _,
        impacts: _,
        comment,
    } = step;
    let sql: Vec<_> = sql.iter().map(piece).collect();
    let hazards: Vec<_> = hazards
        .iter()
        .map(|found| hazard(*found, allowed))
        .collect();
    let step = migrate::Step::new(line, text(kind), text(object), sql.leak(), text(hash))
        .cost(match cost {
            Cost::Metadata => migrate::Cost::Metadata,
            Cost::Mutation => migrate::Cost::Mutation,
            Cost::Rebuild => migrate::Cost::Rebuild,
        })
        .hazards(hazards.leak())
        .probe(match probe {
            Probe::Query(query) => migrate::Probe::Query(text(query)),
            Probe::Moved { before, after } => migrate::Probe::Moved {
                before: text(before),
                after: text(after),
            },
            Probe::Unknown => migrate::Probe::Unknown,
        })
        .needs(needs.iter().map(need).collect::<Vec<_>>().leak())
        .reads(texts(reads))
        .privileges(texts(privileges))
        .comment(text(comment));
    let step = match since {
        Some(since) => step.since(text(&since.what), since.version),
        None => step,
    };
    match restart {
        Some(sql) => step.restart(text(sql)),
        None => step,
    }
}

fn need(need: &Need) -> migrate::Need<'static> {
    let columns = need.columns.iter();
    let columns = columns.map(|(name, ty)| (text(name), ty.as_deref().map(text)));
    migrate::Need::new(
        text(&need.object.database),
        text(&need.object.name),
        kind(need.kind),
    )
    .columns(columns.collect::<Vec<_>>().leak())
    .absent(texts(&need.absent))
    .key(texts(&need.key))
}

const fn kind(kind: ObjectKind) -> migrate::ObjectKind {
    match kind {
        ObjectKind::Table => migrate::ObjectKind::Table,
        ObjectKind::View => migrate::ObjectKind::View,
        ObjectKind::MaterializedView => migrate::ObjectKind::MaterializedView,
        ObjectKind::Dictionary => migrate::ObjectKind::Dictionary,
    }
}

fn piece(piece: &Piece) -> migrate::Piece<'static> {
    match piece {
        Piece::Text(sql) => migrate::Piece::Text(text(sql)),
        Piece::OnCluster => migrate::Piece::OnCluster,
        Piece::Engine(name) => migrate::Piece::Engine(text(name)),
        Piece::Variable(name) => migrate::Piece::Variable(text(name)),
    }
}

fn hazard(hazard: Hazard, allowed: &[Allow]) -> migrate::Hazard<'static> {
    let found = migrate::Hazard::new(hazard.name(), hazard.text());
    match allowed.iter().find(|allow| allow.hazard == hazard) {
        Some(allow) => found.allowed(text(&allow.reason)),
        None => found,
    }
}

fn texts(all: &[String]) -> &'static [&'static str] {
    all.iter().map(|one| text(one)).collect::<Vec<_>>().leak()
}

fn text(text: &str) -> &'static str {
    text.to_owned().leak()
}
