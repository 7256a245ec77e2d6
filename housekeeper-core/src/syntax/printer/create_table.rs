//! `CREATE TABLE`.

use super::create_database::{comment, uuid};
use super::create_view::{self, security};
use super::{Print, Writer};
use crate::source::Spanned;
use crate::syntax::ast::{
    CreateMode, CreateTable, OriginRows, OriginSource, TimeSeriesPart, TimeSeriesPlace,
    TimeSeriesTarget,
};

impl Print for CreateTable {
    fn print(&self, w: &mut Writer) {
        self.print_with(w, false, None);
    }
}

impl CreateTable {
    /// Writes the statement as ATTACH has it, which may have `FROM 'path'`.
    pub(super) fn print_attached(&self, w: &mut Writer, path: Option<&Spanned<String>>) {
        self.print_with(w, true, path);
    }

    fn print_with(&self, w: &mut Writer, is_attached: bool, path: Option<&Spanned<String>>) {
        let kind = if self.temporary {
            "TEMPORARY TABLE"
        } else {
            "TABLE"
        };
        create(w, self.mode, kind);
        self.name.print(w);
        uuid(w, self.uuid.as_ref());
        inner_uuid(w, self.inner_uuid.as_ref());
        if let Some(path) = path {
            w.push(" FROM ");
            w.string(path);
        }
        w.on_cluster(self.on_cluster.as_ref());
        if let Some(elements) = &self.elements {
            super::elements::after(w, elements);
        }
        // A query stands after the storage, another table before it.
        let query = match &self.origin {
            Some(origin) => {
                if let OriginSource::Query(query) = &origin.source {
                    Some((origin.rows, query))
                } else {
                    rows(w, origin.rows);
                    security(w, self.security.as_ref());
                    w.clause();
                    w.push("AS ");
                    origin.source.print(w);
                    self.storage(w);
                    comment(w, self.comment.as_ref());
                    return;
                }
            }
            None => None,
        };
        self.storage(w);
        if let Some((origin_rows, _)) = query {
            rows(w, origin_rows);
        }
        security(w, self.security.as_ref());
        match query {
            // ATTACH takes no parenthesis behind AS.
            Some((_, query)) if is_attached => {
                comment(w, self.comment.as_ref());
                create_view::query(w, query, None);
            }
            Some((_, query)) => create_view::query(w, query, self.comment.as_ref()),
            None => comment(w, self.comment.as_ref()),
        }
    }

    /// The storage, and the tables of the parts of a time series table.
    fn storage(&self, w: &mut Writer) {
        self.storage.print(w);
        for target in &self.targets {
            w.clause();
            target.print(w);
        }
    }
}

fn rows(w: &mut Writer, rows: OriginRows) {
    match rows {
        OriginRows::Plain => {}
        OriginRows::Empty => {
            w.clause();
            w.push("EMPTY");
        }
        OriginRows::Clone => {
            w.clause();
            w.push("CLONE");
        }
    }
}

impl Print for OriginSource {
    fn print(&self, w: &mut Writer) {
        match self {
            Self::Table(name) => name.print(w),
            Self::Function(call) => call.print(w),
            Self::Query(query) => query.print(w),
        }
    }
}

impl Print for TimeSeriesTarget {
    fn print(&self, w: &mut Writer) {
        w.push(match self.part {
            TimeSeriesPart::Samples => "SAMPLES ",
            TimeSeriesPart::RecentSamples => "RECENT SAMPLES ",
            TimeSeriesPart::Tags => "TAGS ",
            TimeSeriesPart::MetricFamilies => "METRIC FAMILIES ",
        });
        match &self.place {
            TimeSeriesPlace::Table(name) => name.print(w),
            TimeSeriesPlace::InnerUuid(uuid) => {
                w.push("INNER UUID ");
                w.string(uuid);
            }
            TimeSeriesPlace::InnerColumns(elements) => {
                w.push("INNER COLUMNS ");
                elements.print(w);
            }
            TimeSeriesPlace::InnerEngine(storage) => {
                w.push("INNER");
                storage.print(w);
            }
        }
    }
}

/// ` TO INNER UUID '…'`
pub(super) fn inner_uuid(w: &mut Writer, uuid: Option<&Spanned<String>>) {
    if let Some(uuid) = uuid {
        w.push(" TO INNER UUID ");
        w.string(uuid);
    }
}

/// `CREATE [OR REPLACE] kind [IF NOT EXISTS] `
pub(super) fn create(w: &mut Writer, mode: CreateMode, kind: &str) {
    w.push(match mode {
        CreateMode::OrReplace => "CREATE OR REPLACE ",
        CreateMode::Replace => "REPLACE ",
        CreateMode::Create | CreateMode::IfNotExists => "CREATE ",
    });
    w.push(kind);
    w.push(match mode {
        CreateMode::IfNotExists => " IF NOT EXISTS ",
        CreateMode::Create | CreateMode::OrReplace | CreateMode::Replace => " ",
    });
}
