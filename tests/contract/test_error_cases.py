"""Golden error cases: a folder for each, with a request that is refused as a whole or in part, and what a client gets.

    query.graphql     the document, with variables.json where it has variables; or else
    request.json      the body of the request as it is, where it is no plain document
    headers.json      headers of the request, where it has any beside those of every request
    server.json       what the server is started with, where that is not the default
    errors.json       data and errors, each with its message, path and code

One case meets a limit of SQLite, so it has an errors.sqlite.json instead. GONGJIAN_TEST_WRITE_CASES=1 writes the
answers again; a person reads the difference before it is committed.
"""

import functools
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest

from graph.ontology.reader import read_ontology
from graph.stores.states import States
from loaders.costs import MAXIMUM_COST
from resolvers.document_limits import DocumentLimits
from resolvers.execution import executable_schema
from resolvers.pass_through import PassThroughSchema
from server.access.guard import Access
from server.access.principals import ANYONE, LOCAL
from server.app import create_app
from server.origins import NO_POLICY, OriginPolicy
from server.persisted_queries import DEFAULT_MAXIMUM
from server.trusted_documents import TrustedDocuments
from tests.conftest import LIMITS
from tests.contract.test_cases import same
from tests.docs.reading import page, rows

ERROR_CASES = Path(__file__).parent.parent / "error_cases"
FOLDERS = sorted(folder for folder in ERROR_CASES.iterdir() if folder.is_dir())


@functools.cache
def schema_within(limits: DocumentLimits, *, is_editable: bool = False) -> PassThroughSchema:
    return executable_schema(read_ontology(), LIMITS, limits, is_editable=is_editable)


def read(file: Path) -> Any:
    return orjson.loads(file.read_bytes()) if file.exists() else {}


def request_of(folder: Path) -> Any:
    """The body of the request."""
    if (folder / "request.json").exists():
        return read(folder / "request.json")
    query = (folder / "query.graphql").read_text(encoding="utf-8")
    return {"query": query, "variables": read(folder / "variables.json")}


@pytest.fixture
def client_of(small_store, tmp_path):
    """A client of the server of a case."""

    def connect(folder):
        settings = read(folder / "server.json")
        app = create_app(
            small_store,
            schema_within(DocumentLimits(**settings.get("limits", {})), is_editable="editable" in settings),
            access=Access(everybody=LOCAL if "editable" in settings else ANYONE),
            states=States(small_store, tmp_path / "states"),
            maximum_cost=settings.get("maximum_cost", MAXIMUM_COST),
            trusted_documents=TrustedDocuments(settings.get("documents", {}), settings.get("trusted_only", False)),
            persisted_queries=settings.get("persisted_queries", DEFAULT_MAXIMUM),
            origins=OriginPolicy(allowed_hosts=frozenset(settings["hosts"])) if "hosts" in settings else NO_POLICY,
        )
        return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test")

    return connect


def answer_text(answer: Any) -> str:
    """The answer as it is kept: without the cost, and without the lines and columns of errors."""
    errors = [
        {"message": error["message"], "path": error.get("path"), "code": error["extensions"]["code"]}
        for error in answer["errors"]
    ]
    data = {"data": answer["data"]} if "data" in answer else {}
    return orjson.dumps(data | {"errors": errors}, option=orjson.OPT_INDENT_2).decode() + "\n"


def answer_file(folder: Path, store: str) -> Path | None:
    """The file with the answer of a kind of store; None for a case of the other one."""
    of_sqlite = folder / "errors.sqlite.json"
    if not of_sqlite.exists():
        return folder / "errors.json"
    return of_sqlite if store == "sqlite" else None


@pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])
async def test_what_a_client_gets(client_of, place, folder):
    file = answer_file(folder, place.kind)
    if file is None:
        pytest.skip("only SQLite has this limit")
    async with client_of(folder) as client:
        response = await client.post("/graphql", json=request_of(folder), headers=read(folder / "headers.json"))
    same(file, answer_text(response.json()))


ELSEWHERE = {
    "ANSWER_TOO_LARGE",  # of assistants
    "UNAUTHENTICATED",  # with access control
    "FORBIDDEN",
    "STORE_NOT_EMPTY",  # of a command
    "REQUEST_MISMATCH",  # of the second of two requests
}
"""The codes that no single request to a server without access control has."""


def test_every_code_that_a_request_can_cause_has_a_case():
    files = (file for folder in FOLDERS for file in folder.glob("errors*.json"))
    codes = {error["code"] for file in files for error in read(file)["errors"]}
    listed = rows(page("docs/errors.md"), "code")
    assert codes == {row[0].strip("`") for row in listed if row[1] == "the caller"} - ELSEWHERE
