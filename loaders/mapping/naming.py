"""Which nodes the names in mapped tables mean: those of the store, new ones with new keys, or still a question."""

import functools
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
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
from loaders.matching.among_new import MAXIMUM_NAMES, NewName, matches_among
from loaders.matching.asked_index import MAXIMUM_CANDIDATES
from loaders.matching.match_names import match_names
from loaders.matching.names import AskedName, Candidate, Match, Verdict
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
    """What is known of all names: `meanings` by type and name, and questions in the order of the file.

    `not_compared` tells of new names that are too many to be compared with each other.
    """

    meanings: dict[tuple[str, str], Meaning]
    questions: Sequence[Question]
    not_compared: Sequence[Label] = ()


@dataclass(slots=True)
class _Mention:
    mapping: NodeMapping
    places: list[Place]
    has_key: bool


@dataclass(frozen=True, slots=True)
class _Group:
    """A name that no node is sure to have, the key that its node is to get, and how else it is spelled."""

    name: AskedName
    key: str
    spellings: Sequence[AskedName]


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
    sure = {name: match for name, match in matches.items() if match.verdict is Verdict.SURE}
    meanings = {
        (name.node_type, name.name): Meaning(match.key, is_new=False, name=match.candidates[0].name)
        for name, match in sure.items()
    }
    groups = await _groups(store, [name for name in mentions if name not in sure], mentions)
    among, not_compared = await to_its_end(functools.partial(_among, groups, matches, mentions))
    asked = {
        group.name: Question(group.name, candidates, mentions[group.name].places)
        for group in groups
        if (candidates := _candidates(matches[group.name], among.get(group.name))) and not mentions[group.name].has_key
    }
    by_key = {(group.name.node_type, group.key): group for group in groups}
    for group in groups:
        meant = by_key[group.name.node_type, _key_among(group, among)]
        if group.name not in asked and meant.name not in asked:
            new = Meaning(meant.key, is_new=True, name=meant.name.name)
            meanings |= {(name.node_type, name.name): new for name in group.spellings}
    in_order = [asked[name] for name in mentions if name in asked]
    return Named(meanings, in_order, tuple(not_compared))


def _candidates(match: Match, other: Match | None) -> tuple[Candidate, ...]:
    """Nodes of the store that a name may mean, and other names of the file, the likeliest first."""
    if other is not None and other.verdict is Verdict.SURE:
        return ()
    stored = match.candidates if match.verdict is Verdict.UNCLEAR else ()
    return tuple(sorted((*stored, *(other.candidates if other else ())), key=attrgetter("rank")))[:MAXIMUM_CANDIDATES]


def _key_among(group: _Group, among: Mapping[AskedName, Match]) -> str:
    """The key of the name that another one of the file is known to mean, or its own."""
    match = among.get(group.name)
    return match.key if match is not None and match.verdict is Verdict.SURE else group.key


def _among(
    groups: Sequence[_Group], matches: Mapping[AskedName, Match], mentions: Mapping[AskedName, _Mention]
) -> tuple[dict[AskedName, Match], list[Label]]:
    """What names mean among each other, but for those of columns of keys; and what is to be told of them."""
    among: dict[AskedName, Match] = {}
    told = []
    for node_type in dict.fromkeys(it.name.node_type for it in groups):
        of_type = [it for it in groups if it.name.node_type == node_type and not mentions[it.name].has_key]
        named = [NewName(it.name, it.key) for it in of_type]
        among |= matches_among(named, {it.name: matches[it.name].stands for it in of_type})
        if len(named) > MAXIMUM_NAMES:
            label = mentions[of_type[0].name].mapping.node_type.label
            told.append(_not_compared(label, len(named)))
    return among, told


def _not_compared(label: Label, count: int) -> Label:
    return Label(
        f"{label.zh}的新名称有 {count:,} 个，超过 {MAXIMUM_NAMES:,} 个，没有互相比对：其中可能有同一对象的全称和简称",
        f"{count:,} new names of {label.en} are more than {MAXIMUM_NAMES:,}, and were not compared with each other: "
        "short names may stand beside full ones",
    )


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


async def _groups(store: Store, names: Sequence[AskedName], mentions: Mapping[AskedName, _Mention]) -> list[_Group]:
    """Names that are the same but for their spelling share one key, which the store does not have."""
    by_form: dict[tuple[str, str], list[AskedName]] = {}
    for name in names:
        by_form.setdefault((name.node_type, name_form(name.name)), []).append(name)
    groups: list[_Group] = []
    for node_type in dict.fromkeys(node_type for node_type, _ in by_form):
        same = [it for (of_type, _), it in by_form.items() if of_type == node_type]
        wanted = [_key(mentions[it[0]], it[0].name) for it in same]
        keys = await _free_keys(store, node_type, wanted, [mentions[it[0]].has_key for it in same])
        groups += [_Group(it[0], key, it) for it, key in zip(same, keys, strict=True)]
    return groups


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
