"""Where commands write: to standard output, or to a file that appears when it is whole."""

import contextlib
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from graph.export.dialect import Sink

Output = Annotated[
    Path | None, typer.Option("--output", "-o", dir_okay=False, help="File to write, instead of stdout.")
]
Bom = Annotated[bool, typer.Option(help="Begin tables of text with a byte-order mark, for Excel.")]


@contextlib.contextmanager
def sink(output: Path | None) -> Iterator[Sink]:
    """Standard output, or a file that appears when it is whole: until then it stands beside its name."""
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    if not output.parent.exists():
        raise typer.BadParameter(f"there is no folder {output.parent}; make it first, or give another --output")
    try:
        with tempfile.TemporaryDirectory(dir=output.parent, prefix=f".{output.name}.") as folder:
            part = Path(folder) / output.name
            with part.open("wb") as file:
                yield file
            part.replace(output)
    except OSError as error:
        raise typer.BadParameter(f"{output} cannot be written: {error.strerror}") from None
