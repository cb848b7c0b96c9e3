"""Searches 100,000 made-up names in the embedded store: two characters, pinyin and initials, cut out of the names."""

import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import orjson

from benchmarks.requests import post
from benchmarks.timing import report_latency
from graph.datatypes.pinyin import spellings
from graph.ontology.entity import CREATED, UPDATED
from graph.ontology.model import NodeType
from graph.ontology.reader import read_ontology
from graph.plan.identity import global_id
from graph.plan.paging import PageLimits
from graph.stores.sqlite.store import SqliteStore
from graph.stores.store import Batch, NodeBatch, Record
from loaders.synthetic.district import Chance
from loaders.synthetic.names import INDUSTRIES, UNIT_SUFFIXES, Names
from resolvers.execution import executable_schema
from server.app import create_app

NAMES = 100_000
SEARCHES = 2_000
"""Of each kind, for different texts."""
MAXIMUM_MILLISECONDS = 20.0
"""Of 99 of 100 searches, from the body of the request to that of the answer."""

QUERY = """query($text: String!) { search(text: $text, first: 10) {
    edges { score matched node { __typename id key name } } } }"""
SUFFIXES = [suffix for suffixes in UNIT_SUFFIXES.values() for suffix in suffixes]


async def run() -> bool:
    """Searches for parts of random names, kind by kind."""
    ontology, chance = read_ontology(), Chance(7)
    maker = Names(chance.between(0, 1_000_000))
    names = [maker.name(number, chance.pick(INDUSTRIES) + chance.pick(SUFFIXES)) for number in range(1, NAMES + 1)]
    with tempfile.TemporaryDirectory() as folder:
        store = SqliteStore(Path(folder) / "names.db", ontology, 10.0)
        start = time.perf_counter()
        await store.write(_batches(ontology.nodes["Unit"], names), "2026-01-01T00:00:00Z")
        print(f"\nSearch in {NAMES:,} names, embedded, written in {time.perf_counter() - start:.1f} s")
        app = create_app(store, executable_schema(ontology, PageLimits()))
        promises_kept = [
            report_latency(kind, [await _time(app, text) for text in texts], MAXIMUM_MILLISECONDS)
            for kind, texts in _texts_by_kind(chance, names).items()
        ]
        await store.close()
    return all(promises_kept)


async def _batches(unit: NodeType, names: list[str]) -> AsyncIterator[Batch]:
    for start in range(0, len(names), 2_000):
        yield NodeBatch(
            unit, [_record(unit, f"u{start + i}", name) for i, name in enumerate(names[start : start + 2_000])]
        )


def _record(unit: NodeType, key: str, name: str) -> Record:
    values = {"id": global_id("Unit", key), "key": key, "name": name}
    recorded = [prop for prop in unit.properties if prop not in (CREATED, UPDATED)]
    return Record(tuple(field for prop in recorded for field in prop.datatype.store(values.get(prop.name))), ())


def _texts_by_kind(chance: Chance, names: list[str]) -> dict[str, list[str]]:
    """Parts of names: two characters, two to twelve letters of pinyin, two or three initials."""

    def ends_of_names() -> Iterator[str]:
        for _ in range(SEARCHES):
            name = chance.pick(names)
            yield name[chance.between(0, len(name) - 4) :]

    def syllables_of_ends() -> Iterator[tuple[str, ...]]:
        return (spellings(end)[0] for end in ends_of_names())

    return {
        "two characters": [end[:2] for end in ends_of_names()],
        "pinyin": ["".join(syllables)[: chance.between(2, 12)] for syllables in syllables_of_ends()],
        "initials": [
            "".join(syllable[0] for syllable in syllables)[: chance.between(2, 3)] for syllables in syllables_of_ends()
        ],
    }


async def _time(app: object, text: str) -> float:
    start = time.perf_counter()
    body = await post(app, QUERY, {"text": text})
    milliseconds = (time.perf_counter() - start) * 1_000
    assert orjson.loads(body)["data"]["search"]["edges"], text
    return milliseconds
