"""What people choose that a column becomes, in the place of what was proposed, and what they can choose.

Unit.kind                     a property of a type
PAIRED_WITH.since             also one of a relationship
Community.name PAIRED_WITH    names of nodes, and what ties them to what the rows are about
PartyOrganization.name/Community PAIRED_WITH    names of nodes that stand for others, and what ties these
''                            nothing
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.errors import Code, RequestError, allowed_instead
from graph.ontology.entity import KEY, NAME, SINCE
from graph.ontology.model import Element, Label, NodeType, Ontology, Property, RelationshipType
from graph.ontology.rules import SOURCE
from loaders.mapping.declaration import PERIOD, Cells, NodeMapping, SheetMapping
from loaders.mapping.headers import HeaderMeaning, NameOf, Nothing, ValueOf
from loaders.mapping.represented import representing
from loaders.records import file_properties

_PERIOD = Property(PERIOD, SINCE.datatype, Label("起止时间", "Period"))


@dataclass(frozen=True, slots=True)
class Choice:
    """What a column becomes: a property of a type by their names, '' for nothing; `tie` is a relationship type.

    `of` is the type of what the names stand for, which is then tied, as a community by its party organization.
    """

    element: str = ""
    prop: str = ""
    tie: str = ""
    of: str = ""

    @property
    def text(self) -> str:
        """As it is read."""
        which = f"{self.element}.{self.prop}/{self.of}" if self.of else f"{self.element}.{self.prop}"
        return f"{which} {self.tie}".rstrip() if self.element else ""


@dataclass(frozen=True, slots=True)
class TableChoices:
    """What people chose in a table: by the letters of columns, and by these and texts which value a text stands for."""

    columns: Mapping[str, Choice] = field(default_factory=dict)
    values: Mapping[tuple[str, str], str] = field(default_factory=dict)


NOTHING_CHOSEN = TableChoices()


def read_choice(text: str, ontology: Ontology) -> Choice:
    """The choice that a text says; raises RequestError."""
    if not text:
        return Choice()
    which, _, tie = text.partition(" ")
    name, _, prop = which.partition(".")
    prop, _, of = prop.partition("/")
    elements = {element.name: element for element in _elements(ontology)}
    if name not in elements:
        raise RequestError(Code.BAD_REQUEST, f"becomes: {name!r} is no type; {allowed_instead(name, elements)}")
    properties = [it.name for it in _properties(elements[name])]
    if prop not in properties:
        raise RequestError(
            Code.BAD_REQUEST, f"becomes: {name} has no property {prop!r}; {allowed_instead(prop, properties)}"
        )
    if tie and tie not in ontology.relationships:
        allowed = allowed_instead(tie, ontology.relationships)
        raise RequestError(Code.BAD_REQUEST, f"becomes: {tie!r} is no relationship type; {allowed}")
    if of and (prop != NAME.name or of not in (allowed_types := _represented(elements[name], ontology))):
        raise RequestError(
            Code.BAD_REQUEST, f"becomes: {name}.{prop} stands for no {of!r}; {allowed_instead(of, allowed_types)}"
        )
    return Choice(name, prop, tie, of)


def meaning_of(choice: Choice, ontology: Ontology) -> HeaderMeaning:
    """The choice as what a header means."""
    if not choice.element:
        return Nothing(Label("选定不读入", "chosen not to be read"))
    if choice.element in ontology.nodes:
        node_type = ontology.nodes[choice.element]
        if choice.prop == NAME.name:
            return NameOf(node_type, choice.tie)
        return ValueOf(node_type, _property(node_type, choice.prop))
    relationship = ontology.relationships[choice.element]
    return ValueOf(relationship, _property(relationship, choice.prop))


def _represented(element: Element, ontology: Ontology) -> list[str]:
    """The types of what nodes of a type stand for."""
    ties = representing(ontology, element) if isinstance(element, NodeType) else ()
    return [name for tie in ties for name in tie.target.types]


def chosen_in(mapping: SheetMapping) -> dict[str, Choice]:
    """What the columns of a mapping become, by their headers."""
    subject, chosen = subject_of(mapping), dict[str, Choice]()
    for node in mapping.nodes:
        for name, cells in node.fields.items():
            other = _read_from(mapping, cells) if name == NAME.name else None
            tied = node if other is None else other
            tie = _tie(mapping, tied) if name == NAME.name and node is not subject else ""
            of = other.node_type.name if other else ""
            chosen.setdefault(cells.column, Choice(node.node_type.name, name, tie, of))
    for relationship in mapping.relationships:
        for name, cells in relationship.fields.items():
            chosen.setdefault(cells.column, Choice(relationship.relationship.name, name))
    chosen.pop("", None)
    return chosen


def subject_of(mapping: SheetMapping) -> NodeMapping | None:
    """What the rows are about: the first of the nodes that most relationships lead from or to."""
    ends = [role for tie in mapping.relationships for role in (tie.source, tie.target)]
    named = [node for node in mapping.nodes if not _is_read_from_others(node)]
    return max(named, key=lambda node: ends.count(node.role), default=None)


def _is_read_from_others(node: NodeMapping) -> bool:
    """Whether its names are those of what stands for it."""
    return NAME.name in node.fields and bool(node.fields[NAME.name].without)


def _read_from(mapping: SheetMapping, cells: Cells) -> NodeMapping | None:
    """The nodes that the names in a column stand for, where these are no names of their own."""
    others = (node for node in mapping.nodes if _is_read_from_others(node) and not cells.without)
    return next((node for node in others if node.fields[NAME.name].column == cells.column), None)


def choices_in(mapping: SheetMapping | None, ontology: Ontology) -> Sequence[Choice]:
    """What the columns of a table can become, beside what its other columns become: names first, then properties."""
    subject = subject_of(mapping) if mapping else None
    types = {node.node_type.name: node.node_type for node in mapping.nodes} if mapping else {}
    names = [choice for it in _node_types(ontology) for choice in _names(it, subject, ontology)]
    values = [Choice(it.name, prop.name) for it in types.values() for prop in _properties(it) if prop != NAME]
    ties = [
        Choice(tie.name, prop.name)
        for tie in _between(subject, types.values(), ontology)
        for prop in _properties(tie)
        if prop != KEY
    ]
    return [Choice(), *names, *values, *ties]


def label_of(choice: Choice, ontology: Ontology) -> tuple[Label, Label]:
    """What a choice is called: the property, and of what; names that are tied by their type, and by what ties them."""
    element: Element | None = ontology.nodes.get(choice.element) or ontology.relationships.get(choice.element)
    if element is None:
        return Label("不读入", "Not read"), Label("", "")
    label = element.label
    if choice.of:
        other = ontology.nodes[choice.of].label
        label = Label(f"{label.zh}及其{other.zh}", f"{label.en} and its {other.en.lower()}")
    if choice.tie:
        return label, ontology.relationships[choice.tie].label
    prop = next((it for it in _properties(element) if it.name == choice.prop), None)
    return prop.label if prop else Label("来源", "Sources"), element.label


def _tie(mapping: SheetMapping, node: NodeMapping) -> str:
    ties = (it for it in mapping.relationships if node.role in (it.source, it.target) and not it.only_if)
    if _is_read_from_others(node):
        ties = (it for it in ties if not it.relationship.represents)
    return next((tie.relationship.name for tie in ties), "")


def _names(node_type: NodeType, subject: NodeMapping | None, ontology: Ontology) -> Iterator[Choice]:
    yield Choice(node_type.name, NAME.name)
    for tie in _between(subject, [node_type], ontology):
        yield Choice(node_type.name, NAME.name, tie.name)
    for of in _represented(node_type, ontology):
        for tie in _between(subject, [ontology.nodes[of]], ontology):
            yield Choice(node_type.name, NAME.name, tie.name, of)


def _between(subject: NodeMapping | None, others: Collection[NodeType], ontology: Ontology) -> list[RelationshipType]:
    """The relationship types that may hold between what the rows are about and a node of one of the others."""
    near = subject.node_type.name if subject else ""
    pairs = {pair for other in others for pair in ((near, other.name), (other.name, near))}
    return [tie for tie in ontology.relationships.values() if pairs & tie.pairs]


def _node_types(ontology: Ontology) -> list[NodeType]:
    return [it for it in ontology.nodes.values() if it.name != SOURCE]


def _elements(ontology: Ontology) -> list[NodeType | RelationshipType]:
    return [*_node_types(ontology), *ontology.relationships.values()]


def _property(element: Element, name: str) -> Property:
    return next(it for it in _properties(element) if it.name == name)


def _properties(element: Element) -> list[Property]:
    """What a column can say of an element; the last one is when it began and ended, both in one cell."""
    return [*file_properties(element), _PERIOD]
