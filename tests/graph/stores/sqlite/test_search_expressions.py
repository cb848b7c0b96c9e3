"""The index finds what its texts say it should: against the same said in plain Python, for names of few characters."""

import apsw
import orjson
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.datatypes.normal import normal
from graph.datatypes.pinyin import spellings
from graph.ontology.model import Ontology
from graph.plan.search import TIERS
from graph.plan.search_text import read_search_text
from graph.stores.search_entry import SearchEntry, search_entry
from graph.stores.sqlite.preparing import prepare
from graph.stores.sqlite.search_expressions import any_match, tier_match
from graph.stores.sqlite.search_index import RANKED, SEARCH, enter
from tests.reference.searching import best_tier, finds

NAMES = st.text(alphabet="如湖长行六安绿十三第a1", min_size=1, max_size=8).filter(normal)
TEXTS = st.text(alphabet="如湖长六三第ruyihuanzcgls13a", min_size=1, max_size=8)


@pytest.fixture(scope="module")
def index(ontology: Ontology) -> apsw.Connection:
    connection = apsw.Connection(":memory:")
    prepare(connection, ontology)
    return connection


def matches(index: apsw.Connection, expression: str) -> bool:
    return bool(index.execute(f"SELECT count(*) FROM {SEARCH} WHERE {SEARCH} MATCH ?", (expression,)).get)


def filled(index: apsw.Connection, name: str, key: str = "", alias: str = "") -> SearchEntry:
    """The index with just this node."""
    index.execute(f"INSERT INTO {SEARCH} ({SEARCH}) VALUES ('delete-all'); DELETE FROM {RANKED}")
    enter(index, "Unit", [(1, "id", key, name, orjson.dumps([alias]).decode())])
    return search_entry("id", key, name, [alias])


@settings(max_examples=300, deadline=None)
@given(NAMES, NAMES, NAMES, TEXTS)
@example("长长", "a", "长", "长长")
@example("绿", "1", "行", "lv")
def test_each_tier_and_all_together(index: apsw.Connection, name: str, key: str, alias: str, text: str) -> None:
    entry, asked = filled(index, name, key, alias), read_search_text(text)
    holds = [finds(asked.whole, entry, tier) for tier in TIERS]
    assert [matches(index, tier_match(asked, tier, (), only=False)) for tier in TIERS] == holds
    only = [matches(index, tier_match(asked, tier, ("Unit", "Area"), only=True)) for tier in TIERS]
    assert only == [place == (holds.index(True) if any(holds) else -1) for place in range(len(TIERS))]
    assert matches(index, any_match(asked, ("Unit",))) is any(holds)
    assert not matches(index, any_match(asked, ("Area",)))


@settings(max_examples=200, deadline=None)
@given(NAMES, NAMES, st.lists(TEXTS, min_size=2, max_size=3))
@example("六安湖", "a1", ["安湖", "liuanhu"])
def test_of_several_words_the_weakest_counts(index: apsw.Connection, name: str, key: str, texts: list[str]) -> None:
    entry, asked = filled(index, name, key), read_search_text(" ".join(texts))
    best = best_tier(asked, entry)
    only = [matches(index, tier_match(asked, tier, (), only=True)) for tier in TIERS]
    assert only == [place == best for place in range(len(TIERS))]
    assert matches(index, any_match(asked, ())) is (best < len(TIERS))


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="郑东新區如意湖重慶长安绿b", min_size=2, max_size=12), st.data())
def test_every_part_of_a_name_finds_it(index: apsw.Connection, name: str, data: st.DataObject) -> None:
    filled(index, name)
    start = data.draw(st.integers(0, len(name) - 2))
    parts = [normal(name[start : data.draw(st.integers(start + 2, len(name)))])]
    for syllables in spellings(normal(name)):
        letters = "".join(syllables[start:])
        parts += [
            letters[: data.draw(st.integers(2, len(letters)))],
            "".join(syllable[0] for syllable in syllables[start:]),
        ]
    assert [part for part in parts if not matches(index, any_match(read_search_text(part), ()))] == []
