"""Who is let pass while loads come and go, as a server would tell."""

from typing import Any

import pytest

from graph.errors import Code, StoreError
from graph.stores.neo4j import loading
from graph.stores.neo4j.driver import Server
from graph.stores.neo4j.loading import Gate

FREE, MARKED, ENDED = (
    [[None, None, 1, 0, 0, False]],
    [["a", "2026-01-01T00:00:00Z", 2, 7_000, 3, False]],
    [[None, None, 2, 0, 0, False]],
)


class Told(Server):
    """A server that answers what it is told to."""

    def __init__(self, *answers: list[list[Any]]) -> None:
        super().__init__("bolt://127.0.0.1:1", "", "", "neo4j", 1.0)
        self.answers = list(answers)
        self.looks = 0

    async def read(self, statements: object) -> list[Any]:
        self.looks += 1
        return [self.answers.pop(0)]


class Reads:
    def __init__(self) -> None:
        self.count = 0

    async def __call__(self) -> int:
        self.count += 1
        return self.count


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that it is now."""
    now = [100.0]
    monkeypatch.setattr("graph.stores.neo4j.loading.time.monotonic", lambda: now[0])
    return now


async def test_readers_of_one_second_look_once(clock: list[float]) -> None:
    server, read = Told(FREE, FREE), Reads()
    gate = Gate(server)
    assert [await gate.passed(read) for _ in range(3)] == [1, 2, 3]
    assert server.looks == 1
    clock[0] += 1.5
    await gate.passed(read)
    assert (server.looks, read.count) == (2, 4)


async def test_a_mark_that_comes_while_something_is_read_refuses_it(clock: list[float]) -> None:
    async def read() -> None:
        clock[0] += 1.5

    with pytest.raises(StoreError, match="7,000 records so far") as raised:
        await Gate(Told(FREE, MARKED)).passed(read)
    assert (raised.value.code, raised.value.retry_after) == (Code.LOADING, loading.RETRY_SECONDS)


async def test_what_was_read_while_a_load_came_and_went_is_read_again(clock: list[float]) -> None:
    gate, read = Gate(Told(FREE, ENDED)), Reads()
    await gate.enter()
    clock[0] += 1.5
    assert await gate.passed(read) == 2


async def test_after_a_refusal_a_reader_looks_before_it_reads(clock: list[float]) -> None:
    gate, read = Gate(Told(MARKED, MARKED, ENDED)), Reads()
    for _ in range(2):
        with pytest.raises(StoreError):
            await gate.passed(read)
    assert (await gate.passed(read), read.count) == (1, 1)


async def test_a_database_without_the_mark_is_whole() -> None:
    assert await Gate(Told([])).passed(Reads()) == 1


async def test_parts_of_a_graph_that_was_loaded_meanwhile_have_no_end(clock: list[float]) -> None:
    async def parts():
        yield 1
        clock[0] += 1.5

    gate = Gate(Told(FREE, ENDED))
    begun = await gate.enter()
    with pytest.raises(StoreError, match="read it again"):
        assert [part async for part in gate.guarded(parts(), begun)] == [1]
