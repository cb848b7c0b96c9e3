"""The same two in several rows: renewed, one tie or several, or a mistake that names the rows."""

import datetime
from dataclasses import replace

import pytest

from graph.errors import DataError
from graph.stores.revisions import Written
from loaders.load import load
from loaders.mapping.file import map_file
from loaders.mapping.proposal import propose
from loaders.mapping.renewing import Renewals, before
from tests.conftest import WRITTEN, asking
from tests.loaders.mapping.sheets import table

TODAY = datetime.date(2026, 11, 30)
HEADER = ("单位名称", "结对社区", "签订时间", "截止时间")
ENDS = ("a", "b")


@pytest.fixture
def give(empty_store, ontology):
    """Loads rows of a unit and a community, in a sheet or several, and tells what was written."""

    async def give(*sheets, renewed=False):
        tables = [table(HEADER, *rows, sheet=f"表{number}") for number, rows in enumerate(sheets, 1)]
        proposed = propose(tables, ontology).mapping
        ties = [[replace(tie, renewed=renewed) for tie in sheet.relationships] for sheet in proposed.sheets]
        read = [replace(sheet, relationships=of) for sheet, of in zip(proposed.sheets, ties, strict=True)]
        mapped = await map_file("台账.xlsx", tables, replace(proposed, sheets=read), empty_store, (), today=TODAY)
        return await load(mapped.sources, empty_store, now=WRITTEN)

    return give


@pytest.fixture
def periods(schema, empty_store):
    """When the unit and the community are paired, in order, each with the rows that say so."""

    async def periods():
        data = await asking(schema, empty_store)("""{ unit(key: "春台中学") {
            pairedWith(orderBy: [{edge: {since: ASC}}]) { edges { since until sources { locator } } } } }""")
        edges = data["unit"]["pairedWith"]["edges"]
        return [(it["since"], it["until"], [source["locator"] for source in it["sources"]]) for it in edges]

    return periods


def row(since, until=""):
    return ("春台中学", "瑶帆社区", since, until)


async def test_periods_that_do_not_meet_are_two_ties(give, periods):
    await give([row("2018", "2019年底"), row("2021.3", "")])
    assert await periods() == [("2018", "2019", ["表1第4行"]), ("2021-03", None, ["表1第5行"])]


async def test_a_row_without_a_time_is_of_the_only_tie_that_has_one(give, periods):
    await give([row(""), row("2021.3"), row("2021年3月")])
    assert await periods() == [("2021-03", None, ["表1第4行", "表1第5行", "表1第6行"])]
    assert await give([row(""), row("2021.3"), row("2021年3月")]) == Written(unchanged=4)


MEETING = {
    "both go on": ([row("2019.3"), row("2021")], "自2019-03起，这里自2021起"),
    "an end": ([row("2019.3", "2021-06-30"), row("2021")], "2019-03至2021-06-30，这里自2021起"),
    "no begin": ([row("", "2021"), row("2021-05")], "至2021止，这里自2021-05起"),
    "no time beside two": ([row("2018", "2019"), row("2021"), row("")], "未写时间，这里2018至2019"),
}


@pytest.mark.parametrize(("rows", "zh"), MEETING.values(), ids=MEETING)
async def test_rows_that_say_different_things_of_one_period_are_a_mistake_that_names_both(give, rows, zh):
    with pytest.raises(DataError) as raised:
        await give(rows)
    mistake = raised.value.mistakes[0]
    assert (mistake.file, mistake.column) == ("台账.xlsx:表1", "")
    assert zh in mistake.zh
    assert mistake.zh.startswith("与台账.xlsx:表1第")
    assert "speaks of the same PAIRED_WITH" in mistake.message


async def test_each_of_several_rows_ends_where_the_next_one_begins(give, periods):
    await give([row("2019.3"), row("2022.5.6")], [row("2021")], renewed=True)
    assert [(since, until) for since, until, _ in await periods()] == [
        ("2019-03", "2020"),
        ("2021", "2022-05-05"),
        ("2022-05-06", None),
    ]


async def test_a_further_row_ends_the_last_one(give):
    await give([row("2019.3"), row("2021")], renewed=True)
    written = await give([row("2019.3"), row("2021"), row("2023")], renewed=True)
    # The unit and the community stand in a further row.
    assert (written.created, written.updated) == (1, 3)


def test_an_end_that_is_said_stays():
    renewals = Renewals(lambda: [(ENDS, "2021"), (ENDS, "2019-03"), (("a", "c"), "2020")])
    assert [renewals.end(ENDS, since) for since in ("2019-03", "2021")] == ["2020", ""]


@pytest.mark.parametrize(("date", "earlier"), [("2021", "2020"), ("2021-01", "2020-12"), ("2021-03-01", "2021-02-28")])
def test_what_is_before_a_date_is_as_exact(date, earlier):
    assert before(date) == earlier
