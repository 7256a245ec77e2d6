//! What the lines before a node say about it.

use std::hash::{Hash, Hasher};
use std::ops::{Deref, DerefMut};

use super::ObjectName;
use crate::source::{Span, Spanned};

/// A node with the comment lines and directives directly before it.
///
/// Equality is that of the node alone: a changed comment is no changed schema.
#[derive(Debug, Clone)]
pub struct Annotated<T> {
    /// The comment lines, from the top.
    pub comments: Vec<Comment>,
    /// The directives, from the top.
    pub directives: Vec<Spanned<Directive>>,
    /// The node.
    pub node: T,
    /// The place of the node, without what stands before it.
    pub span: Span,
}

/// A comment line, without its `--` and the space after it.
pub type Comment = Spanned<String>;

/// A `-- housekeeper:…` line that speaks of the node after it. Imports are resolved before.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Directive {
    /// `renamed-from OLD`: this is the object or column that was called OLD.
    RenamedFrom(ObjectName),
    /// `allow HAZARD reason`: this step of a migration may do what HAZARD says.
    Allow {
        /// The name of the hazard.
        hazard: Spanned<String>,
        /// Why it is all right; never empty.
        reason: Spanned<String>,
    },
    /// `rust type=PATH with=PATH type-name=NAME`: the Rust type of a column; at least one of the three.
    Rust {
        /// The type.
        data_type: Option<Spanned<String>>,
        /// The module that converts.
        with: Option<Spanned<String>>,
        /// What a type is called that is generated for it.
        type_name: Option<Spanned<String>>,
    },
    /// `name NAME`: the function name of a query.
    Name(Spanned<String>),
    /// `row NAME`: a query gives the rows of the query of this name.
    Row(Spanned<String>),
    /// `replaces FILE HASH`: a database that has this migration has what the file that it stands in builds.
    Replaces {
        /// The name of the file.
        file: Spanned<String>,
        /// Its SHA-256.
        hash: Spanned<String>,
    },
    /// `external`: the object is there already, made by others, and its structure is this.
    External,
}

impl<T> Annotated<T> {
    /// `node` with nothing before it.
    pub const fn new(node: T, span: Span) -> Self {
        Self {
            comments: Vec::new(),
            directives: Vec::new(),
            node,
            span,
        }
    }

    /// The comment lines as one text; `None` when there are none.
    pub fn doc(&self) -> Option<String> {
        let lines: Vec<_> = self.comments.iter().map(|line| line.as_str()).collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }
}

impl<T> Deref for Annotated<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.node
    }
}

impl<T> DerefMut for Annotated<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.node
    }
}

impl<T: PartialEq> PartialEq for Annotated<T> {
    fn eq(&self, other: &Self) -> bool {
        self.node == other.node
    }
}

impl<T: Eq> Eq for Annotated<T> {}

impl<T: Hash> Hash for Annotated<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.node.hash(state);
    }
}
