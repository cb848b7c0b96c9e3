"""What all connections to a file have in common."""

from pathlib import Path

import apsw

from graph.errors import Code, StoreError


def configure(connection: apsw.Connection) -> None:
    """A name that does not exist is an error, not a text; a plan does not depend on bound values.

    Without the second, SQLite looks at the value of `LIMIT :size` and prepares a cached statement anew at every call.
    """
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_QPSG, 1)
    connection.config(apsw.SQLITE_DBCONFIG_DQS_DML, 0)
    connection.config(apsw.SQLITE_DBCONFIG_DQS_DDL, 0)


def unavailable(path: Path, error: Exception) -> StoreError:
    """SQLite's error as the product's."""
    return StoreError(
        Code.STORE_UNAVAILABLE,
        f"the embedded store {path.name} cannot be used ({error}); load data with: gongjian load",
    )
