//! A schema whose rows have what features of the library add. How they work is looked at in `tests`.

/// The schema.
pub mod db {
    #![allow(missing_docs, reason = "what it has stands in `db/main.sql`")]
    housekeeper::schema!("db/main.sql");
}

/// A number of milliseconds as a type that this crate has no say in.
pub mod milliseconds {
    use std::time::Duration;

    use housekeeper::{Decode, DecodeError, Encode, EncodeError, Reader, ty};

    /// Of a `UInt64` column.
    ///
    /// # Errors
    ///
    /// When there are more than it holds.
    pub fn encode(value: &Duration, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        let count = u64::try_from(value.as_millis());
        let count = count.map_err(|_| EncodeError::new("is longer than 584 million years"))?;
        Encode::<ty::UInt64>::encode(&count, out)
    }

    /// Of a `UInt64` column.
    ///
    /// # Errors
    ///
    /// When the bytes end too early.
    pub fn decode(input: &mut Reader<'_>) -> Result<Duration, DecodeError> {
        <u64 as Decode<'_, ty::UInt64>>::decode(input).map(Duration::from_millis)
    }
}
