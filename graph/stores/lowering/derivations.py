"""Derived relationships: the ids of their edges, and the facts that are evidence of them, as objects."""

from collections.abc import Callable, Mapping
from types import UnionType
from typing import assert_never

from graph.ontology.model import DerivedType
from graph.ontology.routes import Route
from graph.plan.condition import Comparator, Compare, Condition, Every, RowPart, asks_citations, fields_of
from graph.plan.members import Literal, Members
from graph.plan.output import (
    Citations,
    Evidence,
    EvidenceFact,
    EvidenceOutput,
    HopOutput,
    Hops,
    NodeChoice,
    Via,
)
from graph.plan.slot import Argument, Constant, InputObject, Items, Variable
from graph.stores.lowering.dialect import Expression, Fixed, Match, Part, Scope, concat
from graph.stores.lowering.records import citations
from graph.stores.quoting import literal

FACT_FIELDS = ("since", "since_day", "until", "until_day")
"""What a fact has beside its pattern, and what only all of its paths together tell."""


def derived_edge_id(derived: DerivedType, source: str, target: str) -> str:
    """The id of a derived relationship's edge between the nodes under two variables."""
    onward = concat(literal(f"{derived.name}:"), f"{source}.id", "':'", f"{target}.id")
    if not derived.symmetric:
        return onward
    back = concat(literal(f"{derived.name}:"), f"{target}.id", "':'", f"{source}.id")
    return f"CASE WHEN {source}.id < {target}.id THEN {onward} ELSE {back} END"


def asks_periods(where: Condition) -> bool:
    """Whether a condition on facts asks for what only all paths of a fact tell."""
    return bool(fields_of(where) & set(FACT_FIELDS))


def allowed_patterns(derived: DerivedType, where: Condition) -> list[int]:
    """The places of the patterns that a condition on facts allows, as far as can be told without looking at facts."""
    allowed = _patterns(where)
    return [place for place, pattern in enumerate(derived.patterns) if allowed is None or pattern.name in allowed]


def fact_routes(derived: DerivedType, where: Condition) -> list[Route]:
    """The routes of these patterns."""
    places = allowed_patterns(derived, where)
    return [route for route in derived.routes if route.pattern in places]


def _patterns(where: Condition) -> set[object] | None:
    """The patterns to which a condition on facts is bound; None where it is bound to none."""
    match where:
        case Compare(field=EvidenceFact.PATTERN, comparator=Comparator.EQ | Comparator.IN, operand=slot):
            return _constants(slot.argument)
        case Every(conditions):
            bound = [patterns for inner in conditions if (patterns := _patterns(inner)) is not None]
            return set.intersection(*bound) if bound else None
        case _:
            return None


def _constants(argument: Argument) -> set[object] | None:
    match argument:
        case Constant(list(values)):
            return set(values)
        case Constant(value):
            return {value}
        case Items(members):
            each = [_constants(member) for member in members]
            return None if None in each else set().union(*filter(None, each))
        case Variable() | InputObject():
            return None
        case _:
            assert_never(argument)


def gathered_parts(output: Evidence, kinds: Mapping[str, type | UnionType], citations: str) -> list[str]:
    """Which parts a store gathers of each fact: the keys of `kinds` for which an output of that kind is asked for.

    `citations` is the part that a condition on what facts cite needs, too.
    """
    outputs = [member.output for member in output.members]
    parts = [name for name, kind in kinds.items() if any(isinstance(part, kind) for part in outputs)]
    return parts + ([citations] if asks_citations(output.where) and citations not in parts else [])


def fact_object(
    scope: Scope,
    output: Evidence,
    fact: Match,
    show_via: Callable[[NodeChoice], Expression],
    show_hops: Callable[[Members[HopOutput]], Expression],
) -> Expression:
    """The object of a fact."""

    def of_fact(part: EvidenceOutput) -> Part:
        match part:
            case Literal(text):
                return Fixed(text)
            case EvidenceFact():
                return Expression(scope.field(fact, RowPart.EDGE, part))
            case Via(choice):
                # Of a type whose patterns are all a single relationship, nothing is ever in between.
                return show_via(choice) if choice else scope.dialect.list_of(())
            case Hops(members):
                return show_hops(members)
            case Citations(members):
                return citations(scope, fact.edge, members, of_fact=True)
            case _:
                assert_never(part)

    return scope.dialect.object_of([(member.key, of_fact(member.output)) for member in output.members])
