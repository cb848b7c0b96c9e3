"""The rows on one side of a cursor, as a condition; SQL and Cypher write all of it alike but equality and false."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from graph.plan.connection import OrderTerm

Same: TypeAlias = Callable[[str, str, OrderTerm], str]
"""Writes that a value equals a parameter, both of which may be null."""


def joined(word: str, parts: Sequence[str], empty: str) -> str:
    """Conditions joined by AND or OR; `empty` stands for none of them."""
    return f"({word.join(f'({part})' for part in parts)})" if parts else empty


def beyond(
    order: Sequence[OrderTerm], values: Sequence[str], parameters: Sequence[str], same: Same, *, after: bool
) -> str:
    """The rows after a cursor, or before it, and not its own: equal in some first terms, and past it in the next."""
    steps = []
    for place, term in enumerate(order):
        level = [same(values[i], parameters[i], order[i]) for i in range(place)]
        step = _past(values[place], parameters[place], term, larger=after != term.descending)
        steps.append(" AND ".join([*level, step]))
    return joined(" OR ", steps, "")


def _past(value: str, parameter: str, term: OrderTerm, *, larger: bool) -> str:
    """Missing values count as the largest."""
    if not term.nullable:
        return f"{value} {'>' if larger else '<'} {parameter}"
    if larger:
        return f"({parameter} IS NOT NULL AND ({value} > {parameter} OR {value} IS NULL))"
    return f"(({parameter} IS NULL AND {value} IS NOT NULL) OR {value} < {parameter})"
