//! What is accepted in a dictionary and then does something else.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{self, Receiver};

use crate::engine::{Engine, changed, demo};

/// A web service that answers every request with one line, and the headers it was sent.
fn service(line: &'static str) -> (String, Receiver<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let (send, receive) = mpsc::channel();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let headers = stream
                .and_then(|stream| serve(&stream, line))
                .expect("a request");
            if send.send(headers).is_err() {
                return;
            }
        }
    });
    (url, receive)
}

fn serve(mut stream: &TcpStream, line: &str) -> io::Result<Vec<String>> {
    let mut headers = Vec::new();
    for header in BufReader::new(stream).lines() {
        let header = header?.to_lowercase();
        if header.is_empty() {
            break;
        }
        headers.push(header);
    }
    let length = line.len();
    write!(
        stream,
        "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{line}"
    )?;
    Ok(headers)
}

const GERMANY: &str =
    "{\"code\":\"DE\",\"name\":\"Germany\",\"continent\":\"Europe\",\"population\":84}\n";

fn authorization(headers: &[String]) -> Option<&str> {
    headers
        .iter()
        .find_map(|header| header.strip_prefix("authorization: "))
}

#[test]
fn headers_as_a_string_are_never_sent() {
    let engine = Engine::start();
    let (url, requests) = service(GERMANY);
    let sql = changed("countries_dict", "FixedString(2)", "String")
        .replace("https://api.example.com", &url);
    engine.run(&sql);
    assert_eq!(
        engine.run("SELECT name FROM ecommerce.countries_dict"),
        "Germany"
    );
    assert_eq!(authorization(&requests.recv().unwrap()), None);
}

#[test]
fn the_demo_sends_its_token() {
    let engine = Engine::start();
    let (url, requests) = service(GERMANY);
    let sql = demo("dictionaries/countries_dict").replace("${COUNTRIES_API}", &url);
    engine.run(&sql.replace("${COUNTRIES_TOKEN}", "Sesame"));
    assert_eq!(
        engine.run("SELECT name FROM ecommerce.countries_dict"),
        "Germany"
    );
    assert_eq!(
        authorization(&requests.recv().unwrap()),
        Some("bearer sesame")
    );
}

#[test]
fn a_hashed_dictionary_with_a_string_key_is_of_another_layout() {
    let engine = Engine::start();
    let (url, _requests) = service(GERMANY);
    engine.run(
        &changed("countries_dict", "FixedString(2)", "String")
            .replace("https://api.example.com", &url),
    );
    engine.run("SYSTEM RELOAD DICTIONARY ecommerce.countries_dict");
    let layout = "SELECT type FROM system.dictionaries WHERE database = 'ecommerce'";
    assert_eq!(engine.run(layout), "ComplexKeyHashed");
}

#[test]
fn a_hashed_layout_ignores_its_parameters() {
    let engine = Engine::start();
    engine.run(&changed(
        "user_segments_dict",
        "DEFAULT now()",
        "DEFAULT '1970-01-01 00:00:00'",
    ));
    engine.run("DROP DICTIONARY ecommerce.user_segments_dict SYNC");
    let sql = demo("dictionaries/user_segments_dict");
    assert_eq!(sql.matches("HASHED()").count(), 1);
    engine.run(&sql.replace("HASHED()", "HASHED(no_such_parameter 1)"));
}

#[test]
fn the_key_of_a_hashed_dictionary_is_a_uint64() {
    let engine = Engine::start();
    engine.create(&["tables/categories"]);
    let sql = demo("dictionaries/categories_dict");
    assert_eq!(sql.matches("category_id UInt64").count(), 1);
    engine.run(&sql.replace("category_id UInt64", "category_id UInt32"));
    let described = engine.run("DESCRIBE ecommerce.categories_dict");
    assert_eq!(
        described.lines().next().unwrap().split('\t').nth(1),
        Some("UInt64")
    );
}
