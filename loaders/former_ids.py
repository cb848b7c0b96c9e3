"""Records that are asked for by an id or key that they had once, or that was merged into another.

Whatever is there costs nothing more: only where an answer lacks a record is its id looked up among the former ones.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast
from weakref import WeakKeyDictionary

import orjson

from graph.errors import Code, GongjianError
from graph.plan.identity import global_id, parse_id
from graph.plan.plan import PART_IDS, ByIds, ByKey, Plan, RelationshipsByIds
from graph.plan.slot import Operand, Slot, Variable
from graph.stores.store import Answer, PlanRequest, Store

_KEY = "key that it has now"
"""The variable that tells a plan another key; no variable of a document has such a name."""

_ASK_BY_NAME = ByKey, ByIds, RelationshipsByIds

_by_new_key: WeakKeyDictionary[Plan, Plan] = WeakKeyDictionary()


async def read(store: Store, requests: Sequence[PlanRequest]) -> list[Answer | GongjianError]:
    """The answers of a store, in which records are found by their former ids and keys, too."""
    answers = await store.read(requests)
    missing: dict[int, list[str]] = {}
    for place, request in enumerate(requests):
        if isinstance(request.plan.root, _ASK_BY_NAME) and _may_lack(answers[place]):
            missing[place] = _missing(request, answers[place])
    if not missing:
        return answers
    now = await store.redirects({identity for ids in missing.values() for identity in ids})
    again = {
        place: _redirected(requests[place], now) for place, ids in missing.items() if not now.keys().isdisjoint(ids)
    }
    for place, answer in zip(again, await store.read([*again.values()]) if again else (), strict=True):
        answers[place] = answer
    return answers


def _missing(request: PlanRequest, answer: Answer | GongjianError) -> list[str]:
    """The ids of which there is no record, where a plan asks by ids or by a key."""
    root = request.plan.root
    if isinstance(root, ByKey):
        return [global_id(root.node_type, str(root.key.bind(request.variables)))]
    ids = cast("list[str]", request.variables.get(PART_IDS, []))
    if isinstance(root, ByIds | RelationshipsByIds) and root.single:
        return ids
    items = orjson.loads(orjson.dumps(answer))
    return [identity for identity, item in zip(ids, items, strict=True) if item is None]


def _may_lack(answer: Answer | GongjianError) -> bool:
    if answer is None:
        return True
    if isinstance(answer, orjson.Fragment):
        text = orjson.dumps(answer)
        # Elsewhere null stands behind a name.
        return text == b"null" or b"[null" in text or b",null" in text
    return isinstance(answer, list) and None in answer


def _redirected(request: PlanRequest, now: Mapping[str, str]) -> PlanRequest:
    """The same request for the ids that records have now."""
    root, variables = request.plan.root, request.variables
    if not isinstance(root, ByKey):
        ids = cast("list[str]", variables[PART_IDS])
        return PlanRequest(request.plan, {**variables, PART_IDS: [now.get(identity, identity) for identity in ids]})
    identity = now[global_id(root.node_type, str(root.key.bind(variables)))]
    plan = _by_new_key.get(request.plan)
    if plan is None:
        key = Slot(Variable(_KEY), lambda text: cast("Operand", text), "key", Code.BAD_ID)
        plan = _by_new_key[request.plan] = replace(request.plan, root=replace(root, key=key))
    return PlanRequest(plan, {**variables, _KEY: parse_id(identity)[1]})
