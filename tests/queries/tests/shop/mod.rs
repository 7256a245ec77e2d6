//! A server with the shop and a few rows.

use housekeeper::clickhouse::Client;
use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::{FileItem, Print as _, parse_file};
use housekeeper_local::{Local, Options};

/// Starts it.
pub(crate) async fn open() -> (Local, Client) {
    let local = housekeeper_local::start(Options::default().embedded()).unwrap();
    let client = Client::default().with_url(local.url());
    let mut sources = SourceMap::new();
    let file = sources.add("main.sql", include_str!("../../db/main.sql"));
    let items = parse_file(&sources, file, &mut Diagnostics::new());
    let statements = items.into_iter().filter_map(FileItem::into_statement);
    let statements = statements.map(|statement| statement.node.to_sql());
    let rows = include_str!("../rows.sql").split(";\n").map(str::to_owned);
    for sql in statements.chain(rows) {
        if !sql.trim().is_empty() {
            let done = client.query_raw(&sql).execute().await;
            done.unwrap_or_else(|error| panic!("{sql}: {error}"));
        }
    }
    (local, client)
}
