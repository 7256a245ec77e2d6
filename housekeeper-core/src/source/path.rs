//! Paths inside a project.

/// `path` as seen from the folder of the file `from`: relative to the project, without `.` and `..`.
///
/// `None` where it leads out of the project, is absolute, or is written with `\`.
pub(super) fn resolve(from: &str, path: &str) -> Option<String> {
    if path.is_empty() || path.starts_with('/') || path.contains(['\\', ':']) {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    (!parts.is_empty()).then(|| parts.join("/"))
}

/// Whether `name` fits `pattern`, where `*` stands for any characters, none included.
pub(super) fn matches(pattern: &str, name: &str) -> bool {
    let Some((head, rest)) = pattern.split_once('*') else {
        return pattern == name;
    };
    let Some(mut tail) = name.strip_prefix(head) else {
        return false;
    };
    loop {
        if matches(rest, tail) {
            return true;
        }
        let mut characters = tail.chars();
        if characters.next().is_none() {
            return false;
        }
        tail = characters.as_str();
    }
}

#[cfg(test)]
mod tests {
    use super::{matches, resolve};

    #[test]
    fn paths_are_relative_to_the_importing_file() {
        let from = "db/schemas/shop/schema.sql";
        let cases = [
            ("tables/users.sql", Some("db/schemas/shop/tables/users.sql")),
            ("./a/./b.sql", Some("db/schemas/shop/a/b.sql")),
            ("../other/x.sql", Some("db/schemas/other/x.sql")),
            ("../../../x.sql", Some("x.sql")),
            ("../../../../x.sql", None),
            ("/etc/passwd", None),
            ("a\\b.sql", None),
            ("C:/x.sql", None),
            ("", None),
        ];
        for (path, expected) in cases {
            assert_eq!(resolve(from, path).as_deref(), expected, "{path}");
        }
    }

    #[test]
    fn stars_match_any_characters() {
        assert!(matches("*.sql", "users.sql"));
        assert!(matches("*.sql", ".sql"));
        assert!(matches("a*b*c", "a--b--c"));
        assert!(!matches("*.sql", "users.sql.bak"));
        assert!(!matches("a*b*c", "a--c"));
        assert!(!matches("users.sql", "Users.sql"));
    }
}
