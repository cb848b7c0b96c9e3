"""The past states that one request reads: which revision a text names, and the state after it.

past = PastStates(states)
async with past.at(await past.sequence("r42")) as store:
    await store.read(requests)
async with past.state_of(store, await past.named(selection)) as store:
    await read_selected_graph(store, selection)
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from typing import Any, Protocol

from graph.errors import Code, RequestError
from graph.selection.selection import Selection
from graph.stores.store import Store

_LAST = "", ""


class KeptStates(Protocol):
    """The past states of a store, as `graph/stores/states.py` keeps them."""

    async def sequence_of(self, text: str, argument: str = "asKnownAt") -> int:
        """The number of the revision that a text names, which is given as an argument."""

    async def last(self, argument: str = "asKnownAt") -> int:
        """The number of the last revision, where an argument is left out that would name one."""

    def at(self, sequence: int) -> AbstractAsyncContextManager[Store]:
        """The state after it."""

    def between(self, before: int, after: int) -> AbstractAsyncContextManager[Store]:
        """The state after a revision, in which it is compared with the state before, after another one."""

    async def forget(self) -> None:
        """Removes what is kept, since something of it must be nowhere any more."""


class PastStates:
    """Reads of the past for one request; without `states` there are none, and each is refused (BAD_REVISION)."""

    def __init__(self, states: KeptStates | None) -> None:
        self._states = states
        self._sequences: dict[tuple[str, str], asyncio.Task[int]] = {}

    @property
    def is_asked(self) -> bool:
        """Whether the past was asked for."""
        return bool(self._sequences)

    async def sequence(self, text: str, argument: str = "asKnownAt") -> int:
        """The number of the revision that a text names; within a request, equal texts of an argument name the same.

        Raises RequestError (BAD_REVISION, BEFORE_LOG) and StoreError.
        """
        states = self._opened(argument)
        return await self._once((text, argument), lambda: states.sequence_of(text, argument))

    async def last(self, argument: str = "asKnownAt") -> int:
        """The number of the last revision, where an argument is left out; within a request, always the same.

        Raises RequestError (BAD_REVISION, BEFORE_LOG) and StoreError.
        """
        states = self._opened(argument)
        return await self._once(_LAST, lambda: states.last(argument))

    async def _once(self, key: tuple[str, str], read: Callable[[], Coroutine[Any, Any, int]]) -> int:
        if key not in self._sequences:  # an instant that is still to come names another revision after each write
            self._sequences[key] = asyncio.create_task(read())
        return await asyncio.shield(self._sequences[key])

    def at(self, sequence: int) -> AbstractAsyncContextManager[Store]:
        """The state after a revision, as long as the context lasts."""
        return self._opened().at(sequence)

    def between(self, before: int, after: int) -> AbstractAsyncContextManager[Store]:
        """The state after a revision, in which it is compared with that after another, as long as the context lasts."""
        return self._opened().between(before, after)

    async def named(self, selection: Selection) -> Selection:
        """The selection, of the past by a revision and not by an instant."""
        if selection.as_known_at is None:
            return selection
        return replace(selection, as_known_at=f"r{await self.sequence(selection.as_known_at)}")

    @contextlib.asynccontextmanager
    async def state_of(self, store: Store, selection: Selection) -> AsyncIterator[Store]:
        """The state that a selection is taken from; for one without a revision, the store itself."""
        if selection.as_known_at is None:
            yield store
            return
        async with self.at(await self.sequence(selection.as_known_at)) as state:
            yield state

    async def forget(self) -> None:
        """Removes what is kept of the past."""
        if self._states is not None:
            await self._states.forget()

    def _opened(self, argument: str = "asKnownAt") -> KeptStates:
        if self._states is None:
            raise RequestError(Code.BAD_REVISION, f"{argument}: no states of the past are kept here; leave it out")
        return self._states
