"""Dialects: what a format is to the rest of the product, a few names and a function that writes it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from graph.export.projection import Projection
from graph.ontology.model import Ontology
from graph.plan.extract import RecordBatch
from graph.selection.citing import Citation


class Sink(Protocol):
    """What a dialect writes to: a file, or the response to a client."""

    def write(self, data: bytes, /) -> int:
        """Takes the bytes and returns how many; blocks while the client is slow, and raises once it is gone.

        `write(b"")` writes nothing and only checks that the client is still there.
        """


@dataclass(frozen=True, slots=True)
class Dialect:
    """A format that is written from a projection.

    `name` stands in addresses and commands, `suffix` (.gexf) at the end of file names, and `media_type` in the header
    Content-Type. `write` reads the projection once and holds no more than a batch of it. If it fails midway, what it
    has written must not look like a complete file: either no reader takes it, or the end is missing.
    """

    name: str
    suffix: str
    media_type: str
    write: Callable[[Projection, Sink], None]


@dataclass(frozen=True, slots=True)
class RecordStream:
    """Records as the store streams them, nodes before edges, and what a file of them is to say.

    `language`, zh or en, is that of labels and titles. `revision` is the number of the last revision that the records
    are of, 0 where that is not known. `node_names` are those of nodes that are not among the records, by global id.
    """

    ontology: Ontology
    citation: Citation
    batches: Iterable[RecordBatch]
    language: str = "zh"
    revision: int = 0
    node_names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RecordDialect:
    """A format that is written from the records as the store streams them, since a projection loses parts of them.

    Everything else is as for `Dialect`.
    """

    name: str
    suffix: str
    media_type: str
    write: Callable[[RecordStream, Sink], None]


AnyDialect: TypeAlias = Dialect | RecordDialect
