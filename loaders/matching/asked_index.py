"""The names asked for of one node type, and the best candidates that the nodes passing by have been for each.

The nodes of a graph pass by once, and none is kept but as a candidate: memory grows with the names, not with the graph.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from graph.datatypes.text import fold
from graph.stores.judgements import NOTHING_SAID, Judged, Standing, name_form
from loaders.matching.forms import forms, have_other_numerals, initials, is_telling, plain, sound
from loaders.matching.likeness import SCORES, SHORTEST_WITH_SLIP, Sought, has_slip, scored, with_places
from loaders.matching.names import CERTAIN, AskedName, Candidate, Match, Reason, Verdict
from loaders.matching.parts import Part, adjacent, parts, rarest

MAXIMUM_CANDIDATES = 10
"""Candidates of a name."""

_KEPT = 100
"""Candidates that a name may have until the worst of them are let go."""

_SHORTEST_WITHIN = 3
"""Characters of the whole name of a node that is looked for within a name, at least."""

_LONGEST_WITHIN = 200
"""And at most: what begins and ends a name takes memory by the square of it."""


@dataclass(frozen=True, slots=True)
class PassingNode:
    """What of a node is compared."""

    key: str
    name: str
    aliases: Sequence[str]
    codes: Sequence[str]


class AskedIndex:
    """`stands` is what has been said about each name; `former_keys` has what names that are former keys lead to.

    With `is_exact`, nodes are candidates only for the reasons that are CERTAIN.
    """

    def __init__(
        self,
        asked: Sequence[AskedName],
        stands: Mapping[AskedName, Standing],
        former_keys: Mapping[str, str],
        *,
        is_exact: bool = False,
    ) -> None:
        self._asked = asked
        self._wholes = [name_form(name.name) for name in asked]
        self._stands = [stands.get(name, NOTHING_SAID) for name in asked]
        self._candidates: list[dict[str, Candidate]] = [{} for _ in asked]
        self._by_form: defaultdict[str, list[int]] = defaultdict(list)
        self._by_code: defaultdict[str, list[int]] = defaultdict(list)
        self._by_key: defaultdict[str, list[tuple[int, Reason]]] = defaultdict(list)
        self._by_end: defaultdict[str, list[int]] = defaultdict(list)
        self._by_sound: defaultdict[str, list[int]] = defaultdict(list)
        self._by_part: defaultdict[Part, list[tuple[int, Sought]]] = defaultdict(list)
        self._by_length: defaultdict[int, defaultdict[Part, list[int]]] = defaultdict(lambda: defaultdict(list))
        self._has_letters = False
        self._is_exact = is_exact
        self._enter_exact(former_keys)
        if not is_exact:
            self._enter()

    def _enter_exact(self, former_keys: Mapping[str, str]) -> None:
        for place, name in enumerate(self._asked):
            self._by_form[self._wholes[place]].append(place)
            self._by_code[fold(name.name.strip())].append(place)
            if name.name in former_keys:
                self._by_key[former_keys[name.name]].append((place, Reason.FORMER_KEY))
            answer = self._stands[place].answer
            if answer is not None and answer.key:
                self._by_key[answer.key].append((place, Reason.JUDGEMENT))

    def _enter(self) -> None:
        counts = Counter(
            part for name in self._asked for form in forms(name.name) for part in adjacent(plain(form.text))
        )
        for place, name in enumerate(self._asked):
            whole = self._wholes[place]
            for end in _ends(whole):
                self._by_end[end].append(place)
            self._has_letters = self._has_letters or whole.isascii()
            self._by_sound[sound(whole)].append(place)
            for sought in map(Sought, forms(name.name)):
                for part in rarest(sought.text, counts)[:1]:
                    self._by_part[part].append((place, sought))
            if len(whole) >= SHORTEST_WITH_SLIP:
                for part in rarest(whole, counts):
                    self._by_length[len(whole)][part].append(place)

    def take(self, node: PassingNode) -> None:
        """Compares the next node of the graph with the names."""
        for place, reason in self._by_key.get(node.key, ()):
            self._add(place, node, reason, node.key)
        for text, reason in ((node.key, Reason.KEY), *((code, Reason.CODE) for code in node.codes)):
            for place in self._by_code.get(fold(text), ()):
                self._add(place, node, reason, text)
        self._take_text(node, node.name, Reason.NAME)
        for alias in node.aliases:
            self._take_text(node, alias, Reason.ALIAS)

    def _take_text(self, node: PassingNode, text: str, whole: Reason) -> None:
        form = name_form(text)
        for place in self._by_form.get(form, ()):
            self._add(place, node, whole, text)
        if self._is_exact:
            return
        for place in self._by_end.get(form, ()) if is_telling(form) else ():
            if not have_other_numerals(form, asked := self._wholes[place]):
                self._add(place, node, Reason.WIDER, text, scored(Reason.WIDER, form, asked))
        self._take_sound(node, text, form)
        self._take_slips(node, text, form)
        short = plain(form)
        for part in self._by_part.keys() & parts(short):
            for place, sought in self._by_part[part]:
                if alike := sought.likeness(short):
                    reason, score = alike
                    self._add(place, node, reason, text, with_places(score, self._wholes[place], form))

    def _take_slips(self, node: PassingNode, text: str, form: str) -> None:
        of_length = self._by_length.get(len(form))
        if of_length:
            for part in of_length.keys() & adjacent(form):
                for place in of_length[part]:
                    if has_slip(asked := self._wholes[place], form):
                        self._add(place, node, Reason.ONE_CHARACTER, text, scored(Reason.ONE_CHARACTER, asked, form))

    def _take_sound(self, node: PassingNode, text: str, form: str) -> None:
        for place in self._by_sound.get(sound(form), ()):
            is_of_letters = self._asked[place].name.isascii()
            self._add(place, node, Reason.PINYIN if is_of_letters else Reason.SAME_SOUND, text)
        if self._has_letters and not form.isascii():
            for place in self._by_form.get(initials(form), ()):
                self._add(place, node, Reason.INITIALS, text)

    def _add(self, place: int, node: PassingNode, reason: Reason, matched: str, score: float = 0.0) -> None:
        if node.key in self._stands[place].excluded:
            return
        candidates = self._candidates[place]
        candidate = Candidate(node.key, node.name, round(score or SCORES[reason], 3), reason, matched)
        before = candidates.get(node.key)
        if before is None or candidate.rank < before.rank:
            candidates[node.key] = candidate
        if len(candidates) > _KEPT:
            self._candidates[place] = {it.key: it for it in _best(candidates)}

    def matches(self) -> Iterator[Match]:
        """What each name means, after all nodes have passed by."""
        for name, stands, candidates in zip(self._asked, self._stands, self._candidates, strict=True):
            yield _match(name, stands, _best(candidates))


def _match(name: AskedName, stands: Standing, candidates: Sequence[Candidate]) -> Match:
    judged = [it for it in candidates if it.reason is Reason.JUDGEMENT]
    certain = judged or [it for it in candidates if it.reason in CERTAIN]
    if len(certain) == 1:
        return Match(name, Verdict.SURE, (certain[0],), stands)
    is_new = stands.answer is not None and stands.answer.verdict is Judged.NEW and not certain
    if is_new or not candidates:
        return Match(name, Verdict.NEW, stands=stands)
    return Match(name, Verdict.UNCLEAR, tuple(candidates), stands)


def _best(candidates: Mapping[str, Candidate]) -> list[Candidate]:
    return sorted(candidates.values(), key=attrgetter("rank"))[:MAXIMUM_CANDIDATES]


def _ends(text: str) -> Iterator[str]:
    for length in range(_SHORTEST_WITHIN, min(len(text), _LONGEST_WITHIN)):
        yield text[:length]
        yield text[-length:]
