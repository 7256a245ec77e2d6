//! What formatting would change, in a few lines.

use std::fmt::Write as _;

/// How many lines of each side are shown.
const SHOWN: usize = 8;

/// The lines from the first that differs to the last, long ones cut short.
pub(super) fn difference(old: &str, new: &str) -> String {
    let (old, new): (Vec<_>, Vec<_>) = (old.split('\n').collect(), new.split('\n').collect());
    let both = old.len().min(new.len());
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let end = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take(both - start)
        .take_while(|(a, b)| a == b)
        .count();
    let mut out = format!("@@ from line {} @@\n", start + 1);
    side('-', &old[start..old.len() - end], &mut out);
    side('+', &new[start..new.len() - end], &mut out);
    out
}

fn side(sign: char, lines: &[&str], out: &mut String) {
    // Cutting one line off takes a line to say.
    let shown = if lines.len() > SHOWN + 1 {
        SHOWN
    } else {
        lines.len()
    };
    for line in &lines[..shown] {
        let _ = writeln!(out, "{sign}{}", line.replace('\r', "\\r"));
    }
    if shown < lines.len() {
        let _ = writeln!(out, "{sign}… {} more lines", lines.len() - shown);
    }
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn only_what_differs_is_shown() {
        assert_eq!(
            difference("a\nb\nc\nd\n", "a\nB\nd\n"),
            "@@ from line 2 @@\n-b\n-c\n+B\n"
        );
        // The end of the file counts.
        assert_eq!(difference("a", "a\n"), "@@ from line 2 @@\n+\n");
        assert_eq!(difference("a\r\n", "a\n"), "@@ from line 1 @@\n-a\\r\n+a\n");
        assert_eq!(difference("a\na\n", "a\n"), "@@ from line 2 @@\n-a\n");
        let long = "x\n".repeat(20);
        assert!(difference(&long, "").ends_with("-… 12 more lines\n"));
    }
}
