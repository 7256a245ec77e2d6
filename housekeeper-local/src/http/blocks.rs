//! ClickHouse's own compression framing, `compress=1` and `decompress=1`: blocks
//! of a checksum (`CityHash`, 128 bits), a header of nine bytes (method, sizes) and data.

use std::io::{self, Read};

use super::failure::{Code, Failure};

const CHECKSUM: usize = 16;
const HEADER: usize = 9;
const LZ4: u8 = 0x82;
const NONE: u8 = 0x02;
/// ClickHouse's own limit for a block, compressed or not.
const MAX_BLOCK: usize = 1 << 30;

/// `data` as one LZ4 block.
pub(crate) fn encode(data: &[u8]) -> Vec<u8> {
    let limit = lz4_flex::block::get_maximum_output_size(data.len());
    let mut block = vec![0; CHECKSUM + HEADER + limit];
    let body = &mut block[CHECKSUM + HEADER..];
    // The buffer has the size the library asks for.
    let length = lz4_flex::block::compress_into(data, body).unwrap_or_else(|_| unreachable!());
    block.truncate(CHECKSUM + HEADER + length);
    block[CHECKSUM] = LZ4;
    block[CHECKSUM + 1..CHECKSUM + 5].copy_from_slice(&size(HEADER + length));
    block[CHECKSUM + 5..CHECKSUM + 9].copy_from_slice(&size(data.len()));
    let checksum = checksum(&block[CHECKSUM..]);
    block[..CHECKSUM].copy_from_slice(&checksum);
    block
}

/// Callers give pieces of about a mebibyte, far from the limit of the format.
fn size(length: usize) -> [u8; 4] {
    u32::try_from(length)
        .unwrap_or_else(|_| unreachable!())
        .to_le_bytes()
}

fn checksum(data: &[u8]) -> [u8; CHECKSUM] {
    cityhash_rs::cityhash_102_128(data)
        .rotate_right(64)
        .to_le_bytes()
}

/// Reads blocks from `source` and gives their content.
pub(crate) struct Decoder<R> {
    source: R,
    block: Vec<u8>,
    at: usize,
}

impl<R: Read> Decoder<R> {
    pub(crate) fn new(source: R) -> Self {
        Self {
            source,
            block: Vec::new(),
            at: 0,
        }
    }

    /// Reads the next block; `false` at the end of the source.
    fn fill(&mut self) -> io::Result<bool> {
        let mut head = [0; CHECKSUM + HEADER];
        let got = read_up_to(&mut self.source, &mut head)?;
        if got == 0 {
            return Ok(false);
        }
        if got < head.len() {
            return Err(cut_off());
        }
        let number = |at: usize| {
            let bytes = [head[at], head[at + 1], head[at + 2], head[at + 3]];
            u32::from_le_bytes(bytes) as usize
        };
        let (method, compressed, length) =
            (head[CHECKSUM], number(CHECKSUM + 1), number(CHECKSUM + 5));
        if !(HEADER..=MAX_BLOCK).contains(&compressed) || length > MAX_BLOCK {
            return Err(Failure::new(
                Code::CANNOT_DECOMPRESS,
                format!("a compressed block claims {compressed} bytes for {length}"),
            )
            .into());
        }
        let mut data = vec![0; compressed];
        data[..HEADER].copy_from_slice(&head[CHECKSUM..]);
        if read_up_to(&mut self.source, &mut data[HEADER..])? < compressed - HEADER {
            return Err(cut_off());
        }
        if checksum(&data) != head[..CHECKSUM] {
            return Err(Failure::new(
                Code::CHECKSUM_DOESNT_MATCH,
                "Checksum doesn't match: corrupted data in a compressed block of the request body",
            )
            .into());
        }
        self.block = match method {
            LZ4 => lz4_flex::block::decompress(&data[HEADER..], length)
                .map_err(|error| Failure::new(Code::CANNOT_DECOMPRESS, error))?,
            NONE => data.split_off(HEADER),
            other => {
                return Err(Failure::new(
                    Code::NOT_IMPLEMENTED,
                    format!(
                        "compression method 0x{other:02x}: the embedded engine's server reads LZ4"
                    ),
                )
                .into());
            }
        };
        if self.block.len() != length {
            return Err(Failure::new(
                Code::CANNOT_DECOMPRESS,
                format!(
                    "a compressed block of {length} bytes has {}",
                    self.block.len()
                ),
            )
            .into());
        }
        self.at = 0;
        Ok(true)
    }
}

impl<R: Read> Read for Decoder<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.at == self.block.len() {
            if !self.fill()? {
                return Ok(0);
            }
        }
        let rest = &self.block[self.at..];
        let length = buffer.len().min(rest.len());
        buffer[..length].copy_from_slice(&rest[..length]);
        self.at += length;
        Ok(length)
    }
}

/// Fills `buffer` as far as the source goes.
pub(crate) fn read_up_to(source: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match source.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(length) => filled += length,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

fn cut_off() -> io::Error {
    io::Error::new(
        io::ErrorKind::UnexpectedEof,
        "it ends in the middle of a compressed block",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_come_back() {
        let texts = [&b"first"[..], b"", &vec![7; 300_000]];
        let mut encoded = Vec::new();
        for text in texts {
            encoded.extend(encode(text));
        }
        let mut decoded = Vec::new();
        Decoder::new(&encoded[..])
            .read_to_end(&mut decoded)
            .unwrap();
        assert_eq!(decoded, texts.concat());
    }

    #[test]
    fn a_flipped_bit_or_a_cut_is_an_error() {
        let encoded = encode(b"some data that is long enough");
        for at in 0..encoded.len() {
            let mut broken = encoded.clone();
            broken[at] ^= 1;
            assert!(
                Decoder::new(&broken[..])
                    .read_to_end(&mut Vec::new())
                    .is_err(),
                "bit {at}"
            );
        }
        for length in 1..encoded.len() {
            assert!(
                Decoder::new(&encoded[..length])
                    .read_to_end(&mut Vec::new())
                    .is_err(),
                "cut at {length}"
            );
        }
    }
}
