"""However many mistakes there are, a hundred are listed and all are counted."""

from graph.errors import Mistake
from loaders.mistakes import MAXIMUM_LISTED, Mistakes


def mistake_at(line: int, file: str = "a.csv") -> Mistake:
    return Mistake(file, line, "key", "wrong")


def test_none_at_first() -> None:
    mistakes = Mistakes()
    assert not mistakes
    assert len(mistakes) == 0


def test_all_are_counted_and_the_first_listed() -> None:
    mistakes = Mistakes()
    mistakes.extend(mistake_at(line) for line in range(1, 1_000))
    mistakes.append(mistake_at(1_000))
    error = mistakes.error()
    assert len(mistakes) == 1_000
    assert error.mistakes == tuple(mistake_at(line) for line in range(1, MAXIMUM_LISTED + 1))
    assert error.message.splitlines()[0] == "1000 mistakes; nothing was written"
    assert error.message.splitlines()[-1] == "... and 900 more"


def test_as_many_as_are_listed_leave_none_out() -> None:
    mistakes = Mistakes()
    mistakes.extend(mistake_at(line) for line in range(MAXIMUM_LISTED))
    assert len(mistakes.error().message.splitlines()) == 1 + MAXIMUM_LISTED


def test_they_are_listed_by_file_and_line() -> None:
    mistakes = Mistakes()
    mistakes.extend([mistake_at(10, "b.csv"), mistake_at(9, "b.csv"), mistake_at(12, "a.csv"), mistake_at(0, "b.csv")])
    listed = [(mistake.file, mistake.line) for mistake in mistakes.error().mistakes]
    assert listed == [("a.csv", 12), ("b.csv", 0), ("b.csv", 9), ("b.csv", 10)]
