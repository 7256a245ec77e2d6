//! Taking the values of variables out of text that others wrote.

use super::literal::escape;

/// A run of this many characters of a value counts as a trace of it. A server's message
/// may quote a statement from anywhere and cut it off anywhere.
const TRACE: usize = 6;

/// `text` with every trace of a value replaced by `${NAME}`: the whole value if it is
/// short, else any run of [`TRACE`] characters or more, as given and as escaped in SQL.
pub(super) fn redact<'v>(
    text: &str,
    values: impl IntoIterator<Item = (&'v str, &'v str)>,
) -> String {
    let needles: Vec<Needle<'_>> = values
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .flat_map(|(name, value)| Needle::forms(name, value))
        .collect();
    let text: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut last: Option<&str> = None;
    let mut at = 0;
    while at < text.len() {
        let trace = needles
            .iter()
            .map(|needle| (needle.trace_at(&text[at..]), needle.name))
            .max_by_key(|(length, _)| *length);
        match trace {
            Some((length, name)) if length > 0 => {
                // Neighbouring traces of one value are one mark.
                if last != Some(name) {
                    out.push_str("${");
                    out.push_str(name);
                    out.push('}');
                }
                last = Some(name);
                at += length;
            }
            _ => {
                out.push(text[at]);
                last = None;
                at += 1;
            }
        }
    }
    out
}

struct Needle<'v> {
    name: &'v str,
    value: Vec<char>,
}

impl<'v> Needle<'v> {
    /// The value as given, as it stands in a literal, and as that stands in a literal:
    /// a message may quote a statement.
    fn forms(name: &'v str, value: &str) -> Vec<Self> {
        let mut escaped = String::new();
        escape(&mut escaped, value);
        let mut twice = String::new();
        escape(&mut twice, &escaped);
        let mut forms = vec![value.to_owned(), escaped, twice];
        forms.dedup();
        forms
            .into_iter()
            .map(|form| Self {
                name,
                value: form.chars().collect(),
            })
            .collect()
    }

    /// How many characters at the start of `text` betray the value; 0 for none.
    fn trace_at(&self, text: &[char]) -> usize {
        let enough = self.value.len().min(TRACE);
        (0..=self.value.len() - enough)
            .map(|from| {
                let pairs = text.iter().zip(&self.value[from..]);
                pairs.take_while(|(a, b)| a == b).count()
            })
            .filter(|length| *length >= enough)
            .max()
            .unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::redact;

    #[test]
    fn redacts() {
        let values = [
            ("TOKEN", "ml-token-0123456789"),
            ("PIN", "42"),
            ("ODD", "it's a \\ thing\nlong"),
            ("EMPTY", ""),
        ];
        for (text, expected) in [
            ("", ""),
            ("nothing here", "nothing here"),
            ("Bearer ml-token-0123456789!", "Bearer ${TOKEN}!"),
            ("cut off: Bearer ml-toke", "cut off: Bearer ${TOKEN}"),
            (
                "from the middle: n-012345 on",
                "from the middle: ${TOKEN} on",
            ),
            ("too short to tell: ml-to", "too short to tell: ml-to"),
            ("pin 42, not 4 or 2", "pin ${PIN}, not 4 or 2"),
            ("4242", "${PIN}"),
            ("raw it's a \\ thing\nlong.", "raw ${ODD}."),
            (r"escaped it\'s a \\ thing\nlong.", "escaped ${ODD}."),
            (r"twice it\\\'s a \\\\ thing\\nlong.", "twice ${ODD}."),
            ("ml-token-0123456789ml-token-0123456789", "${TOKEN}"),
            ("ml-token-012345678942", "${TOKEN}${PIN}"),
            ("ž ml-token-0123456789 ž", "ž ${TOKEN} ž"),
        ] {
            assert_eq!(redact(text, values), expected, "{text:?}");
        }
    }
}
