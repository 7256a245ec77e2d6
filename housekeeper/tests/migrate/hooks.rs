//! What an application does around each step, and for how long it waits.

use std::sync::Mutex;

use housekeeper::migrate::{Error, Migrations, StepPlace};

use crate::support::{COLUMN, COLUMNS, ROWS, Sandbox, TABLE};

#[tokio::test]
async fn hooks_are_called_around_each_step() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE, COLUMN]), ("2", &[ROWS])]);
    let calls = Mutex::new(Vec::new());
    let calls = &calls;
    let call = |when: &'static str| {
        move |place: StepPlace| async move {
            calls
                .lock()
                .unwrap()
                .push(format!("{when} {}/{}", place.version, place.step));
            Ok(())
        }
    };
    Migrations::new(chain)
        .before_step(call("before"))
        .after_step(call("after"))
        .apply(&sandbox.client())
        .await
        .unwrap();
    assert_eq!(
        *calls.lock().unwrap(),
        [
            "before 1/1",
            "after 1/1",
            "before 1/2",
            "after 1/2",
            "before 2/1",
            "after 2/1"
        ]
    );
}

#[tokio::test]
async fn a_hook_may_stop_the_run() {
    let sandbox = Sandbox::new();
    let chain = sandbox.chain(&[("1", &[TABLE, COLUMN, ROWS])]);
    let error = Migrations::new(chain)
        .before_step(|place| async move {
            match place.step {
                2 => Err("not during business hours".into()),
                _ => Ok(()),
            }
        })
        .apply(&sandbox.client())
        .await
        .unwrap_err();
    assert!(
        matches!(&error, Error::Hook { when: "before", .. }),
        "{error}"
    );
    assert!(
        error.to_string().ends_with(": not during business hours"),
        "{error}"
    );
    assert_eq!(sandbox.log(), ["1/1 started", "1/1 finished"]);

    let error = Migrations::new(chain)
        .after_step(|_| async { Err("that is enough".into()) })
        .apply(&sandbox.client())
        .await
        .unwrap_err();
    assert!(
        matches!(&error, Error::Hook { when: "after", .. }),
        "{error}"
    );
    assert_eq!(sandbox.log()[2..], ["1/2 started", "1/2 finished"]);
    // The lock was given back: nobody waits.
    assert_eq!(sandbox.apply(chain).await.unwrap(), "1: 1 after 0");
    assert_eq!(sandbox.query(COLUMNS), "a UInt8, b String");
}
