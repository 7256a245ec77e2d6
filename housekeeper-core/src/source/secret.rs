//! What of a file must not be shown again: passwords, tokens and keys.
//!
//! An error quotes the lines it speaks of, and errors end up in logs. So what may be a secret is
//! covered there, whether or not the statement it stands in can be read: this looks at words,
//! quotes and brackets only. It covers rather too much than too little.

use std::ops::Range;

/// Table engines, table functions, database engines, sources and places of backups to which a secret can be given.
const CALLS: &[&str] = &[
    "azureBlobStorage",
    "azureBlobStorageCluster",
    "azureQueue",
    "arrowFlight",
    "cosn",
    "deltaLake",
    "deltaLakeAzure",
    "deltaLakeCluster",
    "deltaLakeS3",
    "externalDistributed",
    "gcs",
    "hdfs",
    "hudi",
    "hudiCluster",
    "iceberg",
    "icebergAzure",
    "icebergCluster",
    "icebergS3",
    "jdbc",
    "kafka",
    "materializedMySQL",
    "materializedPostgreSQL",
    "mongodb",
    "mysql",
    "nats",
    "odbc",
    "oss",
    "paimon",
    "paimonAzure",
    "paimonS3",
    "postgresql",
    "rabbitmq",
    "redis",
    "remote",
    "remoteSecure",
    "s3",
    "s3Cluster",
    "s3Queue",
    "sqlServer",
    "url",
    "urlCluster",
    "ytsaurus",
    "encrypt",
    "decrypt",
    "tryDecrypt",
    "aes_encrypt_mysql",
    "aes_decrypt_mysql",
    "headers",
    "extra_credentials",
];

/// Engines whose arguments have no secrets. Those of an unknown engine may have some.
const OPEN_ENGINES: &[&str] = &[
    "AggregatingMergeTree",
    "Atomic",
    "Buffer",
    "CoalescingMergeTree",
    "CollapsingMergeTree",
    "Dictionary",
    "Distributed",
    "File",
    "GraphiteMergeTree",
    "Join",
    "Log",
    "Memory",
    "Merge",
    "MergeTree",
    "Null",
    "Replicated",
    "ReplicatedAggregatingMergeTree",
    "ReplicatedCoalescingMergeTree",
    "ReplicatedCollapsingMergeTree",
    "ReplicatedGraphiteMergeTree",
    "ReplicatedMergeTree",
    "ReplicatedReplacingMergeTree",
    "ReplicatedSummingMergeTree",
    "ReplicatedVersionedCollapsingMergeTree",
    "ReplacingMergeTree",
    "Set",
    "SummingMergeTree",
    "VersionedCollapsingMergeTree",
];

/// Parts of names whose values are secrets.
const NAMES: &[&str] = &[
    "password",
    "secret",
    "token",
    "credential",
    "access_key",
    "account_key",
    "private_key",
    "api_key",
    "encryption_key",
    "connection_string",
    "authorization",
];

/// The parts of `text` that may be secrets, in its order.
pub(super) fn find_secrets(text: &str) -> Vec<Range<usize>> {
    let mut secrets = Vec::new();
    let mut state = State::default();
    let mut pieces = Pieces { text, at: 0 };
    while let Some((piece, place)) = pieces.next_piece() {
        if state.covers(&piece) {
            secrets.push(place);
        }
        state.see(&piece);
    }
    secrets
}

/// A piece of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece<'t> {
    Word(&'t str),
    /// A string or a quoted name.
    Quoted(&'t str),
    Sign(u8),
}

/// What is known of the place that is looked at.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says what the words before the place were"
)]
struct State<'t> {
    /// How deep it stands in brackets.
    depth: u32,
    /// The depth of the outermost bracket whose strings are secrets.
    secret_depth: Option<u32>,
    /// The depth of the bracket after SOURCE.
    source_depth: Option<u32>,
    /// Whether every string is a secret up to the end of the statement.
    whole_statement: bool,
    /// Whether the value that follows is a secret.
    value_follows: bool,
    /// Whether a string was the name of a secret rather than the secret.
    in_key: bool,
    /// Whether the name of an engine follows, or is what was read last.
    engine_follows: bool,
    names_engine: bool,
    words: u32,
    first: &'t str,
    last: Option<&'t str>,
}

impl<'t> State<'t> {
    /// Whether a piece may be a secret.
    fn covers(&self, piece: &Piece<'t>) -> bool {
        match piece {
            Piece::Quoted(_) => {
                self.value_follows || self.whole_statement || self.secret_depth.is_some()
            }
            // `PASSWORD secret`, which lacks its quotes; but not the type of a column `password`.
            Piece::Word(word) => {
                self.value_follows
                    && !is_grammar(word)
                    && (self.whole_statement || self.source_depth.is_some())
            }
            Piece::Sign(_) => false,
        }
    }

    fn see(&mut self, piece: &Piece<'t>) {
        let was_value = std::mem::take(&mut self.value_follows);
        match *piece {
            Piece::Word(word) => {
                self.words += 1;
                if self.words == 1 {
                    self.first = word;
                }
                let is_collection = word.eq_ignore_ascii_case("COLLECTION");
                // Also when it is misspelt.
                let start = word.get(..5).unwrap_or_default();
                // `{name:Identifier(…)}` is a name that a query can be given.
                let is_identified = start.eq_ignore_ascii_case("IDENT")
                    && !word.eq_ignore_ascii_case("Identifier")
                    && self.words > 1;
                if is_identified || (is_collection && self.is_definition()) {
                    self.whole_statement = true;
                }
                let is_by = word.eq_ignore_ascii_case("BY");
                // The value of a header: `HEADER(NAME 'a' VALUE 'b')`.
                let is_value = word.eq_ignore_ascii_case("VALUE") && self.depth > 0;
                // The old form: `HEADERS 'a: b'`.
                let is_header = word.eq_ignore_ascii_case("HEADERS") && self.source_depth.is_some();
                self.value_follows = is_by
                    || is_value
                    || is_header
                    || is_secret_name(word)
                    || (was_value && is_grammar(word));
                self.names_engine = std::mem::take(&mut self.engine_follows);
                self.engine_follows = word.eq_ignore_ascii_case("ENGINE");
                self.last = Some(word);
                return;
            }
            Piece::Quoted(name) => {
                // A key in quotes: `headers('Authorization' = '…')`, a map, JSON. And what stands
                // directly after a secret is rather one more than anything else.
                self.value_follows = was_value || is_secret_name(name);
                self.in_key = !was_value;
            }
            Piece::Sign(b'(') => {
                self.depth += 1;
                let is = |words: &[&str], word: &str| {
                    words.iter().any(|each| each.eq_ignore_ascii_case(word))
                };
                let is_call = self.last.is_some_and(|word| {
                    is(CALLS, word) || (self.names_engine && !is(OPEN_ENGINES, word))
                });
                if is_call && self.secret_depth.is_none() {
                    self.secret_depth = Some(self.depth);
                }
                // In SOURCE the arguments have names, which say what is a secret.
                let is_source = self
                    .last
                    .is_some_and(|word| word.eq_ignore_ascii_case("SOURCE"));
                if is_source || self.source_depth.is_some() {
                    self.source_depth.get_or_insert(self.depth);
                    self.secret_depth = None;
                }
                self.value_follows = was_value;
            }
            Piece::Sign(b')') => {
                if self.secret_depth == Some(self.depth) {
                    self.secret_depth = None;
                }
                if self.source_depth == Some(self.depth) {
                    self.source_depth = None;
                }
                self.depth = self.depth.saturating_sub(1);
            }
            Piece::Sign(b';') => {
                *self = Self::default();
                return;
            }
            Piece::Sign(sign) => {
                // A comma follows a key of a map, but not a value.
                let goes_on = matches!(sign, b'=' | b':') || (sign == b',' && self.in_key);
                self.value_follows = was_value && goes_on;
            }
        }
        self.last = None;
        if !matches!(piece, Piece::Sign(b'=')) {
            self.engine_follows = false;
        }
        self.names_engine = false;
    }

    fn is_definition(&self) -> bool {
        ["CREATE", "ALTER"]
            .iter()
            .any(|word| word.eq_ignore_ascii_case(self.first))
    }
}

/// Whether a word can stand between a name and its secret.
fn is_grammar(word: &str) -> bool {
    ["WITH", "BY", "IS", "AS", "DEFAULT", "String"]
        .iter()
        .any(|each| each.eq_ignore_ascii_case(word))
}

/// Whether what has this name is a secret.
pub(crate) fn is_secret_name(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    NAMES.iter().any(|part| name.contains(part))
}

/// The pieces of a text, without its comments.
struct Pieces<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Pieces<'t> {
    fn next_piece(&mut self) -> Option<(Piece<'t>, Range<usize>)> {
        let bytes = self.text.as_bytes();
        loop {
            let start = self.at;
            let rest = &bytes[start..];
            match *rest.first()? {
                b'-' if rest.starts_with(b"--") => self.at += until(rest, b"\n"),
                b'/' if rest.starts_with(b"/*") => self.at += until(rest, b"*/"),
                quote @ (b'\'' | b'"' | b'`') => {
                    self.at += quoted_length(rest, quote);
                    // Without its partner it has no name to speak of.
                    let content = self.text.get(start + 1..self.at - 1).unwrap_or_default();
                    return Some((Piece::Quoted(content), start..self.at));
                }
                byte if is_word(byte) => {
                    let length = rest.iter().position(|byte| !is_word(*byte));
                    self.at += length.unwrap_or(rest.len());
                    return Some((Piece::Word(&self.text[start..self.at]), start..self.at));
                }
                byte => {
                    self.at += 1;
                    if !byte.is_ascii_whitespace() {
                        return Some((Piece::Sign(byte), start..self.at));
                    }
                }
            }
        }
    }
}

/// Bytes of other letters count as parts of a word.
const fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$') || byte >= 0x80
}

/// Up to the end of the next `mark`, or of the text.
fn until(bytes: &[u8], mark: &[u8]) -> usize {
    let found = bytes.windows(mark.len()).position(|part| part == mark);
    found.map_or(bytes.len(), |at| at + mark.len())
}

/// Up to the partner of a quote, or to the end of the text.
fn quoted_length(bytes: &[u8], quote: u8) -> usize {
    let mut at = 1;
    while let Some(byte) = bytes.get(at) {
        match *byte {
            b'\\' => at += 2,
            byte if byte == quote => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::find_secrets;

    fn secrets(text: &str) -> Vec<&str> {
        find_secrets(text)
            .into_iter()
            .map(|place| &text[place])
            .collect()
    }

    #[test]
    fn finds_what_must_not_be_shown() {
        for text in [
            "CREATE USER u IDENTIFIED BY 'S'",
            "CREATE USER u IDENTIFIED WITH sha256_password BY 'S' HOST ANY",
            "CREATE USER u IDENTIFIED BY S",
            "CREATE USER u IDENTIFED BY 'S'",
            "SOURCE(MYSQL(PASSWORD 'a' 'S'))",
            "ENGINE = MySQLL('h', 'S')",
            "CREATE USER u IDENTIFIED BY `S`",
            "SOURCE(MYSQL(HOST 'h' PASSWORD 'S'))",
            "SOURCE(CLICKHOUSE(HOST 'h' USER 'u' PASSWORD S DB 'x'))",
            "SETTINGS kafka_sasl_password = 'S', a = 'b'",
            "SOURCE(HTTP(URL 'u' HEADERS(HEADER(NAME 'a' VALUE 'S'))))",
            "SELECT map('Authorization', 'S', 'a', 'b')",
            "SELECT '{\"a\": 1}'; CREATE USER u IDENTIFIED BY 'S'",
        ] {
            let found = secrets(text);
            let is_covered = found
                .iter()
                .any(|found| found.trim_matches(['\'', '`']) == "S");
            assert!(is_covered, "{text}: {found:?}");
        }
        assert_eq!(
            secrets("ENGINE = S3('https://b', 'key', 'S') COMMENT 'x'"),
            ["'https://b'", "'key'", "'S'"]
        );
        assert_eq!(
            secrets("CREATE NAMED COLLECTION c AS a = 'S', b = 'T'"),
            ["'S'", "'T'"]
        );
    }

    #[test]
    fn leaves_everything_else() {
        for text in [
            "CREATE TABLE t (a String DEFAULT 'x' COMMENT 'y') ENGINE = MergeTree",
            "SELECT 'a' FROM t WHERE b = 'c' -- IDENTIFIED BY 'x'",
            "ALTER USER u IDENTIFIED BY {p:String}; SELECT 'a'",
            "SOURCE(CLICKHOUSE(HOST 'h' USER 'u' TABLE 't'))",
            "ENGINE = ReplicatedMergeTree('/path', '{replica}')",
            "CREATE TABLE t (password FixedString(3), token UUID COMMENT 'x')",
        ] {
            let found = secrets(text);
            assert!(found.is_empty(), "{text}: {found:?}");
        }
    }

    #[test]
    fn any_text_can_be_looked_at() {
        for text in [
            "'",
            "IDENTIFIED BY '",
            "/*",
            "é'ü",
            "--",
            "password",
            "`",
            "'\\",
            "'é\\",
        ] {
            for secret in find_secrets(text) {
                assert!(text.get(secret).is_some(), "{text}");
            }
        }
    }
}
