//! ClickHouse's HTTP interface in front of the embedded engine.
//!
//! The async side does nothing but move bytes; each request runs on a thread that
//! may block, with a connection of its own. Data of an INSERT and results of a
//! SELECT are never held whole in memory.

mod blocks;
mod body;
mod encode;
mod failure;
mod insert;
mod job;
mod lexer;
mod multipart;
mod params;
mod reply;
mod select;
mod service;
mod statement;

use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;
use tokio::time::MissedTickBehavior;

use crate::engine::Engine;
use crate::{Error, exit};

/// How long stopping waits for answers under way.
const GRACE: Duration = Duration::from_secs(2);
/// The same when the process is ending, and whoever asked is ending with it.
const GRACE_AT_EXIT: Duration = Duration::from_millis(50);
/// How often statements that run long are looked after.
const TICK: Duration = Duration::from_millis(200);
/// ClickHouse's parser and interpreters recurse deeply.
const STACK: usize = 8 << 20;

/// The listening server. Dropping it stops it.
#[derive(Debug)]
pub(crate) struct Server {
    address: SocketAddr,
    stop: watch::Sender<bool>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Server {
    /// Listens on `address` and serves `engine` from a thread of its own.
    pub(crate) fn start(engine: Arc<Engine>, address: SocketAddr) -> Result<Self, Error> {
        let action = || format!("listening on {address}");
        let listener = TcpListener::bind(address).map_err(Error::io(action()))?;
        listener
            .set_nonblocking(true)
            .map_err(Error::io(action()))?;
        let bound = listener.local_addr().map_err(Error::io(action()))?;
        let runtime = Builder::new_current_thread()
            .enable_all()
            .thread_stack_size(STACK)
            .build()
            .map_err(Error::io("starting the runtime of the local server"))?;
        let (stop, stopped) = watch::channel(false);
        let thread = thread::Builder::new()
            .name("housekeeper-local".into())
            .spawn(move || serve(runtime, listener, &engine, stopped))
            .map_err(Error::io("starting the thread of the local server"))?;
        Ok(Self {
            address: bound,
            stop,
            thread: Mutex::new(Some(thread)),
        })
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Takes no more requests, waits a little for those under way, then breaks them
    /// off.
    pub(crate) fn stop(&self) {
        let _ = self.stop.send(true);
        let thread = self
            .thread
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(thread) = thread {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

fn serve(
    runtime: Runtime,
    listener: TcpListener,
    engine: &Arc<Engine>,
    mut stopped: watch::Receiver<bool>,
) {
    runtime.block_on(async {
        // The listener is in non-blocking mode and the runtime has its driver.
        let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
            return;
        };
        let connections = GracefulShutdown::new();
        let mut tick = tokio::time::interval(TICK);
        tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                // A failed accept is the client's problem, or one of too many open
                // files, which passes.
                accepted = listener.accept() => match accepted {
                    Ok((stream, _)) => accept(stream, engine.clone(), &connections),
                    Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
                },
                _ = tick.tick() => if engine.is_busy() { exit::renew() },
                _ = stopped.changed() => break,
            }
        }
        drop(listener);
        let grace = if exit::exiting() {
            GRACE_AT_EXIT
        } else {
            GRACE
        };
        let _ = tokio::time::timeout(grace, connections.shutdown()).await;
    });
    // Threads that still run a statement are waited for when the engine closes.
    runtime.shutdown_background();
}

fn accept(stream: tokio::net::TcpStream, engine: Arc<Engine>, connections: &GracefulShutdown) {
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request| service::handle(engine.clone(), request));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .serve_connection(TokioIo::new(stream), service);
    let connection = connections.watch(connection);
    tokio::spawn(async move {
        // A client that breaks off is its own business.
        let _ = connection.await;
    });
}
