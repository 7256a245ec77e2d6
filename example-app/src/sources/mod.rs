//! The two web services the shop's dictionaries load from, over HTTP on the loopback interface.
//!
//! Both want a bearer token. Address and tokens become part of the dictionaries when the migrations are applied,
//! so they stay the same from run to run: see [`identity`].

mod answer;
mod identity;
mod pages;

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, OnceLock};

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::error::Result;
use crate::place::Place;
use crate::shop::Shop;
use answer::answer;
use pages::Pages;

pub(crate) use identity::Identity;

/// The running services. They stop when this is dropped.
#[derive(Debug)]
pub(crate) struct Sources {
    identity: Identity,
    pages: Arc<OnceLock<Pages>>,
    server: JoinHandle<()>,
}

impl Sources {
    /// Starts them where they were in earlier runs, or anywhere the first time. Until [`publish`](Self::publish)
    /// they answer 503.
    pub(crate) async fn start(place: &Place) -> Result<Self> {
        let (identity, listener) = identity::open(place).await?;
        let pages = Arc::new(OnceLock::new());
        let server = tokio::spawn(serve(listener, identity.clone(), Arc::clone(&pages)));
        Ok(Self {
            identity,
            pages,
            server,
        })
    }

    /// Makes a shop's data what they answer.
    pub(crate) fn publish(&self, shop: &Shop) {
        // A shop is published once a run.
        let _ = self.pages.set(Pages::of(shop));
    }

    /// The values of the variables in the dictionaries.
    pub(crate) fn variables(&self) -> [(&'static str, String); 4] {
        [
            ("COUNTRIES_API", self.url()),
            ("COUNTRIES_TOKEN", self.identity.countries_token.clone()),
            ("ML_API", self.url()),
            ("ML_TOKEN", self.identity.ml_token.clone()),
        ]
    }

    /// Where they are.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", address(self.identity.port))
    }
}

impl Drop for Sources {
    fn drop(&mut self) {
        self.server.abort();
    }
}

fn address(port: u16) -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, port))
}

async fn serve(listener: TcpListener, identity: Identity, pages: Arc<OnceLock<Pages>>) {
    loop {
        // A connection that breaks before it is taken is the client's loss alone.
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        let (identity, pages) = (identity.clone(), Arc::clone(&pages));
        let service = service_fn(move |request| {
            let response = answer(&request, &identity, pages.get());
            async { Ok::<_, std::convert::Infallible>(response) }
        });
        let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
        tokio::spawn(async move {
            // The engine closes connections as it likes; there is nobody to tell.
            let _ = connection.await;
        });
    }
}
