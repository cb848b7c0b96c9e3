"""Finds what a report tells of a node, all of it in one state of the graph."""

from collections.abc import Mapping
from typing import Any

import orjson

from graph.datatypes.date import only_day
from graph.errors import Code, ParameterName, RequestError, StoreError
from graph.report.report import Findings
from graph.stores.store import Store
from schema.names import constant
from server.in_process_client import InProcessClient
from server.report.commands import commands, listings
from server.report.document import Document, document
from server.report.subject import Subject

ATTEMPTS = 3
"""How often it is read again where the graph changes meanwhile."""

_SNAPSHOT = "query ($id: ID!) { analysis(around: [$id], depth: 0) { snapshot } }"
_CLOSE = """query ($text: String!, $types: [NodeType!]) {
  search(text: $text, types: $types, first: 5) { nodes { key name } }
}"""


async def find(store: Store, subject: Subject, language: str) -> Findings:
    """The findings; raises RequestError where there is no such node, and what the store raises."""
    _check_day(subject.day)
    asking = _Finding(store)
    asked = document(store.ontology, subject.node_type, dated=bool(subject.day))
    if not await asking.there(subject, subject.day):
        raise await asking.unknown(subject)
    before = await asking.snapshot(subject)
    for _ in range(ATTEMPTS):
        answer = await asking.all_of(subject, asked)
        after = await asking.snapshot(subject)
        if before == after:
            return _findings(store, subject, language, asked.text, answer)
        before = after
    raise StoreError(Code.STORE_UNAVAILABLE, "the graph is being written to; ask for the report again in a moment")


def _check_day(day: str) -> None:
    try:
        if day:
            only_day(day)
    except ValueError as error:
        raise RequestError(Code.BAD_DATE, ParameterName("asOf"), f": {error}") from None


class _Finding(InProcessClient):
    """What is asked of a subject."""

    async def all_of(self, subject: Subject, asked: Document) -> dict[str, Any]:
        """The answers of all operations; the parts of the node put together."""
        field = subject.node_type.singular
        node: dict[str, Any] = {}
        answer: dict[str, Any] = {}
        for name in asked.operations:
            answer |= await self.execute(asked.text, _variables(subject), name)
            node |= answer[field] or {}
        return answer | {field: node}

    async def snapshot(self, subject: Subject) -> str:
        """Which state the graph is in."""
        found = await self.execute(_SNAPSHOT, {"id": subject.id})
        return str(found["analysis"]["snapshot"])

    async def unknown(self, subject: Subject) -> RequestError:
        """Why there is no such node, and what to do."""
        kind = subject.node_type
        if subject.day and await self.there(subject, ""):
            message = (
                f"{kind.name} {subject.key!r} is not there on {subject.day}; leave out --as-of, or give another day"
            )
            return RequestError(Code.BAD_ID, message)
        close = await self._close(subject)
        look_up = f"look it up: gongjian search NAME --types {kind.name}"
        what = f"did you mean: {'; '.join(close)}" if close else look_up
        return RequestError(Code.BAD_ID, f"no {kind.name} has the key {subject.key!r}; {what}")

    async def _close(self, subject: Subject) -> list[str]:
        """Keys and names of what a search finds by the key, in which a name may have been given."""
        variables = {"text": subject.key, "types": [constant(subject.node_type.name)]}
        try:
            found = await self.execute(_CLOSE, variables)
        except RequestError:
            return []
        return [f"{one['key']} {one['name']}" for one in found["search"]["nodes"]]

    async def there(self, subject: Subject, day: str) -> bool:
        """Whether there is such a node, on a day or at any time."""
        field = subject.node_type.singular
        query = f"query ($key: ID!, $asOf: Date) {{ {field}(key: $key, asOf: $asOf) {{ id }} }}"
        found = await self.execute(query, {"key": subject.key, "asOf": day or None})
        return found[field] is not None


def _variables(subject: Subject) -> dict[str, str]:
    return {"key": subject.key, "id": subject.id} | ({"asOf": subject.day} if subject.day else {})


def _findings(store: Store, subject: Subject, language: str, query: str, answer: Mapping[str, Any]) -> Findings:
    names = {constant(name): name for name in store.ontology.nodes}
    network, analysis = answer["network"], answer["analysis"]
    dormant = analysis.get("dormantTies")
    for node in network["nodes"]:
        node["type"] = names[node["type"]]
    for tie in dormant["rows"] if dormant else ():
        for end in ("source", "target"):
            tie[end]["type"] = names[tie[end]["type"]]
    variables = orjson.dumps(_variables(subject), option=orjson.OPT_INDENT_2).decode()
    node = answer[subject.node_type.singular]
    counts = {name: one["totalCount"] for name, one in node.items() if isinstance(one, dict)}
    return Findings(
        subject.node_type,
        node,
        network,
        dormant,
        subject.day,
        analysis["snapshot"],
        query,
        variables,
        commands(subject, store.ontology, language),
        listings(subject, store.ontology, counts, language),
    )
