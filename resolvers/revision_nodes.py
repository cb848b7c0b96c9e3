"""Resolves `node` and `nodes` where ids of revisions are among those asked for; all others are answered by a plan.

node(id: "UmV2aXNpb246MQ")    RevisionPage(1, before=2, after=0)
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeAlias, cast

import orjson
from graphql import GraphQLResolveInfo

from graph.plan.cost import Cost
from graph.plan.identity import parse_id
from graph.plan.plan import ByIds
from graph.plan.slot import Constant
from graph.stores.revision_cost import revisions_cost
from graph.stores.revisions import REVISION, RevisionPage
from graph.stores.store import Answer, PlanRequest
from loaders.plans import PlanLoader
from resolvers.document_reading import Document, variables_of
from resolvers.object_selection import select
from resolvers.pass_through import Complete, Resolver
from resolvers.revisions import INTERFACES, RevisionReader

PlanOf: TypeAlias = Callable[[GraphQLResolveInfo[Any]], PlanRequest]

_DIGITS = 15
"""Of a sequence number that can be looked for."""


def node_resolver(reader: RevisionReader, request_of: PlanOf) -> Resolver:
    """The resolver of `node`."""

    async def resolve(_source: object, info: GraphQLResolveInfo[Any], **arguments: Any) -> Complete:
        sequence = _sequence(arguments["id"])
        if sequence is None:
            return Complete(await _loader(info).answer(request_of(info)))
        return Complete(await _revision(reader, info, sequence))

    return resolve


def nodes_resolver(reader: RevisionReader, request_of: PlanOf) -> Resolver:
    """The resolver of `nodes`, which keeps the order of the ids."""

    async def resolve(_source: object, info: GraphQLResolveInfo[Any], **arguments: Any) -> Complete:
        sequences = list(map(_sequence, arguments["ids"]))
        request = request_of(info)
        if not any(it is not None for it in sequences):
            return Complete(await _loader(info).answer(request))
        request.plan.check(request.variables)
        others = [text for text, it in zip(arguments["ids"], sequences, strict=True) if it is None]
        answers, *revisions = await asyncio.gather(
            _answers(info, request, others),
            *(_revision(reader, info, it) for it in sequences if it is not None),
        )
        of_others, of_revisions = iter(answers), iter(revisions)
        return Complete([next(of_others if it is None else of_revisions) for it in sequences])

    return resolve


def _loader(info: GraphQLResolveInfo[Any]) -> PlanLoader:
    return cast("PlanLoader", info.context)


def _sequence(identity: object) -> int | None:
    """The number of the revision with this global id; None for ids of anything else, and for what is no id."""
    try:
        type_name, key = parse_id(identity)
    except ValueError:
        type_name, _, key = str(identity).partition(":")
    is_number = key.isascii() and key.isdigit() and len(key) <= _DIGITS
    return int(key) if type_name == REVISION and is_number else None


async def _revision(reader: RevisionReader, info: GraphQLResolveInfo[Any], sequence: int) -> dict[str, Any] | None:
    document = Document(info.fragments, variables_of(info), frozenset())
    window = reader.window(document, info.field_nodes)
    page = RevisionPage(1, before=sequence + 1, after=sequence - 1, entries=window.size, entries_after=window.after)
    cost: Cost = revisions_cost(page)
    revisions = await _loader(info).revisions(page, str(info.path.key), cost)
    values = [reader.values(revision, window.after) for revision in revisions]
    return next(iter(select(values, document, info.field_nodes, INTERFACES)), None)


async def _answers(info: GraphQLResolveInfo[Any], request: PlanRequest, ids: Sequence[str]) -> Sequence[Any]:
    """The objects with the ids that are none of revisions."""
    root = cast("ByIds", request.plan.root)
    if not ids:
        return ()
    plan = replace(request.plan, root=replace(root, ids=replace(root.ids, argument=Constant(list(ids)))))
    answer: Answer = await _loader(info).answer(PlanRequest(plan, request.variables))
    return answer if isinstance(answer, list) else cast("list[Any]", orjson.loads(orjson.dumps(answer)))
