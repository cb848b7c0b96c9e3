from pathlib import Path

import pytest

from tests.server.commands.conftest import Run


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--format", "xlsx", "-o", "changes.xlsx"), "add --dry-run --output changes.xlsx"),
        (("--format", "xlsx", "--dry-run"), "add --dry-run --output changes.xlsx"),
        (("--dry-run", "-o", "changes.xlsx"), "add --dry-run --format xlsx"),
    ],
)
def test_a_workbook_is_a_preview_in_a_file(
    run: Run, folder: Path, address: str, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], message: str
) -> None:
    monkeypatch.chdir(folder)
    result = run("load", folder, *options, "--store", address)
    assert (result.exit_code, (folder / "changes.xlsx").exists()) == (2, False)
    assert message in " ".join(result.stderr.replace("│", " ").split())
