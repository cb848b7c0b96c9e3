"""What an answer shows of a network."""

from collections.abc import Mapping
from typing import Any

from graph.plan.members import Literal, Member, Members
from graph.plan.network import EdgeList, NetworkOutput, NodeColumn, NodeLabels, NodeList, OmittedList
from tests.reference.labels import label_of
from tests.reference.networks import View
from tests.reference.objects import Node


def shown_network(network: View) -> dict[str, Any]:
    """The network, with coordinates."""
    places = network.places()

    def show(output: NetworkOutput) -> Any:
        match output:
            case Literal(text):
                return text
            case NodeList(members, names):
                rows = [
                    network.node(node) | dict(zip("xy", places[node.fields["id"]], strict=True))
                    for node in network.nodes
                ]
                named = [row | {NodeColumn.TYPE: names[row[NodeColumn.TYPE]]} for row in rows]
                return [_node(network, *each, members) for each in zip(network.nodes, named, strict=True)]
            case EdgeList(members):
                return [columns(network.edge(tie), members) for tie in network.edges]
            case OmittedList(members):
                return [columns(row, members) for row in network.omitted()]

    return {member.key: show(member.output) for member in network.plan.members}


def _node(network: View, node: Node, row: Mapping[str, Any], members: Members[Any]) -> dict[str, Any]:
    labels = {
        member.key: label_of(network.asking.graph.ontology, node, member.output.choice[node.type])
        for member in members
        if isinstance(member.output, NodeLabels)
    }
    known = tuple(Member(member.key, member.key) if member.key in labels else member for member in members)
    return columns({**row, **labels}, known)


def columns(row: Mapping[str, Any], members: Members[Any]) -> dict[str, Any]:
    """What is shown of a row that has nothing below it."""
    outputs = {member.key: member.output for member in members}
    return {key: output.text if isinstance(output, Literal) else row[output] for key, output in outputs.items()}
