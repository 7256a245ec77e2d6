//! The migrations that a build embeds, as data of the generated code.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

use crate::config::{DEFAULT_LOG_DATABASE, Profile};
use crate::history::{Chain, Migration, SealedStep, WayBack};
use crate::model::Schema;
use crate::plan::{Allow, Cost, Hazard, Need, Probe, Since, Step};
use crate::query::NamedQuery;
use crate::syntax::Piece;

use super::context::Context;

/// What a build embeds beside the rows.
#[derive(Debug, Clone, Copy)]
pub struct Embedded<'a> {
    /// The sealed migrations.
    pub chain: &'a Chain,
    /// The database of the log.
    pub log_database: &'a str,
    /// Where they may run.
    pub profiles: &'a BTreeMap<String, Profile>,
    /// The steps from the last sealed migration to what the schema files say.
    pub drift: &'a [Step],
}

/// `apply`, `revert`, `status`, `migrations` and `verify`.
pub(super) fn emit(
    embedded: Embedded<'_>,
    schema: &Schema,
    queries: &[NamedQuery],
    context: &Context<'_>,
) -> TokenStream {
    let root = &context.root;
    let chain = chain(embedded, schema, queries);
    quote! {
        /// Applies every migration that the server does not have yet.
        ///
        /// # Errors
        ///
        /// When a statement fails, or the server's history is not the one of these migrations.
        #[allow(dead_code, unreachable_pub)]
        pub async fn apply(
            client: &#root::clickhouse::Client,
        ) -> #root::migrate::Result<#root::migrate::Report> {
            migrations().apply(client).await
        }

        /// Takes back the newest migration that the server has, where a file says how; `migrations().up_to(…)` takes back
        /// more.
        ///
        /// # Errors
        ///
        /// When nothing takes it back without a loss, when a statement fails, or when the server's history is not the
        /// one of these migrations.
        #[allow(dead_code, unreachable_pub)]
        pub async fn revert(
            client: &#root::clickhouse::Client,
        ) -> #root::migrate::Result<#root::migrate::Reverted> {
            migrations().revert(client).await
        }

        /// How far the server is.
        ///
        /// # Errors
        ///
        /// When it cannot be reached.
        #[allow(dead_code, unreachable_pub)]
        pub async fn status(
            client: &#root::clickhouse::Client,
        ) -> #root::migrate::Result<#root::migrate::Status> {
            migrations().status(client).await
        }

        /// The migrations, to be applied with a profile, variables or progress of one's own.
        #[allow(dead_code, unreachable_pub, clippy::too_many_lines)]
        pub fn migrations() -> #root::migrate::Migrations<'static> {
            use #root::migrate as hk;

            #chain
            hk::Migrations::new(CHAIN)
        }

        /// Asks the server, in one query, whether it has the schema that this was built for.
        ///
        /// A difference names the queries of the folder of queries that may read it. Those of `query!` are not known here:
        /// their first answer is compared, and an error names the query and the column.
        ///
        /// # Errors
        ///
        /// When it has not, with every difference, or when it cannot be reached.
        #[allow(dead_code, unreachable_pub)]
        pub async fn verify(client: &#root::clickhouse::Client) -> #root::migrate::Result<()> {
            migrations().verify(client).await
        }
    }
}

fn chain(embedded: Embedded<'_>, schema: &Schema, queries: &[NamedQuery]) -> TokenStream {
    let migrations = embedded.chain.migrations.iter().map(migration);
    let profiles = embedded.profiles.iter().map(profile);
    let objects = schema.objects.values();
    let expected = objects.map(|object| super::expected::emit(object, queries));
    let drift = (!embedded.drift.is_empty()).then(|| {
        let steps = u32::try_from(embedded.drift.len()).unwrap_or(u32::MAX);
        let steps = proc_macro2::Literal::u32_unsuffixed(steps);
        let summary = summary(embedded.drift);
        quote!(.drift(hk::Drift::new(#steps, #summary)))
    });
    let log = embedded.log_database;
    let log = (log != DEFAULT_LOG_DATABASE).then(|| quote!(.log_database(#log)));
    quote! {
        const MIGRATIONS: &[hk::Migration<'static>] = &[#(#migrations),*];
        const PROFILES: &[hk::Profile<'static>] = &[#(#profiles),*];
        const EXPECTED: &[hk::ExpectedObject<'static>] = &[#(#expected),*];
        const CHAIN: hk::Chain<'static> =
            hk::Chain::new(MIGRATIONS).profiles(PROFILES).expected(EXPECTED) #log #drift;
    }
}

/// One line for people.
fn summary(steps: &[Step]) -> String {
    let steps: Vec<String> = steps.iter().map(Step::to_string).collect();
    steps.join(", ")
}

fn migration(migration: &Migration) -> TokenStream {
    let version = migration.name.version().to_string();
    let name = migration.name.slug();
    let file = &migration.path;
    let hash = &migration.hash;
    let steps = migration.steps.iter().map(step);
    let replaces = (!migration.replaces.is_empty()).then(|| {
        let replaced = migration.replaces.iter().map(|replaced| {
            let version = replaced.version.to_string();
            let hash = &replaced.hash;
            quote!(hk::Replaced::new(#version, #hash))
        });
        quote!(.replaces(&[#(#replaced),*]))
    });
    let way_back = match &migration.way_back {
        WayBack::Unwritten => None,
        WayBack::Steps { path, steps } => {
            let steps = steps.iter().map(step);
            Some(quote!(.way_back(#path, &[#(#steps),*])))
        }
        WayBack::None { reason } => Some(quote!(.no_way_back(#reason))),
    };
    quote!(hk::Migration::new(#version, #name, #file, #hash, &[#(#steps),*]) #replaces #way_back)
}

fn step(sealed: &SealedStep) -> TokenStream {
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
    } = &sealed.step;
    let line = proc_macro2::Literal::u32_unsuffixed(sealed.line);
    let pieces = sql.iter().map(piece);
    let cost = match cost {
        Cost::Metadata => None,
        Cost::Mutation => Some(quote!(.cost(hk::Cost::Mutation))),
        Cost::Rebuild => Some(quote!(.cost(hk::Cost::Rebuild))),
    };
    let hazards = (!hazards.is_empty()).then(|| {
        let hazards = hazards.iter().map(|found| hazard(*found, &sealed.allowed));
        quote!(.hazards(&[#(#hazards),*]))
    });
    let probe = match probe {
        Probe::Query(query) => Some(quote!(.probe(hk::Probe::Query(#query)))),
        Probe::Moved { before, after } => {
            Some(quote!(.probe(hk::Probe::Moved { before: #before, after: #after })))
        }
        Probe::Unknown => None,
    };
    let restart = restart.as_ref().map(|sql| quote!(.restart(#sql)));
    let needs = (!needs.is_empty()).then(|| {
        let needs = needs.iter().map(need);
        quote!(.needs(&[#(#needs),*]))
    });
    let reads = (!reads.is_empty()).then(|| quote!(.reads(&[#(#reads),*])));
    let privileges = (!privileges.is_empty()).then(|| quote!(.privileges(&[#(#privileges),*])));
    let since = since
        .as_ref()
        .map(|Since { what, version }| quote!(.since(#what, #version)));
    let comment = (!comment.is_empty()).then(|| quote!(.comment(#comment)));
    quote! {
        hk::Step::new(#line, #kind, #object, &[#(#pieces),*], #hash) #cost #hazards #probe #restart #needs #reads #privileges #since #comment
    }
}

fn piece(piece: &Piece) -> TokenStream {
    match piece {
        Piece::Text(text) => quote!(hk::Piece::Text(#text)),
        Piece::OnCluster => quote!(hk::Piece::OnCluster),
        Piece::Engine(name) => quote!(hk::Piece::Engine(#name)),
        Piece::Variable(name) => quote!(hk::Piece::Variable(#name)),
    }
}

fn need(need: &Need) -> TokenStream {
    let Need {
        object,
        kind,
        columns,
        absent,
        key,
    } = need;
    let (database, name) = (&object.database, &object.name);
    let kind = super::expected::kind_ident(*kind);
    let columns = (!columns.is_empty()).then(|| {
        let columns = columns.iter().map(|(name, ty)| {
            let ty = ty.as_ref().map_or_else(
                || quote!(::core::option::Option::None),
                |ty| quote!(::core::option::Option::Some(#ty)),
            );
            quote!((#name, #ty))
        });
        quote!(.columns(&[#(#columns),*]))
    });
    let absent = (!absent.is_empty()).then(|| quote!(.absent(&[#(#absent),*])));
    let key = (!key.is_empty()).then(|| quote!(.key(&[#(#key),*])));
    quote!(hk::Need::new(#database, #name, hk::ObjectKind::#kind) #columns #absent #key)
}

fn hazard(hazard: Hazard, allowed: &[Allow]) -> TokenStream {
    let (name, detail) = (hazard.name(), hazard.text());
    let reason = allowed.iter().find(|allow| allow.hazard == hazard);
    let reason = reason.map(|Allow { reason, .. }| quote!(.allowed(#reason)));
    quote!(hk::Hazard::new(#name, #detail) #reason)
}

fn profile((name, profile): (&String, &Profile)) -> TokenStream {
    let Profile {
        cluster,
        hosts,
        replicated,
        replica_path,
    } = profile;
    let cluster = (!cluster.is_empty()).then(|| quote!(.cluster(#cluster)));
    let hosts = (!hosts.is_empty()).then(|| quote!(.hosts(&[#(#hosts),*])));
    let replicated = replicated.then(|| quote!(.replicated()));
    let replica_path = (!replica_path.is_empty()).then(|| quote!(.replica_path(#replica_path)));
    quote!(hk::Profile::new(#name) #cluster #hosts #replicated #replica_path)
}
