//! Copies of a schema share its objects, and change none of each other's.

use super::read;
use crate::model::{Object, ObjectName};

fn name(name: &str) -> ObjectName {
    ObjectName {
        database: "d".to_owned(),
        name: name.to_owned(),
    }
}

#[test]
fn a_copy_shares_what_is_not_changed() {
    let text = "CREATE TABLE t (a UInt8) ENGINE = Memory; CREATE TABLE u (a UInt8) ENGINE = Memory; \
                CREATE VIEW v AS SELECT a FROM t;";
    let (lowered, messages) = read(text, "d");
    assert_eq!(messages, Vec::<String>::new());
    let objects = lowered.schema.objects;
    let mut copy = objects.clone();
    let Some(Object::Table(table)) = copy.get_mut(&name("t")) else {
        panic!("there is no table");
    };
    table.columns.clear();
    assert!(!copy.shares(&name("t"), &objects));
    for kept in ["u", "v"] {
        assert!(copy.shares(&name(kept), &objects), "{kept}");
    }
    let columns = |of: &Object| of.readable_columns().len();
    assert_eq!(objects.get(&name("t")).map(columns), Some(1));
    assert_eq!(copy.get(&name("t")).map(columns), Some(0));
}

#[test]
fn what_an_object_needs_is_found_again_after_a_change() {
    let text = "CREATE TABLE t (a UInt8) ENGINE = Memory; CREATE TABLE u (a UInt8) ENGINE = Memory; \
                CREATE VIEW v AS SELECT a FROM t; CREATE VIEW w AS SELECT a FROM u;";
    let (lowered, _) = read(text, "d");
    let mut objects = lowered.schema.objects;
    let needs = |objects: &crate::model::Objects, of: &str| -> Vec<String> {
        let of = name(of);
        objects
            .needs(&of)
            .map(|needed| needed.name.clone())
            .collect()
    };
    assert_eq!(needs(&objects, "v"), ["t"]);
    let Some(Object::View(other)) = objects.get(&name("w")).cloned() else {
        panic!("there is no view");
    };
    if let Some(Object::View(view)) = objects.get_mut(&name("v")) {
        view.query = other.query;
    }
    assert_eq!(needs(&objects, "v"), ["u"]);
    // It keeps its place under another name, and two that are exchanged have each other's.
    objects.rename(&name("u"), name("x"));
    objects.exchange(&name("v"), &name("w"));
    let names: Vec<_> = objects.keys().map(|name| name.name.as_str()).collect();
    assert_eq!(names, ["t", "x", "v", "w"]);
    assert!(objects.iter().all(|(name, object)| name == object.name()));
}
