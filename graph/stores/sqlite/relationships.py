"""Recorded relationships as objects with both their ends: of changes, of paths, and of the hops of evidence."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.ontology.model import RelationshipType
from graph.plan.output import HopEnd, Output, Role, Selection
from graph.stores.sqlite import objects
from graph.stores.sqlite.json_text import json_boolean, json_object
from graph.stores.sqlite.quoting import identifier, literal
from graph.stores.sqlite.scope import Scope, column
from graph.stores.sqlite.tables import FROM, FROM_TYPE, ROW, TO, TO_TYPE


@dataclass(frozen=True, slots=True)
class EndNode:
    """The node at one end, as SQL: the number of its row, and its type where it may be of several.

    `types` are those that it may have; without them, all that are shown.
    """

    row: str
    types: tuple[str, ...] = ()
    type_of: str = ""


@dataclass(frozen=True, slots=True)
class Relationship:
    """A relationship as SQL: the alias of its row, its type, its ends, and whether it is walked to its source."""

    row: str
    type_of: str
    source: EndNode
    target: EndNode
    backward: str = "0"


def relationship_object(scope: Scope, given: Relationship, selection: Selection) -> str:
    """The relationship with what is shown of it."""
    return json_object([(member.key, _of_relationship(scope, given, member.output)) for member in selection])


def _of_relationship(scope: Scope, given: Relationship, output: Output) -> str:
    match output:
        case Role.HOP_TYPE:
            return given.type_of
        case Role.HOP_REVERSED:
            return json_boolean(given.backward)
        case HopEnd(choice, is_source):
            end = given.source if is_source else given.target
            shown = {node_type: choice[node_type] for node_type in end.types or choice}
            return objects.chosen_node(scope, end.row, end.type_of, shown)
    return objects.of_record(scope, given.row, output)


def changed_relationship(scope: Scope, row: str, selection: Selection) -> str:
    """The relationship of a change, whose row tells its type, and its ends with theirs."""
    source, target = (
        EndNode(f"{row}.{end}", type_of=f"{row}.{end_type}") for end, end_type in ((FROM, FROM_TYPE), (TO, TO_TYPE))
    )
    return relationship_object(scope, Relationship(row, f"{row}.type", source, target), selection)


def chosen_relationship(
    scope: Scope, types: Sequence[RelationshipType], kind: str, row: str, selection: Selection, backward: str
) -> str:
    """The relationship that has the number `row` in the table of the type `kind`; `backward`: walked to its source."""
    cases = [f"WHEN {literal(one.name)} THEN ({_by_row(scope, one, row, selection, backward)})" for one in types]
    return f"json(CASE {kind} {' '.join(cases)} END)" if cases else "NULL"


def _by_row(scope: Scope, kind: RelationshipType, row: str, selection: Selection, backward: str) -> str:
    here = scope.alias()
    source = EndNode(column(here, FROM), kind.source.types, column(here, FROM_TYPE))
    target = EndNode(column(here, TO), kind.target.types, column(here, TO_TYPE))
    found = Relationship(here, literal(kind.name), source, target, backward)
    shown = relationship_object(scope, found, selection)
    return f"SELECT {shown} FROM {identifier(kind.name)} {here} WHERE {here}.{ROW} = {row}"
