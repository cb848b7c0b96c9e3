"""The embedded store: SQLite, a table for each node and relationship type, one SQL statement for each plan."""
