"""The one place where names become Cypher text."""

from collections.abc import Iterable


def identifier(name: str) -> str:
    """A label, relationship type or property name; raises ValueError for what Cypher cannot hold in one."""
    if not name or "\x00" in name or "\\u" in name:
        raise ValueError(f"{name!r} cannot be a Cypher identifier")
    return "`" + name.replace("`", "``") + "`"


def identifiers(names: Iterable[str]) -> str:
    """Several labels or relationship types, one of which a pattern may meet."""
    return "|".join(map(identifier, names))


def literal(text: str) -> str:
    """A name that the ontology fixes, as Cypher text; never a request's value."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
