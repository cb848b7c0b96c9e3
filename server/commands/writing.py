"""Where commands write: to standard output, or to a file that appears when it is whole."""

import contextlib
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import typer

from graph.views.dialect import Sink


@contextlib.contextmanager
def sink(output: Path | None) -> Iterator[Sink]:
    """Standard output, or a file that appears when it is whole: until then it stands beside its name."""
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=output.parent, prefix=f".{output.name}.") as folder:
            part = Path(folder) / output.name
            with part.open("wb") as file:
                yield file
            part.replace(output)
    except OSError as error:
        raise typer.BadParameter(f"{output} cannot be written: {error.strerror}") from None
