"""Asks the questions of a form, all in one state of the graph; of names it is found out first whom they mean.

    asked = await FormAsker(asker, 1000, "zh").ask(book, cells, Period(day="2021-06-30", since="2020-06-30"))
    asked.answers[cell].rows, asked.snapshot

What is wrong is gathered, each mistake with its cell, which then has no answer.
"""

import asyncio
import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from graph.errors import RequestError, allowed_instead
from graph.selection.citing import at_one_snapshot
from loaders.editing.workbook import Book
from loaders.matching.match_names import match_names
from loaders.matching.names import AskedName, Match
from resolvers.cell_questions import DAY, KNOWN_AT, CellQuestion, Moment, QuestionError, QuestionReader
from server.assistants.asking import Asker
from server.forms.answers import CellAnswer, read_answer
from server.forms.cells import AskedCell, referred_text
from server.forms.named import Called, NamedQuestions

SINCE = "since"
"""The variable of the earlier day, which questions about a period take."""

_AT_A_TIME = 8
_NUMBERS = {"Int": int, "Float": float}
_TRUTH = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Period:
    """The day that is asked about, and the earlier one that it is compared with; each '' for none."""

    day: str = ""
    since: str = ""
    known_at: str = ""


@dataclass(frozen=True, slots=True)
class CellMistake:
    """What is wrong with the question of a cell."""

    cell: AskedCell
    message: str


@dataclass(frozen=True, slots=True)
class Asked:
    """The answers by their cells, those of the earlier day where there is one, and the state that they are of."""

    answers: Mapping[AskedCell, CellAnswer]
    former: Mapping[AskedCell, CellAnswer]
    snapshot: str
    mistakes: tuple[CellMistake, ...] = ()
    lists: frozenset[AskedCell] = frozenset()
    """The cells whose answers may have any number of rows."""


@dataclass(frozen=True, slots=True)
class _Ready:
    cell: AskedCell
    question: CellQuestion
    variables: Mapping[str, Any]


@dataclass
class FormAsker:
    """Asks by an asker, in a language of labels; `variables` are those of the command line."""

    asker: Asker
    page_maximum: int
    language: str
    variables: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        ontology = self.asker.store.ontology
        self._reader = QuestionReader(self.asker.schema, ontology, self.page_maximum)
        self._named = NamedQuestions(ontology)

    async def ask(self, book: Book, cells: Sequence[AskedCell], period: Period) -> Asked:
        """The answers to the cells of a form, and all mistakes; raises StoreError."""
        mistakes: list[CellMistake] = []
        called: dict[AskedCell, Called] = {}
        for cell in cells:
            try:
                called[cell] = self._called(book, cell)
            except QuestionError as error:
                mistakes += [CellMistake(cell, it) for it in error.mistakes]
        keys = await self._keys(called.values())
        ready = []
        for cell, call in called.items():
            try:
                ready.append(self._ready(cell, call, keys, period))
            except QuestionError as error:
                mistakes += [CellMistake(cell, it) for it in error.mistakes]

        async def attempt(snapshot: str) -> Asked | None:
            asked = await self._answers(ready, snapshot, period)
            return asked if await self.asker.store.snapshot() == snapshot else None

        # Also where others are wrong, so that all mistakes are told at once.
        asked = await at_one_snapshot(self.asker.store, attempt)
        return replace(asked, mistakes=(*mistakes, *asked.mistakes))

    def _called(self, book: Book, cell: AskedCell) -> Called:
        if not cell.question:
            raise QuestionError("the question is empty; write 共建：共建单位数(社区: 金昌社区)")
        if "{" in cell.question:
            return Called(cell.question)
        return self._named.read(cell.question, functools.partial(referred_text, book, cell))

    async def _keys(self, called: Any) -> Mapping[AskedName, Match]:
        asked = {AskedName(*named) for call in called for named in call.names.values()}
        return await match_names(self.asker.store, asked) if asked else {}

    def _ready(self, cell: AskedCell, call: Called, keys: Mapping[AskedName, Match], period: Period) -> _Ready:
        question = self._reader.read(call.text, Moment(bool(period.day), bool(period.known_at)))
        said = {**self.variables, **call.values}
        moments = {DAY: period.day, SINCE: period.since, KNOWN_AT: period.known_at}
        said |= {name: text for name, text in moments.items() if text and name not in said}
        mistakes: list[str] = []
        for variable, (node_type, name) in call.names.items():
            match = keys[AskedName(node_type, name)]
            if match.key:
                said[variable] = match.key
            else:
                mistakes.append(_unclear(match))
        values = {}
        for name, of_type in question.variables.items():
            if name in said:
                values[name] = _value(name, said[name], of_type, mistakes)
            elif of_type.endswith("!") and name not in call.names:
                mistakes.append(_no_value(name, self.variables))
        if mistakes:
            raise QuestionError(*mistakes)
        return _Ready(cell, question, values)

    async def _answers(self, ready: Sequence[_Ready], snapshot: str, period: Period) -> Asked:
        turn = asyncio.Semaphore(_AT_A_TIME)

        async def answered(it: _Ready, *, is_former: bool) -> CellAnswer | CellMistake:
            text = it.question.text if is_former else it.question.cited
            variables = {**it.variables, DAY: period.since} if is_former else it.variables
            async with turn:
                try:
                    asked = await self.asker.ask_all(text, variables)
                except RequestError as error:
                    return CellMistake(it.cell, error.message)
            return read_answer(it.question, self.asker.store.ontology, asked.data, self.language)

        compared = [it for it in ready if period.since and it.question.of_a_day and SINCE not in it.question.variables]
        answers = await asyncio.gather(
            *(answered(it, is_former=False) for it in ready), *(answered(it, is_former=True) for it in compared)
        )
        mistakes = tuple(dict.fromkeys(it for it in answers if isinstance(it, CellMistake)))
        now = _by_cell(ready, answers[: len(ready)])
        lists = frozenset(it.cell for it in ready if it.question.is_list)
        return Asked(now, _by_cell(compared, answers[len(ready) :]), snapshot, mistakes, lists)


def _by_cell(ready: Sequence[_Ready], answers: Sequence[CellAnswer | CellMistake]) -> dict[AskedCell, CellAnswer]:
    pairs = zip(ready, answers, strict=True)
    return {it.cell: answer for it, answer in pairs if isinstance(answer, CellAnswer)}


def _unclear(match: Match) -> str:
    node_type, name = match.name.node_type, match.name.name
    if not match.candidates:
        return f"no {node_type} is called {name!r}; gongjian search finds by parts of names and by pinyin"
    nearest = ", ".join(f"{it.name} ({it.key})" for it in match.candidates[:5])
    return f"no {node_type} is surely meant by {name!r}; did you mean: {nearest}? Write the whole name, or the key"


def _no_value(name: str, variables: Mapping[str, str]) -> str:
    options = {DAY: "--as-of", SINCE: "--since", KNOWN_AT: "--as-known-at"}
    how = f"give it by {options[name]}" if name in options else f"give it by --var {name}=..."
    near = f" ({allowed_instead(name, variables)})" if variables and name not in options else ""
    return f"${name} has no value; {how}{near}"


def _value(name: str, text: str, of_type: str, mistakes: list[str]) -> Any:
    plain = of_type.rstrip("!")
    if plain == "Boolean" and text in _TRUTH:
        return _TRUTH[text]
    if plain == "Boolean":
        mistakes.append(f"${name}: {text!r} is not allowed; allowed: true, false")
    if plain in _NUMBERS:
        try:
            return _NUMBERS[plain](text)
        except ValueError:
            mistakes.append(f"${name}: {text!r} is no number")
    return text
