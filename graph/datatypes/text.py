"""Text: matched without regard to case and width, ordered by pinyin (decision 11).

>>> fold("ＡBC座")
'abc座'
>>> sort_key("金昌")
'jin1金chang1昌'
"""

import re
import unicodedata
from collections.abc import Mapping

from graph.datatypes.base import (
    EQUAL,
    ORDERED,
    PARTIAL,
    Affinity,
    Comparison,
    Operator,
    Stored,
    shared_comparison,
    wrong_json_type,
)
from graph.datatypes.pinyin import tones

MAXIMUM_TEXT_LENGTH = 10_000
"""How many characters a text may have."""

SORTED_LENGTH = 200
"""How many characters at the beginning of a text decide its place in an order."""

SEPARATORS = re.compile("[;；]")
"""What separates the members of a list in one cell; Chinese keyboards type the wide semicolon."""

LAST_PLAIN = "\ud7ff"
"""The last character up to which UTF-16 code units (Neo4j) and code points (SQLite) order texts alike."""

_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff]")

_FORBIDDEN_IN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_safe(text: str) -> str:
    """The text without the characters that XML 1.0 allows nowhere in a document, not even escaped."""
    return _FORBIDDEN_IN_XML.sub("", text) if _FORBIDDEN_IN_XML.search(text) else text


def fold(text: str) -> str:
    """The form in which texts are matched: Unicode's compatibility form (NFKC) without case. It is its own fold."""
    if text.isascii():
        return text.casefold()
    # Twice, since casefolding can undo the first: it takes ΐ apart into three characters, which NFKC composes again.
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def sort_key(text: str) -> str:
    """The form in which texts are ordered: Chinese by pinyin and tone, then by character; everything else folded.

    It holds no character above U+D7FF, so that both stores order it alike. Only the first 200 characters of a text
    count, since an index of Neo4j takes keys of at most 8 kB; texts with the same beginning tie.
    """
    folded = fold(text)[:SORTED_LENGTH]
    return folded if folded.isascii() else _pinyin_sort_key(folded)


def _pinyin_sort_key(folded: str) -> str:
    # `tones` returns a character that has no reading as it is: such a token holds its character, and is not repeated.
    return "".join(
        _plain(char) if char in token else f"{token}{_plain(char)}"
        for token, char in zip(tones(folded), folded, strict=True)
    )


def _plain(char: str) -> str:
    """A character above U+D7FF as its number behind U+D7FF: it sorts behind all others, by code point."""
    return char if char <= LAST_PLAIN else f"{LAST_PLAIN}{ord(char):06x}"


def clean(value: object) -> str:
    """A text that both stores and all export formats can hold, as it is; raises ValueError for any other.

    Line feeds and tabs are allowed. Other control characters have no place in XML, and surrogates none in UTF-8.
    """
    text = str(value)
    if len(text) > MAXIMUM_TEXT_LENGTH:
        raise ValueError(f"a text of {len(text)} characters; allowed: at most {MAXIMUM_TEXT_LENGTH}")
    forbidden = _FORBIDDEN.search(text)
    if forbidden:
        code = f"U+{ord(forbidden[0]):04X}"
        raise ValueError(f"a text with the character {code}; allowed: no control characters, no surrogates")
    return text


def read_json_text(value: object) -> str:
    """A text of JSON, which may be empty; raises ValueError."""
    if not isinstance(value, str):
        raise wrong_json_type(value, "a text")
    return clean(value)


def read_filled_json_text(value: object) -> str:
    """A text of JSON that is more than white space; raises ValueError.

    An empty text would be a second way to say that there is no value, and a table cannot hold one.
    """
    text = read_json_text(value)
    if not text.strip():
        raise ValueError("a text of nothing but white space; allowed: a text, or no field at all")
    return text


def read_folded(operand: object) -> str:
    """An operand that texts are matched with."""
    return fold(clean(operand))


def read_sort_key(operand: object) -> str:
    """An operand that texts are ordered against."""
    return sort_key(clean(operand))


class Text:
    """A text, matched in its folded form and ordered by its sort key."""

    name = "text"
    fields: Mapping[str, Affinity] = {"": Affinity.TEXT, "_fold": Affinity.TEXT, "_sort": Affinity.TEXT}
    comparisons: Mapping[Operator, Comparison] = {
        **shared_comparison("_fold", read_folded, *EQUAL, *PARTIAL),
        **dict.fromkeys(ORDERED, Comparison("_sort", read_sort_key)),
    }
    order = "_sort"

    def read(self, cell: str) -> Stored:
        return clean(cell)

    def read_json(self, value: object) -> Stored:
        return read_filled_json_text(value)

    def store(self, value: Stored) -> tuple[Stored, ...]:
        return (value, fold(str(value)), sort_key(str(value))) if value is not None else (None, None, None)


class Texts:
    """A list of texts, separated by semicolons in a cell. An operator holds where it holds of any text in the list."""

    name = "texts"
    fields: Mapping[str, Affinity] = {"": Affinity.TEXTS, "_fold": Affinity.TEXTS}
    comparisons: Mapping[Operator, Comparison] = shared_comparison(
        "_fold", read_folded, Operator.EQ, Operator.IN, *PARTIAL
    )
    order = None

    def read(self, cell: str) -> Stored:
        return [part for part in (clean(part).strip() for part in SEPARATORS.split(cell)) if part]

    def read_json(self, value: object) -> Stored:
        if not isinstance(value, list):
            raise wrong_json_type(value, "a list of texts")
        return [read_filled_json_text(member) for member in value]

    def store(self, value: Stored) -> tuple[Stored, ...]:
        texts = value if isinstance(value, list) else []
        return texts, [fold(text) for text in texts]
