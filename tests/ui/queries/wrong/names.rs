use housekeeper::query;

fn column() {
    let _ = query!("SELECT nmae FROM shop.users");
}

fn column_in_where() {
    let _ = query!("SELECT id FROM shop.users WHERE contry = 'GB'");
}

fn column_qualified() {
    let _ = query!("SELECT u.emial FROM shop.users AS u");
}

fn column_in_group() {
    let _ = query!("SELECT count() AS n FROM shop.orders GROUP BY usr_id");
}

fn column_in_order() {
    let _ = query!("SELECT id FROM shop.users ORDER BY nam");
}

fn table() {
    let _ = query!("SELECT id FROM shop.user");
}

fn table_in_join() {
    let _ = query!("SELECT u.id AS id FROM shop.users AS u INNER JOIN shop.order AS o ON u.id = o.user_id");
}

fn table_in_subquery() {
    let _ = query!("SELECT id FROM shop.users WHERE id IN (SELECT user_id FROM shop.ordres)");
}

fn database() {
    let _ = query!("SELECT id FROM shp.users");
}

fn function() {
    let _ = query!("SELECT lenght(name) AS n FROM shop.users");
}

fn aggregate() {
    let _ = query!("SELECT uniqExakt(id) AS n FROM shop.users");
}

fn main() {}
