/// A ClickHouse type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a ClickHouse type: use the markers of `housekeeper::ty`"
)]
pub trait SqlType {
    /// The type without `LowCardinality` and `Nullable` around it: what a column is compared with.
    type Bare: SqlType;

    /// Appends the name under which a value is sent as a server parameter, as in `{p0:UInt64}`.
    ///
    /// It is the type's own name with three exceptions. Points in time carry `'UTC'`, because
    /// their text is UTC whatever the time zone of the server or the session. Enums go as their
    /// number, which the server compares with an enum column through its index.
    /// `LowCardinality(T)` goes as `T`.
    fn write_name(out: &mut String);
}

/// A type whose values can be NULL.
#[diagnostic::on_unimplemented(message = "a column of type `{Self}` is never NULL")]
pub trait MayBeNull: SqlType {}

/// A type whose values are text, which `LIKE` understands.
#[diagnostic::on_unimplemented(message = "`LIKE` needs a `String` column, this one is `{Self}`")]
pub trait Text: SqlType {}

/// A type whose values the server sorts as it compares them. NULL and NaN are greater than nothing, and yet come last.
#[diagnostic::on_unimplemented(
    message = "rows are not paged by a `{Self}`",
    label = "its values are not all greater or less than each other",
    note = "page by columns that are neither Nullable nor floating point numbers"
)]
pub trait Ordered: SqlType {}
