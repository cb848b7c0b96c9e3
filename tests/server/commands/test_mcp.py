"""gongjian mcp as a client starts it: a process of its own, with the protocol alone on stdout."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters

import server
from server.settings import Settings
from tests.docs.reading import marked
from tests.server.commands.conftest import Run

PROGRAM = "from server.cli import main; main()"
PROJECT = Path(server.__file__).parents[1]


async def test_the_sdks_client_asks_over_stdio(loaded: None, address: str) -> None:
    parameters = StdioServerParameters(
        command=sys.executable, args=["-c", PROGRAM, "mcp", "--store", address], cwd=PROJECT
    )
    async with Client(parameters) as client:
        assert len((await client.list_tools()).tools) == 9
        result = await client.call_tool("why_connected", {"from": "钱学森小学", "to": "金昌社区"})
        refused = await client.call_tool("why_connected", {"from": "小学", "to": "金昌社区"})
    (path,) = result.structured_content["answer"]["paths"]["nodes"]
    assert [(walked["type"], walked["sources"]) for walked in (hop["relationship"] for hop in path["hops"])] == [
        ("PAIRED_WITH", ["art#P1"])
    ]
    assert refused.structured_content["candidates"][0]["node"] == "Unit:u1"


async def test_a_store_that_is_not_there_is_told_by_the_tools(tmp_path: Path) -> None:
    arguments = ["-c", PROGRAM, "mcp", "--store", f"sqlite:{tmp_path / 'nowhere.db'}"]
    async with Client(StdioServerParameters(command=sys.executable, args=arguments, cwd=PROJECT)) as client:
        result = await client.call_tool("search", {"text": "金昌"})
    assert (result.is_error, result.structured_content["error"]["code"]) == (True, "STORE_UNAVAILABLE")


def test_it_ends_when_the_client_closes_stdin_and_writes_nothing_else(address: str) -> None:
    command = [sys.executable, "-c", PROGRAM, "mcp", "--store", address]
    ended = subprocess.run(command, cwd=PROJECT, input="", capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


def test_what_does_not_fit_another_ontology_is_logged(tmp_path: Path) -> None:
    (tmp_path / "example.yaml").write_text(marked("docs/ontology.md"), encoding="utf-8")
    options = ["--ontology", str(tmp_path), "--store", f"sqlite:{tmp_path / 'a.db'}"]
    command = [sys.executable, "-c", PROGRAM, "mcp", *options]
    ended = subprocess.run(command, cwd=PROJECT, input="", capture_output=True, text=True, timeout=60, check=False)
    (line,) = ended.stderr.splitlines()
    assert (ended.returncode, ended.stdout) == (0, "")
    assert json.loads(line)["questions"]["pairs_by_year"] == "Cannot query field 'coBuilding' on type 'Query'."


@pytest.fixture
def _without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] in ("mcp", "mcp_types")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "server.assistants.protocol", raising=False)
    for name in ("mcp", "mcp_types"):
        monkeypatch.setitem(sys.modules, name, None)


@pytest.mark.usefixtures("_without_the_extra")
def test_without_the_extra_it_says_what_to_install(run: Run, address: str) -> None:
    result = run("mcp", "--store", address)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == ("gongjian mcp needs the extra mcp, which is not installed; pip install 'gongjian[mcp]'\n")


@pytest.mark.usefixtures("_without_the_extra")
def test_without_the_extra_serving_needs_it_only_for_the_setting(
    run: Run, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not Settings().mcp
    monkeypatch.setenv("GONGJIAN_MCP", "true")
    result = run("serve", "--store", address, "--port", "0")
    assert (result.exit_code, result.stderr.partition(" needs")[0]) == (2, "GONGJIAN_MCP")
