"""The exit codes of the commands, and which errors end a command with which code.

    with exit_codes():
        store = store_of(settings, read_ontology(settings.ontology))  # StoreError: a message on stderr, and code 3

`gongjian --help` and docs/errors.md list the codes.
"""

import contextlib
from collections.abc import Iterator

import typer

from graph.errors import DataError, DocumentsError, OntologyError, RequestError, StoreError
from server.commands.options import command_line_message

MISTAKES = 1
# The same code as Typer's for an unknown option or a missing argument.
WRONG_USAGE = 2
UNAVAILABLE = 3


@contextlib.contextmanager
def exit_codes() -> Iterator[None]:
    """Ends the command with a message instead of a traceback if an error of this product is raised.

    Unexpected errors are not caught, because their traceback is needed.
    """
    try:
        yield
    except (DataError, DocumentsError, OntologyError) as error:
        # The error begins with the count of mistakes, but after a long list a terminal shows only the end.
        count, *mistakes = error.message.splitlines()
        for line in (*mistakes, count):
            typer.echo(line, err=True)
        raise typer.Exit(MISTAKES) from None
    except RequestError as error:
        typer.echo(command_line_message(error), err=True)
        raise typer.Exit(WRONG_USAGE) from None
    except StoreError as error:
        typer.echo(error.message, err=True)
        raise typer.Exit(UNAVAILABLE) from None
