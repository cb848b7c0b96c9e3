"""Who may write through the API: the type Mutation, roles, and the actor of what was written."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from graph.ontology.model import Ontology
from server.access.principals import Role
from server.access.tokens import change_tokens, new_token
from server.composition import app_of
from server.settings import Settings

UNIT = '{unit: {key: "u1", name: "Unit", sources: [{source: "art"}]}}'
MERGE = '{merge: {of: {key: "Unit:u1"}, into: {key: "Unit:u2"}}}'


def write(*steps: str) -> dict[str, str]:
    selection = "revision { sequence actor } errors { code message }"
    return {"query": f'mutation {{ write(requestId: "r", steps: [{", ".join(steps)}]) {{ {selection} }} }}'}


@pytest.fixture
async def client(loaded: None, ontology: Ontology, address: str, tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    change_tokens(tmp_path / "tokens", lambda tokens: tokens)
    async with serving(ontology, store=address, tokens=tmp_path / "tokens") as client:
        yield client


@asynccontextmanager
async def serving(ontology: Ontology, **settings: Any) -> AsyncIterator[httpx.AsyncClient]:
    app = app_of(Settings(**settings), ontology)
    client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost:8000")
    async with app.router.lifespan_context(app), client:
        yield client


def header(tmp_path: Path, role: Role) -> Mapping[str, str]:
    text, token = new_token(role, f"{role.label} of the district")
    change_tokens(tmp_path / "tokens", lambda tokens: [*tokens, token])
    return {"Authorization": f"Bearer {text}"}


async def test_an_editor_writes_and_is_named(client: httpx.AsyncClient, tmp_path: Path) -> None:
    response = await client.post("/graphql", json=write(UNIT), headers=header(tmp_path, Role.EDITOR))
    assert response.status_code == 200
    revision = {"sequence": 2, "actor": "editor of the district"}
    assert response.json()["data"] == {"write": {"revision": revision, "errors": []}}


@pytest.mark.parametrize(("role", "step"), [(Role.READER, UNIT), (Role.EDITOR, MERGE)], ids=["reader", "editor"])
async def test_a_role_that_is_too_small(client: httpx.AsyncClient, tmp_path: Path, role: Role, step: str) -> None:
    response = await client.post("/graphql", json=write(step), headers=header(tmp_path, role))
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (403, "FORBIDDEN")


async def test_a_steward_merges(client: httpx.AsyncClient, tmp_path: Path) -> None:
    response = await client.post("/graphql", json=write(MERGE), headers=header(tmp_path, Role.STEWARD))
    assert response.json()["data"]["write"]["errors"] == []


async def test_nobody_writes_without_a_token(client: httpx.AsyncClient) -> None:
    assert (await client.post("/graphql", json=write(UNIT))).status_code == 401


async def test_nothing_is_written_by_get(client: httpx.AsyncClient, tmp_path: Path) -> None:
    response = await client.get("/graphql", params=write(UNIT), headers=header(tmp_path, Role.EDITOR))
    assert response.status_code == 405


@pytest.mark.parametrize("editable", [False, True])
async def test_without_access_control_only_an_editable_server_has_mutations(
    loaded: None, ontology: Ontology, address: str, editable: bool
) -> None:
    async with serving(ontology, store=address, editable=editable) as client:
        answer = (await client.post("/graphql", json=write(UNIT))).json()
    if editable:
        assert answer["data"]["write"]["revision"] == {"sequence": 2, "actor": "local"}
    else:
        assert "This server only reads; to write, it needs access control" in answer["errors"][0]["message"]
