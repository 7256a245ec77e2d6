//! How the tables beside a schema are made: the log, and the claims to the lock.

use crate::migrate::abilities::{FSYNC, SERVER_UUID};
use crate::migrate::cluster::Site;
use crate::migrate::literal::quote;

/// The engine of a table, and what its server understands of a definition.
///
/// On a cluster the table is replicated to every host, whatever its shard: each host has all rows, one that was down
/// gets them when it is up again, and people can read them anywhere. Rows written to each host one by one would differ
/// after a crash between two of them, and a table on one host would go down with it.
pub(in crate::migrate) struct Shape {
    engine: String,
    /// 18.16 has no comments of tables, cannot replicate those of columns, and takes LowCardinality for an experiment.
    is_old: bool,
}

impl Shape {
    /// Of a table of this database.
    pub(in crate::migrate) fn of(site: &Site<'_>, database: &str, table: &str) -> Self {
        let engine = match site.cluster() {
            None => "MergeTree".to_owned(),
            Some(cluster) => {
                // Unlike the names of shards and replicas, this one is there without configuration.
                let replica = if site.abilities.has(SERVER_UUID) {
                    "{server_uuid}"
                } else {
                    "{shard}-{replica}"
                };
                let path = format!("/clickhouse/housekeeper/{cluster}/{database}/{table}");
                format!("ReplicatedMergeTree({}, {})", quote(&path), quote(replica))
            }
        };
        Self {
            engine,
            is_old: !site.abilities.has(FSYNC),
        }
    }

    /// What stands behind the name of a table in its CREATE. A statement must not outlive a `durable` row that announces
    /// it, not even when the machine loses power between the two.
    pub(in crate::migrate) fn definition(
        &self,
        columns: &str,
        order: &str,
        durable: bool,
        comment: &str,
    ) -> String {
        let engine = &self.engine;
        if self.is_old {
            let columns = without_comments(columns).replace("LowCardinality(String)", "String");
            return format!("{columns} ENGINE = {engine} ORDER BY ({order})");
        }
        let settings = if durable {
            " SETTINGS fsync_after_insert = 1, fsync_part_directory = 1"
        } else {
            ""
        };
        format!(
            "{columns} ENGINE = {engine} ORDER BY ({order}){settings} COMMENT {}",
            quote(comment)
        )
    }
}

/// Definitions of columns, one a line, without what stands in them for people.
fn without_comments(columns: &str) -> String {
    let lines = columns
        .lines()
        .map(|line| match line.split_once(" COMMENT '") {
            Some((column, comment)) if comment.ends_with(',') => format!("{column},"),
            Some((column, _)) => column.to_owned(),
            None => line.to_owned(),
        });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn comments_are_left_out() {
        let columns =
            "(\n    a UInt8 COMMENT 'one, two',\n    b UInt8,\n    c UInt8 COMMENT 'x'\n)";
        let without = "(\n    a UInt8,\n    b UInt8,\n    c UInt8\n)";
        assert_eq!(without_comments(columns), without);
    }
}
