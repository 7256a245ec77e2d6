//! What is said about a schema that Rust cannot hold as it is.

use expect_test::{Expect, expect};

use super::fixture::Fixture;
use crate::codegen::{Options, generate};
use crate::config::Rust;
use crate::diagnostic::Diagnostics;

fn check(columns: &str, expected: &Expect) {
    check_with(&Options::default(), columns, expected);
}

fn check_with(options: &Options, columns: &str, expected: &Expect) {
    expected.assert_eq(&messages(options, columns));
}

fn messages(options: &Options, columns: &str) -> String {
    let sql = format!("CREATE DATABASE d;\nCREATE TABLE d.t (\n{columns}\n) ENGINE = Memory;\n");
    Fixture::read("d.sql", &sql).messages(options)
}

#[test]
fn a_type_without_a_rust_type() {
    check(
        "    a UInt8,\n    j Tuple()",
        &expect![[r#"
            warning[HK0802]: column `j` is left out of the rows: there is no Rust type for `Tuple()` yet
             --> d.sql:4:5
              |
            4 |     j Tuple()
              |     ^
              |
              = note: a Tuple has a Rust type when it has 1 to 32 elements
              = note: an insert leaves it to its default
        "#]],
    );
    check(
        "    d Array(Tuple())",
        &expect![[r#"
            warning[HK0802]: column `d` is left out of the rows: there is no Rust type for `Tuple()` yet
             --> d.sql:3:5
              |
            3 |     d Array(Tuple())
              |     ^
              |
              = note: a Tuple has a Rust type when it has 1 to 32 elements
              = note: an insert leaves it to its default
        "#]],
    );
    check(
        "    n Array(AggregateFunction(uniq, UInt8))",
        &expect![[r#"
            warning[HK0802]: column `n` is left out of the rows: there is no Rust type for `AggregateFunction(uniq, UInt8)` yet
             --> d.sql:3:5
              |
            3 |     n Array(AggregateFunction(uniq, UInt8))
              |     ^
              |
              = note: the state of an aggregate function can be read only as a column of its own
              = note: an insert leaves it to its default
        "#]],
    );
    check(
        "    t Tuple(a UInt8, b Enum8('x' = 1), c Tuple())",
        &expect![[r#"
            warning[HK0802]: column `t` is left out of the rows: there is no Rust type for `Tuple()` yet
             --> d.sql:3:5
              |
            3 |     t Tuple(a UInt8, b Enum8('x' = 1), c Tuple())
              |     ^
              |
              = note: a Tuple has a Rust type when it has 1 to 32 elements
              = note: an insert leaves it to its default
        "#]],
    );
}

#[test]
fn two_names_that_are_one_in_rust() {
    check(
        "    `a-b` UInt8,\n    `a b` UInt8",
        &expect![[r#"
        error[HK0801]: columns `a-b` and `a b` would have one name in Rust: `a_b`
         --> d.sql:4:5
          |
        3 |     `a-b` UInt8,
          |     ----- `a-b` is `a_b` already
        4 |     `a b` UInt8
          |     ^^^^^
          |
          = help: rename one of the two columns
    "#]],
    );
    check(
        "    n Nested(x UInt8),\n    n_x UInt8",
        &expect![[r#"
        error[HK0801]: columns `n.x` and `n_x` would have one name in Rust: `n_x`
         --> d.sql:4:5
          |
        3 |     n Nested(x UInt8),
          |     - `n.x` is `n_x` already
        4 |     n_x UInt8
          |     ^^^
          |
          = help: rename one of the two columns
    "#]],
    );
    check(
        "    a_b Enum8('x' = 1),\n    aB Enum8('x' = 2)",
        &expect![[r#"
            error[HK0801]: types of columns `a_b` and `aB` would have one name in Rust: `AB`
             --> d.sql:4:5
              |
            3 |     a_b Enum8('x' = 1),
              |     --- `a_b` has a type `AB` already
            4 |     aB Enum8('x' = 2)
              |     ^^
              |
              = help: call its types something else: `-- housekeeper:rust type-name=AB2` on the line before it
        "#]],
    );
    check(
        "    t Tuple(`x y` UInt8, x_y UInt8)",
        &expect![[r#"
        error[HK0801]: elements `x y` and `x_y` would have one name in Rust: `x_y`
         --> d.sql:3:5
          |
        3 |     t Tuple(`x y` UInt8, x_y UInt8)
          |     ^
          |     |
          |     `x y` is `x_y` already
          |
          = help: rename one of the two elements
    "#]],
    );
}

/// Types that would be one in Rust, and are not of one ClickHouse type.
const COLLISIONS: [&str; 6] = [
    "    place Tuple(at Enum8('x' = 1)),\n    place_at Enum8('y' = 1)",
    "    place_at Enum8('y' = 1),\n    place Tuple(at Tuple(x UInt8))",
    "    amount_type Enum8('x' = 1),\n    -- housekeeper:rust with=crate::money\n    amount UInt64",
    "    `1st` Enum8('x' = 1),\n    `1ST` Enum8('x' = 2)",
    "    Place_At Array(Enum8('x' = 1)),\n    place Nested(at Enum8('x' = 2))",
    "    a Enum8('x' = 1),\n    -- housekeeper:rust type-name=A\n    b Enum8('y' = 1)",
];

#[test]
fn types_that_would_have_one_name() {
    check(
        COLLISIONS[0],
        &expect![[r#"
            error[HK0801]: types of columns `place` and `place_at` would have one name in Rust: `PlaceAt`
             --> d.sql:4:5
              |
            3 |     place Tuple(at Enum8('x' = 1)),
              |     ----- `place` has a type `PlaceAt` already
            4 |     place_at Enum8('y' = 1)
              |     ^^^^^^^^
              |
              = help: call its types something else: `-- housekeeper:rust type-name=PlaceAt2` on the line before it
        "#]],
    );
    check(
        COLLISIONS[2],
        &expect![[r#"
            error[HK0801]: types of columns `amount_type` and `amount` would have one name in Rust: `AmountType`
             --> d.sql:5:5
              |
            3 |     amount_type Enum8('x' = 1),
              |     ----------- `amount_type` has a type `AmountType` already
            4 |     -- housekeeper:rust with=crate::money
            5 |     amount UInt64
              |     ^^^^^^
              |
              = help: call its types something else: add `type-name=Amount2` to the directive before it
        "#]],
    );
    check(
        "    t Tuple(a_b Enum8('x' = 1), aB Enum8('x' = 2))",
        &expect![[r#"
            error[HK0801]: two types in column `t` would have one name in Rust: `TAB`
             --> d.sql:3:5
              |
            3 |     t Tuple(a_b Enum8('x' = 1), aB Enum8('x' = 2))
              |     ^
              |
              = help: rename one of the two elements
        "#]],
    );
}

/// A directive stands before a column that is declared.
#[test]
fn types_of_a_view_that_would_have_one_name() {
    let view = |declared: &str| {
        let sql = format!(
            "CREATE DATABASE d;\nCREATE VIEW d.v {declared}AS\n\
             SELECT CAST('x' AS Enum8('x' = 1)) AS a_b, CAST('y' AS Enum8('y' = 1)) AS aB;"
        );
        Fixture::read("d.sql", &sql).messages(&Options::default())
    };
    let undeclared = view("");
    assert!(
        undeclared.contains("= help: rename one of the two columns"),
        "{undeclared}"
    );
    let declared = view("(a_b Enum8('x' = 1), aB Enum8('y' = 1)) ");
    assert!(
        declared.contains("`-- housekeeper:rust type-name=AB2` on the line before it"),
        "{declared}"
    );
    let named = "(a_b Enum8('x' = 1),\n-- housekeeper:rust type-name=AB2\naB Enum8('y' = 1)) ";
    assert_eq!(view(named), "");
}

#[test]
fn what_a_collision_of_types_says_to_write_works() {
    for columns in COLLISIONS {
        let before = messages(&Options::default(), columns);
        let help = before.split_once("= help: ").expect("help").1;
        let quoted = help.split('`').nth(1).expect("what to write");
        let (rest, last) = columns.rsplit_once('\n').expect("two columns");
        let columns = match quoted.strip_prefix("--") {
            Some(_) => format!("{rest}\n    {quoted}\n{last}"),
            None if rest.ends_with("type-name=A") => columns.replace("type-name=A", quoted),
            None => format!("{rest} {quoted}\n{last}"),
        };
        assert_eq!(messages(&Options::default(), &columns), "", "{columns}");
    }
}

#[test]
fn a_name_of_a_type_that_cannot_be_used() {
    check(
        "    -- housekeeper:rust type-name=my_status\n    a Enum8('x' = 1)",
        &expect![[r#"
            error[HK0803]: `my_status` is not the name of a type
             --> d.sql:3:35
              |
            3 |     -- housekeeper:rust type-name=my_status
              |                                   ^^^^^^^^^
              |
              = help: write `type-name=MyStatus`
        "#]],
    );
    check(
        "    -- housekeeper:rust type-name=%\n    a Enum8('x' = 1)",
        &expect![[r#"
            error[HK0803]: `%` is not the name of a type
             --> d.sql:3:35
              |
            3 |     -- housekeeper:rust type-name=%
              |                                   ^
              |
              = help: write a name such as `Status`
        "#]],
    );
    check(
        "    -- housekeeper:rust type-name=Status\n    a Nested(b UInt8, c String)",
        &expect![[r#"
            error[HK0803]: no type is generated for column `a`
             --> d.sql:3:35
              |
            3 |     -- housekeeper:rust type-name=Status
              |                                   ^^^^^^
              |
              = help: leave `type-name=` out
        "#]],
    );
}

#[test]
fn a_rust_type_that_cannot_be_used() {
    check(
        "    -- housekeeper:rust type=Vec<\n    a UInt8",
        &expect![[r#"
            error[HK0803]: `Vec<` is not a Rust type
             --> d.sql:3:30
              |
            3 |     -- housekeeper:rust type=Vec<
              |                              ^^^^
              |
              = help: write a type such as `crate::Money` or `::std::vec::Vec<u8>`
        "#]],
    );
    check(
        "    -- housekeeper:rust type=super::Money\n    a UInt8",
        &expect![[r#"
            error[HK0803]: `super::Money` is relative to a module that is generated
             --> d.sql:3:30
              |
            3 |     -- housekeeper:rust type=super::Money
              |                              ^^^^^^^^^^^^
              |
              = help: write the whole path, from `crate::` on
        "#]],
    );
    check(
        "    -- housekeeper:rust with=Money<u8\n    a UInt8",
        &expect![[r#"
            error[HK0803]: `Money<u8` is not a path
             --> d.sql:3:30
              |
            3 |     -- housekeeper:rust with=Money<u8
              |                              ^^^^^^^^
              |
              = help: write a path such as `crate::money`, which has functions `encode` and `decode`
        "#]],
    );
}

#[test]
fn settings_that_are_not_paths() {
    let options = Options {
        crate_path: "not a path".to_owned(),
        rust: Rust {
            derive: vec!["Hash +".to_owned()],
            ..Rust::default()
        },
    };
    check_with(
        &options,
        "    a UInt8",
        &expect![[r#"
        error[HK0901]: the path of the housekeeper crate is not a path: `not a path`
        error[HK0901]: a derive of `[rust]` is not a path: `Hash +`
    "#]],
    );
}

#[test]
fn what_is_generated_beside_a_message_still_parses() {
    let sql =
        "CREATE DATABASE d; CREATE TABLE d.t (j Tuple(), `a-b` UInt8, `a b` UInt8) ENGINE = Memory;
        CREATE TABLE d.u (j Tuple()) ENGINE = MergeTree ORDER BY tuple();";
    let fixture = Fixture::read("d.sql", sql);
    let mut diagnostics = Diagnostics::new();
    let tokens = generate(
        &fixture.schema,
        &fixture.sources,
        &Options::default(),
        &[],
        None,
        &mut diagnostics,
    );
    assert_eq!(diagnostics.len(), 3);
    syn::parse2::<syn::File>(tokens).unwrap();
}
