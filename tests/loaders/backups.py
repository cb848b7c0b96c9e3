"""Backups made of the lines of a tiny district, and the mistakes in them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import orjson

from graph.errors import DataError
from graph.ontology.model import Ontology
from loaders.json_lines import sections_of
from loaders.load import check
from loaders.mistakes import Mistakes
from loaders.records import ParsedRow

SOURCE = {"node": "Source", "key": "art", "name": "Art", "kind": "NEWSPAPER", "title": "The article"}
UNIT = {"node": "Unit", "key": "u1", "name": "One", "kind": "SCHOOL", "sources": [["art", "P1"]]}
COMMUNITY = {"node": "Community", "key": "c1", "name": "First", "sources": [["art", ""]]}
PAIR = {
    "relationship": "PAIRED_WITH",
    "key": "k",
    "from": ["Unit", "u1"],
    "to": ["Community", "c1"],
    "since": "2021-01-28",
    "sources": [["art", "P1"]],
}
HEADER: Mapping[str, Any] = {"gongjian": 1, "snapshot": "e0", "query": "network()", "asOf": None}
DISTRICT: Sequence[Mapping[str, Any]] = (SOURCE, UNIT, COMMUNITY, PAIR)


def end(nodes: int, relationships: int) -> dict[str, Any]:
    return {"end": {"nodes": nodes, "relationships": relationships}}


def backup_of(*records: Mapping[str, Any], header: Mapping[str, Any] = HEADER) -> bytes:
    """A file of these records, between a header and an end that counts them."""
    last = end(sum("node" in record for record in records), sum("relationship" in record for record in records))
    return b"".join(orjson.dumps(line) + b"\n" for line in (header, *records, last))


def rows_of(ontology: Ontology, path: Path) -> tuple[list[ParsedRow], list[str]]:
    """The rows of a file, nodes first, and its mistakes as text."""
    mistakes = Mistakes()
    rows = [row for section in sections_of(ontology, path, path.name) for row in section.rows(mistakes)]
    return rows, [str(mistake) for mistake in mistakes.error().mistakes]


async def mistakes_in(ontology: Ontology, path: Path, content: bytes) -> list[str]:
    """The mistakes of a file, as `gongjian check` lists them."""
    path.write_bytes(content)
    try:
        await check([path], ontology)
    except DataError as error:
        return [str(mistake) for mistake in error.mistakes]
    return []
