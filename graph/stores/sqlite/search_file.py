"""The index of search in a file of its own, for a store that cannot rank what it finds.

The file holds what the embedded store's search needs of each node, so both stores find by the same statement. It is
made from the other store and named by its version: what is read of it tells of which state it is.

    file = SearchFile(path, deadline)
    await file.renew(source)                                as `source` is now; only what has changed is entered anew
    statement = lower_search(ontology, search, as_of)
    await file.read(statement, variables)                   Hits("<version>", 12, [("Unit:u1", 0), ("Unit:u7", 5)])
"""

import contextlib
import functools
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import NamedTuple, Protocol

import apsw
import orjson

from graph.errors import Code, StoreError
from graph.ontology.model import Ontology
from graph.plan.search import TIERS, Search
from graph.plan.slot import Slot
from graph.stores.lowering.dialect import Scope
from graph.stores.lowering.statement import Statement
from graph.stores.quoting import literal
from graph.stores.sqlite.dialect import SQL
from graph.stores.sqlite.pool import Pool
from graph.stores.sqlite.search import hits_beside
from graph.stores.sqlite.search_index import create_search_index, enter, tidy_search
from graph.stores.sqlite.tables import ENTITY, META, META_STATEMENT, ROW
from graph.stores.sqlite.walk_tables import Parameters, as_parameter
from graph.stores.sqlite.write_connection import WriteConnection
from graph.threads import to_its_end

_VERSION = "version"
"""The name of the version of the other store in the table of what a file says of itself."""

_AT_ONCE = 1_000
"""Nodes that are entered at a time."""

_PLACES = {tier.score: place for place, tier in enumerate(TIERS)}

_STATEMENTS = (
    META_STATEMENT,
    f"CREATE TABLE IF NOT EXISTS {ENTITY} ({ROW} INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, since_day TEXT,"
    " until_day TEXT, type TEXT NOT NULL, digest TEXT NOT NULL)",
)


class IndexedNode(NamedTuple):
    """What is entered of a node. `digest` is another whenever anything of the node is."""

    identity: str
    node_type: str
    key: str
    name: str
    aliases: Sequence[str]
    since_day: str | None
    until_day: str | None
    digest: str


class NodeSource(Protocol):
    """The store of which a file is made."""

    async def version(self) -> str:
        """The version, which is another after each write."""

    def digests(self) -> AsyncIterator[Sequence[tuple[str, str]]]:
        """The ids and digests of all nodes, in batches."""

    async def nodes(self, ids: Sequence[str]) -> Sequence[IndexedNode]:
        """The nodes of these ids that there are."""


@dataclass(frozen=True, slots=True)
class Hits:
    """A page's hits: pairs of an id and the place of its tier, best first, and one more where the plan looks ahead.

    `total` is how many there are in all, None where the plan does not ask. `version` is that of the state searched.
    """

    version: str
    total: int | None
    pairs: Sequence[tuple[str, int]]


def lower_search(ontology: Ontology, search: Search, as_of: Slot | None) -> Statement:
    """The statement of a search in a file, which returns one JSON text."""
    scope = Scope(SQL, ontology, as_of)
    total, hits = hits_beside(scope, search)
    version = f"(SELECT value FROM {META} WHERE name = {literal(_VERSION)})"
    return Statement(f"SELECT json_array({version}, {total}, json({hits}))", scope.slots.by_name)


class SearchFile:
    """One file. `deadline` bounds a read in seconds."""

    def __init__(self, path: Path, deadline: float) -> None:
        self._path = path
        self._pool = Pool(path, deadline, is_cache=True)

    async def read(self, statement: Statement, variables: Mapping[str, object]) -> Hits | None:
        """The hits of a statement of `lower_search`; None before the file is made. Raises RequestError, StoreError."""
        parameters = {name: as_parameter(value) for name, value in statement.bind(variables).items()}
        answer = await self._value(statement.text, parameters)
        if answer is None:
            return None
        version, total, pairs = orjson.loads(answer)
        return Hits(version, total, [(identity, _PLACES[score]) for identity, score in pairs])

    async def renew(self, source: NodeSource) -> None:
        """Brings the file to the state of `source`; begins again where that was written to meanwhile."""
        while (version := await source.version()) != await self._version():
            with contextlib.closing(WriteConnection(self._path, _create)) as writing:
                await _renewed(writing, source, version)

    async def _version(self) -> str | None:
        return await self._value(f"SELECT value FROM {META} WHERE name = ?", (_VERSION,))

    async def _value(self, text: str, parameters: Parameters | tuple[str]) -> str | None:
        """The text that a statement returns, None before the file is made."""
        if not self._pool.is_there():
            return None
        try:
            value = await self._pool.read(lambda connection: connection.execute(text, parameters).get)
        except StoreError as error:
            if error.code is Code.STORE_MISMATCH:  # it is there without its tables while another process makes it
                return None
            raise
        return None if value is None else str(value)

    async def close(self) -> None:
        """Closes every connection."""
        await self._pool.close()


async def _renewed(writing: WriteConnection, source: NodeSource, version: str) -> None:
    """Brings a file to a state of a source."""
    async with writing.transaction() as connection:
        async for batch in source.digests():
            await to_its_end(functools.partial(_note, connection, batch))
        await to_its_end(functools.partial(_forget, connection))
        entered, last = 0, ""
        while ids := await to_its_end(functools.partial(_new, connection, last)):
            nodes = await source.nodes(ids)
            await to_its_end(functools.partial(_enter, connection, nodes))
            entered, last = entered + len(nodes), ids[-1]
        await to_its_end(functools.partial(tidy_search, connection, entered))
        connection.execute(f"INSERT OR REPLACE INTO {META} (name, value) VALUES (?, ?)", (_VERSION, version))


def _create(connection: apsw.Connection) -> None:
    for statement in _STATEMENTS:
        connection.execute(statement)
    create_search_index(connection)
    connection.execute("CREATE TEMP TABLE there (id TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID")


def _note(connection: apsw.Connection, nodes: Sequence[tuple[str, str]]) -> None:
    connection.executemany("INSERT OR REPLACE INTO there VALUES (?, ?)", nodes)


def _forget(connection: apsw.Connection) -> None:
    """Takes out the nodes that are no longer there, or not as they are here."""
    connection.execute(f"DELETE FROM {ENTITY} WHERE (id, digest) NOT IN (SELECT id, digest FROM there)")


def _new(connection: apsw.Connection, last: str) -> list[str]:
    """The next ids after `last` that are not entered."""
    is_entered = f"EXISTS (SELECT 1 FROM {ENTITY} e WHERE e.id = there.id)"
    text = f"SELECT id FROM there WHERE id > ? AND NOT {is_entered} ORDER BY id LIMIT {_AT_ONCE}"
    return [str(row[0]) for row in connection.execute(text, (last,))]


def _enter(connection: apsw.Connection, nodes: Sequence[IndexedNode]) -> None:
    text = f"INSERT INTO {ENTITY} (id, since_day, until_day, type, digest) VALUES (?, ?, ?, ?, ?) RETURNING {ROW}"
    for node_type, alike in groupby(sorted(nodes, key=lambda node: node.node_type), key=lambda node: node.node_type):
        rows = []
        for node in alike:
            kept = (node.identity, node.since_day, node.until_day, node_type, node.digest)
            aliases = orjson.dumps(node.aliases).decode()
            rows.append((connection.execute(text, kept).get, node.identity, node.key, node.name, aliases))
        enter(connection, node_type, rows)
