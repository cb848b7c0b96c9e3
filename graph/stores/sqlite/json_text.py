"""JSON written by SQLite: objects in the order of their members, and values as GraphQL writes them.

What `json_object` returns is known to be JSON within its own SELECT only; out of a subquery it comes as text, which
`embedded` declares to be JSON again.
"""

from collections.abc import Sequence

from graph.datatypes.base import Affinity
from graph.stores.quoting import literal
from graph.stores.sqlite.select import Select

_PAIRS_AT_ONCE = 400
"""SQLite takes at most 1,000 arguments of a function; larger objects are put together from pieces."""


def json_object(pairs: Sequence[tuple[str, str]]) -> str:
    """An object of response keys and SQL expressions."""
    pieces = [pairs[start : start + _PAIRS_AT_ONCE] for start in range(0, len(pairs), _PAIRS_AT_ONCE)] or [()]
    texts = [f"json_object({', '.join(f'{literal(key)}, {value}' for key, value in piece)})" for piece in pieces]
    if len(texts) == 1:
        return texts[0]
    inner = " || ',' || ".join(f"substr({text}, 2, length({text}) - 2)" for text in texts)
    return f"json('{{' || {inner} || '}}')"


def embedded(query: Select) -> str:
    """The JSON that a subquery returns, as a part of other JSON."""
    return f"json(({query}))"


def json_value(value: str, affinity: Affinity) -> str:
    """A stored field as JSON."""
    match affinity:
        case Affinity.BOOLEAN:
            return json_boolean(value)
        case Affinity.TEXTS:
            return f"json({value})"
        case Affinity.REAL:
            return json_number(value)
        case Affinity.TEXT | Affinity.INTEGER:
            return value


def json_number(value: str) -> str:
    """A number as every reader of JSON prints it: SQLite itself writes 17 digits, of which 15 are meant."""
    return f"json(CASE typeof({value}) WHEN 'real' THEN printf('%!.15g', {value}) ELSE ifnull({value}, 'null') END)"


def json_boolean(value: str) -> str:
    """A condition or stored boolean as true, false or null."""
    return f"json(CASE {value} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END)"
