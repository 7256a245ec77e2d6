//! Where lines of a statement may break: what the layout decides and the document is made of.

/// What stands between a word and the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// A space or nothing; the line is never broken here.
    Closed,
    /// A new line if the group around it does not fit on the line.
    Line,
    /// A new line if what comes up to the next gap does not fit on the line.
    Fill,
    /// A new line.
    Hard,
    /// A new line, and an empty one before it if there was one.
    Row,
}

/// The layout of a statement, by word.
#[derive(Debug)]
pub(super) struct Plan {
    /// The gap before each word.
    pub(super) gaps: Vec<Gap>,
    /// The groups that start before the gap of each word, and how wide each may be on one line.
    pub(super) early: Vec<Vec<usize>>,
    /// The groups that start with each word, the outer ones first.
    pub(super) opens: Vec<Vec<usize>>,
    /// How many groups end with each word.
    pub(super) closes: Vec<usize>,
    /// How much further to the right lines after each word start.
    pub(super) indents: Vec<i32>,
    /// Spaces for the gap before each word if it is not broken, where the rules are overruled.
    pub(super) spaces: Vec<Option<usize>>,
}

impl Plan {
    /// Everything on one line.
    pub(super) fn new(words: usize) -> Self {
        Self {
            gaps: vec![Gap::Closed; words],
            early: vec![Vec::new(); words],
            opens: vec![Vec::new(); words],
            closes: vec![0; words],
            indents: vec![0; words],
            spaces: vec![None; words],
        }
    }

    /// Words `start..end` are a group of at most this width on one line.
    pub(super) fn group(&mut self, start: usize, end: usize, limit: usize) {
        self.opens[start].push(limit);
        self.closes[end - 1] += 1;
    }

    /// The same with the gap before word `start`.
    pub(super) fn group_with_gap(&mut self, start: usize, end: usize, limit: usize) {
        self.early[start].push(limit);
        self.closes[end - 1] += 1;
    }

    /// Lines that start before words `start..end` are one step further to the right.
    pub(super) fn indent(&mut self, start: usize, end: usize) {
        self.indents[start - 1] += 1;
        self.indents[end - 1] -= 1;
    }

    /// A line that starts before word `at` is not further to the right.
    pub(super) fn unindent(&mut self, at: usize) {
        let steps: i32 = self.indents[..at].iter().sum();
        if at > 0 {
            self.indents[at - 1] -= steps;
            self.indents[at] += steps;
        }
    }
}
