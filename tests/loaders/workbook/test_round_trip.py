"""Random graphs go out as workbooks and come back: unchanged, and with random edits, which are all that changed."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from graph.export.dialects.xlsx.cells import citations_cell, property_cell
from graph.export.dialects.xlsx.manifest import NAME
from graph.ontology.entity import KEY
from graph.ontology.model import Element, Label, Ontology, RelationshipType
from graph.stores.opening import open_store
from graph.stores.store import Store
from loaders.workbook.load import load_workbook
from tests.graphs import NOW, Fact, batches, random_graph, written
from tests.loaders.workbook.books import Book, changed, exported

LANGUAGES = ("zh", "en")
SEEDS = range(6)
ENDS = {
    "zh": ("起点(键)", "起点类型", "终点(键)", "终点类型"),
    "en": ("From (key)", "From: type", "To (key)", "To: type"),
}
SOURCES = Label("来源", "Sources")


def edited(ontology: Ontology, facts: Sequence[Fact], random: Random) -> list[Fact]:
    """The graph after random edits: records say what those of another graph say, some are new, and some are gone."""
    others = {(fact.element, fact.key): fact for fact in random_graph(ontology, random)}
    after = [
        replace(fact, values=others[fact.element, fact.key].values, cited=others[fact.element, fact.key].cited)
        if (fact.element, fact.key) in others and random.random() < 0.5
        else fact
        for fact in facts
        if fact.element in ontology.nodes or random.random() < 0.8
    ]
    present = {(fact.element, fact.key) for fact in facts}
    after += [other for named, other in others.items() if named not in present and named[0] in ontology.nodes]
    return [_plain(ontology, fact) for fact in after]


def _plain(ontology: Ontology, fact: Fact) -> Fact:
    """A fact without white space at the ends of texts and with each source once, as cells have them."""
    values = {name: value.strip() if isinstance(value, str) else value for name, value in fact.values.items()}
    return replace(fact, values=values, cited=[*dict.fromkeys((key, place) for key, place in fact.cited)])


def rows_after(ontology: Ontology, facts: Sequence[Fact], language: str, random: Random) -> Any:
    """What changes a workbook into that of other facts: rows and columns are in another order."""
    by_sheet: dict[str, list[dict[str, Any]]] = {}
    elements: dict[str, Element] = {element.name: element for element in ontology.elements}
    for fact in facts:
        label = elements[fact.element].label.in_language(language)
        by_sheet.setdefault(label, []).append(cells_of(elements[fact.element], fact, ontology, language))

    def change(book: Book) -> None:
        for name in book.book.sheetnames[1:]:
            if not name.startswith(NAME):
                titles = book.titles(name)
                random.shuffle(titles)
                rows = by_sheet.get(name, [])
                random.shuffle(rows)
                book.replace(name, [titles, *in_order(rows, titles)])

    return change


def in_order(rows: Sequence[dict[str, Any]], titles: Sequence[str]) -> list[list[Any]]:
    return [[row.get(title) for title in titles] for row in rows]


def cells_of(element: Element, fact: Fact, ontology: Ontology, language: str) -> dict[str, Any]:
    """The cells of a fact by their titles."""
    values = {**fact.values, KEY.name: fact.key}
    cells: dict[str, Any] = {
        prop.label.in_language(language): property_cell(prop, values.get(prop.name), language)
        for prop in written(element)
    }
    cells[SOURCES.in_language(language)] = citations_cell(fact.cited)
    if isinstance(element, RelationshipType):
        types = (ontology.nodes[end[0]].label.in_language(language) for end in (fact.source, fact.target))
        (source, target), names = types, ENDS[language]
        cells |= dict(zip(names, (fact.source[1], source, fact.target[1], target), strict=True))
    return cells


@pytest.mark.parametrize("seed", SEEDS)
async def test_what_is_exported_and_only_saved_changes_nothing(
    empty_store: Store, ontology: Ontology, tmp_path: Path, seed: int
) -> None:
    await empty_store.write(batches(ontology, random_graph(ontology, Random(seed))), NOW)
    book = await exported(empty_store, tmp_path / "book.xlsx", LANGUAGES[seed % 2], derived=seed % 2 == 0)
    before = await empty_store.version()
    for path in (book, changed(book)):
        returned = await load_workbook(path, empty_store)
        assert (returned.edits.changed, returned.edits.new, returned.edits.gone) == ([], [], [])
    assert await empty_store.version() == before


@pytest.mark.parametrize("seed", SEEDS)
async def test_random_edits_come_back_as_those_edits(
    empty_store: Store, ontology: Ontology, tmp_path: Path, seed: int
) -> None:
    random, language = Random(seed), LANGUAGES[seed % 2]
    facts = [_plain(ontology, fact) for fact in random_graph(ontology, random)]
    after = edited(ontology, facts, random)
    await empty_store.write(batches(ontology, facts), NOW)
    book = await exported(empty_store, tmp_path / "book.xlsx", language)
    expected = open_store(f"sqlite:{tmp_path / 'expected.db'}", ontology)
    await expected.write(batches(ontology, after), NOW)
    await load_workbook(changed(book, rows_after(ontology, after, language, random)), empty_store, deletes_missing=True)
    assert await empty_store.snapshot() == await expected.snapshot()
    await expected.close()
