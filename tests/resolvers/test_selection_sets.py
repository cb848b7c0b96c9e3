import pytest

from graph.errors import Code, RequestError
from graph.plan.groups import GroupValue, TypeGrouping
from graph.plan.output import Connected, Edges, Groups


def output(members, kind):
    """The only output of a kind in a selection set."""
    (only,) = (member.output for member in members if isinstance(member.output, kind))
    return only


@pytest.fixture
def groups(plan_of):
    """The groups of units, by constants."""

    def groups(arguments="", members="count"):
        root = plan_of(f"units {{ groups{arguments} {{ {members} }} }}").root
        return output(root.members, Groups)

    return groups


def test_what_rows_are_grouped_by_is_kept_in_its_order_and_once(groups):
    by_both = groups("(by: [SINCE, KIND, SINCE])", "kind since count")
    assert [by.field for by in by_both.by] == ["since", "kind"]
    assert [member.output for member in by_both.members][:2] == [GroupValue(1), GroupValue(0)]


def test_a_constant_is_a_list_of_one_and_none_are_none(groups):
    assert [by.field for by in groups("(by: NEW_SECTOR)").by] == ["newSector"]
    assert groups().by == groups("(by: [])").by == ()


def test_a_value_that_differs_within_a_group_is_refused(groups):
    with pytest.raises(RequestError, match=r"^groups.kind: rows are grouped by since; add KIND to `by`") as raised:
        groups("(by: [SINCE])", "kind")
    assert raised.value.code is Code.BAD_GROUP


def test_types_are_those_that_the_walk_leads_to(plan_of):
    root = plan_of("partyOrganizations { edges { node { leads { groups(by: TYPE) { type } } } } }").root
    nodes = output(output(root.members, Edges).members[0].output.choice["PartyOrganization"], Connected)
    grouped = output(nodes.connection.members, Groups)
    assert grouped.by == (
        TypeGrouping({name: name.upper() for name in ("Community", "Unit", "Project", "Team", "Venue")}),
    )


def test_connections_may_not_nest_too_deep(plan_of):
    nested = "pairedBy { nodes { pairedWith { nodes { " * 5 + "key" + " }" * 20
    with pytest.raises(RequestError, match="connections nested 9 deep; allowed: 8; ask in two requests") as raised:
        plan_of(f"communities {{ nodes {{ {nested} }} }}")
    assert raised.value.code is Code.TOO_DEEP
