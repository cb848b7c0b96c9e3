"""Which node an assistant means: by Type:key, by a global id, or by a name that search finds. Nothing is guessed.

await nodes.find("Community:c1", ()), await nodes.find("湖东社区", ("Community",))    "Community:c1" for both
"""

from collections.abc import Mapping, Sequence
from typing import Any

from graph.errors import Code, RequestError
from graph.plan.identity import as_global_id, parse_id
from graph.plan.search import TIERS, Matched, Place
from schema.names import constant
from server.assistants.asking import Asker, Json
from server.assistants.documents import Documents
from server.assistants.results import ShortForms

MAXIMUM_CANDIDATES = 10
_NOTHING = "nothing alike is found; search for fewer characters, for pinyin or for its initials"
_EXACT_SCORES = {
    tier.matched: tier.score
    for tier in TIERS
    if tier.place is Place.WHOLE and tier.matched in (Matched.NAME, Matched.ALIAS, Matched.KEY)
}


class ChoiceError(RequestError):
    """A text does not say which node is meant; `candidates` are those that it may mean, the likeliest first."""

    def __init__(self, message: str, candidates: Sequence[Mapping[str, Json]]) -> None:
        super().__init__(Code.BAD_ID, message)
        self.candidates = candidates


class Nodes:
    """Finds nodes by what they are called."""

    def __init__(self, asker: Asker, documents: Documents, forms: ShortForms) -> None:
        self._asker = asker
        self._search = documents.search()
        self._documents = documents
        self._forms = forms
        self._types = asker.store.ontology.nodes

    async def find(self, text: str, types: Sequence[str] = (), as_known_at: str | None = None) -> str:
        """The node as Type:key, of one of the types if any are named; raises ChoiceError unless it is certain."""
        named = self._named(text)
        if named is None:
            return await self._by_name(text, types, as_known_at)
        type_name, key = named
        if types and type_name not in types:
            raise ChoiceError(f"{text!r} is of the type {type_name}; allowed: {', '.join(types)}", ())
        document = self._documents.node(self._types[type_name])
        asked = await self._asker.ask_all(document, {"key": key, **known(as_known_at)})
        if not any(asked.data.values()):
            candidates = await self._candidates(key, types or (type_name,), as_known_at)
            raise ChoiceError(f"no {type_name} has the key {key!r}; {_advice(candidates)}", candidates)
        return f"{type_name}:{key}"

    def _named(self, text: str) -> tuple[str, str] | None:
        """The type and key that a text names; None where it can only be a name."""
        try:
            type_name, key = parse_id(as_global_id(text))
        except ValueError:
            return None
        return (type_name, key) if type_name in self._types else None

    async def _by_name(self, text: str, types: Sequence[str], as_known_at: str | None) -> str:
        candidates = await self._candidates(text, types, as_known_at)
        if types and not candidates:
            others = await self._candidates(text, (), as_known_at)
            of_types = f"no {' or '.join(types)} is found by {text!r}"
            raise ChoiceError(f"{of_types}; {'the candidates are of other types' if others else _NOTHING}", others)
        exact = [node for node in candidates if _EXACT_SCORES.get(node["matched"]) == node["score"]]
        if len(exact) == 1:
            return str(exact[0]["node"])
        many = f"{len(exact)} nodes are called {text!r}" if exact else f"no node is called just {text!r}"
        raise ChoiceError(f"{many}; {_advice(candidates)}", candidates)

    async def _candidates(self, text: str, types: Sequence[str], as_known_at: str | None) -> list[dict[str, Any]]:
        variables: dict[str, Json] = {"text": text, "first": MAXIMUM_CANDIDATES, **known(as_known_at)}
        if types:
            variables["types"] = [constant(name) for name in types]
        try:
            asked = await self._asker.ask_all(self._search, variables)
        except RequestError:
            # A key may be what no search can be for, such as a question mark.
            return []
        return [self._candidate(edge) for edge in asked.data["search"]["edges"]]

    def _candidate(self, edge: Mapping[str, Json]) -> dict[str, Any]:
        node = self._forms.of(edge["node"], {})
        parts = {name: node[name] for name in ("node", "name", "kind", "aliases") if node.get(name)}
        return parts | {"matched": edge["matched"], "score": edge["score"]}


def known(as_known_at: str | None) -> dict[str, Json]:
    """The variable of a state of the past, where one is asked for."""
    return {} if as_known_at is None else {"asKnownAt": as_known_at}


def _advice(candidates: Sequence[object]) -> str:
    if not candidates:
        return _NOTHING
    return "choose one of the candidates, or ask the reader, and give its `node`"
