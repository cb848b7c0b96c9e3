"""The files that commands read and write, including standard input and output."""

import contextlib
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from graph.export.dialect import Sink
from server.commands.kept_files import refuse_kept
from server.settings import Settings

STANDARD_INPUT = Path("-")

OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", dir_okay=False, help="File to write; standard output if not given.")
]
BomOption = Annotated[
    bool, typer.Option(help="Begin CSV files with a byte-order mark, by which Excel knows that they are UTF-8.")
]


def counted(number: int, noun: str) -> str:
    """A number with what is counted: 1 revision, 1,024 revisions."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


@contextlib.contextmanager
def data_paths(data: Sequence[Path]) -> Iterator[list[Path]]:
    """The paths of folders and files to read, in which `-` is replaced by a temporary copy of standard input.

    It is copied because data are read twice, first to check and then to load them. Raises typer.BadParameter for a path
    that does not exist.
    """
    for path in data:
        if path != STANDARD_INPUT and not path.exists():
            raise typer.BadParameter(f"{path} does not exist", param_hint="'DATA'")
    if STANDARD_INPUT not in data:
        yield list(data)
        return
    with tempfile.TemporaryDirectory() as folder:
        # Messages about mistakes name the file.
        copy = Path(folder) / "stdin"
        with copy.open("wb") as file:
            shutil.copyfileobj(sys.stdin.buffer, file)
        yield [copy if path == STANDARD_INPUT else path for path in data]


@contextlib.contextmanager
def open_output(output: Path | None, settings: Settings) -> Iterator[Sink]:
    """Standard output, or a file that appears under its name only when it has been written completely.

    If an error ends the writing, an older file of that name is left unchanged. Raises typer.BadParameter if the file
    cannot be written, and RequestError for one that the deployment keeps itself, such as the store.
    """
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    refuse_kept(output, settings)
    # The folder is not created, because its name may be misspelled.
    if not output.parent.exists():
        raise typer.BadParameter(f"there is no folder {output.parent}; make it first, or name another file")
    try:
        # In the same folder, because a file can only be renamed atomically within one file system.
        with tempfile.TemporaryDirectory(dir=output.parent, prefix=f".{output.name}.") as folder:
            unfinished = Path(folder) / output.name
            with unfinished.open("wb") as file:
                yield file
            unfinished.replace(output)
    except OSError as error:
        raise typer.BadParameter(f"{output} cannot be written: {error.strerror}") from None


def refuse_overwriting(outputs: Sequence[Path | None], inputs: Sequence[Path | None]) -> None:
    """Raises typer.BadParameter where a file to write is one of those that are read."""
    for output in outputs:
        if output is None or not output.exists():
            continue
        if any(path is not None and path.exists() and output.samefile(path) for path in inputs):
            raise typer.BadParameter(f"{output.name} is read by this command, so it is not written over")
