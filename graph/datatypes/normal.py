"""The normal form of a text for search: without case, width, accents, blanks and punctuation, in simplified characters.

>>> normal("鄭東 Ａ－１ Café")
'郑东a1cafe'
"""

import functools
import re
import unicodedata
from collections.abc import Mapping

import opencc

_CHINESE = (*range(0x3400, 0xA000), *range(0x20000, 0x32400))
"""The ideographs of Unicode, all of which are asked for their simplified form."""

_PLAIN = re.compile("[0-9a-z\u4e00-\u9fff]+")
"""Texts of which only characters may need to be simplified: most names."""


def normal(text: str) -> str:
    """Letters, digits and characters only, in the form in which they are searched.

    Characters are simplified one by one, whatever stands beside them, so that each part of a text is found in it.
    """
    if _PLAIN.fullmatch(text):
        return text.translate(_simplified())
    if not text.isascii():
        plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
        text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", plain).casefold()).translate(_simplified())
    return "".join(filter(str.isalnum, text.casefold()))


@functools.cache
def _simplified() -> Mapping[int, str]:
    """The simplified form of each traditional character."""
    characters = [chr(code) for code in _CHINESE]
    found = opencc.OpenCC("t2s").convert("\n".join(characters)).split("\n")
    table = {ord(one): other for one, other in zip(characters, found, strict=True) if one != other}
    return {code: other.translate(table) for code, other in table.items()}
