//! Statements in pieces: the cluster and the variables are filled in when they are run.

use housekeeper_core::syntax::{Piece, Print, parse_statement};

fn pieces(text: &str) -> Vec<Piece> {
    match parse_statement(text) {
        Ok(item) => item.node.to_pieces(),
        Err(diagnostics) => panic!("{text}\n{diagnostics:#?}"),
    }
}

#[test]
fn the_cluster_has_a_place_whether_it_is_written_or_not() {
    for (text, place) in [
        ("CREATE DATABASE d", "CREATE DATABASE d"),
        ("CREATE TABLE t (a Int8) ENGINE = Memory", "CREATE TABLE t"),
        ("CREATE VIEW v AS SELECT 1", "CREATE VIEW v"),
        (
            "CREATE MATERIALIZED VIEW v TO t AS SELECT 1",
            "CREATE MATERIALIZED VIEW v",
        ),
        (
            "CREATE DICTIONARY d (a UInt64) PRIMARY KEY a",
            "CREATE DICTIONARY d",
        ),
        ("ALTER TABLE t DROP COLUMN a", "ALTER TABLE t"),
        ("DROP TABLE t", "DROP TABLE t"),
        ("RENAME TABLE a TO b", "RENAME TABLE a TO b"),
        ("EXCHANGE TABLES a AND b", "EXCHANGE TABLES a AND b"),
    ] {
        let pieces = pieces(text);
        assert_eq!(pieces[0], Piece::Text(place.to_owned()), "{text}");
        assert_eq!(pieces[1], Piece::OnCluster, "{text}");
    }
    assert_eq!(
        pieces("CREATE TABLE t ON CLUSTER demo (a Int8)"),
        pieces("CREATE TABLE t (a Int8)")
    );
    assert_eq!(pieces("SELECT 1"), [Piece::Text("SELECT 1".to_owned())]);
}

#[test]
fn variables_are_pieces_where_apply_fills_them_in() {
    let dictionary = "CREATE DICTIONARY d (a UInt64) PRIMARY KEY a \
        SOURCE(HTTP(url 'https://${HOST}/x' headers(header(name 'Authorization' value 'Bearer ${TOKEN}'))))";
    let text = |text: &str| Piece::Text(text.to_owned());
    let variable = |name: &str| Piece::Variable(name.to_owned());
    assert_eq!(
        pieces(dictionary),
        [
            text("CREATE DICTIONARY d"),
            Piece::OnCluster,
            text(" (a UInt64) PRIMARY KEY a SOURCE(HTTP(url 'https://"),
            variable("HOST"),
            text("/x' headers(header(name 'Authorization' value 'Bearer "),
            variable("TOKEN"),
            text("'))))"),
        ]
    );
    let engine = "CREATE TABLE t (a Int8) ENGINE = PostgreSQL('h', 'd', 't', 'u', '${PASSWORD}')";
    assert_eq!(
        pieces(engine)[2..],
        [
            text(" (a Int8) ENGINE = PostgreSQL('h', 'd', 't', 'u', '"),
            variable("PASSWORD"),
            text("')")
        ]
    );
}
