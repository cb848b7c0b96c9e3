"""The embedded store: SQLite, a table for each node and relationship type.

A plan is one SQL statement, or, for a network and for paths, a walk of several small ones.
"""
