"""More of nodes that were found: their properties, and the nodes that they are tied to, in one GraphQL request.

extend={"ids": ["VW5pdDp1MQ"], "properties": [{"id": "kind"}, {"id": "coBuilders"}]}
{"meta": [...], "rows": {"VW5pdDp1MQ": {"kind": [{"str": "学校"}], "coBuilders": [{"id": ..., "name": ...}]}}}
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

from graph.errors import Code, RequestError, allowed_instead
from graph.ontology.model import Connection, NodeType, Ontology, Property
from graph.plan.identity import parse_id
from server.assistants.asking import Asker
from server.reconciliation.manifest import (
    LANGUAGE,
    LANGUAGES,
    MAXIMUM_RELATED,
    MOST_RELATED,
    RELATED,
    Extensible,
    extensible,
    type_entry,
)
from server.reconciliation.requests import ExtendedProperty, Extension


@dataclass(frozen=True, slots=True)
class _Column:
    """A property that is asked for; `language` is that of labels, `most` how many nodes at the other end are listed."""

    id: str
    language: str
    most: int


async def extend(asker: Asker, extension: Extension) -> dict[str, Any]:
    """The values, by id and property; a node that is not there has none. Raises RequestError and StoreError."""
    ontology = asker.store.ontology
    columns = [_column(it) for it in extension.properties]
    by_type = _ids_by_type(ontology, extension.ids)
    offered = {name: extensible(ontology, ontology.nodes[name]) for name in by_type}
    _refuse_unknown(ontology, columns)
    rows: dict[str, dict[str, Any]] = {identity: {it.id: [] for it in columns} for identity in extension.ids}
    if by_type:
        text = _document(by_type, offered, columns)
        asked = await asker.ask_all(text, {name: list(ids) for name, ids in by_type.items()})
        for name, ids in by_type.items():
            for identity, node in zip(ids, asked.data[name], strict=True):
                if node is not None:
                    rows[identity] = {
                        it.id: _values(offered[name].get(it.id), node, f"_{place}", it.language)
                        for place, it in enumerate(columns)
                    }
    return {"meta": [_meta(ontology, it) for it in columns], "rows": rows}


def _column(asked: ExtendedProperty) -> _Column:
    language, most = asked.setting(LANGUAGE, LANGUAGES[0]), asked.setting(MAXIMUM_RELATED, str(RELATED))
    if language not in LANGUAGES:
        raise RequestError(Code.BAD_REQUEST, f"{LANGUAGE}: {language!r}; {allowed_instead(language, LANGUAGES)}")
    if not re.fullmatch("[0-9]{1,3}", most) or not 1 <= int(most) <= MOST_RELATED:
        raise RequestError(Code.BAD_RANGE, f"{MAXIMUM_RELATED}: {most[:20]!r}; allowed: 1 to {MOST_RELATED}")
    return _Column(asked.id, language, int(most))


def _ids_by_type(ontology: Ontology, ids: Sequence[str]) -> dict[str, list[str]]:
    by_type: dict[str, list[str]] = {}
    for identity in dict.fromkeys(ids):
        try:
            node_type, _ = parse_id(identity)
        except ValueError:
            continue
        if node_type in ontology.nodes:
            by_type.setdefault(node_type, []).append(identity)
    return by_type


def _refuse_unknown(ontology: Ontology, columns: Sequence[_Column]) -> None:
    known = {name for node_type in ontology.nodes.values() for name in extensible(ontology, node_type)}
    for column in columns:
        if column.id not in known:
            message = f"property: {column.id!r} is not known; {allowed_instead(column.id, sorted(known))}"
            raise RequestError(Code.BAD_REQUEST, message)


def _document(
    by_type: Mapping[str, Sequence[str]], offered: Mapping[str, Mapping[str, Extensible]], columns: Sequence[_Column]
) -> str:
    """A root field for each type, as types may have different things by one name."""
    variables = ", ".join(f"${name}: [ID!]!" for name in by_type)
    fields = " ".join(
        f"{name}: nodes(ids: ${name}) {{ id ... on {name} {{ {_selected(offered[name], columns)} }} }}"
        for name in by_type
    )
    return f"query extend({variables}) {{ {fields} }}"


def _selected(offered: Mapping[str, Extensible], columns: Sequence[_Column]) -> str:
    def selected() -> Iterator[str]:
        yield "__typename"
        for place, column in enumerate(columns):
            match offered.get(column.id):
                case Extensible(id=name, asked=Connection()):
                    yield f"_{place}: {name}(first: {column.most}) {{ nodes {{ id name }} }}"
                case Extensible(id=name):
                    yield f"_{place}: {name}"

    return " ".join(selected())


def _values(asked: Extensible | None, node: Mapping[str, Any], alias: str, language: str) -> list[dict[str, Any]]:
    if asked is None:
        return []
    match asked.asked:
        case Connection():
            return [{"id": it["id"], "name": it["name"]} for it in node[alias]["nodes"]]
        case Property() as prop:
            values = node[alias] if isinstance(node[alias], list) else [node[alias]]
            return [_value(prop, it, language) for it in values if it is not None]
        case _:
            assert_never(asked.asked)


def _value(prop: Property, value: Any, language: str) -> dict[str, Any]:
    match value:
        case bool():
            return {"bool": value}
        case int():
            return {"int": value}
        case float():
            return {"float": value}
    label = prop.values.get(value)
    return {"str": label.in_language(language) if label else value}


def _meta(ontology: Ontology, column: _Column) -> dict[str, Any]:
    for node_type in ontology.nodes.values():
        if (asked := extensible(ontology, node_type).get(column.id)) is not None:
            return {**asked.entry, **_far_type(ontology, asked)}
    raise AssertionError(column.id)


def _far_type(ontology: Ontology, asked: Extensible) -> dict[str, Any]:
    """The type of the nodes at the other end, where there is only one."""
    if not isinstance(asked.asked, Connection) or len(asked.asked.far.types) > 1:
        return {}
    return {"type": type_entry(ontology.nodes[asked.asked.far.types[0]])}


def propose_properties(ontology: Ontology, node_type: NodeType) -> dict[str, Any]:
    """What can be asked of nodes of a type."""
    properties = [it.entry for it in extensible(ontology, node_type).values()]
    return {"type": node_type.name, "properties": properties}
