"""The normal form of a text for search: no case, width, accents, blanks or punctuation, and simplified characters.

>>> normal("鄭東 Ａ－１ Café")
'郑东a1cafe'
"""

import functools
import re
import unicodedata
from collections.abc import Mapping

import opencc

from graph.datatypes.numerals import fold_numerals, is_folded_numeral

_IDEOGRAPHS = (*range(0x3400, 0xA000), *range(0x20000, 0x32400))
"""The ideographs of Unicode, whose simplified forms OpenCC knows."""

_LETTERS_AND_IDEOGRAPHS = re.compile("[0-9a-z\u4e00-\u9fff]+")


def normal(text: str) -> str:
    """The letters, digits and characters of a text, in the form in which they are searched.

    Characters are simplified one by one. By phrases, as OpenCC usually does it, a part of a name could come out
    otherwise than in the whole name, and would not be found in it.
    """
    if _LETTERS_AND_IDEOGRAPHS.fullmatch(text):  # a shortcut for most names: there is nothing to fold or drop
        return text.translate(_simplified_forms())
    return "".join(filter(str.isalnum, _simplified(text)))


def normal_name(text: str) -> str:
    """The same with each numeral as one character; what stands between two numerals keeps them apart, as in 3-5."""
    if _LETTERS_AND_IDEOGRAPHS.fullmatch(text):  # the same shortcut
        return fold_numerals(text.translate(_simplified_forms()))
    return "".join(char for char in fold_numerals(_simplified(text)) if char.isalnum() or is_folded_numeral(char))


def _simplified(text: str) -> str:
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text)
    unaccented = "".join(char for char in decomposed if not unicodedata.combining(char))
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", unaccented).casefold())
    return folded.translate(_simplified_forms())


@functools.cache
def _simplified_forms() -> Mapping[int, str]:
    """What to replace each traditional character with, for `str.translate`."""
    characters = [chr(code) for code in _IDEOGRAPHS]
    simplified = opencc.OpenCC("t2s").convert("\n".join(characters)).split("\n")
    forms = {ord(char): simple for char, simple in zip(characters, simplified, strict=True) if char != simple}
    # A simplified form may itself have one (薴, 苧, 苎), and a normal form must be its own normal form.
    return {code: simple.translate(forms) for code, simple in forms.items()}
