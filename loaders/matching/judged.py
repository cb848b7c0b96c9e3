"""What stands of the judgements of a store, about names or about pairs of nodes, with the keys that nodes have now."""

import dataclasses
import itertools
from collections.abc import AsyncIterator, Collection, Iterable, Mapping, Sequence

from graph.plan.identity import global_id, parse_id
from graph.stores.judgements import Judgement, JudgementPage, Standing, standing
from graph.stores.store import Store

_PAGE = 1_000
"""Judgements that are read at a time, and names of which they are asked for together."""


async def standing_in(
    store: Store, about: Collection[tuple[str, str]] | None = None, unwritten: Iterable[Judgement] = ()
) -> dict[tuple[str, str], Standing]:
    """What stands about names, by `Judgement.about`, or about all; `unwritten` ones are the newest."""
    names = None if about is None else sorted(about)
    said = [judgement async for judgement in _read(store, names)]
    return standing(await _with_keys_of_now(store, [*said, *unwritten]))


async def _read(store: Store, names: Sequence[tuple[str, str]] | None) -> AsyncIterator[Judgement]:
    parts = [None] if names is None else [names[start : start + _PAGE] for start in range(0, len(names), _PAGE)]
    for part in parts:
        last = 0
        while page := await store.judgements(JudgementPage(_PAGE, after=last, about=part)):
            for judgement in page:
                yield judgement
            last = page[-1].number


async def _with_keys_of_now(store: Store, said: Sequence[Judgement]) -> list[Judgement]:
    """A node that was merged or has another key is the one that its former key leads to."""
    ids = {(it.node_type, it.key): global_id(it.node_type, it.key) for it in said if it.key}
    led = await store.redirects(list(ids.values())) if ids else {}
    now = {name: parse_id(led[identity])[1] for name, identity in ids.items() if identity in led}
    return [
        dataclasses.replace(it, key=now[it.node_type, it.key]) if (it.node_type, it.key) in now else it for it in said
    ]


def are_told_apart(
    stands: Mapping[tuple[str, str], Standing], node_type: str, *nodes: tuple[str, Collection[str]]
) -> bool:
    """Whether somebody has said that two nodes are not the same, each as its key and the forms of its key and names.

    A name that both have tells nothing of the two, unless it was said of it that it is not one of them.
    """
    return any(
        key in stands[node_type, form].excluded
        for (_, forms), (key, _) in itertools.permutations(nodes, 2)
        for form in forms
        if (node_type, form) in stands
    )
