use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use clickhouse::Client;
use tracing::Instrument as _;

use super::cluster::patience;
use super::current::Stop;
use super::hooks::{self, Hooks};
use super::hosts::servers;
use super::lock::{Lock, Patience};
use super::log::Attempt;
use super::render::Target;
use super::resolve::Finding;
use super::variables::Variables;
use super::visit::Visit;
use super::{
    Chain, Difference, DryRun, Error, HookError, LockHolder, Progress, Report, Resolution, Result,
    Reverted, Status, StepPlace, apply, dry_run, resolve, revert, status, verify,
};
use crate::boxed::{Boxed, boxed};

/// The migrations of a binary, ready to be applied.
///
/// # Examples
///
/// ```
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sample/doc.rs"));
/// # use housekeeper::migrate::Migrations;
/// # fn main() { run(example) }
/// # async fn example(client: &Client) -> housekeeper::migrate::Result<()> {
/// # let chain = migrations::CHAIN;
/// let report = Migrations::new(chain)
///     .profile("production")
///     .variable("ML_TOKEN", "…")
///     .on_progress(|progress| eprintln!("{progress}"))
///     .apply(client)
///     .await?;
/// println!("{report}");
/// # Ok(())
/// # }
/// ```
#[must_use = "nothing is applied until `apply` is called and awaited"]
pub struct Migrations<'a> {
    pub(super) chain: Chain<'a>,
    pub(super) profile: Option<String>,
    pub(super) given: Variables,
    pub(super) settings: BTreeMap<String, String>,
    pub(super) adopt_existing: bool,
    pub(super) allow_newer: bool,
    pub(super) up_to: Option<String>,
    pub(super) may_lose: bool,
    pub(super) patience: Patience,
    pub(super) lock_in_keeper: Option<String>,
    pub(super) hosts: Option<Vec<String>>,
    pub(super) timeout: Option<Duration>,
    /// None of these is ever locked: it makes `&Migrations` something that another thread may hold.
    hooks: Mutex<Hooks<'a>>,
    progress: Mutex<Observer<'a>>,
    stop: Mutex<Option<Stop<'a>>>,
}

/// Who is told what happens.
pub(super) type Observer<'a> = Box<dyn FnMut(Progress) + Send + 'a>;

impl<'a> Migrations<'a> {
    /// The migrations of this chain, for the profile `default`.
    pub fn new(chain: Chain<'a>) -> Self {
        Self {
            chain,
            profile: None,
            given: Variables::default(),
            settings: BTreeMap::new(),
            adopt_existing: false,
            allow_newer: false,
            up_to: None,
            may_lose: false,
            patience: Patience::default(),
            lock_in_keeper: None,
            hosts: None,
            timeout: None,
            hooks: Mutex::default(),
            progress: Mutex::new(Box::new(|_| {})),
            stop: Mutex::default(),
        }
    }

    /// Chooses a profile of `housekeeper.toml`. Without it, the one called `default` is
    /// used, or a single server if there is none.
    pub fn profile(mut self, name: impl Into<String>) -> Self {
        self.profile = Some(name.into());
        self
    }

    /// Gives the value of `${name}`. Variables that are not given are taken from the
    /// environment of the process.
    pub fn variable(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.given.set(name.into(), value.into());
        self
    }

    /// Sends a ClickHouse setting with every statement of the migrations, in place of the
    /// one that [`apply`](Self::apply) would send.
    pub fn setting(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.settings.insert(name.into(), value.into());
        self
    }

    /// Asks before every pending step whether its effect is there already, and if so
    /// records it as done and does not run it: for a server whose schema was made by other
    /// means. Without it, only steps that an earlier run has started are asked about.
    ///
    /// All are asked before the first is run. Steps that no query can tell about are run.
    /// [`dry_run`](Self::dry_run) says what would be recorded and what run.
    pub fn adopt_existing(mut self) -> Self {
        self.adopt_existing = true;
        self
    }

    /// Does nothing on a database that has migrations beyond those of this binary, instead of refusing: for the release
    /// before, which starts again while the next one is being rolled out. Only where everything that this binary has is
    /// applied, and as it is here.
    pub fn allow_newer(mut self) -> Self {
        self.allow_newer = true;
        self
    }

    /// Applies no migration behind that of this version: a part that contracts the schema waits until no program of the
    /// release before runs. [`revert`](Self::revert) takes back those behind it; `0` is before all of them.
    pub fn up_to(mut self, version: impl Into<String>) -> Self {
        self.up_to = Some(version.into());
        self
    }

    /// Lets [`revert`](Self::revert) run steps that lose rows or values, such as dropping a table that a migration has
    /// created, with all that is in it.
    pub fn allow_loss(mut self) -> Self {
        self.may_lose = true;
        self
    }

    /// Waits this long for another run that has the lock; 10 minutes without it.
    ///
    /// Who waits returns as soon as the other has done everything.
    pub fn lock_wait(mut self, longest: Duration) -> Self {
        self.patience.wait = longest;
        self
    }

    /// Gives up after this long, all waiting included; without it, there is no limit. What is under way then goes on
    /// on the server, and the next run waits for it.
    pub fn timeout(mut self, longest: Duration) -> Self {
        self.timeout = Some(longest);
        self
    }

    /// Stops [`apply`](Self::apply) and [`revert`](Self::revert) with [`Error::Stopped`] once `asked` is ready: when a
    /// signal has come, or when the program shuts down.
    ///
    /// No further step is begun, and the lock is given back. A step that is under way then may end within 5 seconds;
    /// one that does not goes on on the server, the lock is left to expire, and the next run finds out what became of
    /// the step.
    ///
    /// # Examples
    ///
    /// ```
    /// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sample/doc.rs"));
    /// # use housekeeper::migrate::Migrations;
    /// # fn main() { run(example) }
    /// # async fn example(client: &Client) -> housekeeper::migrate::Result<()> {
    /// # let chain = migrations::CHAIN;
    /// let (shut_down, asked) = tokio::sync::oneshot::channel::<()>();
    /// let run = Migrations::new(chain).stop_when(async { drop(asked.await) });
    /// run.apply(client).await?;
    /// # drop(shut_down);
    /// # Ok(())
    /// # }
    /// ```
    pub fn stop_when(mut self, asked: impl Future<Output = ()> + Send + 'a) -> Self {
        self.stop = Mutex::new(Some(Box::pin(asked)));
        self
    }

    /// Calls `hook` before each step that is to be run, under the lock. An error stops the run, with the step not
    /// started.
    pub fn before_step<F, A>(mut self, hook: F) -> Self
    where
        F: FnMut(StepPlace) -> A + Send + 'a,
        A: Future<Output = Result<(), HookError>> + Send + 'a,
    {
        self.hooks_mut().before = Some(hooks::boxed(hook));
        self
    }

    /// Calls `hook` after each step that was run, once it is recorded as done. An error stops the run.
    pub fn after_step<F, A>(mut self, hook: F) -> Self
    where
        F: FnMut(StepPlace) -> A + Send + 'a,
        A: Future<Output = Result<(), HookError>> + Send + 'a,
    {
        self.hooks_mut().after = Some(hooks::boxed(hook));
        self
    }

    fn hooks_mut(&mut self) -> &mut Hooks<'a> {
        self.hooks.get_mut().unwrap_or_else(PoisonError::into_inner)
    }

    /// Without a sign of life for this long, this run counts as dead, and another takes over the
    /// lock; 30 seconds without it, and at least one.
    ///
    /// It shows that it is alive six times as often, from the task that awaits it. So this has to be longer than
    /// anything that stops this task: an observer that blocks, a machine that is suspended.
    pub fn lock_expiry(mut self, silence: Duration) -> Self {
        self.patience.expiry = silence.max(Duration::from_secs(1));
        self
    }

    /// Takes the lock in Keeper or ZooKeeper, under this path, for servers of one service of which each is applied to by
    /// itself: one run at a time for all of them. With a profile that has a cluster this is so already, where its servers
    /// have the engine `KeeperMap` and `keeper_map_path_prefix` in their configuration; which this needs.
    pub fn lock_in_keeper(mut self, path: impl Into<String>) -> Self {
        self.lock_in_keeper = Some(path.into());
        self
    }

    /// Visits these servers one by one, each `http://host:port`, `https://host:port` or `host:port`, in place of those of the
    /// profile: for addresses that are known only when the program runs. None at all means the client's own server.
    ///
    /// Each is spoken to as the client that is given to [`apply`](Self::apply) speaks to its server, with its user, password,
    /// headers and settings; the client's own address is not used then. Each host has a log and a lock of its own, and each
    /// step is done on all hosts before the next one. What replication carries from one to the others, such as an ALTER of
    /// a table that is in the same place in Keeper, is done once, and waited for on the others.
    ///
    /// Nothing is begun while a host does not answer. A run that was interrupted, or that a host has failed in, is gone on
    /// with where each host is.
    pub fn hosts<H: Into<String>>(mut self, hosts: impl IntoIterator<Item = H>) -> Self {
        self.hosts = Some(hosts.into_iter().map(Into::into).collect());
        self
    }

    /// Calls `observer` as things happen. Where somebody else is to see them, it may send them on: into a channel, whose
    /// other end is a stream.
    pub fn on_progress(mut self, observer: impl FnMut(Progress) + Send + 'a) -> Self {
        self.progress = Mutex::new(Box::new(observer));
        self
    }

    /// Applies everything pending, one statement a request, and waits until each has
    /// ended everywhere: mutations are done, and with `ON CLUSTER` every host is.
    ///
    /// May be killed anywhere and called again. Before and after every statement a row is
    /// written to `housekeeper.revisions` on the server; a step found there as started
    /// and not finished is probed, and then recorded or run.
    ///
    /// Statements run without the client's default database, with `mutations_sync` and
    /// `alter_sync` at 2, no limit of time, and with `log_queries = 0` where they contain
    /// the value of a variable; [`setting`](Self::setting) changes any of that.
    ///
    /// With a profile that has a cluster, hosts that work are waited for without a limit,
    /// and hosts that show nothing for 30 seconds are down: the setting
    /// `distributed_ddl_task_timeout`, in seconds, says otherwise. Nothing is begun while a
    /// host is down. Any host may be spoken to: all have the log.
    ///
    /// Of several processes that call this at the same time, one applies and the others wait: see
    /// [`lock_wait`](Self::lock_wait).
    ///
    /// A call that is dropped before its end leaves the lock behind, as a killed process does; it expires. One that
    /// [`stop_when`](Self::stop_when) ends does not.
    ///
    /// # Errors
    ///
    /// See [`Error`], which says for each kind whether something was changed.
    pub fn apply<'f>(self, client: &'f Client) -> impl Future<Output = Result<Report>> + Send + 'f
    where
        'a: 'f,
    {
        self.run(client, "apply", move |run| async move {
            apply::apply(&servers(&run, client)?, run).await
        })
    }

    /// Takes back the newest migration that was applied, or with [`up_to`](Self::up_to) all behind a version, the newest
    /// first. They are pending again then, and the next [`apply`](Self::apply) applies them: of programs that apply at
    /// their start, none that has them should start any more.
    ///
    /// What takes a migration back is its file `VERSION_slug.down.sql`, which `cargo housekeeper diff --down` writes.
    /// The steps are run as those of `apply` are: under the lock, each in the log, and what was interrupted is found out
    /// and gone on with by the next call.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`], with nothing changed, where a migration has no such file or was applied in part, where that
    /// loses something and neither [`allow_loss`](Self::allow_loss) nor a reason in the file allows it, and where `apply`
    /// would refuse. Others as of `apply`.
    pub fn revert<'f>(
        self,
        client: &'f Client,
    ) -> impl Future<Output = Result<Reverted>> + Send + 'f
    where
        'a: 'f,
    {
        self.run(client, "revert", move |run| async move {
            revert::revert(&servers(&run, client)?, run).await
        })
    }

    /// What [`revert`](Self::revert) would do now. Changes nothing, and needs no values of variables.
    ///
    /// # Errors
    ///
    /// Those that `revert` gives before its first statement.
    pub fn revert_dry_run<'f>(
        &'f self,
        client: &'f Client,
    ) -> impl Future<Output = Result<DryRun<'a>>> + Send + 'f {
        boxed(async move { dry_run::revert_dry_run(&servers(self, client)?, self).await })
    }

    /// How far the server is. Changes nothing.
    ///
    /// # Errors
    ///
    /// [`Error::Server`] and [`Error::Log`]; what `apply` would refuse is in the status.
    pub fn status<'f>(
        &'f self,
        client: &'f Client,
    ) -> impl Future<Output = Result<Status>> + Send + 'f {
        boxed(async move { status::status(&servers(self, client)?, self).await })
    }

    /// What [`apply`](Self::apply) would do now. Changes nothing, and needs no values of
    /// variables.
    ///
    /// # Errors
    ///
    /// Those that `apply` gives before its first statement.
    pub fn dry_run<'f>(
        &'f self,
        client: &'f Client,
    ) -> impl Future<Output = Result<DryRun<'a>>> + Send + 'f {
        boxed(async move { dry_run::dry_run(&servers(self, client)?, self).await })
    }

    /// Records what a person found out about a step that [`Error::Undecided`] names.
    /// Runs no statement of a migration.
    ///
    /// # Errors
    ///
    /// [`Error::NotOpen`] if the step is done or was never started; [`Error::Server`] and
    /// [`Error::Log`].
    pub fn resolve<'f>(
        self,
        client: &'f Client,
        version: &'f str,
        step: u32,
        resolution: Resolution,
    ) -> impl Future<Output = Result<()>> + Send + 'f
    where
        'a: 'f,
    {
        let finding = Finding {
            version,
            step,
            resolution,
        };
        boxed(async move { resolve::resolve(&servers(&self, client)?, self, finding).await })
    }

    /// Takes the lock away from a run that is dead, which would expire by itself in a while. Returns who had it; `None`
    /// if nobody. A run that shows that it is alive keeps it, unless `force` is set; it then stops before its
    /// next statement.
    ///
    /// # Errors
    ///
    /// [`Error::Locked`] if its holder is alive, or has changed meanwhile; [`Error::Server`].
    pub fn unlock<'f>(
        &'f self,
        client: &'f Client,
        force: bool,
    ) -> impl Future<Output = Result<Option<LockHolder>>> + Send + 'f {
        boxed(async move {
            let servers = servers(self, client)?;
            let mut holder = None;
            for visit in &Visit::open(&servers, self).await? {
                let begun = Attempt::begin();
                let unlocked = Lock::unlock(&visit.site, visit.log.database(), &begun, force).await;
                holder = holder.or(unlocked.map_err(|error| error.on(visit.host()))?);
            }
            Ok(holder)
        })
    }

    /// Who has the lock now; `None` if nobody. Changes nothing. Where hosts are visited one by one, the first of them that
    /// has one counts.
    ///
    /// # Errors
    ///
    /// [`Error::Server`]; [`Error::HostsDown`].
    pub fn lock_holder<'f>(
        &'f self,
        client: &'f Client,
    ) -> impl Future<Output = Result<Option<LockHolder>>> + Send + 'f {
        boxed(async move {
            let servers = servers(self, client)?;
            for visit in &Visit::open(&servers, self).await? {
                let holder = Lock::holder(&visit.site, visit.log.database()).await;
                if let Some(holder) = holder.map_err(|error| error.on(visit.host()))? {
                    return Ok(Some(holder));
                }
            }
            Ok(None)
        })
    }

    /// Whether the server has the schema this binary was built for: every object there,
    /// of its kind, with its columns and their types and no others. Objects beyond that
    /// are fine. One query; where there are several hosts, one for each, and a host that does not
    /// answer is a difference.
    ///
    /// # Errors
    ///
    /// [`Error::SchemaDiffers`] with every difference; [`Error::Server`].
    pub fn verify<'f>(
        &'f self,
        client: &'f Client,
    ) -> impl Future<Output = Result<()>> + Send + 'f {
        boxed(async move {
            let differences = self.differences(client).await?;
            if differences.is_empty() {
                Ok(())
            } else {
                Err(Error::SchemaDiffers(differences))
            }
        })
    }

    /// What [`verify`](Self::verify) finds, as data.
    ///
    /// # Errors
    ///
    /// [`Error::Server`].
    pub fn differences<'f>(
        &'f self,
        client: &'f Client,
    ) -> impl Future<Output = Result<Vec<Difference>>> + Send + 'f {
        boxed(async move { verify::differences(&servers(self, client)?, self).await })
    }
}

impl<'a> Migrations<'a> {
    /// Where statements go.
    pub(super) fn target(&self) -> Result<Target<'a>> {
        Target::choose(&self.chain, self.profile.as_deref())
    }

    /// For how long a host that is visited may show nothing before it counts as down.
    pub(super) fn host_patience(&self) -> Duration {
        patience(&self.settings)
    }

    /// Does something to the servers, in a span of its own.
    fn run<'f, T, F>(
        self,
        client: &'f Client,
        what: &'static str,
        work: impl FnOnce(Self) -> F + Send + 'f,
    ) -> Boxed<'f, Result<T>>
    where
        'a: 'f,
        T: Send + 'f,
        F: Future<Output = Result<T>> + Send + 'f,
    {
        boxed(async move {
            let span = self.span(what);
            let result = work(self).instrument(span).await;
            // The client remembers the columns of tables it inserted into, for ever.
            client.clear_cached_metadata().await;
            result
        })
    }

    /// What all of a run is in, for whoever follows a service.
    fn span(&self, what: &'static str) -> tracing::Span {
        let profile = self.profile.as_deref().unwrap_or("default");
        tracing::info_span!("migrations", run = what, profile)
    }

    /// Who may ask this run to stop.
    pub(super) fn take_stop(&mut self) -> Stop<'a> {
        let stop = self.stop.get_mut().unwrap_or_else(PoisonError::into_inner);
        stop.take()
            .unwrap_or_else(|| Box::pin(std::future::pending()))
    }

    /// Whom to tell what happens.
    pub(super) fn observer(&mut self) -> &mut Observer<'a> {
        self.progress
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Whom to tell what happens, and what the application does before and after a step.
    pub(super) fn observers(&mut self) -> (&mut Observer<'a>, &mut Hooks<'a>) {
        let hooks = self.hooks.get_mut();
        (
            self.progress
                .get_mut()
                .unwrap_or_else(PoisonError::into_inner),
            hooks.unwrap_or_else(PoisonError::into_inner),
        )
    }
}

/// Variables by name only; the observer not at all.
impl fmt::Debug for Migrations<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Migrations")
            .field("chain", &self.chain)
            .field("profile", &self.profile)
            .field("variables", &self.given)
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}
