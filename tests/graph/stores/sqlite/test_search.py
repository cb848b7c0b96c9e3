"""The index finds what its texts say it should: against the same said in plain Python, for names of few characters."""

import apsw
import orjson
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.datatypes.normal import normal
from graph.datatypes.pinyin import spellings
from graph.ontology.model import Ontology
from graph.plan.search import TIERS, Matched, Place, Tier
from graph.stores.search_entry import LETTERS, SearchEntry, search_entry
from graph.stores.sqlite.preparing import prepare
from graph.stores.sqlite.search import any_match, tier_match
from graph.stores.sqlite.search_index import SEARCH, enter

NAMES = st.text(alphabet="如湖长行六安绿a1", min_size=1, max_size=8)
TEXTS = st.text(alphabet="如湖长六ruyihuanzcgl1a", min_size=1, max_size=8)


@pytest.fixture(scope="module")
def index(ontology: Ontology) -> apsw.Connection:
    connection = apsw.Connection(":memory:")
    prepare(connection, ontology)
    return connection


def matches(index: apsw.Connection, expression: str) -> bool:
    return bool(index.execute(f"SELECT count(*) FROM {SEARCH} WHERE {SEARCH} MATCH ?", (expression,)).get)


def filled(index: apsw.Connection, name: str, key: str = "", alias: str = "") -> SearchEntry:
    """The index with just this node."""
    index.execute(f"INSERT INTO {SEARCH} ({SEARCH}) VALUES ('delete-all'); DELETE FROM _ranked")
    enter(index, "Unit", [(1, "id", key, name, orjson.dumps([alias]).decode())])
    return search_entry("id", key, name, [alias])


def expected(entry: SearchEntry, text: str, tier: Tier) -> bool:
    texts, of_pinyin = entry.texts[tier.matched], tier.matched is Matched.PINYIN
    asked = text[:LETTERS] if of_pinyin else text
    match tier.place:
        case Place.WHOLE:
            return asked in texts
        case Place.BEGINNING:
            return any(candidate.startswith(asked) for candidate in texts)
    if len(text) == 1:
        return False
    return (
        any(candidate.startswith(asked) for candidate in entry.later)
        if of_pinyin
        else any(asked in candidate for candidate in texts)
    )


@settings(max_examples=300, deadline=None)
@given(NAMES, NAMES, NAMES, TEXTS)
@example("长长", "a", "长", "长长")
@example("绿", "1", "行", "lv")
def test_each_tier_and_all_together(index: apsw.Connection, name: str, key: str, alias: str, text: str) -> None:
    entry = filled(index, name, key, alias)
    holds = [expected(entry, text, tier) for tier in TIERS]
    assert [matches(index, tier_match(text, tier, (), only=False)) for tier in TIERS] == holds
    only = [matches(index, tier_match(text, tier, ("Unit", "Area"), only=True)) for tier in TIERS]
    assert only == [place == (holds.index(True) if any(holds) else -1) for place in range(len(TIERS))]
    assert matches(index, any_match(text, ("Unit",))) is any(holds)
    assert not matches(index, any_match(text, ("Area",)))


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="郑东新區如意湖重慶长安绿4", min_size=2, max_size=12), st.data())
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
    assert [part for part in parts if not matches(index, any_match(part, ()))] == []
