"""States of the past: the graph as it was after each revision, in files that are made once and kept within bounds."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path
from random import Random

import pytest

from graph.errors import Code, RequestError, StoreError
from graph.ontology.model import Ontology
from graph.stores import states as states_module
from graph.stores.opening import open_store
from graph.stores.replaying import replay
from graph.stores.revisions import RevisionPage
from graph.stores.sqlite import past as past_module
from graph.stores.sqlite.replica import replica
from graph.stores.sqlite.store import SqliteStore
from graph.stores.states import States
from graph.stores.store import Store
from tests.conftest import Place
from tests.graph.stores.asking import FIRST, LATER, in_turn, unit, units
from tests.graph.stores.contents import aliases, recorded
from tests.graph.stores.scribe import Scribe


@pytest.fixture
async def held(empty_store: Store, ontology: Ontology) -> Store:
    """A unit that was a school, then a hospital, and then there was a second one."""
    await empty_store.write(in_turn(units(ontology, "u1", kind="SCHOOL")), FIRST)
    await empty_store.write(in_turn(units(ontology, "u1", kind="HOSPITAL")), LATER)
    await empty_store.write(in_turn(units(ontology, "u2")), LATER)
    return empty_store


@pytest.fixture
async def states(held: Store, tmp_path: Path) -> AsyncIterator[States]:
    opened = States(held, tmp_path / "states", 1 << 30)
    yield opened
    await opened.close()


async def test_each_state_is_as_it_was(held: Store, states: States) -> None:
    fields = ("kind", "createdAt", "updatedAt")
    async with states.at(1) as first, states.at(2) as second:
        assert await unit(first, "u1", *fields) == {"kind": "SCHOOL", "createdAt": FIRST, "updatedAt": FIRST}
        assert await unit(second, "u1", *fields) == {"kind": "HOSPITAL", "createdAt": FIRST, "updatedAt": LATER}
        assert await unit(second, "u2", "key") is None
        recorded = [revision.snapshot for revision in await held.revisions(RevisionPage(9, after=0))]
        assert [await first.snapshot(), await second.snapshot()] == recorded[:2]
    async with states.at(3) as third:
        assert await unit(third, "u2", "key") == {"key": "u2"}


async def test_two_states_are_read_side_by_side(held: Store, states: States) -> None:
    assert await states.last() == 3
    async with states.between(3, 1) as compared:
        assert await compared.snapshot() == (await held.revisions(RevisionPage(9, after=0)))[0].snapshot
        assert await unit(compared, "u1", "kind") == {"kind": "SCHOOL"}
    async with states.between(2, 2) as compared:
        assert await unit(compared, "u1", "kind") == {"kind": "HOSPITAL"}


async def test_all_states_of_random_writes(empty_store: Store, tmp_path: Path) -> None:
    random = Random(11)
    scribe = Scribe(empty_store, random)
    revisions = [revision for _ in range(20) if (revision := await scribe.write(2)) is not None]
    states = States(empty_store, tmp_path, 1 << 30)
    for revision in random.sample(revisions, len(revisions)):
        async with states.at(revision.sequence) as past:
            assert await past.snapshot() == revision.snapshot
    await states.close()


@pytest.mark.parametrize("seed", range(4))
async def test_a_copy_taken_back_is_what_the_log_makes(ontology: Ontology, tmp_path: Path, seed: int) -> None:
    store = SqliteStore(tmp_path / "store.db", ontology, 10.0)
    scribe, random = Scribe(store, Random(seed)), Random(seed)
    await store.write(in_turn(units(ontology, "u1", "u2", "u3")), FIRST)
    for _ in range(30):
        await scribe.write(random.choice([1, 2, 5]))
    (last,) = await store.revisions(RevisionPage(1))
    for sequence in range(1, last.sequence + 1):
        assert await store.copy_state(tmp_path / "taken.db", sequence)
        async with store.logged(until=sequence) as log, replica(tmp_path / "made.db", ontology, "r") as target:
            async for _ in replay(log, target):
                pass
        taken, made = (Place("sqlite", tmp_path) for _ in range(2))
        assert recorded(taken, "taken") == recorded(made, "made")
        assert aliases(tmp_path / "taken.db") == aliases(tmp_path / "made.db")
        for name in ("taken", "made"):
            (tmp_path / f"{name}.db").unlink()
    await store.close()


async def test_too_much_is_not_taken_back(
    held: Store, states: States, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(past_module, "MAXIMUM_ENTRIES", 0)
    async with states.at(1) as past:
        assert await unit(past, "u1", "kind") == {"kind": "SCHOOL"}


@pytest.mark.parametrize(
    ("text", "sequence"),
    [("r1", 1), ("r3", 3), (FIRST, 1), ("2026-01-31T23:59:59Z", 1), (LATER, 3), ("2030-01-01T08:00:00+08:00", 3)],
)
async def test_a_state_is_named_by_revision_or_instant(states: States, text: str, sequence: int) -> None:
    assert await states.sequence_of(text) == sequence


REFUSED = {
    "r4": (Code.BAD_REVISION, "there is no revision r4; allowed: r1 to r3"),
    "r0": (Code.BAD_REVISION, "'r0' is not known; allowed: a revision, such as r42, or an instant with its zone"),
    "2026-01-01": (Code.BAD_REVISION, "'2026-01-01' is not known; allowed: a revision"),
    "2025-12-31T23:59:59Z": (Code.BEFORE_LOG, f"is not recorded: the log begins at {FIRST}, with r1"),
}


@pytest.mark.parametrize("text", REFUSED)
async def test_other_texts_are_refused(states: States, text: str) -> None:
    with pytest.raises(RequestError) as raised:
        await states.sequence_of(text)
    code, message = REFUSED[text]
    assert (raised.value.code, message in raised.value.message) == (code, True)


async def test_there_is_no_past_without_a_log(empty_store: Store, tmp_path: Path) -> None:
    states = States(empty_store, tmp_path, 1 << 30)
    for text in ("r1", FIRST):
        with pytest.raises(RequestError, match="the log begins with the next write"):
            await states.sequence_of(text)
    with pytest.raises(RequestError, match="the log begins with the next write"):
        await states.last()


async def test_two_states_are_there_although_one_alone_fits(held: Store, tmp_path: Path) -> None:
    states = States(held, tmp_path / "small", maximum_bytes=1)
    async with states.between(1, 2) as compared:
        assert await unit(compared, "u1", "kind") == {"kind": "HOSPITAL"}
    await states.close()


async def test_a_state_is_made_once(states: States, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []

    def counted(log, target):
        made.append(target)
        return replay(log, target)

    monkeypatch.setattr(states_module, "replay", counted)
    monkeypatch.setattr(past_module, "MAXIMUM_ENTRIES", 0)

    async def kind() -> object:
        async with states.at(1) as past:
            return await unit(past, "u1", "kind")

    assert await asyncio.gather(*(kind() for _ in range(5))) == [{"kind": "SCHOOL"}] * 5
    assert len(made) == 1


async def test_whoever_waits_for_too_long_finds_it_later(
    held: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    states, gate, make = States(held, tmp_path, patience=0.02), asyncio.Event(), States._make

    async def slowly(itself, path, revision):
        await gate.wait()
        await make(itself, path, revision)

    monkeypatch.setattr(States, "_make", slowly)
    with pytest.raises(StoreError, match=r"r2 has been in the making for 0\.02 s; ask again in a moment"):
        async with states.at(2):
            pass
    # Its making goes on meanwhile, and a later request waits for the same.
    gate.set()
    async with asyncio.timeout(60):
        while True:
            with contextlib.suppress(StoreError):
                async with states.at(2) as past:
                    assert await unit(past, "u1", "kind") == {"kind": "HOSPITAL"}
                    break
    await states.close()


async def test_it_is_only_read(states: States, ontology: Ontology) -> None:
    async with states.at(1) as past:
        with pytest.raises(StoreError, match="a state of the past is only read"):
            await past.write(in_turn(units(ontology, "u1")), LATER)


async def test_files_are_kept_within_bounds(held: Store, tmp_path: Path) -> None:
    states, other = States(held, tmp_path, 1), States(held, tmp_path, 1)
    async with other.at(1) as read:
        for sequence in (2, 3):
            async with states.at(sequence):
                pass
        await states.forget()
        assert len(list(tmp_path.glob("*.db"))) == 1
        assert await unit(read, "u1", "kind") == {"kind": "SCHOOL"}
    await other.forget()
    assert list(tmp_path.glob("*.db")) == []


async def test_another_log_has_other_states(states: States, ontology: Ontology, place: Place, tmp_path: Path) -> None:
    async with states.at(1):
        pass
    place.clear("empty")
    store = open_store(place.url("empty"), ontology)
    await store.write(in_turn(units(ontology, "u1", kind="ENTERPRISE")), FIRST)
    others = States(store, tmp_path / "states", 1 << 30)
    async with others.at(1) as past:
        assert await unit(past, "u1", "kind") == {"kind": "ENTERPRISE"}
    await others.close()
    await store.close()
