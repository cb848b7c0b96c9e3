from pathlib import Path

from tests.server.commands.conftest import Run

SIZES = ("--communities", 3, "--units", 20, "--projects", 5, "--seed", 7)


def test_a_made_up_district_can_be_loaded(run: Run, tmp_path: Path, address: str) -> None:
    result = run("synthesize", tmp_path / "made", *SIZES)
    assert result.stdout == f"wrote 3 communities, 20 units and 5 projects to {tmp_path / 'made'}\n"
    loaded = run("load", tmp_path / "made", "--store", address)
    assert (result.exit_code, loaded.exit_code) == (0, 0)
    assert loaded.stdout.splitlines()[0].endswith(", updated 0, unchanged 0")


def test_the_same_seed_makes_the_same_district(run: Run, tmp_path: Path) -> None:
    run("synthesize", tmp_path / "first", *SIZES)
    run("synthesize", tmp_path / "second", *SIZES)
    files = sorted(path.relative_to(tmp_path / "first") for path in (tmp_path / "first").rglob("*.csv"))
    assert Path("nodes/Unit.csv") in files
    assert all((tmp_path / "first" / file).read_bytes() == (tmp_path / "second" / file).read_bytes() for file in files)


def test_a_folder_of_other_files_is_left_alone(run: Run, folder: Path) -> None:
    result = run("synthesize", folder, *SIZES)
    assert (result.exit_code, result.stdout) == (1, "")
    assert (folder / "nodes/Community.csv").read_text(encoding="utf-8").startswith("key,name,sources\nc1,")


def test_sizes_are_checked(run: Run, tmp_path: Path) -> None:
    result = run("synthesize", tmp_path / "made", "--units", 0)
    assert result.exit_code == 2
    assert "Invalid value for '--units'" in result.stderr
