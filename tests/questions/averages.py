"""Draws documents that ask for averages, and nothing else."""

from graph.plan.groupable import list_of_nodes
from graph.plan.groups import Measure
from schema import names
from tests.questions.writer import DocumentWriter


class AveragesWriter(DocumentWriter):
    """Writes lists of nodes that have numbers, of which the averages over all nodes are asked."""

    def root(self, alias: str) -> str:
        """The averages of the nodes of a type."""
        numeric = [
            node
            for node in self.ontology.nodes.values()
            if any(prop.measured(Measure.AVG) for prop in list_of_nodes(node).properties.values())
        ]
        node = self.pick(numeric)
        measured = names.list_measured_stem(node)
        group = self.selection(names.group(node.name), [self.measure(measured, Measure.AVG, list_of_nodes(node))])
        groups = self.selection(names.connection(node.name), [self.field("groups", selection=group)])
        return self.field(node.plural, self.on_a_day, groups, alias)
