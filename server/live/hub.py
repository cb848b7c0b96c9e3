"""Follows the log of a store for all subscribers of this process: one reader, however many listen.

Those who ask the same share a channel, in which an event is made once. A channel keeps its latest events; a subscriber
has a place in it, and takes what came since. One whose place the channel has left is too slow, and is dropped. Whoever
begins in the past first reads the log itself, up to where the channel is.

    async with hub.subscribed(subscription, after=None) as subscriber:
        async for events in subscriber.batches(): ...
"""

import asyncio
import contextlib
from collections import deque
from collections.abc import AsyncIterator, Callable, Hashable, Iterable
from dataclasses import dataclass, field, replace
from itertools import islice

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

KEPT_EVENTS = 1_000
"""Events of a channel that wait for slow readers: ten seconds of a hundred changes a second."""

DEFAULT_SUBSCRIBERS = 2_000


class SlowReaderError(GongjianError):
    """A subscriber did not read what was sent, until the events that it should get next were gone."""

    def __init__(self, waiting: int, sequence: int) -> None:
        message = f"too slow: more than {waiting:,} events were waiting; go on with after: {sequence}"
        super().__init__(Code.SLOW_READER, message)


@dataclass(frozen=True, slots=True)
class Event:
    """The result of an event, as JSON, and the number to go on after."""

    sequence: int
    result: bytes


@dataclass
class Channel:
    """The latest events for all who ask the same.

    `looked_at` is the last revision of which it has an event, if it concerns them. `begun_at` is the place of the first
    event that is kept; places count from the first that ever was.
    """

    subscription: Subscription
    interest: Interest
    looked_at: int
    kept: int
    events: deque[Event] = field(default_factory=deque)
    begun_at: int = 0
    members: int = 0
    news: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def end(self) -> int:
        """The place behind the last event."""
        return self.begun_at + len(self.events)

    def add(self, event: Event) -> None:
        """Appends an event, and forgets the first one where there are too many."""
        self.events.append(event)
        if len(self.events) > self.kept:
            self.events.popleft()
            self.begun_at += 1

    def since(self, place: int) -> list[Event]:
        """The events from a place on, which the channel must still have."""
        return list(islice(self.events, place - self.begun_at, None))

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
        while self.sequence < end:
            async for events in self._past(end):
                yield events
            if place >= self.channel.begun_at:
                break
            place, end = self.channel.end, self.channel.looked_at
        while not self.hub.ended.is_set():
            if place == self.channel.end:
                await self.channel.news.wait()
                if self.hub.ended.is_set():
                    return
            if place < self.channel.begun_at:
                raise SlowReaderError(self.channel.kept, self.sequence)
            events = self.channel.since(place)
            place += len(events)
            if events and events[0].sequence <= self.sequence:
                # Another process told of them before this one knew them.
                events = [event for event in events if event.sequence > self.sequence]
            self.sequence = max(self.sequence, self.channel.looked_at)
            yield events

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
        interest, feed = self.channel.interest, self.hub.feed
        names = None if interest.names is None else set(interest.names)
        interest = replace(interest, names=names)
        while self.sequence < end:
            page = [it for it in await feed.after(self.sequence, [interest]) if it.sequence <= end]
            concerned = [(await feed.concerning(it, [interest]))[0] for it in page]
            self.sequence = page[-1].sequence if page else end
            yield [_event(self.channel.subscription, it, end) for it in concerned if it is not None]


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
