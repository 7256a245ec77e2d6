//! `SYSTEM`.

use super::super::cursor::{Failed, Parse, Parser};
use super::super::expected::Kind;
use crate::source::Spanned;
use crate::syntax::ast::ObjectName;
use crate::syntax::ast::admin::{
    ClusterPlace, FailpointEvent, ReplicaOf, SERVERS, SYSTEM_COMMANDS, Server, SyncReplicaMode,
    System, SystemArgument, SystemCommand, SystemTakes,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

/// What `CLEAR SCHEMA CACHE FOR` can name.
const SCHEMA_CACHES: [&str; 5] = ["FOR FILE", "FOR S3", "FOR HDFS", "FOR URL", "FOR AZURE"];
/// What `CLEAR FORMAT SCHEMA CACHE FOR` can name.
const FORMAT_SCHEMA_CACHES: [&str; 2] = ["FOR Protobuf", "FOR Files"];

impl Parser<'_> {
    /// `SYSTEM …`, after its first word
    pub(super) fn system(&mut self) -> Parse<System> {
        let command = self.system_command()?;
        let mut on_cluster = None;
        if matches!(command.cluster, ClusterPlace::Before | ClusterPlace::Around)
            && !(command.takes == SystemTakes::TableOrVolume && self.sees_phrase("ON VOLUME"))
        {
            on_cluster = self.cluster()?;
        }
        let argument = self.system_argument(command, &mut on_cluster)?;
        if command.cluster == ClusterPlace::After {
            on_cluster = self.cluster()?;
        }
        Ok(System {
            command,
            on_cluster,
            argument,
        })
    }

    fn system_command(&mut self) -> Parse<SystemCommand> {
        for command in SYSTEM_COMMANDS {
            if self.eat_phrase(command.words) {
                return Ok(*command);
            }
        }
        if self.eat(K::Drop) {
            for command in SYSTEM_COMMANDS {
                if let Some(words) = command.words.strip_prefix("CLEAR ")
                    && self.eat_phrase(words)
                {
                    return Ok(*command);
                }
            }
        }
        Err(Failed)
    }

    fn system_argument(
        &mut self,
        command: SystemCommand,
        on_cluster: &mut Option<crate::syntax::ast::Ident>,
    ) -> Parse<SystemArgument> {
        use SystemArgument as A;
        use SystemTakes as T;
        let argument = match command.takes {
            T::Nothing => A::Nothing,
            T::Table | T::FlushDistributed | T::QueuePath => A::Table(self.object_name()?),
            T::OptionalTable => self.maybe_table()?,
            T::TableOrVolume => self.table_or_volume()?,
            T::Tables => self.maybe_tables()?,
            T::Dictionary => A::Table(self.dictionary_name()?),
            T::Database => self.system_database(false)?,
            T::StrictDatabase => self.system_database(true)?,
            T::Target => A::Name(self.name_or_string(Kind::Name)?),
            T::Name => A::Name(self.name(Kind::Name)?),
            T::Text => A::Text(self.string()?),
            T::TestName => self.test_name(),
            T::Bytes => A::Number(self.plain_unsigned()?),
            T::Seconds => self.seconds()?,
            T::Tag => self.cache_tag(),
            T::FilesystemCache => self.filesystem_cache()?,
            T::DistributedCache if self.eat_phrase("CONNECTIONS") => A::Choice("CONNECTIONS"),
            T::OptionalText | T::DistributedCache => self.maybe_text(),
            T::SchemaCache => self.choice(&SCHEMA_CACHES)?,
            T::FormatSchemaCache => self.choice(&FORMAT_SCHEMA_CACHES)?,
            T::Replica => self.replica(false)?,
            T::DatabaseReplica => self.replica(true)?,
            T::SyncReplica => self.sync_replica()?,
            T::BackupName => {
                self.need_phrase("WITH NAME")?;
                A::Text(self.string()?)
            }
            T::Snapshot => self.unlocked_snapshot()?,
            T::Failpoint => self.failpoint()?,
            T::Parts => self.scheduled_parts()?,
            T::FakeTime => self.fake_time()?,
            T::Listen => self.listen()?,
        };
        if command.cluster == ClusterPlace::Around && on_cluster.is_none() {
            *on_cluster = self.cluster()?;
        }
        match (command.takes, argument) {
            (T::FlushDistributed, A::Table(table)) if self.sees(K::Settings) => Ok(A::Flush {
                table,
                settings: self.settings_clause()?,
            }),
            (T::QueuePath, A::Table(table)) => {
                self.need_phrase("PATH")?;
                let path = self.string()?;
                Ok(A::QueuePath { table, path })
            }
            (_, argument) => Ok(argument),
        }
    }

    /// Whether the name of a table starts here. Only `ON` is none.
    fn sees_object_name(&self) -> bool {
        !self.sees(K::On) && (self.sees_name() || self.sees_symbol(Symbol::LeftBrace))
    }

    fn maybe_table(&mut self) -> Parse<SystemArgument> {
        if self.sees_object_name() {
            self.object_name().map(SystemArgument::Table)
        } else {
            Ok(SystemArgument::Nothing)
        }
    }

    fn maybe_tables(&mut self) -> Parse<SystemArgument> {
        if self.sees_object_name() {
            self.list(Self::object_name).map(SystemArgument::Tables)
        } else {
            Ok(SystemArgument::Nothing)
        }
    }

    fn table_or_volume(&mut self) -> Parse<SystemArgument> {
        if !self.eat_phrase("ON VOLUME") {
            return self.maybe_table();
        }
        let policy = self.name(Kind::Name)?;
        self.need_symbol(Symbol::Dot)?;
        Ok(SystemArgument::Volume {
            policy,
            volume: self.name(Kind::Name)?,
        })
    }

    /// `d`, `'db.d'`: a string with one dot has a database in it.
    fn dictionary_name(&mut self) -> Parse<ObjectName> {
        if !self.sees_string() {
            return self.object_name();
        }
        let text = self.string()?;
        let part = |part: &str| Spanned::new(part.to_owned(), text.span);
        let (database, name) = match text.split_once('.') {
            Some((database, name)) if !name.contains('.') => (Some(part(database)), part(name)),
            _ => (None, part(&text)),
        };
        let is_empty = name.is_empty() || database.as_ref().is_some_and(|name| name.is_empty());
        if is_empty {
            let start = self.at() - 1;
            return self.refuse_since(start, "this names no dictionary");
        }
        Ok(ObjectName::new(database, name))
    }

    fn system_database(&mut self, may_be_strict: bool) -> Parse<SystemArgument> {
        Ok(SystemArgument::Database {
            name: self.database_name()?,
            strict: may_be_strict && self.eat(K::Strict),
        })
    }

    /// `'text'`, or nothing; an empty text is none.
    fn maybe_text(&mut self) -> SystemArgument {
        match self.string() {
            Ok(text) if !text.is_empty() => SystemArgument::Text(text),
            _ => SystemArgument::Nothing,
        }
    }

    fn test_name(&mut self) -> SystemArgument {
        let span = self.place();
        let name = self.string();
        SystemArgument::Text(name.unwrap_or_else(|_| Spanned::new(String::new(), span)))
    }

    /// Decimal digits.
    fn plain_unsigned(&mut self) -> Parse<u64> {
        let start = self.at();
        let number = self.unsigned()?;
        let span = self.span_since(start);
        let text = &self.text()[span.start as usize..span.end as usize];
        if text.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(number)
        } else {
            self.refuse_since(start, "expected a number written with decimal digits alone")
        }
    }

    fn seconds(&mut self) -> Parse<SystemArgument> {
        self.need(K::For)?;
        let seconds = self.plain_unsigned()?;
        self.need_phrase("SECOND")?;
        Ok(SystemArgument::Number(seconds))
    }

    fn cache_tag(&mut self) -> SystemArgument {
        let tag = if self.eat_phrase("TAG") {
            self.string().ok()
        } else {
            None
        };
        tag.map_or(SystemArgument::Nothing, SystemArgument::Text)
    }

    fn filesystem_cache(&mut self) -> Parse<SystemArgument> {
        let SystemArgument::Text(cache) = self.maybe_text() else {
            return Ok(SystemArgument::Nothing);
        };
        if !self.eat(K::Key) {
            return Ok(SystemArgument::Text(cache));
        }
        let key = self.name(Kind::Name)?;
        let offset = if self.eat(K::Offset) {
            Some(self.unsigned()?)
        } else {
            None
        };
        Ok(SystemArgument::CacheKey { cache, key, offset })
    }

    fn choice(&mut self, choices: &[&'static str]) -> Parse<SystemArgument> {
        match self.eat_one_of(choices) {
            Some(index) => Ok(SystemArgument::Choice(choices[index])),
            None if self.sees(K::For) => Err(Failed),
            None => Ok(SystemArgument::Nothing),
        }
    }

    /// `'replica' [FROM SHARD 'shard'] [FROM TABLE t | FROM DATABASE d | FROM ZKPATH '…']`
    fn replica(&mut self, of_database: bool) -> Parse<SystemArgument> {
        let name = self.string()?;
        let shard = if self.eat_phrase("FROM SHARD") {
            Some(self.string()?).filter(|shard| !shard.is_empty())
        } else {
            None
        };
        let of = if !self.eat(K::From) {
            None
        } else if self.eat(K::Database) {
            Some(ReplicaOf::Database(self.name(Kind::DatabaseName)?))
        } else if !of_database && self.eat(K::Table) {
            Some(ReplicaOf::Table(self.object_name()?))
        } else {
            self.need_phrase("ZKPATH")?;
            let path = self.string()?;
            if path.trim_matches('/').is_empty() {
                let start = self.at() - 1;
                return self.refuse_since(start, "this is the path of no replica");
            }
            Some(ReplicaOf::Path(path))
        };
        let with_tables = of_database && of.is_some() && self.eat_all(&[K::With, K::Tables]);
        Ok(SystemArgument::Replica {
            name,
            shard,
            of,
            with_tables,
        })
    }

    fn sync_replica(&mut self) -> Parse<SystemArgument> {
        let table = self.object_name()?;
        let if_exists = self.if_exists();
        let mode = if self.eat(K::Strict) {
            Some(SyncReplicaMode::Strict)
        } else if self.eat_phrase("PULL") {
            Some(SyncReplicaMode::Pull)
        } else if self.eat_phrase("LIGHTWEIGHT") {
            let sources = if self.eat(K::From) {
                self.list(Self::string)?
            } else {
                Vec::new()
            };
            Some(SyncReplicaMode::Lightweight(sources))
        } else {
            None
        };
        Ok(SystemArgument::SyncReplica {
            table,
            if_exists,
            mode,
        })
    }

    fn unlocked_snapshot(&mut self) -> Parse<SystemArgument> {
        let name = self.string()?;
        if !self.eat(K::From) {
            return Ok(SystemArgument::Text(name));
        }
        let place = self.backup_place()?;
        Ok(SystemArgument::Snapshot { name, place })
    }

    fn failpoint(&mut self) -> Parse<SystemArgument> {
        let name = self.name(Kind::Name)?;
        let event = if self.eat_phrase("PAUSE") {
            FailpointEvent::Pause
        } else if self.eat_phrase("RESUME") {
            FailpointEvent::Resume
        } else {
            return Ok(SystemArgument::Name(name));
        };
        Ok(SystemArgument::Failpoint { name, event })
    }

    fn scheduled_parts(&mut self) -> Parse<SystemArgument> {
        let table = self.object_name()?;
        self.need_phrase("PARTS")?;
        Ok(SystemArgument::Parts {
            table,
            parts: self.list(Self::string)?,
        })
    }

    fn fake_time(&mut self) -> Parse<SystemArgument> {
        let view = self.object_name()?;
        let time = if self.eat_phrase("UNSET FAKE TIME") {
            None
        } else {
            self.need_phrase("SET FAKE TIME")?;
            Some(self.string()?)
        };
        Ok(SystemArgument::FakeTime { view, time })
    }

    /// `HTTP`, `QUERIES ALL EXCEPT TCP, HTTP`
    fn listen(&mut self) -> Parse<SystemArgument> {
        let server = self.server()?;
        let mut except = Vec::new();
        let is_group = matches!(server, Server::Known(name) if name.starts_with("QUERIES "));
        if is_group && self.eat(K::Except) {
            except = self.list(Self::server)?;
            // ClickHouse keeps a set.
            except.sort_by_key(|server| match server {
                Server::Known(name) => (SERVERS.iter().position(|each| each == name), ""),
                Server::Custom(_) => (Some(SERVERS.len()), ""),
            });
            let known = except.partition_point(|server| matches!(server, Server::Known(_)));
            except[known..].sort_by_key(|server| match server {
                Server::Custom(name) => Some(name.node.clone()),
                Server::Known(_) => None,
            });
            except.dedup();
        }
        Ok(SystemArgument::Listen { server, except })
    }

    fn server(&mut self) -> Parse<Server> {
        if let Some(index) = self.eat_one_of(SERVERS) {
            return Ok(Server::Known(SERVERS[index]));
        }
        self.need_phrase("CUSTOM")?;
        self.string().map(Server::Custom)
    }
}
