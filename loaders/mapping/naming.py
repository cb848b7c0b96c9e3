"""Which nodes the names in mapped tables mean: those of the store, new ones with new keys, or still a question."""

import functools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import assert_never

from graph.datatypes.identifier import MAXIMUM_KEY_LENGTH
from graph.datatypes.pinyin import spellings
from graph.errors import DataError
from graph.ontology.entity import KEY, NAME
from graph.ontology.model import Label
from graph.stores.judgements import Judgement, name_form
from graph.stores.store import Store
from graph.threads import to_its_end
from loaders.mapping.declaration import KeyRule, NodeMapping
from loaders.mapping.rows import Meaning, names_in
from loaders.mapping.tables import MappedTable
from loaders.mapping.values import ValueReader
from loaders.matching.match_names import match_names
from loaders.matching.names import AskedName, Candidate, Verdict
from loaders.mistakes import Mistakes

_NO_KEY = re.compile(r"[^\w.·-]+")
_HAS_LETTER = re.compile(r"[^\W_]")
_LONGEST = MAXIMUM_KEY_LENGTH - 10
"""Of a key that is made, so that a number fits behind it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name stands: the sheet of a file, the row, and the letter and header of the column."""

    sheet: str
    row: int
    column: str


@dataclass(frozen=True, slots=True)
class Question:
    """A name that may mean one of several nodes, or a new one, the likeliest first, and the first places of it."""

    name: AskedName
    candidates: Sequence[Candidate]
    places: Sequence[Place]


@dataclass(frozen=True, slots=True)
class Named:
    """What is known of all names: `meanings` by type and name, and questions in the order of the file."""

    meanings: dict[tuple[str, str], Meaning]
    questions: Sequence[Question]


@dataclass(slots=True)
class _Mention:
    mapping: NodeMapping
    places: list[Place]
    has_key: bool


_PLACES = 5
"""How many places of a name are kept."""


async def name_nodes(
    tables: Sequence[MappedTable], store: Store, judgements: Iterable[Judgement], values: ValueReader
) -> Named:
    """What the names in the tables mean; nothing is guessed."""
    mistakes = Mistakes()
    # A server goes on answering meanwhile.
    mentions = await to_its_end(functools.partial(_mentions, tables, values, mistakes))
    if mistakes:
        raise mistakes.error()
    matches = await match_names(store, list(mentions), judgements)
    meanings: dict[tuple[str, str], Meaning] = {}
    questions: list[Question] = []
    new: list[AskedName] = []
    for name, mention in mentions.items():
        match = matches[name]
        match match.verdict:
            case Verdict.SURE:
                meanings[name.node_type, name.name] = Meaning(match.key, is_new=False)
            case Verdict.UNCLEAR if not mention.has_key:
                questions.append(Question(name, match.candidates, mention.places))
            case Verdict.UNCLEAR | Verdict.NEW:
                new.append(name)
            case _:
                assert_never(match.verdict)
    meanings |= await _new_nodes(store, new, mentions)
    return Named(meanings, questions)


def _mentions(tables: Sequence[MappedTable], values: ValueReader, mistakes: Mistakes) -> dict[AskedName, _Mention]:
    """All names in the order of the tables, with the first places of each; notes cells in which there is no name."""
    mentions: dict[AskedName, _Mention] = {}
    rows = ((table, row) for table in tables for row in table.table.rows)
    for of_table, row, mapping in ((it, row, mapping) for it, row in rows for mapping in it.mapping.nodes):
        cells = mapping.fields.get(KEY.name) or mapping.fields[NAME.name]
        place = Place(of_table.name, row.number, of_table.place(cells))
        try:
            names = names_in(of_table, row, mapping, values)
        except DataError as error:
            mistakes.extend(error.mistakes)
            continue
        for name in names:
            if KEY.name not in mapping.fields and not _HAS_LETTER.search(_plain(name)):
                mistakes.note(place.sheet, place.row, place.column, _no_name(name))
            asked = AskedName(mapping.node_type.name, name)
            mention = mentions.setdefault(asked, _Mention(mapping, [], KEY.name in mapping.fields))
            if len(mention.places) < _PLACES:
                mention.places.append(place)
    return mentions


def _plain(name: str) -> str:
    return _NO_KEY.sub("-", unicodedata.normalize("NFKC", name)).strip("-")


def _no_name(name: str) -> Label:
    return Label(
        f"“{name}”不是名称：其中没有文字、字母或数字；请更正，或清空该格",
        f"{name!r} is no name: there is no letter, digit or character in it; correct it, or empty the cell",
    )


async def _new_nodes(
    store: Store, names: Sequence[AskedName], mentions: dict[AskedName, _Mention]
) -> dict[tuple[str, str], Meaning]:
    """Keys for nodes that the store does not have; names that are the same but for their spelling share one."""
    by_form: dict[tuple[str, str], list[AskedName]] = {}
    for name in names:
        by_form.setdefault((name.node_type, name_form(name.name)), []).append(name)
    meanings: dict[tuple[str, str], Meaning] = {}
    for node_type in dict.fromkeys(node_type for node_type, _ in by_form):
        same = [it for (of_type, _), it in by_form.items() if of_type == node_type]
        wanted = [_key(mentions[it[0]], it[0].name) for it in same]
        keys = await _free_keys(store, node_type, wanted, [mentions[it[0]].has_key for it in same])
        for spellings_of_one, key in zip(same, keys, strict=True):
            called = spellings_of_one[0].name
            meanings |= {(it.node_type, it.name): Meaning(key, is_new=True, name=called) for it in spellings_of_one}
    return meanings


def _key(mention: _Mention, name: str) -> str:
    """The key that the rule of the mapping makes of a name; a key that the sheet has stays."""
    if mention.has_key:
        return name
    plain = _plain(name)
    match mention.mapping.key_rule:
        case KeyRule.NAME:
            return plain[:_LONGEST]
        case KeyRule.PINYIN:
            return "-".join(spellings(plain)[0])[:_LONGEST]
        case _:
            assert_never(mention.mapping.key_rule)


async def _free_keys(store: Store, node_type: str, wanted: Sequence[str], is_fixed: Sequence[bool]) -> list[str]:
    """The keys that are wanted, each with a number behind it where it is taken, unless it is fixed."""
    made = list(wanted)
    taken: set[str] = {key for key, fixed in zip(wanted, is_fixed, strict=True) if fixed}
    open_places = [place for place, fixed in enumerate(is_fixed) if not fixed]
    number = 1
    while open_places:
        tried = {place: _numbered(wanted[place], number) for place in open_places}
        stored = await store.existing_keys(node_type, set(tried.values()))
        still_open = []
        for place, key in tried.items():
            if key in taken or key in stored:
                still_open.append(place)
            else:
                taken.add(key)
                made[place] = key
        open_places, number = still_open, number + 1
    return made


def _numbered(key: str, number: int) -> str:
    return key if number == 1 else f"{key}-{number}"
