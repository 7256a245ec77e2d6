//! Compression of results.

use std::io::{self, Write as _};

use bytes::Bytes;
use flate2::write::GzEncoder;
use lz4_flex::frame::FrameEncoder;

use super::blocks;
use super::params::Encoding;

/// Compresses a result piece by piece. What was given is complete in what comes
/// out: nothing is kept back for a later piece.
pub(crate) enum Encoder {
    Plain,
    Blocks,
    Lz4(Box<FrameEncoder<Vec<u8>>>),
    Gzip(GzEncoder<Vec<u8>>),
}

impl Encoder {
    pub(crate) fn new(encoding: Encoding) -> Self {
        match encoding {
            Encoding::Plain => Self::Plain,
            Encoding::Blocks => Self::Blocks,
            Encoding::Lz4 => Self::Lz4(Box::new(FrameEncoder::new(Vec::new()))),
            Encoding::Gzip => Self::Gzip(GzEncoder::new(Vec::new(), flate2::Compression::fast())),
        }
    }

    /// The value of the Content-Encoding header.
    pub(crate) fn header(&self) -> Option<&'static str> {
        match self {
            Self::Plain | Self::Blocks => None,
            Self::Lz4(_) => Some("lz4"),
            Self::Gzip(_) => Some("gzip"),
        }
    }

    pub(crate) fn encode(&mut self, data: &[u8]) -> io::Result<Bytes> {
        Ok(match self {
            Self::Plain => Bytes::copy_from_slice(data),
            Self::Blocks => blocks::encode(data).into(),
            Self::Lz4(encoder) => {
                encoder.write_all(data)?;
                encoder.flush()?;
                std::mem::take(encoder.get_mut()).into()
            }
            Self::Gzip(encoder) => {
                encoder.write_all(data)?;
                encoder.flush()?;
                std::mem::take(encoder.get_mut()).into()
            }
        })
    }

    /// What ends the compressed result.
    pub(crate) fn finish(self) -> io::Result<Bytes> {
        Ok(match self {
            Self::Plain | Self::Blocks => Bytes::new(),
            Self::Lz4(encoder) => encoder.finish()?.into(),
            Self::Gzip(encoder) => encoder.finish()?.into(),
        })
    }
}
