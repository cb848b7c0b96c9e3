"""Files that dialects write in tests: complete ones, and those of a projection that fails midway."""

from collections.abc import Iterable, Iterator
from io import BytesIO

from hypothesis import strategies

from graph.export.dialect import Dialect
from graph.export.projection import Node, Projection
from tests.graph.export.projections import EDGES, HEADER, NODE_ATTRIBUTES, NODES, projection

# All that XML 1.0 allows, and often what some format has to escape.
texts = strategies.text(
    strategies.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
    | strategies.sampled_from("\n\t\r\"'<>&\\;{}[]|/*#,=😀e\u0301\u2028")
)


def written(dialect: Dialect, graph: Projection | None = None) -> bytes:
    """The file of a projection; of the sample, if there is no other."""
    sink = BytesIO()
    dialect.write(graph or projection(), sink)
    return sink.getvalue()


def with_labels(labels: Iterable[str]) -> Projection:
    """A node for each label, which is also the value of its first attribute; no edges."""
    no_values = (None,) * (len(NODE_ATTRIBUTES) - 1)
    nodes = [
        Node(f"n{number}", "Unit", label, None, None, None, None, (label, *no_values))
        for number, label in enumerate(labels)
    ]
    return projection(nodes, [])


class StoreError(Exception):
    """The store failed."""


def failing_at_nodes() -> Projection:
    """The first batch of nodes arrives, and then the store fails."""
    return Projection(HEADER, _then_failing([NODES[:2]]), [])


def failing_at_edges() -> Projection:
    """All nodes arrive and the first batch of edges, and then the store fails."""
    return Projection(HEADER, [NODES], _then_failing([EDGES[:2]]))


def _then_failing(batches: Iterable) -> Iterator:
    yield from batches
    raise StoreError


def cut_off(dialect: Dialect, failing: Projection) -> bytes:
    """What was written of a projection until the store failed."""
    sink = BytesIO()
    try:
        dialect.write(failing, sink)
    except StoreError:
        return sink.getvalue()
    raise AssertionError("the store did not fail")
