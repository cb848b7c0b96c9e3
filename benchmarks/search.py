"""Searches 100,000 made-up names in the embedded store: two characters, pinyin and initials, cut out of the names."""

import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Iterable, Iterator
from pathlib import Path

import orjson

from benchmarks.requests import post
from graph.datatypes.pinyin import spellings
from graph.ontology.entity import CREATED, UPDATED
from graph.ontology.model import NodeType
from graph.ontology.reader import read_ontology
from graph.plan.identity import global_id
from graph.stores.sqlite.store import SqliteStore
from graph.stores.store import Batch, NodeBatch, Record
from loaders.synthetic.district import Chance
from loaders.synthetic.names import INDUSTRIES, UNIT_SUFFIXES, Names
from resolvers.arguments import PageLimits
from resolvers.execution import executable_schema
from server.app import create_app

NAMES = 100_000
ASKED = 2_000
"""Different searches of each kind."""
MOST = 20.0
"""Milliseconds of all but one of a hundred searches, from the request's body to the answer's."""

QUERY = """query($text: String!) { search(text: $text, first: 10) {
    edges { score matched node { __typename id key name } } } }"""
SUFFIXES = [suffix for suffixes in UNIT_SUFFIXES.values() for suffix in suffixes]


async def run() -> bool:
    """Every kind of search is asked for parts of random names."""
    ontology, chance = read_ontology(), Chance(7)
    maker = Names(chance.between(0, 1_000_000))
    names = [maker.name(number, chance.pick(INDUSTRIES) + chance.pick(SUFFIXES)) for number in range(1, NAMES + 1)]
    with tempfile.TemporaryDirectory() as folder:
        store = SqliteStore(Path(folder) / "names.db", ontology, 10.0)
        start = time.perf_counter()
        await store.write(_batches(ontology.nodes["Unit"], names), "2026-01-01T00:00:00Z")
        print(f"\nSearch in {NAMES:,} names, embedded, written in {time.perf_counter() - start:.1f} s")
        app = create_app(store, executable_schema(ontology, PageLimits()))
        kept = [
            _report(kind, [await _time(app, text) for text in texts]) for kind, texts in _kinds(chance, names).items()
        ]
        await store.close()
    return all(kept)


async def _batches(unit: NodeType, names: list[str]) -> AsyncIterator[Batch]:
    for start in range(0, len(names), 2_000):
        yield NodeBatch(
            unit, [_record(unit, f"u{start + i}", name) for i, name in enumerate(names[start : start + 2_000])]
        )


def _record(unit: NodeType, key: str, name: str) -> Record:
    values = {"id": global_id("Unit", key), "key": key, "name": name}
    written = [prop for prop in unit.properties if prop not in (CREATED, UPDATED)]
    return Record(tuple(field for prop in written for field in prop.datatype.store(values.get(prop.name))), ())


def _kinds(chance: Chance, names: list[str]) -> dict[str, list[str]]:
    """Parts of names: two characters, two to twelve letters of pinyin, two or three initials."""

    def rests() -> Iterator[str]:
        for _ in range(ASKED):
            name = chance.pick(names)
            yield name[chance.between(0, len(name) - 4) :]

    def read(texts: Iterable[str]) -> Iterator[tuple[str, ...]]:
        return (spellings(text)[0] for text in texts)

    return {
        "two characters": [text[:2] for text in rests()],
        "pinyin": ["".join(syllables)[: chance.between(2, 12)] for syllables in read(rests())],
        "initials": ["".join(one[0] for one in syllables)[: chance.between(2, 3)] for syllables in read(rests())],
    }


async def _time(app: object, text: str) -> float:
    start = time.perf_counter()
    body = await post(app, QUERY, {"text": text})
    taken = (time.perf_counter() - start) * 1_000
    assert orjson.loads(body)["data"]["search"]["edges"], text
    return taken


def _report(kind: str, times: list[float]) -> bool:
    worst = statistics.quantiles(times, n=100)[98]
    middle = statistics.median(times)
    missed = "" if worst <= MOST else "   MISSED"
    print(f"  {kind:<16} median {middle:7.3f} ms   p99 {worst:7.3f} ms    (at most {MOST:g}){missed}")
    return worst <= MOST
