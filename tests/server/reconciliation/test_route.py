"""The service as clients ask it."""

import json
from typing import Any

import httpx
import pytest

from graph.plan.identity import global_id
from server.app import Application
from server.origins import OriginPolicy

U1, U2, C1 = global_id("Unit", "u1"), global_id("Unit", "u2"), global_id("Community", "c1")


async def asked(client: httpx.AsyncClient, **form: object) -> Any:
    """The answer to a form whose values are written as JSON."""
    response = await client.post("/reconcile", data={name: json.dumps(value) for name, value in form.items()})
    return response.json()


async def candidates(client: httpx.AsyncClient, **query: object) -> list[tuple[str, bool]]:
    """The ids of the candidates of a name, and whether each is the match."""
    answer = await asked(client, queries={"q0": query})
    return [(it["id"], it["match"]) for it in answer["q0"]["result"]]


async def test_the_manifest(client: httpx.AsyncClient) -> None:
    manifest = (await client.get("/reconcile")).json()
    assert manifest["versions"] == ["0.2"]
    assert {"id": "Unit", "name": "单位 Unit"} in manifest["defaultTypes"]
    assert manifest["suggest"]["entity"] == {
        "service_url": f"{client.base_url}/reconcile",
        "service_path": "/suggest/entity",
    }
    assert [it["name"] for it in manifest["extend"]["property_settings"]] == ["language", "limit"]


@pytest.mark.usefixtures("loaded")
async def test_a_name_is_matched_with_its_reason(client: httpx.AsyncClient) -> None:
    answer = await asked(client, queries={"q0": {"query": "钱学森小学", "type": "Unit"}})
    assert answer["q0"]["result"] == [
        {
            "id": U1,
            "name": "钱学森小学",
            "description": "u1 · 名称相同 the same name",
            "type": [{"id": "Unit", "name": "单位 Unit"}],
            "score": 100.0,
            "match": True,
        }
    ]


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"query": "学森小学"}, [(U1, False)]),
        ({"query": "学森小学", "type": ["Community"]}, []),
        ({"query": "金昌社区", "limit": 0}, [(C1, True)]),
        ({"query": "u2"}, [(U2, True)]),
        ({"query": "小学", "type": "Unit", "properties": [{"pid": "key", "v": "u1"}]}, [(U1, True)]),
        ({"query": "钱学森小学", "properties": [{"pid": "key", "v": {"id": "u2"}}]}, [(U2, False), (U1, False)]),
        ({"query": "没有这个"}, []),
        ({"query": "  "}, []),
    ],
)
async def test_what_names_mean(
    client: httpx.AsyncClient, query: dict[str, object], expected: list[tuple[str, bool]]
) -> None:
    assert await candidates(client, **query) == expected


@pytest.mark.usefixtures("loaded")
async def test_more_of_nodes(client: httpx.AsyncClient) -> None:
    properties: list[dict[str, object]] = [{"id": "kind", "settings": {"language": "en"}}, {"id": "pairedWith"}]
    answer = await asked(client, extend={"ids": [U1, C1, "nobody"], "properties": properties})
    assert answer["meta"] == [
        {"id": "kind", "name": "类型 Kind"},
        {"id": "pairedWith", "name": "结对对象 Paired with"},
    ]
    assert answer["rows"] == {
        U1: {"kind": [{"str": "School"}], "pairedWith": [{"id": C1, "name": "金昌社区"}]},
        C1: {"kind": [], "pairedWith": []},
        "nobody": {"kind": [], "pairedWith": []},
    }


@pytest.mark.usefixtures("loaded")
async def test_what_is_suggested(client: httpx.AsyncClient) -> None:
    nodes = (await client.get("/reconcile/suggest/entity", params={"prefix": "qianxuesen"})).json()["result"]
    assert [(it["id"], it["name"]) for it in nodes] == [(U1, "钱学森小学")]
    types = (await client.get("/reconcile/suggest/type", params={"prefix": "单位"})).json()["result"]
    assert types == [{"id": "Unit", "name": "单位 Unit"}]
    properties = (await client.get("/reconcile/suggest/property", params={"prefix": "信用代码"})).json()["result"]
    assert [it["id"] for it in properties] == ["creditCode"]
    proposed = (await client.get("/reconcile/properties", params={"type": "Unit"})).json()["properties"]
    assert {"id": "locatedIn", "name": "所在地 Located in"} in proposed


@pytest.mark.parametrize(
    ("form", "message"),
    [
        ({"queries": "{"}, "queries is not JSON: unexpected end of data: line 1 column 2 (char 1)"),
        ({"queries": '{"q0": {"query": 5}}'}, "queries.q0.query: Input should be a valid string"),
        ({"queries": '{"q0": {"query": "a", "type": "Unti"}}'}, "type: 'Unti' is not known; allowed: "),
        (
            {"queries": json.dumps({"q0": {"query": "a", "properties": [{"pid": "key", "v": "x" * 1_001}]}})},
            "properties: 'key' has 1,001 characters; allowed: 1,000",
        ),
        (
            {"extend": json.dumps({"ids": [], "properties": [{"id": "kind", "settings": {"limit": "9" * 5_000}}]})},
            "limit: '99999999999999999999'; allowed: 1 to 100",
        ),
        ({"queries": json.dumps({str(it): {"query": "a"} for it in range(501)})}, "queries: 501 of them; allowed: "),
        ({"extend": '{"ids": [], "properties": [{"id": "knd"}]}'}, "property: 'knd' is not known; allowed: "),
        (
            {"extend": '{"ids": [], "properties": [{"id": "kind", "settings": {"limit": 101}}]}'},
            "limit: '101'; allowed: 1 to 100",
        ),
        (
            {"extend": '{"ids": [], "properties": [{"id": "kind", "settings": {"language": "fr"}}]}'},
            "language: 'fr'; allowed: zh, en",
        ),
    ],
)
async def test_what_cannot_be_read_is_refused(client: httpx.AsyncClient, form: dict[str, str], message: str) -> None:
    response = await client.post("/reconcile", data=form)
    assert response.status_code == 400
    assert response.json()["errors"][0]["message"].startswith(message)


async def test_other_paths_are_refused(client: httpx.AsyncClient) -> None:
    response = await client.get("/reconcile/suggest/nothing")
    assert (response.status_code, response.json()["errors"][0]["message"]) == (
        404,
        "/reconcile/suggest/nothing is not served; allowed: /reconcile, /reconcile/properties,"
        " /reconcile/suggest/entity, /reconcile/suggest/property, /reconcile/suggest/type",
    )


async def test_a_page_of_an_allowed_origin_may_ask(client: httpx.AsyncClient, app: Application) -> None:
    app.origins = OriginPolicy(allowed_origins=frozenset({"http://127.0.0.1:3333"}))
    for path in ("/reconcile", "/reconcile/suggest/type"):
        response = await client.get(path, headers={"Origin": "http://127.0.0.1:3333"})
        assert response.headers["access-control-allow-origin"] == "http://127.0.0.1:3333"
