"""Files of sheets that are loaded: with their mapping, what is asked about them, and what there is to tell of them."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import typer

from graph.errors import DataError, Mistake, RequestError
from graph.ontology.model import Label, Ontology
from graph.stores.judgements import Judgement
from graph.stores.revisions import Author
from graph.stores.store import Store
from loaders.mapping.declaration import LedgerMapping
from loaders.mapping.file import MappedFile, map_file
from loaders.mapping.headers import nothing_named
from loaders.mapping.naming import Question
from loaders.mapping.proposal import propose
from loaders.mapping.proposed import Proposal
from loaders.mapping.questions import questions_workbook, read_answers, why_meant
from loaders.mapping.reading import read_mapping
from loaders.mapping.said_no_more import said_no_more
from loaders.mapping.source import with_own_source
from loaders.mapping.telling import notes_of, told
from loaders.matching.answering import judgements_of
from loaders.mistakes import mistake_of
from loaders.sheets.layout import SheetTable, tables_in
from loaders.sheets.workbook import read_workbook
from server.commands.files import counted, open_output
from server.settings import Settings

SUFFIXES = frozenset((".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv"))
"""By which a file of sheets is known; what it really is, its content tells."""

_MOST_LISTED = 20
"""How many questions are listed, and records of which nothing is said any more."""


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """How files of sheets are read: by which mapping, None to propose one; in which encoding, '' to find out.

    `questions` is a workbook to write what is asked into, `answers` that one with answers. `language` is that of what
    is told.
    """

    mapping: Path | None = None
    encoding: str = ""
    questions: Path | None = None
    answers: Path | None = None
    language: str = "en"


def is_sheet_file(path: Path) -> bool:
    """Whether a path is a file of sheets, by its name."""
    return path.suffix.lower() in SUFFIXES and path.is_file()


def refuse_sheets(paths: Sequence[Path]) -> None:
    """Raises DataError for files of sheets, which are checked against a store: what names mean depends on it."""
    advice = "what a file of sheets means depends on the store; check it by gongjian load"
    mistakes = [Mistake(path.name, 0, "", f"{advice} {path.name} --dry-run") for path in paths if is_sheet_file(path)]
    if mistakes:
        raise DataError(mistakes)


def tables_of_file(path: Path, encoding: str = "") -> list[SheetTable]:
    """All tables in a file; raises DataError."""
    workbook = read_workbook(path, encoding=encoding or None)
    return [table for sheet in workbook.sheets for table in tables_in(sheet)]


async def map_files(
    paths: Sequence[Path], store: Store, options: SheetOptions, judgements: Sequence[Judgement], settings: Settings
) -> list[MappedFile]:
    """Files of sheets as rows that can be loaded; raises DataError where one of them does not fit its mapping.

    `judgements` are gone by beside those of the store.
    """
    today = datetime.datetime.now(datetime.UTC).date()
    mapped = []
    for path in paths:
        workbook = read_workbook(path, encoding=options.encoding or None)
        tables = [table for sheet in workbook.sheets for table in tables_in(sheet)]
        mapping = _mapping_of(path, tables, store.ontology, options.mapping)
        file = await map_file(path.name, tables, mapping, store, judgements, today=today)
        mapped.append(replace(file, notes=(*notes_of(workbook), *file.notes)))
    if options.questions is not None and (questions := _questions_of(mapped)):
        with open_output(options.questions, settings) as sink:
            sink.write(questions_workbook(questions, store.ontology, "zh"))
    return mapped


async def judgements_by(options: SheetOptions, store: Store, author: Author) -> list[Judgement]:
    """The answers that are given, as judgements; raises DataError where one of them is none, or a node that is gone."""
    if options.answers is None:
        return []
    answers, name = read_answers(options.answers), options.answers.name
    now = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    try:
        return await judgements_of(store, answers, Author(author.actor, author.reason or name), now)
    except RequestError as error:
        raise DataError([Mistake(name, 0, "", f"{error.message}; ask again, by --questions")]) from None


def _questions_of(mapped: Sequence[MappedFile]) -> list[Question]:
    return list({question.name: question for file in mapped for question in file.questions}.values())


def print_open_questions(mapped: Sequence[MappedFile], ontology: Ontology, language: str = "en") -> bool:
    """Lists on stderr what is asked, where names may mean several nodes; tells whether anything is."""
    questions = _questions_of(mapped)
    if not questions:
        return False
    for line in question_lines(questions, ontology, language):
        typer.echo(line, err=True)
    count = len(questions)
    ending = Label(f"{count} 个问题；没有写入", f"{counted(count, 'question')}; nothing was written")
    typer.echo(ending.in_language(language), err=True)
    return True


def refuse_open_questions(mapped: Sequence[MappedFile], ontology: Ontology, language: str = "en") -> None:
    """Lists what is asked, and ends the command, where names may mean several nodes."""
    if print_open_questions(mapped, ontology, language):
        raise typer.Exit(1)


def _mapping_of(path: Path, tables: Sequence[SheetTable], ontology: Ontology, file: Path | None) -> LedgerMapping:
    """The mapping that is named, or the one that is proposed where nothing has to be asked about it."""
    mapping = read_mapping(file, ontology) if file is not None else _sure(path, propose(tables, ontology), ontology)
    return with_own_source(mapping, path.name)


def _sure(path: Path, proposal: Proposal, ontology: Ontology) -> LedgerMapping:
    if proposal.is_sure:
        return proposal.mapping
    columns = [it for sheet in proposal.sheets for it in sheet.columns if it.certainty == "ASKED"]
    asked = [it.column.header or it.column.letter for it in columns]
    if not asked:
        raise DataError([mistake_of(path.name, 0, "", nothing_named(ontology))])
    command = f"gongjian map {path.name} -o map.yaml"
    message = Label(
        f"不确定 {'、'.join(asked)} 是什么意思；请写出对应方式（{command}），看过之后以 --map map.yaml 载入",
        f"it is not sure what {', '.join(asked)} mean; write a mapping ({command}), read it through, "
        "and load with --map map.yaml",
    )
    raise DataError([mistake_of(path.name, 0, "", message)])


def told_of(mapped: MappedFile, language: str = "en") -> Iterator[str]:
    """What was left out of a file, and what was read otherwise than it is written."""
    return (label.in_language(language) for label in told(mapped))


def question_lines(questions: Sequence[Question], ontology: Ontology, language: str = "en") -> Iterator[str]:
    """What is asked, each with its candidates, and how to answer."""
    for question in questions[:_MOST_LISTED]:
        name, (first, *_) = question.name, question.places
        kind = ontology.nodes[name.node_type].label
        asked = Label(f"：“{name.name}”是哪个{kind.zh}？", f": which {name.node_type} is {name.name}?")
        yield f"{first.sheet}:{first.row}:{first.column}{asked.in_language(language)}"
        for candidate in question.candidates:
            why = why_meant(candidate).in_language(language)
            yield f"  {candidate.key}  {candidate.name}  ({why})"
        yield f"  {_how_to_answer(question).in_language(language)}"
    if len(questions) > _MOST_LISTED:
        more = len(questions) - _MOST_LISTED
        yield Label(f"……另有 {more} 个问题", f"... and {more} more questions").in_language(language)


def _how_to_answer(question: Question) -> Label:
    """By a command, or where the likeliest is not in the store yet, in a workbook of questions."""
    first, command = question.candidates[0], f"gongjian judge {question.name.node_type} {question.name.name}"
    if first.is_new:
        return Label(
            f"回答：以 --questions 写出问题工作簿，填好后以 --answers 载入；不是同一个的，{command} --is-new",
            f"to answer: write a workbook by --questions, and load it by --answers; if it is new, {command} --is-new",
        )
    return Label(
        f"回答：{command} --is {first.key}，或 --is-new（都不是）",
        f"to answer: {command} --is {first.key}, or --is-new",
    )


async def print_said_no_more(mapped: Sequence[MappedFile], store: Store, language: str = "en") -> None:
    """Tells on stderr what the store has of files that they say no more, where nothing is to be asked about them."""
    if any(file.questions for file in mapped):
        return
    kept = await said_no_more(mapped, store)
    if kept:
        what = counted(len(kept), "record")
        label = Label(
            f"同一来源的 {len(kept)} 条记录，来源已不再提到；有误的请删除：",
            f"{what} of the same source, of which it says nothing any more; what is wrong, delete:",
        )
        typer.echo(label.in_language(language), err=True)
    for held in kept[:_MOST_LISTED]:
        typer.echo(f"  gongjian delete {held.element.name}:{held.key}", err=True)
    if len(kept) > _MOST_LISTED:
        more = len(kept) - _MOST_LISTED
        typer.echo(Label(f"  ……另有 {more} 条", f"  ... and {more} more").in_language(language), err=True)


def print_told(mapped: Sequence[MappedFile], language: str = "en") -> None:
    """Tells of files on stderr."""
    for line in (line for file in mapped for line in told_of(file, language)):
        typer.echo(line, err=True)
