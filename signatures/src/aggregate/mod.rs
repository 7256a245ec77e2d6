//! What aggregate functions and window functions take and give.

pub(crate) mod ask;
mod kinds;
mod parameters;
mod shape;
mod template;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use ask::{Answer, Engine};
use kinds::Kind;
use parameters::Pattern;
use shape::{Call, Row};

/// Where the compiler reads it.
const FILE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../housekeeper-core/src/types/aggregate/signatures.txt"
);

/// The most arguments that are varied.
const MOST: usize = kinds::SLOTS;

/// Learns them all and writes the file.
pub(crate) fn learn() -> Result<(), String> {
    let mut engine = Engine::start()?;
    let only = std::env::args().nth(2);
    let kinds = kinds::all();
    let version = engine.rows("SELECT version()")?.remove(0).remove(0);
    let names = engine.rows(
        "SELECT name, alias_to, case_insensitive FROM system.functions WHERE is_aggregate ORDER BY name",
    )?;
    let mut file = Writer::default();
    for row in &names {
        let [name, alias, any_case] = row.as_slice() else {
            return Err(format!("system.functions gave {row:?}"));
        };
        if only
            .as_ref()
            .is_some_and(|only| !only.split(',').any(|only| only == name))
        {
            continue;
        }
        let any_case = any_case == "1";
        if !alias.is_empty() {
            file.alias(name, alias, any_case);
            continue;
        }
        let before = engine.asked;
        let function = Function::learn(&mut engine, &kinds, name);
        eprintln!(
            "{name}: {} questions, {} rows{}",
            engine.asked - before,
            function.rows.values().map(Vec::len).sum::<usize>(),
            function.doubts
        );
        file.function(&kinds, name, any_case, &function);
    }
    let text = file.finish(&kinds, &version);
    if only.is_some() {
        println!("{text}");
        return Ok(());
    }
    std::fs::write(FILE, text).map_err(|error| format!("{FILE}: {error}"))
}

/// What is known of a function.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools)] // Each is a flag of the data.
struct Function {
    /// By the number of arguments.
    rows: BTreeMap<usize, Vec<Row>>,
    /// Whether more arguments of the last kinds may follow.
    more: bool,
    /// The numbers of parameters it takes.
    parameters: Vec<Pattern>,
    /// Whether it gives a `UInt64` where all arguments are NULL.
    counts_nulls: bool,
    /// Whether it refuses arguments all of which are NULL.
    refuses_nulls: bool,
    /// Whether it takes what it is not known to take.
    doubtful: bool,
    /// Whether Nullable arguments leave the result as it is.
    keeps: bool,
    /// Whether Nullable arguments make the result Nullable at times.
    mixes: bool,
    /// What does not agree with the rest, for whoever runs this.
    doubts: String,
}

impl Function {
    fn learn(engine: &mut Engine, kinds: &[Kind], name: &str) -> Self {
        let mut function = Self::default();
        let Some((parameters, types)) = working(engine, kinds, name) else {
            "; never accepted".clone_into(&mut function.doubts);
            return function;
        };
        let types: Vec<&str> = types.iter().map(String::as_str).collect();
        function.parameters = parameters::learn(engine, name, &types);
        let call = Call {
            name,
            parameters: &parameters,
        };
        for arguments in 0..=MOST {
            if let Some(rows) = shape::learn(engine, kinds, &call, arguments) {
                function.rows.insert(arguments, rows);
            }
        }
        function.drop_doubtful(engine, kinds, &call);
        function.look_at_pairs(engine, kinds, &call);
        if let Some(rows) = function.rows.get(&MOST).filter(|rows| !rows.is_empty()) {
            let mut tuple = sample(rows);
            for _ in 0..2 {
                tuple.extend(tuple.last().copied());
            }
            function.more = call.ask(engine, kinds, &tuple).ty().is_some();
        }
        let nulls = vec!["Nullable(Nothing)"; types.len()];
        let on_nulls = engine.call(name, &parameters, &nulls);
        function.counts_nulls = on_nulls.ty().is_some_and(|ty| ty == "UInt64");
        function.refuses_nulls = on_nulls.ty().is_none();
        function.check_nulls(engine, kinds, &call);
        function
    }

    /// Asks at random, and forgets rows that do not hold.
    fn drop_doubtful(&mut self, engine: &mut Engine, kinds: &[Kind], call: &Call<'_>) {
        let mut random = fastrand::Rng::with_seed(4);
        let (mut wrong, mut asked) = (BTreeSet::new(), 0);
        for (arguments, rows) in &mut self.rows {
            if *arguments < 2 || rows.is_empty() {
                continue;
            }
            for turn in 0..200 {
                let row = random.usize(..rows.len());
                let tuple: Vec<usize> = (0..*arguments)
                    .map(|slot| {
                        if turn % 3 == 0 && random.u8(..3) == 0 {
                            random.usize(..kinds.len())
                        } else {
                            let set = &rows[row].slots[slot];
                            set.iter()
                                .copied()
                                .nth(random.usize(..set.len()))
                                .unwrap_or_default()
                        }
                    })
                    .collect();
                let holding = rows.iter().position(|row| {
                    row.slots
                        .iter()
                        .zip(&tuple)
                        .all(|(set, kind)| set.contains(kind))
                });
                let expected = holding.map(|row| &rows[row].template);
                if expected.is_some_and(|template| template == "?") {
                    continue;
                }
                asked += 1;
                let types = shape::types(kinds, &tuple);
                let answer = call.ask(engine, kinds, &tuple);
                let agrees = match (expected, answer.ty()) {
                    (None, None) => true,
                    (Some(template), Some(ty)) => {
                        template::candidates(ty, &types).contains(template)
                    }
                    _ => false,
                };
                if !agrees {
                    wrong.insert(format!("{types:?}: {expected:?}, not {answer:?}"));
                    match holding {
                        Some(row) => "?".clone_into(&mut rows[row].template),
                        None => self.doubtful = true,
                    }
                }
            }
        }
        if !wrong.is_empty() {
            let _ = write!(self.doubts, "; {} of {asked} do not hold:", wrong.len());
            for text in wrong.iter().take(4) {
                let _ = write!(self.doubts, "\n    {text}");
            }
        }
    }

    /// Asks about arguments of one kind, which are a case of their own to some functions.
    fn look_at_pairs(&mut self, engine: &mut Engine, kinds: &[Kind], call: &Call<'_>) {
        let Some(rows) = self.rows.get_mut(&2) else {
            return;
        };
        let mut exceptions = Vec::new();
        for (index, kind) in kinds.iter().enumerate() {
            let known = rows
                .iter()
                .find(|row| row.slots.iter().all(|set| set.contains(&index)));
            let twice = [kind.types[0].as_str(); 2];
            let Answer::Is(ty) = engine.call(call.name, call.parameters, &twice) else {
                continue;
            };
            let templates = template::candidates(&ty, &twice);
            match known {
                None => self.doubtful = true,
                Some(row) if row.template == "?" || templates.contains(&row.template) => {}
                Some(_) => exceptions.push(Row {
                    slots: vec![BTreeSet::from([index]); 2],
                    template: ty,
                }),
            }
        }
        rows.splice(0..0, exceptions);
    }

    /// Asks what Nullable arguments make of the result.
    fn check_nulls(&mut self, engine: &mut Engine, kinds: &[Kind], call: &Call<'_>) {
        let mut random = fastrand::Rng::with_seed(5);
        let (mut kept, mut wrapped) = (0, 0);
        for rows in self.rows.values().filter(|rows| !rows.is_empty()) {
            for _ in 0..30 {
                let row = &rows[random.usize(..rows.len())];
                if row.slots.is_empty() {
                    continue;
                }
                let tuple: Vec<usize> = row
                    .slots
                    .iter()
                    .map(|set| {
                        let member = set.iter().copied().nth(random.usize(..set.len()));
                        member.unwrap_or_default()
                    })
                    .collect();
                let plain = shape::types(kinds, &tuple);
                let at = random.usize(..plain.len());
                let nullable = format!("Nullable({})", plain[at]);
                let mut with_null = plain.clone();
                with_null[at] = &nullable;
                let bare = engine.call(call.name, call.parameters, &plain);
                let ty = engine.call(call.name, call.parameters, &with_null);
                match (bare, ty) {
                    (Answer::Is(bare), Answer::Is(ty)) if can_be_null(&bare) => {
                        if ty == bare {
                            kept += 1;
                        } else if ty == format!("Nullable({bare})") {
                            wrapped += 1;
                        } else {
                            let _ = write!(self.doubts, "\n    {with_null:?}: {bare} and {ty}");
                        }
                    }
                    _ => {}
                }
            }
        }
        self.keeps = kept > 0 && wrapped == 0;
        if kept > 0 && wrapped > 0 {
            self.mixes = true;
            let _ = write!(self.doubts, "; NULLs: {kept} kept, {wrapped} wrapped");
        }
    }
}

fn can_be_null(ty: &str) -> bool {
    [
        "Array",
        "Map",
        "Nullable",
        "AggregateFunction",
        "Dynamic",
        "Variant",
        "Geometry",
        "Ring",
        "Polygon",
        "Multi",
        "Line",
    ]
    .iter()
    .all(|start| !ty.starts_with(start))
}

/// A tuple that the first row takes.
fn sample(rows: &[Row]) -> Vec<usize> {
    let first = rows
        .iter()
        .find(|row| row.template != "?")
        .unwrap_or(&rows[0]);
    first
        .slots
        .iter()
        .filter_map(|set| set.first().copied())
        .collect()
}

/// Arguments that make functions work at all.
#[rustfmt::skip]
const TRIED: &[&[&str]] = &[
    &["u8"], &[], &["f64"], &["str"], &["dt"], &["a.u64"], &["a.str"], &["bitmap"], &["json"], &["dyn"], &["geo"], &["date"],
    &["u8", "u8"], &["f64", "f64"], &["str", "str"], &["str", "u8"], &["u8", "str"], &["dt", "f64"], &["f64", "dt"], &["a.u8", "a.u8"], &["a.dt", "a.f64"], &["a.str", "a.u8"], &["u32", "f64"], &["tup", "str"], &["poly", "str"], &["geo", "str"], &["a.u64", "i64"],
    &["u8", "u8", "u8"], &["f64", "f64", "f64"], &["dt", "bool", "bool"], &["a.u64", "i64", "u64"], &["dt", "str", "u8"],
    &["dt", "str", "u8", "u8"], &["u8", "u8", "u8", "u8"], &["dt64", "f64"], &["dt", "str", "u8", "u8", "u8"],
];

/// Parameters and types of arguments that the function takes.
fn working(engine: &mut Engine, kinds: &[Kind], name: &str) -> Option<(Vec<String>, Vec<String>)> {
    let mut found = None;
    let parameters = parameters::first(|parameters| {
        TRIED.iter().any(|tried| {
            let tuple: Vec<usize> = tried
                .iter()
                .filter_map(|name| kinds.iter().position(|kind| kind.name == *name))
                .collect();
            let types = shape::types(kinds, &tuple);
            let works = engine.call(name, parameters, &types).ty().is_some();
            if works {
                found = Some(types.into_iter().map(str::to_owned).collect());
            }
            works
        })
    })?;
    Some((parameters, found?))
}

/// The text of the data.
#[derive(Default)]
struct Writer {
    body: String,
    sets: Vec<String>,
}

impl Writer {
    fn alias(&mut self, name: &str, of: &str, any_case: bool) {
        let flag = if any_case { " i" } else { "" };
        let _ = writeln!(self.body, "={name} {of}{flag}");
    }

    fn function(&mut self, kinds: &[Kind], name: &str, any_case: bool, function: &Function) {
        let mut flags = String::new();
        if any_case {
            flags.push_str(" i");
        }
        for (flag, is) in [
            ("u", function.counts_nulls),
            ("n", function.keeps),
            ("x", function.mixes),
            ("r", function.refuses_nulls),
            ("d", function.doubtful),
        ] {
            if is {
                let _ = write!(flags, " {flag}");
            }
        }
        if function.more {
            flags.push_str(" m");
        }
        let _ = writeln!(self.body, "@{name}{flags}");
        for pattern in &function.parameters {
            let slots: Vec<String> = pattern
                .slots
                .iter()
                .map(|signs| self.set(&packed(signs)))
                .collect();
            self.body.push('p');
            for slot in slots {
                let _ = write!(self.body, " {slot}");
            }
            self.body.push('\n');
        }
        for (arguments, rows) in &function.rows {
            // What is not known comes first: it is an exception from what follows.
            let (unknown, known): (Vec<&Row>, Vec<&Row>) =
                rows.iter().partition(|row| row.template == "?");
            // So many are no rule that was found, only what was asked.
            if rows.is_empty() || rows.len() > 150 {
                let _ = writeln!(self.body, "{arguments}?");
                continue;
            }
            for row in unknown.into_iter().chain(known) {
                let mut line = arguments.to_string();
                for set in &row.slots {
                    let names: Vec<&str> =
                        set.iter().map(|kind| kinds[*kind].name.as_str()).collect();
                    let _ = write!(line, " {}", self.set(&names.join(" ")));
                }
                // The types that were tried are not to be found in a rule.
                let template =
                    if row.template.contains("Decimal(8, ") && !row.template.contains("s)") {
                        "?"
                    } else {
                        &row.template
                    };
                let _ = writeln!(self.body, "{line} {template}");
            }
        }
    }

    /// The number of a set, which is written once.
    fn set(&mut self, text: &str) -> String {
        let known = self.sets.iter().position(|set| set == text);
        let number = known.unwrap_or_else(|| {
            self.sets.push(text.to_owned());
            self.sets.len() - 1
        });
        number.to_string()
    }

    fn finish(self, kinds: &[Kind], version: &str) -> String {
        let mut text = format!(
            "# What aggregate functions of ClickHouse {version} take and give, learnt by asking it:\n\
             # cargo run -p housekeeper-signatures -- aggregate\n#\n\
             # @function flags    i: in any case; n: Nullable arguments leave the result as it is; u: NULLs alone give a UInt64; r: they are refused;\n\
             #                    x: Nullable arguments make the result Nullable at times;\n\
             #                    d: it takes more than it is known to take; m: more arguments like the last may follow\n\
             # p set…             parameters it takes; a set is the values that are taken, of those tried, as signs in hexadecimal\n\
             # 2?                 two arguments: it is not known what it takes\n\
             # 2 set set type     what it gives for two arguments of these kinds; `?` where that is not certain\n\
             # =alias function    another name\n\
             # %number set        kinds of type; parameters\n"
        );
        let _ = writeln!(
            text,
            "#kinds {}",
            kinds
                .iter()
                .map(|kind| kind.name.as_str())
                .collect::<Vec<_>>()
                .join(" ")
        );
        let _ = writeln!(text, "#whole {}", parameters::WHOLE.join(" "));
        let _ = writeln!(text, "#fractions {}", parameters::FRACTIONS.join(" "));
        let _ = writeln!(text, "#texts {}", parameters::TEXTS.join(";"));
        let _ = writeln!(text, "#lists {}", parameters::LISTS.join(";"));
        for (number, set) in self.sets.iter().enumerate() {
            let _ = writeln!(text, "%{number} {set}");
        }
        text + &self.body
    }
}

/// Signs, four in a hexadecimal digit.
fn packed(signs: &str) -> String {
    let signs: Vec<char> = signs.chars().collect();
    let digit = |four: &[char]| {
        let bits = four.iter().enumerate();
        let value: u32 = bits.map(|(at, sign)| u32::from(*sign == '+') << at).sum();
        char::from_digit(value, 16).unwrap_or('0')
    };
    signs.chunks(4).map(digit).collect()
}
