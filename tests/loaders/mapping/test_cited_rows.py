"""The places that facts of a file cite, and which of them another load replaces."""

import re

import pytest

from graph.stores.records import Citation, FieldChange, RecordChange
from loaders.mapping.cited_rows import cited_row, only_moved, restated_rows

PLACES = {
    cited_row("汇总", 5, []): True,
    cited_row("", 12, ["约40人", "3;5"]): True,
    cited_row("收支", 5, []): False,
    cited_row("收支2", 5, []): True,
    cited_row("a;b＃", 3, []): False,
    "会议记录第3页": False,
}


@pytest.mark.parametrize(("place", "is_restated"), PLACES.items())
def test_all_rows_are_replaced_but_for_those_of_sheets_that_are_not_read(place: str, is_restated: bool) -> None:
    assert bool(re.fullmatch(restated_rows(["收支", "a;b＃"]), place)) == is_restated
    assert bool(re.fullmatch(restated_rows([]), place)) == (place != "会议记录第3页")


BEFORE: tuple[Citation, ...] = (("art", ""), ("ledger", "汇总第5行"))


def changed(*citations: Citation, fields: tuple[FieldChange, ...] = ()) -> RecordChange:
    return RecordChange("Unit", "u1", False, (*fields, FieldChange("sources", BEFORE, citations)))


CHANGES = {
    "another row": (changed(("ledger", "汇总第6行"), ("art", "")), True),
    "a sheet that was renamed": (changed(("art", ""), ("ledger", "汇总表第5行")), True),
    "a further row": (changed(*BEFORE, ("ledger", "汇总第6行")), True),
    "a number that is not exact": (changed(("art", ""), ("ledger", "汇总第5行（约40人）")), False),
    "another source": (changed(("ledger", "汇总第6行")), False),
    "a value, too": (changed(("ledger", "汇总第6行"), fields=(FieldChange("kind", None, "SCHOOL"),)), False),
    "a new record": (RecordChange("Unit", "u1", True), False),
}


@pytest.mark.parametrize(("change", "is_moved"), CHANGES.values(), ids=CHANGES)
def test_a_record_has_only_moved_where_nothing_but_its_row_is_another(change: RecordChange, is_moved: bool) -> None:
    assert only_moved(change) == is_moved
