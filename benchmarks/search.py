"""Searches 100,000 made-up names, in each of the ways in which names are found.

In the embedded store, and on Neo4j where GONGJIAN_TEST_NEO4J names a server, whose data is replaced.
"""

import os
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path

import orjson
from neo4j import AsyncGraphDatabase

from benchmarks.requests import post
from benchmarks.server_reads import empty_server
from benchmarks.timing import report_latency
from graph.datatypes.normal import normal_name
from graph.datatypes.numerals import in_characters
from graph.datatypes.pinyin import spellings
from graph.ontology.entity import CREATED, UPDATED
from graph.ontology.model import NodeType
from graph.ontology.reader import read_ontology
from graph.plan.identity import global_id
from graph.plan.paging import PageLimits
from graph.stores.neo4j.store import Neo4jStore
from graph.stores.opening import open_store
from graph.stores.records import Batch, NodeBatch, Record
from graph.stores.sqlite.store import SqliteStore
from graph.stores.store import Store
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
SCHOOLS = ("小学", "中学", "幼儿园")
SUFFIXES = [suffix for suffixes in UNIT_SUFFIXES.values() for suffix in suffixes]


async def run() -> bool:
    """Searches for parts of random names, kind by kind."""
    ontology, chance = read_ontology(), Chance(7)
    names = made_up_names(chance)
    texts_by_kind = _texts_by_kind(chance, names)
    with tempfile.TemporaryDirectory() as folder:
        store = SqliteStore(Path(folder) / "names.db", ontology, 10.0)
        kept = await _searched("embedded", store, names, texts_by_kind)
        await store.close()
        if "GONGJIAN_TEST_NEO4J" in os.environ:
            kept += await _searched_on_neo4j(Path(folder), names, texts_by_kind)
    return all(kept)


async def _searched_on_neo4j(folder: Path, names: list[str], texts_by_kind: Mapping[str, list[str]]) -> list[bool]:
    """With the file of search in `folder`, and then without one, for fewer texts."""
    url, ontology = os.environ["GONGJIAN_TEST_NEO4J"], read_ontology()
    async with AsyncGraphDatabase.driver(url) as driver:
        await empty_server(driver)
    kept: list[bool] = []
    for place, search_folder, texts in (("Neo4j", folder, SEARCHES), ("Neo4j without a file", None, 200)):
        store = open_store(url, ontology, deadline=120.0, search_folder=search_folder)
        few = {kind: it[:texts] for kind, it in texts_by_kind.items()}
        within = await _searched(place, store, names, few)
        kept += within if search_folder else []
        await store.close()
    return kept


async def _searched(place: str, store: Store, names: list[str], texts_by_kind: Mapping[str, list[str]]) -> list[bool]:
    """Writes the names, unless they are there, and searches them for the texts of each kind."""
    print(f"\nSearch in {NAMES:,} names, {place}, written in {await written(store, names):.1f} s")
    if isinstance(store, Neo4jStore):
        start = time.perf_counter()
        await store.renew_search()
        print(f"Its file made in {time.perf_counter() - start:.1f} s")
    app = create_app(store, executable_schema(store.ontology, PageLimits()))
    return [
        report_latency(kind, [await _time(app, text) for text in texts], MAXIMUM_MILLISECONDS)
        for kind, texts in texts_by_kind.items()
    ]


def made_up_names(chance: Chance) -> list[str]:
    """So many names of units, no two alike."""
    maker = Names(chance.between(0, 1_000_000))
    return [maker.name(number, _kind(chance)) for number in range(1, NAMES + 1)]


async def written(store: Store, names: list[str]) -> float:
    """Writes units of these names, unless they are there; returns the seconds that it took."""
    start = time.perf_counter()
    await store.write(_batches(store.ontology.nodes["Unit"], names), "2026-01-01T00:00:00Z")
    return time.perf_counter() - start


def _kind(chance: Chance) -> str:
    """The end of a name; of one in ten it is a school with a number, in either way to write it."""
    if chance.between(1, 10) > 1:
        return chance.pick(INDUSTRIES) + chance.pick(SUFFIXES)
    number = str(chance.between(1, 99))
    return f"第{in_characters(number) if chance.between(0, 1) else number}{chance.pick(SCHOOLS)}"


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
    """Parts of names, by the way in which they are to be found; none is cut within a numeral."""
    plain = [name for name in names if normal_name(name) == name]

    def of_names(part: Callable[[str], str]) -> list[str]:
        return [part(chance.pick(plain)) for _ in range(SEARCHES)]

    def end(name: str) -> str:
        return name[chance.between(0, len(name) - 4) :]

    def syllables(text: str) -> tuple[str, ...]:
        return spellings(text)[0]

    def pinyin(name: str) -> str:
        return "".join(syllables(end(name)))[: chance.between(2, 12)]

    def initials(name: str) -> str:
        return "".join(syllable[0] for syllable in syllables(end(name)))[: chance.between(2, 3)]

    def two_words(name: str) -> str:
        middle = chance.between(2, len(name) - 2)
        return f"{name[middle : middle + 2]} {name[: chance.between(2, middle)]}"

    def words_of_pinyin(name: str) -> str:
        return f"{''.join(syllables(end(name))[:2])} {''.join(syllables(name)[:3])}"

    def with_a_slip(name: str) -> str:
        """A letter of the beginning is missing."""
        letters = "".join(syllables(name))[: chance.between(6, 12)]
        missing = chance.between(1, len(letters) - 2)
        return letters[:missing] + letters[missing + 1 :]

    def short_name(name: str) -> str:
        """Characters with one or two between them; the last is the last but one of the name."""
        return name[-2 :: -chance.between(2, 3)][: chance.between(2, 4)][::-1]

    return {
        "two characters": of_names(lambda name: end(name)[:2]),
        "pinyin": of_names(pinyin),
        "initials": of_names(initials),
        "two words": of_names(two_words),
        "words of pinyin": of_names(words_of_pinyin),
        "pinyin, a slip": of_names(with_a_slip),
        "short names": of_names(short_name),
        "numerals": [f"第{chance.between(1, 99)}{chance.pick(SCHOOLS)}" for _ in range(SEARCHES)],
    }


async def _time(app: object, text: str) -> float:
    start = time.perf_counter()
    body = await post(app, QUERY, {"text": text})
    milliseconds = (time.perf_counter() - start) * 1_000
    assert orjson.loads(body)["data"]["search"]["edges"], text
    return milliseconds
