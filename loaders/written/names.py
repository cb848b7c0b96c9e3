"""Several names in one cell.

>>> split_names("金昌社区、钱学森小学（东校区、西校区）等5家单位").names
('金昌社区', '钱学森小学（东校区、西校区）')
"""

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graph.datatypes.numerals import IDEOGRAPHS
from graph.datatypes.text import MAXIMUM_TEXT_LENGTH
from graph.ontology.model import NO_LABEL, Label
from loaders.written.cells import LONGEST, Cell, joined, plain, says_nothing, text_of
from loaders.written.name_forms import AND_OTHERS, CONJUNCTION, SEPARATOR, is_closed, masked, without_numbering
from loaders.written.not_read import Asked, WhyNot
from loaders.written.numerals import read_numeral

EXPECTED = Label("一个或几个名称，以“、”或“；”分隔", "names, separated by 、 or ;")

_MOST_JOINED = 4
"""Of how many parts a known name may be made that has separators within it."""

_SHORTEST = 3
"""How many characters stand at either side of 和, at least, where it may join two names."""

_AROUND = " 　\t。.;；,，、/"


@dataclass(frozen=True, slots=True)
class WrittenNames:
    """The names of a cell in their order, each once. Unless `is_complete`, the cell says that there are more.

    `reading` is NO_LABEL where nothing was left out, and nothing could have been split otherwise.
    """

    names: tuple[str, ...]
    text: str
    is_complete: bool = True
    reading: Label = NO_LABEL


def split_names(cell: Cell, known: Callable[[str], bool] | None = None) -> WrittenNames:
    """The names of a cell, none of an empty one; raises NotReadError where it holds no text.

    `known` tells whether a text is a name. What is known is never split; 和, 及, 与 and blanks separate names only
    where at least the name at one of their sides is known.
    """
    asked = Asked(text_of(cell), EXPECTED)
    if isinstance(cell, bool | datetime.date | datetime.time | datetime.timedelta):
        raise asked.refused(WhyNot.WRONG_KIND)
    text = asked.written.strip()
    if len(text) > MAXIMUM_TEXT_LENGTH:
        raise asked.refused(WhyNot.TOO_LONG)
    if not text or says_nothing(plain(text)):
        return WrittenNames((), asked.written)
    splitter = _Splitter(known or _nothing_known)
    parts = [text] if splitter.known(text) else [*splitter.parts(without_numbering(text))]
    kept, others = _without_others(parts, splitter)
    split = [name for part in kept for name in splitter.at_conjunctions(part)]
    names = tuple(dict.fromkeys(split))
    is_complete, told = _completeness(others, len(names))
    twice = (
        Label("重复的名称只取一次", "a name that is repeated is taken once") if len(names) < len(split) else NO_LABEL
    )
    return WrittenNames(names, asked.written, is_complete, joined(told, twice, *map(splitter.doubt, names)))


def _nothing_known(name: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class _Splitter:
    known: Callable[[str], bool]

    def parts(self, text: str) -> Iterator[str]:
        """The text at its separators, but for those within known names."""
        outside = masked(text)
        places = [0, *(match.end() for match in SEPARATOR.finditer(outside)), len(text)]
        ends = [*(match.start() for match in SEPARATOR.finditer(outside)), len(text)]
        part = 0
        while part < len(ends):
            last = self._last_of_known(text, places, ends, part)
            name = text[places[part] : ends[last]].strip(_AROUND + "\r\n")
            if name:
                yield name
            part = last + 1

    def _last_of_known(self, text: str, starts: list[int], ends: list[int], part: int) -> int:
        """The last part of the longest known name that begins with a part; the part itself where there is none."""
        lasts = range(min(part + _MOST_JOINED, len(ends)) - 1, part, -1)
        return next((last for last in lasts if self.known(text[starts[part] : ends[last]].strip(_AROUND))), part)

    def at_conjunctions(self, text: str) -> Iterator[str]:
        """The text at 和, 及, 与 and blanks, where a name at one of their sides is known."""
        waiting = [text]
        while waiting:
            part = waiting.pop()
            sides = next((sides for sides in self._sides(part) if any(map(self.known, sides))), None)
            if sides is None:
                yield part
            else:
                waiting += reversed(sides)

    def _sides(self, text: str) -> list[tuple[str, str]]:
        """What stands at either side of each conjunction of a text that is not known."""
        is_one = len(text) > LONGEST or not CONJUNCTION.search(text) or self.known(text)
        return [] if is_one else [*_sides(text)]

    def doubt(self, name: str) -> Label:
        """What is told of a name that may be two, or a part of one only."""
        if any(all(map(_may_be_name, sides)) for sides in self._sides(name)):
            return Label(f"“{name}”读作一个名称，也可能是两个", f"{name} is read as one name, but may be two")
        is_part = len(name) < 2 or not any(map(str.isalpha, name)) or not is_closed(name)
        if is_part and not self.known(name):
            return Label(f"“{name}”可能只是名称的一部分", f"{name} may be a part of a name only")
        return NO_LABEL


def _may_be_name(text: str) -> bool:
    """Whether a part of a text may be a name of its own; words of other scripts have blanks between them anyway."""
    return len(text) >= _SHORTEST and re.search(f"[{IDEOGRAPHS}]", text) is not None


def _sides(text: str) -> Iterator[tuple[str, str]]:
    for match in CONJUNCTION.finditer(masked(text)):
        left, right = text[: match.start()].strip(_AROUND), text[match.end() :].strip(_AROUND)
        if left and right:
            yield left, right


@dataclass(frozen=True, slots=True)
class _Others:
    """等 and what is behind it; `count` is how many there are in all, 0 where nobody says."""

    text: str
    count: int


def _without_others(parts: list[str], splitter: _Splitter) -> tuple[list[str], _Others | None]:
    """The parts without 等 at their end."""
    if not parts or splitter.known(parts[-1]):
        return parts, None
    match = AND_OTHERS.search(masked(parts[-1]))
    if match is None:
        return parts, None
    name = parts[-1][: match.start()].strip(_AROUND)
    number = match["count"] or ""
    count = int(number) if number.isdecimal() and len(number) < 10 else read_numeral(number) or 0
    return [*parts[:-1], *([name] if name else [])], _Others(match[0], 0 if match["more"] else count)


def _completeness(others: _Others | None, named: int) -> tuple[bool, Label]:
    if others is None:
        return True, NO_LABEL
    if others.count == named:
        return True, Label(f"略去了“{others.text}”", f"{others.text} is left out")
    of = f"，共 {others.count} 个" if others.count else ""
    in_all = f" of {others.count}" if others.count else ""
    return False, Label(
        f"“{others.text}”表示不止这些：列出 {named} 个{of}", f"{others.text} (and others): {named}{in_all} are named"
    )
