"""How a name is like a text of a node, both in normal form.

>>> Sought(Form("工大社区", Reason.NAME)).likeness("河南工大社区")
(<Reason.ENDING: 'ENDING'>, 0.6833333333333333)
"""

import functools
import operator
import re

from graph.stores.search_entry import REACH
from loaders.matching.forms import (
    Form,
    are_elsewhere,
    are_opposite,
    have_other_numerals,
    numerals,
    plain,
    without_legal_form,
    without_places,
)
from loaders.matching.names import Reason

SCORES = {
    Reason.JUDGEMENT: 1.0,
    Reason.KEY: 1.0,
    Reason.FORMER_KEY: 1.0,
    Reason.CODE: 1.0,
    Reason.NAME: 1.0,
    Reason.ALIAS: 0.95,
    Reason.WITHOUT_LEGAL_FORM: 0.85,
    Reason.WITHOUT_PLACE: 0.8,
    Reason.SAME_SOUND: 0.7,
    Reason.ENDING: 0.55,
    Reason.BEGINNING: 0.5,
    Reason.PART: 0.45,
    Reason.WIDER: 0.45,
    Reason.ONE_CHARACTER: 0.45,
    Reason.SHORT_NAME: 0.3,
    Reason.PINYIN: 0.6,
    Reason.INITIALS: 0.4,
}
"""The least score for each reason."""

_SHARE = 0.2
"""What is added where the two are of the same length; less, the shorter the one is than the other."""

_ELSEWHERE = 0.6
"""What is left of the score of two that name different places."""

SHORTEST_WITH_SLIP = 6
"""Characters of a name of which one may be another one."""


class Sought:
    """A form of a name that is compared with texts of nodes, all in normal form and without 第 before numerals."""

    def __init__(self, form: Form) -> None:
        self.text = plain(form.text)
        self._form = form
        self._has_numerals = bool(numerals(self.text))

    @functools.cached_property
    def _in_order(self) -> re.Pattern[str]:
        """Compiled when it is needed, which takes a while: most names of a list meet only themselves."""
        return re.compile(f".{{0,{REACH - 1}}}".join(map(re.escape, self.text)))

    def likeness(self, text: str) -> tuple[Reason, float] | None:
        """Why the form is as a whole in a text, or a short name of it, with the score; None where it is not."""
        if self.text in text:
            reason = self._reason(text)
        elif self._in_order.search(text):
            reason = Reason.SHORT_NAME
        else:
            return None
        if self._has_numerals and have_other_numerals(self.text, text):
            return None
        return reason, scored(reason, self.text, text)

    def _reason(self, text: str) -> Reason:
        if text == self.text and self._form.reason is not Reason.NAME:
            return self._form.reason
        if text.endswith(self.text):
            return Reason.WITHOUT_PLACE if without_places(text) == self.text else Reason.ENDING
        if text.startswith(self.text):
            return Reason.WITHOUT_LEGAL_FORM if without_legal_form(text) == self.text else Reason.BEGINNING
        is_all_else = without_legal_form(without_places(text)) == self.text
        return Reason.WITHOUT_PLACE if is_all_else else Reason.PART


def has_slip(asked: str, text: str) -> bool:
    """Whether two texts of one length differ in one character that does not make another name of it."""
    if sum(map(operator.ne, asked, text)) != 1:
        return False
    ((char, other),) = (pair for pair in zip(asked, text, strict=True) if pair[0] != pair[1])
    return not are_opposite(char, other)


def with_places(score: float, name: str, text: str) -> float:
    """The score of two whole names, less where they name different places."""
    return score * _ELSEWHERE if are_elsewhere(name, text) else score


def scored(reason: Reason, asked: str, text: str) -> float:
    """The score of two texts, the higher the more alike in length they are."""
    if reason in (Reason.WITHOUT_LEGAL_FORM, Reason.WITHOUT_PLACE):
        return SCORES[reason]
    share = min(len(asked), len(text)) / max(len(asked), len(text))
    return SCORES[reason] + _SHARE * share
