import pytest

from graph.errors import Code
from graph.plan.condition import TRUE
from graph.plan.members import Member
from graph.plan.output import (
    Connection,
    ConnectionFact,
    ConnectionOutput,
    Edges,
    Groups,
    Nodes,
    PageFact,
    PageInfo,
)
from graph.plan.paging import Page, tie_breaker
from graph.plan.slot import Constant, Slot
from graph.plan.walk import AllNodes

SIZE = Slot(Constant(10), str, "first", Code.BAD_PAGE)


@pytest.fixture
def connect(ontology):
    """A connection that shows some outputs."""

    def connected(*outputs: ConnectionOutput, backward: bool = False) -> Connection:
        origin = AllNodes(ontology.nodes["Unit"])
        members = tuple(Member(f"m{index}", output) for index, output in enumerate(outputs))
        return Connection(origin, TRUE, (tie_breaker(origin),), Page(SIZE, backward, None, None), members)

    return connected


def info(*facts: PageFact) -> PageInfo:
    return PageInfo(tuple(Member(fact.name, fact) for fact in facts))


@pytest.mark.parametrize(
    ("output", "shows"),
    [
        (Edges(()), True),
        (Nodes({}), True),
        (info(PageFact.HAS_NEXT), True),
        (info(PageFact.HAS_PREVIOUS, PageFact.END_CURSOR), True),
        (info(PageFact.HAS_PREVIOUS), False),
        (info(), False),
        (ConnectionFact.TOTAL, False),
        (Groups((), (), SIZE), False),
    ],
)
def test_rows_are_shown_unless_only_their_number_is(connect, output, shows):
    assert connect(ConnectionFact.TOTAL, output).shows_rows is shows


def test_a_connection_that_shows_nothing_shows_no_rows(connect):
    assert not connect().shows_rows


LOOKS = [
    (PageFact.HAS_NEXT, False, True, False),
    (PageFact.HAS_PREVIOUS, False, False, True),
    (PageFact.HAS_NEXT, True, False, True),
    (PageFact.HAS_PREVIOUS, True, True, False),
    (PageFact.END_CURSOR, False, False, False),
    (PageFact.START_CURSOR, True, False, False),
]


@pytest.mark.parametrize(("fact", "backward", "ahead", "back"), LOOKS)
def test_where_a_page_looks_for_more(connect, fact, backward, ahead, back):
    connection = connect(Edges(()), info(fact), backward=backward)
    assert (connection.looks_ahead, connection.looks_back) == (ahead, back)


def test_page_info_may_be_asked_for_several_times(connect):
    connection = connect(
        info(PageFact.HAS_NEXT), ConnectionFact.TOTAL, info(PageFact.END_CURSOR, PageFact.HAS_PREVIOUS)
    )
    assert connection.page_facts == (PageFact.HAS_NEXT, PageFact.END_CURSOR, PageFact.HAS_PREVIOUS)
    assert connection.looks_ahead
    assert connection.looks_back
