"""Builds the schema of an ontology: all of its types, and the root fields.

A root field whose answer has types of its own has a module: `analysis`, `changes` (of the field `diff`), `common`,
`network`, `ontology`, `paths`, `revisions`, `search`. The others lead to nodes, and to connections that follow from the
ontology.
"""

from collections.abc import Callable, Iterator
from typing import TypeAlias, TypeVar

import strawberry
from strawberry.schema.config import StrawberryConfig
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graph.ontology.model import DerivedType, NodeType, Ontology
from schema.analysis import analysis_field, declare_analysis
from schema.changes import changes_field, declare_changes
from schema.common import common_field, declare_common
from schema.connections import connection_field
from schema.filters import declare_filters
from schema.groups import declare_groups
from schema.inputs import declare_inputs
from schema.live import SUBSCRIPTION, declare_live
from schema.names import describe
from schema.network import declare_network, network_field
from schema.ontology import declare_ontology, ontology_field
from schema.outputs import NODE, declare_outputs
from schema.paths import declare_paths, paths_field
from schema.revisions import declare_revisions, revisions_field
from schema.scalars import SCALARS, Date
from schema.search import declare_search, search_field
from schema.strawberry_types import Types, argument, field, listed, optional, value_by_name
from schema.writing import MUTATION, declare_writing

S = TypeVar("S", bound=strawberry.Schema)

Moment: TypeAlias = tuple[StrawberryArgument, StrawberryArgument]
"""The arguments `asOf` and `asKnownAt`."""

QUERY = "Query"

AS_KNOWN_AT = "只看当时所记录的：修订（r42）或时刻。\nWhat was recorded then: a revision (r42) or an instant."


def build_schema(ontology: Ontology, make_schema: Callable[..., S], *, is_editable: bool = False) -> S:
    """The schema that `make_schema` makes: Strawberry's class, or a function with its parameters.

    These are `mutation`, `types` and `config`. There is a type Mutation where it `is_editable`.
    Raises OntologyError where two types would have the same name.
    """
    types = Types()
    declare_filters(types, ontology)
    declare_outputs(types, ontology)
    declare_inputs(types, ontology)
    declare_search(types)
    declare_network(types, ontology)
    declare_paths(types)
    declare_common(types)
    declare_analysis(types)
    declare_ontology(types)
    declare_changes(types)
    declare_groups(types, ontology)
    declare_revisions(types, ontology)
    declare_live(types)
    types.object(QUERY, list(_root_fields(types, ontology)), "所有问题的起点。\nWhere every question starts.")
    if is_editable:
        declare_writing(types, ontology)
    return make_schema(
        types[QUERY],
        mutation=types[MUTATION] if is_editable else None,
        subscription=types[SUBSCRIPTION],
        # Root fields lead to all of them anyway. Introspection lists first what stands here.
        types=[types[name] for name in ontology.nodes],
        config=StrawberryConfig(
            auto_camel_case=False, scalar_map=SCALARS | types.scalars, default_resolver=value_by_name
        ),
    )


def _root_fields(types: Types, ontology: Ontology) -> Iterator[StrawberryField]:
    """The fields of the type Query. All may be null, so that where one fails, the others still have their answers."""
    when = (
        argument("asOf", optional(Date), "只看这一天成立的事实。\nOnly what held on this day, here and below."),
        argument("asKnownAt", optional(str), AS_KNOWN_AT),
    )
    yield from _identity_fields(types)
    yield search_field(types, when)
    for node in ontology.nodes.values():
        yield from _node_fields(types, node, when)
    yield network_field(types, ontology, when)
    yield paths_field(types, when)
    yield common_field(types, when)
    yield analysis_field(types, ontology, when)
    yield from (_pairs_field(types, derived, when) for derived in ontology.derived.values() if derived.root)
    yield changes_field(types)
    yield revisions_field(types)
    yield ontology_field(types)


def _identity_fields(types: Types) -> Iterator[StrawberryField]:
    node = optional(types.named(NODE))
    identity = "全局标识，或节点的 `类型:键`。\nA global id, or `Type:key` of a node."
    description = (
        "按全局标识取一个节点或关系；标识带有日期的，取其当日的样子。\n"
        "A node or a relationship by its global id; one whose id carries a day is given back as it was on that day."
    )
    yield field("node", node, description, [argument("id", strawberry.ID, identity)])
    identities = "全局标识，或节点的 `类型:键`。\nGlobal ids, or `Type:key` of nodes."
    description = (
        "按全局标识取多个节点或关系，依所给次序。\n"
        "The same for several ids, in their order; null where nothing has one."
    )
    yield field("nodes", optional(listed(node)), description, [argument("ids", listed(strawberry.ID), identities)])


def _node_fields(types: Types, node: NodeType, when: Moment) -> Iterator[StrawberryField]:
    description = describe(node.label, node.description) or ""
    key = argument(
        "key", strawberry.ID, "键；也可用 `类型:键` 或全局标识。\nIts key; also `Type:key`, or a global id of it."
    )
    yield field(node.singular, optional(types.named(node.name)), description, [key, *when], node.deprecated)
    yield connection_field(types, node.plural, node.name, description, when, nullable=True, deprecated=node.deprecated)


def _pairs_field(types: Types, derived: DerivedType, when: Moment) -> StrawberryField:
    """All edges of a derived relationship, each with both of its nodes."""
    description = describe(derived.label, derived.description)
    return connection_field(
        types, derived.root, derived.root, description, when, nullable=True, deprecated=derived.deprecated
    )
