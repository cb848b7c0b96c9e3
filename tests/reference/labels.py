"""Labels of types and kinds, as the ontology has them: plans are not believed."""

from typing import Any

from graph.ontology.entity import KIND
from graph.ontology.model import Label, Ontology
from graph.plan.labels import KindLabel, LabelMembers, TypeLabel
from graph.plan.members import Literal
from tests.reference.objects import Node


def label_of(ontology: Ontology, node: Node, output: TypeLabel | KindLabel | Literal) -> dict[str, Any] | None:
    """What is shown of the label of a node's type or kind."""
    node_type = ontology.nodes[node.type]
    match output:
        case Literal():
            assert KIND not in node_type.by_name
            return None
        case TypeLabel(members=members):
            return _shown(node_type.label, members)
        case KindLabel(members=members):
            kind, labels = node.fields[KIND], node_type.by_name[KIND].values
            return None if kind is None else _shown(labels[kind] if labels else Label(kind, kind), members)


def _shown(label: Label, members: LabelMembers) -> dict[str, Any]:
    texts = {"zh": label.zh, "en": label.en}
    outputs = {member.key: member.output for member in members}
    return {key: output.text if isinstance(output, Literal) else texts[output] for key, output in outputs.items()}
