"""The first load of a store: what follows from its rows is made when they are all there, or beside the writer.

Indexes by which rows are read, and the graph without its types, are made at the end in their own order instead of row
by row. This takes a third of the time. The texts of search, which cost as much as a quarter of a load, are made by
another process where there are many nodes and a core that is free.
"""

import contextlib
import functools
import itertools
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from types import TracebackType
from typing import Any

import apsw

from graph.ontology.model import Ontology
from graph.stores.sqlite.search_index import Document, documents, enter_documents
from graph.stores.sqlite.search_process import SearchProcess
from graph.stores.sqlite.tables import ENTITY, join_all, joining_triggers, reading_indexes

MANY_NODES = 8_000
"""Nodes after which a process of its own is begun: their texts take about as long as it takes to begin."""

_AHEAD = 4
"""Batches of nodes that are not entered yet, at most. With 24 a load takes 3 % less time, and 150 MB more."""


def is_empty(connection: apsw.Connection) -> bool:
    """Whether the store has no nodes, so that a load is its first."""
    return connection.execute(f"SELECT 1 FROM {ENTITY} LIMIT 1").get is None


class Filling:
    """The first load, in an open transaction: from `begin` to `end`, then leave `with`."""

    def __init__(self, connection: apsw.Connection, ontology: Ontology) -> None:
        self._connection = connection
        self._ontology = ontology
        self._process: SearchProcess | None = None
        self._open = contextlib.ExitStack()
        self._nodes = 0
        # What makes the documents of batches that are not entered yet: the process, or this one at last.
        self._made: deque[Callable[[], list[Document]]] = deque()
        self._here: deque[functools.partial[list[Document]]] = deque()

    def __enter__(self) -> "Filling":
        return self

    def __exit__(
        self, error_type: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def begin(self) -> None:
        """Drops what `end` makes again."""
        for element in self._ontology.elements:
            for index in reading_indexes(element):
                self._connection.execute(f"DROP INDEX {index}")
        for relationship in self._ontology.relationships.values():
            for trigger in joining_triggers(relationship):
                self._connection.execute(f"DROP TRIGGER {trigger}")

    def enter(self, _connection: apsw.Connection, node_type: str, rows: Sequence[tuple[Any, ...]]) -> None:
        """Has nodes entered for search before the end: many at once, in their order, which the index takes best."""
        self._nodes += len(rows)
        if self._process is None and self._nodes > MANY_NODES and _cores() > 1:
            self._process = self._open.enter_context(SearchProcess())
            self._made = deque(self._process.documents(*here.args) for here in self._here)
            self._here.clear()
        if self._process is None:
            self._here.append(functools.partial(documents, node_type, rows))
        else:
            self._made.append(self._process.documents(node_type, rows))
        if len(self._made) + len(self._here) > _AHEAD:
            self._enter(_AHEAD // 2)

    def _enter(self, batches: int) -> None:
        waiting = self._made or self._here
        made = [waiting.popleft()() for _ in range(batches)]
        # Of a node that was written twice the later document counts.
        latest = {document[1]: document for document in itertools.chain.from_iterable(made)}
        enter_documents(self._connection, sorted(latest.values()))

    def end(self) -> None:
        """Makes all that was dropped, of the rows that are there now, and enters the last nodes."""
        for statement in (join_all(self._ontology), *self._dropped()):
            self._connection.execute(statement)
        self._enter(len(self._made) + len(self._here))

    def _dropped(self) -> Iterator[str]:
        indexes = (reading_indexes(element).values() for element in self._ontology.elements)
        relationships = self._ontology.relationships.values()
        triggers = (joining_triggers(relationship).values() for relationship in relationships)
        return itertools.chain.from_iterable((*indexes, *triggers))


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
