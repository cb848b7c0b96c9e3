import pytest

from graph.errors import Code, RequestError
from graph.plan.members import Member
from graph.plan.output import ConnectionFact, Hits, PageFact, PageInfo
from graph.plan.paging import Page
from graph.plan.search import TIERS, Matched, Place, Search
from graph.plan.search_text import read_text
from graph.plan.slot import Constant, Slot
from graph.stores.search_entry import TEXTS

SIZE = Slot(Constant(1), lambda _value: 1, "first", Code.BAD_PAGE)


def searching(text, *members):
    return Search(Slot(Constant(text), read_text, "text", Code.BAD_TEXT), (), Page(SIZE, False, None, None), members)


def test_every_way_to_match_has_a_score_of_its_own():
    exact = [tier for tier in TIERS if not tier.is_forgiving]
    assert {(tier.matched, tier.place) for tier in exact} == {(matched, place) for matched in TEXTS for place in Place}
    scores = [tier.score for tier in TIERS]
    assert scores == sorted(set(scores), reverse=True)
    assert 0 < scores[-1] < scores[0] == 1


def test_what_is_forgiven_is_below_all_that_is_not():
    assert [tier.matched for tier in TIERS[-3:]] == [Matched.SHORT_NAME, Matched.PINYIN_SLIP, Matched.PINYIN_SLIP]


def test_a_text_that_cannot_be_searched_for():
    with pytest.raises(RequestError) as raised:
        searching("").text.bind({})
    assert (raised.value.code, raised.value.message.split(" ")[0]) == (Code.BAD_TEXT, "text:")


def test_a_slot_is_made_of_the_words():
    slot = searching("鄭 Ｄ").slot(lambda text: [word.key for word in text.words])
    assert (slot.bind({}), slot.name, slot.code) == (["郑", "d"], "text", Code.BAD_TEXT)


def test_rows_are_looked_at_where_they_are_shown():
    ahead = PageInfo((Member("more", PageFact.HAS_NEXT),))
    total, hits = Member("total", ConnectionFact.TOTAL), Member("hits", Hits(()))
    searches = [searching("a", *members) for members in ((total,), (total, hits), (Member("info", ahead),))]
    assert [(search.shows_rows, search.looks_ahead) for search in searches] == [
        (False, False),
        (True, False),
        (True, True),
    ]
