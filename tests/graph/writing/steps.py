"""Steps made by hand, and what a store says after them."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.datatypes.base import Stored
from graph.ontology.model import Ontology
from graph.plan.identity import global_id
from graph.stores.records import Citation
from graph.stores.revisions import NOBODY, Author, Request
from graph.stores.store import Store
from graph.stores.transaction import Held, WriteTransaction
from graph.writing.fields import field_of, values_of
from graph.writing.steps import Named, Reference, Step, Upsert
from graph.writing.write import OnError, WriteRequest, WriteResult, write

NOW = "2026-03-03T00:00:00Z"
SOURCE: tuple[Citation, ...] = (("art", "P1"),)


def of(name: str) -> Named:
    """A record by Type:key."""
    return Named(global_id(*name.split(":")))


@dataclass(frozen=True)
class Office:
    """Writes steps into a store."""

    store: Store

    @property
    def ontology(self) -> Ontology:
        return self.store.ontology

    def node(self, name: str, /, citations: tuple[Citation, ...] = SOURCE, **values: Stored) -> Upsert:
        """An upsert of Type:key."""
        node_type, key = name.split(":")
        return Upsert(self.ontology.nodes[node_type], {"name": f"Name of {key}", **values}, citations, key)

    def says(
        self, name: str, /, citations: tuple[Citation, ...] = (), version: int | None = None, **values: Stored
    ) -> Upsert:
        """An upsert that says nothing else of a node, not even its name."""
        node_type, key = name.split(":")
        return Upsert(self.ontology.nodes[node_type], values, citations, key, if_version=version)

    def tie(
        self, kind: str, source: Reference | str, target: Reference | str, /, key: str = "", **values: Stored
    ) -> Upsert:
        """An upsert of a relationship."""
        ends = tuple(of(end) if isinstance(end, str) else end for end in (source, target))
        return Upsert(self.ontology.relationships[kind], values, SOURCE, key, ends)

    async def write(
        self,
        *steps: Step,
        request: Request | None = None,
        is_preview: bool = False,
        on_error: OnError = OnError.REJECT_ALL,
        author: Author = NOBODY,
    ) -> WriteResult:
        """The result of a write of steps."""
        return await write(self.store, WriteRequest(steps, NOW, author, request, is_preview, on_error))

    async def done(self, *steps: Step) -> int:
        """The number of the revision that steps led to; they must not be refused."""
        result = await self.write(*steps)
        if result.errors:
            raise AssertionError(result.errors)
        assert result.revision is not None
        return result.revision.sequence

    async def begun(self) -> "Office":
        """After a first write: a source, two units, a community, and the first unit's pairing with it."""
        art = Upsert(
            self.ontology.nodes["Source"], {"name": "Article", "kind": "DATASET", "title": "Article"}, (), "art"
        )
        nodes = [self.node(name) for name in ("Unit:u1", "Unit:u2", "Community:c1")]
        await self.done(art, *nodes, self.tie("PAIRED_WITH", "Unit:u1", "Community:c1", since="2020"))
        return self

    async def held(self, *names: str) -> dict[str, Held | None]:
        """The records that have these names, as Type:key."""

        async def read(transaction: WriteTransaction) -> dict[str, Held]:
            return await transaction.records([of(name).identity for name in names])

        records = await self.store.transact(read, is_preview=True)
        return {name: records.get(of(name).identity) for name in names}

    async def said(self, name: str, *fields: str) -> Sequence[object]:
        """What a record says in these fields; nothing where it is not there."""
        held = (await self.held(name))[name]
        return [] if held is None else [field_of(held, field) for field in fields]

    async def all_said(self, name: str) -> dict[str, Stored]:
        """All that a record says."""
        held = (await self.held(name))[name]
        return {} if held is None else values_of(held)
