"""However many mistakes there are, a hundred are kept and all are counted."""

from graph.errors import Mistake
from loaders.mistakes import LISTED, Mistakes


def mistake(line: int, file: str = "a.csv") -> Mistake:
    return Mistake(file, line, "key", "wrong")


def test_none_at_first() -> None:
    mistakes = Mistakes()
    assert not mistakes
    assert len(mistakes) == 0


def test_all_are_counted_and_the_first_listed() -> None:
    mistakes = Mistakes()
    mistakes.extend(mistake(line) for line in range(1, 1_000))
    mistakes.append(mistake(1_000))
    error = mistakes.error()
    assert len(mistakes) == 1_000
    assert error.mistakes == tuple(mistake(line) for line in range(1, LISTED + 1))
    assert error.message.splitlines()[0] == "1000 mistakes; nothing was written"
    assert error.message.splitlines()[-1] == "... and 900 more"


def test_as_many_as_are_listed_leave_none_out() -> None:
    mistakes = Mistakes()
    mistakes.extend(mistake(line) for line in range(LISTED))
    assert len(mistakes.error().message.splitlines()) == 1 + LISTED


def test_they_are_listed_by_file_and_line() -> None:
    mistakes = Mistakes()
    mistakes.extend([mistake(10, "b.csv"), mistake(9, "b.csv"), mistake(12, "a.csv"), mistake(0, "b.csv")])
    listed = [(one.file, one.line) for one in mistakes.error().mistakes]
    assert listed == [("a.csv", 12), ("b.csv", 0), ("b.csv", 9), ("b.csv", 10)]
