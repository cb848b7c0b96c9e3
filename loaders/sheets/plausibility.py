"""How likely a text was meant: bytes are often valid in another encoding, but as words that nobody writes.

GB 18030's 医院 is UTF-8's ҽԺ, one Cyrillic letter and one Armenian; UTF-8's é is GB 18030's 茅, within a Latin word.
"""

import functools
import re
from collections.abc import Iterator
from itertools import islice

_SAMPLE_WORDS = 50_000
_WORD_OR_SIGN = re.compile(r"\w*[^\W\d_\x00-\x7f]\w*|[^\w\s\x00-\x7f]|[^\S\x00-\x7f]")
_LONE_HAN_IN_LATIN = re.compile("(?<![\u3400-\u9fff])[\u3400-\u9fff](?=[a-z])|[a-z][\u3400-\u9fff](?![\u3400-\u9fff])")
_CHINESE_SIGNS = re.compile("[\u3000-\u303f\uff00-\uffef“”‘’—…·×°℃√○●◎△▲□■☆★①-⑳⑴-⒇Ⅰ-Ⅻ㎡㎞]")
_HAN = re.compile("[\u3400-\u9fff]")
_ALPHABETS = (
    # Of letters that make whole words of one of these, not of all letters of the script.
    re.compile("[A-Za-z\u00c0-\u017f\u1e00-\u1eff]+"),
    re.compile("[\u0401\u0410-\u044f\u0451]+"),
    re.compile("[\u0386-\u03ce]+"),
    re.compile("[\u05d0-\u05ea]+"),
    re.compile("[\u0620-\u064a]+"),
    re.compile("[\u0561-\u0587\u0531-\u0556]+"),
    re.compile("[\u3040-\u30ff\u3400-\u9fff]+"),
    re.compile("[\uac00-\ud7a3]+"),
)


def plausibility(text: str) -> tuple[float, int]:
    """From 0 to 1, how much of what is not ASCII makes words that somebody writes; and of how many characters.

    It looks at the first words only; a text of ASCII alone is 1.
    """
    score, count = 0.0, 0
    for word in islice(_words(text), _SAMPLE_WORDS):
        characters = sum(not character.isascii() for character in word)
        score += _word_score(word) * characters
        count += characters
    return (score / count if count else 1.0), count


def _words(text: str) -> Iterator[str]:
    return (match[0] for match in _WORD_OR_SIGN.finditer(text))


@functools.lru_cache(maxsize=10_000)
def _word_score(word: str) -> float:
    if _HAN.search(word):
        return _han_score(word)
    if not any(character.isalpha() for character in word):
        return _sign_score(word)
    letters = "".join(character for character in word if character.isalpha())
    if not any(alphabet.fullmatch(letters) for alphabet in _ALPHABETS):
        return 0.0
    # A long word of one alphabet is no chance. A short one is, and so are capitals within a word.
    is_cased = letters == letters.lower() or letters == letters.upper() or letters == letters.capitalize()
    return (1.0 if len(letters) >= 3 else 0.5) if is_cased else 0.3


def _sign_score(sign: str) -> float:
    if _CHINESE_SIGNS.fullmatch(sign):
        return 1.0
    return 0.5 if "\u00a0" <= sign <= "\u00bf" or "\u2000" <= sign <= "\u2bff" else 0.0


def _han_score(word: str) -> float:
    if _LONE_HAN_IN_LATIN.search(word):
        return 0.0
    scores = [_character_score(character) for character in word if not character.isascii()]
    return sum(scores) / len(scores)


@functools.lru_cache(maxsize=30_000)
def _character_score(character: str) -> float:
    """1 for the 3,755 common characters of GB 2312, a little less for its others, little for those that it lacks."""
    try:
        lead = character.encode("gb2312")[0]
    except UnicodeEncodeError:
        return 0.2 if character.isalpha() and "\u3400" <= character <= "\u9fff" else 0.0
    return 1.0 if lead < 0xD8 else 0.7
