"""What all connections to a file have in common."""

import os
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


def file_identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from another one that is put in its place; None where there is none."""
    try:
        status = os.stat(path)  # noqa: PTH116  (each read asks for it, and a Path takes twice as long)
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino


def wal_of(path: Path) -> Path:
    """The write-ahead file beside a file."""
    return path.with_name(f"{path.name}-wal")
