"""The index of search: a full text table without content, whose row numbers are the ranks of nodes.

So matches come best first, and a page ends with its last row. A text is indexed by its pairs of neighboring characters,
with « before it and » behind it, so that any part of it is a phrase; the letter in front tells what text it is.
"""

import itertools
from collections.abc import Iterable
from typing import Any, TypeAlias

import apsw
import orjson

from graph.ontology.model import Ontology
from graph.plan.search import Matched
from graph.stores.quoting import identifier
from graph.stores.search_entry import VERSION, SearchEntry, search_entry
from graph.stores.sqlite.tables import ENTITY, META, ROW

SEARCH, RANKED = f"_search_{VERSION}", f"_ranked_{VERSION}"
"""Named by the rules, so that a file of other rules is refused instead of answering by them."""

_FORMER = ("_search", "_ranked")
"""The tables of former rules."""

GRAMS = {Matched.NAME: "n", Matched.ALIAS: "a", Matched.KEY: "k", Matched.INITIALS: "i"}
"""The letters of texts that are indexed by pairs of characters."""

PINYIN, PINYIN_HEAD, LATER, LATER_HEAD = "p", "q", "r", "s"
"""The letters of pinyin as a whole and from a later syllable on, and of their first letters."""

HEADS, LATER_HEADS = range(1, 13), (2, 3)
"""How many first letters are indexed by themselves, since many names have them in common."""

PAIR, ENDING, NUMERAL = "g", "z", "m"
"""The letters of what short names are found by, and of the syllables of numerals."""

ENTERED = (ROW, "id", "key", "name", "aliases")
"""The columns of a node that an entry is made of."""

Document: TypeAlias = tuple[int, int, str]
"""The rank of a node, its row, and its terms."""

_RULES = "search"
"""The name of the version of the rules in the table of what a file says of itself."""

_BATCH = 2_000

_MANY = 1_000
"""Records after which it is worth a second for 100,000 nodes; after fewer, the index merges a part by itself."""

_PENDING = 16 << 20
"""Bytes of new terms that are in memory at most, before they are written as a part of the index."""

_STATEMENTS = (
    "DROP TRIGGER IF EXISTS _search_after_delete",
    *(f"DROP TABLE IF EXISTS {table}" for table in _FORMER),
    f"CREATE VIRTUAL TABLE IF NOT EXISTS {SEARCH}"
    " USING fts5(terms, content='', contentless_delete=1, tokenize='ascii')",
    f"INSERT INTO {SEARCH} ({SEARCH}, rank) VALUES ('hashsize', {_PENDING})",
    f"CREATE TABLE IF NOT EXISTS {RANKED} (rank INTEGER PRIMARY KEY, node INTEGER NOT NULL UNIQUE)",
    f"CREATE TRIGGER IF NOT EXISTS {SEARCH}_after_delete AFTER DELETE ON {ENTITY} BEGIN"
    f" DELETE FROM {SEARCH} WHERE rowid = (SELECT rank FROM {RANKED} WHERE node = old.{ROW});"
    f" DELETE FROM {RANKED} WHERE node = old.{ROW}; END",
)


def grams(letter: str, text: str) -> list[str]:
    """The terms of a text, or of a part of one."""
    return [f"{letter}{text[place : place + 2]}" for place in range(len(text) - 1)]


def type_term(node_type: str) -> str:
    """The term by which a search finds nodes of a type alone: t and the hexadecimal form of its name."""
    return f"t{node_type.encode().hex()}"


def create_search_index(connection: apsw.Connection) -> None:
    """Creates what is missing; nodes that are taken out of the table of all nodes are taken out of the index too."""
    for statement in _STATEMENTS:
        connection.execute(statement)


def prepare_search(connection: apsw.Connection, ontology: Ontology) -> None:
    """Creates what is missing, and enters every node where the entries are not those of today's rules."""
    create_search_index(connection)
    if is_searchable(connection):
        return
    connection.execute(f"INSERT INTO {SEARCH} ({SEARCH}) VALUES ('delete-all')")
    connection.execute(f"DELETE FROM {RANKED}")
    for node_type in ontology.nodes:
        rows = iter(connection.execute(f"SELECT {', '.join(ENTERED)} FROM {identifier(node_type)}"))
        while batch := list(itertools.islice(rows, _BATCH)):
            enter(connection, node_type, batch)
    connection.execute(f"INSERT OR REPLACE INTO {META} (name, value) VALUES (?, ?)", (_RULES, VERSION))


def is_searchable(connection: apsw.Connection) -> bool:
    """Whether the entries are those of today's rules."""
    if not connection.execute("SELECT count(*) FROM sqlite_master WHERE name = ?", (RANKED,)).get:
        return False
    return bool(connection.execute(f"SELECT value FROM {META} WHERE name = ?", (_RULES,)).get == VERSION)


def documents(node_type: str, rows: Iterable[tuple[Any, ...]]) -> list[Document]:
    """What is entered of nodes, given by their ENTERED; in the order of ranks, which the index takes best."""
    entries = [
        (search_entry(identity, key, name, orjson.loads(aliases)), row) for row, identity, key, name, aliases in rows
    ]
    entries.sort(key=lambda pair: pair[0].rank)
    return [(entry.rank, row, _terms(node_type, entry)) for entry, row in entries]


def enter_documents(connection: apsw.Connection, entered: Iterable[Document]) -> None:
    """Enters nodes that have no entry."""
    for rank, row, terms in entered:
        values = _ranked(connection, rank, row), terms
        connection.execute(f"INSERT INTO {SEARCH} (rowid, terms) VALUES (?, ?)", values)


def enter(connection: apsw.Connection, node_type: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """Enters nodes that have no entry, given by their ENTERED."""
    enter_documents(connection, documents(node_type, rows))


def tidy_search(connection: apsw.Connection, written: int) -> None:
    """Merges the parts of the index after many records were written: each term is looked up in each part."""
    if written >= _MANY:
        connection.execute(f"INSERT INTO {SEARCH} ({SEARCH}) VALUES ('optimize')")


def _ranked(connection: apsw.Connection, rank: int, row: int) -> int:
    """Gives a node this rank, or the next that no other node has."""
    while True:
        try:
            connection.execute(f"INSERT INTO {RANKED} (rank, node) VALUES (?, ?)", (rank, row))
        except apsw.ConstraintError:
            if connection.execute(f"SELECT 1 FROM {RANKED} WHERE rank = ?", (rank,)).get:
                rank += 1
            else:  # it is the node that has a rank already, by what the same write said of it before
                _forget(connection, row)
        else:
            return rank


def _forget(connection: apsw.Connection, row: int) -> None:
    connection.execute(f"DELETE FROM {SEARCH} WHERE rowid = (SELECT rank FROM {RANKED} WHERE node = ?)", (row,))
    connection.execute(f"DELETE FROM {RANKED} WHERE node = ?", (row,))


def _terms(node_type: str, entry: SearchEntry) -> str:
    """The document of a node in the index. These are lists, since generators would take twice as long."""
    terms = [type_term(node_type)]
    for matched, letter in GRAMS.items():
        for text in entry.texts[matched]:
            terms += grams(letter, f"«{text}»")
    terms += dict.fromkeys(_pinyin(entry))
    terms += [f"{PAIR}{pair}" for pair in entry.pairs]
    terms += [f"{ENDING}{char}" for char in dict.fromkeys(entry.ending)]
    terms += [f"{NUMERAL}{syllable}" for syllable in entry.numerals]
    return " ".join(terms)


def _pinyin(entry: SearchEntry) -> list[str]:
    terms: list[str] = []
    for text in entry.texts[Matched.PINYIN]:
        terms.append(f"{PINYIN}{text}")
        terms += [f"{PINYIN_HEAD}{text[:length]}" for length in HEADS[: len(text)]]
    for text in entry.later:
        terms.append(f"{LATER}{text}")
        terms += [f"{LATER_HEAD}{text[:length]}" for length in LATER_HEADS if length <= len(text)]
    return terms
