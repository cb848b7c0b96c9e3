from pathlib import Path
from typing import Any

import pytest

from graph.errors import Code, RequestError, StoreError
from graph.ontology.model import Ontology
from loaders.plans import PlanLoader
from resolvers.execution import execute
from server.access.guard import Access
from server.access.tokens import TokensError
from server.composition import access_of, is_editable, schema_of, store_of
from server.settings import Settings


async def test_the_limits_of_pages_are_those_of_the_settings(ontology: Ontology, address: str) -> None:
    settings = Settings(store=address, page_default=5, page_maximum=10, explorer=False)
    store = store_of(settings, ontology)
    query = "{ units(first: 11) { nodes { key } } }"
    result = await execute(schema_of(settings, ontology), PlanLoader(store), query)
    assert [str(error.original_error) for error in result.errors or ()] == [
        "first: 11 is not a size of page; allowed: 0 to 10"
    ]


def test_an_address_of_no_store_is_refused(ontology: Ontology) -> None:
    with pytest.raises(StoreError) as raised:
        store_of(Settings(store="nowhere"), ontology)
    assert raised.value.code is Code.STORE_UNAVAILABLE


def test_an_address_of_neo4j_connects_to_nothing_yet(ontology: Ontology) -> None:
    assert store_of(Settings(store="neo4j://127.0.0.1:1"), ontology).ontology is ontology


KEYS = {"jwks": "keys.json", "jwt_issuer": "https://login.example", "jwt_audience": "gongjian"}


@pytest.mark.parametrize(
    ("values", "is_there"), [({}, False), ({"editable": True}, True), ({"tokens": "tokens"}, True), (KEYS, True)]
)
def test_mutations_are_there_where_it_is_known_who_asks(values: dict[str, Any], is_there: bool) -> None:
    assert is_editable(Settings(**values)) is is_there


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.0.7", "graph.example.org"])
def test_a_server_that_others_can_reach_needs_access_control(host: str) -> None:
    with pytest.raises(RequestError) as raised:
        access_of(Settings(host=host))
    assert raised.value.message.startswith(f"host is {host}, which others can reach, and there is no access control; ")
    assert "gongjian token add" in raised.value.message
    assert "--without-access" in raised.value.message


@pytest.mark.parametrize(
    "values",
    [{}, {"host": "::1"}, {"host": "0.0.0.0", "without_access": True}, {"host": "0.0.0.0", **KEYS}, {"editable": True}],
)
def test_a_server_of_this_machine_and_one_with_access_control_may_start(values: dict[str, Any]) -> None:
    assert isinstance(access_of(Settings(**values)), Access)


@pytest.mark.parametrize(
    "values",
    [
        {"host": "0.0.0.0"},
        {"host": "0.0.0.0", "without_access": True},
        {"allowed_hosts": "graph.example.org"},
        {"allowed_origins": "*"},
    ],
)
def test_not_everybody_may_write(values: dict[str, Any]) -> None:
    with pytest.raises(RequestError, match="editable without access control is for loopback"):
        access_of(Settings(editable=True, **values))


def test_a_file_of_tokens_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(TokensError, match="`gongjian token add` makes such a file"):
        access_of(Settings(tokens=tmp_path / "tokens"))
