import pytest

from graph.datatypes.normal import normal
from graph.errors import Code, RequestError
from graph.plan.output import ConnectionFact, Hits, Member, PageFact, PageInfo
from graph.plan.paging import Page
from graph.plan.search import MAXIMUM_SEARCH_LENGTH, TIERS, Matched, Place, Search, read_text
from graph.plan.slot import Constant, Slot

SIZE = Slot(Constant(1), lambda _value: 1, "first", Code.BAD_PAGE)


def searching(text, *members):
    return Search(Slot(Constant(text), read_text, "text", Code.BAD_TEXT), (), Page(SIZE, False, None, None), members)


def test_every_way_to_match_has_a_score_of_its_own():
    assert {(tier.matched, tier.place) for tier in TIERS} == {
        (matched, place) for matched in Matched for place in Place
    }
    scores = [tier.score for tier in TIERS]
    assert scores == sorted(set(scores), reverse=True)
    assert 0 < scores[-1] < scores[0] == 1


REFUSED = {
    "": "'' holds nothing to search for; allowed: characters, letters or digits",
    " — ": "' — ' holds nothing to search for; allowed: characters, letters or digits",
    "湖" * (MAXIMUM_SEARCH_LENGTH + 1): "a text of 201 characters; allowed: at most 200",
    "\x00": "a text with the character U+0000; allowed: no control characters, no surrogates",
}


@pytest.mark.parametrize(("text", "message"), REFUSED.items())
def test_what_cannot_be_searched_for(text, message):
    with pytest.raises(RequestError) as raised:
        searching(text).text.bind({})
    assert (raised.value.code, raised.value.message) == (Code.BAD_TEXT, f"text: {message}")


def test_a_slot_is_made_of_the_normal_form():
    slot = searching(" 鄭 Ｄ ").slot(lambda text: text * 2)
    assert (slot.bind({}), slot.name, slot.code) == (normal("郑d") * 2, "text", Code.BAD_TEXT)


def test_rows_are_looked_at_where_they_are_shown():
    ahead = PageInfo((Member("more", PageFact.HAS_NEXT),))
    total, hits = Member("total", ConnectionFact.TOTAL), Member("hits", Hits(()))
    searches = [searching("a", *members) for members in ((total,), (total, hits), (Member("info", ahead),))]
    assert [(search.shows_rows, search.looks_ahead) for search in searches] == [
        (False, False),
        (True, False),
        (True, True),
    ]
