"""Workbooks that were damaged at random: either they are refused when they are opened, or they can be changed."""

import random
import re

import pytest

from graph.errors import DataError
from loaders.editing.places import Place
from loaders.editing.workbook import open_book
from tests.loaders.editing.books import parts_of, write_parts

SEEDS = range(150)
VALUES = [b"", b"-1", b"99999999999", b"x", b"A0", b"ZZZZ9", b"rId99", b"1e9"]


def mutated(parts, rng):
    """The parts with one of them damaged or gone."""
    name = rng.choice([it for it in parts if it.endswith((".xml", ".rels", ".vml"))])
    content = parts[name]
    match rng.randrange(4):
        case 0:
            return {it: text for it, text in parts.items() if it != name}
        case 1:
            start = rng.randrange(len(content))
            content = content[:start] + content[start + rng.randint(1, 60) :]
        case 2:
            part = rng.choice([*re.finditer(rb'="([^"]*)"', content)])
            content = content[: part.start(1)] + rng.choice(VALUES) + content[part.end(1) :]
        case 3:
            part = rng.choice([*re.finditer(rb"<[^>]*>", content)])
            content = content[: part.start()] + content[part.end() :]
    return {**parts, name: content}


def change_all_kinds(book):
    for name, comments in book.comments.items():
        sheet = book.sheets[name]
        for place in [*comments.texts(), Place(50, 3)]:
            style = sheet.style(place)
            assert book.styles.is_date(style) in {True, False}
            sheet.set(place, "新", book.styles.filled(style, "FFF2CC"))
            comments.add(place, "新")
    book.write_row(book.add_sheet("出处", [10], 1), 1, ["一"], book.styles.plain())
    return book.content()


@pytest.mark.parametrize("seed", SEEDS)
def test_a_damaged_workbook_is_refused_or_changed(rich, tmp_path, seed):
    damaged = write_parts(tmp_path / "damaged.xlsx", mutated(parts_of(rich), random.Random(seed)))
    try:
        book = open_book(damaged)
    except DataError:
        return
    assert change_all_kinds(book).startswith(b"PK")
