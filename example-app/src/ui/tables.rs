//! Tables of text.

use std::fmt;

use comfy_table::{Cell, CellAlignment, LineStyle, Table, TableStyle};

/// Where a column's text stands.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Align {
    Left,
    Right,
}

/// A table with a line under its headings, and one above its total.
#[derive(Debug)]
pub(crate) struct Grid {
    table: Table,
    columns: Vec<Align>,
    has_total: bool,
}

const STYLE: TableStyle =
    TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

impl Grid {
    /// An empty table with these headings. A column that holds bars has none.
    pub(crate) fn new(columns: &[(&str, Align)]) -> Self {
        let mut table = Table::new();
        table.load_style(STYLE);
        table.set_header(
            columns
                .iter()
                .map(|&(name, align)| cell(name, align))
                .collect::<Vec<_>>(),
        );
        Self {
            table,
            columns: columns.iter().map(|&(_, align)| align).collect(),
            has_total: false,
        }
    }

    /// Adds a row.
    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        let cells = cells
            .into_iter()
            .zip(&self.columns)
            .map(|(text, &align)| cell(&text, align));
        self.table.add_row(cells.collect::<Vec<_>>());
    }

    /// Adds the last row.
    pub(crate) fn total(&mut self, cells: impl IntoIterator<Item = String>) {
        self.row(cells);
        self.has_total = true;
    }
}

fn cell(text: &str, align: Align) -> Cell {
    Cell::new(text).set_alignment(match align {
        Align::Left => CellAlignment::Left,
        Align::Right => CellAlignment::Right,
    })
}

impl fmt::Display for Grid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut lines: Vec<_> = self.table.lines().collect();
        if self.has_total
            && let [_, rule, .., _] = lines.as_slice()
        {
            lines.insert(lines.len() - 1, rule.clone());
        }
        let lines: Vec<_> = lines
            .iter()
            .map(|line| format!(" {}", line.trim_end()))
            .collect();
        f.write_str(&lines.join("\n"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_reads_well() {
        let mut grid = Grid::new(&[("Thing", Align::Left), ("Count", Align::Right)]);
        grid.row(["a".to_owned(), "1".to_owned()]);
        grid.row(["long name".to_owned(), "1,234".to_owned()]);
        grid.total(["All".to_owned(), "1,235".to_owned()]);
        let expected = [
            "  Thing       Count",
            " ───────────────────",
            "  a               1",
            "  long name   1,234",
        ];
        let lines: Vec<_> = grid.to_string().lines().map(str::to_owned).collect();
        assert_eq!(lines[..4], expected);
        assert_eq!(lines[4], lines[1]);
        assert_eq!(lines[5], "  All         1,235");
    }
}
