"""What is returned of a page becomes an object."""

from collections.abc import Callable
from typing import Any

import pytest

from graph.errors import Code
from graph.ontology.model import Ontology
from graph.plan.condition import TRUE
from graph.plan.members import Literal, Member
from graph.plan.output import Connection, ConnectionFact, ConnectionOutput, Nodes, PageFact, PageInfo
from graph.plan.paging import Page, encode, order_mark, tie_breaker
from graph.plan.slot import Constant, Slot
from graph.plan.walk import AllNodes
from graph.stores.lowering.dialect import Expression, Scope
from graph.stores.neo4j.dialect import CYPHER
from graph.stores.neo4j.page_shapes import BACK, ROWS, TOTAL, RowItem, page

SIZE = Slot(Constant(2), lambda _value: 2, "first", Code.BAD_PAGE)
INFO = PageInfo(tuple(Member(fact.value, fact) for fact in PageFact))
NODES = Member("nodes", Nodes({}))


@pytest.fixture
def decoded(ontology: Ontology) -> Callable[..., Any]:
    """The object of values that a page of size 2 returned: a total, rows of a node and its key, and what is behind."""

    def decode(values: list[Any], *outputs: ConnectionOutput, backward: bool = False) -> Any:
        origin = AllNodes(ontology.nodes["Unit"])
        members = (*(Member(f"m{place}", output) for place, output in enumerate(outputs)), NODES)
        plan = Connection(origin, TRUE, (tie_breaker(origin),), Page(SIZE, backward, None, None), members)
        scope, item = Scope(CYPHER, ontology, None), RowItem({"nodes": Expression("n")}, Expression("[n.key]"))
        returned = {TOTAL: Expression("t"), ROWS: Expression("r"), BACK: Expression("b")}
        expression = page(scope, plan, returned, item, back=False)
        assert (expression.text, expression.decode is not None) == ("[t, r, b]", True)
        return expression.decode(values, {scope.slots.name(SIZE): 2}) if expression.decode else None

    return decode


ROWS_OF_THREE = [["a", ["ka"]], ["b", ["kb"]], ["c", ["kc"]]]


def test_a_page_shows_its_members_in_order(decoded: Callable[..., Any]) -> None:
    value = decoded([7, ROWS_OF_THREE[:1], False], ConnectionFact.TOTAL, Literal("x"))
    assert list(value.items()) == [("m0", 7), ("m1", "x"), ("nodes", ["a"])]


def cursor(ontology: Ontology, key: str) -> str:
    return encode(order_mark((tie_breaker(AllNodes(ontology.nodes["Unit"])),)), [key])


def test_a_row_too_many_tells_that_there_are_more(decoded: Callable[..., Any], ontology: Ontology) -> None:
    value = decoded([7, ROWS_OF_THREE, True], INFO)
    assert value["nodes"] == ["a", "b"]
    assert list(value["m0"].values()) == [True, True, cursor(ontology, "ka"), cursor(ontology, "kb")]


def test_a_page_from_the_end_is_turned_round(decoded: Callable[..., Any], ontology: Ontology) -> None:
    value = decoded([7, ROWS_OF_THREE, False], INFO, backward=True)
    assert value["nodes"] == ["b", "a"]
    assert list(value["m0"].values()) == [False, True, cursor(ontology, "kb"), cursor(ontology, "ka")]


def test_an_empty_page_has_no_cursors(decoded: Callable[..., Any]) -> None:
    assert list(decoded([0, [], False], INFO)["m0"].values()) == [False, False, None, None]
