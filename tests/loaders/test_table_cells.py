"""Rows of tables become records, and every mistake in them is noted with its file, line and column."""

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.ontology.model import Ontology
from graph.plan.identity import global_id
from graph.stores.digest import written_fields
from loaders.mistakes import Mistakes
from loaders.records import ParsedRow, Reference
from loaders.table import Table

Read = Callable[[str, str], tuple[list[ParsedRow], list[str]]]


@pytest.fixture
def read(tmp_path: Path, ontology: Ontology) -> Read:
    """The rows of a table of some type, and its mistakes as text."""
    elements = {element.name: element for element in ontology.elements}

    def read_text(name: str, text: str) -> tuple[list[ParsedRow], list[str]]:
        path, mistakes = tmp_path / f"{name}.csv", Mistakes()
        path.write_text(text, encoding="utf-8", newline="")
        rows = list(Table(path, path.name, elements[name]).rows(mistakes))
        return rows, [str(mistake) for mistake in mistakes.error().mistakes]

    return read_text


@pytest.fixture
def fields(read: Read, ontology: Ontology) -> Callable[[str, str], dict[str, object]]:
    """The stored fields of the only row of a table without mistakes."""
    elements = {element.name: element for element in ontology.elements}

    def read_fields(name: str, text: str) -> dict[str, object]:
        (row,), mistakes = read(name, text)
        assert mistakes == []
        return dict(zip(written_fields(elements[name]), row.record.values, strict=True))

    return read_fields


def test_a_node_is_kept_as_its_stored_fields(fields: Callable[[str, str], dict[str, object]]) -> None:
    stored = fields("Unit", "key,name,aliases,since,until,newSector,sources\nu1,Ａ座, B ;;c,2020-02,2021,true,art\n")
    assert {name: value for name, value in stored.items() if value is not None} == {
        "id": global_id("Unit", "u1"),
        "key": "u1",
        "name": "Ａ座",
        "name_fold": "a座",
        "name_sort": "azuo4座",
        "aliases": ["B", "c"],
        "aliases_fold": ["b", "c"],
        "since": "2020-02",
        "since_day": "2020-02-01",
        "until": "2021",
        "until_day": "2021-12-31",
        "newSector": True,
    }


def test_numbers_are_kept_as_numbers(fields: Callable[[str, str], dict[str, object]]) -> None:
    activity = fields("Activity", "key,name,sessions,attendance,sources\na1,A,-0,300,art\n")
    indicator = fields("Indicator", "key,name,value,unit,sources\ni1,I,-0.0525,家,art\n")
    assert (activity["sessions"], activity["attendance"], indicator["value"]) == (0, 300, -0.0525)


@pytest.mark.parametrize("cells", ["50,50,", "50,,", ",30,"])
def test_a_range_may_be_of_one_number_and_half_known(read: Read, cells: str) -> None:
    _, mistakes = read("Indicator", f"key,name,value,upper,unit,period,sources\ni1,I,{cells}家,2020,art\n")
    assert [mistake for mistake in mistakes if "upper" in mistake] == []


def test_an_amount_stands_with_its_currency(fields: Callable[[str, str], dict[str, object]]) -> None:
    columns = "from_type,from,to_type,to,amount,currency,goods,sources"
    stored = fields("PARTICIPATES_IN", f"{columns}\nUnit,u1,Project,p1,5000.5,CNY,灭火器30具,art\n")
    assert [stored[name] for name in ("amount", "currency", "goods")] == [5000.5, "CNY", "灭火器30具"]


def test_columns_may_stand_in_any_order(read: Read) -> None:
    usual, _ = read("Unit", "key,name,kind,sources\nu1,One,SCHOOL,art#P1\n")
    changed, _ = read("Unit", "sources,kind,name,key\nart#P1,SCHOOL,One,u1\n")
    assert [row.record for row in usual] == [row.record for row in changed]


def test_a_relationship_names_its_ends(read: Read) -> None:
    (row,), _ = read("PAIRED_WITH", "from_type,from,to_type,to,since,sources\nUnit,u1,Community,c1,2021,art#P1;list\n")
    assert (row.line, row.record.source, row.record.target) == (2, "u1", "c1")
    assert (row.source, row.target) == (Reference("Unit", "u1", "from"), Reference("Community", "c1", "to"))
    assert row.record.citations == (("art", "P1"), ("list", ""))
    cited = [Reference("Source", key, "sources") for key in ("art", "list")]
    assert list(row.references) == [row.source, row.target, *cited]


KEYS = {
    "of one type at both ends": ("HELD_AT", "from,to,sources\na1,v1,art\n", "a1~v1"),
    "of several types at one end": ("LEADS", "from,to_type,to,sources\no1,Unit,u1,art\n", "o1~Unit.u1"),
    "of several types at both": (
        "PART_OF",
        "from_type,from,to_type,to,since,sources\nActivity,a,Project,p,2021,x\n",
        "Activity.a~Project.p~2021",
    ),
    "with its start": ("HELD_AT", "from,to,since,until,sources\na1,v1,2020-02,2021,art\n", "a1~v1~2020-02"),
    "given": ("HELD_AT", "key,from,to,since,sources\nmine,a1,v1,2020,art\n", "mine"),
    "given as white space": ("HELD_AT", "key,from,to,sources\n  ,a1,v1,art\n", "a1~v1"),
}


@pytest.mark.parametrize(("name", "text", "key"), KEYS.values(), ids=KEYS)
def test_the_key_of_a_relationship(read: Read, name: str, text: str, key: str) -> None:
    (row,), mistakes = read(name, text)
    assert (row.key, row.record.values[:2], mistakes) == (key, (global_id(name, key), key), [])


CITATIONS = {
    "art": (("art", ""),),
    "art#P1": (("art", "P1"),),
    " art # P1 ; ;list#2;": (("art", "P1"), ("list", "2")),
    "art#第1段#a": (("art", "第1段#a"),),
    "art#;art#": (("art", ""), ("art", "")),
}


@pytest.mark.parametrize(("cell", "citations"), CITATIONS.items())
def test_citations(read: Read, cell: str, citations: tuple[tuple[str, str], ...]) -> None:
    (row,), mistakes = read("Unit", f"key,name,sources\nu1,One,{cell}\n")
    assert (row.record.citations, mistakes) == (citations, [])


PERIODS = {
    "2021-02,2021-02": ("2021-02-01", "2021-02-28"),
    "2021-05-01,2021": ("2021-05-01", "2021-12-31"),
    "2020,": ("2020-01-01", "~"),
    ",2020": ("", "2020-12-31"),
    ",": ("", "~"),
}


@pytest.mark.parametrize(("cells", "period"), PERIODS.items())
def test_periods(read: Read, cells: str, period: tuple[str, str]) -> None:
    (row,), mistakes = read("Unit", f"key,name,since,until,sources\nu1,One,{cells},art\n")
    assert (row.period, mistakes) == (period, [])


VALID = {"key": "k", "name": "N", "sources": "art"}
ENDS = {"from_type": "Unit", "from": "u1", "to_type": "Community", "to": "c1", "sources": "art"}
DATES = "allowed: a day (2021-01-28), a month (2021-01) or a year (2021), from 0001 to 9999"
KEY = "allowed: 1 to 200 characters, no white space, nothing above U+D7FF (full width, emoji)"
WRONG = [
    ("Unit", {"key": ""}, "key: empty; required: a key, stable and unique within its type"),
    ("Unit", {"key": "a b"}, f"key: 'a b' is not a key; {KEY}"),
    ("Unit", {"key": "x" * 201}, f"key: '{'x' * 201}' is not a key; {KEY}"),
    ("Unit", {"key": "u\x00"}, f"key: 'u\\x00' is not a key; {KEY}"),
    (
        "Unit",
        {"name": "a\x00b"},
        "name: a text with the character U+0000; allowed: no control characters, no surrogates",
    ),
    (
        "Unit",
        {"aliases": "a;\x07"},
        "aliases: a text with the character U+0007; allowed: no control characters, no surrogates",
    ),
    ("Unit", {"name": "x" * 10_001}, "name: a text of 10001 characters; allowed: at most 10000"),
    ("Unit", {"newSector": "yes"}, "newSector: 'yes' is not a boolean; allowed: true, false"),
    ("Unit", {"since": "2021-13"}, f"since: '2021-13' is not a date (month must be in 1..12); {DATES}"),
    ("Unit", {"until": "later"}, f"until: 'later' is not a date; {DATES}"),
    (
        "Unit",
        {"since": "2021", "until": "2020-12"},
        "until: '2020-12' is before since, '2021'; allowed: the same or later",
    ),
    (
        "Area",
        {"kind": "STREAT"},
        "kind: 'STREAT' is not a value of this enumeration; allowed: CITY, DISTRICT, STREET, TOWN,"
        " BUSINESS_DISTRICT, GRID; did you mean STREET?",
    ),
    (
        "Team",
        {"members": "1.5"},
        "members: '1.5' is not a whole number; allowed: digits, from -2147483647 to 2147483647",
    ),
    (
        "Venue",
        {"floorArea": "1,5"},
        "floorArea: '1,5' is not a number; allowed: at most 11 digits and 4 decimals, as in 3300.5",
    ),
    ("Unit", {"sources": ""}, "sources: empty; required: at least one source, as key#where; separated by semicolons"),
    ("Unit", {"sources": ";"}, "sources: empty; required: at least one source, as key#where; separated by semicolons"),
    ("Unit", {"sources": "#P1"}, f"sources: '' is not a key; {KEY}"),
    ("Unit", {"sources": "a b#P1"}, f"sources: 'a b' is not a key; {KEY}"),
    (
        "Unit",
        {"sources": "art#\x01"},
        "sources: a text with the character U+0001; allowed: no control characters, no surrogates",
    ),
    ("PAIRED_WITH", {"from": ""}, "from: empty; required: the key of a Unit"),
    ("PAIRED_WITH", {"to": ""}, "to: empty; required: the key of a Community"),
    ("PAIRED_WITH", {"to_type": ""}, "to_type: '' is not allowed here; allowed: Community, PartyOrganization, Unit"),
    (
        "PAIRED_WITH",
        {"to_type": "Comunity"},
        "to_type: 'Comunity' is not allowed here; allowed: Community, PartyOrganization, Unit; did you mean Community?",
    ),
    ("PAIRED_WITH", {"key": "a b"}, f"key: 'a b' is not a key; {KEY}"),
    ("PAIRED_WITH", {"since": "?"}, f"since: '?' is not a date; {DATES}"),
    (
        "Indicator",
        {"value": "50", "upper": "30", "unit": "家"},
        "upper: '30' is below value, '50'; allowed: the same or more",
    ),
    (
        "PARTICIPATES_IN",
        {"to_type": "Project", "amount": "5000.5"},
        "currency: empty; required where amount has a value, '5000.5'",
    ),
    (
        "PART_OF",
        {"from_type": "Area", "to_type": "Project"},
        "to: PART_OF cannot lead from Area to Project; allowed: Activity to"
        " Project, Area to Area, Area to Community, Project to Project, Unit to Unit; did you mean Project to Project?",
    ),
]


@pytest.mark.parametrize(
    ("name", "changed", "mistake"), WRONG, ids=[mistake.split(";")[0][:40] for *_, mistake in WRONG]
)
def test_a_mistake_is_noted_with_its_place(read: Read, name: str, changed: dict[str, str], mistake: str) -> None:
    cells = {**(ENDS if name.isupper() else VALID), **changed}
    quoted = ",".join(f'"{cell}"' for cell in cells.values())
    (row,), mistakes = read(name, f"{','.join(cells)}\n{quoted}\n")
    assert mistakes == [f"{name}.csv:2:{mistake}"]
    assert not row.valid


def test_all_mistakes_of_a_row_and_of_all_rows_are_noted(read: Read) -> None:
    text = 'key,name,value,unit,sources\ni1,"I\n",1,家,\ni 2,,x,家,\n'
    rows, mistakes = read("Indicator", text)
    places = [mistake.split(": ")[0] for mistake in mistakes]
    assert places[0] == "Indicator.csv:2:sources"
    assert places[1:] == [f"Indicator.csv:4:{column}" for column in ("key", "value", "sources")]
    assert [row.valid for row in rows] == [False, False]


def test_a_row_without_mistakes_is_valid_whatever_the_rows_around_it(read: Read) -> None:
    rows, _ = read("Unit", "key,name,sources\n,One,art\nu2,Two,art\nu3,Three,\n")
    assert [(row.key, row.valid) for row in rows] == [("", False), ("u2", True), ("u3", False)]


def test_a_row_tells_what_it_lacks_to_be_new(read: Read) -> None:
    rows, mistakes = read("Indicator", "key,name,value,unit,sources\ni1,I,1,家,art\ni2,,2,,art\n")
    assert [(row.lacking, row.valid) for row in rows] == [((), True), (("name", "unit"), True)]
    assert mistakes == []


def test_a_source_needs_no_source(read: Read) -> None:
    (row,), mistakes = read("Source", "key,name,kind,title\nart,Art,NEWSPAPER,Title\n")
    assert (row.record.citations, mistakes) == ((), [])


def test_a_column_of_the_product_cannot_be_given(read: Read) -> None:
    rows, mistakes = read("Unit", "key,name,sources,createdAt,id\nu1,One,art,2020,x\n")
    assert [mistake.split(";")[0] for mistake in mistakes] == [
        "Unit.csv:1:createdAt: unknown column 'createdAt'",
        "Unit.csv:1:id: unknown column 'id'",
    ]
    assert rows == []


def test_a_relationship_of_one_type_takes_no_type_column(read: Read) -> None:
    _, mistakes = read("HELD_AT", "from_type,from,to,sources\nActivity,a1,v1,art\n")
    assert [mistake.split(";")[0] for mistake in mistakes] == ["HELD_AT.csv:1:from_type: unknown column 'from_type'"]
