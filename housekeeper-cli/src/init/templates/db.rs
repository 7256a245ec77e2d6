//! The schema in `db/`: rows, inserts, queries and migrations.

{library}::schema!();
