"""Global ids: the type and key of a node or relationship as one opaque text.

>>> global_id("Unit", "a-1"), parse_id("VW5pdDphLTE")
('VW5pdDphLTE', ('Unit', 'a-1'))
"""

import base64
import binascii
from collections.abc import Collection

from graph.datatypes.text import clean
from graph.errors import allowed_instead


def global_id(type_name: str, key: str) -> str:
    """The global id of what has this key within its type."""
    return base64.urlsafe_b64encode(f"{type_name}:{key}".encode()).decode().rstrip("=")


def derived_id(type_name: str, source: str, target: str) -> str:
    """The id of a derived relationship's edge between two nodes, by their global ids.

    `graph/stores/lowering/derivations.py` writes the same in statements.
    """
    return f"{type_name}:{source}:{target}"


def parse_id(identity: object) -> tuple[str, str]:
    """The type and key of a global id; raises ValueError where it is none."""
    text = str(identity)
    try:
        decoded = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True).decode()
    except (binascii.Error, ValueError):
        decoded = ""
    type_name, colon, key = decoded.partition(":")
    if not colon or global_id(type_name, key) != text:
        raise ValueError(
            f"{text[:80]!r} is not a global id; allowed: the id of a node, as `id` returns it, or Type:key"
        )
    return type_name, key


def read_ids(value: object, types: Collection[str]) -> list[str]:
    """Global ids, one or a list of them, each checked to be of one of these types; raises ValueError.

    A node may also be named by its type and key, as in Unit:u1; a global id never holds a colon.
    """
    ids = [as_global_id(str(item)) for item in (value if isinstance(value, list) else [value])]
    for text in ids:
        type_name = parse_id(text)[0]
        if type_name not in types:
            raise ValueError(f"{text[:80]!r} is the id of a {type_name!r}; {allowed_instead(type_name, types)}")
    return ids


def as_global_id(text: str) -> str:
    """The global id of a node that is named by it, or by its type and key as in Unit:u1. Other texts stay alike."""
    type_name, colon, key = text.partition(":")
    return global_id(type_name, clean(key)) if colon else text
