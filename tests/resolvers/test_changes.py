from typing import Any

import pytest
from graphql import parse

from graph.errors import Code, RequestError
from graph.plan.condition import TRUE
from graph.plan.connection import BY_DAY
from graph.plan.output import Changed, Edges, HopEnd, Role
from resolvers.document import Document
from resolvers.planning import Planner
from tests.conftest import LIMITS

DAYS = 'from: "2020-01-01", to: "2019-01-01"'


@pytest.fixture
def planned(ontology):
    """The root of the plan of a `diff`."""

    def plan(arguments="", shown="totalCount"):
        operation: Any = parse(f"{{ diff({DAYS} {arguments}) {{ {shown} }} }}").definitions[0]
        document = Document({}, {}, frozenset())
        return Planner(ontology, LIMITS).plan(document, [operation.selection_set.selections[0]]).root

    return plan


def kinds(root):
    return [relationship.name for relationship in root.origin.relationships]


def test_days_stay_in_their_order(planned):
    root = planned()
    assert (root.origin.before.bind({}), root.origin.after.bind({})) == ("2020-01-01", "2019-01-01")
    assert (root.where, root.order) == (TRUE, BY_DAY)


def test_types_come_in_the_order_of_the_ontology_and_once(planned):
    assert kinds(planned("types: [LEADS, MEMBER_OF, LEADS]")) == ["MEMBER_OF", "LEADS"]
    assert kinds(planned("types: LEADS")) == ["LEADS"]


def test_without_types_all_that_are_recorded_are_meant(planned, ontology):
    assert kinds(planned()) == kinds(planned("types: null")) == list(ontology.relationships)


def test_a_derived_type_is_refused_and_named_what_it_follows_from(planned):
    with pytest.raises(RequestError, match=r"^types: CO_BUILDS_WITH is not recorded, .* ask for LEADS, ") as raised:
        planned("types: [LEADS, CO_BUILDS_WITH]")
    assert raised.value.code is Code.BAD_FILTER


def test_each_end_may_be_of_every_type_that_may_stand_there(planned):
    root = planned("types: [PAIRED_WITH, DEPLOYED_TO]", "edges { change relationship { from { key } to { key } } }")
    (edges,) = (member.output for member in root.selection if isinstance(member.output, Edges))
    change, relationship = (member.output for member in edges.selection)
    assert change is Role.CHANGE
    assert isinstance(relationship, Changed)
    source, target = (member.output for member in relationship.selection)
    assert isinstance(source, HopEnd)
    assert (list(source.choice), source.source) == (["Unit", "Team"], True)
    assert isinstance(target, HopEnd)
    assert (list(target.choice), target.source) == (["Community", "PartyOrganization", "Venue"], False)
