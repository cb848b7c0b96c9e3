"""What is analyzed."""

import functools
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from graph.errors import Code, RequestError
from graph.ontology.model import Ontology
from graph.views.analysis.graph import Graph
from graph.views.analysis.ties import Ties, ties
from graph.views.selection import BY_TYPES


@dataclass(frozen=True)
class Subject:
    """What is analyzed: a graph in memory, its ontology, and the day that governs it, '' for all time.

    `kinds` are the types of nodes and edges that were selected, whether there are some or not.
    """

    graph: Graph
    ontology: Ontology
    kinds: frozenset[str]
    day: str = ""

    @functools.cached_property
    def ties(self) -> Ties:
        """Who is tied with whom."""
        return ties(self.graph)

    def some_of(self, kinds: Sequence[str]) -> tuple[str, ...]:
        """Those of some kinds of edges that were selected; raises RequestError where none was."""
        selected = tuple(kind for kind in kinds if kind in self.kinds)
        if not selected:
            raise _not_selected(kinds, "one of them")
        return selected

    def all_of(self, kinds: Sequence[str]) -> tuple[str, ...]:
        """Kinds of edges that were all selected, with the nodes that they lead to; raises RequestError else.

        Of what is not there nothing can be told: that two have none of these edges would follow from the selection.
        """
        relationships = self.ontology.relationships
        ends = [end for kind in kinds if kind in relationships for end in relationships[kind].target.types]
        if not self.kinds.issuperset((*kinds, *ends)):
            raise _not_selected((*kinds, *ends), "all of them")
        return tuple(kinds)


def _not_selected(kinds: Collection[str], how_many: str) -> RequestError:
    return RequestError(Code.BAD_FILTER, f"{', '.join(kinds)}: not selected; select {how_many} by ", *BY_TYPES)
