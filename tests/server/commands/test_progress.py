import io
import sys
import time

import pytest

from loaders.load import no_progress
from server.commands.progress import show_progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_person_sees_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    with show_progress() as progress:
        progress("check nodes/Unit.csv", 2_000)
        time.sleep(0.3)  # the line is drawn a few times a second
    assert "check nodes/Unit.csv: 2,000 rows" in terminal.getvalue()


def test_a_file_gets_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", file := io.StringIO())
    with show_progress() as progress:
        progress("check nodes/Unit.csv", 2_000)
    assert progress is no_progress
    assert file.getvalue() == ""
