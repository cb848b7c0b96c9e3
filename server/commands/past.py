"""The store of a command together with its past states, closed when the command is done."""

import contextlib
from collections.abc import AsyncIterator

from graph.selection.selection import Selection
from graph.stores.states import States
from graph.stores.store import Store
from loaders.past import PastStates
from server.composition import states_of
from server.settings import Settings


@contextlib.asynccontextmanager
async def with_past(settings: Settings, store: Store) -> AsyncIterator[States]:
    """The past states of a store, each waited for as long as it takes to make; closes them and the store."""
    states = states_of(settings, store)
    try:
        yield states
    finally:
        await states.close()
        await store.close()


@contextlib.asynccontextmanager
async def taken_from(settings: Settings, store: Store, selection: Selection) -> AsyncIterator[tuple[Store, Selection]]:
    """The state that a selection is taken from, and the selection, of the past by a revision; closes the store."""
    async with with_past(settings, store) as states:
        past = PastStates(states)
        named = await past.named(selection)
        async with past.state_of(store, named) as state:
            yield state, named
