//! The rules that can speak, each with a number that stays.

/// Declares the codes once: the variant, its number and its title.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $title:literal;)*) => {
        /// A rule that can speak: a number that stays and a short title.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $title] $(#[$doc])* $name,)*
        }

        impl Code {
            /// Every code, in the order of the numbers.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The number, such as `HK0101`.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// What the rule is about, in a few words.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)* }
            }
        }
    };
}

// One block a phase, so that phases do not step on each other's numbers:
// 01 source, 02 syntax, 03 model, 04 types, 05 check, 06 diff and plan, 07 history, 08 codegen and queries,
// 09 config, 10 what is accepted and regretted.
codes! {
    FileNotRead = "HK0101", "a file that could not be read";
    FileNotUtf8 = "HK0102", "a file that is not UTF-8";
    FileTooLarge = "HK0103", "a file that is too large";
    ImportNotFound = "HK0104", "an import of a file that does not exist";
    ImportMatchesNothing = "HK0105", "an import pattern that matches no file";
    ImportCycle = "HK0106", "files that import each other";
    MalformedRequest = "HK0107", "a request that cannot be read";
    UnknownDirective = "HK0110", "an unknown directive";
    MalformedDirective = "HK0111", "a directive whose arguments cannot be read";
    DanglingDirective = "HK0112", "a directive that stands before nothing it can speak of";

    UnexpectedCharacter = "HK0201", "a character that cannot stand here";
    Unterminated = "HK0202", "a quote or a comment that is never closed";
    MalformedLiteral = "HK0203", "a literal that cannot be read";
    UnexpectedToken = "HK0204", "a word or sign that cannot stand here";
    UnbalancedBracket = "HK0205", "a bracket without its partner";
    TooDeep = "HK0206", "nesting that is too deep";
    UnsupportedStatement = "HK0207", "a statement that is not supported yet";
    UnsupportedClause = "HK0208", "a clause that is not supported yet";
    MisplacedVariable = "HK0209", "a variable where none may stand";
    DuplicateClause = "HK0210", "a clause that is given twice";
    TooManyMistakes = "HK0211", "a file with more mistakes than are told";

    MisplacedStatement = "HK0301", "a statement that has no place in a schema file";
    UnknownDatabase = "HK0303", "a database that is not declared";
    DuplicateDatabase = "HK0304", "a database that is declared twice";
    DuplicateObject = "HK0305", "a name that two objects have";
    DuplicateColumn = "HK0306", "a name that two columns have";
    DuplicateElement = "HK0307", "a name that two indexes, projections or constraints have";
    MissingClause = "HK0308", "a clause that is needed and not there";
    ConflictingClauses = "HK0309", "clauses that exclude each other";
    UnsupportedObject = "HK0310", "an object that is not supported yet";
    MisplacedDirective = "HK0311", "a directive that does not speak of what it stands before";
    ViewCycle = "HK0312", "views that read each other";
    UnknownStructure = "HK0313", "a table whose columns are not known";
    OriginMismatch = "HK0314", "a table that does not fit what it is made from";
    WrongOrigin = "HK0315", "something that a table cannot be made from";
    MalformedFunction = "HK0316", "a function that cannot be created";
    ObjectCycle = "HK0317", "objects that cannot be created since they need each other";
    RightOnNothing = "HK0318", "a right or a policy on what is not there";

    UnknownType = "HK0401", "a type that ClickHouse does not have";
    WrongTypeArguments = "HK0402", "arguments that a type does not take";
    IllegalNesting = "HK0403", "a type that cannot stand inside another";
    MalformedEnum = "HK0404", "an enum whose values cannot be";
    UnknownAggregateFunction = "HK0405", "an aggregate function that cannot stand here";
    TypeNotStorable = "HK0406", "a type that a column cannot have";
    UnsupportedType = "HK0407", "a type that is not supported yet";
    IllegalNullModifier = "HK0408", "NULL or NOT NULL where it cannot stand";
    UnderivableType = "HK0410", "a column whose type is not known";
    UnnamedColumn = "HK0411", "a column whose name is not plain";
    ArgumentCount = "HK0412", "a call with a wrong number of arguments";
    IllegalArguments = "HK0413", "a call with arguments that the function does not take";
    UnknownFunction = "HK0414", "a function that ClickHouse does not have";
    Incomparable = "HK0419", "values that cannot be compared";
    AmbiguousName = "HK0420", "a name that stands for several things";
    DifferentColumns = "HK0421", "parts of a query with different numbers of columns";
    WrongModifier = "HK0422", "FINAL or SAMPLE over a table that does not take it";
    AliasRequired = "HK0423", "a joined subquery without an alias";

    UnknownColumn = "HK0501", "a column that is not there";
    UnknownObject = "HK0502", "an object that is not there";
    UnknownEngine = "HK0503", "an engine that ClickHouse does not have";
    MissingEngine = "HK0504", "a table without an engine";
    MissingSortingKey = "HK0505", "a MergeTree without a sorting key";
    KeyNotPrefix = "HK0506", "a primary key that is no prefix of the sorting key";
    NullableKey = "HK0507", "a key that can be NULL";
    WrongEngineColumn = "HK0508", "a column that its engine cannot use";
    SuspiciousType = "HK0509", "a type that ClickHouse refuses by default";
    DictionaryType = "HK0510", "a type that a dictionary cannot have";
    IgnoredHeaders = "HK0511", "headers that would not be sent";

    IllegalKey = "HK0520", "an expression that a key cannot have";
    KeyType = "HK0521", "a type that a key cannot have";
    DuplicateKeyPart = "HK0522", "a part that a key has twice";
    WrongSampling = "HK0523", "a sampling that a table cannot have";
    WrongTtl = "HK0524", "a TTL that cannot be";
    UnknownCodec = "HK0525", "a codec that ClickHouse does not have";
    WrongCodec = "HK0526", "codecs that cannot stand so";
    UnfitCodec = "HK0527", "a codec that is not for such values";
    UnknownSetting = "HK0528", "a setting that an engine does not have";
    WrongSettingValue = "HK0529", "a value that a setting cannot have";
    ClauseNotTaken = "HK0530", "a clause that an engine does not take";
    UnfitDefault = "HK0531", "a default that is no value of its column";
    UnknownIndexType = "HK0532", "a type of index that ClickHouse does not have";
    WrongIndex = "HK0533", "an index that cannot be";
    WrongProjection = "HK0534", "a projection that cannot be";
    WrongDefault = "HK0535", "a value that a column cannot be computed from";
    DimensionOutsideKey = "HK0536", "a column that is neither key nor aggregated";
    NoColumns = "HK0537", "a table without columns to insert";
    ReservedName = "HK0538", "a name that the engine keeps for itself";
    WrongConstraint = "HK0539", "a constraint that cannot be";

    UnknownLayout = "HK0560", "a dictionary layout that ClickHouse does not have";
    UnknownSource = "HK0561", "a dictionary source that ClickHouse does not have";
    LayoutKey = "HK0562", "a key that the layout of its dictionary cannot use";
    LayoutParameter = "HK0563", "a layout that is told something wrong";
    WrongLifetime = "HK0564", "a lifetime that a dictionary cannot have";
    DictionaryDefault = "HK0565", "a default that is no value of its attribute";
    WrongHierarchy = "HK0566", "a hierarchy that a dictionary cannot have";
    WrongRange = "HK0567", "a range that a dictionary cannot have";
    DictionarySource = "HK0568", "a source that a dictionary cannot be loaded from";
    Unconvertible = "HK0569", "values that cannot become those of the column they go into";
    WrongViewColumns = "HK0570", "columns of a view that its query does not give";
    WrongViewSource = "HK0571", "a materialized view over what inserts nothing";
    ViewIntoItself = "HK0572", "a materialized view that writes what it reads";
    WrongSecurity = "HK0573", "a security that a view cannot have";
    WrongShardingKey = "HK0574", "a sharding key that is no integer";
    WrongEngineArguments = "HK0575", "arguments that a table engine does not take";
    WrongFunctionName = "HK0576", "a function that ClickHouse has by itself";
    WrongFunctionBody = "HK0577", "a function that cannot be called";
    WrongFilter = "HK0578", "a condition that is none";
    NotAggregated = "HK0579", "a column that is neither grouped by nor aggregated";
    MisplacedAggregate = "HK0580", "an aggregate function where none can stand";
    WrongViewClause = "HK0591", "a clause that a materialized view cannot have";
    WrongLimit = "HK0592", "a number of rows that is none";

    BlockedChange = "HK0601", "a change that no ALTER can make";
    LooksLikeRename = "HK0602", "a removal and an addition that look like a renaming";
    UnknownOldName = "HK0603", "a renamed-from that names nothing";
    DependencyCycle = "HK0604", "objects that need each other";
    PlanMisses = "HK0605", "a plan that would not lead to the declared schema";
    CostlyChange = "HK0606", "a change that costs more than it has to";

    MalformedFileName = "HK0701", "a migration with a malformed file name";
    DuplicateVersion = "HK0702", "two migrations of one version";
    MalformedSum = "HK0703", "a sum file that cannot be read";
    ConflictingSum = "HK0704", "a sum file with a merge conflict";
    EditedMigration = "HK0705", "a sealed migration that was edited";
    MissingMigration = "HK0706", "a sealed migration that is gone";
    UnsealedMigration = "HK0707", "a migration that was never sealed";
    ForkedHistory = "HK0708", "migrations sealed side by side";
    ReorderedHistory = "HK0709", "a sum file that is out of order";
    ImpossibleStatement = "HK0710", "a statement that cannot run where it stands";
    DeclinedStatement = "HK0711", "a statement whose effect is not known";
    HazardNotAllowed = "HK0712", "a hazard that nothing allows";
    UnknownHazard = "HK0713", "an unknown hazard";
    NeedlessAllow = "HK0714", "an allow of what is not there";
    UnknownWarning = "HK0715", "an allow of what is no warning";
    UnfinishedChange = "HK0716", "a change of the migrations that was interrupted";
    CannotSquash = "HK0717", "migrations that no snapshot can stand for";
    NoWayBack = "HK0718", "a step that cannot be taken back";
    WrongWayBack = "HK0719", "a file that does not take its migration back";

    NameCollision = "HK0801", "two names that would be one in Rust";
    NoRustType = "HK0802", "a type that has no Rust type yet";
    UnusableRustType = "HK0803", "a Rust type that cannot be used";

    NoQuery = "HK0811", "a statement that is no query of an application";
    OutputClause = "HK0812", "a query that says where its rows go";
    ParameterTypes = "HK0813", "a parameter with two types";
    NameParameter = "HK0814", "a parameter that stands for a name";
    WrongAnnotation = "HK0815", "a type in the name of a column that does not fit";
    UnnamedQuery = "HK0816", "a query without a name";
    DifferentRows = "HK0817", "queries that share a row and give different ones";
    WrongArguments = "HK0818", "values that a query does not take";
    WrongCondition = "HK0819", "a condition that a query cannot take";
    ImpossibleJoin = "HK0820", "a join that ClickHouse cannot do";

    MalformedConfig = "HK0901", "a housekeeper.toml that cannot be used";

    FailingConstraint = "HK1001", "a constraint at which every INSERT fails";

    EngineColumnInKey = "HK1002", "a version or a sign that is part of the sorting key";
    SplitKey = "HK1003", "rows of one key in several partitions";
    ManyPartitions = "HK1004", "a partition for every moment or every key";
    AnyValueKept = "HK1005", "a column of which a SummingMergeTree keeps any value";
    SumOverflows = "HK1006", "a sum that does not fit into its column";
    NullableSortColumn = "HK1007", "a sorting key that can be NULL";
    FloatKey = "HK1008", "a floating point number that tells rows apart";
    IdleIndex = "HK1009", "an index over what the primary key finds";
    TtlGoesRound = "HK1010", "a TTL beyond the end of its type";
    NoShardingKey = "HK1011", "rows for a Distributed table that knows no shard for them";

    PopulateLosesRows = "HK1040", "rows that POPULATE loses";
    JoinInMaterializedView = "HK1041", "a join in a materialized view that sees one side";
    SummedAggregate = "HK1042", "a result that a SummingMergeTree adds up wrong";
    PerBlock = "HK1043", "a clause of a materialized view that works on one block";
    ConstantCondition = "HK1044", "a condition that is always the same";
    IgnoredKey = "HK1045", "a word that ClickHouse passes over";
    PlainCredentials = "HK1046", "a secret that is written out";
    NullIntoNotNull = "HK1047", "NULL on its way into a column that cannot hold it";
    ReplacedRowsCounted = "HK1049", "rows that are counted and then replaced";
    LossyConversion = "HK1050", "values that may not fit where they go";
    ViewAsSource = "HK1051", "a materialized view over a view, which inserts nothing";
    BufferLosesColumns = "HK1052", "columns of a Buffer that are thrown away";
    OtherLayout = "HK1053", "a layout that becomes another one";
    TextMayNotParse = "HK1054", "a text that has to be read as something else";
    PartialResult = "HK1055", "a result of one INSERT that stands for all";
    KeyNotGiven = "HK1056", "a key that a materialized view does not give";
    UnmergedSource = "HK1057", "a dictionary that sees rows before they are merged";
}

impl Code {
    /// Whether `-- housekeeper:allow` can silence the rule in a schema: what is always an error cannot be allowed.
    pub fn can_be_allowed(self) -> bool {
        self >= Self::FailingConstraint
            || matches!(
                self,
                Self::MissingEngine | Self::MissingSortingKey | Self::NeedlessAllow
            )
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn numbers_are_unique_and_in_order() {
        let ids: Vec<_> = Code::ALL.iter().map(|code| code.id()).collect();
        assert!(ids.is_sorted_by(|a, b| a < b), "{ids:?}");
        assert!(ids.iter().all(|id| id.len() == 6 && id.starts_with("HK")));
    }
}
