//! The C interface of libchdb, opened at run time.
//!
//! This is the only module of what users build that may use `unsafe`. It turns the
//! handles of the C interface into owned Rust values that free themselves:
//! [`Api`] (the loaded library, kept for the life of the process),
//! [`Connection`], [`QueryResult`], [`ResultStream`] and [`InsertStream`]. The
//! streams borrow their connection mutably, because a connection runs one
//! statement at a time.
//!
//! The interface is documented in `programs/local/chdb.h` of the chdb-core project.
#![allow(unsafe_code)]

use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::fmt;
use std::path::Path;
use std::ptr;

/// `chdb_connection` is a pointer to an opaque struct, and `chdb_connect` returns
/// a pointer to one.
type ConnectionHandle = *mut c_void;
type ResultHandle = *mut c_void;
type InsertHandle = *mut c_void;

type RunWithParams = unsafe extern "C" fn(
    ConnectionHandle,
    *const c_char,
    usize,
    *const c_char,
    usize,
    *const *const c_char,
    *const usize,
    *const *const c_char,
    *const usize,
    usize,
) -> *mut c_void;

/// `chdb_state`: what the functions without a result answer.
const SUCCESS: c_int = 0;

/// The functions of a loaded libchdb.
///
/// The library is never unloaded: its threads and thread-local destructors would
/// outlive their code.
#[derive(Debug)]
pub(crate) struct Api {
    connect: unsafe extern "C" fn(c_int, *mut *mut c_char) -> *mut ConnectionHandle,
    close: unsafe extern "C" fn(*mut ConnectionHandle),
    query: RunWithParams,
    stream_query: RunWithParams,
    stream_fetch: unsafe extern "C" fn(ConnectionHandle, ResultHandle) -> ResultHandle,
    stream_cancel: unsafe extern "C" fn(ConnectionHandle, ResultHandle),
    insert: RunWithParams,
    insert_append: unsafe extern "C" fn(InsertHandle, *const c_void, usize) -> c_int,
    insert_done: unsafe extern "C" fn(InsertHandle) -> ResultHandle,
    insert_error: unsafe extern "C" fn(InsertHandle) -> *const c_char,
    insert_destroy: unsafe extern "C" fn(InsertHandle),
    result_buffer: unsafe extern "C" fn(ResultHandle) -> *const c_char,
    result_length: unsafe extern "C" fn(ResultHandle) -> usize,
    result_error: unsafe extern "C" fn(ResultHandle) -> *const c_char,
    result_rows_read: unsafe extern "C" fn(ResultHandle) -> u64,
    result_bytes_read: unsafe extern "C" fn(ResultHandle) -> u64,
    result_rows_written: unsafe extern "C" fn(ResultHandle) -> u64,
    result_bytes_written: unsafe extern "C" fn(ResultHandle) -> u64,
    result_destroy: unsafe extern "C" fn(ResultHandle),
    shutdown: unsafe extern "C" fn() -> c_int,
}

impl Api {
    /// Opens the library at `path` and looks its functions up.
    ///
    /// The library is told to leave the signal handlers of this process alone.
    pub(crate) fn open(path: &Path) -> Result<&'static Self, libloading::Error> {
        // SAFETY: loading runs the initialisers of the library. It is the pinned,
        // checksummed libchdb or one the user named for exactly this purpose.
        let library = Box::leak(Box::new(unsafe { libloading::Library::new(path)? }));
        /// Looks one function up; its type is given by the field it is stored in.
        macro_rules! function {
            ($name:literal) => {
                // SAFETY: the signatures of the fields are those of chdb.h, and the
                // library is leaked, so the pointer stays valid for ever.
                *unsafe { library.get($name)? }
            };
        }
        let set_signal_handlers: unsafe extern "C" fn(c_int) =
            function!(b"chdb_set_signal_handlers_enabled\0");
        let api = Self {
            connect: function!(b"chdb_connect\0"),
            close: function!(b"chdb_close_conn\0"),
            query: function!(b"chdb_query_with_params_n\0"),
            stream_query: function!(b"chdb_stream_query_with_params_n\0"),
            stream_fetch: function!(b"chdb_stream_fetch_result\0"),
            stream_cancel: function!(b"chdb_stream_cancel_query\0"),
            insert: function!(b"chdb_stream_insert_with_params_n\0"),
            insert_append: function!(b"chdb_stream_append\0"),
            insert_done: function!(b"chdb_stream_done\0"),
            insert_error: function!(b"chdb_stream_insert_error\0"),
            insert_destroy: function!(b"chdb_destroy_insert_stream\0"),
            result_buffer: function!(b"chdb_result_buffer\0"),
            result_length: function!(b"chdb_result_length\0"),
            result_error: function!(b"chdb_result_error\0"),
            result_rows_read: function!(b"chdb_result_storage_rows_read\0"),
            result_bytes_read: function!(b"chdb_result_storage_bytes_read\0"),
            result_rows_written: function!(b"chdb_result_rows_written\0"),
            result_bytes_written: function!(b"chdb_result_bytes_written\0"),
            result_destroy: function!(b"chdb_destroy_query_result\0"),
            shutdown: function!(b"chdb_shutdown\0"),
        };
        // SAFETY: takes an int, touches only a flag; called before any connection.
        unsafe { set_signal_handlers(0) };
        Ok(Box::leak(Box::new(api)))
    }

    /// Opens a connection; `arguments` are those of clickhouse-local. The first
    /// connection starts the engine, the last one closed stops it. `None` when the
    /// engine refuses, which it does without saying why.
    pub(crate) fn connect(&'static self, arguments: &[CString]) -> Option<Connection> {
        let mut argv: Vec<*mut c_char> = std::iter::once(c"clickhouse")
            .chain(arguments.iter().map(CString::as_c_str))
            .map(|argument| argument.as_ptr().cast_mut())
            .collect();
        let count = c_int::try_from(argv.len()).ok()?;
        // SAFETY: argv holds `count` valid C strings that outlive the call.
        let handle = unsafe { (self.connect)(count, argv.as_mut_ptr()) };
        (!handle.is_null()).then_some(Connection { api: self, handle })
    }

    /// Joins every thread of the engine. Only for the end of the process: no
    /// connection can be opened afterwards. Does nothing while one is open.
    pub(crate) fn shutdown(&self) {
        // SAFETY: no arguments; the library itself checks for open connections.
        let _ = unsafe { (self.shutdown)() };
    }
}

/// Runs `hook` when the process ends by returning from `main` or by
/// `std::process::exit`, before the destructors of libraries loaded earlier.
pub(crate) fn at_exit(hook: extern "C" fn()) {
    unsafe extern "C" {
        fn atexit(hook: extern "C" fn()) -> c_int;
    }
    // SAFETY: `atexit` of the C library, given a function that lives for ever and
    // does not unwind (unwinding out of `extern "C"` aborts). It fails only when
    // out of memory; the process then ends without the hook.
    let _ = unsafe { atexit(hook) };
}

/// What the engine answered instead of a result: ClickHouse's own text,
/// `Code: N. DB::Exception: …`.
#[derive(Debug, Clone)]
pub(crate) struct EngineError(pub(crate) String);

impl fmt::Display for EngineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One connection: its own session, settings and current database.
#[derive(Debug)]
pub(crate) struct Connection {
    api: &'static Api,
    handle: *mut ConnectionHandle,
}

// SAFETY: the library documents its functions as thread safe; a connection may be
// used from any thread as long as its uses do not overlap, which `&mut` ensures.
unsafe impl Send for Connection {}

impl Connection {
    /// Runs a statement and keeps its whole result in memory. `format` is used
    /// when the statement names none.
    pub(crate) fn query(
        &mut self,
        sql: &[u8],
        format: &str,
        params: &Params,
    ) -> Result<QueryResult, EngineError> {
        QueryResult::new(self.api, self.run(self.api.query, sql, format, params))
    }

    /// Starts a SELECT whose result is fetched block by block. Other statements
    /// are refused by the engine with Code 36.
    pub(crate) fn stream(
        &mut self,
        sql: &[u8],
        format: &str,
        params: &Params,
    ) -> Result<ResultStream<'_>, EngineError> {
        let result = self.run(self.api.stream_query, sql, format, params);
        let head = QueryResult::new(self.api, result)?;
        Ok(ResultStream {
            connection: self,
            head,
            finished: false,
        })
    }

    /// Starts an INSERT: `sql` without its FORMAT clause and data.
    pub(crate) fn insert(
        &mut self,
        sql: &[u8],
        format: &str,
        params: &Params,
    ) -> Result<InsertStream<'_>, EngineError> {
        let handle = self.run(self.api.insert, sql, format, params);
        let stream = InsertStream {
            connection: self,
            handle,
        };
        match stream.error() {
            Some(error) => Err(error),
            None => Ok(stream),
        }
    }

    fn run(
        &mut self,
        function: RunWithParams,
        sql: &[u8],
        format: &str,
        params: &Params,
    ) -> *mut c_void {
        // SAFETY: every pointer is valid for its length during the call, the four
        // arrays have `len` elements, and the library copies what it keeps. The
        // handle is live: it is closed only on drop.
        unsafe {
            function(
                *self.handle,
                sql.as_ptr().cast(),
                sql.len(),
                format.as_ptr().cast(),
                format.len(),
                params.names.pointers.as_ptr(),
                params.names.lengths.as_ptr(),
                params.values.pointers.as_ptr(),
                params.values.lengths.as_ptr(),
                params.names.lengths.len(),
            )
        }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        // SAFETY: the handle came from chdb_connect and is closed once.
        unsafe { (self.api.close)(self.handle) };
    }
}

/// Values for the `{name:Type}` placeholders of a statement, in the shape the C
/// interface wants them.
#[derive(Debug, Default)]
pub(crate) struct Params {
    names: Texts,
    values: Texts,
}

impl Params {
    pub(crate) fn new(pairs: Vec<(String, String)>) -> Self {
        let (names, values): (Vec<_>, Vec<_>) = pairs.into_iter().unzip();
        Self {
            names: Texts::new(names),
            values: Texts::new(values),
        }
    }
}

#[derive(Debug, Default)]
struct Texts {
    pointers: Vec<*const c_char>,
    lengths: Vec<usize>,
    /// Owns what `pointers` point to.
    _owned: Vec<String>,
}

impl Texts {
    fn new(texts: Vec<String>) -> Self {
        Self {
            pointers: texts.iter().map(|text| text.as_ptr().cast()).collect(),
            lengths: texts.iter().map(String::len).collect(),
            _owned: texts,
        }
    }
}

/// Rows and bytes a statement read and wrote.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Statistics {
    pub(crate) read_rows: u64,
    pub(crate) read_bytes: u64,
    pub(crate) written_rows: u64,
    pub(crate) written_bytes: u64,
}

/// A finished result, or one block of a streamed one.
#[derive(Debug)]
pub(crate) struct QueryResult {
    api: &'static Api,
    handle: ResultHandle,
}

impl QueryResult {
    fn new(api: &'static Api, handle: ResultHandle) -> Result<Self, EngineError> {
        if handle.is_null() {
            return Err(EngineError("the engine returned no result".into()));
        }
        let result = Self { api, handle };
        // SAFETY: the handle is live; the text belongs to it and is copied here.
        match unsafe { text((api.result_error)(handle)) } {
            Some(message) => Err(EngineError(message)),
            None => Ok(result),
        }
    }

    /// The result in the requested format.
    pub(crate) fn bytes(&self) -> &[u8] {
        // SAFETY: buffer and length describe memory owned by the live handle, which
        // the returned slice borrows.
        unsafe {
            let buffer = (self.api.result_buffer)(self.handle);
            let length = (self.api.result_length)(self.handle);
            if buffer.is_null() || length == 0 {
                return &[];
            }
            std::slice::from_raw_parts(buffer.cast(), length)
        }
    }

    pub(crate) fn statistics(&self) -> Statistics {
        // SAFETY: plain getters on a live handle.
        unsafe {
            Statistics {
                read_rows: (self.api.result_rows_read)(self.handle),
                read_bytes: (self.api.result_bytes_read)(self.handle),
                written_rows: (self.api.result_rows_written)(self.handle),
                written_bytes: (self.api.result_bytes_written)(self.handle),
            }
        }
    }
}

impl Drop for QueryResult {
    fn drop(&mut self) {
        // SAFETY: the handle is owned and destroyed once.
        unsafe { (self.api.result_destroy)(self.handle) };
    }
}

/// A SELECT under way. Dropping it early cancels it.
#[derive(Debug)]
pub(crate) struct ResultStream<'c> {
    connection: &'c mut Connection,
    head: QueryResult,
    finished: bool,
}

impl ResultStream<'_> {
    /// The next block, or `None` after the last. Every block is a complete
    /// document of its format: those with a header repeat it.
    pub(crate) fn next(&mut self) -> Result<Option<QueryResult>, EngineError> {
        if self.finished {
            return Ok(None);
        }
        let api = self.connection.api;
        // SAFETY: both handles are live, and `&mut self` keeps fetches apart.
        let block = unsafe { (api.stream_fetch)(*self.connection.handle, self.head.handle) };
        let block = QueryResult::new(api, block).inspect_err(|_| self.finished = true)?;
        if block.bytes().is_empty() {
            self.finished = true;
            return Ok(None);
        }
        Ok(Some(block))
    }
}

impl Drop for ResultStream<'_> {
    fn drop(&mut self) {
        if !self.finished {
            // SAFETY: both handles are live; `head` is destroyed after this.
            unsafe {
                (self.connection.api.stream_cancel)(*self.connection.handle, self.head.handle);
            }
        }
    }
}

/// An INSERT under way. Dropping it without [`finish`](Self::finish) cancels it:
/// nothing is written that was not already flushed as a full block.
#[derive(Debug)]
pub(crate) struct InsertStream<'c> {
    connection: &'c mut Connection,
    handle: InsertHandle,
}

impl InsertStream<'_> {
    /// Hands `data` over; waits while the engine is behind.
    pub(crate) fn append(&mut self, data: &[u8]) -> Result<(), EngineError> {
        // SAFETY: the handle is live and `data` is valid for its length; the
        // library copies it.
        let state = unsafe {
            (self.connection.api.insert_append)(self.handle, data.as_ptr().cast(), data.len())
        };
        if state == SUCCESS {
            return Ok(());
        }
        Err(self
            .error()
            .unwrap_or_else(|| EngineError("the engine refused the data of the INSERT".into())))
    }

    /// Ends the data and waits until all of it is written.
    pub(crate) fn finish(self) -> Result<Statistics, EngineError> {
        let api = self.connection.api;
        // SAFETY: the handle is live and finished at most once, since `self` is consumed.
        let result = unsafe { (api.insert_done)(self.handle) };
        Ok(QueryResult::new(api, result)?.statistics())
    }

    fn error(&self) -> Option<EngineError> {
        // SAFETY: the handle is live; the text belongs to it and is copied here.
        unsafe { text((self.connection.api.insert_error)(self.handle)) }.map(EngineError)
    }
}

impl Drop for InsertStream<'_> {
    fn drop(&mut self) {
        // SAFETY: the handle is owned and destroyed once; destroying cancels an
        // insert that was not finished.
        unsafe { (self.connection.api.insert_destroy)(self.handle) };
    }
}

/// Copies a C string; `None` for a null pointer.
///
/// # Safety
///
/// `pointer` is null or a valid C string.
unsafe fn text(pointer: *const c_char) -> Option<String> {
    if ptr::eq(pointer, ptr::null()) {
        return None;
    }
    // SAFETY: not null, and valid by the contract of this function.
    let text = unsafe { CStr::from_ptr(pointer) };
    Some(text.to_string_lossy().into_owned())
}
