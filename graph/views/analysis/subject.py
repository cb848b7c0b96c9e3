"""What is analyzed."""

import functools
from dataclasses import dataclass

from graph.ontology.model import Ontology
from graph.views.analysis.graph import Graph
from graph.views.analysis.ties import Ties, ties


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
