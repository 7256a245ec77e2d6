//! Random SELECTs: most are well typed, some are not.
#![allow(clippy::format_push_string, reason = "random queries are short")]

use fastrand::Rng;

use super::tables::TABLES;
use super::words;

/// What a query is made with.
pub(super) struct Maker {
    rng: Rng,
    /// How deep expressions are: of deep ones, few are well typed.
    depth: u32,
}

/// The names in sight in a query.
#[derive(Default, Clone)]
struct Scope {
    columns: Vec<String>,
    aliases: Vec<String>,
}

/// What stands at one place of a FROM.
struct Source {
    sql: String,
    columns: Vec<String>,
    name: String,
}

impl Maker {
    pub(super) fn new(seed: u64) -> Self {
        let mut rng = Rng::with_seed(seed);
        let depth = rng.u32(..4);
        Self { rng, depth }
    }

    /// A whole query.
    pub(super) fn query(&mut self) -> String {
        let (mut query, items) = self.select(0);
        if self.one_in(10) {
            let other: Vec<&str> = (0..items.len())
                .map(|_| {
                    if self.rng.bool() {
                        self.pick(words::LITERALS)
                    } else {
                        self.pick(&["id", "k", "s"])
                    }
                })
                .collect();
            let table = self.pick(&["a", "b"]);
            let operator = self.pick(&["UNION ALL", "UNION DISTINCT", "INTERSECT", "EXCEPT"]);
            query = format!(
                "{query} {operator} SELECT {} FROM {table}",
                other.join(", ")
            );
        }
        match self.rng.u8(..40) {
            0 | 1 => format!("WITH cte AS ({query}) SELECT *, cte.* FROM cte"),
            2 => format!("SELECT * FROM ({query}) LIMIT 1"),
            _ => query,
        }
    }

    fn one_in(&mut self, number: u32) -> bool {
        self.rng.u32(..number) == 0
    }

    fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.rng.usize(..items.len())]
    }

    fn any(&mut self, items: &[String]) -> String {
        items[self.rng.usize(..items.len())].clone()
    }

    fn literal(&mut self) -> String {
        self.pick(words::LITERALS).to_owned()
    }

    /// A name in sight, or a value.
    fn column(&mut self, scope: &Scope) -> String {
        if !scope.columns.is_empty() && self.rng.f32() < 0.85 {
            return self.any(&scope.columns);
        }
        if !scope.aliases.is_empty() && self.rng.f32() < 0.6 {
            return self.any(&scope.aliases);
        }
        self.literal()
    }

    /// An expression.
    fn expression(&mut self, scope: &Scope, depth: u32) -> String {
        if depth >= self.depth {
            return self.leaf(scope);
        }
        let part = |maker: &mut Self| maker.expression(scope, depth + 1);
        match self.rng.u32(..1000) {
            0..300 => self.leaf(scope),
            300..500 => format!("{}({})", self.pick(words::UNARY), part(self)),
            500..680 => format!(
                "{}({}, {})",
                self.pick(words::BINARY),
                part(self),
                part(self)
            ),
            680..780 => {
                let left = part(self);
                let operator = self.pick(words::OPERATORS);
                format!("{left} {operator} {}", part(self))
            }
            780..810 => format!("if({}, {}, {})", part(self), part(self), part(self)),
            810..840 => format!(
                "CASE WHEN {} THEN {} ELSE {} END",
                part(self),
                part(self),
                part(self)
            ),
            840..855 => format!(
                "CASE {} WHEN {} THEN {} END",
                part(self),
                self.literal(),
                part(self)
            ),
            855..875 => format!("CAST({} AS {})", part(self), self.pick(words::TYPES)),
            875..890 => format!("{}::{}", self.column(scope), self.pick(words::TYPES)),
            890..905 => format!("{} IS {}NULL", part(self), self.pick(&["", "NOT "])),
            905..920 => format!(
                "{} BETWEEN {} AND {}",
                part(self),
                self.literal(),
                self.literal()
            ),
            920..935 => format!("[{}, {}]", part(self), part(self)),
            935..950 => format!("({}, {})", part(self), part(self)),
            950..965 => self.lambda(scope, depth),
            965..978 => self.element(scope),
            978..983 => format!("({}).1", part(self)),
            983..993 => self.subquery(),
            993..996 => format!(
                "multiIf({}, {}, {}, {}, {})",
                part(self),
                part(self),
                part(self),
                part(self),
                part(self)
            ),
            _ => "EXISTS(SELECT 1 FROM c)".to_owned(),
        }
    }

    fn leaf(&mut self, scope: &Scope) -> String {
        if self.rng.f32() < 0.8 {
            self.column(scope)
        } else {
            self.literal()
        }
    }

    fn lambda(&mut self, scope: &Scope, depth: u32) -> String {
        let mut inner = scope.clone();
        inner.columns.extend(["x", "x", "x"].map(str::to_owned));
        let body = self.expression(&inner, depth + 1);
        let array = self.array(scope, "[1, 2]");
        format!("{}(x -> {body}, {array})", self.pick(words::HIGHER))
    }

    fn element(&mut self, scope: &Scope) -> String {
        let array = self.array(scope, "[1]");
        format!("{array}[{}]", self.pick(&["1", "'a'", "-1"]))
    }

    /// A column that is an array or a map by its name.
    fn array(&mut self, scope: &Scope, otherwise: &str) -> String {
        let arrays: Vec<String> = scope
            .columns
            .iter()
            .filter(|name| {
                ["arr", "tags", "m", "n.", "nested"]
                    .iter()
                    .any(|part| name.contains(part))
            })
            .cloned()
            .collect();
        if arrays.is_empty() {
            otherwise.to_owned()
        } else {
            self.any(&arrays)
        }
    }

    fn subquery(&mut self) -> String {
        let value = self.pick(&[
            "max(id)",
            "count()",
            "any(s)",
            "min(k)",
            "1",
            "'x'",
            "groupArray(k)",
            "(1, 'a')",
        ]);
        format!("(SELECT {value} FROM {})", self.pick(&["a", "b"]))
    }

    /// An aggregate function.
    fn aggregate(&mut self, scope: &Scope) -> String {
        if self.one_in(10) {
            let column = self.column(scope);
            return match self.rng.u8(..4) {
                0 => "count()".to_owned(),
                1 => "count(*)".to_owned(),
                2 => format!("count(DISTINCT {column})"),
                _ => format!("sum(DISTINCT {column})"),
            };
        }
        let function = self.pick(words::AGGREGATES);
        let first = self.expression(scope, 1);
        let is_double = ["arg", "corr", "avgWeighted", "simpleLinear"]
            .iter()
            .any(|start| function.starts_with(start))
            || function.ends_with("If") && !function.starts_with("count")
            || function.contains("If") && (function.contains("State") || function.contains('('))
            || function.contains("Resample");
        let mut call = if is_double {
            format!("{function}({first}, {})", self.expression(scope, 1))
        } else {
            format!("{function}({first})")
        };
        if self.one_in(7) {
            call.push_str(&format!(" FILTER (WHERE {})", self.expression(scope, 2)));
        }
        call
    }

    /// A function over a window.
    fn window(&mut self, scope: &Scope) -> String {
        let mut function = self.pick(words::WINDOWS).to_owned();
        while let Some(at) = function.find("{}") {
            let column = self.column(scope);
            function.replace_range(at..at + 2, &column);
        }
        let mut window = String::new();
        if self.rng.f32() < 0.6 {
            window.push_str(&format!("PARTITION BY {} ", self.column(scope)));
        }
        if self.rng.f32() < 0.8 {
            window.push_str(&format!("ORDER BY {}", self.column(scope)));
            if self.one_in(5) {
                window.push_str(" ROWS BETWEEN 1 PRECEDING AND CURRENT ROW");
            }
        }
        format!("{function} OVER ({window})")
    }

    fn source(&mut self, depth: u32) -> Source {
        if depth < 2 && self.one_in(4) {
            let (query, names) = self.select(depth + 1);
            let name = self.pick(&["q", "sub", "x1", "y1"]);
            return Source {
                sql: format!("({query}) AS {name}"),
                columns: names.into_iter().flatten().collect(),
                name: name.to_owned(),
            };
        }
        if self.one_in(25) {
            return Source {
                sql: "numbers(10)".to_owned(),
                columns: vec!["number".to_owned()],
                name: "numbers".to_owned(),
            };
        }
        let (table, columns) = self.pick(TABLES);
        let columns = columns.iter().map(|(name, _)| (*name).to_owned()).collect();
        if self.rng.bool() {
            let name = self.pick(&["t1", "t2", "aa", "bb"]);
            return Source {
                sql: format!("{table} AS {name}"),
                columns,
                name: name.to_owned(),
            };
        }
        let database = self.pick(&["", "random."]);
        Source {
            sql: format!("{database}{table}"),
            columns,
            name: table.to_owned(),
        }
    }

    /// A SELECT, and the aliases of its columns.
    fn select(&mut self, depth: u32) -> (String, Vec<Option<String>>) {
        let mut scope = Scope::default();
        let (from, sources) = self.from(depth, &mut scope);
        let mut with = String::new();
        if self.one_in(10) {
            with = format!("WITH {} AS w1 ", self.expression(&scope, 1));
            scope.aliases.push("w1".to_owned());
        }
        let (items, names, tail) = if self.rng.f32() < 0.3 {
            self.grouped(&mut scope)
        } else {
            let (items, names) = self.plain(&sources, &mut scope);
            (items, names, String::new())
        };
        let filter = if self.rng.f32() < 0.15 {
            format!(" WHERE {}", self.expression(&scope, 2))
        } else {
            String::new()
        };
        let order = match self.rng.u8(..20) {
            0 => " ORDER BY 1".to_owned(),
            1 => " LIMIT 1".to_owned(),
            2 => format!(" ORDER BY {}", self.column(&scope)),
            3 => format!(" LIMIT 1 BY {}", self.column(&scope)),
            _ => String::new(),
        };
        let distinct = if self.one_in(20) { "DISTINCT " } else { "" };
        let items = items.join(", ");
        (
            format!("{with}SELECT {distinct}{items} FROM {from}{filter}{tail}{order}"),
            names,
        )
    }

    fn from(&mut self, depth: u32, scope: &mut Scope) -> (String, Vec<Source>) {
        let first = self.source(depth);
        let mut from = first.sql.clone();
        let mut sources = vec![first];
        while sources.len() < 3 && self.rng.f32() < if sources.len() == 1 { 0.35 } else { 0.15 } {
            let joined = self.source(depth);
            let kind = self.pick(words::JOINS);
            let on = if matches!(kind, "," | "CROSS JOIN") {
                String::new()
            } else if self.rng.f32() < 0.35 {
                format!(" USING ({})", self.pick(&["id", "id", "id, k"]))
            } else {
                format!(" ON {}.id = {}.id", sources[0].name, joined.name)
            };
            from.push_str(&format!(" {kind} {}{on}", joined.sql));
            sources.push(joined);
        }
        if self.rng.f32() < 0.12 {
            let array = self.pick(&["arr", "tags", "n", "n.a", "[1, 2]", "nested", "mm"]);
            let left = self.pick(&["", "LEFT "]);
            from.push_str(&format!(" {left}ARRAY JOIN {array}"));
            if self.rng.f32() < 0.6 || array.starts_with('[') {
                from.push_str(&format!(" AS {}", self.pick(&["el", "arr"])));
            }
            scope.columns.push("el".to_owned());
        }
        for source in &sources {
            for name in &source.columns {
                let quoted = quoted(name);
                let bare = self.rng.f32() < 0.6 || sources.len() == 1 && self.rng.f32() < 0.7;
                scope.columns.push(if bare {
                    quoted
                } else {
                    format!("{}.{quoted}", source.name)
                });
            }
        }
        if self.rng.f32() < 0.2 {
            let parts = [
                "tup.x",
                "tup.1",
                "m.keys",
                "arr.size0",
                "ns.null",
                "doc.a.b",
                "doc.c",
                "va.String",
                "n.a",
                "doc.^a",
                "dyn.Int64",
                "nested.size1",
                "pair.2",
                "mm.values",
                "doc.c.:Int64",
                "_part",
                "name.null",
            ];
            scope.columns.extend(parts.map(str::to_owned));
        }
        (from, sources)
    }

    /// The columns of a query with GROUP BY, and what stands after its FROM.
    fn grouped(&mut self, scope: &mut Scope) -> (Vec<String>, Vec<Option<String>>, String) {
        let (mut items, mut names) = (Vec::new(), Vec::new());
        let keys: Vec<String> = (0..self.rng.u32(..3))
            .map(|_| self.expression(scope, 1))
            .collect();
        for key in &keys {
            self.add(key.clone(), scope, &mut items, &mut names);
        }
        for _ in 0..self.rng.u32(1..4) {
            let call = self.aggregate(scope);
            self.add(call, scope, &mut items, &mut names);
        }
        if self.one_in(5) {
            let call = self.aggregate(scope);
            let other = if scope.aliases.is_empty() {
                "1".to_owned()
            } else {
                self.any(&scope.aliases)
            };
            self.add(format!("{call} + {other}"), scope, &mut items, &mut names);
        }
        let mut tail = String::new();
        if !keys.is_empty() {
            tail = match self.rng.u8(..20) {
                0 => format!(" GROUP BY GROUPING SETS (({}), ())", keys.join(", ")),
                1 => format!(" GROUP BY ROLLUP({})", keys.join(", ")),
                2 => " GROUP BY ALL".to_owned(),
                _ => format!(" GROUP BY {}", keys.join(", ")),
            };
            if self.one_in(6) && !tail.contains('(') {
                tail.push_str(self.pick(&[" WITH ROLLUP", " WITH TOTALS", " WITH CUBE"]));
            }
        }
        if self.one_in(12) {
            tail.push_str(&format!(" HAVING {} > 1", self.aggregate(scope)));
        }
        (items, names, tail)
    }

    /// The columns of any other query.
    fn plain(
        &mut self,
        sources: &[Source],
        scope: &mut Scope,
    ) -> (Vec<String>, Vec<Option<String>>) {
        let (mut items, mut names) = (Vec::new(), Vec::new());
        for _ in 0..self.rng.u32(1..5) {
            match self.rng.u32(..100) {
                0..12 => {
                    let source = &sources[self.rng.usize(..sources.len())].name;
                    let matcher = match self.rng.u8(..14) {
                        0 => "*".to_owned(),
                        1 => format!("{source}.*"),
                        2 => "* EXCEPT (id)".to_owned(),
                        3 => "* EXCEPT id".to_owned(),
                        4 => "COLUMNS('^[a-k]')".to_owned(),
                        5 => "* REPLACE (toString(id) AS id)".to_owned(),
                        6 => "* APPLY(toString)".to_owned(),
                        7 => "COLUMNS(id, k)".to_owned(),
                        8 => format!("{source}.COLUMNS('d')"),
                        9 => "* EXCEPT (k) APPLY(x -> toString(x))".to_owned(),
                        10 => format!("{source}.* EXCEPT (id, s)"),
                        11 => "* APPLY(toTypeName)".to_owned(),
                        12 => "tup.*".to_owned(),
                        _ => format!("{source}.* REPLACE (1 AS k) APPLY(toNullable)"),
                    };
                    items.push(matcher);
                    names.push(Some("id".to_owned()));
                }
                12..20 => {
                    let call = self.window(scope);
                    self.add(call, scope, &mut items, &mut names);
                }
                _ => {
                    let expression = self.expression(scope, 0);
                    self.add(expression, scope, &mut items, &mut names);
                }
            }
        }
        (items, names)
    }

    /// Adds a column, with an alias or without.
    fn add(
        &mut self,
        item: String,
        scope: &mut Scope,
        items: &mut Vec<String>,
        names: &mut Vec<Option<String>>,
    ) {
        if self.rng.bool() {
            items.push(item);
            names.push(None);
            return;
        }
        let mut alias = self.pick(words::ALIASES).to_owned();
        if self.rng.f32() < 0.4 {
            alias.push_str(&items.len().to_string());
        }
        scope.aliases.push(alias.clone());
        items.push(format!("{item} AS {alias}"));
        names.push(Some(alias));
    }
}

/// A name as it is written; the columns of a Nested by their parts.
fn quoted(name: &str) -> String {
    let is_plain = name
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.'));
    if is_plain {
        return name.to_owned();
    }
    format!("`{}`", name.replace('\\', "\\\\").replace('`', "\\`"))
}
