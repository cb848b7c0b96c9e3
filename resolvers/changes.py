"""Reads `diff`: the relationships that changed between two days."""

from collections.abc import Iterable, Mapping, Sequence

from graph.datatypes.base import Affinity
from graph.errors import Code, RequestError
from graph.ontology.entity import CITATIONS
from graph.ontology.model import Ontology, RelationshipType
from graph.plan.condition import TRUE
from graph.plan.connection import BY_DAY, Connection
from graph.plan.groups import properties_of_changes
from graph.plan.output import Changed, Field, HopEnd, Literal, Output, Role, Selection
from graph.plan.walk import Changes
from resolvers import slots
from resolvers.document import Value, as_list
from resolvers.selections import Fields, Selections
from schema import names
from schema.changes import RELATIONSHIP


def changes(selections: Selections, nodes: Fields, arguments: Mapping[str, Value]) -> Connection:
    """The changes of the types asked for; of all recorded types where none are."""
    kinds = _recorded(selections.ontology, as_list(arguments.get("types")))
    before = slots.one_day(arguments.get("from"), "from")
    after = slots.one_day(arguments.get("to"), "to")
    shown = selections.of_connection(
        names.CHANGE, nodes, (), lambda found: _edge(selections, kinds, found), properties_of_changes
    )
    if all(isinstance(member.output, Literal) for member in shown):
        selections.unused += [before, after]
    return selections.paged(arguments, Changes(kinds, before, after), TRUE, BY_DAY, shown)


def _recorded(ontology: Ontology, given: Iterable[Value]) -> tuple[RelationshipType, ...]:
    asked = {str(getattr(item, "value", "")) for item in given if item is not None}
    for derived in ontology.derived:
        if derived in asked:
            followed = {hop.relationship for pattern in ontology.derived[derived].patterns for hop in pattern.hops}
            message = (
                f"types: {derived} is not recorded, but follows from others; ask for {', '.join(sorted(followed))}"
            )
            raise RequestError(Code.BAD_FILTER, message)
    kinds = tuple(ontology.relationships.values())
    return tuple(kind for kind in kinds if kind.name in asked) or kinds


def _edge(selections: Selections, kinds: Sequence[RelationshipType], nodes: Fields) -> Selection:
    def show(name: str, found: Fields) -> Output:
        return Role(name) if name != "relationship" else Changed(_relationship(selections, kinds, found))

    return selections.select(nodes, (names.edge(names.CHANGE),), show)


def _relationship(selections: Selections, kinds: Sequence[RelationshipType], nodes: Fields) -> Selection:
    def show(name: str, found: Fields) -> Output:
        if name in ("from", "to"):
            source = name == "from"
            return HopEnd(selections.choice(_types_at(kinds, source=source), found), source)
        if name == CITATIONS:
            return selections.citations(found)
        return Role.HOP_TYPE if name == Role.HOP_TYPE else Field(name, Affinity.TEXT)

    return selections.select(nodes, (RELATIONSHIP,), show)


def _types_at(kinds: Sequence[RelationshipType], *, source: bool) -> tuple[str, ...]:
    """The types of node at one end."""
    return tuple(dict.fromkeys(name for kind in kinds for name in (kind.source if source else kind.target).types))
