"""Text: matched without regard to case and width, ordered by pinyin.

>>> fold("ＡBC座")
'abc座'
"""

import re
import unicodedata
from collections.abc import Mapping

from graph.datatypes.base import EQUAL, ORDERED, PARTIAL, Affinity, Comparison, Operator, Stored, compared, unlike
from graph.datatypes.pinyin import tones

MAXIMUM = 10_000
SEPARATORS = re.compile("[;；]")
"""Between the members of a list in one cell; Chinese keyboards type the wide one."""

SORTED = 200
"""How many characters of a text its order goes by."""

LAST_PLAIN = "\ud7ff"
"""The last character up to which both stores order alike."""

_FORBIDDEN_IN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_safe(text: str) -> str:
    """The text without the characters that XML 1.0 takes in no document."""
    return _FORBIDDEN_IN_XML.sub("", text) if _FORBIDDEN_IN_XML.search(text) else text


def fold(text: str) -> str:
    """The form in which texts are matched: Unicode's compatibility form (NFKC) without case."""
    if text.isascii():
        return text.casefold()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def sort_key(text: str) -> str:
    """The form in which texts are ordered: Chinese by pinyin and tone, then character; everything else folded.

    It holds no character above U+D7FF, below which UTF-16 code units (Neo4j) and code points (SQLite) order alike. Only
    the beginning of a text counts, since an index of Neo4j takes keys of at most 8 kB; texts that begin alike tie.
    """
    folded = fold(text)[:SORTED]
    return folded if folded.isascii() else _sort_key(folded)


def _sort_key(folded: str) -> str:
    """A token that holds its character is no reading, but what has none."""
    return "".join(
        _plain(char) if char in token else f"{token}{_plain(char)}"
        for token, char in zip(tones(folded), folded, strict=True)
    )


def _plain(char: str) -> str:
    return char if char <= LAST_PLAIN else f"{LAST_PLAIN}{ord(char):06x}"


def clean(given: object) -> str:
    """The text itself; raises ValueError where it holds what no store can keep."""
    text = str(given)
    if len(text) > MAXIMUM:
        raise ValueError(f"a text of {len(text)} characters; allowed: at most {MAXIMUM}")
    for char in text:
        if (char < " " and char not in "\n\t") or "\ud800" <= char <= "\udfff":
            raise ValueError(f"the character U+{ord(char):04X} in a text; allowed: none of control and surrogate kind")
    return text


def read_text(given: object) -> str:
    """A text of JSON; raises ValueError."""
    if not isinstance(given, str):
        raise unlike(given, "a text")
    return clean(given)


def read_filled(given: object) -> str:
    """A text of JSON that says something; raises ValueError."""
    text = read_text(given)
    if not text.strip():
        raise ValueError("a text of white space alone; allowed: a text, or no field at all")
    return text


def read_folded(given: object) -> str:
    """An operand to match with."""
    return fold(clean(given))


def read_sort_key(given: object) -> str:
    """An operand to order by."""
    return sort_key(clean(given))


class Text:
    """One text."""

    name = "text"
    fields: Mapping[str, Affinity] = {"": Affinity.TEXT, "_fold": Affinity.TEXT, "_sort": Affinity.TEXT}
    comparisons: Mapping[Operator, Comparison] = {
        **compared("_fold", read_folded, *EQUAL, *PARTIAL),
        **dict.fromkeys(ORDERED, Comparison("_sort", read_sort_key)),
    }
    order = "_sort"

    def read(self, given: str) -> Stored:
        return clean(given)

    def read_json(self, given: object) -> Stored:
        return read_filled(given)

    def store(self, value: Stored) -> tuple[Stored, ...]:
        return (value, fold(str(value)), sort_key(str(value))) if value is not None else (None, None, None)


class Texts:
    """Several texts, separated by semicolons in a file; an operator holds where it holds of one of them."""

    name = "texts"
    fields: Mapping[str, Affinity] = {"": Affinity.TEXTS, "_fold": Affinity.TEXTS}
    comparisons: Mapping[Operator, Comparison] = compared("_fold", read_folded, Operator.EQ, Operator.IN, *PARTIAL)
    order = None

    def read(self, given: str) -> Stored:
        return [part for part in (clean(part).strip() for part in SEPARATORS.split(given)) if part]

    def read_json(self, given: object) -> Stored:
        if not isinstance(given, list):
            raise unlike(given, "a list of texts")
        return [read_filled(part) for part in given]

    def store(self, value: Stored) -> tuple[Stored, ...]:
        texts = value if isinstance(value, list) else []
        return texts, [fold(text) for text in texts]
