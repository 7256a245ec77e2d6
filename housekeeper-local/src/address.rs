//! The address of a ClickHouse server, taken apart so that credentials are never
//! in a text that gets printed.

use std::fmt;

use percent_encoding::percent_decode_str;
use url::Url;

use crate::Error;
use crate::environment::Environment;

/// Where a server is and how to log in.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Address {
    /// `http://host:port/`, without credentials and query.
    pub(crate) url: String,
    pub(crate) user: Option<String>,
    pub(crate) password: Option<String>,
    pub(crate) database: Option<String>,
}

/// The password is not printed.
impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Address")
            .field("url", &self.url)
            .field("user", &self.user)
            .field("password", &self.password.as_ref().map(|_| "…"))
            .field("database", &self.database)
            .finish()
    }
}

impl Address {
    /// An address without credentials.
    pub(crate) fn open(url: String) -> Self {
        Self {
            url,
            user: None,
            password: None,
            database: None,
        }
    }

    /// Reads `http://[user[:password]@]host:port[/][?database=name]`. What it does
    /// not say is taken from `CLICKHOUSE_USER` and `CLICKHOUSE_PASSWORD`.
    pub(crate) fn parse(text: &str, environment: &Environment) -> Result<Self, Error> {
        let bad = |reason: String| Error::Url { reason };
        let mut url = Url::parse(text).map_err(|error| bad(error.to_string()))?;
        if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none() {
            return Err(bad(format!(
                "it must start with http:// or https:// (ClickHouse's HTTP interface), not {}:",
                url.scheme()
            )));
        }
        let mut database = None;
        for (name, value) in url.query_pairs() {
            match &*name {
                "database" => database = Some(value.into_owned()),
                other => return Err(bad(format!("`{other}` is not understood; `database` is"))),
            }
        }
        let user = Some(url.username())
            .filter(|user| !user.is_empty())
            .map(decode);
        let password = url.password().map(decode);
        let cleared = url
            .set_username("")
            .and_then(|()| url.set_password(None))
            .is_ok();
        if !cleared {
            return Err(bad("it cannot carry credentials".into()));
        }
        url.set_query(None);
        url.set_fragment(None);
        Ok(Self {
            url: url.to_string(),
            user: user.or_else(|| environment.user.clone()),
            password: password.or_else(|| environment.password.clone()),
            database,
        })
    }
}

fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment() -> Environment {
        Environment {
            user: Some("env-user".into()),
            password: Some("env-secret".into()),
            ..Environment::default()
        }
    }

    #[test]
    fn credentials_are_taken_out() {
        let address = Address::parse(
            "http://ada:s%40cret@127.0.0.1:8123?database=shop",
            &environment(),
        )
        .unwrap();
        assert_eq!(address.url, "http://127.0.0.1:8123/");
        assert_eq!(address.user.as_deref(), Some("ada"));
        assert_eq!(address.password.as_deref(), Some("s@cret"));
        assert_eq!(address.database.as_deref(), Some("shop"));
        assert!(!format!("{address:?}").contains("cret"));
    }

    #[test]
    fn the_environment_fills_in() {
        let address = Address::parse("http://127.0.0.1:8123", &environment()).unwrap();
        assert_eq!(address.user.as_deref(), Some("env-user"));
        assert_eq!(address.password.as_deref(), Some("env-secret"));
    }

    #[test]
    fn what_cannot_be_used_is_refused_without_printing_it() {
        for text in [
            "tcp://a:secret@h:9000",
            "http://a:secret@h:1?x=1",
            "a:secret@h",
            "http://",
        ] {
            let error = Address::parse(text, &environment())
                .unwrap_err()
                .to_string();
            assert!(!error.contains("secret"), "{error}");
        }
    }
}
