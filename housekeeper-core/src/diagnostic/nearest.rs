//! "Did you mean": the known name that is closest to an unknown one.

/// The candidate that `name` was most likely meant to be, if one is close enough.
///
/// Case counts for less than a wrong letter: `string` is `String` before it is `Ring`.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = name.chars().count();
    // Of a short name, something has to be left.
    let limit = length.div_ceil(3).min(length.saturating_sub(1));
    nearest_within(name, limit, candidates)
}

/// The same for what may well be meant as it is: only a slip of the fingers counts.
pub(crate) fn slip_of<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let length = name.chars().count();
    if length < 3 {
        return None;
    }
    nearest_within(name, (length / 4).max(1), candidates)
}

fn nearest_within<'a>(
    name: &str,
    limit: usize,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let lower = name.to_lowercase();
    candidates
        .into_iter()
        .filter(|candidate| *candidate != name)
        .map(|candidate| (distance(&lower, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= limit)
        // The first letter is hardly ever the wrong one, and more letters are left out than added.
        .min_by_key(|(distance, candidate)| {
            let is_shorter = candidate.len() < name.len();
            (*distance, first(candidate) != first(name), is_shorter)
        })
        .map(|(_, candidate)| candidate)
}

/// The letter a name starts with, in lower case.
fn first(name: &str) -> Option<char> {
    name.chars().next().map(|first| first.to_ascii_lowercase())
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
    use super::{nearest, slip_of};

    #[test]
    fn finds_what_was_meant() {
        let types = ["String", "Ring", "UInt8", "Int8", "DateTime"];
        assert_eq!(nearest("Strnig", types), Some("String"));
        assert_eq!(nearest("string", types), Some("String"));
        assert_eq!(nearest("uint8", types), Some("UInt8"));
        assert_eq!(nearest("Datetme", types), Some("DateTime"));
        assert_eq!(nearest("dsc", ["ASC", "DESC"]), Some("DESC"));
        assert_eq!(nearest("ovr", ["OR", "OVER"]), Some("OVER"));
        assert_eq!(nearest("Money", types), None);
        assert_eq!(nearest("", types), None);
        assert_eq!(nearest("b", ["a"]), None);
        assert_eq!(slip_of("user", ["OVER"]), None);
        assert_eq!(slip_of("OVR", ["OVER"]), Some("OVER"));
    }
}
