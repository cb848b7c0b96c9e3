"""Statements do not grow with the derived types that are declared, and grow by a part for each that is asked for."""

import dataclasses
import re

import pytest

from graph.ontology.model import DerivedType, Ontology
from graph.plan.identity import global_id
from graph.plan.network import MAXIMUM_DEPTH
from graph.plan.plan import Plan
from graph.selection.selection import Selection
from graph.stores.neo4j.lowering import lower as to_cypher
from graph.stores.opening import open_store
from graph.stores.sqlite.lowering import lower as to_sql
from resolvers.execution import executable_schema
from tests.backups import backup, facts_in
from tests.conftest import LIMITS, asking
from tests.contract.test_cases import FOLDERS, plan_of
from tests.plan_text import statement_text
from tests.reference.objects import graph_of
from tests.reference.store import Reference

ON_SQLITE = pytest.mark.parametrize("place", ["sqlite"], indirect=True)
U1 = global_id("Unit", "u1")
CO_BUILDS_WITH, REACHES, WORKS_WITH = "CO_BUILDS_WITH", "REACHES", "WORKS_WITH"


@pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])
def test_what_does_not_name_added_types_has_the_same_statements(folder, ontology):
    plan = plan_of(folder, ontology)
    sql = "\n".join(map(statement_text, to_sql(ontology, plan).texts))
    assert sql == (folder / "statement.sql").read_text(encoding="utf-8")
    cypher = statement_text(to_cypher(ontology, plan).statement.text)
    assert cypher == (folder / "statement.cypher").read_text(encoding="utf-8")


def texts_of_network(ontology: Ontology, depth: int, *names: str) -> tuple[str, str]:
    """The SQL and the Cypher of a network along all recorded types and some derived ones; variables have no numbers."""
    derived = tuple(ontology.derived[name] for name in names)
    selection = Selection(
        tuple(ontology.nodes.values()), tuple(ontology.relationships.values()), derived, around=(U1,), depth=depth
    )
    plan = Plan(selection.network(ontology), None)
    sql, cypher = " ".join(to_sql(ontology, plan).texts), to_cypher(ontology, plan).statement.text
    return re.sub(r"\d+", "0", sql), re.sub(r"\d+", "0", cypher)


@pytest.mark.parametrize("depth", range(MAXIMUM_DEPTH + 1))
def test_each_type_adds_its_own_part_to_the_statements_of_a_network(ontology, depth):
    def lengths(*names):
        return [len(text) for text in texts_of_network(ontology, depth, *names)]

    without, with_one = lengths(CO_BUILDS_WITH), lengths(CO_BUILDS_WITH, REACHES)
    with_other, with_both = lengths(CO_BUILDS_WITH, WORKS_WITH), lengths(CO_BUILDS_WITH, REACHES, WORKS_WITH)
    for language in range(2):
        part = with_one[language] - without[language]
        assert with_both[language] - with_other[language] == part > 0


def test_the_sql_of_a_network_is_the_same_at_every_depth(ontology):
    texts = {texts_of_network(ontology, depth, *ontology.derived)[0] for depth in range(MAXIMUM_DEPTH + 1)}
    assert len(texts) == 1


def repeated(ontology: Ontology, times: int) -> Ontology:
    """The ontology with each derived type declared so many times, under other names."""
    derived = {
        f"{declared.name}_{number}": _renamed(declared, number)
        for number in range(times)
        for declared in ontology.derived.values()
    }
    return dataclasses.replace(ontology, derived=derived)


def _renamed(declared: DerivedType, number: int) -> DerivedType:
    source, target = (
        dataclasses.replace(end, field=f"{end.field}{number}") for end in (declared.source, declared.target)
    )
    name, root = f"{declared.name}_{number}", declared.root and f"{declared.root}{number}"
    return dataclasses.replace(declared, name=name, root=root, source=source, target=target)


@ON_SQLITE
async def test_a_deep_network_along_very_many_derived_types_is_answered(place, small_store, ontology):
    """SQLite nests no more than some hundred queries, so one statement for all of a network could not be compiled."""
    many = repeated(ontology, 20)
    store = open_store(place.url("small"), many)
    schema, facts = executable_schema(many, LIMITS), facts_in(await backup(small_store))
    query = f"""{{ network(around: ["{U1}"], depth: {MAXIMUM_DEPTH}, relationshipTypes: [{" ".join(many.derived)}]) {{
        nodes {{ key degree }} edges {{ relationshipId weight }} }} }}"""
    data = await asking(schema, store)(query)
    assert data == await asking(schema, Reference(many, graph_of(many, facts)))(query)
    assert len(data["network"]["nodes"]) == 9
    await store.close()
