//! "Did you mean": the known name that is closest to an unknown one.

/// The candidate that `name` was most likely meant to be, if one is close enough.
///
/// Case counts for less than a wrong letter: `string` is `String` before it is `Ring`.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = name.to_lowercase();
    let length = name.chars().count();
    // Of a short name, something has to be left.
    let limit = length.div_ceil(3).min(length.saturating_sub(1));
    candidates
        .into_iter()
        .filter(|candidate| *candidate != name)
        .map(|candidate| (distance(&lower, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The number of letters to insert, delete, replace or swap with their neighbour.
fn distance(left: &str, right: &str) -> usize {
    let left: Vec<char> = left.chars().collect();
    let right: Vec<char> = right.chars().collect();
    let mut before_last = vec![0; right.len() + 1];
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in right.iter().enumerate() {
            let replaced = last[j] + usize::from(a != b);
            let mut best = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == right[j - 1] && left[i - 1] == *b {
                best = best.min(before_last[j - 1] + 1);
            }
            row.push(best);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[right.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_what_was_meant() {
        let types = ["String", "Ring", "UInt8", "Int8", "DateTime"];
        assert_eq!(nearest("Strnig", types), Some("String"));
        assert_eq!(nearest("string", types), Some("String"));
        assert_eq!(nearest("uint8", types), Some("UInt8"));
        assert_eq!(nearest("Datetme", types), Some("DateTime"));
        assert_eq!(nearest("Money", types), None);
        assert_eq!(nearest("", types), None);
        assert_eq!(nearest("b", ["a"]), None);
    }
}
