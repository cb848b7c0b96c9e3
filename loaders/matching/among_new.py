"""Names of one file that no node has yet, compared with each other: 河南农大 may be the 河南农业大学 of another row.

    named = [NewName(AskedName("Unit", "河南农业大学"), "k1"), NewName(AskedName("Unit", "河南农大"), "k2")]
    matches_among(named, {})[AskedName("Unit", "河南农大")].candidates    the first one, with the key that it is to get

Names are alike for the reasons for which nodes are. But who writes two full names into one list means two: one that
begins with another one, as 郑州大学第一附属医院 does, bureaus of two places, and names with one other character are
not asked about.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.stores.judgements import NOTHING_SAID, Judged, Judgement, Standing, name_form
from loaders.matching.asked_index import AskedIndex, PassingNode
from loaders.matching.forms import Form, places, plain, without_legal_form
from loaders.matching.likeness import Sought
from loaders.matching.names import AskedName, Candidate, Match, Reason, Verdict

MAXIMUM_NAMES = 10_000
"""Names of a type that are compared with each other, which takes two seconds; more are more than people go through."""

_WHOLE = frozenset({Reason.ENDING, Reason.BEGINNING, Reason.PART, Reason.SHORT_NAME})
_LONGEST = 40
"""Characters of a name that is compared: what is longer says what somebody does, and is no name of another one."""


@dataclass(frozen=True, slots=True)
class NewName:
    """A name, and the key that its node is to get."""

    name: AskedName
    key: str

    @property
    def form(self) -> str:
        return name_form(self.name.name)

    @property
    def rank(self) -> tuple[bool, int]:
        """By which the one of two names is found that the other one may be short for: longer ones first."""
        return self.form.isascii(), -len(self.form)


def matches_among(named: Sequence[NewName], stands: Mapping[AskedName, Standing]) -> dict[AskedName, Match]:
    """What those of the names mean that are not the only ones of their nodes, or may not be; all are of one type.

    No two have one form. A match that is SURE is so because somebody has said it, by `stands`; the key of a candidate
    is that of its name. Nothing is known where there are more than MAXIMUM_NAMES.
    """
    judged = _judged(named, stands)
    matches = {it.name: _sure(it, judged[it.key]) for it in named if it.key in judged}
    open_names = [it for it in named if _is_open(it, judged, stands)]
    if len(named) > MAXIMUM_NAMES:
        return matches
    own = {it.name: _without(it, stands.get(it.name, NOTHING_SAID)) for it in open_names}
    index = AskedIndex([it.name for it in open_names], own, {})
    others = {key: [it.name.name for it in named if judged.get(it.key, it).key == key] for key in _keys(judged)}
    for it in named:
        if it.key not in judged and len(it.form) <= _LONGEST:
            index.take(PassingNode(it.key, it.name.name, others.get(it.key, ()), ()))
    ranks = {it.key: (it.rank, place) for place, it in enumerate(named)}
    for asked, match in zip(open_names, index.matches(), strict=True):
        wider = (it for it in match.candidates if ranks[it.key] < ranks[asked.key] and _may_be(asked.form, it))
        candidates = tuple(replace(it, is_new=True) for it in wider)
        if candidates:
            matches[asked.name] = Match(asked.name, Verdict.UNCLEAR, candidates)
    return matches


def _keys(judged: Mapping[str, NewName]) -> set[str]:
    return {it.key for it in judged.values()}


def _is_open(it: NewName, judged: Mapping[str, NewName], stands: Mapping[AskedName, Standing]) -> bool:
    answer = stands.get(it.name, NOTHING_SAID).answer
    is_new = answer is not None and answer.verdict is Judged.NEW
    return it.key not in judged and not is_new and len(it.form) <= _LONGEST


def _judged(named: Sequence[NewName], stands: Mapping[AskedName, Standing]) -> dict[str, NewName]:
    """By the keys of names, which other one somebody has said they mean."""
    by_key = {it.key: it for it in named}
    said = {it.key: other for it in named for other in _said(it, by_key, stands.get(it.name, NOTHING_SAID))}
    judged = {}
    for key, first in said.items():
        met, other = {key}, first
        while other.key in said and other.key not in met:
            met.add(other.key)
            other = said[other.key]
        if other.key not in met:
            judged[key] = other
    return judged


def _said(it: NewName, by_key: Mapping[str, NewName], stands: Standing) -> Iterator[NewName]:
    key = stands.answer.key if stands.answer is not None else ""
    if key in by_key and key != it.key:
        yield by_key[key]


def _sure(it: NewName, other: NewName) -> Match:
    name = other.name.name
    return Match(it.name, Verdict.SURE, (Candidate(other.key, name, 1.0, Reason.JUDGEMENT, name, is_new=True),))


def _without(it: NewName, stands: Standing) -> Standing:
    """What stands about a name, which is no candidate for itself."""
    own = Judgement(it.name.node_type, it.name.name, it.key, Judged.NOT_SAME)
    return replace(stands, answer=None, excluded={**stands.excluded, it.key: own})


def _may_be(form: str, candidate: Candidate) -> bool:
    """Whether a name in normal form may be short for another one of the same file."""
    other = name_form(candidate.matched)
    if not _are_together(set(places(form)), set(places(other))) or candidate.reason is Reason.ONE_CHARACTER:
        return False
    if candidate.reason is Reason.BEGINNING:
        return other != without_legal_form(other)
    return candidate.reason not in _WHOLE or Sought(Form(form, Reason.NAME)).likeness(plain(other)) is not None


def _are_together(these: set[str], those: set[str]) -> bool:
    """Whether the places of one name are also those of the other, as far as both tell them."""
    return these <= those or those <= these
