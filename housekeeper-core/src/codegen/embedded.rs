//! The migrations that a build embeds, as data of the generated code.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::Schema;

use super::context::Context;

/// What a build embeds beside the rows: the sealed migrations and where they may run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Embedded {
    /// The sealed migrations, oldest first.
    pub migrations: Vec<Migration>,
    /// The profiles of `housekeeper.toml`.
    pub profiles: Vec<Profile>,
    /// What the schema files say beyond the last sealed migration.
    pub drift: Option<Drift>,
}

/// A sealed migration: one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Migration {
    /// The timestamp in its file name.
    pub version: String,
    /// What follows the timestamp; may be empty.
    pub name: String,
    /// The file, relative to the package.
    pub file: String,
    /// SHA-256 of the file, in hexadecimal.
    pub hash: String,
    /// Its statements.
    pub steps: Vec<Step>,
}

/// A statement of a migration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The line it starts on, from 1.
    pub line: u32,
    /// What it does, such as `create table`.
    pub kind: String,
    /// What it does it to, such as `ecommerce.users`.
    pub object: String,
    /// Its text.
    pub sql: Vec<Piece>,
    /// SHA-256 of the statement before any piece is filled in, in hexadecimal.
    pub hash: String,
    /// What it costs the server.
    pub cost: Cost,
    /// What it risks.
    pub hazards: Vec<Hazard>,
    /// A query that tells whether its effect is there; `None` where no query can.
    pub probe: Option<String>,
    /// Why it is there; may be empty.
    pub comment: String,
}

/// A part of a statement's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// SQL, sent as it is.
    Text(String),
    /// Where ` ON CLUSTER …` goes.
    OnCluster,
    /// The name of a `MergeTree` family engine, which a profile may make `Replicated`.
    Engine(String),
    /// The value of a variable, inside a single-quoted literal.
    Variable(String),
}

/// What a step costs the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cost {
    /// Takes no longer for a large table than for an empty one.
    Metadata,
    /// Rewrites parts in the background.
    Mutation,
    /// Copies the table.
    Rebuild,
}

/// Something a step risks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hazard {
    /// Its name.
    pub name: String,
    /// What may happen.
    pub detail: String,
    /// Why that is acceptable, as the migration says.
    pub reason: Option<String>,
}

/// A kind of deployment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Its name.
    pub name: String,
    /// The cluster its statements run on; empty for a single server.
    pub cluster: String,
    /// Whether `MergeTree` family engines become their `Replicated` kin.
    pub replicated: bool,
}

/// Changes in the schema files that no sealed migration makes yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drift {
    /// How many steps the draft has.
    pub steps: u32,
    /// One line for people.
    pub summary: String,
}

/// `apply`, `migrations` and `verify`.
pub(super) fn emit(embedded: &Embedded, schema: &Schema, context: &Context<'_>) -> TokenStream {
    let root = &context.root;
    let chain = chain(embedded, schema);
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

        /// The migrations, to be applied with a profile, variables or progress of one's own.
        #[allow(dead_code, unreachable_pub, clippy::too_many_lines)]
        pub fn migrations() -> #root::migrate::Migrations<'static> {
            use #root::migrate as hk;

            #chain
            hk::Migrations::new(CHAIN)
        }

        /// Asks the server, in one query, whether it has the schema that this was built for.
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

fn chain(embedded: &Embedded, schema: &Schema) -> TokenStream {
    let migrations = embedded.migrations.iter().map(migration);
    let profiles = embedded.profiles.iter().map(profile);
    let expected = schema.objects.values().map(super::expected::emit);
    let drift = embedded
        .drift
        .as_ref()
        .map(|Drift { steps, summary }| quote!(.drift(hk::Drift::new(#steps, #summary))));
    quote! {
        const MIGRATIONS: &[hk::Migration<'static>] = &[#(#migrations),*];
        const PROFILES: &[hk::Profile<'static>] = &[#(#profiles),*];
        const EXPECTED: &[hk::ExpectedObject<'static>] = &[#(#expected),*];
        const CHAIN: hk::Chain<'static> =
            hk::Chain::new(MIGRATIONS).profiles(PROFILES).expected(EXPECTED) #drift;
    }
}

fn migration(migration: &Migration) -> TokenStream {
    let Migration {
        version,
        name,
        file,
        hash,
        steps,
    } = migration;
    let steps = steps.iter().map(step);
    quote!(hk::Migration::new(#version, #name, #file, #hash, &[#(#steps),*]))
}

fn step(step: &Step) -> TokenStream {
    let Step {
        line,
        kind,
        object,
        sql,
        hash,
        cost,
        hazards,
        probe,
        comment,
    } = step;
    let line = proc_macro2::Literal::u32_unsuffixed(*line);
    let pieces = sql.iter().map(piece);
    let cost = match cost {
        Cost::Metadata => None,
        Cost::Mutation => Some(quote!(.cost(hk::Cost::Mutation))),
        Cost::Rebuild => Some(quote!(.cost(hk::Cost::Rebuild))),
    };
    let hazards = (!hazards.is_empty()).then(|| {
        let hazards = hazards.iter().map(hazard);
        quote!(.hazards(&[#(#hazards),*]))
    });
    let probe = probe
        .as_ref()
        .map(|probe| quote!(.probe(hk::Probe::Query(#probe))));
    let comment = (!comment.is_empty()).then(|| quote!(.comment(#comment)));
    quote! {
        hk::Step::new(#line, #kind, #object, &[#(#pieces),*], #hash) #cost #hazards #probe #comment
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

fn hazard(hazard: &Hazard) -> TokenStream {
    let Hazard {
        name,
        detail,
        reason,
    } = hazard;
    let reason = reason.as_ref().map(|reason| quote!(.allowed(#reason)));
    quote!(hk::Hazard::new(#name, #detail) #reason)
}

fn profile(profile: &Profile) -> TokenStream {
    let Profile {
        name,
        cluster,
        replicated,
    } = profile;
    let cluster = (!cluster.is_empty()).then(|| quote!(.cluster(#cluster)));
    let replicated = replicated.then(|| quote!(.replicated()));
    quote!(hk::Profile::new(#name) #cluster #replicated)
}
