import pytest
import typer

from graph.errors import Code, DataError, GongjianError, Mistake, ParameterName, RequestError, StoreError
from server.commands.exit_codes import MISTAKES, UNAVAILABLE, WRONG_USAGE, exit_codes

ENDINGS = [
    (DataError([Mistake("a.csv", 2, "", "bad")]), MISTAKES, "a.csv:2: bad\n1 mistake; nothing was written\n"),
    (RequestError(Code.BAD_RANGE, ParameterName("asOf"), ": bad"), WRONG_USAGE, "--as-of: bad\n"),
    (StoreError(Code.STORE_UNAVAILABLE, "gone"), UNAVAILABLE, "gone\n"),
]


@pytest.mark.parametrize(("error", "code", "message"), ENDINGS)
def test_an_error_ends_a_command_with_a_message_and_a_code(
    capsys: pytest.CaptureFixture[str], error: GongjianError, code: int, message: str
) -> None:
    with pytest.raises(typer.Exit) as raised, exit_codes():
        raise error
    assert raised.value.exit_code == code
    assert capsys.readouterr() == ("", message)


def test_an_unexpected_error_keeps_its_traceback() -> None:
    with pytest.raises(ZeroDivisionError), exit_codes():
        raise ZeroDivisionError
