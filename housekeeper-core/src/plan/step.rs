//! A statement of a plan or of a sealed migration, and what is known about it.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::diagnostic::Diagnostic;
use crate::history::{hex, replay_bare};
use crate::model::Schema;
use crate::syntax::ast::Statement;
use crate::syntax::{Piece, Print as _};

use super::around::Around;
use super::cost::cost;
use super::describe::{comment, kind, object};
use super::hazards::hazards;
use super::impact::impacts;
use super::needs::{Need, needs};
use super::privileges::privileges;
use super::probe::probe;
use super::reads::reads;
use super::rebuild::restart;
use super::reverse::reverse;
use super::server::without_secrets;
use super::since::{Since, since};
use super::{Cost, Hazard, Impact, Probe};

/// One statement and what is known about it.
#[derive(Debug, Clone)]
pub struct Step {
    /// The statement.
    pub statement: Statement,
    /// What it does, such as `create table`.
    pub kind: String,
    /// What it does it to, such as `shop.users`.
    pub object: String,
    /// Its text, with places left open for what is known only at run time.
    pub sql: Vec<Piece>,
    /// The SHA-256 of the pieces, in lower-case hexadecimal: one statement has one hash, whatever
    /// the topology and the secrets.
    pub hash: String,
    /// What it costs the server.
    pub cost: Cost,
    /// What it risks.
    pub hazards: Vec<Hazard>,
    /// How to find out whether it has been done.
    pub probe: Probe,
    /// What has to be done before it runs again after it was cut off: a statement that takes away what it may have done
    /// in part. `None` where it can simply run again.
    pub restart: Option<String>,
    /// What it takes for granted of the objects that it changes.
    pub needs: Vec<Need>,
    /// The tables whose rows it reads to fill another, such as `shop.users`.
    pub reads: Vec<String>,
    /// The privileges that it needs for certain beside those that follow from its kind, in the words of GRANT.
    pub privileges: Vec<String>,
    /// What it needs that not every server has.
    pub since: Option<Since>,
    /// The statements that take it back, as a step of a plan; empty where that would lose something, where it changes no
    /// structure, and of one that is sealed.
    pub reverse: Vec<Statement>,
    /// What it does beside that, as a step of a plan; empty of one that is sealed.
    pub impacts: Vec<Impact>,
    /// What it does, for people.
    pub comment: String,
}

impl Step {
    /// What is known about a statement that runs on this schema.
    pub fn new(statement: Statement, before: &Schema) -> Self {
        let sql = statement.to_pieces();
        let masked = without_secrets(&statement).map(|masked| masked.to_pieces());
        Self {
            kind: kind(&statement),
            object: object(&statement),
            hash: hash(masked.as_ref().unwrap_or(&sql)),
            sql,
            cost: cost(&statement, before),
            hazards: hazards(&statement, before),
            probe: probe(&statement, before),
            restart: restart(&statement),
            needs: needs(&statement, before),
            reads: reads(&statement, before),
            privileges: privileges(&statement, before),
            since: since(&statement),
            reverse: Vec::new(),
            impacts: Vec::new(),
            comment: comment(&statement),
            statement,
        }
    }
}

impl Step {
    /// The same of a step of a plan that leads away from `release`, with what only a reviewer needs: a build reads
    /// sealed steps each time, and does without. The step is done to the schema.
    ///
    /// # Errors
    ///
    /// When it cannot run on this schema.
    pub fn planned(
        statement: Statement,
        schema: &mut Schema,
        release: &Schema,
    ) -> Result<Self, Vec<Diagnostic>> {
        let mut step = Self::new(statement, schema);
        let around = Around::replay(&step.statement, schema)?;
        step.reverse = reverse(&step, &around, schema);
        step.impacts = impacts(&step, &around, release);
        Ok(step)
    }

    /// Does to a schema what the server does on this step.
    ///
    /// # Errors
    ///
    /// When it cannot run on this schema.
    pub fn replay(&self, schema: &mut Schema) -> Result<(), Vec<Diagnostic>> {
        replay_bare(schema, &self.statement)
    }
}

fn hash(pieces: &[Piece]) -> String {
    let mut hasher = Sha256::new();
    for piece in pieces {
        // A mark no text has keeps apart what is text and what is not.
        match piece {
            Piece::Text(text) => hasher.update(text),
            Piece::OnCluster => hasher.update("\0on cluster\0"),
            Piece::Engine(engine) => {
                hasher.update("\0engine\0");
                hasher.update(engine);
                hasher.update("\0");
            }
            Piece::Variable(name) => {
                hasher.update("\0variable\0");
                hasher.update(name);
                hasher.update("\0");
            }
        }
    }
    hex(&hasher.finalize())
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind, self.object)
    }
}
