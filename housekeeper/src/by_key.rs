/// What a generated query by the sorting key has in common with [`Select`](crate::Select): the
/// methods that narrow it down, and through `Deref` those that fetch it.
#[doc(hidden)]
#[macro_export]
macro_rules! __by_key {
    ($name:ident, $row:ty, latest) => {
        $crate::__private::by_key!($name, $row);

        impl $name {
            /// Only the newest of rows with the same sorting key: `FINAL`.
            #[inline]
            pub fn latest(self) -> $crate::Select<<$row as $crate::ReadRow>::Source, $row> {
                self.0.latest()
            }
        }
    };
    ($name:ident, $row:ty) => {
        impl $name {
            /// Only rows that fulfil `condition` too.
            #[inline]
            pub fn filter(
                self,
                condition: impl $crate::Filter<<$row as $crate::ReadRow>::Source>,
            ) -> $crate::Select<<$row as $crate::ReadRow>::Source, $row> {
                self.0.filter(condition)
            }

            /// Sorted by `order`.
            #[inline]
            pub fn order_by(
                self,
                order: $crate::Order<<$row as $crate::ReadRow>::Source>,
            ) -> $crate::Select<<$row as $crate::ReadRow>::Source, $row> {
                self.0.order_by(order)
            }

            /// At most so many rows.
            #[inline]
            pub fn limit(
                self,
                rows: u64,
            ) -> $crate::Select<<$row as $crate::ReadRow>::Source, $row> {
                self.0.limit(rows)
            }

            /// Without the first so many rows.
            #[inline]
            pub fn offset(
                self,
                rows: u64,
            ) -> $crate::Select<<$row as $crate::ReadRow>::Source, $row> {
                self.0.offset(rows)
            }

            /// A page of the rows, the smallest values first.
            #[inline]
            pub fn page_asc<K: $crate::PageKey<<$row as $crate::ReadRow>::Source>>(
                self,
                by: K,
                after: ::core::option::Option<K::Values>,
                rows: u64,
            ) -> $crate::Page<$row> {
                self.0.page_asc(by, after, rows)
            }

            /// A page of the rows, the largest values first.
            #[inline]
            pub fn page_desc<K: $crate::PageKey<<$row as $crate::ReadRow>::Source>>(
                self,
                by: K,
                before: ::core::option::Option<K::Values>,
                rows: u64,
            ) -> $crate::Page<$row> {
                self.0.page_desc(by, before, rows)
            }

            /// With a setting for this query.
            #[inline]
            pub fn with_setting(
                self,
                name: impl ::core::convert::Into<::std::string::String>,
                value: impl ::core::convert::Into<::std::string::String>,
            ) -> $crate::Select<<$row as $crate::ReadRow>::Source, $row> {
                self.0.with_setting(name, value)
            }

            /// Only these columns, or what is computed from them.
            #[inline]
            pub fn select<S: $crate::Selection<<$row as $crate::ReadRow>::Source>>(
                self,
                selection: S,
            ) -> $crate::Select<<$row as $crate::ReadRow>::Source, S::Rows> {
                self.0.select(selection)
            }

            /// The query in general form.
            #[inline]
            pub fn query(self) -> $crate::Select<<$row as $crate::ReadRow>::Source, $row> {
                self.0
            }
        }

        impl ::core::ops::Deref for $name {
            type Target = $crate::Select<<$row as $crate::ReadRow>::Source, $row>;

            #[inline]
            fn deref(&self) -> &$crate::Select<<$row as $crate::ReadRow>::Source, $row> {
                &self.0
            }
        }
    };
}
