"""The script that compares the schema with that of the last release."""

import subprocess
import sys

from scripts.breaking import breaking_changes, untold
from tests.conftest import ROOT

BEFORE = "type Query { unit: Unit old: String } type Unit { name: String kind: Kind } enum Kind { SCHOOL SHOP }"
AFTER = "type Query { unit: Unit } type Unit { name: String kind: String } enum Kind { SCHOOL }"


def missing(changelog: str) -> list[str]:
    return [change.description for change in untold(breaking_changes(BEFORE, AFTER), changelog)]


def test_what_breaks_queries_must_be_in_the_changelog():
    assert missing("## [Unreleased]\n\n- `unit { kind }` is a text.\n\n## [0.1.0]\n\n- `old` is new.") == [
        "Field Query.old was removed.",
        "Enum value Kind.SHOP was removed.",
    ]


def test_a_change_is_told_by_the_name_of_its_type_or_of_its_member():
    assert missing("## [Unreleased]\n- `old`, `SHOP` and `Unit.kind` are gone.") == []


def test_what_is_added_breaks_nothing():
    assert breaking_changes("type Query { a: Int }", "type Query { a: Int b: Int }") == []


def test_the_schema_is_compared_with_a_revision():
    command = [sys.executable, "-m", "scripts.breaking", "HEAD"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, "breaking changes since HEAD, 0 of them not in CHANGELOG.md" in done.stdout) == (0, True)
