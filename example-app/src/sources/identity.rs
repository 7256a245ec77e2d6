//! The port and the tokens of the services, kept from run to run.
//!
//! A dictionary keeps the address and the token it was created with. Were they new in every run, the dictionaries
//! of an earlier run would ask a port where nobody listens.

use std::io::Write;
use std::path::Path;
use std::{fs, io};

use tokio::net::TcpListener;

use super::address;
use crate::error::{Error, Result};
use crate::place::Place;

/// Where the services listen, and what they want to hear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Identity {
    pub(super) port: u16,
    pub(super) countries_token: String,
    pub(super) ml_token: String,
}

/// Takes the port of the identity that is kept in `place`, or makes a new identity on a free port.
pub(super) async fn open(place: &Place) -> Result<(Identity, TcpListener)> {
    let path = place.sources();
    match fs::read_to_string(&path) {
        Ok(text) => {
            let identity = parse(&text).ok_or_else(|| Error::Identity { path: path.clone() })?;
            let listener = TcpListener::bind(address(identity.port))
                .await
                .map_err(|source| Error::PortTaken {
                    port: identity.port,
                    source,
                })?;
            Ok((identity, listener))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let (port, listener) = listen_anywhere().await?;
            let identity = Identity {
                port,
                countries_token: token()?,
                ml_token: token()?,
            };
            save(&path, &identity).map_err(|error| Error::file(&path, error))?;
            Ok((identity, listener))
        }
        Err(error) => Err(Error::file(&path, error)),
    }
}

/// Ports that systems do not give to outgoing connections: another program is unlikely to have it the next time.
const PORTS: std::ops::Range<u16> = 20_000..32_000;

async fn listen_anywhere() -> Result<(u16, TcpListener)> {
    let mut tries = 0;
    loop {
        let port = fastrand::u16(PORTS);
        match TcpListener::bind(address(port)).await {
            Ok(listener) => return Ok((port, listener)),
            Err(error) if tries == 100 => return Err(Error::Listen(error)),
            Err(_) => tries += 1,
        }
    }
}

/// 128 random bits.
fn token() -> Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| Error::Listen(error.into()))?;
    Ok(format!("{:032x}", u128::from_ne_bytes(bytes)))
}

/// Writes it so that it is whole or not there, and for the user's eyes only.
fn save(path: &Path, identity: &Identity) -> io::Result<()> {
    let unfinished = path.with_extension("new");
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&unfinished)?;
    file.write_all(print(identity).as_bytes())?;
    file.sync_all()?;
    fs::rename(unfinished, path)
}

fn print(identity: &Identity) -> String {
    let Identity {
        port,
        countries_token,
        ml_token,
    } = identity;
    format!("port = {port}\ncountries token = {countries_token}\nml token = {ml_token}\n")
}

fn parse(text: &str) -> Option<Identity> {
    let value = |key: &str| {
        text.lines()
            .find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "))
    };
    Some(Identity {
        port: value("port")?.parse().ok()?,
        countries_token: value("countries token")?.to_owned(),
        ml_token: value("ml token")?.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_back() {
        let identity = Identity {
            port: 4711,
            countries_token: token().unwrap(),
            ml_token: token().unwrap(),
        };
        assert_eq!(parse(&print(&identity)), Some(identity));
        assert_eq!(parse("port = 4711\n"), None);
        assert_eq!(
            parse("port = many\ncountries token = a\nml token = b\n"),
            None
        );
    }
}
