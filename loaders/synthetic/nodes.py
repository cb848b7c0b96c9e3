"""The nodes of a made-up district, by their type and number, as rows name them.

>>> unit(3)
NodeRef(type='Unit', key='syn-unit-000003')
"""

from collections.abc import Callable
from typing import NamedTuple


class NodeRef(NamedTuple):
    """The type and the key of a node."""

    type: str
    key: str


def _numbered(node_type: str, kind: str) -> Callable[[int], NodeRef]:
    return lambda number: NodeRef(node_type, f"syn-{kind}-{number:06d}")


DISTRICT = NodeRef("Area", "syn-district")
WORKING_COMMITTEE = NodeRef("PartyOrganization", "syn-working-committee")

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
need = _numbered("Need", "need")
resource = _numbered("Resource", "resource")
service_center = _numbered("Venue", "service-center")
building = _numbered("Venue", "building")
site = _numbered("Venue", "site")
indicator = _numbered("Indicator", "indicator")
