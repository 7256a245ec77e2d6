//! Where nodes write themselves to.

use super::expr::element;
use super::{Piece, Print};
use crate::syntax::ast::{Expr, Ident, StringPiece, string_pieces};
use crate::syntax::quote_string;

/// What becomes of `ON CLUSTER`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clusters {
    /// It is written where it was written.
    AsWritten,
    /// It is a piece wherever it can stand; variables and engines are pieces, too.
    Pieces,
}

/// The text so far.
#[derive(Debug)]
pub struct Writer {
    clusters: Clusters,
    pieces: Vec<Piece>,
    text: String,
}

impl Writer {
    pub(super) const fn new(clusters: Clusters) -> Self {
        Self {
            clusters,
            pieces: Vec::new(),
            text: String::new(),
        }
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }

    pub(super) fn into_pieces(mut self) -> Vec<Piece> {
        self.end_text();
        self.pieces
    }

    /// Text as it is.
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// What `print` writes, on its own.
    pub(super) fn nested(print: impl FnOnce(&mut Self)) -> String {
        let mut writer = Self::new(Clusters::AsWritten);
        print(&mut writer);
        writer.text
    }

    /// What `print` writes, with `to` in place of the `from` that it starts with.
    pub(super) fn replacing(&mut self, from: &str, to: &str, print: impl FnOnce(&mut Self)) {
        let (pieces, start) = (self.pieces.len(), self.text.len());
        print(self);
        let text = match self.pieces.get_mut(pieces) {
            Some(Piece::Text(text)) => text,
            Some(_) => return,
            None => &mut self.text,
        };
        if text[start..].starts_with(from) {
            text.replace_range(start..start + from.len(), to);
        }
    }

    /// A string literal. The variables in it are pieces where pieces are asked for.
    pub(super) fn string(&mut self, value: &str) {
        if self.clusters == Clusters::AsWritten {
            self.push(&quote_string(value));
            return;
        }
        self.push("'");
        for piece in string_pieces(value) {
            match piece {
                StringPiece::Text(text) => {
                    let quoted = quote_string(text);
                    self.push(&quoted[1..quoted.len() - 1]);
                }
                StringPiece::Variable(name) => self.piece(Piece::Variable(name.to_owned())),
            }
        }
        self.push("'");
    }

    /// `ON CLUSTER`, with the space before it.
    pub(super) fn on_cluster(&mut self, cluster: Option<&Ident>) {
        match (self.clusters, cluster) {
            (Clusters::Pieces, _) => self.piece(Piece::OnCluster),
            (Clusters::AsWritten, Some(cluster)) => {
                self.push(" ON CLUSTER ");
                cluster.print(self);
            }
            (Clusters::AsWritten, None) => {}
        }
    }

    /// The name of an engine.
    pub(super) fn engine(&mut self, name: &Ident) {
        let can_be_replicated = name.ends_with("MergeTree")
            && !name.starts_with("Replicated")
            && !name.starts_with("Shared");
        if self.clusters == Clusters::Pieces && can_be_replicated {
            self.piece(Piece::Engine(name.node.clone()));
        } else {
            name.print(self);
        }
    }

    fn piece(&mut self, piece: Piece) {
        self.end_text();
        self.pieces.push(piece);
    }

    fn end_text(&mut self) {
        if !self.text.is_empty() {
            self.pieces
                .push(Piece::Text(std::mem::take(&mut self.text)));
        }
    }

    /// Between two clauses.
    pub(super) fn clause(&mut self) {
        self.push(" ");
    }

    /// ` word`, and then what `node` writes, as a clause of its own.
    pub(super) fn clause_of(&mut self, words: &str, node: &impl Print) {
        self.clause();
        self.push(words);
        self.push(" ");
        node.print(self);
    }

    /// The same for a clause that may not be there.
    pub(super) fn optional_clause<T: Print>(&mut self, words: &str, node: Option<&T>) {
        if let Some(node) = node {
            self.clause_of(words, node);
        }
    }

    /// `a, b, c`
    pub(super) fn list<T: Print>(&mut self, items: &[T]) {
        self.list_with(items, |w, item| item.print(w));
    }

    /// `a, b AS c`
    pub(super) fn elements(&mut self, items: &[Expr]) {
        self.list_with(items, element);
    }

    /// `(a, b AS c)`
    pub(super) fn parenthesized_elements(&mut self, items: &[Expr]) {
        self.push("(");
        self.elements(items);
        self.push(")");
    }

    /// `a, b, c`, each written by `print`.
    pub(super) fn list_with<T>(&mut self, items: &[T], mut print: impl FnMut(&mut Self, &T)) {
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.push(", ");
            }
            print(self, item);
        }
    }

    /// `(a, b, c)`
    pub(super) fn parenthesized<T: Print>(&mut self, items: &[T]) {
        self.push("(");
        self.list(items);
        self.push(")");
    }
}
