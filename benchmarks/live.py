"""Changes told to 1,000 subscribers while 100 are written each second: how long each takes from its commit.

The server is a process of its own, kept to one core; the subscribers and the writer share the others. A change counts
from when its write has returned, for all subscribers, over server-sent events and over WebSockets. Those of the first
second do not count: a thousand subscribers have just come, and what that took is still being put away.
"""

import asyncio
import base64
import functools
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import quote

import orjson

from benchmarks.timing import report_latency
from graph.ontology.entity import CREATED, UPDATED
from graph.ontology.model import Ontology
from graph.ontology.reader import read_ontology
from graph.stores.opening import open_store
from graph.stores.records import Batch, NodeBatch, Record
from graph.stores.store import Store

SUBSCRIBERS = 1_000
CHANGES_PER_SECOND = 100
SECONDS = 10.0
UNCOUNTED_SECONDS = 1.0
MAXIMUM_MILLISECONDS = 100.0

DOCUMENT = "subscription { changes { event sequence revision { at actor created touched(first: 5) { outcome key } } } }"
_SEQUENCE = re.compile(rb'"event":"REVISION","sequence":(\d+)')


class Reader(asyncio.Protocol):
    """A subscriber that only notes what came when, to be read afterwards."""

    def __init__(self, request: bytes, then: bytes = b"") -> None:
        self.chunks: list[tuple[float, bytes]] = []
        self.ready = asyncio.get_running_loop().create_future()
        self._request = request
        self._then = then

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        if not self.chunks and self._then:
            self._transport.write(self._then)
        self.chunks.append((time.monotonic(), data))
        if not self.ready.done() and b"READY" in data:
            self.ready.set_result(None)

    def told(self) -> dict[int, float]:
        """When each revision was told; a chunk may end within an event, which the next one completes."""
        told, rest = {}, b""
        for at, data in self.chunks:
            rest += data
            for match in _SEQUENCE.finditer(rest):
                told[int(match[1])] = at
            rest = rest[-60:]
        return told


def event_stream(port: int) -> Reader:
    """A subscriber by server-sent events."""
    lines = [
        f"GET /graphql?query={quote(DOCUMENT)} HTTP/1.1",
        f"Host: 127.0.0.1:{port}",
        "Accept: text/event-stream",
    ]
    return Reader("\r\n".join([*lines, "", ""]).encode())


def websocket(port: int) -> Reader:
    """A subscriber by WebSocket, which says all that it has to as soon as it is let in."""
    key = base64.b64encode(os.urandom(16)).decode()
    lines = [
        "GET /graphql HTTP/1.1",
        f"Host: 127.0.0.1:{port}",
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        f"Sec-WebSocket-Key: {key}",
        "Sec-WebSocket-Protocol: graphql-transport-ws",
    ]
    identifier = os.urandom(16).hex()
    subscribe = {"id": identifier, "type": "subscribe", "payload": {"query": DOCUMENT}}
    messages = [orjson.dumps({"type": "connection_init"}), orjson.dumps(subscribe)]
    return Reader("\r\n".join([*lines, "", ""]).encode(), b"".join(map(_masked, messages)))


def _masked(message: bytes) -> bytes:
    """A frame of a client, masked by zeros."""
    length = len(message)
    head = bytes([0x81, 0x80 | length]) if length < 126 else bytes([0x81, 0xFE]) + length.to_bytes(2, "big")
    return head + bytes(4) + message


async def run() -> bool:
    """Both ways, one after the other."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (4_096, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    print(f"\n{CHANGES_PER_SECOND} changes a second to {SUBSCRIBERS:,} subscribers, the server on one core")
    kept = [await _measure(name, make) for name, make in (("SSE", event_stream), ("WebSocket", websocket))]
    return all(kept)


async def _measure(name: str, make: object) -> bool:
    assert callable(make)
    ontology = read_ontology()
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:{Path(folder) / 'graph.db'}"
        store = open_store(address, ontology)
        await _write(store, ontology, 0)
        server, port = _serve(address)
        loop = asyncio.get_running_loop()
        readers: list[Reader] = []
        try:
            for _ in range(SUBSCRIBERS):
                reader = make(port)
                await loop.create_connection(functools.partial(_same, reader), "127.0.0.1", port)
                readers.append(reader)
            await asyncio.wait_for(asyncio.gather(*(reader.ready for reader in readers)), 60)
            await _write_regularly(store, ontology, 1, UNCOUNTED_SECONDS)
            used = _processor_seconds(server.pid)
            begin = 1 + round(UNCOUNTED_SECONDS * CHANGES_PER_SECOND)
            written, seconds = await _write_regularly(store, ontology, begin, SECONDS)
            used = _processor_seconds(server.pid) - used
            await asyncio.sleep(1)
        finally:
            server.terminate()
            server.wait(30)
            await store.close()
    print(f"  {name}: {len(written) / seconds:.0f} changes a second, server {100 * used / seconds:.0f} % of a core")
    # On a busy machine several sends arrive as one, so it is this at most.
    each = used / sum(len(reader.chunks) for reader in readers) * 1_000_000
    print(f"  {name}: {each:.0f} microseconds of the server for each chunk that a subscriber read")
    told = [reader.told() for reader in readers]
    missing = sum(1 for of_reader in told for sequence in written if sequence not in of_reader)
    times = [
        max(0.0, of_reader[it] - at) * 1_000 for of_reader in told for it, at in written.items() if it in of_reader
    ]
    print(f"  {name}: {missing} of {len(written) * SUBSCRIBERS:,} events were missing")
    return report_latency(name, times, MAXIMUM_MILLISECONDS) and not missing


def _same(reader: Reader) -> Reader:
    return reader


def _serve(address: str) -> tuple[subprocess.Popen[str], int]:
    command = [sys.executable, "-c", "from server.cli import main; main()", "serve", "--store", address, "--port", "0"]
    environment = {**os.environ, "GONGJIAN_EXPLORER": "false"}
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
    os.sched_setaffinity(server.pid, {min(os.sched_getaffinity(0))})
    assert server.stdout is not None
    line = server.stdout.readline()
    address_line = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
    assert address_line is not None, line
    return server, int(address_line[1])


def _processor_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def _write_regularly(
    store: Store, ontology: Ontology, begin: int, seconds: float
) -> tuple[dict[int, float], float]:
    """When each revision was committed, and how long it took in all; units are numbered from `begin`."""
    begun = time.monotonic()
    written = {}
    for number in range(begin, begin + round(seconds * CHANGES_PER_SECOND)):
        await asyncio.sleep(max(0.0, begun + (number - begin) / CHANGES_PER_SECOND - time.monotonic()))
        await _write(store, ontology, number)
        written[number + 1] = time.monotonic()
    return written, time.monotonic() - begun


async def _write(store: Store, ontology: Ontology, number: int) -> None:
    unit = ontology.nodes["Unit"]
    values = {"id": f"VW5pdDp1{number}", "key": f"u{number}", "name": f"Name {number}"}
    written = [prop for prop in unit.properties if prop not in (CREATED, UPDATED)]
    fields = [each for prop in written for each in prop.datatype.store(values.get(prop.name))]
    record = Record(tuple(fields), (("art", "P1"),), "", "")

    async def batches() -> AsyncIterator[Batch]:
        yield NodeBatch(unit, [record])

    await store.write(batches(), "2026-01-01T00:00:00Z")
