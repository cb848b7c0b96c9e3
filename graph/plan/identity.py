"""Global ids: the type and key of a node or relationship as one opaque text, and the day on which it is seen, if any.

>>> global_id("Unit", "a-1"), parse_id("VW5pdDphLTE")
('VW5pdDphLTE', ('Unit', 'a-1'))
>>> day_mark("2021-06-30") + global_id("Unit", "a-1")
'QDIwMjEtMDYtMzAvVW5pdDphLTE'
"""

import base64
import binascii
import re
from collections.abc import Collection

from graph.datatypes.date import only_day
from graph.datatypes.text import clean
from graph.errors import allowed_instead

_MARK_LENGTH = 16
"""The characters of a day's mark. Its 12 bytes are a multiple of three, so it can stand before any id as it is."""

_TYPE_NAME = re.compile(r"[A-Za-z]\w*", re.ASCII)
"""Keeps what carries a day, or several, from being taken for a type."""

_MARK = re.compile(r"@(\d{4}-\d{2}-\d{2})/", re.ASCII)


def global_id(type_name: str, key: str) -> str:
    """The global id of what has this key within its type."""
    return base64.urlsafe_b64encode(f"{type_name}:{key}".encode()).decode().rstrip("=")


def day_mark(day: str) -> str:
    """What the id of an object begins with that is seen on a day, before the id that it has without one."""
    return base64.urlsafe_b64encode(f"@{day}/".encode()).decode()


def split_day(identity: str) -> tuple[str | None, str]:
    """The day that an id carries, and the id without it; a text that carries none stays as it is."""
    mark, rest = identity[:_MARK_LENGTH], identity[_MARK_LENGTH:]
    try:
        match = _MARK.fullmatch(base64.urlsafe_b64decode(mark).decode())
        day = only_day(match[1]) if match else None
    except (binascii.Error, ValueError):
        day = None
    return (day, rest) if day is not None and day_mark(day) == mark else (None, identity)


def derived_id(type_name: str, source: str, target: str) -> str:
    """The id of a derived relationship's edge between two nodes, by their global ids.

    `graph/stores/lowering/derivations.py` writes the same in statements.
    """
    return f"{type_name}:{source}:{target}"


def parse_id(identity: object) -> tuple[str, str]:
    """The type and key of a global id, whatever day it carries; raises ValueError where it is none."""
    text = str(identity)
    undated = split_day(text)[1]
    try:
        decoded = base64.b64decode(undated + "=" * (-len(undated) % 4), altchars=b"-_", validate=True).decode()
    except (binascii.Error, ValueError):
        decoded = ""
    type_name, colon, key = decoded.partition(":")
    if not colon or not _TYPE_NAME.fullmatch(type_name) or global_id(type_name, key) != undated:
        raise ValueError(
            f"{text[:80]!r} is not a global id; allowed: the id of a node, as `id` returns it, or Type:key"
        )
    return type_name, key


def read_ids(value: object, types: Collection[str]) -> list[str]:
    """Global ids without days, one or a list of them, each checked to be of one of these types; raises ValueError.

    A node may also be named by its type and key, as in Unit:u1; a global id never holds a colon.
    """
    ids = [as_global_id(str(item)) for item in (value if isinstance(value, list) else [value])]
    for text in ids:
        type_name = parse_id(text)[0]
        if type_name not in types:
            raise ValueError(f"{text[:80]!r} is the id of a {type_name!r}; {allowed_instead(type_name, types)}")
    return ids


def as_key(node_type: str, text: str) -> str:
    """The key of a node of a type that is named by it, by Type:key, or by its global id, with or without a day."""
    type_name, colon, key = clean(text).partition(":")
    if colon and type_name == node_type:
        return key
    try:
        type_name, key = parse_id(text)
    except ValueError:
        return text
    return key if type_name == node_type else text


def as_global_id(text: str) -> str:
    """The global id of a node that is named by it, with or without a day, or by its type and key as in Unit:u1.

    The result carries no day. Other texts stay alike.
    """
    type_name, colon, key = text.partition(":")
    if not colon:
        undated = split_day(text)[1]
        # A second day makes it no id, which it remains for whoever reads it.
        return undated if split_day(undated)[0] is None else text
    return global_id(type_name, clean(key)) if _TYPE_NAME.fullmatch(type_name) else text
