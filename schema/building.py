"""Builds the schema of an ontology around one resolver, which answers every root field."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import strawberry
from strawberry.extensions import ParserCache, ValidationCache
from strawberry.schema.config import StrawberryConfig
from strawberry.types.field import StrawberryField

from graph.ontology.model import Ontology
from schema.filters import declare_filters
from schema.inputs import declare_inputs
from schema.names import description
from schema.outputs import NODE, connection_field, declare_outputs
from schema.scalars import SCALARS, Date
from schema.types import Types, argument, field, listed, optional

Resolver: TypeAlias = Callable[..., Awaitable[Any]]

QUERY = "Query"
CACHED_DOCUMENTS = 1_000


def build_schema(
    ontology: Ontology, resolver: Resolver, schema_class: type[strawberry.Schema], execution_context: type[Any]
) -> strawberry.Schema:
    """The schema; `resolver` is called with Strawberry's info and answers a whole root field."""
    types = Types()
    declare_filters(types, ontology)
    declare_outputs(types, ontology)
    declare_inputs(types, ontology)
    types.object(QUERY, list(_root_fields(types, ontology, resolver)), "所有问题的起点。\nWhere every question starts.")
    return schema_class(
        types[QUERY],
        types=[types[name] for name in ontology.nodes],
        extensions=[lambda: ParserCache(CACHED_DOCUMENTS), lambda: ValidationCache(CACHED_DOCUMENTS)],
        execution_context_class=execution_context,
        config=StrawberryConfig(auto_camel_case=False, scalar_map=SCALARS),
    )


def _root_fields(types: Types, ontology: Ontology, resolver: Resolver) -> list[StrawberryField]:
    as_of = argument("asOf", optional(Date), "只看这一天成立的事实。\nOnly what held on this day, here and below.")
    node = types.named(NODE)
    fields = [
        field(
            "node",
            optional(node),
            "按全局标识取一个节点。\nA node by its global id.",
            [argument("id", strawberry.ID), as_of],
            resolver,
        ),
        field(
            "nodes",
            listed(optional(node)),
            "按全局标识取多个节点。\nNodes by their global ids, in their order.",
            [argument("ids", listed(strawberry.ID)), as_of],
            resolver,
        ),
    ]
    for one in ontology.nodes.values():
        about = description(one.label, one.description)
        fields.append(
            field(
                one.singular, optional(types.named(one.name)), about, [argument("key", strawberry.ID), as_of], resolver
            )
        )
        many = connection_field(types, one.plural, one.name, about, (as_of,))
        fields.append(field(one.plural, many.type, about, many.arguments, resolver))
    return fields
