"""Finds nodes by what they are called: by the text index of search, and by their codes, in one statement."""

from collections.abc import Mapping, Sequence
from typing import Any

from graph.ontology.entity import ALIASES, KEY, NAME
from graph.plan.search import Matched
from graph.stores.likeness import MOST_ALIKE, AlikeNode, Likeness, code_properties
from graph.stores.neo4j.labels import ENTITY, SEARCH
from graph.stores.neo4j.loading import MARKED
from graph.stores.neo4j.search_text import LINES
from graph.stores.quoting import identifier


def alike_statement(likeness: Likeness) -> tuple[str, Mapping[str, Any]]:
    """The statement and its parameters; it finds nothing while a large load fills the empty graph."""
    label = identifier(likeness.node_type.name)
    fields = ", ".join(f"n.{identifier(name)}" for name in _fields(likeness))
    listed = f"WITH x, collect(n)[..{MOST_ALIKE}] AS some UNWIND some AS n RETURN [{fields}]"
    lines = f"split(n.{SEARCH}, '\\n')"
    of_names = " OR ".join(f"{lines}[{LINES[line]}] CONTAINS x" for line in (Matched.NAME, Matched.ALIAS))
    by_name = (
        f"UNWIND $names AS x MATCH (n:{ENTITY}) USING TEXT INDEX n:{ENTITY}({SEARCH})"
        f" WHERE n.{SEARCH} CONTAINS x AND n:{label} AND ({of_names}) {listed}"
    )
    parameters: dict[str, Any] = {"names": [f"|{name}|" for name in likeness.names]}
    lists = [f"COLLECT {{ {by_name} }}"]
    for place, (name, values) in enumerate(likeness.codes.items()):
        parameters[f"codes{place}"] = values
        by_code = f"MATCH (n:{label}) WHERE n.{identifier(name)} IN $codes{place} WITH n.{identifier(name)} AS x, n"
        lists.append(f"COLLECT {{ {by_code} ORDER BY n.{KEY.name} {listed} }}")
    return f"RETURN CASE {MARKED} WHEN [] THEN {' + '.join(lists)} ELSE [] END", parameters


def alike_nodes(likeness: Likeness, rows: Sequence[Sequence[Any]]) -> list[AlikeNode]:
    """The nodes that the statement returns, each once."""
    codes = code_properties(likeness.node_type)
    by_key: dict[str, AlikeNode] = {}
    for key, name, aliases, *values in rows:
        pairs = zip(codes, values, strict=True)
        by_key[key] = AlikeNode(key, name, aliases, {code: value for code, value in pairs if value is not None})
    return [*by_key.values()]


def _fields(likeness: Likeness) -> tuple[str, ...]:
    return KEY.name, NAME.name, ALIASES.name, *code_properties(likeness.node_type)
