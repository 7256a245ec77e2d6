//! One history out of several: what branches have sealed side by side is put one after the other.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};

use super::sum::{START, SumError, SumLine, link};
use super::{Edit, FileName, FolderFiles, SUM_FILE, Sum, Version, down_name};

/// A history that was put in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rebased {
    /// The files in their new order, by their new names, with their texts.
    pub files: Vec<(FileName, String)>,
    /// The files that got other names: the old and the new one.
    pub moved: Vec<(String, FileName)>,
    /// What is to be done.
    pub edit: Edit,
}

/// Puts the migrations of a folder into one order, whatever became of `housekeeper.sum`.
///
/// Which migration was sealed on top of which is read off the hashes. Where two were sealed on top of the same one,
/// there are two branches, and the one that ends last is put after the other. Files that are in no line of the sum
/// come after all of them, and so do those in `last`, which says what is to be put last where the versions do not. A
/// file that comes to stand after a later version gets a new one: the time, `now`, in seconds since 1970-01-01 00:00:00
/// UTC.
///
/// `None` when all is in order.
///
/// # Errors
///
/// When a file is not what was sealed, is missing, or has a name that is none, and when `last` names none.
pub fn rebase(
    files: &FolderFiles,
    last: &[String],
    now: u64,
) -> Result<Option<Rebased>, Diagnostics> {
    let sum = files.sum.as_deref().unwrap_or_default();
    let nodes = read_nodes(sum, files)?;
    let mut order = in_order(&nodes);
    put_last(&mut order, last)?;
    let placed = place(order, now)?;
    let sum = Sum::of(
        placed
            .iter()
            .map(|placed| (placed.name.as_str(), placed.text)),
    );
    if placed.iter().all(|placed| placed.old == placed.name)
        && files.sum.as_deref() == Some(&sum.print())
    {
        return Ok(None);
    }
    Ok(Some(rebased(files, &placed, &sum)))
}

/// A migration, and what it was sealed on top of.
struct Node<'f> {
    name: &'f str,
    text: &'f str,
    /// `None` for one that was not sealed.
    parent: Option<Parent>,
}

/// What a migration was sealed on top of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Parent {
    Beginning,
    Line(usize),
}

fn read_nodes<'f>(sum: &str, files: &'f FolderFiles) -> Result<Vec<Node<'f>>, Diagnostics> {
    let lines = lines_of_all_sides(sum).map_err(one)?;
    let mut left: BTreeMap<&str, &str> = files
        .migrations
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    let mut nodes = Vec::with_capacity(files.migrations.len());
    let mut errors = Diagnostics::new();
    // Those that are where the sum says come first: what is left may be one that was renamed.
    let mut found: Vec<Option<(&str, &str)>> = lines
        .iter()
        .map(|line| left.remove_entry(line.name.as_str()))
        .collect();
    for (at, line) in lines.iter().enumerate() {
        if found[at].is_none() {
            let renamed = left
                .iter()
                .find(|(_, text)| parent(&lines, at, text).is_some())
                .map(|(name, _)| *name);
            found[at] = renamed.and_then(|name| left.remove_entry(name));
        }
        let Some((name, text)) = found[at] else {
            errors.push(missing(line));
            continue;
        };
        match parent(&lines, at, text) {
            parent @ Some(_) => nodes.push(Node { name, text, parent }),
            None => errors.push(edited(name)),
        }
    }
    if errors.has_errors() {
        return Err(errors);
    }
    nodes.extend(left.into_iter().map(|(name, text)| Node {
        name,
        text,
        parent: None,
    }));
    Ok(nodes)
}

fn lines_of_all_sides(text: &str) -> Result<Vec<SumLine>, Diagnostic> {
    Sum::parse_all_sides(text).map_err(|error| {
        let message = match error {
            SumError::Malformed { line } => format!("line {line} of `{SUM_FILE}` cannot be read"),
            SumError::Conflict { .. } | SumError::WrongHead => {
                format!("`{SUM_FILE}` cannot be read")
            }
        };
        Diagnostic::error(Code::MalformedSum, message).help(
            "bring the file back from version control, with the marks of the merge if there were any",
        )
    })
}

/// What the file of a line was sealed on top of. `None` when its text is not what was sealed.
fn parent(lines: &[SumLine], at: usize, text: &str) -> Option<Parent> {
    let line = &lines[at];
    let continues = |parent: &Parent| {
        let before = match parent {
            Parent::Beginning => START,
            Parent::Line(before) => lines[*before].hash.as_str(),
        };
        link(before, &line.name, text) == line.hash
    };
    // Mostly it is the line before.
    let before = (0..at).rev().map(Parent::Line);
    let after = (at + 1..lines.len()).map(Parent::Line);
    let mut all = before.chain([Parent::Beginning]).chain(after);
    all.find(continues)
}

/// Parents before children, and of two branches the one that ends first before the other.
fn in_order<'n, 'f>(nodes: &'n [Node<'f>]) -> Vec<&'n Node<'f>> {
    let mut children: BTreeMap<Parent, Vec<usize>> = BTreeMap::new();
    for (at, node) in nodes.iter().enumerate() {
        if let Some(parent) = node.parent {
            children.entry(parent).or_default().push(at);
        }
    }
    let of = |parent: Parent| children.get(&parent).map_or(&[][..], Vec::as_slice);
    let end = |branch: usize| {
        let (mut last, mut left) = (nodes[branch].name, vec![branch]);
        while let Some(at) = left.pop() {
            last = last.max(nodes[at].name);
            left.extend(of(Parent::Line(at)));
        }
        last
    };
    let mut order = Vec::with_capacity(nodes.len());
    let mut left = vec![Parent::Beginning];
    while let Some(parent) = left.pop() {
        if let Parent::Line(at) = parent {
            order.push(&nodes[at]);
        }
        let mut branches = of(parent).to_vec();
        if branches.len() > 1 {
            branches.sort_by_cached_key(|branch| std::cmp::Reverse(end(*branch)));
        }
        left.extend(branches.into_iter().map(Parent::Line));
    }
    order.extend(nodes.iter().filter(|node| node.parent.is_none()));
    order
}

/// Moves the migrations that are named to the end, in the order in which they stand.
fn put_last(order: &mut Vec<&Node<'_>>, names: &[String]) -> Result<(), Diagnostics> {
    let mut last = BTreeSet::new();
    for name in names {
        let wanted = name.rsplit(['/', '\\']).next().unwrap_or(name);
        let is_it = |node: &&&Node<'_>| {
            node.name == wanted || node.name.split(['_', '.']).next() == Some(wanted)
        };
        let Some(node) = order.iter().find(is_it) else {
            let message = format!("there is no migration `{name}`");
            return Err(one(Diagnostic::error(Code::MissingMigration, message)
                .help("name its file or its version")));
        };
        last.insert(node.name);
    }
    // The sort is stable.
    order.sort_by_key(|node| last.contains(node.name));
    Ok(())
}

/// A migration in its new place.
struct Placed<'f> {
    old: &'f str,
    text: &'f str,
    file: FileName,
    name: String,
}

fn place<'f>(order: Vec<&Node<'f>>, now: u64) -> Result<Vec<Placed<'f>>, Diagnostics> {
    let mut placed: Vec<Placed<'f>> = Vec::with_capacity(order.len());
    for node in order {
        let old = FileName::parse(node.name).map_err(|error| one(malformed(node.name, &error)))?;
        let before = placed.last().map(|before| before.file.version());
        let file = match before {
            Some(before) if old.version() <= before => {
                let version = Version::from_unix_seconds(now).filter(|now| *now > before);
                let version = version.or_else(|| before.next());
                let renamed = version.ok_or_else(|| "no version is left".to_owned());
                renamed
                    .and_then(|version| FileName::new(version, old.slug()))
                    .map_err(|error| one(malformed(node.name, &error)))?
            }
            _ => old,
        };
        placed.push(Placed {
            old: node.name,
            text: node.text,
            name: file.to_string(),
            file,
        });
    }
    Ok(placed)
}

fn rebased(files: &FolderFiles, placed: &[Placed<'_>], sum: &Sum) -> Rebased {
    let mut edit = Edit::of_sum(sum.print());
    let mut moved = Vec::new();
    for Placed {
        old,
        text,
        file,
        name,
    } in placed.iter().filter(|placed| placed.old != placed.name)
    {
        moved.push(((*old).to_owned(), file.clone()));
        edit.write.push((name.clone(), (*text).to_owned()));
        edit.delete.push((*old).to_owned());
        if let Some((down, text)) = files.down(old) {
            edit.write.push((down_name(name), text.to_owned()));
            edit.delete.push(down.to_owned());
        }
    }
    let files = placed.iter();
    Rebased {
        files: files
            .map(|placed| (placed.file.clone(), placed.text.to_owned()))
            .collect(),
        moved,
        edit,
    }
}

fn one(diagnostic: Diagnostic) -> Diagnostics {
    std::iter::once(diagnostic).collect()
}

fn missing(line: &SumLine) -> Diagnostic {
    let message = format!("the sealed migration `{}` is not there", line.name);
    Diagnostic::error(Code::MissingMigration, message)
        .help("bring the file back from version control")
        .help("if no database has applied it and it shall be forgotten, run `cargo housekeeper rehash`")
}

fn edited(name: &str) -> Diagnostic {
    let message = format!("`{name}` was changed after it was sealed");
    Diagnostic::error(Code::EditedMigration, message)
        .help("restore it, and put the change into a new migration")
        .help(
            "if no database has applied it yet, seal the new text with `cargo housekeeper rehash`",
        )
}

fn malformed(name: &str, why: &str) -> Diagnostic {
    let message = format!("`{name}` does not have the name of a migration: {why}");
    Diagnostic::error(Code::MalformedFileName, message)
        .help("migrations are called `YYYYMMDDhhmmss_what_it_does.sql`; move any other file out of the directory")
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::{Rebased, rebase};
    use crate::history::{FolderFiles, SUM_FILE, Sum};

    const NOW: u64 = 1_800_000_000; // 2027-01-15 08:00:00

    /// A history in short: `a b` are files of the versions 20240101000000 and 20240102000000, each with a text of its own.
    fn file(letter: char) -> (String, String) {
        let day = u32::from(letter) - u32::from('a') + 1;
        (
            format!("202401{day:02}000000_{letter}.sql"),
            format!("-- {letter}\n"),
        )
    }

    fn sum(letters: &str) -> Sum {
        let files: Vec<_> = letters.chars().map(file).collect();
        Sum::of(
            files
                .iter()
                .map(|(name, text)| (name.as_str(), text.as_str())),
        )
    }

    fn folder(letters: &str, sum: String) -> FolderFiles {
        let mut files = FolderFiles::default();
        for (name, text) in letters.chars().map(file) {
            assert!(files.add(&name, text));
        }
        files.add(SUM_FILE, sum);
        files
    }

    /// As Git leaves it behind.
    fn conflict(base: &str, ours: &str, theirs: &str) -> String {
        let all = |branch: &str| sum(&format!("{base}{branch}")).print();
        let side = |branch: &str| {
            let text = all(branch);
            let lines: Vec<_> = text.lines().map(str::to_owned).collect();
            (lines[0].clone(), lines[base.len() + 1..].join("\n"))
        };
        let ((our_head, ours), (their_head, theirs)) = (side(ours), side(theirs));
        let shared = all("");
        let shared: Vec<_> = shared.lines().skip(1).collect();
        let text = format!(
            "<<<<<<< HEAD\n{our_head}\n=======\n{their_head}\n>>>>>>> other\n{}\n<<<<<<< HEAD\n{ours}\n=======\n{theirs}\n>>>>>>> other\n",
            shared.join("\n")
        );
        text.replace("\n\n", "\n")
    }

    /// The new order in short; what was renamed is in brackets, with the end of its version.
    fn shown(rebased: Option<&Rebased>) -> String {
        let Some(rebased) = rebased else {
            return "in order".to_owned();
        };
        let mut text = String::new();
        for (name, _) in &rebased.files {
            if rebased.moved.iter().any(|(_, new)| new == name) {
                let version = name.version().to_string();
                let _ = write!(text, "[{} {}]", name.slug(), &version[8..]);
            } else {
                text += name.slug();
            }
        }
        text
    }

    #[track_caller]
    fn check(files: &FolderFiles, last: &[&str], expected: &str) {
        let last: Vec<_> = last.iter().map(|name| (*name).to_owned()).collect();
        let found = match rebase(files, &last, NOW) {
            Ok(rebased) => {
                if let Some(rebased) = &rebased {
                    // What was done is in order.
                    let mut done = FolderFiles::default();
                    for (name, text) in &rebased.files {
                        done.add(&name.to_string(), text.clone());
                    }
                    let sum = rebased.edit.write.iter().find(|(name, _)| name == SUM_FILE);
                    done.add(SUM_FILE, sum.unwrap().1.clone());
                    assert_eq!(rebase(&done, &[], NOW), Ok(None));
                }
                shown(rebased.as_ref())
            }
            Err(errors) => errors
                .iter()
                .map(|error| error.message.clone())
                .collect::<Vec<_>>()
                .join("; "),
        };
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_in_order_stays() {
        check(&folder("", sum("").print()), &[], "in order");
        check(&folder("abc", sum("abc").print()), &[], "in order");
        check(&folder("cab", sum("abc").print()), &[], "in order");
    }

    #[test]
    fn the_branch_that_ends_last_is_put_after_the_other() {
        // Versions in order: nothing is renamed.
        check(&folder("abc", conflict("a", "b", "c")), &[], "abc");
        check(&folder("abc", conflict("a", "c", "b")), &[], "abc");
        // Interleaved.
        check(
            &folder("abcd", conflict("a", "bd", "c")),
            &[],
            "ac[b 080000][d 080001]",
        );
        check(
            &folder("abcd", conflict("a", "c", "bd")),
            &[],
            "ac[b 080000][d 080001]",
        );
        check(
            &folder("abc", conflict("", "ac", "b")),
            &[],
            "b[a 080000][c 080001]",
        );
    }

    #[test]
    fn what_comes_last_can_be_said() {
        let files = folder("abc", conflict("a", "b", "c"));
        check(&files, &["20240102000000_b.sql"], "ac[b 080000]");
        check(
            &files,
            &["db/migrations/20240102000000_b.sql"],
            "ac[b 080000]",
        );
        check(&files, &["20240102000000"], "ac[b 080000]");
        check(&files, &["b"], "there is no migration `b`");
        check(
            &folder("abc", sum("abc").print()),
            &["20240101000000"],
            "bc[a 080000]",
        );
    }

    #[test]
    fn both_lines_in_the_sum_are_as_good_as_a_conflict() {
        let (ours, theirs) = (sum("ac"), sum("ab"));
        let mut both = ours.clone();
        both.lines.insert(1, theirs.lines[1].clone());
        check(&folder("abc", both.print()), &[], "abc");
        both.lines.swap(1, 2);
        check(&folder("abc", both.print()), &[], "abc");
        // Lines that were sorted wrongly, and nothing else.
        let mut swapped = sum("abc");
        swapped.lines.swap(1, 2);
        check(&folder("abc", swapped.print()), &[], "abc");
    }

    #[test]
    fn files_that_are_not_in_the_sum_come_last() {
        check(&folder("abc", sum("ac").print()), &[], "ac[b 080000]");
        check(&folder("abc", sum("ab").print()), &[], "abc");
        check(&folder("ab", String::new()), &[], "ab");
    }

    #[test]
    fn a_file_that_was_renamed_by_hand_is_found_again() {
        let mut files = folder("ac", conflict("a", "b", "c"));
        files.add("20240105000000_b.sql", file('b').1);
        check(&files, &[], "acb");
    }

    #[test]
    fn a_down_file_goes_with_its_migration() {
        let mut files = folder("abc", sum("ac").print());
        files.add("20240102000000_b.down.sql", "-- down".to_owned());
        let edit = rebase(&files, &[], NOW).unwrap().unwrap().edit;
        let written: Vec<_> = edit.write.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            written,
            [
                SUM_FILE,
                "20270115080000_b.sql",
                "20270115080000_b.down.sql"
            ]
        );
        assert_eq!(
            edit.delete,
            ["20240102000000_b.sql", "20240102000000_b.down.sql"]
        );
    }

    #[test]
    fn what_was_not_sealed_so_is_refused() {
        let mut files = folder("ab", conflict("a", "b", "c"));
        check(
            &files,
            &[],
            "the sealed migration `20240103000000_c.sql` is not there",
        );
        files = folder("abc", conflict("a", "b", "c"));
        files.migrations[1].1 += "-- edited\n";
        check(
            &files,
            &[],
            "`20240102000000_b.sql` was changed after it was sealed",
        );
        files = folder("ab", sum("ab").print() + "nonsense\n");
        check(&files, &[], "line 4 of `housekeeper.sum` cannot be read");
        files = folder("a", sum("a").print());
        files.add("notes.sql", String::new());
        check(
            &files,
            &[],
            "`notes.sql` does not have the name of a migration: `notes` is not a moment in UTC written as fourteen \
             digits, such as `20240813190639`",
        );
    }
}
