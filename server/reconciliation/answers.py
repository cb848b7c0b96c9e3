"""Which nodes the names of a batch mean: those that `loaders/matching` finds, with its reasons and judgements."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph.errors import Code, RequestError, allowed_instead
from graph.ontology.model import NodeType, Ontology
from graph.plan.identity import global_id
from graph.stores.store import Store
from loaders.mapping.questions import REASONS
from loaders.matching.match_names import match_names
from loaders.matching.names import CERTAIN, AskedName, Candidate, Match
from server.reconciliation.manifest import WITHIN, identifiers, named, type_entry
from server.reconciliation.requests import MAXIMUM_LIMIT, USUAL_LIMIT, NameQuery


async def answer_queries(store: Store, queries: Mapping[str, NameQuery]) -> dict[str, Any]:
    """The candidates of each name, the best first; raises RequestError for a type that is not declared."""
    asked = {name: list(_asked(store.ontology, query)) for name, query in queries.items()}
    matches = await match_names(store, {it for names in asked.values() for it in names})
    return {
        name: {"result": _results(store.ontology, [matches[it] for it in asked[name]], queries[name].limit)}
        for name in queries
    }


def _asked(ontology: Ontology, query: NameQuery) -> Iterator[AskedName]:
    """The name for each type, and beside it what the query says of keys and codes."""
    for node_type in _types(ontology, query):
        codes = [query.said(prop.name) for prop in identifiers(node_type)]
        for text in dict.fromkeys((query.query.strip(), *codes)):
            if text:
                yield AskedName(node_type.name, text, query.said(WITHIN))


def _types(ontology: Ontology, query: NameQuery) -> Sequence[NodeType]:
    for name in query.types:
        if name not in ontology.nodes:
            raise RequestError(
                Code.BAD_REQUEST, f"type: {name!r} is not known; {allowed_instead(name, ontology.nodes)}"
            )
    return [ontology.nodes[name] for name in query.types or ontology.nodes]


def _results(ontology: Ontology, matches: Sequence[Match], limit: int) -> list[dict[str, Any]]:
    """The candidates of all types together; one is the match where it alone is certain, by its name or by a code."""
    candidates: dict[tuple[str, str], Candidate] = {}
    for match in matches:
        for candidate in match.candidates:
            place = match.name.node_type, candidate.key
            if place not in candidates or candidate.rank < candidates[place].rank:
                candidates[place] = candidate
    certain = {place for place, candidate in candidates.items() if candidate.reason in CERTAIN}
    best = sorted(candidates.items(), key=lambda item: item[1].rank)[: min(limit or USUAL_LIMIT, MAXIMUM_LIMIT)]
    return [
        _result(ontology.nodes[node_type], candidate, is_match=certain == {(node_type, candidate.key)})
        for (node_type, _), candidate in best
    ]


def _result(node_type: NodeType, candidate: Candidate, *, is_match: bool) -> dict[str, Any]:
    words = [candidate.key, named(REASONS[candidate.reason]), *candidate.places]
    return {
        "id": global_id(node_type.name, candidate.key),
        "name": candidate.name,
        "description": " · ".join(words),
        "type": [type_entry(node_type)],
        "score": round(100 * candidate.score, 1),
        "match": is_match,
    }
