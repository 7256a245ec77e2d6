//! Text with places where lines may break, and how it is written out.
//!
//! The model is Oppen's and Wadler's: a group is written on one line if it fits there, else all
//! its own lines are broken, and the groups in it are looked at one by one. A document is a flat
//! list, so that no nesting is too deep for it, and what fits is known from sums over that list, so
//! that writing takes time in proportion to its length.

/// How wide lines are.
pub(super) const WIDTH: usize = 100;
/// How many spaces one step to the right is.
const STEP: usize = 4;
/// Steps after which lines go no further to the right.
const MAX_STEPS: usize = 40;

/// A part of a document.
#[derive(Debug)]
pub(super) enum Part<'t> {
    /// Text as it is, which may have several lines.
    Text(&'t str),
    /// So many spaces.
    Space(usize),
    /// Spaces, or a new line if the group does not fit.
    Line(usize),
    /// Spaces, or a new line if what comes up to the next line does not fit.
    Fill(usize),
    /// A new line.
    Hard,
    /// A new line after an empty one.
    Blank,
    /// A comment at the end of a line, which may be too long.
    Trailing(&'t str),
    /// The start of a group, and how wide it may be.
    Open(usize),
    /// Its end.
    Close,
    /// Steps to the right, for lines after it.
    Indent(i32),
}

impl Part<'_> {
    /// The width on one line.
    fn width(&self) -> usize {
        match self {
            Part::Text(text) => text.chars().take_while(|c| *c != '\n').count(),
            Part::Space(width) | Part::Line(width) | Part::Fill(width) => *width,
            Part::Hard
            | Part::Blank
            | Part::Trailing(_)
            | Part::Open(_)
            | Part::Close
            | Part::Indent(_) => 0,
        }
    }

    /// Whether it cannot stand on one line with others.
    fn breaks(&self) -> bool {
        match self {
            Part::Hard | Part::Blank => true,
            Part::Text(text) => text.contains('\n'),
            _ => false,
        }
    }

    /// Whether the line may end here.
    const fn is_line(&self) -> bool {
        matches!(
            self,
            Part::Line(_) | Part::Fill(_) | Part::Hard | Part::Blank
        )
    }
}

/// Writes a document out, with lines that end in `line_end`.
pub(super) fn render(parts: &[Part<'_>], line_end: &'static str) -> String {
    let measures = Measures::new(parts);
    let mut writer = Writer {
        out: String::new(),
        line_end,
        column: 0,
        indent: 0,
        spaces: 0,
    };
    // Whether each group that is open is on one line.
    let mut groups: Vec<bool> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let flat = groups.last().copied().unwrap_or(false);
        match part {
            Part::Text(text) | Part::Trailing(text) => writer.text(text),
            Part::Space(width) => writer.space(*width),
            Part::Line(width) if flat => writer.space(*width),
            Part::Line(_) | Part::Hard => writer.new_line(),
            Part::Fill(width) => {
                let next = measures.up_to_line(at + 1);
                if flat || writer.column + width + next <= WIDTH {
                    writer.space(*width);
                } else {
                    writer.new_line();
                }
            }
            Part::Blank => {
                writer.new_line();
                writer.new_line();
            }
            Part::Open(limit) => {
                groups.push(flat || measures.fits(at, writer.column, *limit));
            }
            Part::Close => {
                groups.pop();
            }
            Part::Indent(steps) => writer.indent += steps,
        }
    }
    writer.out
}

/// Sums over the parts of a document.
struct Measures {
    /// The width of all parts before each, on one line.
    widths: Vec<usize>,
    /// How many parts before each break a line.
    breaks: Vec<usize>,
    /// The next part, from each on, where a line may end.
    lines: Vec<usize>,
    /// The end of the group each part starts.
    ends: Vec<usize>,
}

impl Measures {
    fn new(parts: &[Part<'_>]) -> Self {
        let (mut widths, mut breaks) = (vec![0], vec![0]);
        let mut ends: Vec<usize> = (0..parts.len()).collect();
        let mut open = Vec::new();
        for (at, part) in parts.iter().enumerate() {
            widths.push(widths[at] + part.width());
            breaks.push(breaks[at] + usize::from(part.breaks()));
            match part {
                Part::Open(_) => open.push(at),
                Part::Close => {
                    if let Some(start) = open.pop() {
                        ends[start] = at;
                    }
                }
                _ => {}
            }
        }
        let mut lines = vec![parts.len(); parts.len() + 1];
        for (at, part) in parts.iter().enumerate().rev() {
            lines[at] = if part.is_line() { at } else { lines[at + 1] };
        }
        Self {
            widths,
            breaks,
            lines,
            ends,
        }
    }

    /// Whether the group that starts at `at` fits on the line, with what comes directly after it.
    fn fits(&self, at: usize, column: usize, limit: usize) -> bool {
        let end = self.ends[at];
        let width = self.widths[end] - self.widths[at];
        self.breaks[end] == self.breaks[at]
            && width <= limit
            && column + width + self.up_to_line(end) <= WIDTH
    }

    /// The width from part `at` up to where a line may end next.
    fn up_to_line(&self, at: usize) -> usize {
        self.widths[self.lines[at]] - self.widths[at]
    }
}

struct Writer {
    out: String,
    line_end: &'static str,
    /// How many characters the line has.
    column: usize,
    indent: i32,
    /// Spaces that are written when text comes after them.
    spaces: usize,
}

impl Writer {
    fn text(&mut self, text: &str) {
        for _ in 0..self.spaces {
            self.out.push(' ');
        }
        self.spaces = 0;
        self.out.push_str(text);
        match text.rsplit_once('\n') {
            Some((_, last)) => self.column = last.chars().count(),
            None => self.column += text.chars().count(),
        }
    }

    const fn space(&mut self, width: usize) {
        self.spaces += width;
        self.column += width;
    }

    fn new_line(&mut self) {
        self.out.push_str(self.line_end);
        let steps = usize::try_from(self.indent).unwrap_or(0).min(MAX_STEPS);
        self.spaces = steps * STEP;
        self.column = self.spaces;
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, WIDTH, render};

    #[test]
    fn groups_break_from_the_outside() {
        let long = "x".repeat(60);
        let parts = |inner: &'static str| {
            vec![
                Part::Open(WIDTH),
                Part::Text("f("),
                Part::Indent(1),
                Part::Line(0),
                Part::Open(WIDTH),
                Part::Text("g("),
                Part::Indent(1),
                Part::Line(0),
                Part::Text(inner),
                Part::Indent(-1),
                Part::Line(0),
                Part::Text(")"),
                Part::Close,
                Part::Text(","),
                Part::Line(1),
            ]
        };
        let end = || {
            [
                Part::Indent(-1),
                Part::Line(0),
                Part::Text(")"),
                Part::Close,
            ]
        };
        let mut short = parts("1");
        short.push(Part::Text("2"));
        short.extend(end());
        assert_eq!(render(&short, "\n"), "f(g(1), 2)");
        let mut wide = parts("1");
        wide.extend([Part::Text(&long), Part::Text(&long)]);
        wide.extend(end());
        assert_eq!(
            render(&wide, "\n"),
            format!("f(\n    g(1),\n    {long}{long}\n)")
        );
    }

    #[test]
    fn no_space_is_left_at_the_end_of_a_line() {
        let parts = [
            Part::Text("a"),
            Part::Space(3),
            Part::Indent(1),
            Part::Blank,
            Part::Text("b"),
        ];
        assert_eq!(render(&parts, "\n"), "a\n\n    b");
    }
}
