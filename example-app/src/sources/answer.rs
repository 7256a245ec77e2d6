//! One request and its answer.

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{AUTHORIZATION, CONTENT_TYPE};
use hyper::{Method, Request, Response, StatusCode};

use super::Identity;
use super::pages::Pages;

/// A page for those who have its token.
pub(super) fn answer(
    request: &Request<Incoming>,
    identity: &Identity,
    pages: Option<&Pages>,
) -> Response<Full<Bytes>> {
    let token = match (request.method(), request.uri().path()) {
        (&Method::GET, "/countries") => &identity.countries_token,
        (&Method::GET, "/user-segments") => &identity.ml_token,
        _ => {
            return refuse(
                StatusCode::NOT_FOUND,
                "there are GET /countries and GET /user-segments",
            );
        }
    };
    let given = request
        .headers()
        .get(AUTHORIZATION)
        .map(hyper::header::HeaderValue::as_bytes);
    if given != Some(format!("Bearer {token}").as_bytes()) {
        return refuse(
            StatusCode::UNAUTHORIZED,
            "this needs a bearer token, and not that one",
        );
    }
    let Some(pages) = pages else {
        return refuse(StatusCode::SERVICE_UNAVAILABLE, "the shop is not open yet");
    };
    let page = if request.uri().path() == "/countries" {
        &pages.countries
    } else {
        &pages.segments
    };
    let mut response = Response::new(Full::new(page.clone()));
    response.headers_mut().insert(
        CONTENT_TYPE,
        hyper::header::HeaderValue::from_static("application/x-ndjson"),
    );
    response
}

fn refuse(status: StatusCode, why: &'static str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::from(why));
    *response.status_mut() = status;
    response
}
