"""Citations as SQL: a record keeps them as a JSON list of pairs, the key of a source and a locator.

sources { locator }    SELECT json_group_array(json_object('locator', json_extract(t1.value, '$[1]')))
                       FROM json_each(t2.`sources`) t1
"""

from collections.abc import Callable

from graph.ontology.entity import CITATIONS, LOCATOR
from graph.ontology.rules import SOURCE
from graph.stores.lowering.dialect import Expression, Match, Scope, field_of
from graph.stores.sqlite.sql import Select, embedded, from_table, stored


def citations(
    scope: Scope, record: str, show: Callable[[str, str], Expression], *, with_source: bool, of_fact: bool = False
) -> Expression:
    """The citations of a record as they are shown, in their order."""
    match = cited(scope, record, of_fact=of_fact)
    rows = f"{match.clauses}{match.node_clauses if with_source else ''}"
    item = show(match.edge_fields[LOCATOR.name], match.node)
    return Expression(embedded(Select([f"json_group_array({item.text})"], rows)))


def cited(scope: Scope, record: str, *, of_fact: bool) -> Match:
    """The citations of a record: see `Dialect.cited`."""
    citation, source = scope.variable("t"), scope.variable("t")
    if of_fact:
        rows = from_table(f"({_of_hops(scope, record)})", citation)
        key, locator = f"{citation}.cited", f"{citation}.locator"
    else:
        rows = f"FROM json_each({field_of(record, CITATIONS)}) {citation}"
        key, locator = (f"json_extract({citation}.value, '$[{place}]')" for place in (0, 1))
    joined = f" CROSS JOIN {stored(scope, SOURCE)} {source} ON {source}.key = {key}"
    return Match(
        rows, node=source, node_types=(SOURCE,), node_clauses=joined, edge=citation, edge_fields={LOCATOR.name: locator}
    )


def _of_hops(scope: Scope, fact: str) -> Select:
    """What the hops of a fact cite, each once, where it first stands; see `c` of `grouped_facts`."""
    path, hop, citation = (scope.variable("t") for _ in range(3))
    order = f"json_extract({hop}.value, '$[0]'), json_extract({hop}.value, '$[1]'), {citation}.key"
    columns = [
        f"json_extract({citation}.value, '$[0]') AS cited",
        f"json_extract({citation}.value, '$[1]') AS locator",
        f"row_number() OVER (ORDER BY {order}) AS place",
    ]
    hops = f"FROM json_each({fact}.c) {path} CROSS JOIN json_each({path}.value) {hop}"
    every = Select(columns, f"{hops} CROSS JOIN json_each({hop}.value, '$[2]') {citation}")
    return Select(["cited", "locator"], f"FROM ({every})", ["cited", "locator"], ["min(place)"])
