//! The embedded engine.

use std::cell::RefCell;

use housekeeper_local::{Local, Options, Session};

/// One session: the current database and the settings of a script last.
pub(crate) struct Engine {
    session: RefCell<Session<'static>>,
}

/// The engine of all tests here: a process can run one.
fn local() -> &'static Local {
    static LOCAL: std::sync::OnceLock<Local> = std::sync::OnceLock::new();
    LOCAL.get_or_init(|| {
        housekeeper_local::start(Options::default().embedded()).expect("the engine starts")
    })
}

impl Engine {
    pub(crate) fn start() -> Self {
        let session = local().session().expect("the embedded engine has sessions");
        Self {
            session: RefCell::new(session),
        }
    }

    /// Runs a statement; the first line of why it is refused.
    pub(crate) fn run(&self, sql: &str) -> Result<String, String> {
        self.session.borrow_mut().query(sql).map_err(|error| {
            let text = error.to_string();
            text.lines().next().unwrap_or_default().to_owned()
        })
    }

    /// The rows of a query, each of `N` strings.
    pub(crate) fn rows<const N: usize>(&self, sql: &str) -> Result<Vec<[String; N]>, String> {
        let text = self.run(&format!("{sql} FORMAT JSONCompactStringsEachRow"))?;
        let rows = text.lines().map(|line| {
            let cells: Vec<String> =
                serde_json::from_str(line).map_err(|error| format!("{error}: {line}"))?;
            <[String; N]>::try_from(cells).map_err(|_| format!("not {N} cells: {line}"))
        });
        rows.collect()
    }
}
