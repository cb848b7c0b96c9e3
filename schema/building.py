"""Builds the schema of an ontology."""

from collections.abc import Callable, Iterator
from typing import TypeVar

import strawberry
from strawberry.schema.config import StrawberryConfig
from strawberry.types.field import StrawberryField

from graph.ontology.model import Ontology
from schema.analysis import analysis_field, declare_analysis
from schema.changes import changes_field, declare_changes
from schema.connections import connection_field
from schema.filters import declare_filters
from schema.groups import declare_groups
from schema.inputs import declare_inputs
from schema.names import description
from schema.network import declare_network, network_field
from schema.ontology import declare_ontology, ontology_field
from schema.outputs import NODE, declare_outputs
from schema.pairs import declare_pairs, pairs_field
from schema.paths import declare_paths, paths_field
from schema.scalars import SCALARS, Date
from schema.search import declare_search, search_field
from schema.types import Types, argument, field, listed, optional, value_by_name

S = TypeVar("S", bound=strawberry.Schema)

QUERY = "Query"


def build_schema(ontology: Ontology, make: Callable[..., S]) -> S:
    """The schema, made by Strawberry's class or by what has its parameters `query`, `types` and `config`."""
    types = Types()
    declare_filters(types, ontology)
    declare_outputs(types, ontology)
    declare_inputs(types, ontology)
    declare_search(types)
    declare_pairs(types, ontology)
    declare_network(types)
    declare_paths(types)
    declare_analysis(types)
    declare_ontology(types)
    declare_changes(types)
    declare_groups(types, ontology)
    types.object(QUERY, list(_root_fields(types, ontology)), "所有问题的起点。\nWhere every question starts.")
    return make(
        types[QUERY],
        types=[types[name] for name in ontology.nodes],
        config=StrawberryConfig(auto_camel_case=False, scalar_map=SCALARS, default_resolver=value_by_name),
    )


def _root_fields(types: Types, ontology: Ontology) -> Iterator[StrawberryField]:
    """All may be null, so that one that fails leaves the others their answers."""
    as_of = argument("asOf", optional(Date), "只看这一天成立的事实。\nOnly what held on this day, here and below.")
    node, identity = types.named(NODE), argument("id", strawberry.ID)
    yield field("node", optional(node), "按全局标识取一个节点。\nA node by its global id.", [identity, as_of])
    about = "按全局标识取多个节点。\nNodes by their global ids, in their order."
    yield field("nodes", optional(listed(optional(node))), about, [argument("ids", listed(strawberry.ID)), as_of])
    yield search_field(types, as_of)
    for one in ontology.nodes.values():
        about = description(one.label, one.description) or ""
        key = argument("key", strawberry.ID)
        yield field(one.singular, optional(types.named(one.name)), about, [key, as_of])
        yield connection_field(types, one.plural, one.name, about, (as_of,), nullable=True)
    yield network_field(types, as_of)
    yield paths_field(types, as_of)
    yield analysis_field(types, as_of)
    yield from (pairs_field(types, derived, as_of) for derived in ontology.derived.values() if derived.root)
    yield changes_field(types)
    yield ontology_field(types)
