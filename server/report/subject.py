"""Of what a report is asked."""

from dataclasses import dataclass

from graph.ontology.model import NodeType
from graph.plan.identity import global_id


@dataclass(frozen=True, slots=True)
class Subject:
    """A node by type and key, on a day, or over all time where it is ''."""

    node_type: NodeType
    key: str
    day: str = ""

    @property
    def id(self) -> str:
        """The global id."""
        return global_id(self.node_type.name, self.key)
