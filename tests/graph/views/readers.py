"""What tests of dialects share: the bytes written, projections that break, what a library of Node reads."""

import io
import json
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from graph.views.dialect import Dialect
from graph.views.dialects import DIALECTS
from graph.views.projection import Attribute, Edge, Node, Projection, Value
from tests.graph.views.graphs import EDGES, HEADER, NODES, projection

NODE_READER = Path(__file__).parents[2] / "readers/json/read.mjs"

PROJECTED = {name: dialect for name, dialect in DIALECTS.items() if isinstance(dialect, Dialect)}
"""The dialects that take a projection."""


def written(dialect: Dialect, graph: Projection | None = None) -> bytes:
    """The file of the sample, or of another projection."""
    sink = io.BytesIO()
    dialect.write(graph or projection(), sink)
    return sink.getvalue()


def parsed(dialect: Dialect, graph: Projection | None = None) -> Any:
    """What Python's own parser reads from a dialect in JSON."""
    return json.loads(written(dialect, graph))


def read_by_node(dialect: Dialect, folder: Path, graph: Projection | None = None) -> Any:
    """What the library of the same name made of the file."""
    file = folder / f"graph{dialect.suffix}"
    file.write_bytes(written(dialect, graph))
    run = subprocess.run(
        ["node", str(NODE_READER), dialect.name, str(file)], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def broken_in_nodes() -> Projection:
    """The sample, of which the store fails after half of the nodes."""
    return Projection(HEADER, _breaking(NODES[:2]), [])


def broken_in_edges() -> Projection:
    """The sample, of which the store fails after half of the edges."""
    return Projection(HEADER, [NODES], _breaking(EDGES[:2]))


def known_values(attributes: Sequence[Attribute], item: Node | Edge) -> dict[str, Value]:
    """The attributes that a node or an edge has, by the names that programs use."""
    values = zip(attributes, item.values, strict=True)
    return {attribute.name: value for attribute, value in values if value is not None}


def _breaking(items: Sequence) -> Iterator[Sequence]:
    yield items
    raise ConnectionError("the store is gone")
