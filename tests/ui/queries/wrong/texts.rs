use housekeeper::query;

fn syntax() {
    let _ = query!("SELECT id FORM shop.users");
}

fn syntax_end() {
    let _ = query!("SELECT id FROM");
}

fn bracket() {
    let _ = query!("SELECT (id FROM shop.users");
}

fn string() {
    let _ = query!("SELECT 'a FROM shop.users");
}

fn escaped() {
    let _ = query!("SELECT id\n\tFROM shop.users\n\tWHERE nope = \"x\"");
}

fn raw() {
    let _ = query!(r#"SELECT id FROM shop.users WHERE "nope" = 1"#);
}

fn multiline() {
    let _ = query!(
        "
        SELECT
            id,
            nope
        FROM shop.users
        "
    );
}

fn continued() {
    let _ = query!(
        "SELECT id, \
         nope \
         FROM shop.users"
    );
}

fn unicode() {
    let _ = query!("SELECT 'Ünïcödé → ' AS t, nope FROM shop.users");
}

fn two_statements() {
    let _ = query!("SELECT 1 AS a; SELECT 2 AS b");
}

fn no_statement() {
    let _ = query!("");
}

fn no_text() {
    let _ = query!(7);
}

fn main() {}
