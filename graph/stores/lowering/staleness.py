"""When records are stale, in the words that SQL and Cypher have in common.

The parameters are `$on`, `$before` and `$first`.
"""

from graph.ontology.entity import CONFIRMED, KEY, UPDATED
from graph.stores.lowering.dialect import field_of
from graph.stores.lowering.validity import first_day, last_day
from graph.stores.staleness import StalePage

_DAY_LENGTH = len("2026-01-01")


def stale_day(variable: str, leading: str) -> str:
    """The day that a record goes by; `leading` is the function that takes the first characters of a text."""
    written = leading.format(field_of(variable, UPDATED.name), _DAY_LENGTH)
    return f"coalesce({field_of(variable, CONFIRMED.stored('_day'))}, {written})"


def stale_conditions(day: str, *variables: str) -> list[str]:
    """That a record, which goes by this day, is stale, and holds together with its ends."""
    held = [f"{first_day(variable)} <= $on AND {last_day(variable)} >= $on" for variable in variables]
    return [f"{day} < $before", *held]


def stale_values(variable: str, day: str) -> list[str]:
    """Key, day, `confirmedOn` and `updatedAt`."""
    return [field_of(variable, KEY.name), day, field_of(variable, CONFIRMED.name), field_of(variable, UPDATED.name)]


def stale_parameters(page: StalePage) -> dict[str, str | int]:
    """The parameters by their names."""
    return {"on": page.on, "before": page.before, "first": page.first}
