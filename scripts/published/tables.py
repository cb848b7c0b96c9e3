"""Tables of nodes and relationships that gather what is said of one thing in several places, and are then written."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from graph.ontology.entity import CITATIONS
from graph.ontology.model import End, Ontology
from graph.ontology.reader import read_ontology

_SEPARATOR = "; "


class Ref(NamedTuple):
    """A node, as relationships name it."""

    type: str
    key: str


class Tie(NamedTuple):
    """What tells a relationship from others of its type."""

    start: Ref
    end: Ref
    since: str


@dataclass
class Row:
    """Values by column, and the citations in the order in which they came."""

    values: dict[str, str]
    citations: dict[str, None] = field(default_factory=dict)

    def add(self, values: dict[str, str], citations: Iterable[str]) -> None:
        """Takes in what is said of the same thing elsewhere; refuses what contradicts."""
        for column, value in values.items():
            if value and self.values.setdefault(column, value) != value:
                raise ValueError(f"{self.values}: {column} is {value!r}, too")
        self.citations |= dict.fromkeys(citations)


class Tables:
    """All rows, by type. Adding what is there already adds its citations."""

    def __init__(self) -> None:
        self._ontology = read_ontology()
        self._nodes: dict[str, dict[str, Row]] = {}
        self._ties: dict[str, dict[Tie, Row]] = {}

    def node(self, ref: Ref, name: str, citations: Iterable[str] = (), **values: str) -> Ref:
        """Adds a node; returns it."""
        rows = self._nodes.setdefault(ref.type, {})
        rows.setdefault(ref.key, Row({"key": ref.key})).add({"name": name} | values, citations)
        return ref

    def tie(self, kind: str, start: Ref, end: Ref, citations: Iterable[str], **values: str) -> None:
        """Adds a relationship; two on one day are the same one."""
        rows = self._ties.setdefault(kind, {})
        rows.setdefault(Tie(start, end, values.get("since", "")), Row({})).add(values, citations)

    def has_tie(self, kind: str, start: Ref, end: Ref, since: str) -> bool:
        """Whether there is such a relationship already."""
        return Tie(start, end, since) in self._ties.get(kind, {})

    def counts(self) -> dict[str, int]:
        """How many rows each type has, nodes first."""
        nodes = {kind: len(rows) for kind, rows in sorted(self._nodes.items())}
        return nodes | {kind: len(rows) for kind, rows in sorted(self._ties.items())}

    def write(self, folder: Path) -> None:
        """Writes a table for each type, and removes those of types that have no rows any more."""
        for section in ("nodes", "relationships"):
            (folder / section).mkdir(parents=True, exist_ok=True)
            for path in (folder / section).glob("*.csv"):
                path.unlink()
        for kind, nodes in self._nodes.items():
            _write(folder / "nodes" / f"{kind}.csv", self._columns(kind), [_cells(row) for row in nodes.values()])
        for kind, ties in self._ties.items():
            rows = [_ends(self._ontology, kind, tie) | _cells(row) for tie, row in ties.items()]
            _write(folder / "relationships" / f"{kind}.csv", self._columns(kind), rows)

    def _columns(self, kind: str) -> list[str]:
        element = self._ontology.nodes.get(kind) or self._ontology.relationships[kind]
        names = [prop.name for prop in element.properties]
        first = ["key", "name", "from_type", "from", "to_type", "to", "aliases", "since", "until", CITATIONS]
        return [*first, *(name for name in names if name not in first)]


def _cells(row: Row) -> dict[str, str]:
    return row.values | {CITATIONS: _SEPARATOR.join(row.citations)}


def _ends(ontology: Ontology, kind: str, tie: Tie) -> dict[str, str]:
    element = ontology.relationships[kind]
    return _end("from", element.source, tie.start) | _end("to", element.target, tie.end)


def _end(column: str, end: End, ref: Ref) -> dict[str, str]:
    """The type is written only where the end may have several."""
    return {column: ref.key} | ({f"{column}_type": ref.type} if len(end.types) > 1 else {})


def _write(path: Path, columns: list[str], rows: list[dict[str, str]]) -> None:
    used = [column for column in columns if any(row.get(column) for row in rows)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, used, extrasaction="raise", restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows({column: value for column, value in row.items() if value} for row in rows)
