use housekeeper::query;

fn argument_count() {
    let _ = query!("SELECT toDate() AS d FROM shop.users");
}

fn argument_types() {
    let _ = query!("SELECT lower(id) AS l FROM shop.users");
}

fn arithmetic() {
    let _ = query!("SELECT name + 1 AS n FROM shop.users");
}

fn not_grouped() {
    let _ = query!("SELECT name, count() AS n FROM shop.users");
}

fn aggregate_in_where() {
    let _ = query!("SELECT id FROM shop.users WHERE count() > 1");
}

fn nested_aggregate() {
    let _ = query!("SELECT sum(count()) AS n FROM shop.users");
}

fn having() {
    let _ = query!("SELECT country FROM shop.users GROUP BY country HAVING name = 'x'");
}

fn condition() {
    let _ = query!("SELECT id FROM shop.users WHERE name");
}

fn union_columns() {
    let _ = query!("SELECT id, name FROM shop.users UNION ALL SELECT id FROM shop.users");
}

fn final_of_mergetree() {
    let _ = query!("SELECT id FROM shop.users FINAL");
}

fn sample() {
    let _ = query!("SELECT id FROM shop.users SAMPLE 0.1");
}

fn limit() {
    let _ = query!("SELECT id FROM shop.users LIMIT 'x'");
}

fn two_mistakes() {
    let _ = query!("SELECT nope, lenght(name) AS n FROM shop.users");
}

fn main() {}
