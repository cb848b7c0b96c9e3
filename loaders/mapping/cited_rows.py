"""How facts cite the rows of a file of sheets, and which of their citations another load of that file replaces.

>>> cited_row("汇总", 5, ["约40人"])
'汇总第5行（约40人）'
"""

import re
from collections.abc import Iterable, Sequence

from graph.datatypes.text import SEPARATORS
from graph.ontology.entity import CITATIONS
from graph.stores.records import Citation, RecordChange

_ROW = re.compile(r".*第\d+行")

MOVED = "moved"
"""The outcome of records that only stand in other rows of their file now: too many to be shown beside others."""


def cited_row(sheet: str, row: int, rough: Sequence[str]) -> str:
    """The place of a row in its file, with the texts of the numbers in it that are not exact."""
    texts = _in_citation("，".join(rough))
    return f"{_in_citation(sheet)}第{row}行{f'（{texts}）' if texts else ''}"


def of_other_row(citation: Citation, sheet: str, row: int, other: int) -> Citation:
    """The citation of a row as another row of its sheet is cited that says the same."""
    before = len(_in_citation(sheet).lstrip()) + 1
    source, place = citation
    return source, f"{place[:before]}{other}{place[before + len(str(row)) :]}"


def restated_rows(sheets_not_read: Iterable[str]) -> str:
    """A regular expression of all rows of a file, but for those of its sheets that are not read this time.

    So sheets may be renamed, or loaded by mappings of their own.
    """
    others = "|".join(re.escape(_in_citation(sheet).strip()) for sheet in sheets_not_read)
    return f"{rf'(?!(?:{others})第[0-9]+行)' if others else ''}.*第[0-9]+行(?:（.*）)?"


def outcome_of(change: RecordChange) -> str:
    """What becomes of a record: moved, new, changed, or conflicting with what other sources say."""
    if only_moved(change):
        return MOVED
    return "new" if change.is_new else "conflicting" if change.contradicts else "changed"


def only_moved(change: RecordChange) -> bool:
    """Whether nothing changes but in which rows of its file a record stands."""
    if change.is_new or [field.name for field in change.fields] != [CITATIONS]:
        return False
    before, after = (_without_rows(citations) for citations in (change.fields[0].before, change.fields[0].after))
    return before == after


def _without_rows(citations: object) -> set[Citation]:
    assert isinstance(citations, tuple)  # citations are
    return {(key, _ROW.sub("", place)) for key, place in citations}


def _in_citation(text: str) -> str:
    # A wide number sign is read as one that parts a source from a place in it.
    return SEPARATORS.sub("，", text).replace("＃", "#")
