"""Recorded relationships as objects with both their ends, whatever their types."""

from collections.abc import Sequence

from graph.ontology.model import End, RelationshipType
from graph.plan.output import HopEnd, Output, Role, Selection
from graph.stores.sqlite.json_text import json_boolean, json_object
from graph.stores.sqlite.objects import chosen_node, of_record
from graph.stores.sqlite.quoting import identifier, literal
from graph.stores.sqlite.scope import Scope, column
from graph.stores.sqlite.tables import FROM, FROM_TYPE, ROW, TO, TO_TYPE, is_typed


def chosen_relationship(
    scope: Scope, types: Sequence[RelationshipType], kind: str, row: str, selection: Selection, backward: str = "0"
) -> str:
    """The relationship that has the number `row` in the table of the type `kind`; `backward`: walked to its source."""
    cases = [f"WHEN {literal(one.name)} THEN ({_relationship(scope, one, row, selection, backward)})" for one in types]
    return f"json(CASE {kind} {' '.join(cases)} END)" if cases else "NULL"


def _relationship(scope: Scope, kind: RelationshipType, row: str, selection: Selection, backward: str) -> str:
    here = scope.alias()
    pairs = [(member.key, _shown(scope, kind, here, member.output, backward)) for member in selection]
    return f"SELECT {json_object(pairs)} FROM {identifier(kind.name)} {here} WHERE {here}.{ROW} = {row}"


def _shown(scope: Scope, kind: RelationshipType, row: str, output: Output, backward: str) -> str:
    match output:
        case Role.HOP_TYPE:
            return literal(kind.name)
        case Role.HOP_REVERSED:
            return json_boolean(backward)
        case HopEnd(choice, source):
            end: End = kind.source if source else kind.target
            number, type_name = (FROM, FROM_TYPE) if source else (TO, TO_TYPE)
            type_of = column(row, type_name) if is_typed(end) else ""
            return chosen_node(scope, column(row, number), type_of, {name: choice[name] for name in end.types})
    return of_record(scope, row, output)
