//! The server's configuration file.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::Error;
use crate::options::NamedCollection;

/// Ports of a server process; the embedded engine listens on none.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Listen {
    pub(crate) host: std::net::IpAddr,
    pub(crate) http_port: u16,
}

/// Writes the configuration for the data in `directory` and returns its path.
/// The file may hold secrets of named collections: only its owner can read it.
pub(crate) fn write(
    directory: &Path,
    collections: &[NamedCollection],
    users: Option<&str>,
    elements: &str,
    listen: Option<Listen>,
) -> Result<PathBuf, Error> {
    let path = directory.join("config.xml");
    let failed = || format!("writing {}", path.display());
    // A new file of the right mode, rather than the old one with whatever mode it has.
    match fs::remove_file(&path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(Error::io(failed())(error));
        }
        _ => {}
    }
    let mut options = fs::OpenOptions::new();
    options.create_new(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&path).map_err(Error::io(failed()))?;
    std::io::Write::write_all(
        &mut file,
        render(directory, collections, users, elements, listen).as_bytes(),
    )
    .map_err(Error::io(failed()))?;
    Ok(path)
}

fn render(
    directory: &Path,
    collections: &[NamedCollection],
    users: Option<&str>,
    elements: &str,
    listen: Option<Listen>,
) -> String {
    let mut xml = String::from("<clickhouse>\n  <timezone>UTC</timezone>\n");
    let in_directory = |name: &str| {
        let path = directory.join(name);
        format!("{}/", escape(&path.to_string_lossy()))
    };
    let backups = in_directory("backups");
    let _ = writeln!(
        xml,
        "  <user_files_path>{}</user_files_path>",
        in_directory("user_files")
    );
    let _ = writeln!(
        xml,
        "  <backups><allowed_path>{backups}</allowed_path></backups>"
    );
    if let Some(listen) = listen {
        let _ = writeln!(xml, "  <path>{}</path>", in_directory("data"));
        let _ = writeln!(xml, "  <tmp_path>{}</tmp_path>", in_directory("tmp"));
        let _ = writeln!(xml, "  <listen_host>{}</listen_host>", listen.host);
        let _ = writeln!(xml, "  <http_port>{}</http_port>", listen.http_port);
        xml.push_str(SERVER);
    } else {
        xml.push_str(EMBEDDED);
        xml.push_str(elements);
        if let Some(users) = users {
            let path = directory.join("config.xml");
            let _ = writeln!(
                xml,
                "  <users_config>{}</users_config>",
                escape(&path.to_string_lossy())
            );
            xml.push_str(USERS);
            // They may say otherwise who asks.
            let own = if users.contains("<default>") {
                ""
            } else {
                DEFAULT_USER
            };
            let _ = writeln!(xml, "  <users>{own}{users}</users>");
        }
    }
    if !collections.is_empty() {
        xml.push_str("  <named_collections>\n");
        for collection in collections {
            let name = &collection.name;
            let _ = writeln!(xml, "    <{name}>");
            for (key, value) in &collection.values {
                let _ = writeln!(xml, "      <{key}>{}</{key}>", escape(value));
            }
            let _ = writeln!(xml, "    </{name}>");
        }
        xml.push_str("  </named_collections>\n");
    }
    xml.push_str("</clickhouse>\n");
    xml
}

/// What the engine needs inside of another program. It would write to standard error when that is a terminal, of
/// streamed inserts even `<Fatal> ThreadStatus: current_thread contains invalid address`; errors come as answers.
const EMBEDDED: &str = "  <logger><console>0</console></logger>\n";

/// What has to be beside users.
const USERS: &str = "  <profiles><default/></profiles>\n  <quotas><default/></quotas>\n";

/// Who asks the embedded engine.
const DEFAULT_USER: &str = "<default><password></password><networks><ip>::/0</ip></networks>\
                            <access_management>1</access_management></default>";

/// What a server process needs besides: one user without a password, since it
/// listens on loopback only, and its errors on standard error.
const SERVER: &str = "  <logger><level>error</level><console>1</console></logger>
  <mark_cache_size>67108864</mark_cache_size>
  <users_config>config.xml</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
  <profiles><default/></profiles>
  <quotas><default/></quotas>
  <users>
    <default>
      <password></password>
      <networks><ip>::/0</ip></networks>
      <profile>default</profile>
      <quota>default</quota>
      <access_management>1</access_management>
      <named_collection_control>1</named_collection_control>
    </default>
  </users>
";

/// Text for between two XML tags.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Names of named collections and of their values become XML tags: only those
/// that ClickHouse could refer to without quotes are taken.
pub(crate) fn check_names(collections: &[NamedCollection]) -> Result<(), Error> {
    let names = collections.iter().flat_map(|collection| {
        std::iter::once(&collection.name).chain(collection.values.iter().map(|(key, _)| key))
    });
    for name in names {
        let mut characters = name.chars();
        let starts = characters
            .next()
            .is_some_and(|first| first.is_ascii_alphabetic() || first == '_');
        if !starts || !characters.all(|c| c.is_ascii_alphanumeric() || c == '_') {
            return Err(Error::Start {
                reason: format!(
                    "`{name}` is not a name for a named collection or its values: letters, digits and _ are"
                ),
            });
        }
    }
    Ok(())
}
