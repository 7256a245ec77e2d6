//! Aligned columns for people.

/// The widest a cell gets before its text goes on in the next line.
const WIDEST: usize = 56;

/// Rows under a head, columns aligned, cells that are long broken at spaces. No line ends in spaces.
pub(crate) fn aligned<const N: usize>(head: [&str; N], rows: &[[String; N]]) -> String {
    let head = head.map(str::to_owned);
    let cells: Vec<[Vec<String>; N]> = std::iter::once(&head)
        .chain(rows)
        .map(|row| row.each_ref().map(|cell| broken(cell)))
        .collect();
    let width = |column: usize| {
        let lines = cells.iter().flat_map(|row| &row[column]);
        lines.map(|line| line.chars().count()).max().unwrap_or(0)
    };
    let widths: [usize; N] = std::array::from_fn(width);
    let mut lines = Vec::new();
    for row in &cells {
        let height = row.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..height {
            let parts = row.iter().zip(widths).map(|(cell, width)| {
                let text = cell.get(at).map_or("", String::as_str);
                format!("{text:width$}")
            });
            let line = parts.collect::<Vec<_>>().join("  ");
            lines.push(line.trim_end().to_owned());
        }
    }
    lines.join("\n")
}

fn broken(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let last = lines.last_mut().map_or(0, |line| line.chars().count());
        match lines.last_mut() {
            Some(line) if last == 0 || last + 1 + word.chars().count() <= WIDEST => {
                if last > 0 {
                    line.push(' ');
                }
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::aligned;

    #[test]
    fn columns_stand_under_each_other() {
        let row = |a: &str, b: &str, c: &str| [a, b, c].map(str::to_owned);
        let long = "add column a, add column b, add column c, add column d, drop column e";
        let expected = [
            "step  what                                                     risk",
            "1     create table",
            "2     add column a, add column b, add column c, add column d,  loses-data",
            "      drop column e",
        ];
        assert_eq!(
            aligned(
                ["step", "what", "risk"],
                &[row("1", "create table", ""), row("2", long, "loses-data")]
            ),
            expected.join("\n")
        );
    }
}
