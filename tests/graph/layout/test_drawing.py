"""A network becomes the response: what is selected, in the order of the selection, under the response keys."""

from graph.errors import Code
from graph.layout.drawing import draw
from graph.plan.network import (
    EdgeColumn,
    EdgeList,
    Network,
    NetworkEdge,
    NetworkNode,
    NetworkView,
    NodeColumn,
    NodeList,
    Omitted,
    OmittedColumn,
    OmittedList,
)
from graph.plan.output import Literal, Member
from graph.plan.slot import Constant, Slot

VIEW = NetworkView(
    [NetworkNode("a", "Unit", "u1", "A", "SCHOOL", 3), NetworkNode("b", "Community", "c1", "B", None, 1)],
    [NetworkEdge("e", "PAIRED_WITH", "a", "b", 1, "2021", None)],
    [Omitted("a", "LEADS", 2)],
)
SLOT = Slot(Constant(None), str, "around", Code.BAD_ID)
TYPE_NAMES = {"Unit": "UNIT", "Community": "COMMUNITY"}


def network(*members) -> Network:
    return Network(SLOT, 1, SLOT, (), (), (), members=members)


async def test_columns_and_literals_come_in_the_order_of_the_selection():
    nodes = NodeList(
        (Member("kind", NodeColumn.KIND), Member("t", Literal("NetworkNode")), Member("type", NodeColumn.TYPE)),
        TYPE_NAMES,
    )
    assert await draw(network(Member("people", nodes)), VIEW) == {
        "people": [
            {"kind": "SCHOOL", "t": "NetworkNode", "type": "UNIT"},
            {"kind": None, "t": "NetworkNode", "type": "COMMUNITY"},
        ]
    }


async def test_a_single_column_is_an_object_too():
    edges = EdgeList((Member("since", EdgeColumn.SINCE),))
    omitted = OmittedList((Member("count", OmittedColumn.COUNT),))
    response = await draw(network(Member("edges", edges), Member("omitted", omitted)), VIEW)
    assert response == {"edges": [{"since": "2021"}], "omitted": [{"count": 2}]}


async def test_an_edge_has_its_literals_with_days_and_without():
    literal, days = Member("__typename", Literal("NetworkEdge")), Member("start", EdgeColumn.START)
    lists = (Member("bare", EdgeList((literal,))), Member("edges", EdgeList((literal, days))))
    assert await draw(network(*lists), VIEW) == {
        "bare": [{"__typename": "NetworkEdge"}],
        "edges": [{"__typename": "NetworkEdge", "start": "2021-01-01"}],
    }


async def test_coordinates_are_those_of_the_layout():
    nodes = NodeList((Member("x", NodeColumn.X), Member("y", NodeColumn.Y)), TYPE_NAMES)
    response = await draw(network(Member("nodes", nodes)), VIEW)
    assert response == {"nodes": [{"x": -25.0, "y": 0.0}, {"x": 25.0, "y": 0.0}]}
