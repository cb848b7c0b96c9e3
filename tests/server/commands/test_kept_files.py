"""What a deployment keeps itself is not overwritten by a command, however its path is spelled."""

import os
from pathlib import Path

import pytest

from graph.errors import RequestError
from server.commands.kept_files import refuse_kept
from server.settings import Settings
from tests.server.commands.conftest import Run

WRITERS = {
    "backup": ("backup", "{}"),
    "export": ("export", "jsonl", "--output", "{}"),
    "xlsx": ("export", "xlsx", "--output", "{}"),
    "analyse": ("analyse", "degree", "--output", "{}"),
    "report": ("report", "--unit", "u1", "--output", "{}"),
}


@pytest.mark.parametrize("writer", WRITERS)
def test_no_command_overwrites_the_store(run: Run, folder: Path, address: str, tmp_path: Path, writer: str) -> None:
    run("load", folder, "--store", address)
    store = tmp_path / "graph.db"
    before = store.read_bytes()
    for name in ("graph.db", "graph.db-wal"):
        arguments = [argument.format(tmp_path / name) for argument in WRITERS[writer]]
        result = run(*arguments, "--store", address)
        assert (result.exit_code, "which it would overwrite; name another file" in result.stderr) == (2, True)
    assert store.read_bytes() == before
    assert run("verify", "--store", address).exit_code == 0


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "graph.db").touch()
    (tmp_path / "link.db").symlink_to("graph.db")
    (tmp_path / "same.db").hardlink_to(tmp_path / "graph.db")
    (tmp_path / "states").mkdir()
    address = f"sqlite:{tmp_path / 'link.db'}"
    return Settings(store=address, states_folder=tmp_path / "states", search_folder=tmp_path / "search")


KEPT = ["graph.db", "link.db", "same.db", "states/../graph.db", "graph.db-shm", "link.db-journal", "graph.db-wal"]


@pytest.mark.parametrize("name", [*KEPT, "states/x.db", "states/../search/new/x.db"])
def test_each_spelling_is_known(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    with pytest.raises(RequestError):
        refuse_kept(tmp_path / name, settings)
    monkeypatch.chdir(tmp_path / "states")
    with pytest.raises(RequestError):
        refuse_kept(Path(os.pardir) / name, settings)


@pytest.mark.parametrize("name", ["other.db", "graph.db.gz", "graph.jsonl", "states.db"])
def test_other_files_may_be_written(settings: Settings, tmp_path: Path, name: str) -> None:
    refuse_kept(tmp_path / name, settings)
    refuse_kept(tmp_path / name, Settings(store="bolt://127.0.0.1"))
