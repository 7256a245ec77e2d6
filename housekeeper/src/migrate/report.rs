use std::fmt;
use std::time::Duration;

/// What a call of [`apply`](super::Migrations::apply) did.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    /// The migrations it brought to their end, in order.
    pub applied: Vec<Applied>,
    /// How many migrations were applied before.
    pub already: usize,
    /// How long the call took.
    pub elapsed: Duration,
}

/// A migration brought to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Applied {
    /// Its version.
    pub version: String,
    /// Its name; may be empty.
    pub name: String,
    /// How many statements were run.
    pub ran: u32,
    /// How many steps were found done: an earlier run was interrupted.
    pub found_done: u32,
    /// How long its statements took.
    pub elapsed: Duration,
}

/// One line for people.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.applied.is_empty() {
            return write!(
                f,
                "nothing is pending: {} already applied",
                counted(self.already, "migration")
            );
        }
        let steps: u32 = self.applied.iter().map(|m| m.ran + m.found_done).sum();
        write!(
            f,
            "applied {} ({}) in {:.1} s; {} already applied",
            counted(self.applied.len(), "migration"),
            counted(steps as usize, "step"),
            self.elapsed.as_secs_f64(),
            self.already
        )
    }
}

/// What a call of [`revert`](super::Migrations::revert) did.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reverted {
    /// The migrations it took back to their end, in order: the newest first.
    pub migrations: Vec<Applied>,
    /// How long the call took.
    pub elapsed: Duration,
}

/// One line for people.
impl fmt::Display for Reverted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(last) = self.migrations.last() else {
            return f.write_str("there is nothing to take back");
        };
        let steps: u32 = self.migrations.iter().map(|m| m.ran + m.found_done).sum();
        write!(
            f,
            "took back {} ({}) in {:.1} s, {} last; now pending",
            counted(self.migrations.len(), "migration"),
            counted(steps as usize, "step"),
            self.elapsed.as_secs_f64(),
            last.version
        )
    }
}

fn counted(n: usize, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_well() {
        let mut report = Report {
            applied: Vec::new(),
            already: 3,
            elapsed: Duration::from_millis(1250),
        };
        assert_eq!(
            report.to_string(),
            "nothing is pending: 3 migrations already applied"
        );
        report.already = 1;
        report.applied.push(Applied {
            version: "1".to_owned(),
            name: String::new(),
            ran: 2,
            found_done: 1,
            elapsed: Duration::ZERO,
        });
        assert_eq!(
            report.to_string(),
            "applied 1 migration (3 steps) in 1.2 s; 1 already applied"
        );
    }
}
