//! Streams of Arrow that are cut off or changed on their way: an error or other values, and never a panic or memory without
//! end.

use std::sync::Arc;

use housekeeper::clickhouse::{Client, Compression};
use housekeeper_features::db::housekeeper_features::batches;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio::sync::Mutex;

use crate::batches::ROWS;
use crate::bytes::{changed, forget_memory, largest_memory};
use crate::support::World;

pub(crate) async fn check() {
    // The tables are as they were at first.
    let world = World::new().await;
    let insert = format!("INSERT INTO housekeeper_features.batches VALUES {ROWS}");
    world.execute(&insert).await;
    let mut whole = Vec::new();
    let mut answer = batches::scan()
        .with_setting("output_format_arrow_compression_method", "none")
        .fetch_bytes(&world.client, "ArrowStream")
        .unwrap();
    answer.read_to_end(&mut whole).await.unwrap();
    let served = Arc::new(Mutex::new(whole.clone()));
    let client = server_of(served.clone()).await;
    assert_eq!(read(&client).await, Ok(2), "as it is");

    let is_long = std::env::var_os("HOUSEKEEPER_LONG_TESTS").is_some();
    // What the crate that reads Arrow says of its panics, which are errors of ours.
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let mut random = fastrand::Rng::with_seed(1);
    let mut wrong = Vec::new();
    let (mut noticed, tried) = (0, if is_long { 50_000 } else { 2_000 });
    for number in 0..tried {
        let damaged = if number % 5 == 0 {
            whole[..random.usize(0..whole.len())].to_vec()
        } else {
            changed(&whole, &mut random)
        };
        *served.lock().await = damaged;
        forget_memory();
        let client = client.clone();
        // A panic is an error of the task.
        let read = tokio::spawn(async move { read(&client).await }).await;
        let largest = largest_memory();
        match read {
            Ok(_) if largest > whole.len() * 8 + 256 * 1024 => {
                wrong.push(format!("{number} has asked for {largest} bytes"));
            }
            Ok(read) => noticed += usize::from(read.is_err()),
            Err(panic) => wrong.push(format!("{number}: {panic}")),
        }
    }
    std::panic::set_hook(hook);
    println!(
        "record batches: {tried} damaged streams, {noticed} of them errors, wrong {}",
        wrong.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(noticed * 5 > tried, "damage is hardly ever noticed");
}

/// How many rows come before the end or an error.
async fn read(client: &Client) -> Result<usize, usize> {
    let mut stream = batches::scan().record_batches(client).unwrap();
    let mut rows = 0;
    loop {
        match stream.next().await {
            Ok(Some(batch)) => {
                rows += batch.num_rows();
                // Values that would be looked at, as text.
                for column in batch.columns() {
                    std::hint::black_box(format!("{column:?}"));
                }
            }
            Ok(None) => return Ok(rows),
            Err(_) => return Err(rows),
        }
    }
}

/// Answers every request with these bytes.
async fn server_of(bytes: Arc<Mutex<Vec<u8>>>) -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let bytes = bytes.clone();
            tokio::spawn(async move {
                let mut request = Vec::new();
                while stream
                    .read_buf(&mut request)
                    .await
                    .is_ok_and(|read| read > 0)
                {
                    if !is_whole(&request) {
                        continue;
                    }
                    request.clear();
                    let bytes = bytes.lock().await.clone();
                    let head =
                        format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", bytes.len());
                    let answer = [head.as_bytes(), &bytes].concat();
                    if stream.write_all(&answer).await.is_err() {
                        return;
                    }
                }
            });
        }
    });
    Client::default()
        .with_url(url)
        .with_compression(Compression::None)
}

/// Whether the body that the head speaks of is there.
fn is_whole(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request).to_lowercase();
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        return false;
    };
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length:"));
    let length = length.and_then(|length| length.trim().parse::<usize>().ok());
    length.is_none_or(|length| body.len() >= length)
}
