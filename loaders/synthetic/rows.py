"""Rows as they are told: the name of a table, and the cells by column."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import repeat
from typing import NamedTuple, TypeAlias

from loaders.synthetic.periods import ALWAYS, Period

Row: TypeAlias = tuple[str, dict[str, object]]
"""A node type or relationship type, and the cells of a row of it."""


class Ref(NamedTuple):
    """A node that others name."""

    type: str
    key: str


def _numbered(node_type: str, kind: str) -> Callable[[int], Ref]:
    return lambda number: Ref(node_type, f"syn-{kind}-{number:06d}")


DISTRICT = Ref("Area", "syn-district")
WORKING_COMMITTEE = Ref("PartyOrganization", "syn-working-committee")

street = _numbered("Area", "street")
business_district = _numbered("Area", "business-district")
grid = _numbered("Area", "grid")
department = _numbered("PartyOrganization", "department")
street_committee = _numbered("PartyOrganization", "street-committee")
regional_committee = _numbered("PartyOrganization", "regional-committee")
community_committee = _numbered("PartyOrganization", "community-committee")
joint_committee = _numbered("PartyOrganization", "joint-committee")
branch = _numbered("PartyOrganization", "branch")
community = _numbered("Community", "community")
unit = _numbered("Unit", "unit")
project = _numbered("Project", "project")
activity = _numbered("Activity", "activity")
team = _numbered("Team", "team")
service = _numbered("Service", "service")
service_center = _numbered("Venue", "service-center")
building = _numbered("Venue", "building")
site = _numbered("Venue", "site")
indicator = _numbered("Indicator", "indicator")


def node(ref: Ref, name: str, period: Period = ALWAYS, /, **cells: object) -> Row:
    """The row of a node."""
    return ref.type, {"key": ref.key, "name": name, "since": period.since, "until": period.until, **cells}


def tie(table: str, source: Ref, target: Ref, period: Period = ALWAYS, /, **cells: object) -> Row:
    """The row of a relationship."""
    return table, {
        "from_type": source.type,
        "from": source.key,
        "to_type": target.type,
        "to": target.key,
        "since": period.since,
        "until": period.until,
        **cells,
    }


def parallels(
    table: str,
    source: Ref,
    target: Ref,
    periods: Iterable[Period],
    several: Iterable[Mapping[str, object]] = repeat({}),
) -> Iterator[Row]:
    """The rows of relationships between the same two nodes; only their keys tell them apart for certain."""
    for number, (period, cells) in enumerate(zip(periods, several, strict=False), 1):
        yield tie(table, source, target, period, key=f"{source.key}~{target.key}~{number}", **cells)
