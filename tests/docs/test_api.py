"""The page on the contract lists what the ontology declares, and its queries are answered."""

import re

import pytest
from graphql import build_schema

from graph.stores.states import States
from tests.conftest import asking
from tests.docs.reading import blocks, page, rows

PAGE = page("docs/api.md")
DOCUMENTS = blocks(PAGE, "graphql")
QUERIES = [document for document in DOCUMENTS if not document.startswith(("subscription", "mutation"))]
COMMON = ("id", "key", "since", "until", "confirmedOn", "createdAt", "updatedAt")


def end_types(ontology, end):
    return "any" if set(end.types) == set(ontology.nodes) else ", ".join(end.types)


def names(cell):
    return re.findall(r"`(\w+)`", cell)


def test_every_relationship_type_is_listed_with_its_ends_and_properties(ontology):
    listed = [[names(row[0])[0], *row[1:3], *names(row[3]), names(row[4])] for row in rows(PAGE, "relationship type")]
    assert listed == [
        [
            each.name,
            *(end_types(ontology, end) for end in (each.source, each.target)),
            each.source.field,
            each.target.field,
            [own.name for own in each.properties if own.name not in COMMON],
        ]
        for each in ontology.relationships.values()
    ]


def test_every_derived_type_is_listed_with_its_patterns(ontology):
    listed = [(names(row[0]), names(row[4]), names(row[5])) for row in rows(PAGE, "derived type")]
    assert listed == [
        ([each.name], [pattern.name for pattern in each.patterns], [each.root] if each.root else [])
        for each in ontology.derived.values()
    ]


def test_every_root_field_is_listed(ontology, schema):
    listed = {name for row in rows(PAGE, "root field") for name in names(row[0])}
    of_types = {name for each in ontology.nodes.values() for name in (each.singular, each.plural)}
    query = build_schema(schema.as_str()).query_type
    assert query
    assert listed >= set(query.fields) - of_types


@pytest.fixture
async def ask(schema, sample_store, tmp_path):
    """Also of the past."""
    states = States(sample_store, tmp_path)
    yield asking(schema, sample_store, states)
    await states.close()


@pytest.mark.parametrize("query", QUERIES, ids=range(len(QUERIES)))
async def test_the_queries_are_answered(query, ask):
    assert all((await ask(query)).values())


@pytest.mark.parametrize("document", [document for document in DOCUMENTS if document not in QUERIES])
def test_the_mutations_and_subscriptions_are_valid(document, editable):
    assert editable.mistakes(document) == []
