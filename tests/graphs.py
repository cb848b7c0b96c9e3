"""Random graphs: few nodes of every type, and relationships that an ontology allows between them.

A graph is a list of facts, each as plain as a row of a file, so that it can be written to a store, turned into the
objects of tests/reference, and kept as JSON.
"""

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from random import Random
from typing import Any

import orjson

from graph.datatypes.base import Stored
from graph.datatypes.date import first_day, last_day
from graph.datatypes.identifier import Enumeration, Identifier
from graph.ontology.entity import CREATED, ID, KEY, NAME, SINCE, UNTIL, UPDATED
from graph.ontology.model import Element, NodeType, Ontology, Property, RelationshipType
from graph.ontology.rules import SOURCE
from graph.plan.identity import global_id
from graph.stores.records import Batch, NodeBatch, Record, RelationshipBatch

NOW = "2026-01-01T00:00:00Z"
MOST_NODES, MOST_RELATIONSHIPS = 4, 5

TEXTS = (
    "金水",
    "金昌",
    "重庆",
    "ALPHA",
    "alpha",
    "ＡＬＰＨＡ",
    "Ａ",
    "花庄社区",
    "金水区花庄社区",
    "第三小学",
    "第3小学",
    "十一中",
    "𠮷",
    "😀",
    "！",
    'a "b"\\\n',
    "ß",
    "ss",
)
DAYS = ("2018", "2019-06", "2020-01-01", "2020-01", "2020", "2020-06-30", "2020-06", "2021-01-28", "2021", "2021-12-31")
VALUES: Mapping[str, tuple[Stored, ...]] = {
    "text": TEXTS,
    "texts": ([], ["a"], ["Ａ", "金"], ["东区", "东区", "u1"]),
    "integer": (-1, 0, 1, 2, 12, 300, 2**31 - 1),
    "decimal": (-0.5, 0.0, 0.0525, 12.0, 100.0, 3300.5, 99999999999.9999),
    "boolean": (True, False),
    "date": DAYS,
    "url": ("https://example.org/a", "http://example.org/金"),
    "identifier": ("91410100MA1", "91410100ma1", "一"),
}
CODES: Mapping[str, tuple[Stored, ...]] = {
    "creditCode": ("91410100MA1000009W", "91410100MA1AAAAA53", "12410106000000019G")
}
"""By format."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A node, or a relationship with its ends as type and key; `cited` are keys of sources and places in them."""

    element: str
    key: str
    values: Mapping[str, Any]
    cited: Sequence[tuple[str, str]]
    source: tuple[str, str] = ("", "")
    target: tuple[str, str] = ("", "")


def random_graph(ontology: Ontology, random: Random) -> list[Fact]:
    """A graph that an ontology allows."""
    facts = [fact for node in ontology.nodes.values() for fact in _nodes(random, node)]
    walked = {hop.relationship for derived in ontology.derived.values() for way in derived.patterns for hop in way.hops}
    for relationship in ontology.relationships.values():
        most = MOST_RELATIONSHIPS * (2 if relationship.name in walked else 1)
        facts += _relationships(random, relationship, facts, most)
    return facts


def _nodes(random: Random, node: NodeType) -> list[Fact]:
    least = 2 if node.name == SOURCE else 1
    keys = [f"{node.singular}{place}" for place in range(1, random.randint(least, MOST_NODES) + 1)]
    return [Fact(node.name, key, _values(random, node), _cited(random, node)) for key in keys]


def _relationships(random: Random, relationship: RelationshipType, nodes: Sequence[Fact], most: int) -> list[Fact]:
    ends = {
        pair: [[fact for fact in nodes if fact.element == end] for end in pair] for pair in sorted(relationship.pairs)
    }
    facts: list[Fact] = []
    for place in range(random.randint(0, most)):
        source, target = (random.choice(some) for some in ends[random.choice(list(ends))])
        if relationship.source.at_most_one and source.key in {fact.source[1] for fact in facts}:
            continue
        cited = _cited(random, relationship)
        values = _values(random, relationship)
        pair = (source.element, source.key), (target.element, target.key)
        facts.append(Fact(relationship.name, f"k{place}", values, cited, *pair))
    return facts


def _values(random: Random, element: Element) -> dict[str, Stored]:
    values = {
        prop.name: random.choice(_some(prop)) for prop in written(element) if prop not in (ID, KEY, NAME, SINCE, UNTIL)
    }
    if NAME in element.properties:
        values[NAME.name] = random.choice(TEXTS)
    _obey_rules(element, values)
    return values | _period(random)


def _obey_rules(element: Element, values: dict[str, Any]) -> None:
    """Takes back what the ontology forbids of a value beside another."""
    for prop in written(element):
        if prop.requires and values[prop.requires] is None:
            values[prop.name] = None
        if prop.not_below and None not in (values[prop.name], values[prop.not_below]):
            values[prop.name] = max(values[prop.name], values[prop.not_below])


def _some(prop: Property) -> tuple[Stored, ...]:
    """Values of a property; a third of what may be missing is."""
    kind = prop.datatype
    some = kind.values[:4] if isinstance(kind, Enumeration) else VALUES[kind.name]
    if isinstance(kind, Identifier) and kind.format:
        some = CODES[kind.format]
    return some if prop.required else (*some, *(None,) * (1 + len(some) // 2))


def _period(random: Random) -> dict[str, Stored]:
    since, until = (random.choice((None, None, None, *DAYS)) for _ in range(2))
    if since and until and first_day(since) > last_day(until):
        until = None
    return {SINCE.name: since, UNTIL.name: until}


def _cited(random: Random, element: Element) -> list[tuple[str, str]]:
    """Sources need not be cited themselves; the first two of them are always there."""
    least = 0 if element.name == SOURCE else 1
    places = random.randint(least, 2)
    return [(random.choice(("source1", "source2")), random.choice(("", "第1段", "P2"))) for _ in range(places)]


def written(element: Element) -> list[Property]:
    """The properties that a record holds, in their order."""
    return [prop for prop in element.properties if prop not in (CREATED, UPDATED)]


def stored(element: Element, fact: Fact) -> dict[str, Stored]:
    """The fields that a store keeps of a fact, without the two instants."""
    values = {**fact.values, ID.name: global_id(fact.element, fact.key), KEY.name: fact.key}
    fields: dict[str, Stored] = {}
    for prop in written(element):
        fields |= dict(zip(prop.fields, prop.datatype.store(values.get(prop.name)), strict=True))
    return fields


async def batches(ontology: Ontology, facts: Iterable[Fact]) -> AsyncIterator[Batch]:
    """The facts as a store takes them; facts of one kind stand together."""
    groups: dict[tuple[str, str, str], list[Fact]] = {}
    for fact in facts:
        groups.setdefault((fact.element, fact.source[0], fact.target[0]), []).append(fact)
    for (name, source, target), some in groups.items():
        if name in ontology.nodes:
            yield NodeBatch(ontology.nodes[name], [_record(ontology.nodes[name], fact) for fact in some])
        else:
            relationship = ontology.relationships[name]
            yield RelationshipBatch(relationship, source, target, [_record(relationship, fact) for fact in some])


def _record(element: Element, fact: Fact) -> Record:
    cited = tuple((key, place) for key, place in fact.cited)
    return Record(tuple(stored(element, fact).values()), cited, fact.source[1], fact.target[1])


def to_json(facts: Sequence[Fact]) -> bytes:
    """The facts, one a line, without what is missing."""
    lines = [asdict(fact) | {"values": {k: v for k, v in fact.values.items() if v is not None}} for fact in facts]
    return b"[\n" + b",\n".join(orjson.dumps(line) for line in lines) + b"\n]\n"


def from_json(text: bytes) -> list[Fact]:
    """The facts of such a text."""
    lines = orjson.loads(text)
    return [Fact(**line | {"source": tuple(line["source"]), "target": tuple(line["target"])}) for line in lines]
