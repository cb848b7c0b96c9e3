"""Files of dialects, written for tests: whole ones, and those of a projection or a sink that fails midway."""

import json
import subprocess
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from hypothesis import strategies

from graph.export.dialect import Dialect
from graph.export.projection import Node, Projection
from tests.graph.export.graphs import EDGES, HEADER, NODE_ATTRIBUTES, NODES, projection

READERS = Path(__file__).parents[2] / "readers" / "xml"

# All that XML 1.0 allows.
texts = strategies.text(
    strategies.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
    | strategies.sampled_from("\n\t\r\"'<>&\\;{}[]|/*#,=😀e\u0301\u2028")
)


def written(dialect: Dialect, taken: Projection | None = None) -> bytes:
    """The file of a projection, of the sample where none is given."""
    sink = BytesIO()
    dialect.write(taken or projection(), sink)
    return sink.getvalue()


def with_labels(labels: Iterable[str]) -> Projection:
    """Nodes with these labels, each of them also as the value of an attribute, and one edge."""
    rest = (None,) * (len(NODE_ATTRIBUTES) - 1)
    nodes = [
        Node(f"n{number}", "Unit", label, None, None, None, None, (label, *rest)) for number, label in enumerate(labels)
    ]
    return projection(nodes, EDGES[:0])


class StoreError(Exception):
    """The store failed."""


def failing_at_nodes() -> Projection:
    """The first batch of nodes arrives."""
    return Projection(HEADER, _then_fails([NODES[:2]]), [])


def failing_at_edges() -> Projection:
    """All nodes arrive, and the first batch of edges."""
    return Projection(HEADER, [NODES], _then_fails([EDGES[:2]]))


def _then_fails(batches: Iterable) -> Iterator:
    yield from batches
    raise StoreError


def cut(dialect: Dialect, failing: Projection) -> bytes:
    """What a failing projection left."""
    sink = BytesIO()
    try:
        dialect.write(failing, sink)
    except StoreError:
        return sink.getvalue()
    raise AssertionError("nothing failed")


def node_read(dialect: str, file: Path) -> dict:
    """The graph that a reader in JavaScript finds in a file; raises where it finds none."""
    command = ["node", str(READERS / "read.mjs"), dialect, str(file)]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
