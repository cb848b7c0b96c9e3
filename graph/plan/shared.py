"""What several nodes share: how many nodes may be named, and the answer of a store where one of them is not there.

What both stores make of it is said of `Shared` in `graph/plan/walk.py`, and in which order in `BY_COUNT` of
`graph/plan/paging.py`.

    common(of: ["Unit:u1", "Unit:u2"]) { totalCount }
    Plan(Connection(Shared(<of>, (SUBORDINATE_TO, ...), (), ("Area", ...)), TRUE, BY_COUNT, ...), as_of=None)
"""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.errors import Code
from graph.ontology.model import Ontology
from graph.plan.identity import read_ids
from graph.plan.slot import Argument, Slot

MAXIMUM_SHARING = 10
"""Nodes whose common neighbors are asked for: the work grows with the relationships of all of them."""


@dataclass(frozen=True, slots=True)
class UnknownNodes:
    """What a store answers where some of the nodes that a request names are not there, by their global ids."""

    ids: Sequence[str]


def of_slot(argument: Argument, ontology: Ontology) -> Slot:
    """The slot of the nodes that share: 2 to MAXIMUM_SHARING of them, each of which counts once."""

    def read(value: object) -> list[str]:
        ids = list(dict.fromkeys(read_ids(value, tuple(ontology.nodes))))
        if not 2 <= len(ids) <= MAXIMUM_SHARING:
            raise ValueError(
                f"{len(ids)} different {'node' if len(ids) == 1 else 'nodes'}; allowed: 2 to {MAXIMUM_SHARING}"
            )
        return ids

    return Slot(argument, read, "of", Code.BAD_ID)
