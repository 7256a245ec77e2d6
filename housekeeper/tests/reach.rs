//! A cluster of which one host is down, asked through a server of today.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)]

use std::net::TcpListener;

use clickhouse::Client;
use housekeeper::migrate::{Chain, Difference, ExpectedObject, Migrations, ObjectKind, Profile};
use housekeeper_local::Options;

const COLUMNS: &str = "|a|UInt8";

/// The hosts are servers of this name at these ports; the engine takes the first for itself.
fn elements(ports: [u16; 2]) -> String {
    let [own, other] = ports.map(|port| {
        format!("<shard><replica><host>127.0.0.1</host><port>{port}</port></replica></shard>")
    });
    format!(
        "<tcp_port>{}</tcp_port><remote_servers><half>{own}{other}</half></remote_servers>",
        ports[0]
    )
}

#[tokio::test]
async fn a_host_that_is_down_is_named_and_the_others_are_asked() {
    let ports = [(); 2].map(|()| {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().port()
    });
    let options = Options::default().embedded().elements(elements(ports));
    let engine = housekeeper_local::start(options).unwrap();
    let client = Client::default().with_url(engine.url());
    engine.query("CREATE DATABASE reach").unwrap();
    engine
        .query("CREATE TABLE reach.t (a UInt16) ENGINE = MergeTree ORDER BY a")
        .unwrap();

    let objects = [ExpectedObject::new(
        "reach",
        "t",
        ObjectKind::Table,
        COLUMNS,
    )];
    let profiles = [Profile::new("cluster").cluster("half")];
    let chain = Chain::new(&[]).expected(&objects).profiles(&profiles);
    let run = Migrations::new(chain).profile("cluster");
    let found = run.differences(&client).await.unwrap();
    let [here, there] = &found[..] else {
        panic!("{found:?}");
    };
    let address = |port| format!("127.0.0.1:{port}");
    assert!(
        matches!(here, Difference::OnHost { host, difference }
            if *host == address(ports[0]) && matches!(**difference, Difference::Type { .. })),
        "{here}"
    );
    assert!(
        matches!(there, Difference::NoAnswer { host, .. } if *host == address(ports[1])),
        "{there}"
    );
}
