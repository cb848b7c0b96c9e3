import gzip
from pathlib import Path

import pytest

from tests.server.commands.conftest import Run


def test_a_backup_is_written_and_restored(run: Run, folder: Path, address: str, tmp_path: Path) -> None:
    run("load", folder, "--store", address, "--actor", "office")
    file, other = tmp_path / "backup.jsonl.gz", f"sqlite:{tmp_path / 'other.db'}"
    made = run("backup", file, "--store", address)
    assert (made.exit_code, made.stdout, made.stderr.startswith("1 revision, snapshot ")) == (0, "", True)
    result = run("restore", file, "--store", other)
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "1 revision, 6 changes of records")
    assert result.stdout.splitlines()[1].endswith(", the same as in the backup")
    listed = [run("revisions", "--store", store).stdout for store in (address, other)]
    assert listed[0] == listed[1] != "no revisions\n"
    lines = run("backup", "-", "--store", other).stdout_bytes
    assert lines == gzip.decompress(file.read_bytes())
    again = tmp_path / "again.jsonl.gz"
    run("backup", again, "--store", other)
    assert again.read_bytes() == file.read_bytes()


def test_each_kind_of_file_is_known(run: Run, folder: Path, address: str, tmp_path: Path) -> None:
    run("load", folder, "--store", address)
    export, backup = tmp_path / "export.jsonl", tmp_path / "backup.jsonl"
    run("export", "jsonl", "-o", export, "--store", address)
    run("backup", backup, "--store", address)
    result = run("restore", export, "--store", f"sqlite:{tmp_path / 'other.db'}")
    assert (result.exit_code, "this is an export, which has no log; load it" in result.stderr) == (1, True)
    result = run("load", backup, "--store", address)
    assert (result.exit_code, "this is a backup with its log; restore it" in result.stderr) == (1, True)


def test_a_backup_that_is_refused_leaves_no_file(run: Run, folder: Path, address: str, tmp_path: Path) -> None:
    run("load", folder, "--store", address)
    run("backup", tmp_path / "backup.jsonl", "--store", address)
    changed = tmp_path / "changed.jsonl"
    changed.write_text((tmp_path / "backup.jsonl").read_text().replace("SCHOOL", "HOSPITAL"))
    result = run("restore", changed, "--store", f"sqlite:{tmp_path / 'other.db'}")
    assert (result.exit_code, "the file was changed, and cannot be restored" in result.stderr) == (1, True)
    assert list(tmp_path.glob("other.db*")) == []


def test_a_store_that_is_in_use_is_not_restored_into(run: Run, folder: Path, address: str, tmp_path: Path) -> None:
    run("load", folder, "--store", address)
    run("backup", tmp_path / "backup.jsonl", "--store", address)
    result = run("restore", tmp_path / "backup.jsonl", "--store", address)
    assert (result.exit_code, "the store is not empty" in result.stderr) == (2, True)


@pytest.mark.parametrize("content", [b"", b"\x00\xff\xfe", b"key,name\n", b"\xff" * (17 << 20)])
def test_what_is_no_backup_is_called_so(run: Run, address: str, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "backup.jsonl"
    file.write_bytes(content)
    result = run("restore", file, "--store", address)
    assert (result.exit_code, "expected: a file that gongjian backup has written" in result.stderr) == (1, True)
    assert list(tmp_path.iterdir()) == [file]
