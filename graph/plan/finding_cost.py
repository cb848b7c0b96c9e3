"""What it costs to find what an answer shows: rows, pairs, networks, paths, the facts of an edge.

Where a page comes in the order of an index, only its rows are looked at. Otherwise all rows of the origin are: those
that a condition keeps, or that are counted, grouped or put in another order. Sizes are those that are usual in a
district (`weights.py`), so no data is needed.
"""

from collections.abc import Iterable
from typing import assert_never

from graph.ontology.model import DerivedType
from graph.plan import weights
from graph.plan.condition import (
    AtSource,
    Citing,
    Compare,
    Condition,
    Either,
    Every,
    Exists,
    HowMany,
    Missing,
    Negation,
    OfType,
    lists_of,
)
from graph.plan.cost import FREE, Cost, because, repeated, total, unless_empty
from graph.plan.network import Network
from graph.plan.output import Connection, ConnectionFact, Evidence, Groups
from graph.plan.paging import CountTerm, Term
from graph.plan.paths import Paths
from graph.plan.search import Search
from graph.plan.walk import AllNodes, AllPairs, Changes, Derivation, Expansion, Facts, Origin, Shared, Walk


def finding_cost(page: Connection | Search) -> Cost:
    """What it costs to find the rows of a page, to count them and to group them: each is another way through them."""
    if isinstance(page, Search):
        return Cost(weights.SEARCH)
    origin, rows = page.origin, _rows(page.origin)
    groups = sum(isinstance(member.output, Groups) for member in page.members)
    counts = sum(isinstance(member.output, ConnectionFact) for member in page.members)
    narrowed = because("simplify its where", _condition_of_all(page.where, origin, rows))
    ordered = because("simplify its orderBy", sum(_term(term, origin, rows) for term in page.order[:-1]))
    counted = because("leave out its totalCount", counts * (rows * weights.SCANNED + _derived_cost(origin)))
    grouped = because("leave out its groups", groups * (rows * weights.GROUPED + _derived_cost(origin)))
    listed = _listed([page.where, *(term.where for term in page.order if isinstance(term, CountTerm))])
    cost = _origin_cost(origin) + narrowed + ordered + counted + grouped + listed
    # What is shared and what changed is found as a whole, whatever the page.
    finds_all = counts or groups or isinstance(origin, Changes | Shared)
    return cost if finds_all else unless_empty(page.page.size, cost)


def _listed(conditions: Iterable[Condition]) -> Cost:
    """What it costs to read the values of the lists that conditions compare with."""
    slots = (slot for condition in conditions for slot in lists_of(condition))
    return total(repeated(slot, because(f"give {slot.name} fewer values", weights.LISTED)) for slot in slots)


def _rows(origin: Origin) -> int:
    """How many rows an origin usually leads to."""
    match origin:
        case AllNodes():
            return weights.NODES
        case AllPairs():
            return weights.PAIRS
        case Changes(relationships=recorded, derived=derived):
            return weights.RELATIONSHIPS * (len(recorded) + len(derived))
        case Shared():
            return weights.DEGREE
        case Expansion():
            return weights.DEGREE
        case Derivation():
            return weights.DERIVED_DEGREE
        case _:
            assert_never(origin)


def _origin_cost(origin: Origin) -> Cost:
    """What it costs to come to the rows."""
    match origin:
        case AllNodes():
            return FREE
        case AllPairs(derived):
            return Cost(_of_all(derived))
        case Changes(relationships=recorded, derived=derived, known=known):
            # Between two states, what is known later of the first day is looked at as well.
            each, days = (weights.CHANGES, 2) if known is None else (weights.CHANGES_OF_STATES, 3)
            cost = each * len(recorded) + days * sum(map(_of_all, derived))
            return because("name fewer types", cost)
        case Shared(of, recorded, derived):
            each = weights.SHARED * len(recorded) + 3 * sum(map(_from_one, derived))
            return repeated(of, because("name fewer relationshipTypes", each))
        case Expansion():
            return Cost(weights.CONNECTION)
        case Derivation(derived):
            return Cost(weights.CONNECTION + _from_one(derived))
        case _:
            assert_never(origin)


def _derived_cost(origin: Origin) -> float:
    """What it costs to find the edges of a derived type again; others are not found again."""
    match origin:
        case AllPairs(derived):
            return _of_all(derived)
        case Derivation(derived):
            return _from_one(derived)
        case _:
            return 0


def _legs(derived: DerivedType) -> int:
    return sum(len(route.legs) for route in derived.routes)


def _from_one(derived: DerivedType) -> float:
    """What it costs to find the edges of a derived type from one node."""
    return weights.ROUTE_LEG * _legs(derived)


def _of_all(derived: DerivedType) -> float:
    """What it costs to find all edges of a derived type."""
    return weights.ROUTE_LEG_OF_ALL * _legs(derived)


_NEVER = (Either(()), Negation(Every(())))
"""Conditions that nothing satisfies, as `all: {}` asks for what has none: they are not looked for."""


def _term(term: Term, origin: Origin, rows: int) -> float:
    if not isinstance(term, CountTerm):
        return rows * weights.SORTED
    return rows * weights.SORTED + _walks(term.walk, term.where, origin, rows)


def _condition_of_all(condition: Condition, origin: Origin, rows: int) -> float:
    """What it costs to ask a condition of so many rows."""
    match condition:
        case Compare() | Missing():
            return rows * weights.COMPARED
        case Every(conditions) | Either(conditions):
            return sum(_condition_of_all(inner, origin, rows) for inner in conditions)
        case Negation(inner) | AtSource(inner) | OfType(condition=inner):
            return rows * weights.COMPARED + _condition_of_all(inner, origin, rows)
        case Exists(walk, where) | HowMany(walk, where):
            return _walks(walk, where, origin, rows)
        case _:
            assert_never(condition)


def _walks(walk: Walk | Facts | Citing, where: Condition, origin: Origin, rows: int) -> float:
    """What it costs to walk from so many rows. From many it is no more than to find all edges a few times."""
    if where in _NEVER:
        return 0
    each = weights.SCANNED
    match walk:
        case Expansion():
            return rows * weights.DEGREE * each + _condition_of_all(where, walk, rows * weights.DEGREE)
        case Derivation(derived):
            far = min(rows * weights.DERIVED_DEGREE, weights.PAIRS)
            walked = min(rows * _from_one(derived), weights.ALL_WALKED * _of_all(derived))
            return walked + far * each + _condition_of_all(where, walk, far)
        case Facts():
            return rows * weights.FACT + _condition_of_all(where, origin, rows * weights.USUAL_FACTS)
        case Citing(of_fact=of_fact):
            cited = weights.CITED_BY_FACT if of_fact else weights.CITATIONS
            return rows * cited + _condition_of_all(where, origin, rows)
        case _:
            assert_never(walk)


def evidence_cost(evidence: Evidence) -> Cost:
    """What it costs to find the facts of one edge."""
    asked = _condition_of_all(evidence.where, AllPairs(evidence.derived), weights.USUAL_FACTS)
    return Cost(weights.FACT_LEG * _legs(evidence.derived) + asked) + _listed([evidence.where])


def network_cost(network: Network, of_node: Cost) -> Cost:
    """What a network costs, where `of_node` is what of each node is shown; its nodes are many only from depth 2 on."""
    legs = len(network.relationships) + 3 * sum(map(_legs, network.derived))
    each = Cost(weights.NETWORK_NODE + legs) + of_node
    usual = None if network.depth > 1 else weights.USUAL_DERIVED_ROWS
    listed = _listed([network.where.of_all, *network.where.of_types.values()])
    return Cost(weights.NETWORK) + repeated(network.limit, each, usual=usual) + listed


def paths_cost(paths: Paths) -> float:
    """What it costs to find paths: the nodes that are looked at multiply with each relationship."""
    return weights.PATHS * weights.PATH_STEP ** (paths.length - 1) * (1 + paths.counts)
