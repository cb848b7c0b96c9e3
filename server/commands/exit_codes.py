"""The exit codes of the commands, and which errors end a command with which code.

    with exit_codes():
        store = store_of(settings, read_ontology(settings.ontology))  # StoreError: a message on stderr, and code 3

`gongjian --help` and docs/errors.md list the codes.
"""

import contextlib
from collections.abc import Iterator

import orjson
import typer

from graph.errors import DataError, DocumentsError, OntologyError, RequestError, StoreError
from server.commands.options import command_line_message

MISTAKES = 1
# The same code as Typer's for an unknown option or a missing argument.
WRONG_USAGE = 2
UNAVAILABLE = 3


@contextlib.contextmanager
def exit_codes(language: str = "en", *, as_json: bool = False) -> Iterator[None]:
    """Ends the command with a message instead of a traceback if an error of this product is raised.

    Mistakes are told in `language` where they are known in it, `as_json` a line of JSON each. Unexpected errors are not
    caught, because their traceback is needed.
    """
    try:
        yield
    except (DataError, DocumentsError, OntologyError) as error:
        # The error begins with the count of mistakes, but after a long list a terminal shows only the end.
        count, *mistakes = _json_lines(error, language) if as_json else _lines(error, language)
        for line in (*mistakes, count):
            typer.echo(line, err=True)
        raise typer.Exit(MISTAKES) from None
    except RequestError as error:
        typer.echo(command_line_message(error), err=True)
        raise typer.Exit(WRONG_USAGE) from None
    except StoreError as error:
        typer.echo(error.message, err=True)
        raise typer.Exit(UNAVAILABLE) from None


def _lines(error: DataError | DocumentsError | OntologyError, language: str) -> list[str]:
    if language != "zh":
        return error.message.splitlines()
    lines = [f"{mistake.place}：{mistake.in_language(language)}" for mistake in error.mistakes]
    more = [f"……另有 {error.unlisted_count} 处"] if error.unlisted_count else []
    return [f"{len(lines) + error.unlisted_count} 处错误；没有写入", *lines, *more]


def _json_lines(error: DataError | DocumentsError | OntologyError, language: str) -> list[str]:
    """The count of mistakes, and an object for each."""
    count = {"mistakes": len(error.mistakes) + error.unlisted_count}
    members = [
        {"file": it.file, "row": it.line, "column": it.column, "message": it.in_language(language)}
        for it in error.mistakes
    ]
    return [orjson.dumps(it).decode() for it in (count, *members)]
