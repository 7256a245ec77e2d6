//! The demo on a server that runs already.

mod common;

use common::{assert_right, options, run_demo};
use example_app::{Error, Options};

#[tokio::test]
async fn a_given_server_keeps_what_is_not_the_demos() {
    let server =
        housekeeper_local::start(housekeeper_local::Options::default().embedded()).unwrap();
    let data = tempfile::tempdir().unwrap();
    let options = Options {
        embedded: false,
        url: Some(server.url().to_owned()),
        ..options(data.path())
    };

    let (first, _) = run_demo(&options).await.unwrap();
    assert_right(&first);
    assert_eq!(first.applied, 4);
    let (second, _) = run_demo(&options).await.unwrap();
    assert_right(&second);
    assert_eq!((second.applied, second.inserted), (0, 0));

    // Starting over empties the tables and leaves the migrations alone.
    let (fresh, _) = run_demo(&Options {
        fresh: true,
        ..options.clone()
    })
    .await
    .unwrap();
    assert_right(&fresh);
    assert_eq!((fresh.applied, fresh.inserted), (0, first.inserted));

    // Rows that no load answers for are somebody's.
    server
        .query("TRUNCATE TABLE example_app.loads SYNC")
        .unwrap();
    let refused = run_demo(&Options {
        fresh: true,
        ..options
    })
    .await;
    assert!(
        matches!(
            refused,
            Err(Error::NotOurs {
                table: "categories",
                rows: 12
            })
        ),
        "{refused:?}"
    );
    assert_eq!(
        server
            .query("SELECT count() FROM ecommerce.events")
            .unwrap()
            .trim(),
        "4000"
    );
}
