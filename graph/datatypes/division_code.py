"""Division codes (区划代码): of areas, and of the communities in them; that of an area begins those of all within it.

41 4101 410106 410106100 410106100003 410106100003001    province, city, district, street, community, grid

Zeros may stand for what is not named: 410100 is a city, 410106100000 a street.
"""

PROVINCES = (
    *("11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37"),
    *("41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65"),
    *("71", "81", "82"),
)
"""What codes begin with (GB/T 2260)."""

_AREA_LENGTHS, _COMMUNITY_LENGTHS = (2, 4, 6, 9, 12, 15), (12,)
_ZEROS = {12: "000", 9: "000", 6: "00", 4: "00"}
"""By length, the end of a code in which nothing is named."""


def is_division_code(key: str) -> bool:
    """Whether a key is meant to be a code: it has digits alone. Other keys are names of their own."""
    return key.isascii() and key.isdigit()


def read_area_code(key: str) -> str:
    """The key of an area, which is a division code or has other characters than digits; raises ValueError."""
    return _read(key, _AREA_LENGTHS, "an area")


def read_community_code(key: str) -> str:
    """The key of a community or village, likewise; raises ValueError."""
    return _read(key, _COMMUNITY_LENGTHS, "a community")


def _read(key: str, lengths: tuple[int, ...], what: str) -> str:
    if not is_division_code(key):
        return key
    start = f"{key!r} is not the division code of {what}"
    if len(key) not in lengths:
        expected = " or ".join(filter(None, (", ".join(map(str, lengths[:-1])), str(lengths[-1]))))
        raise ValueError(f"{start}: it has {len(key)} digits; expected: {expected}, or a key with a letter")
    if key[:2] not in PROVINCES:
        raise ValueError(f"{start}: no province has the code {key[:2]}; expected: {', '.join(PROVINCES)}")
    return key


def is_within(key: str, parent: str) -> bool:
    """Whether a code may be of something within what the other one names; keys that are no codes say nothing."""
    if not (is_division_code(key) and is_division_code(parent)):
        return True
    return key != parent and key.startswith(_significant(parent))


def _significant(code: str) -> str:
    """A code without the zeros at its end that stand for no street, district or city."""
    for length, zeros in _ZEROS.items():
        if len(code) == length and code.endswith(zeros):
            code = code.removesuffix(zeros)
    return code
