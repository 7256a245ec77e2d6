//! The words the grammar knows.

/// Declares the keywords once, in the order of their text.
macro_rules! keywords {
    ($($name:ident = $text:literal,)*) => {
        /// A word the grammar knows. None is reserved: whether it is a name depends on its place.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u16)]
        pub(crate) enum Keyword {
            $(#[doc = concat!("`", $text, "`")] $name,)*
        }

        impl Keyword {
            /// Every keyword, in the order of the enum, which is that of the text.
            pub(crate) const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The word in upper case.
            pub(crate) const fn text(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }
        }
    };
}

impl Keyword {
    /// The keyword that a word may stand for, whatever its case.
    ///
    /// Every bare word is looked up, most of them in builds without optimisation: hence a table of
    /// hashes, made when this is compiled, and a plain loop.
    pub(crate) fn find(word: &str) -> Option<Self> {
        let word = word.as_bytes();
        if word.len() > LONGEST {
            return None;
        }
        let mut upper = [0; LONGEST];
        let mut hash = 0;
        let mut at = 0;
        while at < word.len() {
            let byte = UPPER[word[at] as usize];
            upper[at] = byte;
            hash = add_to_hash(hash, byte);
            at += 1;
        }
        let upper = &upper[..word.len()];
        let mut slot = hash as usize % SLOTS;
        while let Some(keyword) = TABLE[slot] {
            if keyword.text().as_bytes() == upper {
                return Some(keyword);
            }
            slot = (slot + 1) % SLOTS;
        }
        None
    }
}

/// The length of the longest keyword, or more.
const LONGEST: usize = 16;

/// Many more than there are keywords, so that most words that are none meet an empty slot at once.
const SLOTS: usize = 1024;

/// Each keyword in the slot of its hash, or in the next one that was free.
static TABLE: [Option<Keyword>; SLOTS] = {
    let mut table = [None; SLOTS];
    let mut index = 0;
    while index < Keyword::ALL.len() {
        let keyword = Keyword::ALL[index];
        let text = keyword.text().as_bytes();
        let mut hash = 0;
        let mut at = 0;
        while at < text.len() {
            hash = add_to_hash(hash, text[at]);
            at += 1;
        }
        let mut slot = hash as usize % SLOTS;
        while table[slot].is_some() {
            slot = (slot + 1) % SLOTS;
        }
        table[slot] = Some(keyword);
        index += 1;
    }
    table
};

/// Each byte in upper case.
static UPPER: [u8; 256] = {
    let mut upper = [0; 256];
    let mut byte = 0;
    while byte < upper.len() {
        #[expect(clippy::cast_possible_truncation, reason = "it is less than 256")]
        let as_byte = byte as u8;
        upper[byte] = as_byte.to_ascii_uppercase();
        byte += 1;
    }
    upper
};

/// Shifts only: a multiplication that wraps is a call.
const fn add_to_hash(hash: u32, byte: u8) -> u32 {
    (hash << 5) ^ (hash >> 9) ^ byte as u32
}

keywords! {
    Add = "ADD",
    After = "AFTER",
    Alias = "ALIAS",
    All = "ALL",
    Alter = "ALTER",
    And = "AND",
    Anti = "ANTI",
    Any = "ANY",
    Apply = "APPLY",
    Array = "ARRAY",
    As = "AS",
    Asc = "ASC",
    Ascending = "ASCENDING",
    Asof = "ASOF",
    Assume = "ASSUME",
    At = "AT",
    Attach = "ATTACH",
    AutoIncrement = "AUTO_INCREMENT",
    Between = "BETWEEN",
    Bidirectional = "BIDIRECTIONAL",
    Both = "BOTH",
    By = "BY",
    Case = "CASE",
    Cast = "CAST",
    Check = "CHECK",
    Clear = "CLEAR",
    Clone = "CLONE",
    Cluster = "CLUSTER",
    Codec = "CODEC",
    Collate = "COLLATE",
    Column = "COLUMN",
    Columns = "COLUMNS",
    Comment = "COMMENT",
    Constraint = "CONSTRAINT",
    Create = "CREATE",
    Cross = "CROSS",
    Cube = "CUBE",
    Current = "CURRENT",
    Database = "DATABASE",
    Date = "DATE",
    Dateadd = "DATEADD",
    Datediff = "DATEDIFF",
    Datesub = "DATESUB",
    DateAdd = "DATE_ADD",
    DateDiff = "DATE_DIFF",
    DateSub = "DATE_SUB",
    Default = "DEFAULT",
    Definer = "DEFINER",
    Delay = "DELAY",
    Delete = "DELETE",
    Desc = "DESC",
    Descending = "DESCENDING",
    Detach = "DETACH",
    Dictionaries = "DICTIONARIES",
    Dictionary = "DICTIONARY",
    Disk = "DISK",
    Distinct = "DISTINCT",
    Div = "DIV",
    Drop = "DROP",
    Else = "ELSE",
    Empty = "EMPTY",
    End = "END",
    Engine = "ENGINE",
    Ephemeral = "EPHEMERAL",
    Escape = "ESCAPE",
    Except = "EXCEPT",
    Exchange = "EXCHANGE",
    Execute = "EXECUTE",
    Exists = "EXISTS",
    Explain = "EXPLAIN",
    Expression = "EXPRESSION",
    Extract = "EXTRACT",
    False = "FALSE",
    Fetch = "FETCH",
    Fill = "FILL",
    Filter = "FILTER",
    Final = "FINAL",
    First = "FIRST",
    Following = "FOLLOWING",
    For = "FOR",
    Forget = "FORGET",
    Format = "FORMAT",
    Freeze = "FREEZE",
    From = "FROM",
    Full = "FULL",
    Function = "FUNCTION",
    Global = "GLOBAL",
    Granularity = "GRANULARITY",
    Group = "GROUP",
    Grouping = "GROUPING",
    Groups = "GROUPS",
    Having = "HAVING",
    Hierarchical = "HIERARCHICAL",
    Id = "ID",
    If = "IF",
    Ignore = "IGNORE",
    Ilike = "ILIKE",
    In = "IN",
    Index = "INDEX",
    Infile = "INFILE",
    Injective = "INJECTIVE",
    Inner = "INNER",
    Insert = "INSERT",
    Interpolate = "INTERPOLATE",
    Intersect = "INTERSECT",
    Interval = "INTERVAL",
    Into = "INTO",
    Invoker = "INVOKER",
    Is = "IS",
    IsObjectId = "IS_OBJECT_ID",
    Join = "JOIN",
    Key = "KEY",
    Last = "LAST",
    Layout = "LAYOUT",
    Leading = "LEADING",
    Left = "LEFT",
    Lifetime = "LIFETIME",
    Like = "LIKE",
    Limit = "LIMIT",
    Ltrim = "LTRIM",
    Materialize = "MATERIALIZE",
    Materialized = "MATERIALIZED",
    Max = "MAX",
    Min = "MIN",
    Mod = "MOD",
    Modify = "MODIFY",
    Move = "MOVE",
    Natural = "NATURAL",
    Next = "NEXT",
    No = "NO",
    None = "NONE",
    Not = "NOT",
    Null = "NULL",
    Nulls = "NULLS",
    Offset = "OFFSET",
    On = "ON",
    Only = "ONLY",
    Or = "OR",
    Order = "ORDER",
    Outer = "OUTER",
    Over = "OVER",
    Overlay = "OVERLAY",
    OverlayUtf8 = "OVERLAYUTF8",
    Parallel = "PARALLEL",
    Partition = "PARTITION",
    Paste = "PASTE",
    Placing = "PLACING",
    Populate = "POPULATE",
    Position = "POSITION",
    Preceding = "PRECEDING",
    Prewhere = "PREWHERE",
    Primary = "PRIMARY",
    Projection = "PROJECTION",
    Qualify = "QUALIFY",
    Query = "QUERY",
    Range = "RANGE",
    Recompress = "RECOMPRESS",
    Recursive = "RECURSIVE",
    Refresh = "REFRESH",
    Regexp = "REGEXP",
    Remove = "REMOVE",
    Rename = "RENAME",
    Replace = "REPLACE",
    Reset = "RESET",
    Respect = "RESPECT",
    Rewrite = "REWRITE",
    Right = "RIGHT",
    Rollup = "ROLLUP",
    Row = "ROW",
    Rows = "ROWS",
    Rtrim = "RTRIM",
    Sample = "SAMPLE",
    Security = "SECURITY",
    Select = "SELECT",
    Semi = "SEMI",
    Set = "SET",
    Sets = "SETS",
    Setting = "SETTING",
    Settings = "SETTINGS",
    Skip = "SKIP",
    Some = "SOME",
    Source = "SOURCE",
    Sql = "SQL",
    Staleness = "STALENESS",
    Statistics = "STATISTICS",
    Step = "STEP",
    Stream = "STREAM",
    Strict = "STRICT",
    Substring = "SUBSTRING",
    Sync = "SYNC",
    Table = "TABLE",
    Tables = "TABLES",
    Temporary = "TEMPORARY",
    Then = "THEN",
    Ties = "TIES",
    Timestamp = "TIMESTAMP",
    Timestampadd = "TIMESTAMPADD",
    Timestampdiff = "TIMESTAMPDIFF",
    Timestampsub = "TIMESTAMPSUB",
    TimestampAdd = "TIMESTAMP_ADD",
    TimestampDiff = "TIMESTAMP_DIFF",
    TimestampSub = "TIMESTAMP_SUB",
    To = "TO",
    Top = "TOP",
    Totals = "TOTALS",
    Trailing = "TRAILING",
    Trim = "TRIM",
    True = "TRUE",
    Ttl = "TTL",
    Type = "TYPE",
    Unbounded = "UNBOUNDED",
    Unfreeze = "UNFREEZE",
    Union = "UNION",
    Unique = "UNIQUE",
    Unknown = "UNKNOWN",
    Update = "UPDATE",
    Using = "USING",
    Uuid = "UUID",
    Values = "VALUES",
    View = "VIEW",
    Volume = "VOLUME",
    When = "WHEN",
    Where = "WHERE",
    Window = "WINDOW",
    With = "WITH",
}

#[cfg(test)]
mod tests {
    use super::Keyword;

    #[test]
    fn every_keyword_is_found_in_any_case() {
        assert!(Keyword::ALL.is_sorted_by(|a, b| a.text() < b.text()));
        for (index, keyword) in Keyword::ALL.iter().enumerate() {
            assert_eq!(*keyword as usize, index);
            assert_eq!(Keyword::find(keyword.text()), Some(*keyword));
            let lower = keyword.text().to_lowercase();
            assert_eq!(Keyword::find(&lower), Some(*keyword));
        }
        assert_eq!(Keyword::find(""), None);
        assert_eq!(Keyword::find("user_id"), None);
        assert_eq!(
            Keyword::find("a_word_that_is_longer_than_any_keyword"),
            None
        );
    }
}
