"""Runs a command that makes a step: shows the step or does it, and says how to take it back.

    async def reopen(store: Store, record: RecordArgument) -> Step:
        return Close(read_reference(record, "record", store.ontology), None)

    app.command()(as_command(reopen))

The command has the arguments and options of the function, and those that all such commands share.
"""

import asyncio
import datetime
import functools
import inspect
import shlex
from collections.abc import Awaitable, Callable, Sequence
from typing import Annotated, Any, NoReturn, TypeAlias

import typer

from graph.ontology.reader import read_ontology
from graph.stores.revisions import Author
from graph.stores.store import Store
from graph.writing.refusal import StepRefusedError
from graph.writing.steps import Step
from graph.writing.write import StepError, WriteRequest, WriteResult, write
from server.commands.changes import ChangesFormat, print_result
from server.commands.exit_codes import MISTAKES, exit_codes
from server.commands.options import (
    ActorOption,
    DeadlineOption,
    DryRunOption,
    Neo4jDatabaseOption,
    Neo4jUserOption,
    OntologyOption,
    ReasonOption,
    StoreOption,
    read_settings,
)
from server.composition import states_of, store_of
from server.settings import Settings

FormatOption = Annotated[ChangesFormat, typer.Option("--format", help="Lines to read, or JSON Lines.")]

_Planned: TypeAlias = Callable[[Store], Awaitable[Step]]

_OF_RECORD, _OF_REVISION = ("of",), ("sequence", "to")
"""Where in a step its first argument stands, of one on a record and of one on a revision."""


def as_command(plan: Callable[..., Awaitable[Step]]) -> Callable[..., None]:
    """The command for a function that makes a step of its arguments; the first one is the store, to be asked."""
    own = list(inspect.signature(plan).parameters.values())[1:]
    shared = [it for it in inspect.signature(_run).parameters.values() if it.kind is it.KEYWORD_ONLY]

    def command(**arguments: Any) -> None:
        planned = functools.partial(plan, **{parameter.name: arguments.pop(parameter.name) for parameter in own})
        _run(planned, own[0].name.upper(), **arguments)

    command.__name__, command.__doc__ = plan.__name__, plan.__doc__
    # Typer reads the parameters of a command from its signature.
    command.__signature__ = inspect.Signature([*own, *shared])  # type: ignore[attr-defined]
    return command


def _run(  # noqa: PLR0913
    planned: _Planned,
    argument: str,
    *,
    dry_run: DryRunOption = False,
    format_: FormatOption = ChangesFormat.TABLE,
    reason: ReasonOption = "",
    actor: ActorOption = "",
    store: StoreOption = None,
    ontology: OntologyOption = None,
    neo4j_user: Neo4jUserOption = None,
    neo4j_database: Neo4jDatabaseOption = None,
    deadline: DeadlineOption = None,
) -> None:
    settings = read_settings(
        store=store, ontology=ontology, neo4j_user=neo4j_user, neo4j_database=neo4j_database, deadline=deadline
    )
    with exit_codes():
        opened = store_of(settings, read_ontology(settings.ontology))
        try:
            result = asyncio.run(_write(opened, planned, Author(actor, reason), settings, is_preview=dry_run))
        except StepRefusedError as error:
            _refuse([StepError(0, error.path, error.code, error.message)], argument)
    if result.errors:
        _refuse(result.errors, argument)
    options = f" --store {shlex.quote(store)}" if store else ""
    print_result(result, format_, options, is_preview=dry_run)


async def _write(
    store: Store, planned: _Planned, author: Author, settings: Settings, *, is_preview: bool
) -> WriteResult:
    try:
        # A write would make a store where the address is mistyped.
        await store.check()
        now = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        result = await write(store, WriteRequest([await planned(store)], now, author, is_preview=is_preview))
        if result.is_erasing and not is_preview:
            await states_of(settings, store).forget()
        return result
    finally:
        await store.close()


def _refuse(errors: Sequence[StepError], argument: str) -> NoReturn:
    """Ends the command as wrong data do."""
    for error in errors:
        typer.echo(f"{_place(error.path, argument)}: {error.message}", err=True)
    typer.echo("refused; nothing was written", err=True)
    raise typer.Exit(MISTAKES)


def _place(path: Sequence[str], argument: str) -> str:
    """Where in what was typed a step is refused; a property is named by itself."""
    name = ".".join(path)
    first = _OF_REVISION if argument == "REVISION" else _OF_RECORD
    spelled = {"sources": "--source", "on": "--on", "into": "INTO", "key": "KEY"}
    return argument if name in first else spelled.get(name, name)
