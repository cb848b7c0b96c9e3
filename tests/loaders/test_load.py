"""Folders are checked, then written, all or nothing; afterwards both stores have exactly what the files say."""

import re
from collections.abc import Collection
from pathlib import Path

import pytest

from graph.datatypes.identifier import why_mangled
from graph.errors import DataError
from graph.ontology.model import Ontology
from graph.stores.opening import open_store
from graph.stores.records import FieldChange, RecordChange
from graph.stores.revisions import Request, Written
from graph.stores.store import Store
from loaders.load import BATCH_SIZE, check, load
from tests.conftest import Place
from tests.graph.stores.contents import contents, fingerprint
from tests.loaders.backups import backup_of
from tests.loaders.conftest import DISTRICT, Data, MistakesOf

FIRST, LATER = "2026-01-01T00:00:00Z", "2026-02-02T00:00:00Z"
UNITS = "key,name,kind,sources\n"
PAIRED = "key,from_type,from,to_type,to,since,sources\n"


def many(count: int) -> str:
    return UNITS + "".join(f"u{number},Unit {number},,art\n" for number in range(1, count + 1))


async def test_loading_counts_what_is_new(empty_store: Store, data: Data) -> None:
    assert await load([data()], empty_store) == Written(created=5)


async def test_loading_twice_changes_nothing(empty_store: Store, data: Data, place: Place) -> None:
    await load([data()], empty_store, now=FIRST)
    before = fingerprint(place)
    spaced = data({"nodes/Unit.csv": f"{DISTRICT['nodes/Unit.csv']}\n"})  # so that it is read, not known again
    assert await load([spaced], empty_store, now=LATER) == Written(unchanged=5)
    assert fingerprint(place) == before


CONFIRMED = "key,name,confirmedOn,sources\nu1,One,{},art\n"


async def test_a_day_that_is_still_to_come_cannot_be_confirmed(empty_store: Store, data: Data) -> None:
    """The instant of the write decides what is to come, and where it is tomorrow already."""
    confirmed = data({"nodes/Unit.csv": CONFIRMED.format("2026-02")})
    with pytest.raises(DataError) as raised:
        await load([confirmed], empty_store, now=FIRST)
    message = "2026-02 is still to come; allowed: 2026-01-02 or earlier"
    assert [str(mistake) for mistake in raised.value.mistakes] == [f"nodes/Unit.csv:2:confirmedOn: {message}"]
    assert (await load([confirmed], empty_store, now=LATER)).created == 4


async def test_tomorrow_is_confirmed_where_it_is_that_day(empty_store: Store, data: Data) -> None:
    tomorrow = data({"nodes/Unit.csv": CONFIRMED.format("2026-01-02")})
    assert (await load([tomorrow], empty_store, now=FIRST)).created == 4


async def test_a_change_updates_its_record_alone(empty_store: Store, data: Data, place: Place) -> None:
    await load([data()], empty_store, now=FIRST)
    before = contents(place)
    changed = data({"nodes/Unit.csv": UNITS + "u1,One,HOSPITAL,art#P1\nu2,Two,,art\n"})
    assert await load([changed], empty_store, now=LATER) == Written(updated=1, unchanged=4)
    after = contents(place)
    changed_unit = after["Unit"].pop("u1")
    assert (changed_unit["kind"], changed_unit["createdAt"], changed_unit["updatedAt"]) == ("HOSPITAL", FIRST, LATER)
    assert before["Unit"].pop("u1")["kind"] == "SCHOOL"
    assert after == before


@pytest.mark.parametrize("header", ["key,name,sources", "key,name,kind,sources"])
async def test_what_a_file_does_not_say_stays_unless_it_is_complete(
    empty_store: Store, data: Data, place: Place, header: str
) -> None:
    await load([data()], empty_store, now=FIRST)
    before = fingerprint(place)
    cells = "," * (header.count(",") - 1)
    silent = data({"nodes/Unit.csv": f"{header}\nu1,One{cells}art#P1\nu2,Two{cells}art\n"})
    assert await load([silent], empty_store, now=LATER) == Written(unchanged=5)
    assert fingerprint(place) == before
    assert await load([silent], empty_store, now=LATER, is_complete=True) == Written(updated=1, unchanged=4)
    assert contents(place)["Unit"]["u1"].get("kind") is None


SECOND_LIST = "key,name,aliases,sources\nu1,One,一小,art#P7\nu3,Three,,art#P7\n"


async def test_a_second_list_adds_to_the_first(empty_store: Store, data: Data, place: Place) -> None:
    await load([data()], empty_store, now=FIRST)
    second = data({"nodes/Unit.csv": SECOND_LIST}, name="second", only=True)
    assert await load([second], empty_store, now=LATER) == Written(created=1, updated=1)
    unit = contents(place)["Unit"]["u1"]
    assert (unit["kind"], unit["createdAt"], unit["updatedAt"]) == ("SCHOOL", FIRST, LATER)
    assert all(text in str(unit) for text in ("一小", "P1", "P7"))


ROLES = "from_type,from,to_type,to,since,until,role,sources\n"
PARTICIPATES = {"nodes/Project.csv": "key,name,sources\np1,Project,art\n"}
NAMES = ("since", "until", "role")
CORRECTED = {
    "a date is corrected": ("2020,,LEAD", "2020-05,,LEAD", ["u1~p1~2020 2020-05 None LEAD"]),
    "an end is added": ("2020,,LEAD", "2020,2022,LEAD", ["u1~p1~2020 2020 2022 LEAD"]),
    "a role is added": ("2020,,", ",,LEAD", ["u1~p1~2020 2020 None LEAD"]),
    "another role": ("2020,,LEAD", "2020,,FUNDER", ["u1~p1~2020 2020 None LEAD", "u1~p1~2020~FUNDER 2020 None FUNDER"]),
    "another time": ("2018,2019,LEAD", "2021,,LEAD", ["u1~p1~2018 2018 2019 LEAD", "u1~p1~2021 2021 None LEAD"]),
}


@pytest.mark.parametrize(("before", "after", "records"), CORRECTED.values(), ids=CORRECTED)
async def test_a_row_without_a_key_is_the_relationship_of_that_time(
    empty_store: Store, data: Data, place: Place, before: str, after: str, records: list[str]
) -> None:
    tables = [f"{ROLES}Unit,u1,Project,p1,{cells},art\n" for cells in (before, after, after)]
    written = [
        await load([data(PARTICIPATES | {"relationships/PARTICIPATES_IN.csv": table})], empty_store) for table in tables
    ]
    assert written[-1] == Written(unchanged=7)
    stored = contents(place)["PARTICIPATES_IN"]
    assert (
        sorted(
            " ".join(
                [key.replace("Unit.", "").replace("Project.", ""), *(str(stored[key].get(name)) for name in NAMES)]
            )
            for key in stored
        )
        == records
    )


async def test_a_second_list_need_not_say_what_the_store_has(empty_store: Store, data: Data, place: Place) -> None:
    await load([data()], empty_store)
    second = data({"nodes/Unit.csv": "key,kind,sources\nu1,HOSPITAL,art\n"})
    assert (await load([second], empty_store)).updated == 1
    unit = contents(place)["Unit"]["u1"]
    assert (unit["name"], unit["kind"]) == ("One", "HOSPITAL")
    message = "1 mistake; nothing was written\nnodes/Unit.csv:3:name: empty; required: a value of type text"
    new = data({"nodes/Unit.csv": "key,kind,sources\nu1,SCHOOL,art\nu9,SCHOOL,art\n"})
    with pytest.raises(DataError, match=message):
        await load([new], empty_store)
    with pytest.raises(DataError, match=r"nodes/Unit\.csv:2:name: empty"):
        await load([second], empty_store, is_complete=True)


async def test_all_rows_that_do_not_fit_the_store_are_listed(empty_store: Store, data: Data) -> None:
    since = data({"nodes/Unit.csv": f"{UNITS.strip()},since\nu1,One,,art,2021\nu2,Two,,art,2021\n"})
    await load([since], empty_store)
    until = data({"nodes/Unit.csv": "key,sources,until\nu1,art,2019\nu2,art,2022\nu2,art,2022\n"})
    with pytest.raises(DataError) as refused:
        await load([until], empty_store)
    assert [(mistake.file, mistake.line) for mistake in refused.value.mistakes] == [("nodes/Unit.csv", 2)]


async def test_where_several_relationships_may_be_meant_the_row_needs_a_key(empty_store: Store, data: Data) -> None:
    keyed = f"key,{ROLES}a,Unit,u1,Project,p1,2018,2019,LEAD,art\nb,Unit,u1,Project,p1,2021,,LEAD,art\n"
    await load([data({**PARTICIPATES, "relationships/PARTICIPATES_IN.csv": keyed})], empty_store)
    rows = {"relationships/PARTICIPATES_IN.csv": f"{ROLES}Unit,u1,Project,p1,,,LEAD,art\n"}
    message = "relationships/PARTICIPATES_IN.csv:2:key: several relationships of the store may be meant, 'a', 'b'"
    with pytest.raises(DataError, match=message):
        await load([data(rows)], empty_store)


async def test_rows_of_the_same_ends_find_a_relationship_of_one_of_their_times(
    empty_store: Store, data: Data, place: Place
) -> None:
    for cells in (["2018,"], ["2021,", "2018,2019"], ["2018,2019", "2021,"]):
        rows = "".join(f"Unit,u1,Project,p1,{cell},LEAD,art\n" for cell in cells)
        await load([data(PARTICIPATES | {"relationships/PARTICIPATES_IN.csv": f"{ROLES}{rows}"})], empty_store)
    assert {(it["since"], it.get("until")) for it in contents(place)["PARTICIPATES_IN"].values()} == {
        ("2018", "2019"),
        ("2021", None),
    }


async def test_a_new_key_is_none_that_another_relationship_has(empty_store: Store, data: Data, place: Place) -> None:
    projects = {"nodes/Project.csv": "key,name,sources\np,P,art\np~LEAD,Q,art\n"}
    header = "from_type,from,to_type,to,since,until,role,sources\n"
    both = f"{header}Unit,u1,Project,p,2018,2019,FUNDER,art\nUnit,u1,Project,p~LEAD,,,LEAD,art\n"
    more = f"{header}Unit,u1,Project,p,,2015,LEAD,art\n"
    for table in (both, both.replace("2018,2019", "2018,2018"), more, more):
        await load([data(projects | {"relationships/PARTICIPATES_IN.csv": table})], empty_store)
    ends = sorted((it["to"], str(it.get("role"))) for it in contents(place)["PARTICIPATES_IN"].values())
    assert ends == [("Project p", "FUNDER"), ("Project p", "LEAD"), ("Project p~LEAD", "LEAD")]


async def test_a_preview_tells_all_changes_and_makes_none(empty_store: Store, data: Data, place: Place) -> None:
    changes: list[RecordChange] = []
    await load([data()], empty_store, now=FIRST)
    before = fingerprint(place)
    second = data({"nodes/Unit.csv": SECOND_LIST.replace("One", "Uno")}, name="second", only=True)
    preview = load([second], empty_store, now=LATER, note=changes.append, is_preview=True)
    assert await preview == Written(created=1, updated=1)
    assert fingerprint(place) == before
    fields = (
        FieldChange("name", "One", "Uno"),
        FieldChange("aliases", [], ["一小"]),
        FieldChange("sources", (("art", "P1"),), (("art", "P1"), ("art", "P7"))),
    )
    assert sorted(changes, key=lambda change: change.key) == [
        RecordChange("Unit", "u1", is_new=False, fields=fields),
        RecordChange("Unit", "u3", is_new=True),
    ]


async def test_a_preview_makes_no_file(ontology: Ontology, data: Data, tmp_path: Path) -> None:
    store = open_store(f"sqlite:{tmp_path / 'none.db'}", ontology)
    assert await load([data()], store, is_preview=True) == Written(created=5)
    await store.close()
    assert not (tmp_path / "none.db").exists()


async def test_rows_of_one_key_that_agree_are_one_record(empty_store: Store, data: Data, place: Place) -> None:
    more = data({"nodes/Unit.csv": "key,name,aliases,sources\nu2,Two,二,art#P3\nu2,Two,,art\n"}, name="more", only=True)
    assert (await load([data(), more], empty_store, now=FIRST)).created == 5
    assert all(text in str(contents(place)["Unit"]["u2"]) for text in ("二", "P3"))


async def test_complete_rows_of_one_key_are_united_before_they_clear_anything(
    empty_store: Store, data: Data, place: Place
) -> None:
    rows = "u1,One,一小,art#P1\nu1,One,,art#P7\nu2,Two,,art\n"
    folder = data({"nodes/Unit.csv": f"key,name,aliases,sources\n{rows}"})
    assert await load([folder], empty_store, is_complete=True) == Written(created=5)
    assert await load([folder], empty_store, is_complete=True) == Written(unchanged=5)
    unit = contents(place)["Unit"]["u1"]
    assert all(text in str(unit) for text in ("一小", "P1", "P7"))


@pytest.mark.parametrize("backwards", [False, True])
async def test_a_backup_beside_tables_clears_nothing_that_they_say(
    empty_store: Store, data: Data, place: Place, tmp_path: Path, backwards: bool
) -> None:
    backup = tmp_path / "b.jsonl"
    backup.write_bytes(backup_of({"node": "Unit", "key": "u1", "name": "One", "sources": [["art", "P7"]]}))
    paths = [data(), backup][:: -1 if backwards else 1]
    assert [await load(paths, empty_store) for _ in range(2)] == [Written(created=5), Written(unchanged=5)]
    unit = contents(place)["Unit"]["u1"]
    assert unit["kind"] == "SCHOOL"
    assert all(text in str(unit) for text in ("P1", "P7"))


async def test_a_source_that_is_cited_twice_changes_nothing_the_second_time(empty_store: Store, data: Data) -> None:
    folder = data({"nodes/Unit.csv": "key,name,sources\nu1,One,art#P1; art#P1\nu2,Two,art\n"})
    await load([folder], empty_store)
    assert await load([folder], empty_store) == Written(unchanged=5)


async def test_a_value_that_does_not_fit_what_the_store_has_is_refused(
    empty_store: Store, data: Data, place: Place
) -> None:
    since = data({"nodes/Unit.csv": "key,name,since,sources\nu1,One,2021,art\nu2,Two,,art\n"})
    until = data({"nodes/Unit.csv": "key,name,until,sources\nu1,One,2019,art\n"}, name="more", only=True)
    await load([since], empty_store, now=FIRST)
    before = fingerprint(place)
    message = "nodes/Unit.csv:2:until: with what the store has, '2019' would be before since, '2021'; allowed: "
    with pytest.raises(DataError, match=re.escape(message)):
        await load([until], empty_store, now=LATER)
    assert fingerprint(place) == before


async def test_a_changed_citation_is_a_change(empty_store: Store, data: Data, place: Place) -> None:
    await load([data()], empty_store, now=FIRST)
    changed = data({"nodes/Community.csv": "key,name,sources\nc1,First,art#P2\n"})
    assert await load([changed], empty_store, now=LATER) == Written(updated=1, unchanged=4)
    assert "P2" in str(contents(place)["Community"]["c1"])


MOVES = {
    "the source": ("k,Unit,u1,Community,c1", "k,Unit,u2,Community,c1", ("Unit u2", "Community c1")),
    "the target": ("k,Unit,u1,Community,c1", "k,Unit,u1,Community,c2", ("Unit u1", "Community c2")),
    "both": ("k,Unit,u1,Community,c1", "k,Unit,u2,Community,c2", ("Unit u2", "Community c2")),
    "to another type": (
        "k,Unit,u1,Community,c1",
        "k,Unit,u1,PartyOrganization,o1",
        ("Unit u1", "PartyOrganization o1"),
    ),
}


@pytest.mark.parametrize(("before", "after", "ends"), MOVES.values(), ids=MOVES)
async def test_a_relationship_moves_under_its_key(
    empty_store: Store, data: Data, place: Place, before: str, after: str, ends: tuple[str, str]
) -> None:
    nodes = {
        "nodes/PartyOrganization.csv": "key,name,sources\no1,Org,art\n",
        "nodes/Community.csv": "key,name,sources\nc1,First,art\nc2,Second,art\n",
    }
    for line, now, written in ((before, FIRST, Written(7)), (after, LATER, Written(0, 1, 6))):
        table = {"relationships/PAIRED_WITH.csv": f"{PAIRED}{line},2020,art\n"}
        assert await load([data({**nodes, **table})], empty_store, now=now) == written
    (moved,) = contents(place)["PAIRED_WITH"].values()
    assert (moved["createdAt"], moved["updatedAt"], moved["since"]) == (FIRST, LATER, "2020")
    assert (moved["from"], moved["to"]) == ends


async def test_parallel_relationships_are_distinct(empty_store: Store, data: Data, place: Place) -> None:
    ends = ",Unit,u1,Community,c1,"
    rows = f"2020,{ends}2020,art\n,{ends}2021,art\n,mine{ends}2021,art\n"
    table = {"relationships/PAIRED_WITH.csv": f"until,{PAIRED}{rows}"}
    for _ in range(2):
        await load([data(table)], empty_store)
    assert sorted(contents(place)["PAIRED_WITH"]) == ["Unit.u1~Community.c1~2020", "Unit.u1~Community.c1~2021", "mine"]


BAD = {
    "a value": {"nodes/Team.csv": "key,name,members,sources\nt1,T,many,art\n"},
    "a key twice": {"nodes/Unit.csv": UNITS + "u1,One,HOSPITAL,art\nu1,Two,,art\n"},
    "a name of nothing": {"relationships/MEMBER_OF.csv": "from_type,from,to,sources\nUnit,u1,o1,art\n"},
    "a file": {"nodes/Unti.csv": ""},
    "a column": {"nodes/Unit.csv": "key,nam,sources\nu1,One,art\n"},
}


@pytest.mark.parametrize("tables", BAD.values(), ids=BAD)
async def test_a_mistake_leaves_the_store_as_it_was(
    empty_store: Store, data: Data, place: Place, tables: dict[str, str]
) -> None:
    await load([data()], empty_store, now=FIRST)
    before = fingerprint(place)
    changed = {"nodes/Community.csv": "key,name,sources\nc1,Changed,art\nc9,New,art\n", **tables}
    with pytest.raises(DataError):
        await load([data(changed)], empty_store, now=LATER)
    assert fingerprint(place) == before


async def test_one_wrong_row_of_a_thousand_keeps_all_out(empty_store: Store, data: Data, place: Place) -> None:
    await load([data()], empty_store, now=FIRST)
    before = fingerprint(place)
    rows = many(1_000).replace("u700,Unit 700,,art", "u700,Unit 700,CASTLE,art")
    with pytest.raises(DataError) as raised:
        await load([data({"nodes/Unit.csv": rows})], empty_store)
    (mistake,) = raised.value.mistakes
    assert str(mistake).startswith("nodes/Unit.csv:701:kind: 'CASTLE' is not a value")
    assert fingerprint(place) == before


async def test_what_was_checked_is_written_whatever_becomes_of_the_file(empty_store: Store, data: Data) -> None:
    """The second file is spoiled once the first has been written, and then removed."""
    folder = data({"nodes/Unit.csv": many(3)})

    def spoil(step: str, _rows: int) -> None:
        if step == "load nodes/Source.csv":
            (folder / "nodes/Unit.csv").write_text(UNITS + "u1,One,CASTLE,art\n")
        if step == "load nodes/Unit.csv":
            (folder / "relationships/PAIRED_WITH.csv").unlink()

    await load([folder], empty_store, progress=spoil)
    as_before = data({"nodes/Unit.csv": many(3)}, name="as before")
    assert await load([as_before], empty_store) == Written(unchanged=6)


async def test_nodes_of_the_store_may_be_named(empty_store: Store, data: Data) -> None:
    await load([data()], empty_store)
    later = {"relationships/PAIRED_WITH.csv": f"{PAIRED},Unit,u2,Community,c1,,art\n,Unit,u3,Community,c1,,art\n"}
    more = data(later, name="more", only=True)
    with pytest.raises(DataError) as raised:
        await load([more], empty_store)
    (mistake,) = raised.value.mistakes
    assert str(mistake) == "relationships/PAIRED_WITH.csv:3:from: no Unit has the key 'u3'"
    data({**later, "nodes/Unit.csv": UNITS + "u3,Three,,art\n"}, name="more", only=True)
    assert await load([more], empty_store) == Written(created=3)


WRONG = {
    "a source that nobody is": (
        {"nodes/Community.csv": "key,name,sources\nc1,First,art;nobody#P1\n"},
        ["nodes/Community.csv:2:sources: no Source has the key 'nobody'"],
    ),
    "keys that a spreadsheet mangled": (
        {
            "nodes/Community.csv": "key,name,sources\n4.10106E+11,First,art\nc1,First,art\n",
            "relationships/PAIRED_WITH.csv": PAIRED + ",Unit,u1,Community,4.1E+11,,art\n",
        },
        [
            f"nodes/Community.csv:2:key: '4.10106E+11' is not a key: {why_mangled('4.10106E+11')}",
            f"relationships/PAIRED_WITH.csv:2:to: no Community has the key '4.1E+11': {why_mangled('4.10106E+11')}",
        ],
    ),
    "codes that cannot be": (
        {
            "nodes/Community.csv": "key,name,sources\nc1,First,art\n41010610003,Short,art\n410106100003,Good,art\n",
            "nodes/Area.csv": "key,name,sources\n410105100,Another,art\n410106100,Street,art\n",
            "relationships/LOCATED_IN.csv": "from_type,from,to_type,to,sources\n"
            "Community,410106100003,Area,410106100,art\nCommunity,410106100003,Area,410105100,art\n",
        },
        [
            "nodes/Community.csv:3:key: '41010610003' is not the division code of a community: it has 11 digits;"
            " expected: 12, or a key with a letter",
            "relationships/LOCATED_IN.csv:3:to: the division code 410106100003 does not begin with 410105100, so it is"
            " not within it; expected: the code of the area in which it is",
        ],
    ),
    "ends that nobody is": (
        {"relationships/PAIRED_WITH.csv": PAIRED + ",Unit,u9,Community,c9,,art\n,Unit,u9,PartyOrganization,c1,,art\n"},
        [
            "relationships/PAIRED_WITH.csv:2:from: no Unit has the key 'u9'",
            "relationships/PAIRED_WITH.csv:2:to: no Community has the key 'c9'",
            "relationships/PAIRED_WITH.csv:3:to: no PartyOrganization has the key 'c1'",
        ],
    ),
    "a row with a mistake that others name": (
        {"nodes/Unit.csv": UNITS + "u1,,,art\nu2,Two,,art\n"},
        ["nodes/Unit.csv:2:name: empty; required: a value of type text"],
    ),
    "default keys that are the same": (
        {
            "relationships/PAIRED_WITH.csv": f"until,{PAIRED}"
            + "2021,,Unit,u1,Community,c1,2020,art\n2022,,Unit,u1,Community,c1,2020,art#P9\n"
        },
        [
            "relationships/PAIRED_WITH.csv:3:key: the key 'Unit.u1~Community.c1~2020' is used twice, first in"
            " relationships/PAIRED_WITH.csv, line 2, with different values: until '2021' there, '2022' here;"
            " correct one, or give each row a key of its own"
        ],
    ),
    "ends that are the same at one time": (
        {
            "relationships/PAIRED_WITH.csv": PAIRED
            + ",Unit,u1,Community,c1,2020,art\n,Unit,u1,Community,c1,2020-05,art\nk,Unit,u1,Community,c1,2021,art\n"
        },
        [
            "relationships/PAIRED_WITH.csv:3:from: between these ends there is another PAIRED_WITH at that time, in"
            " relationships/PAIRED_WITH.csv, line 2; correct a date, or give each row a key of its own"
        ],
    ),
    "several that a row without a date may mean": (
        {
            "relationships/PAIRED_WITH.csv": f"until,{PAIRED}"
            + ",,Unit,u1,Community,c1,,art\n2019,,Unit,u1,Community,c1,2018,art\n,,Unit,u1,Community,c1,2020,art\n"
        },
        [
            f"relationships/PAIRED_WITH.csv:{line}:from: between these ends there is another PAIRED_WITH at that time,"
            " in relationships/PAIRED_WITH.csv, line 2; correct a date, or give each row a key of its own"
            for line in (3, 4)
        ],
    ),
    "rows of one key that do not fit together": (
        {"nodes/Unit.csv": "key,name,since,until,sources\nu1,One,2021,,art\nu2,Two,,,art\nu1,One,,2019,art\n"},
        [
            "nodes/Unit.csv:4:until: with nodes/Unit.csv, line 2, '2019' would be before since, '2021';"
            " allowed: the same or later"
        ],
    ),
    "ends of other types under one key": (
        {
            "nodes/PartyOrganization.csv": "key,name,sources\nu1,Org,art\n",
            "relationships/PAIRED_WITH.csv": PAIRED
            + "k,Unit,u1,Community,c1,2020,art\nk,PartyOrganization,u1,Community,c1,2020,art\n",
        },
        [
            "relationships/PAIRED_WITH.csv:3:key: the key 'k' is used twice, first in relationships/PAIRED_WITH.csv,"
            " line 2, with different values: from_type 'Unit' there, 'PartyOrganization' here; correct one, or give"
            " each row a key of its own"
        ],
    ),
    "a key of a node twice": (
        {"nodes/Unit.csv": UNITS + "u1,One,,art\nu2,Two,SCHOOL,art\nu2,Zwei,HOSPITAL,art\n"},
        [
            "nodes/Unit.csv:4:key: the key 'u2' is used twice, first in nodes/Unit.csv, line 3, with different values:"
            " name 'Two' there, 'Zwei' here; kind 'SCHOOL' there, 'HOSPITAL' here; correct one, or give each row a key"
            " of its own"
        ],
    ),
}


@pytest.mark.parametrize(("tables", "mistakes"), WRONG.values(), ids=WRONG)
async def test_mistakes_that_only_all_rows_show(
    mistakes_of: MistakesOf, tables: dict[str, str], mistakes: list[str]
) -> None:
    assert sorted(await mistakes_of(tables)) == mistakes


UNREAD = {
    "its header": "key,naem,name,sources\nu1,,One,art\n",
    "its end": 'key,name,sources\nu9,Nine,art\nu1,"One,art\n',
}


@pytest.mark.parametrize("text", UNREAD.values(), ids=UNREAD)
async def test_nodes_of_a_table_that_cannot_be_read_are_not_called_missing(mistakes_of: MistakesOf, text: str) -> None:
    (mistake,) = await mistakes_of({"nodes/Unit.csv": text})
    assert mistake.startswith(("nodes/Unit.csv:1:naem: unknown column", "nodes/Unit.csv:3: not CSV"))


async def test_files_of_two_folders_are_named_with_their_folder(data: Data, ontology: Ontology) -> None:
    first_folder = data({"nodes/Unit.csv": UNITS + "u1,One,CASTLE,art\nu2,Two,,art\n"})
    second_folder = data({"nodes/Unit.csv": UNITS + "u3,Three,,art\nu2,Zwei,,art\n"}, name="more", only=True)
    with pytest.raises(DataError) as raised:
        await check([first_folder, second_folder], ontology)
    first, second = map(str, raised.value.mistakes)
    assert first.startswith(f"{first_folder}/nodes/Unit.csv:2:kind: 'CASTLE'")
    assert second.startswith(
        f"{second_folder}/nodes/Unit.csv:3:key: the key 'u2' is used twice, first in {first_folder}/"
    )


async def test_folders_may_name_each_other(data: Data, ontology: Ontology) -> None:
    units = data({"nodes/Unit.csv": DISTRICT["nodes/Unit.csv"]}, name="units", only=True)
    rest = data({"nodes/Team.csv": "key,name,sources\nt1,T,art\n"})
    (rest / "nodes/Unit.csv").unlink()
    types = [source.types for source in (await check([units, rest], ontology)).sources]
    assert sorted(types[:-1]) == [("Community",), ("Source",), ("Team",), ("Unit",)]
    assert types[-1] == ("PAIRED_WITH",)


async def test_mistakes_beyond_a_hundred_are_counted(data: Data, ontology: Ontology) -> None:
    with pytest.raises(DataError) as raised:
        await check([data({"nodes/Unit.csv": many(350).replace(",,art", ",CASTLE,art")})], ontology)
    lines = raised.value.message.splitlines()
    assert len(raised.value.mistakes) == 100
    assert (lines[0], lines[1].split(": ")[0]) == ("350 mistakes; nothing was written", "nodes/Unit.csv:2:kind")
    assert (lines[-2].split(": ")[0], lines[-1]) == ("nodes/Unit.csv:101:kind", "... and 250 more")


class CountingStore:
    """A store without nodes that counts how often it is asked for them."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology
        self.calls: list[tuple[str, int]] = []

    async def existing_keys(self, node_type: str, keys: Collection[str]) -> set[str]:
        self.calls.append((node_type, len(keys)))
        return set(keys)


async def test_a_store_is_asked_for_many_nodes_at_once(data: Data, ontology: Ontology) -> None:
    count, store = BATCH_SIZE + 100, CountingStore(ontology)
    rows = "".join(f",Unit,u{number},Community,c{number},,art\n" for number in range(count))
    await check([data({"relationships/PAIRED_WITH.csv": PAIRED + rows}, only=True)], ontology, store)  # type: ignore[arg-type]
    assert sorted(store.calls) == [
        ("Community", 100),
        ("Community", BATCH_SIZE),
        ("Source", 1),
        ("Unit", 100),
        ("Unit", BATCH_SIZE),
    ]


async def test_progress_is_reported_by_file_and_row(empty_store: Store, data: Data) -> None:
    steps: list[tuple[str, int]] = []
    await load([data({"nodes/Unit.csv": many(BATCH_SIZE + 1)})], empty_store, progress=lambda *step: steps.append(step))
    assert ("check nodes/Unit.csv", BATCH_SIZE) in steps
    assert [step for step in steps if step[0] == "load nodes/Unit.csv"] == [
        ("load nodes/Unit.csv", BATCH_SIZE),
        ("load nodes/Unit.csv", BATCH_SIZE + 1),
    ]


async def test_the_revision_of_a_request_is_known_by_it(empty_store: Store, data: Data) -> None:
    request = Request("r1", "digest of what was asked for")
    await load([data()], empty_store, now=FIRST, request=request)
    asked = await empty_store.transact(lambda it: it.asked_for("r1"), is_preview=True)
    assert asked is not None
    assert (asked[0].sequence, asked[0].request, asked[1]) == (1, "r1", "digest of what was asked for")
