"""Reads a subscription, and makes the answer of each of its events.

graphql-core checks and executes the operation as it does a query, which finds out what is asked for, once; the events
are made without it. A request that can take no more than one answer is refused.

    plans = LivePlans(store, costs)
    await execute(schema, plans, "subscription { changes(after: 41) { sequence } }")
    plans.subscription.answer(READY, 41, 43)    b'{"data":{"changes":{"sequence":41}}}'
"""

import re
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from graphql import FieldNode, GraphQLResolveInfo, VariableNode

from graph.errors import Code, ParameterName, RequestError
from graph.ontology.model import Ontology
from graph.stores.revision_cost import revisions_cost
from graph.stores.revisions import Revision, RevisionPage
from loaders.plans import PlanLoader
from resolvers import arguments as reading
from resolvers.document_reading import Document, variables_of
from resolvers.object_selection import TYPENAME, select
from resolvers.pass_through import Complete, Resolver
from resolvers.revisions import INTERFACES, RevisionReader, Window
from schema.live import FIELD, LIVE_EVENT

MAXIMUM_RECORDS = 100
"""Nodes and relationships of one subscription."""


class LivePlans(PlanLoader):
    """The plans of a request that may have many answers: `subscription` is there where it asks for that."""

    subscription: "Subscription | None" = None


@dataclass(frozen=True)
class Subscription:
    """What `changes` asks for: `of` are global ids, `types` names of the ontology, empty for all."""

    after: int | None
    of: tuple[str, ...]
    types: frozenset[str]
    window: Window
    key: Hashable
    """What tells it from others, whatever they begin after."""
    _reader: RevisionReader
    _document: Document
    # Not the whole of what graphql-core knows, which would be kept as long as somebody listens.
    _field_nodes: Sequence[FieldNode]
    _name: str

    def answer(self, event: str, sequence: int, latest: int, revision: Revision | None = None) -> bytes:
        """The result of an event, as JSON."""
        values: Mapping[str, Any] = {
            TYPENAME: LIVE_EVENT,
            "event": event,
            "sequence": sequence,
            "latest": latest,
            "revision": None if revision is None else self._reader.values(revision),
        }
        selected = select([values], self._document, self._field_nodes, INTERFACES)[0]
        return orjson.dumps({"data": {self._name: selected}})


def changes_resolver(reader: RevisionReader, ontology: Ontology) -> Resolver:
    """The resolver of `changes`."""

    def resolve(_source: object, info: GraphQLResolveInfo[Any], **_arguments: object) -> Complete:
        plans = info.context
        if not isinstance(plans, LivePlans):
            allowed = "a WebSocket (graphql-transport-ws), or Accept: text/event-stream"
            raise RequestError(Code.BAD_REQUEST, f"{FIELD}: a subscription has many answers; allowed: {allowed}")
        plans.subscription = _read(reader, ontology, info)
        window = plans.subscription.window
        page = RevisionPage(1, entries=window.size)
        plans.charge(str(info.path.key), revisions_cost(page))
        return Complete(None)

    return resolve


def _read(reader: RevisionReader, ontology: Ontology, info: GraphQLResolveInfo[Any]) -> Subscription:
    document = Document(info.fragments, variables_of(info), frozenset())
    arguments = document.arguments(info.field_nodes[0])
    after, of = arguments.get("after"), arguments.get("of")
    below = document.fields(info.field_nodes, (LIVE_EVENT,)).values()
    revisions = [node for nodes in below if nodes[0].name.value == "revision" for node in nodes]
    identities: Any = ()
    if of is not None:
        identities = reading.ids(of, "of", (*ontology.nodes, *ontology.relationships), reader.limits).bind({})
        if not 0 < len(identities) <= MAXIMUM_RECORDS:
            message = f": {len(identities)} ids; allowed: 1 to {MAXIMUM_RECORDS}; leave it out to mean all"
            raise RequestError(Code.BAD_ID, ParameterName("of"), message)
    return Subscription(
        None if after is None else reader.number(after, "after", Code.BAD_RANGE),
        tuple(dict.fromkeys(identities)),
        frozenset(reader.types(arguments)),
        reader.window(document, revisions),
        _key(info),
        reader,
        document,
        info.field_nodes,
        str(info.path.key),
    )


def _key(info: GraphQLResolveInfo[Any]) -> Hashable:
    """The operation and its variables, but for one that says no more than what it begins after."""
    text = info.operation.loc.source.body if info.operation.loc else ""
    variables = dict(variables_of(info))
    for argument in info.field_nodes[0].arguments or ():
        name = argument.value.name.value if isinstance(argument.value, VariableNode) else ""
        # It is declared, and used here alone.
        if argument.name.value == "after" and len(re.findall(rf"\${name}\b", text)) == 2:
            variables.pop(name, None)
    operation = info.operation.name
    values = orjson.dumps(variables, default=str, option=orjson.OPT_SORT_KEYS)
    return text, "" if operation is None else operation.value, values
