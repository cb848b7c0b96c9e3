"""A network becomes the response: what is selected, in the order of the selection, under the response keys."""

import math
from unittest import mock

from graph.datatypes.identifier import Enumeration
from graph.errors import Code
from graph.layout.drawing import draw
from graph.ontology.model import Label, Property
from graph.plan.labels import KindLabel, LabelText, TypeLabel
from graph.plan.members import Literal, Member
from graph.plan.network import (
    EdgeColumn,
    EdgeList,
    Network,
    NetworkEdge,
    NetworkNode,
    NetworkView,
    NodeColumn,
    NodeLabels,
    NodeList,
    Omitted,
    OmittedColumn,
    OmittedList,
)
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


async def test_labels_are_those_of_the_type_and_kind_of_each_node():
    members = (Member("zh", LabelText.ZH),)
    kind = Property("kind", Enumeration(("SCHOOL",)), Label("类型", "Kind"), values={"SCHOOL": Label("学校", "School")})
    kinds = NodeLabels({"Unit": KindLabel(kind, members), "Community": Literal(None)})
    types = NodeLabels({name: TypeLabel(Label(name, ""), members) for name in TYPE_NAMES})
    nodes = NodeList((Member("of", kinds), Member("key", NodeColumn.KEY), Member("type", types)), TYPE_NAMES)
    assert (await draw(network(Member("nodes", nodes)), VIEW))["nodes"] == [
        {"of": {"zh": "学校"}, "key": "u1", "type": {"zh": "Unit"}},
        {"of": None, "key": "c1", "type": {"zh": "Community"}},
    ]


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


PLACES = NodeList((Member("x", NodeColumn.X), Member("y", NodeColumn.Y)), TYPE_NAMES)


async def test_a_pinned_node_is_where_it_was():
    response = await draw(network(Member("nodes", PLACES)), VIEW, {"b": (0.123, 7.0)})
    assert response["nodes"][1] == {"x": 0.123, "y": 7.0}
    assert 25 < math.dist(response["nodes"][0].values(), (0.123, 7.0)) < 50


async def test_of_pinned_nodes_alone_nothing_is_laid_out():
    pinned = {"a": (0.123, 7.0), "b": (1e6, 0.0), "z": (5.0, 5.0)}
    with mock.patch("graph.layout.drawing.asyncio.to_thread") as thread:
        response = await draw(network(Member("nodes", PLACES)), VIEW, pinned)
    assert response == {"nodes": [{"x": 0.123, "y": 7.0}, {"x": 1e6, "y": 0.0}]}
    thread.assert_not_called()
