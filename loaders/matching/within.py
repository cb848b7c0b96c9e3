"""Names that were asked within a place: what is there comes first, and what is elsewhere is not taken.

Two communities may have one name: 永安社区 within 中原区 is not the one in 金水区, even where that is the only one.
"""

from dataclasses import replace

from graph.stores.judgements import name_form
from loaders.matching.forms import level
from loaders.matching.names import CERTAIN, Candidate, Match, Reason, Verdict
from loaders.matching.places import Place, Places

_THERE, _ELSEWHERE = 0.1, 0.6
"""What is added to the score of what is there, and what is left of that of what is elsewhere."""


def within_place(match: Match, places: Places) -> Match:
    """The match of a name that was asked within a place and has candidates, by the places that these are in."""
    if match.verdict is Verdict.NEW or any(it.reason is Reason.JUDGEMENT for it in match.candidates):
        return match
    form = name_form(match.name.within)
    stands = [(it, _is_there(form, it, places.get(it.key, ()))) for it in match.candidates]
    ordered = sorted(stands, key=lambda pair: (-_score(*pair), len(pair[0].name), pair[0].key))
    candidates = tuple(_placed(*pair, places) for pair in ordered)
    certain = [(it, is_there) for it, is_there in stands if it.reason in CERTAIN]
    there = [it for it, is_there in certain if is_there]
    others = [is_there for it, is_there in certain if not is_there]
    if len(certain) == 1 and certain[0][1] is not False:
        return replace(match, verdict=Verdict.SURE, candidates=(_placed(*certain[0], places),))
    if len(there) == 1 and None not in others:
        return replace(match, verdict=Verdict.SURE, candidates=(_placed(there[0], True, places),))
    return replace(match, verdict=Verdict.UNCLEAR, candidates=candidates)


def _is_there(form: str, candidate: Candidate, places: tuple[Place, ...]) -> bool | None:
    """Whether a candidate is in a place; None where nothing tells."""
    forms = [text for place in places for text in place.forms]
    own = name_form(candidate.name)
    if own != form and form in own:
        return True
    if any(text == form or text.endswith(form) or form.endswith(text) for text in forms):
        return True
    of_level = level(form)
    return False if of_level and any(level(text) == of_level for text in forms) else None


def _score(candidate: Candidate, is_there: bool | None) -> float:
    """The score with what the place adds or takes away; it may be more than 1."""
    if is_there is None:
        return candidate.score
    return candidate.score + _THERE if is_there else candidate.score * _ELSEWHERE


def _placed(candidate: Candidate, is_there: bool | None, places: Places) -> Candidate:
    names = tuple(place.name for place in places.get(candidate.key, ()))
    return replace(candidate, score=round(min(1.0, _score(candidate, is_there)), 3), places=names)
