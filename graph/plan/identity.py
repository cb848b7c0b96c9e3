"""Global ids: the type and key of a node or relationship as one opaque text, and how it is seen, if not as it is.

>>> global_id("Unit", "a-1"), parse_id("VW5pdDphLTE")
('VW5pdDphLTE', ('Unit', 'a-1'))
>>> day_mark("2021-06-30") + global_id("Unit", "a-1")
'QDIwMjEtMDYtMzAvVW5pdDphLTE'
>>> split_marks(revision_mark(42) + day_mark("2021-06-30") + global_id("Unit", "a-1"))
(42, '2021-06-30', 'VW5pdDphLTE')
"""

import base64
import binascii
import re
from collections.abc import Collection

from graph.datatypes.date import only_day
from graph.datatypes.text import clean
from graph.errors import allowed_instead

MAXIMUM_IDS = 1_000
"""How many ids a list may have where nothing else says so; none of a longer one is read."""

_TYPE_NAME = re.compile(r"[A-Za-z]\w*", re.ASCII)
"""Keeps what carries a mark, or several, from being taken for a type."""

# The bytes of a mark are a multiple of three, so it can stand before any id as it is.
_DAY_LENGTH, _DAY = 16, re.compile(r"@(\d{4}-\d{2}-\d{2})/", re.ASCII)
_REVISION_LENGTH, _REVISION = 20, re.compile(r"@r(\d{12})/", re.ASCII)


def global_id(type_name: str, key: str) -> str:
    """The global id of what has this key within its type."""
    return base64.urlsafe_b64encode(f"{type_name}:{key}".encode()).decode().rstrip("=")


def day_mark(day: str) -> str:
    """What the id of an object begins with that is seen on a day, before the id that it has without one."""
    return base64.urlsafe_b64encode(f"@{day}/".encode()).decode()


def revision_mark(sequence: int) -> str:
    """What the id of an object begins with that is seen as it was recorded after a revision, before the day's mark."""
    return base64.urlsafe_b64encode(f"@r{sequence:012d}/".encode()).decode()


def split_marks(identity: str) -> tuple[int | None, str | None, str]:
    """The revision and the day that an id carries, and the id without them; a text without marks stays as it is."""
    number, dated = _split(identity, _REVISION_LENGTH, _REVISION)
    text, rest = _split(dated, _DAY_LENGTH, _DAY)
    sequence = int(number) if number else None
    try:
        day = only_day(text) if text else None
    except ValueError:
        day, rest = None, dated
    return (sequence, day, rest) if sequence != 0 else (None, None, identity)


def _split(identity: str, length: int, mark: re.Pattern[str]) -> tuple[str, str]:
    """What the mark at the beginning of an id says, '' where it has none such, and the rest."""
    if not identity.startswith("Q"):
        # Most ids have no mark, and are not decoded for it: all marks begin with @.
        return "", identity
    start = identity[:length]
    try:
        match = mark.fullmatch(base64.urlsafe_b64decode(start).decode())
    except (binascii.Error, ValueError):
        return "", identity
    if match is None or base64.urlsafe_b64encode(match[0].encode()).decode() != start:
        return "", identity
    return match[1], identity[length:]


def derived_id(type_name: str, source: str, target: str) -> str:
    """The id of a derived relationship's edge between two nodes, by their global ids.

    `graph/stores/lowering/derivations.py` writes the same in statements.
    """
    return f"{type_name}:{source}:{target}"


def parse_id(identity: object) -> tuple[str, str]:
    """The type and key of a global id, whatever marks it carries; raises ValueError where it is none."""
    text = str(identity)
    unmarked = split_marks(text)[2]
    try:
        decoded = base64.b64decode(unmarked + "=" * (-len(unmarked) % 4), altchars=b"-_", validate=True).decode()
    except (binascii.Error, ValueError):
        decoded = ""
    type_name, colon, key = decoded.partition(":")
    if not colon or not _TYPE_NAME.fullmatch(type_name) or global_id(type_name, key) != unmarked:
        raise ValueError(
            f"{text[:80]!r} is not a global id; allowed: the id of a node, as `id` returns it, or Type:key"
        )
    return type_name, key


def read_ids(value: object, types: Collection[str], maximum: int = MAXIMUM_IDS) -> list[str]:
    """Global ids without marks, one or a list of them, each checked to be of one of these types; raises ValueError.

    A node may also be named by its type and key, as in Unit:u1; a global id never holds a colon.
    """
    items = value if isinstance(value, list) else [value]
    if len(items) > maximum:
        raise ValueError(f"{len(items)} ids; allowed: at most {maximum}")
    ids = [as_global_id(str(item)) for item in items]
    for text in ids:
        type_name = parse_id(text)[0]
        if type_name not in types:
            raise ValueError(f"{legible(text)!r} is the id of a {type_name!r}; {allowed_instead(type_name, types)}")
    return ids


def legible(text: str) -> str:
    """An id as messages show it: as Type:key, also where it is a global id; what is none is shown as it is."""
    try:
        return ":".join(parse_id(as_global_id(text)))[:80]
    except ValueError:
        return text[:80]


def as_key(node_type: str, text: str) -> str:
    """The key of a node of a type that is named by it, by Type:key, or by its global id, with or without marks."""
    type_name, colon, key = clean(text).partition(":")
    if colon and type_name == node_type:
        return key
    try:
        type_name, key = parse_id(text)
    except ValueError:
        return text
    return key if type_name == node_type else text


def own_key(type_name: str, text: str, types: Collection[str]) -> str:
    """The same of a key that a record is to get; raises ValueError for one that names a record of another type."""
    key = as_key(type_name, text)
    try:
        named, _ = parse_id(as_global_id(text))
    except ValueError:
        return key
    if named in types and named != type_name:
        raise ValueError(f"{text[:80]!r} names a {named}; allowed: a key, or {type_name}:key")
    return key


def as_global_id(text: str) -> str:
    """The global id of a node that is named by it, with or without marks, or by its type and key as in Unit:u1.

    The result carries no mark. Other texts stay alike.
    """
    type_name, colon, key = text.partition(":")
    if not colon:
        plain = split_marks(text)[2]
        # Further marks make it no id, which it remains for whoever reads it.
        return plain if split_marks(plain)[2] == plain else text
    return global_id(type_name, clean(key)) if _TYPE_NAME.fullmatch(type_name) else text
