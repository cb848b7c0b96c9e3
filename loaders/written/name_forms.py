"""What stands between and around several names in a cell: brackets, numbering, separators, 等.

>>> masked("甲（一、二）、乙").index("、")
6
"""

import re
from collections.abc import Iterator

from graph.datatypes.numerals import IDEOGRAPHS
from loaders.written.numerals import in_chinese

_BRACKETS = {
    "（": "）",
    "(": ")",
    "《": "》",
    "〈": "〉",
    "“": "”",
    "‘": "’",
    "【": "】",
    "[": "]",
    "「": "」",
    "『": "』",
}
_CLOSING = {closing: opening for opening, closing in _BRACKETS.items()}
_QUOTE = '"'
_ANY_BRACKET = re.compile(f"[{re.escape(''.join((*_BRACKETS, *_CLOSING)))}{_QUOTE}]")

_DEEPEST = 20
"""How many brackets within each other are looked at."""

_MASK = "\x00"

SEPARATOR = re.compile("[、；;，,/／|。\n\r\t]|以及")
CONJUNCTION = re.compile("[和及与]|[ 　]+")
"""What may stand between two names or within one, as in 和平社区."""

_CIRCLED = {chr(0x2460 + index): index + 1 for index in range(20)}
_CHINESE = {in_chinese(number): number for number in range(1, 21)}
_NUMBERING = re.compile(
    rf"(?:[(（](?P<bracketed>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})[)）]|(?P<circled>[{''.join(_CIRCLED)}])"
    r"|(?P<plain>\d{1,2}|[一二三四五六七八九十]{1,3})[.．、)）])\s*(?![\d一二三四五六七八九十])",
    re.ASCII,
)

AND_OTHERS = re.compile(
    r"(?<![高中平同初上下])等(?:(?:共|约)?(?P<count>[0-9]+|[一二两三四五六七八九十百]+)(?P<more>[余多]?)[家个所名支处户项]"
    rf"[{IDEOGRAPHS}]{{0,8}}|(?:多[家个所]|各|若干)?[{IDEOGRAPHS}]{{0,4}}(?:单位|部门|企业|公司|社区|学校|机构|组织|党组织)|多[家个所])?$"
)
"""等, 等5家单位, 等单位 behind the last name. 高等 and 中等 belong to names."""


def masked(text: str) -> str:
    """The text with everything within brackets and quotation marks blotted out, at the same places."""
    if not _ANY_BRACKET.search(text):
        return text
    characters = list(text)
    for start, end in _enclosed(text):
        characters[start:end] = _MASK * (end - start)
    return "".join(characters)


def is_closed(text: str) -> bool:
    """Whether every bracket has its other half."""
    return not _ANY_BRACKET.search(text) or all(
        text.count(opening) == text.count(closing) for opening, closing in _BRACKETS.items()
    )


def _enclosed(text: str) -> Iterator[tuple[int, int]]:
    """What is within pairs; a bracket without its other half encloses nothing."""
    opened: list[tuple[str, int]] = []
    for place, char in enumerate(text):
        opening = _CLOSING.get(char, _QUOTE if char == _QUOTE else "")
        within = next((pair for pair in reversed(opened[-_DEEPEST:]) if pair[0] == opening), None) if opening else None
        if within is not None:
            yield within[1] + 1, place
            del opened[opened.index(within, -_DEEPEST if len(opened) > _DEEPEST else 0) :]
        elif char in _BRACKETS or char == _QUOTE:
            opened.append((char, place))


def without_numbering(text: str) -> str:
    """The text with line breaks for 1. 2. 3. or ① ② ③, where it begins with such a number and the next ones follow."""
    first = _NUMBERING.match(text)
    if first is None:
        return text
    marks, expected = [], _number(first)
    for match in _NUMBERING.finditer(text):
        if _number(match) == expected:
            marks.append(match)
            expected += 1
    starts = [match.start() for match in marks[1:]] + [len(text)]
    return "\n".join(text[match.end() : start] for match, start in zip(marks, starts, strict=True))


def _number(match: re.Match[str]) -> int:
    text = match["bracketed"] or match["plain"]
    if text is None:
        return _CIRCLED[match["circled"]]
    return int(text) if text.isdecimal() else _CHINESE.get(text, 0)
