"""How commands end: what is wrong goes to stderr, and whose fault it is into the exit code."""

import contextlib
from collections.abc import Iterator

import typer

from graph.errors import DataError, DocumentsError, OntologyError, RequestError, StoreError
from server.commands.speaking import on_command_line

MISTAKES = 1
WRONG_USAGE = 2
NO_STORE = 3


@contextlib.contextmanager
def exit_codes() -> Iterator[None]:
    """Turns the product's errors into messages and exit codes, without a traceback."""
    try:
        yield
    except (DataError, DocumentsError, OntologyError) as error:
        count, *mistakes = error.message.splitlines()
        for line in (*mistakes, count):
            typer.echo(line, err=True)
        raise typer.Exit(MISTAKES) from None
    except RequestError as error:
        typer.echo(on_command_line(error), err=True)
        raise typer.Exit(WRONG_USAGE) from None
    except StoreError as error:
        typer.echo(error.message, err=True)
        raise typer.Exit(NO_STORE) from None
