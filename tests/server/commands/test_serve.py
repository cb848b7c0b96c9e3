import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

import server
from server.commands.serve import listen
from tests.server.commands.conftest import Run

PROGRAM = "from server.cli import main; main()"
PROJECT = Path(server.__file__).parents[1]


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening.getsockname()[1]


@pytest.fixture
def serving(address: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", PROGRAM, "serve", "--store", address, "--port", "0"]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        yield process
        process.kill()


def test_a_server_that_can_be_edited_says_where_files_are_taken_in(address: str) -> None:
    command = [sys.executable, "-c", PROGRAM, "serve", "--editable", "--store", address, "--port", "0"]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        url = process.stdout.readline().split()[3].rstrip(",")
        assert process.stdout.readline() == f"files of Excel are taken in on {url}intake\n"
        process.kill()


def test_it_says_where_and_what_it_serves_and_stops_quietly(serving: subprocess.Popen[str], address: str) -> None:
    assert serving.stdout is not None
    announcement = serving.stdout.readline()
    url = announcement.split()[3].rstrip(",")
    answer = httpx.post(f"{url}graphql", json={"query": "{ __typename }"}, timeout=30)
    serving.send_signal(signal.SIGINT)
    _, log = serving.communicate(timeout=30)
    assert announcement == f"serving {address} on {url} (the explorer), GraphQL at /graphql; Ctrl-C stops\n"
    assert answer.json()["data"] == {"__typename": "Query"}
    assert serving.returncode == 0
    assert "STORE_UNAVAILABLE" in log
    assert "Traceback" not in log


def test_a_port_that_is_taken_is_named(run: Run, address: str, taken_port: int) -> None:
    result = run("serve", "--store", address, "--port", taken_port)
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith(f"cannot serve on 127.0.0.1 port {taken_port} (Address already in use")


def test_an_address_of_no_store_is_named(run: Run) -> None:
    result = run("serve", "--store", "mysql:x")
    assert (result.exit_code, result.stderr.split(";")[0]) == (3, "'mysql:x' is not the address of a store")


def test_the_ontology_is_checked(run: Run, tmp_path: Path) -> None:
    result = run("serve", "--ontology", tmp_path)
    assert result.exit_code == 1
    assert "no declaration here" in result.stderr


def test_settings_are_checked(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GONGJIAN_PAGE_MAXIMUM", "10")
    monkeypatch.setenv("GONGJIAN_EXPLORER", "false")
    result = run("serve", "--port", 70_000)
    assert result.exit_code == 2
    assert "port: Input should be less than or equal to 65535" in result.stderr
    assert run("serve").stderr.endswith("page_default is 100; allowed: at most page_maximum, 10\n")


def test_everybody_is_let_in_only_by_name(run: Run, address: str) -> None:
    result = run("serve", "--store", address, "--host", "0.0.0.0")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("host is 0.0.0.0, which others can reach, and there is no access control; ")


def test_everybody_may_write_only_on_loopback(run: Run, address: str) -> None:
    result = run("serve", "--store", address, "--host", "0.0.0.0", "--without-access", "--editable")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("editable without access control is for loopback; host is 0.0.0.0")


def test_a_server_does_not_start_without_its_tokens(run: Run, address: str, tmp_path: Path) -> None:
    result = run("serve", "--store", address, "--tokens", tmp_path / "tokens")
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (1, "1 mistake; no token is valid")


@pytest.mark.parametrize("file", ["Dockerfile", "docker-compose.yml"])
def test_containers_say_by_name_that_everybody_may_read(file: str) -> None:
    text = (PROJECT / file).read_text("utf-8")
    assert "0.0.0.0" in text
    assert "--without-access" in text


def test_answers_do_not_wait_for_acknowledgments() -> None:
    """Without TCP_NODELAY each answer but the first of a connection took 44 ms."""
    with listen("127.0.0.1", 0) as listening, socket.create_connection(listening.getsockname()):
        accepted, _ = listening.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) == 1
