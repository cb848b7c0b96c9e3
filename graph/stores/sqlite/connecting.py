"""What all connections to a file have in common."""

import os
from pathlib import Path

import apsw

from graph.errors import Code, StoreError
from graph.stores.sqlite.tables import META

APPLICATION = int.from_bytes(b"gong")
"""What SQLite's header says of the program that a file belongs to (`PRAGMA application_id`)."""


def configure(connection: apsw.Connection) -> None:
    """A name that does not exist is an error, not a text; a plan does not depend on bound values.

    Without the second, SQLite looks at the value of `LIMIT :size` and prepares a cached statement anew at every call.
    """
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_QPSG, 1)
    connection.config(apsw.SQLITE_DBCONFIG_DQS_DML, 0)
    connection.config(apsw.SQLITE_DBCONFIG_DQS_DDL, 0)


def mark_own(connection: apsw.Connection) -> None:
    """Notes in the file that it belongs to this program."""
    if connection.execute("PRAGMA application_id").get != APPLICATION:
        connection.execute(f"PRAGMA application_id = {APPLICATION}").fetchall()


def check_own(connection: apsw.Connection, path: Path) -> None:
    """Raises StoreError where a database belongs to another program; an empty one is anybody's."""
    application = connection.execute("PRAGMA application_id").get
    if application == APPLICATION:
        return
    tables = [str(name) for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    # Files of before had no mark, but this table.
    if (application == 0 and META in tables) or not tables:
        return
    some = ", ".join(sorted(tables)[:3])
    message = f"{path.name} is a database of another program, with tables such as {some[:100]}"
    raise StoreError(Code.STORE_MISMATCH, f"{message}; name a file of its own, such as sqlite:var/district.db")


def unavailable(path: Path, error: Exception) -> StoreError:
    """SQLite's error as the product's."""
    return StoreError(
        Code.STORE_UNAVAILABLE,
        f"the embedded store {path.name} cannot be used ({error}); load data with: gongjian load",
    )


def file_identity(path: str | Path) -> tuple[int, int] | None:
    """What tells a file from another one that is put in its place; None where there is none."""
    try:
        status = os.stat(path)  # noqa: PTH116  (each read asks for it by a text, which takes half as long)
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino


def wal_of(path: Path) -> Path:
    """The write-ahead file beside a file."""
    return path.with_name(f"{path.name}-wal")
