use housekeeper::query;

fn no_common_type() {
    let _ = query!("SELECT u.id AS id FROM shop.users AS u JOIN shop.orders AS o ON u.name = o.user_id");
}

fn no_common_type_in_a_subquery() {
    let _ = query!(
        "SELECT count() AS n FROM (
             SELECT u.id AS id FROM shop.users AS u LEFT JOIN shop.orders AS o
             ON u.id = o.user_id AND toString(o.id) = u.born WHERE o.total > 5
         )"
    );
}

fn asof_without_an_inequality() {
    let _ = query!("SELECT u.id AS id FROM shop.users AS u ASOF JOIN shop.orders AS o ON u.id = o.user_id");
}

fn asof_with_two_inequalities() {
    let _ = query!(
        "SELECT u.id AS id FROM shop.users AS u ASOF JOIN shop.orders AS o
         ON u.id = o.user_id AND u.id >= o.id AND o.id > u.id - 10"
    );
}

fn using_no_common_type() {
    let _ = query!("SELECT 1 AS one FROM shop.users JOIN (SELECT 'a' AS id) AS names USING (id)");
}

fn main() {}
