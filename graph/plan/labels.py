"""Labels of a node's type and of its kind: what people read for them, as objects with a text in Chinese and in English.

{ kindLabel { zh } typeLabel { en } }    Member("kindLabel", KindLabel(<Unit.kind>, (Member("zh", LabelText.ZH),)))
                                         Member("typeLabel", TypeLabel(Label("单位", "Unit"), (...)))
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias, TypeVar

from graph.ontology.model import Label, Property
from graph.plan.members import Literal, Members

Part = TypeVar("Part")


class LabelText(StrEnum):
    """What a label says in one language."""

    ZH = "zh"
    EN = "en"


LabelOutput: TypeAlias = Literal | LabelText
LabelMembers: TypeAlias = Members[LabelOutput]


@dataclass(frozen=True, slots=True)
class TypeLabel:
    """The label of the type of the node at hand."""

    label: Label
    members: LabelMembers

    @property
    def texts(self) -> Mapping[str, str | None]:
        """The object."""
        return label_object(self.label, self.members)


@dataclass(frozen=True, slots=True)
class KindLabel:
    """The label of the kind of the node at hand; null where it has none. A text is its own label in both languages."""

    kind: Property
    members: LabelMembers

    @property
    def by_value(self) -> Mapping[str, Mapping[str, str | None]]:
        """The object for each value of an enumeration; nothing for texts, which are not known beforehand."""
        return {value: label_object(label, self.members) for value, label in self.kind.values.items()}

    def of_text(self, text: Part, literal: Callable[[str | None], Part]) -> dict[str, Part]:
        """What stands under each response key where the kind is a text; `literal` makes what is known beforehand."""
        outputs = ((member.key, member.output) for member in self.members)
        return {key: literal(output.text) if isinstance(output, Literal) else text for key, output in outputs}


def label_object(label: Label, members: LabelMembers) -> Mapping[str, str | None]:
    """What is shown of a label, by response key."""
    outputs = ((member.key, member.output) for member in members)
    return {key: output.text if isinstance(output, Literal) else label.in_language(output) for key, output in outputs}


def kind_label(output: KindLabel, kind: str | None) -> Mapping[str, str | None] | None:
    """The object for a kind; null for none, and for what is no value of its enumeration."""
    if kind is None:
        return None
    label = output.kind.values.get(kind) if output.kind.values else Label(kind, kind)
    return label_object(label, output.members) if label else None
