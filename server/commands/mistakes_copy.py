"""The option --mistakes: a copy of a workbook that was to be loaded, with its mistakes as comments on their cells."""

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import DataError
from loaders.editing.noting import noted
from server.commands.files import counted, open_output
from server.settings import Settings

_WORKBOOKS = frozenset({".xlsx", ".xlsm"})

MistakesOption = Annotated[
    Path | None,
    typer.Option(
        "--mistakes",
        dir_okay=False,
        help="If a workbook (XLSX, XLSM) has mistakes: a copy of it, with each as a comment on its cell.",
    ),
]


@contextlib.contextmanager
def mistakes_in_copy(copy: Path | None, paths: Sequence[Path], settings: Settings) -> Iterator[None]:
    """Writes the copy if the data have mistakes, which are then raised on; without a `copy` it does nothing.

    Raises typer.BadParameter where no copy could be made of the data.
    """
    if copy is None:
        yield
        return
    workbook = _workbook(copy, paths)
    try:
        yield
    except DataError as error:
        _write(copy, workbook, error, settings)
        raise


def _workbook(copy: Path, paths: Sequence[Path]) -> Path:
    """The workbook of which a copy is made."""
    workbooks = [path for path in paths if path.suffix.lower() in _WORKBOOKS and path.is_file()]
    if len(workbooks) != 1:
        names = ", ".join(path.name for path in paths)
        advice = "save it as XLSX in a spreadsheet, and load that" if not workbooks else "load one workbook at a time"
        raise typer.BadParameter(f"--mistakes makes a copy of one workbook, XLSX or XLSM; given: {names}; {advice}")
    (workbook,) = workbooks
    if copy.suffix.lower() != workbook.suffix.lower():
        raise typer.BadParameter(f"--mistakes: {copy.name} must end in {workbook.suffix}, as the workbook does")
    if copy.exists() and copy.samefile(workbook):
        raise typer.BadParameter("--mistakes: the copy must be another file than the workbook")
    return workbook


def _write(copy: Path, workbook: Path, error: DataError, settings: Settings) -> None:
    try:
        content = noted(workbook, error.mistakes)
    except DataError as why_not:
        # The mistakes themselves are told all the same.
        typer.echo(f"no copy was made: {why_not.mistakes[0].message}", err=True)
        return
    with open_output(copy, settings) as file:
        file.write(content)
    advice = f"correct it there, and load it as {workbook.name}"
    typer.echo(f"{counted(len(error.mistakes), 'mistake')} noted in {copy}; {advice}", err=True)
