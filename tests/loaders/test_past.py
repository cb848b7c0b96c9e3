from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, cast

import pytest

from graph.errors import RequestError
from graph.selection.selection import Selection
from graph.stores.store import Store
from loaders.past import PastStates

PRESENT = cast("Store", object())


class Growing:
    """States of a log to which something is written between two questions: the last revision is another one."""

    def __init__(self) -> None:
        self.written = 4
        self.named: list[tuple[str, str]] = []

    async def sequence_of(self, text: str, argument: str = "asKnownAt") -> int:
        self.named.append((text, argument))
        self.written += 1
        return self.written

    async def last(self, argument: str = "asKnownAt") -> int:
        return await self.sequence_of("", argument)

    @asynccontextmanager
    async def at(self, sequence: int) -> AsyncIterator[Any]:
        yield sequence

    @asynccontextmanager
    async def between(self, before: int, after: int) -> AsyncIterator[Any]:
        yield before, after

    async def forget(self) -> None:
        self.written = 0


async def test_within_a_request_an_instant_means_one_revision() -> None:
    past = PastStates(Growing())
    assert not past.is_asked
    assert [await past.sequence(text) for text in ("2030-01-01T00:00:00Z", "r6", "2030-01-01T00:00:00Z")] == [5, 6, 5]
    assert past.is_asked


async def test_within_a_request_the_last_revision_is_one_and_states_are_compared() -> None:
    states = Growing()
    past = PastStates(states)
    before, after = await past.sequence("r1", "knownFrom"), await past.last()
    assert (await past.last(), states.named) == (after, [("r1", "knownFrom"), ("", "asKnownAt")])
    async with past.between(before, after) as state:
        assert cast("Any", state) == (5, 6)


async def test_a_selection_is_taken_from_its_state() -> None:
    past, known = PastStates(Growing()), Selection((), (), as_known_at="2030-01-01T00:00:00Z")
    assert (await past.named(known)).as_known_at == "r5"
    async with past.state_of(PRESENT, known) as state:
        assert cast("Any", state) == 5


async def test_a_selection_without_a_revision_is_of_the_present() -> None:
    past, selection = PastStates(None), Selection((), ())
    assert await past.named(selection) is selection
    async with past.state_of(PRESENT, selection) as state:
        assert state is PRESENT


async def test_what_is_kept_is_forgotten_where_there_is_any() -> None:
    states = Growing()
    await PastStates(states).forget()
    await PastStates(None).forget()
    assert states.written == 0


async def test_where_no_states_are_kept_the_past_is_refused() -> None:
    with pytest.raises(RequestError, match="asKnownAt: no states of the past are kept here; leave it out"):
        await PastStates(None).named(Selection((), (), as_known_at="r1"))
    with pytest.raises(RequestError, match="knownFrom: no states of the past are kept here; leave it out"):
        await PastStates(None).last("knownFrom")
