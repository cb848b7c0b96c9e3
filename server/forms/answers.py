"""What a question was answered: rows of cells, how many rows were left out, and the records that say so.

answer = read_answer(question, ontology, data, "zh")
answer.rows       [("第一小学", "中小学"), ("市人民医院", "医院")]
answer.records    each with its period, its sources, and where in them
"""

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from graph.export.dialects.xlsx.cells import BOOLEANS
from graph.ontology.model import Label, Ontology
from graph.plan.identity import parse_id
from loaders.editing.worksheet import CellValue
from resolvers.cell_citations import (
    COUNTED,
    EDGES,
    END,
    EVIDENCE,
    IDENTITY,
    NAME,
    NODES,
    SINCE,
    SOURCES,
    TOTAL,
    UNTIL,
)
from resolvers.cell_questions import CellQuestion, Leaf

Json: TypeAlias = Any
Row: TypeAlias = tuple[CellValue, ...]

_JOINED, _COLON = Label("、", ", "), Label("：", ": ")
_BRACKETS = Label("（{}）", " ({})")
_BETWEEN = " — "
_ENDS = ("until", "end")


@dataclass(frozen=True, slots=True)
class Cited:
    """A source, where in it, and its address on the web; each '' where nobody says so."""

    key: str
    title: str
    locator: str
    url: str


@dataclass(frozen=True, slots=True)
class CitedRecord:
    """A node, a relationship, or a fact of a derived one, with its period and its sources.

    `record` is its type and key, as commands take them; `kind` what it is in words.
    """

    record: str
    kind: str
    name: str
    since: str
    until: str
    sources: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class CellAnswer:
    """The rows of a question; a value is one row of one cell. A cell is None where the graph does not know."""

    rows: tuple[Row, ...]
    left_out: int = 0
    records: tuple[CitedRecord, ...] = ()
    of_ends: frozenset[int] = frozenset()
    """The columns with ends of periods, in which an empty cell says that there is none yet."""
    is_empty: bool = False
    """Whether it is a list that the graph has, without a member: 0 rows, which is an answer."""
    has_more_records: bool = False
    """Whether more records may have been counted than the answer has."""


def read_answer(question: CellQuestion, ontology: Ontology, data: Json, language: str) -> CellAnswer:
    """The answer in the data of a response."""
    value = data[question.root]
    places = [(place, leaf.path) for place, leaf in enumerate(question.leaves)]
    rows = [
        tuple(_cell(row.get(place), leaf, language) for place, leaf in enumerate(question.leaves))
        for row in _rows(value, places)
    ]
    if question.is_list:
        # A record that is not there has no rows, not an empty one.
        rows = [row for row in rows if any(cell is not None for cell in row)]
    words = _Words(ontology, language)
    return CellAnswer(
        tuple(rows),
        _left_out(value),
        tuple(dict.fromkeys(words.records(value, ""))),
        frozenset(place for place, leaf in enumerate(question.leaves) if leaf.path and leaf.path[-1] in _ENDS),
        is_empty=question.is_list and not rows and any(_meets_empty_list(value, path) for _, path in places),
        has_more_records=_has_more_records(value),
    )


def _meets_empty_list(value: Json, path: Sequence[str]) -> bool:
    """Whether a list without members is there on the way to a leaf."""
    if isinstance(value, list):
        return not value or any(_meets_empty_list(item, path) for item in value)
    return isinstance(value, dict) and bool(path) and _meets_empty_list(value.get(path[0]), path[1:])


def _rows(value: Json, leaves: Sequence[tuple[int, tuple[str, ...]]]) -> list[dict[int, Json]]:
    """The values of leaves by their places, row by row; what stands outside of a list is repeated in each row."""
    if value is None:
        return [{}]
    if isinstance(value, list):
        return [row for item in value for row in _rows(item, leaves)]
    rows: list[dict[int, Json]] = [{place: value for place, path in leaves if not path}]
    by_key: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for place, path in leaves:
        if path:
            by_key.setdefault(path[0], []).append((place, path[1:]))
    for key, below in by_key.items():
        member = value.get(key)
        is_leaf = any(not path for _, path in below)
        # A row with an empty list within it is a row all the same.
        inner = [{place: member for place, _ in below}] if is_leaf else _rows(member, below) or [{}]
        rows = [{**row, **more} for row in rows for more in inner]
    return rows


def _cell(value: Json, leaf: Leaf, language: str) -> CellValue:
    match value:
        case None | "" | []:
            return None
        case bool():
            return BOOLEANS[value].in_language(language)
        case int() | float():
            return value
        case str():
            return leaf.labels[value].in_language(language) if value in leaf.labels else value
        case list():
            return _JOINED.in_language(language).join(str(_cell(member, leaf, language) or "") for member in value)
        case _:
            return str(value)


def _left_out(value: Json) -> int:
    """How many rows of lists there are that the answer does not have, as they are more than a page holds."""
    if isinstance(value, list):
        return sum(map(_left_out, value))
    if not isinstance(value, dict):
        return 0
    inner = sum(map(_left_out, value.values()))
    return inner + (value[TOTAL] - len(_listed(value)) if TOTAL in value else 0)


def _has_more_records(value: Json) -> bool:
    """Whether as many records are given of some that were counted as are given at most."""
    if isinstance(value, list):
        return any(map(_has_more_records, value))
    if not isinstance(value, dict):
        return False
    counted = max((len(value[key]) for key in (NODES, EDGES) if key in value), default=0)
    return (counted == COUNTED and TOTAL not in value) or any(map(_has_more_records, value.values()))


def _listed(connection: Mapping[str, Json]) -> list[Json]:
    """The rows of a page, under whatever key the question has them."""
    lists = [
        member
        for key, member in connection.items()
        if isinstance(member, list) and not key.startswith("_") and (not member or isinstance(member[0], dict))
    ]
    return max(lists, key=len, default=[])


class _Words:
    """Finds the records in an answer, in the words of a language."""

    def __init__(self, ontology: Ontology, language: str) -> None:
        self._language = language
        self._labels: dict[str, Label] = {name: it.label for name, it in ontology.nodes.items()}
        self._labels |= {it.name: it.label for it in ontology.all_relationships}
        self._patterns = {it.name: it.label for derived in ontology.derived.values() for it in derived.patterns}

    def records(self, value: Json, above: str) -> Iterator[CitedRecord]:
        """The records in a part of an answer; `above` is the name of the node that it hangs on."""
        if isinstance(value, list):
            for item in value:
                yield from self.records(item, above)
        elif isinstance(value, dict):
            name = value.get(NAME) or ""
            if SOURCES in value or EVIDENCE in value:
                yield from self._stated(value, name or _ends(value, above))
            for key, member in value.items():
                if not key.startswith((SOURCES, EVIDENCE, END)):
                    yield from self.records(member, name or above)

    def _stated(self, value: Mapping[str, Json], name: str) -> Iterator[CitedRecord]:
        record, kind = self._identity(value.get(IDENTITY))
        if SOURCES in value:
            yield CitedRecord(record, kind, name, *_period(value, SINCE, UNTIL), _sources(value[SOURCES]))
        for fact in value.get(EVIDENCE, ()):
            via = _JOINED.in_language(self._language).join(it["name"] for it in fact.get("via") or ())
            pattern = fact.get("pattern") or ""
            label = self._word(self._patterns, pattern)
            of_fact = _COLON.in_language(self._language).join(filter(None, (kind, label)))
            named = name + (_BRACKETS.in_language(self._language).format(via) if via else "")
            yield CitedRecord(record, of_fact, named, *_period(fact, "since", "until"), _sources(fact["sources"]))

    def _identity(self, identity: str | None) -> tuple[str, str]:
        if not identity:
            return "", ""
        type_name, key = _parsed(identity)
        return f"{type_name}:{key}" if key else type_name, self._word(self._labels, type_name)

    def _word(self, labels: Mapping[str, Label], name: str) -> str:
        return labels[name].in_language(self._language) if name in labels else name


@functools.lru_cache(maxsize=1_000)
def _parsed(identity: str) -> tuple[str, str]:
    try:
        return parse_id(identity)
    except ValueError:
        # The id of a derived relationship is its type with the ids of both ends.
        return identity.partition(":")[0], ""


def _ends(value: Mapping[str, Json], above: str) -> str:
    """What a relationship is called: by its ends, one of which may be the node that it hangs on."""
    ends = [member["name"] for key, member in value.items() if key.startswith(END) and member]
    return _BETWEEN.join([above, *ends] if above and len(ends) == 1 else ends) or above


def _period(value: Mapping[str, Json], since: str, until: str) -> tuple[str, str]:
    return value.get(since) or "", value.get(until) or ""


def _sources(citations: Sequence[Json]) -> tuple[Cited, ...]:
    return tuple(_cited(it["source"], it["locator"]) for it in citations)


def _cited(source: Mapping[str, Json], locator: str | None) -> Cited:
    title = source.get("title") or source.get("name") or ""
    return Cited(source.get("key") or "", title, locator or "", source.get("url") or "")
