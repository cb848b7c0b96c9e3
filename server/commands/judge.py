"""gongjian judge and judgements: which node a name means, said once and kept."""

import asyncio
import dataclasses
import datetime
from collections.abc import Iterator, Sequence
from typing import Annotated, assert_never

import orjson
import typer

from graph.errors import Code, ParameterName, RequestError
from graph.ontology.reader import read_ontology
from graph.stores.judgements import NOTHING_SAID, Judged, Judgement, JudgementPage, name_form
from graph.stores.revisions import Author
from graph.stores.store import Store
from loaders.matching.answering import Answer, judgements_of, keep
from loaders.matching.judged import standing_in
from loaders.matching.names import AskedName
from server.commands.changes import ChangesFormat
from server.commands.exit_codes import exit_codes
from server.commands.options import (
    ActorOption,
    DeadlineOption,
    Neo4jDatabaseOption,
    Neo4jUserOption,
    OntologyOption,
    ReasonOption,
    StoreOption,
    read_settings,
)
from server.composition import store_of
from server.selection_parameters import read_node_types

MAXIMUM_JUDGEMENTS = 10_000

TypeArgument = Annotated[str, typer.Argument(help="A node type.")]
NameArgument = Annotated[str, typer.Argument(help="The name as people write it; of a node with another one, its key.")]
IsOption = Annotated[str | None, typer.Option("--is", help="It means the node with this key.", show_default="none")]
IsNotOption = Annotated[
    list[str] | None,
    typer.Option("--is-not", help="It does not mean the node with this key; repeatable.", show_default="none"),
]
IsNewOption = Annotated[bool, typer.Option("--is-new", help="It means a node that is not there yet.")]
RevokeOption = Annotated[bool, typer.Option("--revoke", help="Nothing that was said about it stands any more.")]
FirstOption = Annotated[int, typer.Option(min=1, max=MAXIMUM_JUDGEMENTS, help="Maximum number of judgements.")]
AfterOption = Annotated[int, typer.Option(min=0, help="Go on after the judgement with this number.")]
FormatOption = Annotated[ChangesFormat, typer.Option("--format", help="Lines to read, or JSON Lines.")]


def judge(  # noqa: PLR0913, PLR0917
    type_: TypeArgument,
    name: NameArgument,
    is_: IsOption = None,
    is_not: IsNotOption = None,
    is_new: IsNewOption = False,
    revoke: RevokeOption = False,
    reason: ReasonOption = "",
    actor: ActorOption = "",
    store: StoreOption = None,
    ontology: OntologyOption = None,
    neo4j_user: Neo4jUserOption = None,
    neo4j_database: Neo4jDatabaseOption = None,
    deadline: DeadlineOption = None,
) -> None:
    """Say which node a name means, or that two nodes are not the same; it is kept, and counts from then on.

    A later judgement about a name stands instead of an earlier one. The graph itself stays as it is.
    """
    settings = read_settings(
        store=store, ontology=ontology, neo4j_user=neo4j_user, neo4j_database=neo4j_database, deadline=deadline
    )
    with exit_codes():
        opened = store_of(settings, read_ontology(settings.ontology))
        (node_type,) = read_node_types((ParameterName("type"),), [type_], opened.ontology)
        asked = AskedName(node_type, _read_name(name))
        answers = _answers(asked, is_, is_not or (), is_new=is_new, revoke=revoke)
        kept = asyncio.run(_judge(opened, answers, Author(actor, reason)))
    for judgement in kept:
        typer.echo(_line(judgement))


def _read_name(name: str) -> str:
    if not name.strip():
        raise RequestError(Code.BAD_TEXT, "NAME: empty; allowed: a name, or a key")
    return name.strip()


def _answers(
    asked: AskedName, same: str | None, not_same: Sequence[str], *, is_new: bool, revoke: bool
) -> list[Answer]:
    """What the options say; raises RequestError where they say nothing, or what contradicts itself."""
    if sum((same is not None, bool(not_same), is_new, revoke)) != 1:
        message = "say one thing about the name; allowed: --is KEY, --is-not KEY, --is-new or --revoke"
        raise RequestError(Code.BAD_STEP, message)
    if same is not None:
        return [Answer(asked, Judged.SAME, same)]
    if not_same:
        return [Answer(asked, Judged.NOT_SAME, key) for key in not_same]
    return [Answer(asked, Judged.NEW if is_new else Judged.REVOKED)]


async def _judge(store: Store, answers: Sequence[Answer], author: Author) -> list[Judgement]:
    try:
        # A write would make a store where the address is mistyped.
        await store.check()
        if answers[0].verdict is Judged.REVOKED:
            await _check_standing(store, answers[0].name)
        now = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        judgements = await judgements_of(store, answers, author, now)
        await keep(store, judgements)
        return judgements
    finally:
        await store.close()


async def _check_standing(store: Store, name: AskedName) -> None:
    about = name.node_type, name_form(name.name)
    if (await standing_in(store, [about])).get(about, NOTHING_SAID) == NOTHING_SAID:
        message = f"nothing stands about the {name.node_type} {name.name!r}; gongjian judgements lists what was said"
        raise RequestError(Code.UNKNOWN_RECORD, message)


def judgements(
    first: FirstOption = 100,
    after: AfterOption = 0,
    format_: FormatOption = ChangesFormat.TABLE,
    store: StoreOption = None,
    ontology: OntologyOption = None,
    neo4j_user: Neo4jUserOption = None,
    neo4j_database: Neo4jDatabaseOption = None,
    deadline: DeadlineOption = None,
) -> None:
    """List what was said about names: which nodes they mean, when, by whom and why; the oldest first."""
    settings = read_settings(
        store=store, ontology=ontology, neo4j_user=neo4j_user, neo4j_database=neo4j_database, deadline=deadline
    )
    with exit_codes():
        opened = store_of(settings, read_ontology(settings.ontology))
        listed = asyncio.run(_judgements(opened, JudgementPage(first + 1, after=after)))
    for line in _printed(listed[:first], format_):
        typer.echo(line)
    if len(listed) > first:
        typer.echo(f"there are more; go on by --after {listed[first - 1].number}", err=True)


async def _judgements(store: Store, page: JudgementPage) -> list[Judgement]:
    try:
        return await store.judgements(page)
    finally:
        await store.close()


def _printed(listed: Sequence[Judgement], format_: ChangesFormat) -> Iterator[str]:
    match format_:
        case ChangesFormat.TABLE:
            for judgement in listed:
                author = (judgement.at, judgement.actor, judgement.reason)
                yield "  ".join(filter(None, (f"{judgement.number}", _line(judgement), *author)))
            if not listed:
                yield "no judgements"
        case ChangesFormat.JSON:
            for judgement in listed:
                yield orjson.dumps(dataclasses.asdict(judgement)).decode()
        case _:
            assert_never(format_)


def _line(judgement: Judgement) -> str:
    node = f"{judgement.node_type}:{judgement.key}"
    match judgement.verdict:
        case Judged.SAME:
            return f"{judgement.name} is {node}"
        case Judged.NOT_SAME:
            return f"{judgement.name} is not {node}"
        case Judged.NEW:
            return f"{judgement.name} is a new {judgement.node_type}"
        case Judged.REVOKED:
            return f"{judgement.name}: nothing stands about this {judgement.node_type}"
        case _:
            assert_never(judgement.verdict)
