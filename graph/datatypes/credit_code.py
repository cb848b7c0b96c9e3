"""The unified social credit code (统一社会信用代码, GB 32100-2015), of an organization in China.

91 440300 19220382 1 6    who registers what, the division where, the organization's own code and its check, the check

>>> read_credit_code("914403001922038216")
'914403001922038216'
"""

from graph.datatypes.division_code import PROVINCES

LENGTH = 18
_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_OWN_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"

PREFIXES = tuple(
    f"{department}{kind}"
    for department, kinds in {
        "1": "1239",
        "2": "19",
        "3": "123459",
        "4": "19",
        "5": "1239",
        "6": "129",
        "7": "129",
        "8": "19",
        "9": "123",
        "A": "19",
        "N": "1239",
        "Y": "1",
    }.items()
    for kind in kinds
)
"""The department that registers (登记管理部门) and the kind of organization (机构类别), with the amendment of 2016."""

_NATION = "10"
"""What the division code begins with where an authority of the state registers (100000)."""

_WEIGHTS = tuple(pow(3, place, 31) for place in range(LENGTH - 1))
_OWN_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


def own_check(code: str) -> str:
    """The check character of an organization's own code (组织机构代码, GB 11714) of 8 characters."""
    total = sum(weight * _OWN_CHARACTERS.index(mark) for weight, mark in zip(_OWN_WEIGHTS, code, strict=True))
    return "0123456789X"[-total % 11]


def check(code: str) -> str:
    """The check character of the first 17 characters of a code."""
    total = sum(weight * _CHARACTERS.index(mark) for weight, mark in zip(_WEIGHTS, code, strict=True))
    return _CHARACTERS[-total % 31]


def with_checks(start: str) -> str:
    """The code that begins with 16 characters, all but the two check characters."""
    whole = f"{start}{own_check(start[8:])}"
    return f"{whole}{check(whole)}"


def read_credit_code(text: str) -> str:
    """A code, as it is; raises ValueError, which says what fails first, and what was expected."""
    reason = _why_wrong(text)
    if reason:
        raise ValueError(f"{text!r} is not a unified social credit code: {reason}")
    return text


def _why_wrong(text: str) -> str:
    if len(text) != LENGTH:
        return f"it has {len(text)} characters; expected: {LENGTH}"
    place = next((place for place, mark in enumerate(text) if mark not in _CHARACTERS), None)
    if place is not None:
        return f"character {place + 1} is {text[place]!r}; expected: digits and capital letters, but not I, O, S, V, Z"
    if text[:2] not in PREFIXES:
        return f"it begins with {text[:2]}, which nobody registers; expected: {', '.join(PREFIXES)}"
    division = text[2:8]
    if not division.isdigit() or division[:2] not in (_NATION, *PROVINCES):
        return f"characters 3 to 8 are {division}; expected: a division code, as 410106"
    return _why_mistyped(text)


def _why_mistyped(text: str) -> str:
    own, whole = own_check(text[8:16]), check(text[:17])
    if text[16] != own:
        return f"the check of characters 9 to 16 (GB 11714) leads to {own}, but character 17 is {text[16]}; compare all"
    if text[17] != whole:
        return f"the check of the others (GB 32100) leads to {whole}, but the last character is {text[17]}; compare all"
    return ""
