//! Errors as ClickHouse sends them: `Code: N. DB::Exception: …`, and the HTTP
//! status that belongs to each code.

use hyper::StatusCode;

use crate::client::error_code;
use crate::engine::chdb::EngineError;

/// A request that failed.
#[derive(Debug, Clone)]
pub(crate) struct Failure(String);

/// A ClickHouse error code with its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Code(pub(crate) i32, pub(crate) &'static str);

impl Code {
    pub(crate) const NOT_IMPLEMENTED: Self = Self(48, "NOT_IMPLEMENTED");
    pub(crate) const SYNTAX_ERROR: Self = Self(62, "SYNTAX_ERROR");
    pub(crate) const CHECKSUM_DOESNT_MATCH: Self = Self(40, "CHECKSUM_DOESNT_MATCH");
    pub(crate) const LOGICAL_ERROR: Self = Self(49, "LOGICAL_ERROR");
    pub(crate) const UNKNOWN_SETTING: Self = Self(115, "UNKNOWN_SETTING");
    pub(crate) const INCORRECT_DATA: Self = Self(117, "INCORRECT_DATA");
    pub(crate) const NETWORK_ERROR: Self = Self(210, "NETWORK_ERROR");
    pub(crate) const ABORTED: Self = Self(236, "ABORTED");
    pub(crate) const CANNOT_DECOMPRESS: Self = Self(271, "CANNOT_DECOMPRESS");
    pub(crate) const INTO_OUTFILE_NOT_ALLOWED: Self = Self(358, "INTO_OUTFILE_NOT_ALLOWED");
}

impl Failure {
    /// An error of our own, in ClickHouse's words and form.
    pub(crate) fn new(code: Code, message: impl std::fmt::Display) -> Self {
        let Code(number, name) = code;
        Self(format!(
            "Code: {number}. DB::Exception: {message}. ({name})"
        ))
    }

    /// A form that ClickHouse does not read, in its words.
    pub(crate) fn form(problem: &str) -> Self {
        Self(format!(
            "Poco::Exception. Code: 1000, e.code() = 0, HTML Form Exception: {problem}"
        ))
    }

    /// The number the message starts with.
    pub(crate) fn code(&self) -> Option<i32> {
        error_code(&self.0)
    }

    /// The message with the version at its end, as ClickHouse writes it.
    pub(crate) fn message(&self, version: &str) -> String {
        let text = self.0.trim_end();
        if text.ends_with(&format!("(version {version})")) {
            return format!("{text}\n");
        }
        format!("{text} (version {version})\n")
    }

    /// The status ClickHouse answers with.
    pub(crate) fn status(&self) -> StatusCode {
        match self.code() {
            Some(194) => StatusCode::UNAUTHORIZED,
            Some(192 | 193 | 495 | 497 | 516) => StatusCode::FORBIDDEN,
            // What does not parse or does not fit.
            Some(
                6 | 25 | 26 | 27 | 37 | 38 | 41 | 53 | 62 | 72 | 117 | 123 | 167 | 168 | 223 | 321
                | 376 | 441 | 456 | 457 | 467 | 675 | 676,
            ) => StatusCode::BAD_REQUEST,
            // What is not there.
            Some(16 | 46 | 47 | 50 | 56 | 60 | 63 | 73 | 78 | 81 | 115 | 152 | 336 | 511) => {
                StatusCode::NOT_FOUND
            }
            Some(48) => StatusCode::NOT_IMPLEMENTED,
            Some(159) => StatusCode::REQUEST_TIMEOUT,
            Some(229) => StatusCode::PAYLOAD_TOO_LARGE,
            Some(76 | 209 | 439) => StatusCode::SERVICE_UNAVAILABLE,
            Some(381) => StatusCode::LENGTH_REQUIRED,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<EngineError> for Failure {
    fn from(error: EngineError) -> Self {
        if error_code(&error.0).is_some() {
            return Self(error.0);
        }
        Self::new(Code::LOGICAL_ERROR, error.0)
    }
}

impl From<std::io::Error> for Failure {
    /// Reading the body of a request failed. Decoders put their own failures in.
    fn from(error: std::io::Error) -> Self {
        match error
            .get_ref()
            .and_then(|inner| inner.downcast_ref::<BodyFailure>())
        {
            Some(BodyFailure(failure)) => failure.clone(),
            None => Self::new(
                Code::NETWORK_ERROR,
                format!("reading the request body: {error}"),
            ),
        }
    }
}

/// A failure on its way through [`std::io::Read`].
#[derive(Debug)]
pub(crate) struct BodyFailure(pub(crate) Failure);

impl std::fmt::Display for BodyFailure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.0)
    }
}

impl std::error::Error for BodyFailure {}

impl From<Failure> for std::io::Error {
    fn from(failure: Failure) -> Self {
        Self::other(BodyFailure(failure))
    }
}
