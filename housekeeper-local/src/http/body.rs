//! Request bodies, carried from the async side to the thread that runs the
//! request, which reads them with [`std::io::Read`].

use std::io::{self, Read};

use bytes::{Buf as _, Bytes};
use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use tokio::sync::mpsc;

/// Chunks under way between the two sides.
const IN_FLIGHT: usize = 4;

enum Message {
    Data(Bytes),
    End,
    Failed(String),
}

/// Reads a request body. A body that was cut short is an error, never an end.
pub(crate) struct BodyReader {
    messages: mpsc::Receiver<Message>,
    current: Bytes,
    ended: bool,
}

/// Reads `body` on the current runtime for the returned reader. When the reader is
/// dropped before the end, the rest is read and thrown away: a client that still
/// sends would miss the answer otherwise.
pub(crate) fn carry(mut body: Incoming) -> BodyReader {
    let (sender, messages) = mpsc::channel(IN_FLIGHT);
    tokio::spawn(async move {
        loop {
            let message = match body.frame().await {
                Some(Ok(frame)) => match frame.into_data() {
                    Ok(data) => Message::Data(data),
                    Err(_trailers) => continue,
                },
                Some(Err(error)) => Message::Failed(error.to_string()),
                None => Message::End,
            };
            let last = !matches!(message, Message::Data(_));
            let _ = sender.send(message).await;
            if last {
                return;
            }
        }
    });
    BodyReader {
        messages,
        current: Bytes::new(),
        ended: false,
    }
}

impl Read for BodyReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.current.is_empty() && !self.ended {
            match self.messages.blocking_recv() {
                Some(Message::Data(data)) => self.current = data,
                Some(Message::End) => self.ended = true,
                Some(Message::Failed(reason)) => {
                    return Err(io::Error::new(io::ErrorKind::UnexpectedEof, reason));
                }
                None => {
                    return Err(io::Error::new(
                        io::ErrorKind::ConnectionAborted,
                        "the server is shutting down",
                    ));
                }
            }
        }
        let length = buffer.len().min(self.current.len());
        self.current.copy_to_slice(&mut buffer[..length]);
        Ok(length)
    }
}
