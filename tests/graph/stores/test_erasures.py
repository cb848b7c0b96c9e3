"""What was erased last is known from the log, and states of the past that still have it go, whoever has erased."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.stores import erasures as erasures_module
from graph.stores import states as states_module
from graph.stores.erasures import Erasures
from graph.stores.states import States
from graph.stores.store import Store
from graph.writing.steps import Erase
from tests.graph.stores.asking import unit
from tests.graph.writing.steps import Office, of

SECRET = "Zhang San"


@pytest.fixture
async def office(empty_store: Store) -> Office:
    """r1 is the begin, r2 and r3 enter what should never have been, r4 something else."""
    office = await Office(empty_store).begun()
    await office.done(office.node("Unit:p1", summary=SECRET))
    await office.done(office.node("Unit:p2", summary=SECRET))
    await office.done(office.node("Unit:u3"))
    return office


@pytest.fixture
async def states(office: Office, tmp_path: Path) -> AsyncIterator[States]:
    """Those of a server that was asked for r1, r2 and r4."""
    opened = States(office.store, tmp_path / "states")
    for sequence in (1, 2, 4):
        async with opened.at(sequence):
            pass
    yield opened
    await opened.close()


def kept(folder: Path) -> list[int]:
    return sorted(int(path.name.split("-")[1]) for path in folder.rglob("*.db"))


def has_secret(folder: Path) -> bool:
    return any(SECRET.encode() in path.read_bytes() for path in folder.rglob("*.db"))


async def test_the_last_erasure_is_known(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(erasures_module, "_PAGE", 2)
    early, late = Erasures(office.store), Erasures(office.store)
    await early.look()
    assert (early.last, len(early.log)) == ("", 16)
    for step, sequence in ((Erase(of("Unit:p2")), 5), (Erase(of("Unit:p1")), 6)):
        await office.done(step)
        await early.look()
        assert early.last.split()[0] == f"r{sequence}"
    await late.look()
    assert (late.last, late.log) == (early.last, early.log)


async def test_a_command_removes_what_a_server_has_open(office: Office, states: States, tmp_path: Path) -> None:
    command = States(office.store, tmp_path / "states")
    await office.done(Erase(of("Unit:p1")))
    await command.forget()
    assert kept(tmp_path / "states") == []
    async with states.at(2) as past:
        assert await unit(past, "p1", "key") is None
        assert await unit(past, "u1", "key") == {"key": "u1"}


async def test_a_server_with_another_folder_notices(office: Office, states: States, tmp_path: Path) -> None:
    assert has_secret(tmp_path / "states")
    await office.done(Erase(of("Unit:p1")))
    await office.done(Erase(of("Unit:p2")))
    async with states.at(1) as past:
        assert await unit(past, "u1", "key") == {"key": "u1"}
    assert (kept(tmp_path / "states"), has_secret(tmp_path / "states")) == ([1], False)
    async with states.at(1) as past:
        assert await unit(past, "u1", "key") == {"key": "u1"}


async def test_each_erasure_has_other_states(office: Office, states: States, tmp_path: Path) -> None:
    for key, left in (("p1", {"key": "p2"}), ("p2", None)):
        await office.done(Erase(of(f"Unit:{key}")))
        async with states.at(4) as past:
            assert [await unit(past, name, "key") for name in (key, "p2", "u3")] == [None, left, {"key": "u3"}]
    assert not has_secret(tmp_path / "states")


async def test_a_server_that_begins_later_notices(office: Office, states: States, tmp_path: Path) -> None:
    await office.done(Erase(of("Unit:p1")))
    later = States(office.store, tmp_path / "states")
    former = tmp_path / "states" / f"{'a' * 16}-{1:012d}-{'b' * 16}.db"
    former.write_bytes(b"")
    await later.look()
    assert kept(tmp_path / "states") == []


async def test_what_is_read_goes_later(office: Office, states: States, tmp_path: Path) -> None:
    async with states.at(4) as past:
        await office.done(Erase(of("Unit:p1")))
        await states.look()
        assert kept(tmp_path / "states") == [4]
        assert await unit(past, "u3", "key") == {"key": "u3"}
    await states.look()
    assert kept(tmp_path / "states") == []


async def test_what_was_erased_while_a_state_was_made(
    office: Office, states: States, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_from = States._copied

    async def slowly(itself: States, path: Path, sequence: int) -> bool:
        done = await make_from(itself, path, sequence)
        await office.done(Erase(of("Unit:p1")))
        return done

    monkeypatch.setattr(States, "_copied", slowly)
    with pytest.raises(StoreError, match="something of r3 was erased just now; ask again"):
        async with states.at(3):
            pass
    assert kept(tmp_path / "states") == []


async def test_a_server_that_nobody_asks_looks_too(
    office: Office, states: States, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone, look = asyncio.Event(), States.look

    async def looked(itself: States) -> None:
        await look(itself)
        if not kept(tmp_path / "states"):
            gone.set()

    monkeypatch.setattr(States, "look", looked)
    monkeypatch.setattr(states_module, "_SECONDS", 0.01)
    watching = asyncio.create_task(states.watch())
    await office.done(Erase(of("Unit:p1")))
    async with asyncio.timeout(30):
        await gone.wait()
    watching.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await watching


async def test_other_files_of_the_folder_stay(office: Office, states: States, tmp_path: Path) -> None:
    store = tmp_path / "states" / "graph.db"
    store.write_bytes(b"")
    await states.forget()
    await office.done(Erase(of("Unit:p1")))
    await states.look()
    assert list((tmp_path / "states").glob("*.db")) == [store]
