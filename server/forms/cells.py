"""The cells of a form that ask something: by a comment on the cell, or by a mapping.

gongjian: community(key: "410106100003") { name }
共建：共建单位数(社区: 金昌社区)
共建[、]：共建单位名单(社区: 金昌社区)          all rows in this cell, with 、 between them
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.editing.places import Place, read_place
from loaders.editing.workbook import Book
from resolvers.cell_questions import QuestionError

MAXIMUM_CELLS = 1_000
"""Cells of a form that ask."""

_COMMENT = re.compile(
    r"(?:^|\n)[ \t]*(?:gongjian|共建)(?:[\[［【](?P<joined>[^\]］】\n]{1,10})[\]］】])?[:：](?P<question>.*)", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class AskedCell:
    """A cell, what it asks, and what stands between the rows where all of them belong into this cell, '' if not."""

    sheet: str
    place: Place
    question: str
    joined: str = ""


def referred_text(book: Book, cell: AskedCell, reference: str) -> str:
    """What stands in a cell that a question refers to: in A5, or in column A of its own row; raises QuestionError."""
    place = read_place(reference) or read_place(f"{reference}{cell.place.row}")
    if place is None:
        raise QuestionError(f"={reference} is no cell; write =A for column A of this row, or =A5")
    if not (text := book.text(cell.sheet, place)):
        raise QuestionError(f"={reference}: {place} is empty; a name is expected there")
    return text


def commented_cells(book: Book) -> Iterator[AskedCell]:
    """The cells whose comment asks something, sheet by sheet and row by row. Lines above the question are not read."""
    for name, comments in book.comments.items():
        for place, text in sorted(comments.texts().items()):
            match = _COMMENT.search(text.replace("\r\n", "\n").replace("\r", "\n"))
            if match is not None:
                yield AskedCell(name, place, match["question"].strip(), match["joined"] or "")
