"""Which nodes names mean; what is not certain is not guessed.

    matches = await match_names(store, [AskedName("Unit", "第一小学")])
    matches[AskedName("Unit", "第一小学")].verdict            Verdict.UNCLEAR, with candidates, the best first

All nodes of the types pass by the names, in one read transaction, so both stores say the same, and many names take
little longer than one. Of very many, those that are names of nodes are told first.
"""

import functools
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from graph.errors import Code, StoreError
from graph.plan.extract import Extract
from graph.plan.identity import global_id, parse_id
from graph.stores.judgements import NOTHING_SAID, Judgement, Standing, name_form
from graph.stores.revisions import RevisionPage
from graph.stores.store import Store
from graph.threads import to_its_end
from loaders.matching.asked_index import AskedIndex, PassingNode
from loaders.matching.judged import standing_in
from loaders.matching.names import AskedName, Match, Verdict
from loaders.matching.places import places_of
from loaders.matching.within import within_place

_MANY = 5_000
"""Names from which on the nodes pass by once more before, to be compared as a whole: that takes a tenth of the time."""


async def match_names(
    store: Store, asked: Collection[AskedName], judgements: Iterable[Judgement] = ()
) -> dict[AskedName, Match]:
    """What each name means, also by the judgements of the store; `judgements` are later ones, which it does not have.

    Raises KeyError for a type that the ontology does not have, and StoreError.
    """
    about = {(name.node_type, name_form(name.name)) for name in asked}
    stands = await standing_in(store, about, judgements)
    names = list(dict.fromkeys(asked))
    matches: dict[AskedName, Match] = {}
    if len(names) > _MANY:
        # Most names of a long list that comes again are names of nodes, and need not be looked for within others.
        exact = await _passed_by(store, names, stands, is_exact=True)
        matches = {name: match for name, match in exact.items() if match.verdict is Verdict.SURE}
    rest = [name for name in names if name not in matches]
    matches |= await _passed_by(store, rest, stands)
    return matches | await _within(store, [match for match in matches.values() if match.name.within])


async def _passed_by(
    store: Store,
    asked: Sequence[AskedName],
    stands: Mapping[tuple[str, str], Standing],
    *,
    is_exact: bool = False,
) -> dict[AskedName, Match]:
    """What names mean after all nodes of their types have passed by; with `is_exact`, only nodes that are called so."""
    by_type: dict[str, list[AskedName]] = {}
    for name in asked:
        by_type.setdefault(name.node_type, []).append(name)
    node_types = tuple(store.ontology.nodes[name] for name in by_type)
    indexes = {}
    for node_type, names in by_type.items():
        said = {name: stands.get((node_type, name_form(name.name)), NOTHING_SAID) for name in names}
        former = await _former_keys(store, names)
        make = functools.partial(AskedIndex, names, said, former, is_exact=is_exact)
        indexes[node_type] = await to_its_end(make)
    try:
        async with store.extract(Extract(node_types, (), only_names=True)) as extraction:
            async for batch in extraction.batches:
                await to_its_end(functools.partial(_take, indexes[batch.record_type.name], batch.records))
    except StoreError as error:
        # Before the first load an embedded store has no file.
        if error.code is not Code.STORE_UNAVAILABLE or await store.revisions(RevisionPage(1)):
            raise
    return {match.name: match for index in indexes.values() for match in index.matches()}


async def _within(store: Store, matches: Sequence[Match]) -> dict[AskedName, Match]:
    """The matches of names that were asked within a place."""
    keys: dict[str, set[str]] = {}
    for match in matches:
        keys.setdefault(match.name.node_type, set()).update(candidate.key for candidate in match.candidates)
    places = {node_type: await places_of(store, node_type, of_type) for node_type, of_type in keys.items() if of_type}
    return {match.name: within_place(match, places[match.name.node_type]) for match in matches if match.candidates}


async def _former_keys(store: Store, names: Sequence[AskedName]) -> dict[str, str]:
    """The keys that the nodes have now which had one of these names as a key."""
    by_id = {global_id(name.node_type, name.name): name.name for name in names}
    return {by_id[former]: parse_id(now)[1] for former, now in (await store.redirects(list(by_id))).items()}


def _take(index: AskedIndex, records: Iterable[Sequence[Any]]) -> None:
    for key, name, aliases, *codes in records:
        index.take(PassingNode(key, name, aliases or (), [code for code in codes if code is not None]))
