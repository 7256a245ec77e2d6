//! Futures behind a pointer.

use std::pin::Pin;

/// A future behind a pointer.
///
/// What an `async fn` does is compiled in the crates that await it, with all that it awaits itself, and in each of them anew.
/// Behind a pointer it is compiled here, once: so is all that is no business of the type of somebody's rows.
pub(crate) type Boxed<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Puts a future behind a pointer.
pub(crate) fn boxed<'a, T>(work: impl Future<Output = T> + Send + 'a) -> Boxed<'a, T> {
    Box::pin(work)
}

#[cfg(test)]
mod tests {
    use clickhouse::Client;

    use crate::migrate::{Chain, Migrations, Resolution};
    use crate::query::{Command, CommandText};

    /// A future that is a pointer and a table of functions is one whose work is compiled here.
    fn is_boxed<T>(_: &T) -> bool {
        size_of::<T>() == 2 * size_of::<usize>()
    }

    #[test]
    fn what_knows_no_rows_is_compiled_here() {
        let client = &Client::default();
        let migrations = || Migrations::new(Chain::new(&[]));
        let there = migrations();
        assert!(is_boxed(&migrations().apply(client)));
        assert!(is_boxed(&migrations().revert(client)));
        assert!(is_boxed(&there.revert_dry_run(client)));
        assert!(is_boxed(&there.status(client)));
        assert!(is_boxed(&there.dry_run(client)));
        assert!(is_boxed(&migrations().resolve(
            client,
            "1",
            1,
            Resolution::Applied
        )));
        assert!(is_boxed(&there.unlock(client, false)));
        assert!(is_boxed(&there.lock_holder(client)));
        assert!(is_boxed(&there.verify(client)));
        assert!(is_boxed(&there.differences(client)));
        let command = Command::new(&const { CommandText::new("nothing", "SELECT 1") });
        assert!(is_boxed(&command.execute(client)));
    }
}
