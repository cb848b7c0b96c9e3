"""What readers make of a file: Python's own JSON parser, and libraries of JavaScript (tests/readers)."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from graph.export.catalog import DIALECTS
from graph.export.dialect import Dialect
from graph.export.projection import Attribute, Edge, Node, Projection, Value
from tests.graph.export.writing import written

JAVASCRIPT_READERS = Path(__file__).parents[2] / "readers"

PROJECTION_DIALECTS = {name: dialect for name, dialect in DIALECTS.items() if isinstance(dialect, Dialect)}


def parsed(dialect: Dialect, graph: Projection | None = None) -> Any:
    """What Python's own parser reads from a dialect in JSON."""
    return json.loads(written(dialect, graph))


def read_json_by_node(dialect: Dialect, folder: Path, graph: Projection | None = None) -> Any:
    """What the library of the dialect's name makes of a file of it, which is written into the folder."""
    file = folder / f"graph{dialect.suffix}"
    file.write_bytes(written(dialect, graph))
    command = ["node", str(JAVASCRIPT_READERS / "json/read.mjs"), dialect.name, str(file)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def read_xml_by_node(dialect: str, file: Path) -> dict:
    """The graph that a library finds in a file of XML or DOT; raises CalledProcessError if it cannot be read."""
    command = ["node", str(JAVASCRIPT_READERS / "xml/read.mjs"), dialect, str(file)]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def values_by_name(attributes: Sequence[Attribute], item: Node | Edge) -> dict[str, Value]:
    """The values that a node or an edge has, by the names that programs use."""
    values = zip(attributes, item.values, strict=True)
    return {attribute.name: value for attribute, value in values if value is not None}
