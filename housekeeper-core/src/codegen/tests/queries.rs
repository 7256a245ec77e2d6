//! The module of named queries.

use expect_test::{Expect, expect};

use super::fixture::Fixture;
use crate::codegen::{Options, format, generate};
use crate::diagnostic::{Diagnostics, RenderOptions};
use crate::model::lower_schema;
use crate::query::{NamedQuery, QueryFile, lower_queries};
use crate::source::SourceMap;
use crate::syntax::{FileItem, parse_file};

const SCHEMA: &str = "CREATE DATABASE shop;
CREATE TABLE shop.users (id UInt64, name String, kind Enum8('person' = 1, 'company' = 2)) ENGINE = MergeTree ORDER BY id;";

/// The queries of some files, and what is said of them.
fn read(files: &[(&str, &str)]) -> (SourceMap, Vec<NamedQuery>, String) {
    let mut sources = SourceMap::new();
    let schema = sources.add("db/main.sql", SCHEMA);
    let mut diagnostics = Diagnostics::new();
    let items = parse_file(&sources, schema, &mut diagnostics);
    let statements: Vec<_> = items
        .into_iter()
        .filter_map(FileItem::into_statement)
        .collect();
    let lowered = lower_schema(&statements, &mut diagnostics);
    let files = files.iter().map(|(stem, text)| {
        let file = sources.add(format!("db/queries/{stem}.sql"), *text);
        QueryFile {
            stem: (*stem).to_owned(),
            items: parse_file(&sources, file, &mut diagnostics),
        }
    });
    let files: Vec<_> = files.collect();
    let queries = lower_queries(files, &lowered, &mut diagnostics);
    let said = diagnostics
        .iter()
        .map(|said| said.render(&sources, &RenderOptions::default()) + "\n\n");
    let said = said.collect();
    (sources, queries, said)
}

fn check_module(files: &[(&str, &str)], expected: &Expect) {
    let (sources, queries, said) = read(files);
    assert_eq!(said, "");
    let mut diagnostics = Diagnostics::new();
    let Fixture { schema, .. } = Fixture::read("db/main.sql", SCHEMA);
    let options = Options::default();
    let tokens = generate(
        &schema,
        &sources,
        &options,
        &queries,
        None,
        &mut diagnostics,
    );
    let text = format(tokens);
    let start = text.find("/// The named queries").expect("the module");
    expected.assert_eq(&text[start..]);
}

#[test]
fn a_query_is_a_function_with_a_row() {
    check_module(
        &[(
            "users_of_kind",
            "-- Users of a kind.\nSELECT id, name -- who\nFROM shop.users WHERE kind = {kind:Enum8('person' = 1, 'company' = 2)} AND id IN {ids:Array(UInt64)}",
        )],
        &expect![[r#"
            /// The named queries, a function each. What is wrong with a value is told when the query is fetched.
            #[allow(dead_code, unreachable_pub, unused_imports, clippy::all, clippy::pedantic)]
            pub mod queries {
                use ::housekeeper::{__private as hk, ty};

                /// The query `users_of_kind`.
                ///
                /// Users of a kind.
                ///
                /// ```sql
                /// SELECT id, name -- who
                /// FROM shop.users WHERE kind = {kind:Enum8('person' = 1, 'company' = 2)} AND id IN {ids:Array(UInt64)}
                /// ```
                ///
                /// Defined in `db/queries/users_of_kind.sql:2`.
                pub fn users_of_kind(
                    kind: impl hk::Param<ty::EnumName>,
                    ids: impl hk::Param<ty::Array<ty::UInt64>>,
                ) -> ::housekeeper::Query<users_of_kind::Row> {
                    const TEXT: hk::QueryText = hk::QueryText::new(
                        "users_of_kind (db/queries/users_of_kind.sql:2)",
                        "SELECT id, name FROM shop.users WHERE kind = {kind:Enum8('person' = 1, 'company' = 2)} AND id IN {ids:Array(UInt64)}",
                        hk::RowColumns {
                            names_and_types: "|id|UInt64|name|String",
                            notes: &[],
                        },
                    );
                    hk::Query::new(&TEXT)
                        .param::<ty::EnumName>("kind", &kind)
                        .param::<ty::Array<ty::UInt64>>("ids", &ids)
                }

                /// The rows of the query `users_of_kind`.
                pub mod users_of_kind {
                    use ::housekeeper::{__private as hk, ty};

                    /// One row of the query `users_of_kind`.
                    #[derive(Debug)]
                    #[derive(PartialEq)]
                    pub struct Row {
                        /// `UInt64`.
                        pub id: u64,
                        /// `String`.
                        pub name: ::std::string::String,
                    }

                    /// A [`Row`] that borrows its text and bytes from an answer: what `next_ref` of a stream gives.
                    #[derive(Debug)]
                    pub struct RowRef<'a> {
                        /// `UInt64`.
                        pub id: u64,
                        /// `String`.
                        pub name: &'a str,
                    }

                    impl ::core::clone::Clone for Row {
                        #[inline]
                        fn clone(&self) -> Self {
                            Self {
                                id: self.id,
                                name: ::core::clone::Clone::clone(&self.name),
                            }
                        }
                    }

                    impl ::core::default::Default for Row {
                        #[inline]
                        fn default() -> Self {
                            Self {
                                id: 0,
                                name: hk::Empty::EMPTY,
                            }
                        }
                    }

                    impl hk::FillRow for Row {
                        type Ref<'a> = RowRef<'a>;

                        #[inline]
                        fn fill(&mut self, input: &mut hk::Reader<'_>) {
                            hk::fill::<ty::UInt64, _>(input, "id", &mut self.id);
                            hk::fill::<ty::String, _>(input, "name", &mut self.name);
                        }

                        #[inline]
                        fn blank_ref<'a>() -> RowRef<'a> {
                            RowRef { id: 0, name: "" }
                        }

                        #[inline]
                        fn fill_ref<'a>(row: &mut RowRef<'a>, input: &mut hk::Reader<'a>) {
                            hk::fill::<ty::UInt64, _>(input, "id", &mut row.id);
                            hk::fill::<ty::String, _>(input, "name", &mut row.name);
                        }
                    }
                }
            }
        "#]],
    );
}

#[test]
fn rows_are_shared_and_commands_have_none() {
    check_module(
        &[(
            "all",
            "-- housekeeper:name one\nSELECT id FROM shop.users;
-- housekeeper:name two
-- housekeeper:row one
SELECT id FROM shop.users WHERE id > {id:UInt64};
-- housekeeper:name forget
ALTER TABLE shop.users DELETE WHERE id = {type:UInt64};",
        )],
        &expect![[r#"
            /// The named queries, a function each. What is wrong with a value is told when the query is fetched.
            #[allow(dead_code, unreachable_pub, unused_imports, clippy::all, clippy::pedantic)]
            pub mod queries {
                use ::housekeeper::{__private as hk, ty};

                /// The query `one`.
                ///
                /// ```sql
                /// SELECT id FROM shop.users
                /// ```
                ///
                /// Defined in `db/queries/all.sql:2`.
                pub fn one() -> ::housekeeper::Query<one::Row> {
                    const TEXT: hk::QueryText = hk::QueryText::new(
                        "one (db/queries/all.sql:2)",
                        "SELECT id FROM shop.users",
                        hk::RowColumns {
                            names_and_types: "|id|UInt64",
                            notes: &[],
                        },
                    );
                    hk::Query::new(&TEXT)
                }

                /// The rows of the query `one`.
                pub mod one {
                    use ::housekeeper::{__private as hk, ty};

                    /// One row of the query `one`.
                    #[derive(Debug)]
                    #[derive(PartialEq)]
                    pub struct Row {
                        /// `UInt64`.
                        pub id: u64,
                    }

                    /// A [`Row`] that borrows its text and bytes from an answer: what `next_ref` of a stream gives.
                    pub type RowRef<'a> = Row;

                    impl ::core::clone::Clone for Row {
                        #[inline]
                        fn clone(&self) -> Self {
                            Self { id: self.id }
                        }
                    }

                    impl ::core::default::Default for Row {
                        #[inline]
                        fn default() -> Self {
                            Self { id: 0 }
                        }
                    }

                    impl hk::FillRow for Row {
                        type Ref<'a> = RowRef<'a>;

                        #[inline]
                        fn fill(&mut self, input: &mut hk::Reader<'_>) {
                            hk::fill::<ty::UInt64, _>(input, "id", &mut self.id);
                        }

                        #[inline]
                        fn blank_ref<'a>() -> RowRef<'a> {
                            <Self as hk::FillRow>::blank()
                        }

                        #[inline]
                        fn fill_ref<'a>(row: &mut RowRef<'a>, input: &mut hk::Reader<'a>) {
                            hk::FillRow::fill(row, input);
                        }
                    }
                }

                /// The query `two`.
                ///
                /// ```sql
                /// SELECT id FROM shop.users WHERE id > {id:UInt64}
                /// ```
                ///
                /// Defined in `db/queries/all.sql:5`.
                pub fn two(id: impl hk::Param<ty::UInt64>) -> ::housekeeper::Query<one::Row> {
                    const TEXT: hk::QueryText = hk::QueryText::new(
                        "two (db/queries/all.sql:5)",
                        "SELECT id FROM shop.users WHERE id > {id:UInt64}",
                        hk::RowColumns {
                            names_and_types: "|id|UInt64",
                            notes: &[],
                        },
                    );
                    hk::Query::new(&TEXT).param::<ty::UInt64>("id", &id)
                }

                /// The query `forget`.
                ///
                /// ```sql
                /// ALTER TABLE shop.users DELETE WHERE id = {type:UInt64}
                /// ```
                ///
                /// Defined in `db/queries/all.sql:7`.
                pub fn forget(r#type: impl hk::Param<ty::UInt64>) -> ::housekeeper::Command {
                    hk::Command::new(
                            &hk::CommandText::new(
                                "forget (db/queries/all.sql:7)",
                                "ALTER TABLE shop.users DELETE WHERE id = {type:UInt64}",
                            ),
                        )
                        .param::<ty::UInt64>("type", &r#type)
                }
            }
        "#]],
    );
}

#[test]
fn a_type_that_is_said_is_that_of_its_column_alone() {
    let (_, queries, said) = read(&[
        (
            "said",
            "SELECT id, getMacro('a') AS \"macro: String\" FROM shop.users",
        ),
        (
            "star",
            "SELECT *, getMacro('a') AS \"macro: String\" FROM elsewhere.t",
        ),
        (
            "other",
            "SELECT getMacro('a') AS \"a: String\", getMacro('b') AS b FROM shop.users",
        ),
    ]);
    let names: Vec<_> = queries.iter().map(|query| &query.name.node).collect();
    assert_eq!(names, ["said"]);
    expect![[r#"
        error[HK0410]: `elsewhere.t` is not declared in this schema, so the types of its columns are not known
         --> db/queries/star.sql:1:49
          |
        1 | SELECT *, getMacro('a') AS "macro: String" FROM elsewhere.t
          |                                                 ^^^^^^^^^^^
          |
          = help: declare it: `-- housekeeper:external` and its CREATE TABLE
          = help: or say the types: `CAST(… AS T) AS name`

        error[HK0410]: Housekeeper does not know the type of this column
         --> db/queries/other.sql:1:38
          |
        1 | SELECT getMacro('a') AS "a: String", getMacro('b') AS b FROM shop.users
          |                                      -------------^^^^^
          |                                      |
          |                                      the result type of `getMacro` is not known for (String)
          |
          = help: say it: `CAST(… AS T) AS b`

    "#]].assert_eq(&said);
}

#[test]
fn what_is_wrong_with_a_folder_is_said() {
    let (_, _, said) = read(&[
        ("several", "SELECT 1 AS a; SELECT 2 AS b;"),
        (
            "rows",
            "-- housekeeper:name first
SELECT id FROM shop.users;
-- housekeeper:name first
SELECT name FROM shop.users;
-- housekeeper:name other
-- housekeeper:row first
SELECT name AS id FROM shop.users;
-- housekeeper:name lost
-- housekeeper:row nothing
SELECT id FROM shop.users;",
        ),
        ("ddl", "CREATE TABLE shop.t (a UInt8) ENGINE = Memory;"),
    ]);
    expect![[r#"
        error[HK0816]: one of several queries in a file, and it has no name
         --> db/queries/several.sql:1:1
          |
        1 | SELECT 1 AS a; SELECT 2 AS b;
          | ^
          |
          = help: write `-- housekeeper:name NAME` before it

        error[HK0816]: one of several queries in a file, and it has no name
         --> db/queries/several.sql:1:16
          |
        1 | SELECT 1 AS a; SELECT 2 AS b;
          |                ^
          |
          = help: write `-- housekeeper:name NAME` before it

        error[HK0811]: CREATE TABLE is no statement that a query can be
         --> db/queries/ddl.sql:1:1
          |
        1 | CREATE TABLE shop.t (a UInt8) ENGINE = Memory;
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = help: queries are SELECT, INSERT … SELECT, ALTER … DELETE, ALTER … UPDATE, DELETE and UPDATE; what changes the schema belongs into the schema files

        error[HK0801]: there are two queries `first`
         --> db/queries/rows.sql:3:21
          |
        1 | -- housekeeper:name first
          |                     ----- first here
        2 | SELECT id FROM shop.users;
        3 | -- housekeeper:name first
          |                     ^^^^^

        error[HK0817]: `first` gives other rows: `id UInt64` there, and `id String` here
         --> db/queries/rows.sql:6:20
          |
        6 | -- housekeeper:row first
          |                    ^^^^^

        error[HK0817]: there is no query `nothing`
         --> db/queries/rows.sql:9:20
          |
        9 | -- housekeeper:row nothing
          |                    ^^^^^^^

    "#]].assert_eq(&said);
}

#[test]
fn each_name_that_can_be_chosen_is_checked() {
    let (_, queries, said) = read(&[
        (
            "sorted",
            "SELECT id FROM shop.users ORDER BY {by:Identifier(id, name)}, {by:Identifier(id, name)}",
        ),
        (
            "types",
            "SELECT {what:Identifier(id, name)} AS x FROM shop.users",
        ),
        (
            "misspelt",
            "SELECT id FROM shop.users ORDER BY {by:Identifier(id, nam)}",
        ),
        (
            "tables",
            "SELECT id FROM {table:Identifier('shop.users', 'shop.orders')}",
        ),
        ("open", "SELECT id FROM {table:Identifier}"),
        (
            "twice",
            "SELECT id FROM shop.users ORDER BY {by:Identifier(id)}, {by:Identifier(name)}",
        ),
        (
            "many",
            "SELECT 1 AS one FROM shop.users WHERE {a:Identifier(id, id, id, id, id)} = {b:Identifier(id, id, id, id, id)} AND id = {c:Identifier(id, id, id)}",
        ),
        (
            "none",
            "SELECT id FROM shop.users ORDER BY {by:Identifier(1)}",
        ),
    ]);
    let names: Vec<_> = queries.iter().map(|query| &query.name.node).collect();
    assert_eq!(names, ["sorted"]);
    assert_eq!(queries[0].query.others.len(), 1);
    expect![[r#"
        error[HK0817]: `name` is not like `id`: `x UInt64` there, and `x String` here
         --> db/queries/types.sql:1:29
          |
        1 | SELECT {what:Identifier(id, name)} AS x FROM shop.users
          |                             ^^^^

        error[HK0501]: there is no column `nam` here
         --> db/queries/misspelt.sql:1:55
          |
        1 | SELECT id FROM shop.users ORDER BY {by:Identifier(id, nam)}
          |                                                       ^^^
          |
          = help: did you mean `name`?

        error[HK0502]: there is no `shop.orders` in this schema
         --> db/queries/tables.sql:1:48
          |
        1 | SELECT id FROM {table:Identifier('shop.users', 'shop.orders')}
          |                                                ^^^^^^^^^^^^^

        error[HK0814]: `table` stands for a name, and what it names cannot be checked
         --> db/queries/open.sql:1:17
          |
        1 | SELECT id FROM {table:Identifier}
          |                 ^^^^^
          |
          = help: say which names it can be: `{table:Identifier(events, archive)}`

        error[HK0814]: `by` is one of other names here
         --> db/queries/twice.sql:1:58
          |
        1 | SELECT id FROM shop.users ORDER BY {by:Identifier(id)}, {by:Identifier(name)}
          |                                     -- first here        ^^

        error[HK0814]: these names make 75 queries of one, and 64 are the most
         --> db/queries/many.sql:1:121
          |
        1 | SELECT 1 AS one FROM shop.users WHERE {a:Identifier(id, id, id, id, id)} = {b:Identifier(id, id, id, id, id)} AND id = {c:Identifier(...
          |                                                                                                                         ^

        error[HK0814]: these are no names that `by` can be
         --> db/queries/none.sql:1:40
          |
        1 | SELECT id FROM shop.users ORDER BY {by:Identifier(1)}
          |                                        ^^^^^^^^^^^^^
          |
          = help: names are plain words, or in quotes: `Identifier(events, 'shop.events')`

    "#]].assert_eq(&said);
}
