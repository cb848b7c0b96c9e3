"""The hops of paths, shown: what is selected of relationships, and of the nodes at their ends, a type at a time."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias, assert_never

import apsw
import orjson

from graph.ontology.model import RelationshipType
from graph.plan.output import Citations, Field, HopEnd, HopFact, HopOutput, Hops, Literal, NodeSelection
from graph.stores.lowering.dialect import Fixed, Scope
from graph.stores.lowering.records import node_object, of_record
from graph.stores.sqlite.adjacency import ENTITY
from graph.stores.sqlite.frontier import Parameters, by_rows, json_list
from graph.stores.sqlite.quoting import identifier
from graph.stores.sqlite.select import Select
from graph.stores.sqlite.tables import FROM, ROW, TO


class WalkedHop(NamedTuple):
    """A hop of a path: the type of its relationship, the number of its row, and whether it is walked back."""

    type: str
    row: int
    reversed: bool


class _Relationship(NamedTuple):
    """The numbers of the rows at both ends, and what is shown of the relationship itself, by response key."""

    source: int
    target: int
    shown: Mapping[str, orjson.Fragment]


_Nodes: TypeAlias = Mapping[str, Mapping[int, orjson.Fragment]]
"""Nodes as JSON, by the response key of an end and by the number of their row."""


class HopList:
    """Reads what is selected of hops: a statement for each type of relationship and of node that is met."""

    def __init__(self, scope: Scope, hops: Hops, relationships: Sequence[RelationshipType]) -> None:
        self._selection = hops.selection
        self._relationship_texts = {kind.name: self._relationship_text(scope, kind.name) for kind in relationships}
        self._node_texts = {
            member.key: {name: _node_text(scope, name, shown) for name, shown in member.output.choice.items()}
            for member in hops.selection
            if isinstance(member.output, HopEnd)
        }

    @property
    def texts(self) -> list[str]:
        """All statements."""
        of_nodes = [text for by_type in self._node_texts.values() for text in by_type.values()]
        return [*self._relationship_texts.values(), *of_nodes]

    def read(
        self, connection: apsw.Connection, parameters: Parameters, paths: Iterable[Sequence[WalkedHop]]
    ) -> list[list[dict[str, Any]]]:
        """The hops of each path, as objects."""
        walks = list(paths)
        relationships = self._relationships(connection, parameters, (hop for walk in walks for hop in walk))
        ends = dict.fromkeys(row for one in relationships.values() for row in (one.source, one.target))
        nodes = self._nodes(connection, parameters, list(ends))
        return [[self._shown(hop, relationships[hop.type, hop.row], nodes) for hop in walk] for walk in walks]

    def _shown(self, hop: WalkedHop, relationship: _Relationship, nodes: _Nodes) -> dict[str, Any]:
        def show(key: str, output: HopOutput) -> Any:
            match output:
                case Literal(text):
                    return text
                case HopFact.TYPE:
                    return hop.type
                case HopFact.REVERSED:
                    return hop.reversed
                case HopEnd(source=is_source):
                    return nodes[key][relationship.source if is_source else relationship.target]
                case Field() | Citations():
                    return relationship.shown[key]
                case _:
                    assert_never(output)

        return {member.key: show(member.key, member.output) for member in self._selection}

    def _relationship_text(self, scope: Scope, name: str) -> str:
        columns = [f"t.{FROM}", f"t.{TO}"]
        for member in self._selection:
            if isinstance(member.output, Field | Citations):
                shown = of_record(scope, "t", member.output)
                columns.append("NULL" if isinstance(shown, Fixed) else f"json_quote({shown.text})")
        return str(Select(columns, f"FROM json_each(:rows) r CROSS JOIN {identifier(name)} t ON t.{ROW} = r.value"))

    def _relationships(
        self, connection: apsw.Connection, parameters: Parameters, hops: Iterable[WalkedHop]
    ) -> dict[tuple[str, int], _Relationship]:
        keys = [member.key for member in self._selection if isinstance(member.output, Field | Citations)]
        rows_by_type: dict[str, dict[int, None]] = {}
        for hop in hops:
            rows_by_type.setdefault(hop.type, {})[hop.row] = None
        relationships = {}
        for name, rows in rows_by_type.items():
            columns = connection.execute(self._relationship_texts[name], {**parameters, "rows": json_list(list(rows))})
            for row, (source, target, *shown) in zip(rows, columns, strict=True):
                fragments = dict(zip(keys, map(orjson.Fragment, shown), strict=True))
                relationships[name, row] = _Relationship(source, target, fragments)
        return relationships

    def _nodes(self, connection: apsw.Connection, parameters: Parameters, rows: Sequence[int]) -> _Nodes:
        if not self._node_texts:
            return {}
        rows_by_type: dict[str, list[int]] = {}
        for row, (name,) in zip(rows, by_rows(connection, ENTITY, rows, "t.type"), strict=True):
            rows_by_type.setdefault(name, []).append(row)
        nodes: dict[str, dict[int, orjson.Fragment]] = {key: {} for key in self._node_texts}
        for key, texts in self._node_texts.items():
            for name, of_type in rows_by_type.items():
                shown = connection.execute(texts[name], {**parameters, "rows": json_list(of_type)})
                nodes[key] |= {row: orjson.Fragment(text) for row, (text,) in zip(of_type, shown, strict=True)}
        return nodes


def _node_text(scope: Scope, name: str, selection: NodeSelection) -> str:
    shown = node_object(scope, "t", selection)
    return str(Select([shown.text], f"FROM json_each(:rows) r CROSS JOIN {identifier(name)} t ON t.{ROW} = r.value"))
