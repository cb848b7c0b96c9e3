"""The page on clients: its Python is run against a server; the rest of its code is run by `make test-clients`."""

import csv
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.docs.reading import marked, page

PROGRAM = [sys.executable, "-c", "from server.cli import main; main()"]
PAGE_URL = "http://127.0.0.1:8000/graphql"


@pytest.fixture(scope="module")
def served_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of GraphQL of a server over the first sample, which nobody writes to."""
    store = f"sqlite:{tmp_path_factory.mktemp('served') / 'graph.db'}"
    subprocess.run([*PROGRAM, "load", "data/zhengzhou", "--store", store], cwd=ROOT, check=True, capture_output=True)
    serving = [*PROGRAM, "serve", "--store", store, "--port", "0"]
    with subprocess.Popen(serving, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        yield f"{process.stdout.readline().split()[3].rstrip(',')}graphql"
        process.send_signal(signal.SIGINT)


def test_the_python_writes_all_pairs(served_url: str, tmp_path: Path) -> None:
    script = marked("docs/clients.md", "run").replace(PAGE_URL, served_url).replace("first: 200", "first: 1")
    subprocess.run([sys.executable, "-c", script], cwd=tmp_path, check=True)
    with (tmp_path / "pairs.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 2
    assert {"unit": "qianxuesen-primary-school", "community_name": "金昌社区", "end": ""}.items() <= rows[-1].items()


def test_gql_answers_and_tells_the_code_of_a_refusal(served_url: str) -> None:
    script = marked("docs/clients.md", "run: gql").replace(PAGE_URL, served_url)
    printed = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    assert printed == "12\nBAD_DATE\n"


def test_code_is_run_or_said_not_to_be() -> None:
    blocks = re.findall(r"^(.*)\n```(\w+)$", page("docs/clients.md"), re.MULTILINE)
    unmarked = {language for before, language in blocks if not re.match(r"<!-- (file: \S+|run(: \S+)?) -->", before)}
    assert unmarked == {"sh", "r"}
