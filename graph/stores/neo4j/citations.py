"""Citations as Cypher: a record keeps them as two lists side by side, the keys of sources and the locators.

sources { locator }    COLLECT { UNWIND range(0, coalesce(size(n1.`_cited_keys`), 0) - 1) AS i2 WITH i2 ORDER BY i2
                       RETURN [n1.`_cited_places`[i2]] }
"""

import dataclasses
from collections.abc import Callable

from graph.ontology.entity import LOCATOR
from graph.ontology.rules import SOURCE
from graph.stores.lowering.dialect import Expression, Match, Scope, field_of
from graph.stores.neo4j.clauses import collected, match_, returning, with_
from graph.stores.neo4j.labels import CITED_KEYS, CITED_PLACES
from graph.stores.quoting import identifier


def citations(
    scope: Scope, record: str, show: Callable[[str, str], Expression], *, with_source: bool, of_fact: bool = False
) -> Expression:
    """The citations of a record as they are shown, in their order."""
    match = _cited(scope, record, of_fact=of_fact)
    # The place of a citation in the list, beside the list itself where it is made of hops.
    carried = [*filter(None, [match.edge]), match.distinct, *([match.node] if with_source else [])]
    clauses = f"{match.clauses}{match.node_clauses if with_source else ''} "
    clauses += with_(*carried, order_by=[match.distinct])
    owner = f"{record}_h" if of_fact else record
    return collected(scope, [owner], clauses, show(match.edge_fields[LOCATOR.name], match.node))


def cited(scope: Scope, record: str, *, of_fact: bool) -> Match:
    """The citations of a record, to which a WHERE may be added: see `Dialect.cited`."""
    match = _cited(scope, record, of_fact=of_fact)
    return dataclasses.replace(match, clauses=f"{match.clauses} {with_('*')}")


def _cited(scope: Scope, record: str, *, of_fact: bool) -> Match:
    place, source = scope.variable("i"), scope.variable("s")
    if of_fact:
        every = scope.variable("c")
        clauses = (
            f"UNWIND [{_of_hops(scope, record)}] AS {every} UNWIND range(0, size({every}) - 1) AS {place}"
            f" {with_(every, place, conditions=[f'NOT {every}[{place}] IN {every}[..{place}]'])}"
        )
        key, locator = f"{every}[{place}][0]", f"{every}[{place}][1]"
    else:
        every = ""
        keys, places = (field_of(record, name) for name in (CITED_KEYS, CITED_PLACES))
        # A condition may be asked of the node that keeps the store's state, too, before a pattern leaves it out.
        clauses = f"UNWIND range(0, coalesce(size({keys}), 0) - 1) AS {place}"
        key, locator = f"{keys}[{place}]", f"{places}[{place}]"
    return Match(
        clauses,
        node=source,
        node_types=(SOURCE,),
        node_clauses=f" {match_(f'({source}:{identifier(SOURCE)} {{key: {key}}})')}",
        edge=every,
        edge_fields={LOCATOR.name: locator},
        distinct=place,
    )


def _of_hops(scope: Scope, fact: str) -> str:
    """A list of what the hops of a fact cite, each a pair, in the order of the hops."""
    path, entry, place, hop, number = (scope.variable(letter) for letter in "eeihi")
    order = [place, field_of(hop, "id"), number]
    clauses = [
        f"UNWIND {fact}_h AS {path} UNWIND {path} AS {entry}",
        with_(f"DISTINCT {entry}[0] AS {place}", f"{entry}[1] AS {hop}"),
        f"UNWIND range(0, size({field_of(hop, CITED_KEYS)}) - 1) AS {number}",
        with_(place, hop, number, order_by=order),
        returning(f"[{field_of(hop, CITED_KEYS)}[{number}], {field_of(hop, CITED_PLACES)}[{number}]]"),
    ]
    return f"COLLECT {{ {' '.join(clauses)} }}"
