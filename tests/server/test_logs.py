import sys
from collections.abc import Iterator

import orjson
import pytest
import structlog

from server.http_errors import format_internal_error
from server.logs import write_log_to_stderr


@pytest.fixture
def _log_restored() -> Iterator[None]:
    yield
    structlog.reset_defaults()


@pytest.mark.usefixtures("_log_restored")
def test_an_internal_error_is_logged_on_one_line_with_its_trace(capsys: pytest.CaptureFixture[str]) -> None:
    write_log_to_stderr()
    formatted = format_internal_error(ZeroDivisionError("a secret"))
    out, line = capsys.readouterr()
    entry = orjson.loads(line)
    assert out == ""
    assert formatted["extensions"] == {"code": "INTERNAL", "requestId": entry["request_id"]}
    assert (entry["level"], entry["event"]) == ("error", "internal error")
    assert entry["exception"].endswith("ZeroDivisionError: a secret")


@pytest.mark.usefixtures("_log_restored")
@pytest.mark.parametrize("is_terminal", [True, False])
def test_a_traceback_shows_no_values(
    is_terminal: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(token: str) -> None:
        raise ZeroDivisionError(len(token))

    monkeypatch.setattr(sys.stderr, "isatty", lambda: is_terminal)
    write_log_to_stderr()
    try:
        fail("gj_" + "secret")
    except ZeroDivisionError as error:
        format_internal_error(error)
    logged = capsys.readouterr().err
    assert "ZeroDivisionError" in logged
    assert "gj_secret" not in logged
