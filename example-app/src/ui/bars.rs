//! Small bars of text.

/// Parts of a block, an eighth each, growing to the right.
const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// Blocks of growing height.
const HEIGHTS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// A bar for `value` that is `width` characters long when it is `most`.
pub(crate) fn bar(value: u64, most: u64, width: usize) -> String {
    if most == 0 || value == 0 {
        return String::new();
    }
    // What is there is seen, however little it is.
    let eighths = share(value.min(most), most, width * 8).max(1);
    "█".repeat(eighths / 8) + EIGHTHS[eighths % 8]
}

/// A column for each value, the highest for the greatest.
pub(crate) fn sparkline(values: &[u64]) -> String {
    let most = values.iter().copied().max().unwrap_or(0).max(1);
    let height = |value: u64| HEIGHTS[share(value, most, HEIGHTS.len() - 1)];
    values
        .iter()
        .map(|&value| if value == 0 { ' ' } else { height(value) })
        .collect()
}

/// `value` of `most` as that many of `steps`, rounded.
fn share(value: u64, most: u64, steps: usize) -> usize {
    let (value, most, all) = (u128::from(value), u128::from(most), steps as u128);
    usize::try_from((2 * value * all + most) / (2 * most)).unwrap_or(steps)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_as_long_as_their_share() {
        assert_eq!(bar(10, 10, 4), "████");
        assert_eq!(bar(5, 10, 4), "██");
        assert_eq!(bar(1, 8, 1), "▏");
        assert_eq!(bar(1, 10_000, 4), "▏");
        assert_eq!(bar(0, 10, 4), "");
        assert_eq!(bar(1, 0, 4), "");
        assert_eq!(bar(u64::MAX, u64::MAX, 2), "██");
    }

    #[test]
    fn columns_grow_with_their_value() {
        assert_eq!(sparkline(&[0, 1, 4, 7]), " ▂▅█");
        assert_eq!(sparkline(&[]), "");
    }
}
