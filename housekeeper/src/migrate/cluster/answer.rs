//! What a server answers to a statement `ON CLUSTER`: a row for each host, or an error.

use super::host::{HostOutcome, HostState};

/// The columns are host, port, status, error, hosts that are left and hosts that are active, tab separated. Only the
/// first four say anything of the host itself. A host that was not waited for has no status, or is not there.
pub(super) fn rows(text: &str) -> Option<Vec<HostOutcome>> {
    text.lines().map(row).collect()
}

fn row(line: &str) -> Option<HostOutcome> {
    let mut columns = line.split('\t');
    let (host, port) = (columns.next()?, columns.next()?);
    let (status, error) = (columns.next()?, columns.next()?);
    let state = match status {
        "0" => HostState::Done,
        "\\N" => HostState::Silent,
        code => HostState::Failed {
            code: code.parse().ok(),
            message: message(error),
        },
    };
    Some(HostOutcome::new(format!("{host}:{port}"), state))
}

/// An error of a host, as one line.
pub(super) fn message(text: &str) -> String {
    let text = text.replace("\\n", " ").replace("\\'", "'");
    text.trim().to_owned()
}

/// The task in Keeper or ZooKeeper that an error speaks of which says that hosts have not done it yet.
pub(super) fn task(message: &str) -> Option<(&str, &str)> {
    let words = message.split_whitespace();
    let mut paths = words.filter_map(|word| {
        let path = word.trim_end_matches([',', '.', ':', ')']);
        let (root, name) = path.rsplit_once('/')?;
        let number = name.strip_prefix("query-")?;
        let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        (path.starts_with('/') && is_number).then_some((root, name))
    });
    paths.next()
}

/// The host that an error names, `There was an error on [host:port]: …`.
pub(super) fn failed_host(message: &str, code: Option<u32>) -> Option<HostOutcome> {
    let (_, rest) = message.split_once("There was an error on [")?;
    let (host, error) = rest.split_once("]: ")?;
    let state = HostState::Failed {
        code,
        message: self::message(error),
    };
    Some(HostOutcome::new(host, state))
}

/// The hosts of a task, `hosts: ['127%2E0%2E0%2E1:9000','other:9000']`.
pub(super) fn hosts_of_task(value: &str) -> Option<Vec<String>> {
    let list = value
        .lines()
        .find_map(|line| line.strip_prefix("hosts: "))?;
    let list = list.trim().strip_prefix('[')?.strip_suffix(']')?;
    let hosts = list.split(',').map(|host| {
        let host = host.trim().strip_prefix('\'')?.strip_suffix('\'')?;
        unescape(host)
    });
    hosts.collect()
}

/// A name in Keeper has `%2E` where the host's has a dot.
pub(super) fn unescape(name: &str) -> Option<String> {
    let mut parts = name.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(code, 16).ok()?);
        bytes.extend(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_rows_of_hosts() {
        let text = "127.0.0.1\t19002\t0\t\t1\t0\n\
                    other\t9000\t57\tCode: 57, e.displayText() = DB::Exception: Table \\'a.b\\' already exists.\\n\t0\t0\n\
                    down\t9000\t\\N\t\\N\t1\t0\n";
        let rows = rows(text).expect("rows");
        let said: Vec<_> = rows.iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            [
                "127.0.0.1:19002 has done it",
                "other:9000 failed: Code: 57, e.displayText() = DB::Exception: Table 'a.b' already exists.",
                "down:9000 does not answer",
            ]
        );
        assert_eq!(super::rows("what\tis this"), None);
        assert_eq!(super::rows(""), Some(Vec::new()));
    }

    #[test]
    fn finds_the_task_of_an_error() {
        for (message, expected) in [
            // 18.16
            (
                "Watching task /clickhouse/task_queue/ddl/query-0000000006 is executing longer than \
                 distributed_ddl_task_timeout (=2) seconds. There are 1 unfinished hosts",
                Some(("/clickhouse/task_queue/ddl", "query-0000000006")),
            ),
            // 24
            (
                "Distributed DDL task /q/query-0000000012 is not finished on 1 of 2 hosts (0 of them are currently \
                 executing the task, 0 are inactive).",
                Some(("/q", "query-0000000012")),
            ),
            ("Timeout exceeded: elapsed 1 seconds", None),
            ("the table /x/query-of mine", None),
        ] {
            assert_eq!(task(message), expected, "{message}");
        }
    }

    #[test]
    fn finds_the_host_of_an_error() {
        let failed = failed_host(
            "There was an error on [127.0.0.1:19002]: Code: 57, e.displayText() = DB::Exception: no",
            Some(57),
        );
        assert_eq!(failed.expect("a host").host, "127.0.0.1:19002");
        assert_eq!(failed_host("Code: 60. DB::Exception: no", Some(60)), None);
    }

    #[test]
    fn reads_the_hosts_of_a_task() {
        let value = "version: 1\nquery: CREATE DATABASE s ON CLUSTER demo\n\
                     hosts: ['127%2E0%2E0%2E1:19001','ch-2:9000']\ninitiator: vm:19001\n";
        assert_eq!(
            hosts_of_task(value),
            Some(vec!["127.0.0.1:19001".to_owned(), "ch-2:9000".to_owned()])
        );
        assert_eq!(hosts_of_task("version: 1"), None);
        assert_eq!(unescape("a%2"), None);
    }
}
