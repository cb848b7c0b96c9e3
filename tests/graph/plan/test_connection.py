import pytest

from graph.datatypes.base import Affinity
from graph.errors import Code
from graph.plan.condition import TRUE, Subject
from graph.plan.connection import Connection, OrderTerm, Page, tie
from graph.plan.output import Edges, Groups, Member, Nodes, Output, PageInfo, Role
from graph.plan.slot import Constant, Slot
from graph.plan.walk import AllNodes, Derivation, Expansion

SIZE = Slot(Constant(10), str, "first", Code.BAD_PAGE)


@pytest.fixture
def connect(ontology):
    """A connection that shows some outputs."""

    def connected(*outputs: Output, backward: bool = False) -> Connection:
        origin = AllNodes(ontology.nodes["Unit"])
        selection = tuple(Member(f"m{index}", output) for index, output in enumerate(outputs))
        return Connection(origin, TRUE, (tie(origin),), Page(SIZE, backward, None, None), selection)

    return connected


def info(*roles: Role) -> PageInfo:
    return PageInfo(tuple(Member(role.name, role) for role in roles))


@pytest.mark.parametrize(
    ("output", "shows"),
    [
        (Edges(()), True),
        (Nodes({}), True),
        (info(Role.HAS_NEXT), True),
        (info(Role.HAS_PREVIOUS, Role.END_CURSOR), True),
        (info(Role.HAS_PREVIOUS), False),
        (info(), False),
        (Role.TOTAL, False),
        (Groups((), (), SIZE), False),
    ],
)
def test_rows_are_shown_unless_only_their_number_is(connect, output, shows):
    assert connect(Role.TOTAL, output).shows_rows is shows


def test_a_connection_that_shows_nothing_shows_no_rows(connect):
    assert not connect().shows_rows


LOOKS = [
    (Role.HAS_NEXT, False, True, False),
    (Role.HAS_PREVIOUS, False, False, True),
    (Role.HAS_NEXT, True, False, True),
    (Role.HAS_PREVIOUS, True, True, False),
    (Role.END_CURSOR, False, False, False),
    (Role.START_CURSOR, True, False, False),
]


@pytest.mark.parametrize(("role", "backward", "ahead", "back"), LOOKS)
def test_where_a_page_looks_for_more(connect, role, backward, ahead, back):
    connection = connect(Edges(()), info(role), backward=backward)
    assert (connection.looks_ahead, connection.looks_back) == (ahead, back)


def test_page_info_may_be_asked_for_several_times(connect):
    connection = connect(info(Role.HAS_NEXT), Role.TOTAL, info(Role.END_CURSOR, Role.HAS_PREVIOUS))
    assert connection.page_outputs == (Role.HAS_NEXT, Role.END_CURSOR, Role.HAS_PREVIOUS)
    assert connection.looks_ahead
    assert connection.looks_back


def test_nodes_are_told_apart_by_their_key_and_relationships_by_their_id(ontology):
    paired, derived = ontology.relationships["PAIRED_WITH"], ontology.derived["CO_BUILDS_WITH"]
    by_id = OrderTerm(Subject.EDGE, "id", Affinity.TEXT, nullable=False)
    assert tie(AllNodes(ontology.nodes["Unit"])) == OrderTerm(Subject.NODE, "key", Affinity.TEXT, nullable=False)
    assert tie(Expansion(paired, False, ("Community",))) == by_id
    assert tie(Derivation(derived, True, ("Unit",))) == by_id
