"""Adds to a question what it is answered by: the sources of each node, relationship and fact that it speaks of.

    community(key: "c1") { name }    community(key: "c1") { name _id: nodeId _name: name _since: since _until: until
                                       _sources: sources { locator source { key name title url } } }

What is added stands under keys that begin with `_`, and what was asked stays as it is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeGuard

from graphql import (
    ArgumentNode,
    FieldNode,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    NameNode,
    OperationDefinitionNode,
    SelectionSetNode,
    get_named_type,
)

TOTAL = "_total"
IDENTITY, SINCE, UNTIL, NAME, SOURCES, EVIDENCE = "_id", "_since", "_until", "_name", "_sources", "_evidence"
END = "_end_"
"""What the keys of the nodes at the ends of a relationship begin with."""

EDGES, NODES = "_edges", "_nodes"

COUNTED = 50
"""Of how many rows the sources are given where a question only asks how many there are."""

_CITATION = "Citation"
_OF_SOURCES = ("key", "name", "title", "url")
_OF_FACTS = ("pattern", "since", "until")


def is_connection(of_type: Any) -> TypeGuard[GraphQLObjectType]:
    """Whether a type of GraphQL is a page of rows."""
    return isinstance(of_type, GraphQLObjectType) and {"nodes", "edges", "totalCount"} <= of_type.fields.keys()


def cited(operation: OperationDefinitionNode, types: GraphQLSchema) -> OperationDefinitionNode:
    """The query with the sources of what it asks."""
    assert types.query_type is not None
    return replace(operation, selection_set=_cited(operation.selection_set, types.query_type, types, _NOT_ASKED))


_NOT_ASKED: frozenset[str] = frozenset()
_OF_ENDS = frozenset(("__typename", "id", "key", "name", "nodeId"))
"""What names the end of a relationship: it is the relationship that is told then, and not the node."""


def _cited(
    selection_set: SelectionSetNode, parent: Any, types: GraphQLSchema, naming: frozenset[str]
) -> SelectionSetNode:
    """`naming` are the fields of an object that say nothing of it which had to be cited."""
    selections = [
        _cited_field(it, parent, types) if isinstance(it, FieldNode) else _cited_fragment(it, parent, types, naming)
        for it in selection_set.selections
    ]
    leaves = {it.name.value for it in selection_set.selections if isinstance(it, FieldNode) and not it.selection_set}
    added = [*_of_object(parent)]
    if not leaves - naming and "nodeId" in _fields_of(parent):
        added = [it for it in added if it.alias is not None and it.alias.value == NAME]
    return SelectionSetNode(selections=(*selections, *added))


def _cited_field(node: FieldNode, parent: Any, types: GraphQLSchema) -> FieldNode:
    field = parent.fields.get(node.name.value)
    if field is None or node.selection_set is None:
        return node
    of_type = get_named_type(field.type)
    if not isinstance(of_type, GraphQLObjectType | GraphQLInterfaceType):
        return node
    selection_set = _cited(node.selection_set, of_type, types, _naming(parent, node))
    arguments = node.arguments
    if is_connection(of_type):
        selected = {it.name.value for it in node.selection_set.selections if isinstance(it, FieldNode)}
        selection_set = SelectionSetNode(selections=(*selection_set.selections, *_of_rows(of_type, selected)))
        is_counted = not selected & {"nodes", "edges"}
        if is_counted and not {"first", "last"} & {argument.name.value for argument in arguments or ()}:
            first = ArgumentNode(name=NameNode(value="first"), value=IntValueNode(value=str(COUNTED)))
            arguments = (*(arguments or ()), first)
    return replace(node, arguments=arguments, selection_set=selection_set)


def _naming(parent: Any, node: FieldNode) -> frozenset[str]:
    """The fields by which a node is named at the end of a relationship; of what is asked for itself there are none."""
    is_end = "edges" in parent.fields or "evidence" in parent.fields or "relationshipId" in parent.fields
    return _OF_ENDS if is_end and node.name.value in {"nodes", "node"} and _is_tied(parent) else _NOT_ASKED


def _is_tied(parent: Any) -> bool:
    """Whether what a page or an edge has is stated of a relationship."""
    edge = get_named_type(parent.fields["edges"].type) if "edges" in parent.fields else parent
    return bool({"sources", "evidence"} & _fields_of(edge).keys())


def _cited_fragment(node: Any, parent: Any, types: GraphQLSchema, naming: frozenset[str]) -> Any:
    if not isinstance(node, InlineFragmentNode):
        return node
    owner = parent if node.type_condition is None else types.type_map[node.type_condition.name.value]
    return replace(node, selection_set=_cited(node.selection_set, owner, types, naming))


def _of_rows(connection: GraphQLObjectType, selected: set[str]) -> Iterator[FieldNode]:
    """What is added to a page: its edges, where these are what is stated, and else its nodes."""
    edge: Any = get_named_type(connection.fields["edges"].type)
    node: Any = get_named_type(connection.fields["nodes"].type)
    if "edges" not in selected and (of_edge := tuple(_of_object(edge))):
        yield _field("edges", *of_edge, alias=EDGES)
    elif not selected & {"nodes", "edges"} and (of_node := tuple(_of_object(node))):
        yield _field("nodes", *of_node, alias=NODES)


def _of_object(of_type: Any) -> Iterator[FieldNode]:
    """What is added to an object that is stated somewhere."""
    fields = of_type.fields
    has_sources = "sources" in fields and get_named_type(fields["sources"].type).name == _CITATION
    has_evidence = "evidence" in fields and "sources" in _fields_of(fields["evidence"].type)
    if not (has_sources or has_evidence):
        return
    for alias, choices in ((IDENTITY, ("nodeId", "relationshipId")), (NAME, ("name",)), (SINCE, ("since",))):
        yield from (_field(name, alias=alias) for name in choices if name in fields)
    yield from (_field(name, alias=UNTIL) for name in ("until",) if name in fields)
    if "name" not in fields:
        for name in fields:
            if {"key", "name"} <= _fields_of(fields[name].type).keys():
                yield _field(name, _field("name"), alias=f"{END}{name}")
    if has_sources:
        yield _field("sources", *_citation(fields["sources"].type), alias=SOURCES)
    if has_evidence:
        fact: Any = get_named_type(fields["evidence"].type)
        of_fact = [_field(name) for name in _OF_FACTS if name in fact.fields]
        if "via" in fact.fields:
            of_fact.append(_field("via", _field("name")))
        yield _field("evidence", *of_fact, _field("sources", *_citation(fact.fields["sources"].type)), alias=EVIDENCE)


def _citation(of_type: Any) -> Iterator[FieldNode]:
    citation: Any = get_named_type(of_type)
    source: Any = get_named_type(citation.fields["source"].type)
    yield _field("locator")
    yield _field("source", *(_field(name) for name in _OF_SOURCES if name in source.fields))


def _field(name: str, *selections: FieldNode, alias: str = "") -> FieldNode:
    return FieldNode(
        name=NameNode(value=name),
        alias=NameNode(value=alias) if alias else None,
        arguments=(),
        directives=(),
        selection_set=SelectionSetNode(selections=selections) if selections else None,
    )


def _fields_of(of_type: Any) -> Mapping[str, GraphQLField]:
    named = get_named_type(of_type)
    return named.fields if isinstance(named, GraphQLObjectType | GraphQLInterfaceType) else {}
