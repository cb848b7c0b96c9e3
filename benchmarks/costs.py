"""What requests cost over the processor time that they take: 200 random documents over a district of 10,000 units.

GONGJIAN_TEST_CASES asks for another number of documents, and GONGJIAN_TEST_SEED for others.
"""

import os
import statistics
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

import orjson

from benchmarks.district import embedded
from benchmarks.timing import missed_mark
from graph.analysis import running
from graph.analysis.catalog import ANALYSES
from graph.plan.paging import PageLimits
from graph.stores.store import Store
from loaders.costs import Costs
from loaders.plans import PlanLoader
from resolvers.execution import executable_schema, execute
from resolvers.pass_through import PassThroughSchema
from tests.questions.writer import DocumentWriter

UNITS = 10_000
DOCUMENTS = int(os.environ.get("GONGJIAN_TEST_CASES", "200"))
SEED = int(os.environ.get("GONGJIAN_TEST_SEED", "1"))
MINIMUM_CORRELATION = 0.8
MAXIMUM_UNDERPRICED = 10.0

ROUNDS, SECONDS = 9, 3.0
"""How often a document is timed at most, and after how long it is not timed again."""

EVERYTHING = 10**15

WITHOUT_PARAMETERS = tuple(
    analysis.name for analysis in ANALYSES.values() if not any(parameter.required for parameter in analysis.parameters)
)


@dataclass
class DistrictWriter(DocumentWriter):
    """Writes documents about the nodes of the district, some of which are hubs; one root field in ten analyzes."""

    keys: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def keys_of(self, node_type: str) -> Sequence[str]:
        """Four keys of the district, the first of which are hubs."""
        return self.keys[node_type]

    def root(self, alias: str) -> str:
        """An analysis, or another root field."""
        return self.analysis(alias) if self.chance(10) else super().root(alias)

    def analysis(self, alias: str) -> str:
        """One or two analyses of the whole graph, of some types, or of the network around a node."""
        arguments: dict[str, Any] = {}
        if self.chance():
            arguments |= {"around": [self.pick(self.known_ids(2))], "limit": self.pick((10, 100, 1_000))}
            arguments |= {"depth": self.pick((1, 2, 3))} if self.chance() else {}
        if self.chance():
            arguments["relationshipTypes"] = self.types(derived=True)
        fields = [self.field(self.pick(WITHOUT_PARAMETERS), selection="{ totalCount }") for _ in self.count(2, 1)]
        return self.field("analysis", arguments, "{ nodeCount " + " ".join(fields) + " }", alias)


@dataclass(frozen=True, slots=True)
class Timed:
    """A document, what it costs, and how many microseconds of processor time it takes."""

    document: str
    cost: int
    microseconds: float


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks documents of a store, and knows what they cost."""

    store: Store
    schema: PassThroughSchema

    async def ask(self, document: str, variables: Mapping[str, Any]) -> tuple[Any, int]:
        """The answer, written and read as a client would, and the cost; None where it was refused."""
        with PlanLoader(self.store, Costs(EVERYTHING)) as plans:
            result = await execute(self.schema, plans, document, dict(variables), None)
            data = None if result.errors else orjson.dumps(result.data)
            return data, plans.cost

    async def time(self, document: str, variables: Mapping[str, Any]) -> Timed | None:
        """The document, timed once it is planned; None where it was refused."""
        data, cost = await self.ask(document, variables)
        if data is None or not cost:
            return None
        times: list[float] = []
        while len(times) < ROUNDS and sum(times) < SECONDS:
            start = time.process_time()
            await self.ask(document, variables)
            times.append(time.process_time() - start)
        return Timed(document, cost, statistics.median(times) * 1e6)

    async def keys(self) -> Mapping[str, Sequence[str]]:
        """Four keys of each node type, from the first to the last of two hundred."""
        keys = {}
        for node in self.store.ontology.nodes.values():
            data, _ = await self.ask(f"{{ {node.plural}(first: 200) {{ nodes {{ key }} }} }}", {})
            every = [row["key"] for row in orjson.loads(data)[node.plural]["nodes"]]
            keys[node.name] = [every[part * (len(every) - 1) // 3] for part in range(4)]
        return keys


async def run() -> bool:
    """Prints the rank correlation, how long one unit of cost takes, and the documents that are priced worst."""
    # In a thread its time is counted; that of the process in which long ones run would not be.
    running.MAXIMUM_THREAD_WORK = EVERYTHING
    async with embedded(UNITS) as (_, store):
        asker = Asker(store, executable_schema(store.ontology, PageLimits()))
        keys, random = await asker.keys(), Random(SEED)
        timed: list[Timed] = []
        while len(timed) < DOCUMENTS:
            writer = DistrictWriter(store.ontology, random, times=1, keys=keys)
            answered = await asker.time(writer.document(), writer.asked[0])
            timed += [answered] if answered else []
    return report(timed)


def report(timed: Sequence[Timed]) -> bool:
    """Prints what was measured; returns whether the promises are kept: a unit stands for a microsecond."""
    correlation = spearman([each.cost for each in timed], [each.microseconds for each in timed])
    by_ratio = sorted(timed, key=lambda each: each.microseconds / each.cost)
    ratios = [each.microseconds / each.cost for each in by_ratio]
    usual, worst = statistics.median(ratios), ratios[-1]
    print(f"\nCost over processor time, {len(timed)} random documents, {UNITS:,} units, embedded")
    missed = missed_mark(MINIMUM_CORRELATION, correlation)
    print(f"  rank correlation                {correlation:8.3f}    (at least {MINIMUM_CORRELATION:g}){missed}")
    print(f"  microseconds of a unit, median  {usual:8.3f}    (at least {ratios[0]:.4f})")
    missed = missed_mark(worst, MAXIMUM_UNDERPRICED)
    print(f"  of the one that is worst        {worst:8.2f}    (at most {MAXIMUM_UNDERPRICED:g}){missed}")
    for each in reversed(by_ratio[-3:]):
        print(f"    {each.microseconds:12,.0f} µs, cost {each.cost:12,}: {each.document[:150]}")
    return correlation >= MINIMUM_CORRELATION and worst <= MAXIMUM_UNDERPRICED


def spearman(first: Sequence[float], second: Sequence[float]) -> float:
    """The rank correlation of two series: the correlation of their ranks, where equal values share the mean rank."""
    return statistics.correlation(ranks(first), ranks(second))


def ranks(values: Sequence[float]) -> list[float]:
    """The rank of each value."""
    return [place for _, place in sorted(_ranked(values))]


def _ranked(values: Sequence[float]) -> Iterator[tuple[int, float]]:
    places = sorted(range(len(values)), key=values.__getitem__)
    start = 0
    while start < len(places):
        end = start
        while end < len(places) and values[places[end]] == values[places[start]]:
            end += 1
        yield from ((place, (start + end - 1) / 2) for place in places[start:end])
        start = end
