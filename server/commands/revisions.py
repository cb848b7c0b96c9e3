"""gongjian revisions: who changed what, when and why; or the history of one record."""

import asyncio
from collections.abc import Iterator, Sequence
from typing import Annotated, Any, assert_never

import orjson
import typer

from graph.ontology.reader import read_ontology
from graph.stores.histories import check_logged
from graph.stores.revisions import Entry, Kind, Revision, RevisionPage
from graph.stores.store import Store
from server.commands.changes import ChangesFormat, entry_lines, numbers_of
from server.commands.corrections.arguments import read_reference
from server.commands.exit_codes import exit_codes
from server.commands.options import (
    DeadlineOption,
    Neo4jDatabaseOption,
    Neo4jUserOption,
    OntologyOption,
    StoreOption,
    read_settings,
    text_option,
)
from server.composition import store_of

MAXIMUM_REVISIONS = 1_000
MAXIMUM_ENTRIES = 1_000

OfOption = Annotated[
    str | None, text_option("A node or relationship, as Type:key or global id, whose history is printed.", "all")
]
FirstOption = Annotated[int, typer.Option(min=1, max=MAXIMUM_REVISIONS, help="Maximum number of revisions.")]
BeforeOption = Annotated[
    int | None, typer.Option(min=1, help="Go on before the revision with this number.", show_default="the newest")
]
EntriesOption = Annotated[
    int, typer.Option(min=0, max=MAXIMUM_ENTRIES, help="How many records of each revision are printed.")
]
FormatOption = Annotated[ChangesFormat, typer.Option("--format", help="Lines to read, or JSON Lines.")]


def revisions(  # noqa: PLR0913, PLR0917
    of: OfOption = None,
    first: FirstOption = 20,
    before: BeforeOption = None,
    entries: EntriesOption = 0,
    format_: FormatOption = ChangesFormat.TABLE,
    store: StoreOption = None,
    ontology: OntologyOption = None,
    neo4j_user: Neo4jUserOption = None,
    neo4j_database: Neo4jDatabaseOption = None,
    deadline: DeadlineOption = None,
) -> None:
    """List the writes that changed something, the newest first: when, by whom, why, and how many records.

    With --of, list those that touched one record, with what it said before and after; with --entries, the records.
    """
    settings = read_settings(
        store=store, ontology=ontology, neo4j_user=neo4j_user, neo4j_database=neo4j_database, deadline=deadline
    )
    with exit_codes():
        opened = store_of(settings, read_ontology(settings.ontology))
        identity = None if of is None else read_reference(of, "of", opened.ontology).identity
        listed = asyncio.run(_revisions(opened, RevisionPage(first, before=before, of=identity, entries=entries)))
    if of is not None and before is not None and not listed:
        typer.echo(f"the log has nothing of {of} before r{before}", err=True)
    for line in _printed(listed, format_):
        typer.echo(line)


async def _revisions(store: Store, page: RevisionPage) -> list[Revision]:
    try:
        listed = await store.revisions(page)
        if page.of is not None and not listed:
            await check_logged(store, page.of, "of")
        return listed
    finally:
        await store.close()


def _printed(listed: Sequence[Revision], format_: ChangesFormat) -> Iterator[str]:
    match format_:
        case ChangesFormat.TABLE:
            for revision in listed:
                yield from _lines(revision)
            if not listed:
                yield "no revisions"
        case ChangesFormat.JSON:
            for revision in listed:
                yield orjson.dumps(_members(revision)).decode()
        case _:
            assert_never(format_)


def _lines(revision: Revision) -> Iterator[str]:
    author, numbers = revision.author, numbers_of(revision.written)
    heading = f"r{revision.sequence}", revision.instant, numbers, _cause(revision), author.actor, author.reason
    yield "  ".join(filter(None, heading))
    for entry in revision.entries:
        yield from entry_lines(entry)


def _cause(revision: Revision) -> str:
    """What made a revision, where that is neither a load nor a correction."""
    match revision.kind:
        case Kind.LOAD | Kind.WRITE:
            return ""
        case Kind.UNDO:
            return f"undo of r{revision.undoes}"
        case Kind.REVERT:
            return f"revert to r{revision.undoes}"
        case Kind.ADOPTED:
            return "what was there before the log"
        case _:
            assert_never(revision.kind)


def _members(revision: Revision) -> dict[str, Any]:
    return {
        "sequence": revision.sequence,
        "at": revision.instant,
        "actor": revision.author.actor,
        "reason": revision.author.reason,
        "created": revision.written.created,
        "updated": revision.written.updated,
        "deleted": revision.written.deleted,
        "kind": revision.kind,
        "undoes": revision.undoes,
        **({"touched": list(map(_entry_members, revision.entries))} if revision.entries else {}),
    }


def _entry_members(entry: Entry) -> dict[str, Any]:
    return {"type": entry.element, "key": entry.key, "before": entry.before, "after": entry.after}
