import asyncio
import csv
import io
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path
from typing import cast

import httpx
import orjson
import pytest

from graph.export.catalog import DIALECTS
from graph.plan.extract import Extract, Extraction, RecordBatch, record_fields
from graph.plan.identity import global_id
from graph.stores.store import Store
from loaders.load import load
from server import export_channel
from server.export_route import MAXIMUM_EXPORTS, ExportRoute

U1, C1 = global_id("Unit", "u1"), global_id("Community", "c1")


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("name", DIALECTS)
async def test_every_dialect_is_a_file(client: httpx.AsyncClient, name: str) -> None:
    response = await client.get(f"/export/{name}", params={"asOf": "2021-06-30"})
    dialect = DIALECTS[name]
    assert (response.status_code, response.headers["content-type"]) == (200, dialect.media_type)
    assert response.headers["content-disposition"] == f'attachment; filename="gongjian-2021-06-30{dialect.suffix}"'
    again = await client.get(f"/export/{name}", params={"asOf": "2021-06-30"})
    assert response.content == again.content


@pytest.mark.usefixtures("loaded")
async def test_a_file_of_what_was_known(known_client: httpx.AsyncClient, store: Store, folder: Path) -> None:
    before = orjson.loads((await known_client.get("/export/d3")).content)
    (folder / "nodes/Unit.csv").write_text("key,name,sources\nu1,Renamed,art\nu8,New,art\n")
    await load([folder], store)
    response = await known_client.get("/export/d3?asKnownAt=r1")
    known = orjson.loads(response.content)
    assert (known["nodes"], known["links"]) == (before["nodes"], before["links"])
    assert known["graph"]["knownAt"] == "r1"
    assert " | asKnownAt r1 | snapshot " in known["graph"]["citation"]
    assert 'filename="gongjian-r1.d3.json"' in response.headers["content-disposition"]
    assert orjson.loads((await known_client.get("/export/d3")).content)["nodes"] != known["nodes"]


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("text", ["r9", "", "2026"])
async def test_a_file_of_no_revision_is_refused(known_client: httpx.AsyncClient, text: str) -> None:
    response = await known_client.get("/export/d3", params={"asKnownAt": text})
    assert response.status_code == 400
    assert "asKnownAt" in response.json()["errors"][0]["message"]


@pytest.mark.usefixtures("loaded")
async def test_what_a_file_would_be_is_told_without_it(client: httpx.AsyncClient) -> None:
    response = await client.head("/export/gexf")
    assert (response.status_code, response.headers["content-type"]) == (200, DIALECTS["gexf"].media_type)
    assert response.content == b""


@pytest.mark.usefixtures("loaded")
async def test_a_network_around_a_node(client: httpx.AsyncClient) -> None:
    parameters = {"around": C1, "relationshipTypes": "PAIRED_WITH,CO_BUILDS_WITH", "language": "en"}
    network = orjson.loads((await client.get("/export/d3", params=parameters)).content)
    assert [node["id"] for node in network["nodes"]] == [U1, C1]
    assert [(link["source"], link["target"]) for link in network["links"]] == [(U1, C1)] * 2


@pytest.mark.usefixtures("loaded")
async def test_labels_are_in_the_language_asked_for(client: httpx.AsyncClient) -> None:
    tables = zipfile.ZipFile(io.BytesIO((await client.get("/export/csv?language=en&bom=false")).content))
    rows = list(csv.DictReader(io.TextIOWrapper(tables.open("nodes.csv"), "utf-8", newline="")))
    assert {row["typeLabel"] for row in rows} == {"Community", "Source", "Unit"}


@pytest.mark.parametrize("name", [name for name in DIALECTS if name != "jsonl"])
async def test_what_xml_forbids_is_taken_out_of_all_that_a_file_holds(
    client: httpx.AsyncClient, store: Store, folder: Path, name: str
) -> None:
    (folder / "nodes/Source.csv").write_text("key,name,kind,title\nart,A\uffffrt,NEWSPAPER,The a\ufffert\n")
    (folder / "nodes/Community.csv").write_text("key,name,sources\nc1,金\uffff昌,art#P\ufffe1\nc2,安飞,art\n")
    await load([folder], store)
    response = await client.get(f"/export/{name}")
    assert response.status_code == 200
    assert "\uffff" not in text_of(response.content)
    assert "\ufffe" not in text_of(response.content)


@pytest.mark.usefixtures("loaded")
async def test_the_citation_tells_where_a_network_begins(client: httpx.AsyncClient) -> None:
    response = await client.get("/export/gexf", params={"around": [C1, "Community:\uffff"], "depth": "0"})
    assert 'network(around: ["Community:c1","Community:"], depth: 0, limit: 300' in response.text


def text_of(file: bytes) -> str:
    """All texts of a file, which may be a zip of several."""
    if not zipfile.is_zipfile(io.BytesIO(file)):
        return file.decode()
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist())


@pytest.mark.parametrize(("name", "meant"), [("gex", "gexf"), ("gephi", "gexf"), ("excel", "xlsx")])
async def test_a_dialect_that_is_not_known(client: httpx.AsyncClient, name: str, meant: str) -> None:
    response = await client.get(f"/export/{name}")
    error = response.json()["errors"][0]
    assert (response.status_code, error["extensions"]) == (404, {"code": "BAD_REQUEST"})
    assert error["message"].startswith(f"the dialect '{name}' is not known; allowed: ")
    assert error["message"].endswith(f"did you mean {meant}?")


async def test_a_store_that_is_not_there(client: httpx.AsyncClient) -> None:
    response = await client.get("/export/gexf")
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (503, "STORE_UNAVAILABLE")


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    "query",
    [
        *("around=Community:nowhere", "depth=9", "arround=x", "around=x", "a=%ff", "asOf=2021"),
        *("asOf=", "asOf", "around=", "relationshipTypes=", "nodeTypes=", "depth=", "bom=", "language=", "foo=", "foo"),
    ],
)
async def test_a_parameter_that_is_wrong_is_refused(client: httpx.AsyncClient, query: str) -> None:
    response = await client.get(f"/export/gexf?{query}")
    assert (response.status_code, list(response.json())) == (400, ["errors"])


class Breaking:
    """A store whose records end with an error, after many."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.ontology = store.ontology

    def extract(self, extract: Extract) -> "Breaking":
        self._extract = extract
        return self

    async def snapshot(self) -> str:
        return "0"

    async def version(self) -> str:
        return "0"

    async def __aenter__(self) -> Extraction:
        return Extraction("0", self._batches())

    async def __aexit__(self, *_error: object) -> None:
        return None

    async def _batches(self) -> AsyncIterator[RecordBatch]:
        if len(self._extract.node_types) == 1:
            return
        community = self.ontology.nodes["Community"]
        missing = [None] * (len(record_fields(community)) - 4)
        for number in range(40):
            ids = (f"{number}-{place}" for place in range(1_000))
            yield RecordBatch(community, [[node_id, "k", "名" * 50, [], *missing, []] for node_id in ids])
        raise ZeroDivisionError


@pytest.mark.parametrize("encoding", [b"", b"gzip", b"zstd"])
async def test_a_file_that_breaks_off_is_not_ended(
    store: Store, encoding: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server then closes the connection, so that the client sees that the file is not whole."""
    monkeypatch.setattr(export_channel, "PART_BYTES", 4_096)
    sent: list[dict] = []

    async def send(message) -> None:
        sent.append(message)

    async def receive() -> dict:
        await asyncio.sleep(60)
        return {"type": "http.disconnect"}

    headers = [(b"accept-encoding", encoding)]
    scope = {"type": "http", "method": "GET", "path": "/export/gexf", "query_string": b"", "headers": headers}
    await ExportRoute(cast("Store", Breaking(store)))(scope | {"path_params": {"dialect": "gexf"}}, receive, send)
    assert sent[0]["status"] == 200
    assert len(sent) > 2
    assert all(message["more_body"] for message in sent[1:])


async def test_a_response_that_cannot_be_sent_ends_the_export(store: Store) -> None:
    async def send(message) -> None:
        await asyncio.sleep(1)  # until the thread waits for somebody to take what it wrote
        raise ConnectionResetError

    async def receive() -> dict:
        await asyncio.sleep(60)
        return {"type": "http.disconnect"}

    scope = {"type": "http", "method": "GET", "path": "/export/gexf", "query_string": b"", "headers": []}
    async with asyncio.timeout(30):
        with pytest.raises(ConnectionResetError):
            await ExportRoute(cast("Store", Breaking(store)))(
                scope | {"path_params": {"dialect": "gexf"}}, receive, send
            )


async def test_a_client_that_takes_nothing_holds_its_place_for_a_while_only(store: Store) -> None:
    sent: list[dict] = []

    async def send(message) -> None:
        sent.append(message)
        await asyncio.sleep(60 if len(sent) > 1 else 0)

    async def receive() -> dict:
        await asyncio.sleep(60)
        return {"type": "http.disconnect"}

    route = ExportRoute(cast("Store", Breaking(store)), seconds=2.0)
    scope = {"type": "http", "method": "GET", "path": "/export/gexf", "query_string": b"", "headers": []}
    async with asyncio.timeout(30):
        await route(scope | {"path_params": {"dialect": "gexf"}}, receive, send)
    assert [message.get("more_body") for message in sent] == [None, True]
    assert route._places._value == MAXIMUM_EXPORTS


async def test_a_client_that_goes_ends_the_export(store: Store) -> None:
    async def send(message) -> None:
        await asyncio.sleep(0.01)

    async def receive() -> dict:
        await asyncio.sleep(0.05)
        return {"type": "http.disconnect"}

    route = ExportRoute(cast("Store", Breaking(store)))
    scope = {"type": "http", "method": "GET", "path": "/export/gexf", "query_string": b"", "headers": []}
    async with asyncio.timeout(30):
        await route(scope | {"path_params": {"dialect": "gexf"}}, receive, send)
    assert route._places._value == MAXIMUM_EXPORTS


@pytest.mark.usefixtures("loaded")
async def test_a_file_is_narrowed(client: httpx.AsyncClient) -> None:
    parameters = {"relationshipTypes": "PAIRED_WITH,CO_BUILDS_WITH", "nodeTypes": "UNIT,COMMUNITY"}
    where = '{"community": {"key": {"in": ["c1"]}}}'
    network = orjson.loads((await client.get("/export/d3", params={**parameters, "where": where})).content)
    assert C1 in [node["id"] for node in network["nodes"]]
    assert {link["target"] for link in network["links"]} == {C1}
    narrowed = {"minWeight": "2", "patterns": "PAIRED", "where": where}
    kept = orjson.loads((await client.get("/export/d3", params={**parameters, **narrowed})).content)
    assert [link["type"] for link in kept["links"]] == ["PAIRED_WITH"]
    assert 'minWeight: 2, patterns: [PAIRED], where: {community: {key: {in: ["c1"]}}}' in kept["graph"]["citation"]


async def test_what_narrows_nothing_is_refused(client: httpx.AsyncClient) -> None:
    response = await client.get("/export/d3", params={"where": '{"kind": {"eq": "SCHOOL"}}'})
    (error,) = response.json()["errors"]
    assert (response.status_code, error["extensions"]["code"]) == (400, "BAD_FILTER")
    assert "put kind below the name of one of these types" in error["message"]
