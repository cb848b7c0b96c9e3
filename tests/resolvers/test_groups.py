import pytest

from graph.errors import Code, RequestError
from graph.plan.groups import GroupValue, Measure, TypeGrouping, properties_of_connection, properties_of_nodes
from graph.plan.slot import Constant
from resolvers.document import Value
from resolvers.groups import grouped

BY: list[Value] = [Constant("SINCE"), Constant("KIND"), Constant("SINCE")]


@pytest.fixture
def units(ontology):
    return properties_of_nodes(ontology.nodes["Unit"])


def test_what_rows_are_grouped_by_is_kept_in_its_order_and_once(units):
    found = grouped(units, ("Unit",), BY)
    assert list(found.by) == ["since", "kind"]
    assert (found.value("since"), found.value("kind")) == (GroupValue(0), GroupValue(1))


def test_one_constant_is_a_list_of_one_and_none_are_none(units):
    assert list(grouped(units, ("Unit",), Constant("NEW_SECTOR")).by) == ["newSector"]
    assert grouped(units, ("Unit",), None).by == grouped(units, ("Unit",), []).by == {}


def test_a_value_that_differs_within_a_group_is_refused(units):
    with pytest.raises(RequestError, match=r"^groups.kind: rows are grouped by since; add KIND to `by`") as raised:
        grouped(units, ("Unit",), BY[:1]).value("kind")
    assert raised.value.code is Code.BAD_GROUP


def test_types_are_those_that_the_walk_leads_to(ontology):
    found = grouped(
        properties_of_connection(ontology, ontology.connections["leads"]), ("Community", "Venue"), Constant("TYPE")
    )
    assert found.by == {"type": TypeGrouping({"Community": "COMMUNITY", "Venue": "VENUE"})}


def test_a_measure_that_there_is_not_is_a_mistake_of_the_product(units):
    with pytest.raises(TypeError, match="name has no sum"):
        grouped(units, ("Unit",), None).measured(Measure.SUM, "name")
