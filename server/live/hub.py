"""Follows the log of a store for all subscribers of this process: one reader, however many listen.

Those who ask the same share a channel, in which an event is made once. A channel keeps its latest events; a subscriber
has a place in it, and takes what came since, a few events at a time. One behind whom too many wait is too slow, and is
dropped. Whoever begins in the past first reads the log itself, up to where the channel is; so does one whose place the
channel has left because its events are large. So what a subscriber holds does not grow with what it has yet to read.

    async with hub.subscribed(subscription, after=None) as subscriber:
        async for events in subscriber.batches(): ...
"""

import asyncio
import contextlib
from collections import deque
from collections.abc import AsyncIterator, Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from weakref import WeakValueDictionary

from graph.errors import Code, GongjianError, StoreError
from graph.stores.feed import Feed, Interest
from graph.stores.revisions import Revision
from graph.stores.store import Store
from resolvers.subscriptions import Subscription
from schema.live import READY, STALE, WRITTEN
from server.logs import log
from server.metrics import SUBSCRIBERS

POLL_SECONDS = 0.02
"""How often the log is asked for more; what comes in between is sent together."""

RETRY_SECONDS = 1.0
"""How long the tail waits where the store cannot be read."""

HEARTBEAT_SECONDS = 15.0
"""After so long a subscriber is told that there is nothing new, or a proxy would take the connection for dead."""

PATIENCE_SECONDS = 30.0
"""How long a subscriber may take nothing of what it is sent."""

LOOKS = 30
"""How often in that time it is looked who takes nothing."""

KEPT_EVENTS = 1_000
"""Events of a channel that wait for slow readers: ten seconds of a hundred changes a second."""

KEPT_BYTES = 16_000_000
"""What these events of a channel may hold; whoever needs older ones reads the log."""

BATCH_BYTES = 128_000
"""With how much a subscriber is told no more at once: it takes that before more is made for it."""

PAST_ENTRIES = 200
"""Entries of revisions that a subscriber reads at once from the log, or a single revision."""

PAST_SEARCHED = 5_000
"""The same where these are looked through for certain records, and not kept."""

DEFAULT_SUBSCRIBERS = 2_000


class SlowReaderError(GongjianError):
    """A subscriber did not read what was sent, until the events that it should get next were gone."""

    def __init__(self, waiting: int, sequence: int) -> None:
        message = f"too slow: more than {waiting:,} events were waiting; go on with after: {sequence}"
        super().__init__(Code.SLOW_READER, message)


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Event:
    """The result of an event, as JSON, and the number to go on after."""

    sequence: int
    result: bytes


@dataclass
class Channel:
    """The latest events for all who ask the same.

    `looked_at` is the last revision of which it has an event, if it concerns them. `begun_at` is the place of the first
    event that is kept; places count from the first that ever was. `past` are events that were read from the log again,
    by their number and the latest one that they tell of, as long as a subscriber is being told of them.
    """

    subscription: Subscription
    interest: Interest
    looked_at: int
    kept: int
    events: deque[Event] = field(default_factory=deque)
    begun_at: int = 0
    size: int = 0
    members: int = 0
    past: WeakValueDictionary[tuple[int, int], Event] = field(default_factory=WeakValueDictionary)
    news: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def end(self) -> int:
        """The place behind the last event."""
        return self.begun_at + len(self.events)

    def add(self, event: Event) -> None:
        """Appends an event, and forgets the first ones where there are too many, or they are too large."""
        self.events.append(event)
        self.size += len(event.result)
        while len(self.events) > self.kept or (self.size > KEPT_BYTES and len(self.events) > 1):
            self.size -= len(self.events.popleft().result)
            self.begun_at += 1

    def since(self, place: int) -> list[Event]:
        """The next events from a place on, which the channel must still have."""
        return next(_batches(islice(self.events, place - self.begun_at, None)), [])

    def read_again(self, revision: Revision, latest: int) -> Event:
        """The event of a revision that was read from the log, made once for all who are being told of it."""
        key = revision.sequence, latest
        event = self.past.get(key)
        if event is None:
            event = self.past[key] = _event(self.subscription, revision, latest)
        return event

    def wake(self) -> None:
        """Lets all go on who wait for news."""
        self.news.set()
        self.news.clear()


@dataclass(eq=False)
class Subscriber:
    """One that listens to a channel, from a number of the log on, or from now.

    `drop` is called where it takes nothing for long, and `given_at` is since when it has been taking something.
    """

    hub: "Hub"
    channel: Channel
    after: int | None
    drop: Callable[[], object]
    sequence: int = 0
    given_at: float | None = None

    async def batches(self) -> AsyncIterator[list[Event]]:
        """Events, together as they come, the first being READY or STALE; none where there is nothing new for a while.

        Ends where the server does. Raises SlowReaderError, and StoreError where the past cannot be read.
        """
        loop = asyncio.get_running_loop()
        async for events in self._batches():
            self.given_at = loop.time()
            yield events
            self.given_at = None

    async def _batches(self) -> AsyncIterator[list[Event]]:
        yield [await self._first()]
        place, end = self.channel.end, self.channel.looked_at
        while not self.hub.ended.is_set():
            if self.sequence < end:
                async for events in self._past(end):
                    yield events
                if place < self.channel.begun_at:
                    place, end = self.channel.end, self.channel.looked_at
            elif place < self.channel.begun_at:
                if self.channel.end - place > self.channel.kept:
                    raise SlowReaderError(self.channel.kept, self.sequence)
                place, end = self.channel.end, self.channel.looked_at
            else:
                if place == self.channel.end:
                    await self.channel.news.wait()
                if not self.hub.ended.is_set() and place >= self.channel.begun_at:
                    events = self.channel.since(place)
                    place += len(events)
                    yield self._new(events, place)

    def _new(self, events: list[Event], place: int) -> list[Event]:
        """The events of the channel up to a place that were not told yet, which then are."""
        if events and events[0].sequence <= self.sequence:
            # Another process told of them before this one knew them.
            events = [event for event in events if event.sequence > self.sequence]
        is_last = place == self.channel.end
        reached = self.channel.looked_at if is_last else events[-1].sequence if events else 0
        self.sequence = max(self.sequence, reached)
        return events

    async def _first(self) -> Event:
        last = self.channel.looked_at
        if self.after is not None and self.after > last:
            last = await self.hub.feed.last()
        self.sequence = last if self.after is None else self.after
        event = READY
        if not await self.hub.feed.goes_on_after(self.sequence, last):
            self.sequence, event = last, STALE
        return Event(self.sequence, self.channel.subscription.answer(event, self.sequence, last))

    async def _past(self, end: int) -> AsyncIterator[list[Event]]:
        """What was written up to a revision, which the channel need not have any more."""
        names = self.channel.interest.names
        interest = replace(self.channel.interest, names=None if names is None else set(names))
        while self.sequence < end and not self.hub.ended.is_set():
            concerned, reached = await self._page(interest, end)
            # One after the other: what is not asked for yet is not made yet.
            for events in _batches(self.channel.read_again(it, end) for it in concerned):
                self.sequence = events[-1].sequence
                yield events
            self.sequence = reached
            if not concerned:
                yield []

    async def _page(self, interest: Interest, end: int) -> tuple[list[Revision], int]:
        """The next revisions of the log that concern an interest, and the number up to which it was read."""
        feed = self.hub.feed
        budget = PAST_ENTRIES if interest.names is None else PAST_SEARCHED
        page = [it for it in await feed.after(self.sequence, [interest], budget) if it.sequence <= end]
        concerned = [(await feed.concerning(it, [interest]))[0] for it in page]
        return [it for it in concerned if it is not None], page[-1].sequence if page else end


def _batches(events: Iterable[Event]) -> Iterator[list[Event]]:
    """Events in lists that are not too large, each made when it is asked for."""
    batch: list[Event] = []
    size = 0
    for event in events:
        batch.append(event)
        size += len(event.result)
        if size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _event(subscription: Subscription, revision: Revision, latest: int) -> Event:
    return Event(revision.sequence, subscription.answer(WRITTEN, revision.sequence, latest, revision))


class Hub:
    """All subscribers of a process, and the task that follows the log while there are any."""

    def __init__(
        self,
        store: Store,
        maximum: int = DEFAULT_SUBSCRIBERS,
        *,
        kept: int = KEPT_EVENTS,
        heartbeat: float = HEARTBEAT_SECONDS,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        self.feed = Feed(store)
        self.maximum = maximum
        self.ended = asyncio.Event()
        self.heartbeat = heartbeat
        self.patience = patience
        self._kept = kept
        self._channels: dict[Hashable, Channel] = {}
        self._places = 0
        self._subscribers: set[Subscriber] = set()
        self._position = 0
        self._tail: asyncio.Task[None] | None = None
        self._telling = asyncio.Lock()

    @property
    def subscribers(self) -> int:
        """How many there are."""
        return self._places

    @property
    def is_following(self) -> bool:
        """Whether the log is being followed, which it is not while nobody listens."""
        return self._tail is not None

    @contextlib.asynccontextmanager
    async def subscribed(
        self, subscription: Subscription, after: int | None, drop: Callable[[], object]
    ) -> AsyncIterator[Subscriber]:
        """A subscriber for as long as the context lasts, from a number of the log on, or from now.

        Raises StoreError where there are too many (TOO_MANY_SUBSCRIBERS), or the store cannot be read.
        """
        if self._places >= self.maximum:
            message = f"{self.maximum:,} subscribers are being told already; try again later"
            raise StoreError(Code.TOO_MANY_SUBSCRIBERS, message)
        self._places += 1
        SUBSCRIBERS.inc()
        try:
            channel = await self._joined(subscription)
            subscriber = Subscriber(self, channel, after, drop)
            self._subscribers.add(subscriber)
            try:
                yield subscriber
            finally:
                self._subscribers.discard(subscriber)
                self._leave(channel)
        finally:
            self._places -= 1
            SUBSCRIBERS.dec()

    async def _joined(self, subscription: Subscription) -> Channel:
        key = subscription.key
        names: set[tuple[str, str]] | None = set() if subscription.of else None
        for identity in subscription.of if key not in self._channels else ():
            names = (names or set()) | await self.feed.names(identity)
        async with self._telling:
            if self._tail is None or self._tail.done():
                self._position = await self.feed.last()
                self._tail = asyncio.create_task(self._follow())
            if key not in self._channels:
                interest = Interest(subscription.types, names, subscription.window.end)
                self._channels[key] = Channel(subscription, interest, self._position, self._kept)
            channel = self._channels[key]
            channel.members += 1
            return channel

    def _leave(self, channel: Channel) -> None:
        channel.members -= 1
        if not channel.members:
            del self._channels[channel.subscription.key]
        if not self._channels and self._tail is not None:
            self._tail.cancel()
            self._tail = None

    def end(self) -> None:
        """Ends all subscriptions; the clients may come back to another process, or to this one after its restart."""
        self.ended.set()
        self._wake(self._channels.values())

    async def close(self) -> None:
        """Ends all, and what reads the store."""
        self.end()
        if self._tail is not None:
            self._tail.cancel()
            await asyncio.gather(self._tail, return_exceptions=True)

    def _wake(self, channels: Iterable[Channel]) -> None:
        for channel in channels:
            channel.wake()

    async def _follow(self) -> None:
        """Tells of revisions as they are written, and regularly that there is nothing new."""
        loop = asyncio.get_running_loop()
        beat = loop.time() + self.heartbeat
        look = loop.time() + self.patience / LOOKS
        failing = False
        while True:
            try:
                await self._tell_news()
                failing = False
            except GongjianError as error:
                if not failing:
                    log.warning("the log cannot be followed", code=error.code, reason=error.message)
                failing = True
            if loop.time() >= beat:
                beat = loop.time() + self.heartbeat
                self._wake(list(self._channels.values()))
            if loop.time() >= look:
                look = loop.time() + self.patience / LOOKS
                self._drop_stuck(loop.time() - self.patience)
            # To tell a thousand takes about as long as a poll waits, so with more of them more is sent together.
            await asyncio.sleep(RETRY_SECONDS if failing else POLL_SECONDS * (1 + self._places / 1_000))

    def _drop_stuck(self, since: float) -> None:
        for subscriber in list(self._subscribers):
            if subscriber.given_at is not None and subscriber.given_at < since:
                subscriber.drop()

    async def _tell_news(self) -> None:
        # Nobody joins meanwhile, as for whom the revisions were not read.
        async with self._telling:
            channels = list(self._channels.values())
            interests = [channel.interest for channel in channels]
            revisions = await self.feed.after(self._position, interests)
            told: set[int] = set()
            for revision in revisions:
                for place, concerned in enumerate(await self.feed.concerning(revision, interests)):
                    channels[place].looked_at = revision.sequence
                    if concerned is not None:
                        event = _event(channels[place].subscription, concerned, revisions[-1].sequence)
                        channels[place].add(event)
                        told.add(place)
                self._position = revision.sequence
            self._wake(channels[place] for place in told)
