//! From an HTTP request to a job on the engine, and back.

use std::convert::Infallible;
use std::sync::Arc;

use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use hyper::{Method, Request, Response, StatusCode};

use super::body;
use super::failure::{Code, Failure};
use super::job;
use super::multipart;
use super::params::Params;
use super::reply::{About, Reply, ReplyBody, random_hex};
use crate::engine::Engine;

/// Answers one request.
pub(crate) async fn handle(
    engine: Arc<Engine>,
    request: Request<Incoming>,
) -> Result<Response<ReplyBody>, Infallible> {
    let mut about = About {
        query_id: random_id(),
        version: engine.version().to_owned(),
    };
    let empty = request.uri().query().is_none_or(str::is_empty);
    Ok(match (request.method(), request.uri().path()) {
        (&Method::GET, "/ping" | "/replicas_status") => about.whole(StatusCode::OK, "Ok.\n"),
        (&Method::GET, "/") if empty => about.whole(StatusCode::OK, "Ok.\n"),
        (&Method::GET | &Method::POST, "/") => match read(&mut about, request).await {
            Ok((params, body)) => execute(engine, about, params, body).await,
            Err(failure) => about.failed(&failure),
        },
        (_, "/") => about.whole(
            StatusCode::METHOD_NOT_ALLOWED,
            "GET and POST are served here\n",
        ),
        (_, path) => about.whole(
            StatusCode::NOT_FOUND,
            format!("There is no handle {path}\n"),
        ),
    })
}

/// The parameters, and the body unless it was a form.
async fn read(
    about: &mut About,
    request: Request<Incoming>,
) -> Result<(Params, Option<body::BodyReader>), Failure> {
    let (parts, incoming) = request.into_parts();
    let mut params = Params::read(&parts.method, parts.uri.query(), &parts.headers)?;
    let body = match multipart::boundary(&parts.headers) {
        None => Some(body::carry(incoming)),
        Some(boundary) => {
            let whole = incoming
                .collect()
                .await
                .map_err(|error| Failure::new(Code::NETWORK_ERROR, error))?;
            for (name, value) in multipart::fields(&whole.to_bytes(), &boundary)? {
                params.set(&name, value)?;
            }
            None
        }
    };
    if let Some(id) = &params.query_id {
        about.query_id.clone_from(id);
    }
    Ok((params, body))
}

async fn execute(
    engine: Arc<Engine>,
    about: About,
    params: Params,
    body: Option<body::BodyReader>,
) -> Response<ReplyBody> {
    let (reply, response) = Reply::new(about.clone(), params.encoding);
    tokio::task::spawn_blocking(move || job::run(&engine, params, body, reply));
    response.await.unwrap_or_else(|_| {
        let failure = Failure::new(Code::LOGICAL_ERROR, "the request ended without an answer");
        about.failed(&failure)
    })
}

/// An id in the form of a UUID.
fn random_id() -> String {
    let (a, b) = (random_hex(), random_hex());
    format!(
        "{}-{}-{}-{}-{}",
        &a[..8],
        &a[8..12],
        &a[12..],
        &b[..4],
        &b[4..]
    )
}
