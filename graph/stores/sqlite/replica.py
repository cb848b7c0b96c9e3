"""A file that is made from a log, for readers alone: an embedded store as another one was.

It is made in one go and belongs to nobody before it is whole, so it is written without a journal: after a crash there
is nothing to be used.
"""

import contextlib
import functools
import os
from collections.abc import AsyncIterator
from pathlib import Path

import apsw

from graph.ontology.model import Ontology
from graph.stores.sqlite.connecting import configure, unavailable
from graph.stores.sqlite.preparing import prepare
from graph.stores.sqlite.search_index import tidy_search
from graph.stores.sqlite.transaction import SqliteTransaction
from graph.threads import to_its_end

_BUSY = 1_000
"""Milliseconds that a reader waits for one who would remove the file."""


@contextlib.asynccontextmanager
async def replica(
    path: Path, ontology: Ontology, write: str, *, is_searched: bool = True
) -> AsyncIterator[SqliteTransaction]:
    """A transaction on a file that is made, or goes on from what it is; where nobody searches, it has no index for it.

    `write` names it as the last write in its version. Raises StoreError.
    """
    connection: apsw.Connection | None = None
    try:
        connection = await to_its_end(functools.partial(_open, path, ontology, is_searched=is_searched))
        transaction = await to_its_end(functools.partial(SqliteTransaction, connection, ontology))
        yield transaction
        await transaction.name(write)
        await to_its_end(functools.partial(_end, connection, is_searched=is_searched))
    except (apsw.Error, OSError) as error:
        raise unavailable(path, error) from error
    finally:
        if connection is not None:
            await to_its_end(connection.close)


def _open(path: Path, ontology: Ontology, *, is_searched: bool) -> apsw.Connection:
    connection = apsw.Connection(str(path))
    try:
        configure(connection)
        for statement in ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "BEGIN"):
            connection.execute(statement).fetchall()
        prepare(connection, ontology, is_searched=is_searched)
    except BaseException:
        connection.close()
        raise
    return connection


def _end(connection: apsw.Connection, *, is_searched: bool) -> None:
    if is_searched:
        tidy_search(connection, connection.total_changes())
    connection.execute("COMMIT")


class Hold:
    """Keeps a replica from being removed while it is read, in whatever process; `inode` tells which file it is."""

    def __init__(self, connection: apsw.Connection, inode: int) -> None:
        self._connection = connection
        self.inode = inode

    def close(self) -> None:
        """Lets it go."""
        self._connection.close()


def hold(path: Path) -> Hold | None:
    """A hold on a replica, which was asked for now; None where it has just been removed."""
    try:
        os.utime(path)
        inode = path.stat().st_ino
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
        connection.set_busy_timeout(_BUSY)
        connection.execute("BEGIN").fetchall()
        connection.execute("SELECT 1 FROM sqlite_master").fetchall()
        if path.stat().st_ino == inode:
            return Hold(connection, inode)
        connection.close()
    except FileNotFoundError:
        return None
    except apsw.Error as error:
        if not path.exists():
            return None
        raise unavailable(path, error) from error
    return None


def remove_unused(path: Path) -> bool:
    """Removes a replica; not where somebody has a hold on it."""
    try:
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
        try:
            connection.execute("BEGIN EXCLUSIVE").fetchall()
            path.unlink(missing_ok=True)
        finally:
            connection.close()
    except (apsw.Error, OSError):
        return not path.exists()
    return True
