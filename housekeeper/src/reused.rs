//! Memory that is used again.

use std::collections::VecDeque;

use bytes::Bytes;

/// How much is sent while more is made.
const ON_THE_WAY: usize = 2;

/// Memory of what was sent, once the request is done with it: memory that is new has to be cleared by the system.
#[derive(Debug, Default)]
pub(crate) struct Reused(VecDeque<Bytes>);

impl Reused {
    /// Empty memory, used if there is some.
    pub(crate) fn take(&mut self) -> Vec<u8> {
        if self.0.len() < ON_THE_WAY {
            return Vec::new();
        }
        let used = self
            .0
            .pop_front()
            .and_then(|bytes| bytes.try_into_mut().ok());
        let mut used = used.map_or_else(Vec::new, Vec::from);
        used.clear();
        used
    }

    /// What is to be sent, whose memory is kept.
    pub(crate) fn give(&mut self, bytes: Vec<u8>) -> Bytes {
        let bytes = Bytes::from(bytes);
        self.0.push_back(bytes.clone());
        bytes
    }
}
