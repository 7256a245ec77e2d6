//! One connection to the engine, kept open: a question costs little more than its answer.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;

/// A connection.
pub(crate) struct Client {
    address: String,
    stream: BufReader<TcpStream>,
}

impl Client {
    /// Connects to `http://host:port`.
    pub(crate) fn connect(url: &str) -> std::io::Result<Self> {
        let address = url.trim_start_matches("http://").trim_end_matches('/');
        Ok(Self {
            address: address.to_owned(),
            stream: stream(address)?,
        })
    }

    /// The result of a statement, or what ClickHouse says against it.
    pub(crate) fn query(&mut self, sql: &str) -> Result<String, String> {
        let answer = self.exchange(sql).or_else(|_| {
            // The engine closes a connection that was quiet for long.
            self.stream = stream(&self.address)?;
            self.exchange(sql)
        });
        let (ok, text) = answer.expect("the engine answers");
        if ok { Ok(text) } else { Err(text) }
    }

    fn exchange(&mut self, sql: &str) -> std::io::Result<(bool, String)> {
        let mut request = format!(
            "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n\r\n",
            sql.len()
        );
        request.push_str(sql);
        self.stream.get_mut().write_all(request.as_bytes())?;
        let status = self.line()?;
        if status.is_empty() {
            return Err(std::io::ErrorKind::ConnectionAborted.into());
        }
        let ok = status.contains(" 200");
        let mut length = None;
        loop {
            let line = self.line()?.to_ascii_lowercase();
            if line.is_empty() {
                break;
            }
            if let Some(value) = line.strip_prefix("content-length:") {
                length = value.trim().parse::<usize>().ok();
            }
        }
        let mut body = Vec::new();
        match length {
            Some(length) => self.append(&mut body, length)?,
            None => loop {
                let line = self.line()?;
                let size = usize::from_str_radix(&line, 16).unwrap_or(0);
                self.append(&mut body, size)?;
                self.line()?;
                if size == 0 {
                    break;
                }
            },
        }
        Ok((ok, String::from_utf8_lossy(&body).into_owned()))
    }

    fn append(&mut self, body: &mut Vec<u8>, length: usize) -> std::io::Result<()> {
        let start = body.len();
        body.resize(start + length, 0);
        self.stream.read_exact(&mut body[start..])
    }

    fn line(&mut self) -> std::io::Result<String> {
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        Ok(line.trim_end().to_owned())
    }
}

fn stream(address: &str) -> std::io::Result<BufReader<TcpStream>> {
    let stream = TcpStream::connect(address)?;
    stream.set_nodelay(true)?;
    Ok(BufReader::new(stream))
}
