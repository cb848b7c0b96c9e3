"""The property that search reads on the server, and its index."""

import pytest
from neo4j import Session

from graph.datatypes.normal import normal_name
from graph.errors import Code, StoreError
from graph.ontology.model import Ontology
from graph.stores.neo4j import search_text
from graph.stores.neo4j.driver import Server
from graph.stores.neo4j.search_text import IS_FRESH, renew, require_fresh, search_fields
from graph.stores.neo4j.store import schema_statements
from graph.stores.neo4j.writer import lock
from tests.graph.stores.neo4j.conftest import DEADLINE, ON_NEO4J


def test_a_line_for_each_kind_of_text():
    text = search_fields("id", "U-1", "六安", ["Lu An"])["_search"]
    six = normal_name("六")
    names, pairs = f"|{six}安|第{six}安|", f"|{six}+安|"
    assert text == f"2\n{names}\n|luan|\n|u1|\n|luan|liuan|\n|la|\n|an|\n{pairs}\n|{six}|安|\n|liu|"


@ON_NEO4J
async def test_texts_of_other_rules_are_made_anew(
    server: Server, session: Session, ontology: Ontology, place, monkeypatch
):
    place.clear("search")
    await server.run(list(schema_statements(ontology)))
    session.run("UNWIND range(1, 3) AS i CREATE (:Entity {id: 'x' + i, key: 'k', name: '湖', aliases: []})").consume()
    monkeypatch.setattr(search_text, "_BATCH", 2)
    await server.write(lock, renew, seconds=DEADLINE)
    made = session.run("MATCH (n:Entity) RETURN DISTINCT n._search AS text, count(*) AS count").data()
    assert made == [{"text": "2\n|湖|\n||\n|k|\n|hu|\n|h|\n||\n||\n|湖|\n||", "count": 3}]
    place.clear("search")


@ON_NEO4J
async def test_current_texts_are_left_alone(server: Server, session: Session, place):
    place.clear("search")
    session.run("CREATE (:Entity {id: 'x', key: 'k', name: '湖', aliases: [], _search: '2\n|kept|'})").consume()
    await server.write(lock, renew, seconds=DEADLINE)
    assert session.run("MATCH (n:Entity) RETURN n._search AS text").data() == [{"text": "2\n|kept|"}]
    place.clear("search")


@ON_NEO4J
async def test_texts_of_other_rules_are_refused(server: Server, session: Session, place):
    place.clear("search")
    assert await server.read([IS_FRESH]) == [True]
    session.run("CREATE (:Entity {id: 'x', key: 'k', name: '湖', aliases: [], _search: '1\n|湖|'})").consume()
    (is_fresh,) = await server.read([IS_FRESH])
    with pytest.raises(StoreError) as raised:
        require_fresh(is_fresh)
    assert raised.value.code is Code.STORE_MISMATCH
    place.clear("search")
