import re

import httpx
import pytest
import structlog

from server.logs import write_log_to_stderr
from server.request_ids import accepted_or_new, add_request_id, request_id


@pytest.mark.parametrize("identifier", ["a", "order-17.2_B", "x" * 128])
def test_a_well_formed_id_is_accepted(identifier: str) -> None:
    assert accepted_or_new(identifier) == identifier


@pytest.mark.parametrize("identifier", ["", "a b", "名", "x" * 129, "a\n", 'a"'])
def test_another_is_replaced(identifier: str) -> None:
    assert re.fullmatch("[0-9a-f]{32}", accepted_or_new(identifier))


def test_outside_of_requests_ids_are_new_and_entries_have_none() -> None:
    assert request_id() != request_id()
    assert add_request_id(None, "info", {"event": "x"}) == {"event": "x"}


@pytest.mark.parametrize("path", ["/", "/healthz", "/readyz", "/nowhere", "/graphql"])
async def test_every_response_has_the_id_of_its_request(client: httpx.AsyncClient, path: str) -> None:
    with_id = await client.get(path, headers={"X-Request-Id": "mine-1"})
    new_ids = [(await client.get(path)).headers["x-request-id"] for _ in range(2)]
    assert with_id.headers.get_list("x-request-id") == ["mine-1"]
    assert new_ids[0] != new_ids[1]


async def test_log_entries_have_the_id_of_their_request(
    client: httpx.AsyncClient, schema: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def execute(*_arguments: object, **_options: object) -> None:
        structlog.get_logger("gongjian").info("within")
        raise ZeroDivisionError("a secret")

    monkeypatch.setattr(schema, "execute", execute)
    write_log_to_stderr()
    try:
        response = await client.post("/graphql", json={"query": "{a}"}, headers={"X-Request-Id": "mine-2"})
    finally:
        structlog.reset_defaults()
    lines = capsys.readouterr().err.splitlines()
    assert [('"request_id":"mine-2"' in line.replace(": ", ":"), "secret" in line) for line in lines] == [
        (True, False),
        (True, True),
    ]
    assert response.json()["errors"][0]["extensions"] == {"code": "INTERNAL", "requestId": "mine-2"}
