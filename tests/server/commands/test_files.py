import io
import sys
from pathlib import Path

import pytest
import typer

from server.commands.files import STANDARD_INPUT, data_paths, open_output
from server.settings import Settings


class StandardInput:
    """Stands for sys.stdin."""

    def __init__(self, content: bytes) -> None:
        self.buffer = io.BytesIO(content)


def test_standard_input_is_a_file_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", StandardInput(b"lines"))
    with data_paths([tmp_path, STANDARD_INPUT]) as (folder, copy):
        assert (folder, copy.name, copy.read_bytes()) == (tmp_path, "stdin", b"lines")
    assert not copy.exists()


def test_a_path_that_does_not_exist_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(typer.BadParameter, match="nowhere does not exist"), data_paths([tmp_path / "nowhere"]):
        pass


def test_a_file_appears_when_all_of_it_is_written(tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    with open_output(file, Settings()) as output:
        output.write(b"{}")
        assert not file.exists()
    assert file.read_bytes() == b"{}"
    assert list(tmp_path.iterdir()) == [file]


def write_and_fail(file: Path) -> None:
    with open_output(file, Settings()) as output:
        output.write(b"new")
        raise ZeroDivisionError


def test_an_error_leaves_the_older_file(tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    file.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError):
        write_and_fail(file)
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]
