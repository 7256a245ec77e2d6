//! A program that is older than the schema of its server: it works, or it says what is in the way.

#![allow(clippy::unwrap_used)] // A panic is a failed test.

#[path = "../common/mod.rs"]
mod common;

use common::{Database, client};
use housekeeper::time::macros::datetime;
use housekeeper_deployed::{plain, visits};

housekeeper::schema!("tests/deployed/main.sql");

/// No statement of it has a `;` in it.
const SCHEMA: &str = include_str!("main.sql");

const PREFIX: &str = "the server's schema is not the one this program was built for:";

fn visit(id: u32) -> visits::Row {
    visits::Row {
        id,
        kind: visits::Kind::Click,
        earlier: vec![visits::Earlier::View],
        at: datetime!(2024-03-01 00:00 UTC),
    }
}

fn plain(id: u32) -> plain::Row {
    plain::Row {
        id,
        name: "somebody".into(),
    }
}

/// One test: the database has the name that is compiled in, so there is one of it.
#[tokio::test]
async fn an_older_program_works_or_says_why_not() {
    let database = Database::new();
    database
        .execute("DROP DATABASE IF EXISTS housekeeper_deployed SYNC")
        .await;
    for statement in SCHEMA.split(';').filter(|text| !text.trim().is_empty()) {
        database.execute(statement).await;
    }
    a_new_column_is_left_to_its_default(&database).await;
    an_enum_may_get_wider(&database).await;
    numbers_that_the_schema_does_not_name_are_not_stored(&database).await;
    what_cannot_work_names_the_column_and_both_types(&database).await;
    database
        .execute("DROP DATABASE housekeeper_deployed SYNC")
        .await;
}

/// Inserts in each way there is, 4 rows from `first` on.
async fn insert_visits(first: u32) -> housekeeper::Result<()> {
    let client = client();
    visits::insert_all(&client, [visit(first)]).await?;
    let new = visits::New::new(first + 1, visits::Kind::View, Vec::new());
    visits::insert_new(&client, [new]).await?;
    let mut insert = visits::insert(&client).await?;
    insert.write(&visit(first + 2)).await?;
    insert.end().await?;
    let mut inserter = visits::inserter(&client);
    inserter.write(&visit(first + 3)).await?;
    inserter.flush().await?;
    Ok(())
}

async fn insert_plain(first: u32) -> housekeeper::Result<()> {
    let client = client();
    plain::insert_all(&client, [plain(first)]).await?;
    plain::insert_new(&client, [plain::New::new(first + 1)]).await?;
    Ok(())
}

async fn a_new_column_is_left_to_its_default(database: &Database) {
    for table in ["visits", "plain"] {
        for column in [
            "added UInt8 DEFAULT 7 FIRST",
            "computed UInt32 MATERIALIZED id + 1 AFTER id",
            "shown String ALIAS toString(id)",
            "nothing Nullable(String)",
            "odd Tuple(a UInt8, b AggregateFunction(max, UInt8))",
        ] {
            let sql = format!("ALTER TABLE housekeeper_deployed.{table} ADD COLUMN {column}");
            database.execute(&sql).await;
        }
    }
    insert_visits(0).await.unwrap();
    insert_plain(0).await.unwrap();
    let rows = visits::scan().fetch_all(&client()).await.unwrap();
    assert_eq!(rows.len(), 4);
    assert!(rows.contains(&visit(0)) && rows.contains(&visit(2)) && rows.contains(&visit(3)));
    let names = plain::scan().order_by(plain::id.asc()).select(plain::name);
    assert_eq!(
        names.fetch_all(&client()).await.unwrap(),
        ["somebody", "nobody"]
    );
    let added = "SELECT sum(added), sum(computed - id), countIf(nothing IS NULL) FROM housekeeper_deployed.visits";
    assert_eq!(database.text(added).await, "28\t4\t4\n");
}

async fn an_enum_may_get_wider(database: &Database) {
    database
        .execute(
            "ALTER TABLE housekeeper_deployed.visits \
             MODIFY COLUMN kind Enum8('none' = -1, 'view' = 1, 'click' = 2, 'it\\'s, new' = 3), \
             MODIFY COLUMN earlier Array(Enum16('view' = 1, 'click' = 2, 'later' = 300))",
        )
        .await;
    insert_visits(10).await.unwrap();
    database
        .execute("INSERT INTO housekeeper_deployed.visits (id, kind, earlier) VALUES (20, 'it\\'s, new', ['later'])")
        .await;
    let client = client();
    let rows = visits::filter(visits::id.ge(10)).order_by(visits::id.asc());
    let rows = rows.fetch_all(&client).await.unwrap();
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    assert_eq!(ids, [10, 11, 12, 13, 20]);
    assert_eq!(rows[0], visit(10));
    assert_eq!(rows[3], visit(13));
    assert_eq!(rows[4].kind, visits::Kind::Unknown(3));
    assert_eq!(rows[4].earlier, [visits::Earlier::Unknown(300)]);
    let mut stream = visits::by_id(20).stream(&client).unwrap();
    let row = stream.next_ref().await.unwrap().unwrap();
    assert_eq!(row.kind, visits::Kind::Unknown(3));
    let kinds = visits::select(visits::kind).group_by(visits::kind);
    assert_eq!(kinds.fetch_all(&client).await.unwrap().len(), 3);
}

async fn numbers_that_the_schema_does_not_name_are_not_stored(database: &Database) {
    let row = visits::Row {
        kind: visits::Kind::Unknown(99),
        ..visit(30)
    };
    let error = visits::insert_all(&client(), [row]).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "the value for column `kind` in row 1 is 99, which its Enum does not name"
    );
    // Why: the server would store it, and could not show the table any more.
    database
        .execute(
            "CREATE TABLE housekeeper_deployed.broken (kind Enum8('view' = 1)) ENGINE = Memory",
        )
        .await;
    let mut insert =
        client().insert_formatted_with("INSERT INTO housekeeper_deployed.broken FORMAT RowBinary");
    insert.send(vec![99_u8].into()).await.unwrap();
    insert.end().await.unwrap();
    let query = client().query_raw("SELECT * FROM housekeeper_deployed.broken");
    let answer = query.fetch_bytes("TabSeparated").unwrap().collect().await;
    assert!(
        answer
            .unwrap_err()
            .to_string()
            .contains("Unexpected value 99")
    );
}

async fn what_cannot_work_names_the_column_and_both_types(database: &Database) {
    let visits = [
        (
            "kind Enum8('none' = -1, 'view' = 1, 'click' = 2, 'it\\'s, new' = 3, 'more' = 4)",
            None,
        ),
        (
            "kind Enum16('none' = -1, 'view' = 1, 'click' = 2, 'it\\'s, new' = 3, 'more' = 4)",
            Some(
                "column `kind` is Enum16('none' = -1, 'view' = 1, 'click' = 2, 'it\\'s, new' = 3, 'more' = 4) there and \
                 Enum8('view' = 1, 'click' = 2) here",
            ),
        ),
        (
            "kind String",
            Some("column `kind` is String there and Enum8('view' = 1, 'click' = 2) here"),
        ),
    ];
    let mut first = 100;
    for (change, problem) in visits {
        let sql = format!("ALTER TABLE housekeeper_deployed.visits MODIFY COLUMN {change}");
        database.execute(&sql).await;
        let inserted = insert_visits(first).await;
        let read = visits::by_id(first).fetch_all(&client()).await;
        first += 10;
        let problem = problem.map(|problem| format!("{PREFIX} {problem}"));
        assert_eq!(inserted.err().map(|error| error.to_string()), problem);
        assert_eq!(read.err().map(|error| error.to_string()), problem);
    }
    for (change, problem) in [
        (
            "MODIFY COLUMN name LowCardinality(String)",
            "column `name` is LowCardinality(String) there and String here",
        ),
        (
            "RENAME COLUMN name TO title",
            "it has no column `name` String",
        ),
    ] {
        let sql = format!("ALTER TABLE housekeeper_deployed.plain {change}");
        database.execute(&sql).await;
        let problem = format!("{PREFIX} {problem}");
        let client = client();
        let error = plain::insert_all(&client, [plain(1)]).await.unwrap_err();
        assert_eq!(error.to_string(), problem);
        let new = plain::New::new(2).name("x");
        let error = plain::insert_new(&client, [new]).await.unwrap_err();
        assert_eq!(error.to_string(), problem);
        let mut inserter = plain::inserter(&client);
        inserter.write(&plain(3)).await.unwrap();
        let error = inserter.flush().await.unwrap_err();
        assert!(error.to_string().contains(&problem), "{error}");
        let housekeeper::Error::Batch(batch) = error else {
            panic!("{error}");
        };
        assert!(!batch.in_doubt);
        let error = plain::scan().fetch_all(&client).await.unwrap_err();
        let told = error.to_string();
        assert!(told == problem || error.code() == Some(47), "{told}");
    }
    let rows = "SELECT count() FROM housekeeper_deployed.plain";
    assert_eq!(database.text(rows).await, "2\n");
}
