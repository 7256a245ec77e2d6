//! The parameters of a request: from its URL, its headers, and the fields of a
//! multipart body.

use hyper::header::{ACCEPT_ENCODING, CONTENT_ENCODING};
use hyper::{HeaderMap, Method};

use super::failure::{Code, Failure};

/// What a request asks for, besides its body.
#[derive(Debug, Default)]
pub(crate) struct Params {
    pub(crate) query: String,
    pub(crate) database: Option<String>,
    pub(crate) default_format: Option<String>,
    pub(crate) query_id: Option<String>,
    pub(crate) roles: Vec<String>,
    /// Settings, in order; the last of a name holds.
    pub(crate) settings: Vec<(String, String)>,
    /// Values of `{name:Type}` placeholders.
    pub(crate) values: Vec<(String, String)>,
    /// Answer only once the whole result is known.
    pub(crate) wait_end_of_query: bool,
    /// GET must not change anything.
    pub(crate) read_only: bool,
    pub(crate) encoding: Encoding,
    pub(crate) body_encoding: BodyEncoding,
}

/// How the result is to be compressed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Encoding {
    #[default]
    Plain,
    /// `Content-Encoding: lz4`: an LZ4 frame.
    Lz4,
    /// `Content-Encoding: gzip`.
    Gzip,
    /// `compress=1`: ClickHouse's blocks.
    Blocks,
}

/// How the body is compressed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum BodyEncoding {
    #[default]
    Plain,
    Lz4,
    Gzip,
    /// `decompress=1`: ClickHouse's blocks.
    Blocks,
}

impl Params {
    pub(crate) fn read(
        method: &Method,
        url_query: Option<&str>,
        headers: &HeaderMap,
    ) -> Result<Self, Failure> {
        let text = |name: &str| {
            headers
                .get(name)
                .and_then(|value| value.to_str().ok())
                .map(str::to_owned)
        };
        let mut params = Self {
            database: text("X-ClickHouse-Database"),
            default_format: text("X-ClickHouse-Format"),
            read_only: method == Method::GET,
            encoding: accepted(headers),
            body_encoding: body_encoding(headers)?,
            ..Self::default()
        };
        for (name, value) in url::form_urlencoded::parse(url_query.unwrap_or_default().as_bytes()) {
            params.set(&name, value.into_owned())?;
        }
        Ok(params)
    }

    /// Takes one parameter, whether it came in the URL or in a form.
    pub(crate) fn set(&mut self, name: &str, value: String) -> Result<(), Failure> {
        match name {
            "query" => self.query.push_str(&value),
            "database" => self.database = non_empty(value),
            "default_format" => self.default_format = non_empty(value),
            "query_id" => self.query_id = non_empty(value),
            "role" => self.roles.push(value),
            "wait_end_of_query" => self.wait_end_of_query = flag(&value),
            "compress" => {
                if flag(&value) {
                    self.encoding = Encoding::Blocks;
                }
            }
            "decompress" => {
                if flag(&value) {
                    self.body_encoding = BodyEncoding::Blocks;
                }
            }
            "enable_http_compression" => {
                if !flag(&value) && self.encoding != Encoding::Blocks {
                    self.encoding = Encoding::Plain;
                }
            }
            "session_id" => {
                return Err(Failure::new(
                    Code::NOT_IMPLEMENTED,
                    "session_id: the embedded engine's server has no sessions; every request stands alone",
                ));
            }
            // The engine has no users, and nothing to tune about the connection.
            "user" | "password" | "quota_key" | "stacktrace" | "buffer_size"
            | "session_timeout" | "session_check" | "close_session" => {}
            _ => match name.strip_prefix("param_") {
                Some(placeholder) => self.values.push((placeholder.to_owned(), value)),
                None if is_setting(name) => self.settings.push((name.to_owned(), value)),
                None => {
                    return Err(Failure::new(
                        Code::UNKNOWN_SETTING,
                        format!(
                            "Setting {name} is neither a builtin setting nor started with the prefix 'SQL_' registered for user-defined settings"
                        ),
                    ));
                }
            },
        }
        Ok(())
    }
}

fn non_empty(value: String) -> Option<String> {
    (!value.is_empty()).then_some(value)
}

fn flag(value: &str) -> bool {
    matches!(value, "1" | "true")
}

/// Whether it can stand in a SET statement; the engine then says whether it exists.
fn is_setting(name: &str) -> bool {
    !name.is_empty()
        && name
            .bytes()
            .all(|c| c.is_ascii_alphanumeric() || c == b'_' || c == b'.')
}

fn accepted(headers: &HeaderMap) -> Encoding {
    let offers = |wanted: &str| {
        headers.get_all(ACCEPT_ENCODING).iter().any(|value| {
            let value = value.to_str().unwrap_or_default();
            value.split(',').any(|one| {
                one.split(';')
                    .next()
                    .is_some_and(|name| name.trim() == wanted)
            })
        })
    };
    if offers("lz4") {
        Encoding::Lz4
    } else if offers("gzip") {
        Encoding::Gzip
    } else {
        Encoding::Plain
    }
}

fn body_encoding(headers: &HeaderMap) -> Result<BodyEncoding, Failure> {
    let Some(value) = headers.get(CONTENT_ENCODING) else {
        return Ok(BodyEncoding::Plain);
    };
    match value.to_str().unwrap_or_default().trim() {
        "" | "identity" => Ok(BodyEncoding::Plain),
        "lz4" => Ok(BodyEncoding::Lz4),
        "gzip" => Ok(BodyEncoding::Gzip),
        other => Err(Failure::new(
            Code::NOT_IMPLEMENTED,
            format!("Content-Encoding: {other}: the embedded engine's server reads lz4 and gzip"),
        )),
    }
}
