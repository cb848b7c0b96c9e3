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


@pytest.mark.parametrize("option", ["--output", "--questions"])
def test_what_is_read_is_not_written_over(run: Run, tmp_path: Path, address: str, option: str) -> None:
    file = tmp_path / "list.csv"
    file.write_text("单位名称\n第一小学\n", encoding="utf-8")
    result = run(
        "load", file, "--dry-run", "--format", "xlsx", "-o", tmp_path / "b.xlsx", option, file, "--store", address
    )
    assert (result.exit_code, file.read_text(encoding="utf-8")) == (2, "单位名称\n第一小学\n")
    assert "is read by this command" in " ".join(result.stderr.replace("│", " ").split())
