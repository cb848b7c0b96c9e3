"""The data that commands are given: folders and files, of which - is standard input."""

import contextlib
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import typer

STANDARD_INPUT = Path("-")


@contextlib.contextmanager
def files(given: Sequence[Path]) -> Iterator[list[Path]]:
    """The paths to read; standard input is copied to a file first, as a file is read more than once."""
    for path in given:
        if path != STANDARD_INPUT and not path.exists():
            raise typer.BadParameter(f"{path} does not exist", param_hint="'DATA'")
    if STANDARD_INPUT not in given:
        yield list(given)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stdin"
        with path.open("wb") as file:
            shutil.copyfileobj(sys.stdin.buffer, file)
        yield [path if one == STANDARD_INPUT else one for one in given]
