from graphql import parse, print_ast

from graph.plan.paging import PageLimits
from graph.plan.plan import ByKey
from graph.plan.search import Search
from graph.plan.slot import Constant, Variable
from resolvers.document_writing import (
    QueryDocument,
    aliased,
    enumerated,
    field,
    fragment,
    on,
    query,
    spread,
    variable,
)
from resolvers.root_fields import Planner

TEXT = """
query Names($key: ID!, $asOf: Date) {
  unit(key: $key, asOf: $asOf) {
    ...Named
    others: coBuildsWith(first: 5, orderBy: [{edge: {weight: DESC}}]) { edges { node { ... on Community { kind } } } }
  }
  search(text: "\\"园", types: [UNIT]) { totalCount }
}
query Other { communities { totalCount } }
fragment Named on Unit { name aliases }
"""


def names_document():
    edges = field("edges", field("node", on("Community", "kind")))
    order = [{"edge": {"weight": enumerated("DESC")}}]
    unit = field(
        "unit",
        spread("Named"),
        aliased("others", field("coBuildsWith", edges, first=5, orderBy=order)),
        key=variable("key"),
        asOf=variable("asOf"),
    )
    search = field("search", "totalCount", text='"园', types=[enumerated("UNIT")])
    queries = (
        query("Names", {"key": "ID!", "asOf": "Date"}, unit, search),
        query("Other", {}, field("communities", "totalCount")),
    )
    return QueryDocument(queries, (fragment("Named", "Unit", "name", "aliases"),))


def test_the_text_is_that_of_the_same_document_parsed():
    assert names_document().text == print_ast(parse(TEXT))


def test_the_document_is_valid(schema):
    assert schema.mistakes(names_document().text) == []


def test_a_plan_fills_its_slots_with_variables(ontology):
    plan = names_document().plan(Planner(ontology, PageLimits()), "Names", "unit")
    assert isinstance(plan.root, ByKey)
    assert [member.key for member in plan.root.members] == ["name", "aliases", "others"]
    assert plan.root.key.argument == Variable("key")
    assert plan.as_of is not None
    assert plan.as_of.argument == Variable("asOf")


def test_a_plan_reads_values_that_stand_in_the_document(ontology):
    plan = names_document().plan(Planner(ontology, PageLimits()), "Names", "search")
    assert isinstance(plan.root, Search)
    assert plan.root.text.argument == Constant('"园')
    assert plan.root.node_types == ("Unit",)
