//! A server behind TLS, whose certificate is believed or not.

use std::net::SocketAddr;
use std::sync::Arc;
use std::thread;

use rcgen::{CertificateParams, KeyPair};
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

use crate::server::Alone;
use crate::support::{Crate, events};

#[test]
fn servers_behind_tls_are_spoken_to() {
    let alone = Alone::new();
    let server = alone.server.url().trim_start_matches("http://");
    let server: SocketAddr = server.trim_end_matches('/').parse().unwrap();
    let shop = Crate::with_schema(&events(""));
    let (port, certificate) = in_front_of(server);
    shop.write("authority.pem", &certificate);
    let url = format!("https://127.0.0.1:{port}");
    shop.write(
        "housekeeper.toml",
        &format!("[profile.direct]\nhosts = [\"{url}\"]\n"),
    );
    let run = |arguments: &[&str]| {
        let mut command = shop.command(arguments);
        command.env("SSL_CERT_FILE", shop.path("authority.pem"));
        crate::support::feed(&mut command, "")
    };
    run(&["diff", "--name", "initial"]).succeeds();

    // Whoever does not believe this authority, and whoever is lied to about the server's name.
    shop.run(&["status", "--url", &url])
        .fails()
        .says(&format!("the server at {url}/: "))
        .says("certificate");
    run(&["status", "--url", &format!("https://localhost:{port}")])
        .fails()
        .says("certificate");
    // What does not speak TLS.
    run(&["status", "--url", &format!("https://{server}")])
        .fails()
        .says(&format!("the server at https://{server}/: "));
    let mut nobody = shop.command(&["apply", "--url", &url]);
    nobody.env("SSL_CERT_FILE", shop.path("no-such-file.pem"));
    nobody.env("SSL_CERT_DIR", shop.path("no-such-folder"));
    crate::support::feed(&mut nobody, "")
        .fails()
        .says("SSL_CERT_FILE");

    let apply = ["apply", "--url", &url];
    run(&apply).succeeds().says("applied 1 migration (2 steps)");
    run(&["drift", "--url", &url])
        .succeeds()
        .says("applied and live agree");
    run(&["verify", "--profile", "direct"])
        .succeeds()
        .says("has the declared schema");
}

/// Takes TLS on a free port and passes on what is said. Gives the port and the certificate, which says 127.0.0.1.
fn in_front_of(server: SocketAddr) -> (u16, String) {
    let key = KeyPair::generate().unwrap();
    let params = CertificateParams::new(vec!["127.0.0.1".to_owned()]).unwrap();
    let certificate = params.self_signed(&key).unwrap();
    let pem = certificate.pem();
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], key)
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
    let port = listener.local_addr().unwrap().port();
    // For as long as this process lives.
    thread::spawn(move || {
        runtime.block_on(async {
            loop {
                let (from, _) = listener.accept().await.unwrap();
                let acceptor = acceptor.clone();
                tokio::spawn(async move {
                    // Whoever does not believe the certificate hangs up.
                    let Ok(mut from) = acceptor.accept(from).await else {
                        return;
                    };
                    let mut to = TcpStream::connect(server).await.unwrap();
                    let _ = copy_bidirectional(&mut from, &mut to).await;
                });
            }
        });
    });
    (port, pem)
}
