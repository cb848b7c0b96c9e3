"""What readers of files find: Python's own parser, and libraries of Node."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from graph.export.catalog import DIALECTS
from graph.export.dialect import Dialect
from graph.export.projection import Attribute, Edge, Node, Projection, Value
from tests.graph.export.writing import written

NODE_READER = Path(__file__).parents[2] / "readers/json/read.mjs"

PROJECTED = {name: dialect for name, dialect in DIALECTS.items() if isinstance(dialect, Dialect)}
"""The dialects that take a projection."""


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


def known_values(attributes: Sequence[Attribute], item: Node | Edge) -> dict[str, Value]:
    """The attributes that a node or an edge has, by the names that programs use."""
    values = zip(attributes, item.values, strict=True)
    return {attribute.name: value for attribute, value in values if value is not None}
