"""The plans of one request, read together: equal ones once, all in one transaction, unless they cost too much.

Those that ask for a state of the past are read together with the others of that state.

with PlanLoader(store, costs) as plans:
    answer = await plans.answer(PlanRequest(plan, variables))
"""

import asyncio
import functools
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self, cast

import orjson
from strawberry.dataloader import DataLoader

from graph.errors import GongjianError
from graph.layout.drawing import draw
from graph.ontology.model import Ontology
from graph.plan.cost import Cost, at
from graph.plan.identity import parse_id, split_marks
from graph.plan.network import Network, NetworkView, no_such_node
from graph.plan.plan import PART_DAY, PART_IDS, REVISION, REVISION_BEFORE, ByIds, Parts
from graph.plan.shared import UnknownNodes
from graph.plan.slot import resolve
from graph.plan.walk import KnownStates
from graph.stores.histories import check_logged
from graph.stores.revisions import Revision, RevisionPage
from graph.stores.store import Answer, PlanRequest, Store
from graph.writing.write import WriteRequest, WriteResult, write
from loaders.costs import Charge, Costs, charge_of_state, charged, total_cost
from loaders.former_ids import read
from loaders.graphs import GraphLoader
from loaders.past import KeptStates, PastStates

_NOW = ()
"""The state that is read where no revision of the past is asked for."""


@dataclass(frozen=True, slots=True)
class Editor:
    """Who writes: an office or a program, and whether it may merge, split, erase and revert."""

    actor: str = ""
    is_steward: bool = True


class PlanLoader:
    """The plans of one request, and the graphs that it analyzes; used as a context that ends with the request.

    Plans that are awaited in one turn of the event loop are read together: graphql-core resolves all root fields before
    it awaits any of them, so these are all the plans of the request.
    """

    def __init__(
        self,
        store: Store,
        costs: Costs | None = None,
        editor: Editor | None = None,
        states: KeptStates | None = None,
    ) -> None:
        self.editor = editor
        self._past = PastStates(states)
        self.graphs = GraphLoader(store, self._past)
        self._asked = False
        self._store = store
        self._costs = costs or Costs()
        self._charges: dict[Hashable, Charge] = {}
        self._loaders: dict[tuple[int, ...], DataLoader[PlanRequest, Answer]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        """Drops what was kept for the request."""
        self.graphs.close()

    @property
    def cost(self) -> int:
        """What the plans and analyses cost so far, whether they were read or refused."""
        return total_cost(self._charges.values())

    def charge_analyses(self, root_key: str, cost: Cost) -> None:
        """Adds what the analyses of a root field cost, or corrects it; raises RequestError (COST_EXCEEDED)."""
        self._charge(root_key, root_key, cost)

    def charge(self, root_key: str, cost: Cost) -> None:
        """Adds what a root field costs that is answered by itself; raises RequestError (COST_EXCEEDED)."""
        self._charge(root_key, root_key, cost)

    def _charge(self, key: Hashable, root_key: str, cost: Cost) -> None:
        self._charges[key] = charged(at(root_key, cost), {})
        refusal = self._costs.refusal(self._charges.values())
        if refusal is not None:
            raise refusal

    def charge_state(self, root_key: str, known_at: str) -> None:
        """Adds what a state of the past costs, once for each that the request names."""
        self._charges.setdefault(("state", known_at), charge_of_state(root_key))

    async def revisions(self, page: RevisionPage, root_key: str, cost: Cost) -> list[Revision]:
        """A page of the log, which is read and charged once for equal pages; raises RequestError (COST_EXCEEDED)."""
        self._asked = True
        self._charge(page, root_key, cost)
        return await self._log.load(page)

    async def check_logged(self, identity: str, argument: str) -> None:
        """Raises RequestError (BAD_ID) where the log never had the record that an argument names."""
        await check_logged(self._store, identity, argument)

    async def revision_count(self, page: RevisionPage) -> int:
        """How many revisions there are on all pages like one that is read."""
        return await self._store.revision_count(page)

    @functools.cached_property
    def _log(self) -> DataLoader[RevisionPage, list[Revision]]:
        # Few requests ask for it, and all are faster if it is made for these alone.
        return DataLoader(load_fn=self._read_log)

    async def _read_log(self, pages: list[RevisionPage]) -> list[list[Revision] | GongjianError]:
        return [await self._page_of_log(page) for page in pages]

    async def _page_of_log(self, page: RevisionPage) -> list[Revision] | GongjianError:
        try:
            return await self._store.revisions(page)
        except GongjianError as error:
            return error

    @property
    def asks_past(self) -> bool:
        """Whether a state of the past was asked for."""
        return self._past.is_asked

    @property
    def asks_nothing(self) -> bool:
        """Whether nothing was asked so far: what is answered then is the same whatever the store holds."""
        return not (self._asked or self.graphs.asked)

    async def write(self, request: WriteRequest) -> WriteResult:
        """What a write led to; see `graph/writing/write.py`."""
        self._asked = True
        result = await write(self._store, request)
        if result.is_erasing and result.revision is not None:
            await self._past.forget()
        return result

    async def answer(self, request: PlanRequest) -> Answer:
        """The answer of a plan, ready for `orjson.dumps`.

        Raises RequestError (COST_EXCEEDED) where all plans together cost too much, and the error of the plan itself.
        """
        self._asked = True
        plan = request.plan
        if plan.as_known_at is not None:
            return await self._answer_past(request, str(plan.as_known_at.bind(request.variables)))
        if plan.known is not None:
            return await self._answer_between(request, plan.known)
        root, parts = plan.root, plan.parts
        if parts is None or not isinstance(root, ByIds):
            return await self._loaded(_NOW, request)
        plan.check(request.variables)
        requests = _by_kind_and_marks(self._store.ontology, root, parts, request.variables)
        if len(requests) == 1:
            return await self._answer_part(requests[0][0])
        answers = await asyncio.gather(*(self._answer_part(part) for part, _ in requests))
        return _merged([(answer, places) for answer, (_, places) in zip(answers, requests, strict=True)])

    async def _answer_part(self, request: PlanRequest) -> Answer:
        sequence = request.variables[REVISION]
        return await (self._loaded(_NOW, request) if sequence is None else self._answer_past(request, f"r{sequence}"))

    async def _answer_past(self, request: PlanRequest, known_at: str) -> Answer:
        # All root fields come here before any of them is read, so each is refused with what all of them cost.
        self.charge_state(request.plan.name, known_at)
        sequence = await self._past.sequence(known_at)
        return await self._loaded((sequence,), PlanRequest(request.plan, {**request.variables, REVISION: sequence}))

    async def _answer_between(self, request: PlanRequest, known: KnownStates) -> Answer:
        """The answer of a plan that compares two states, each of which is charged; the last revision is one as well."""
        texts = [None if it is None else str(it.bind(request.variables)) for it in (known.before, known.after)]
        for text in texts:
            self.charge_state(request.plan.name, text or "")
        before, after = [
            await (self._past.last(argument) if text is None else self._past.sequence(text, argument))
            for text, argument in zip(texts, ("knownFrom", "knownTo"), strict=True)
        ]
        variables = {**request.variables, REVISION_BEFORE: before, REVISION: after}
        return await self._loaded((before, after), PlanRequest(request.plan, variables))

    async def _loaded(self, sequences: tuple[int, ...], request: PlanRequest) -> Answer:
        """The answer of a plan that is read in the state of now, in one of the past, or in two."""
        loader = self._loaders.get(sequences)
        if loader is None:
            read = functools.partial(self._read, sequences=sequences)
            loader = self._loaders[sequences] = DataLoader(load_fn=read, cache_key_fn=_key)
        return await loader.load(request)

    async def _read(self, requests: list[PlanRequest], sequences: tuple[int, ...]) -> Sequence[Answer | GongjianError]:
        self._charges |= {(_key(request), sequences): self._costs.charge(request) for request in requests}
        refusal = self._costs.refusal(self._charges.values())
        if refusal is not None:
            return [refusal for _ in requests]
        match sequences:
            case ():
                return await _answers(self._store, requests)
            case (sequence,):
                reading = self._past.at(sequence)
            case _:
                reading = self._past.between(*sequences)
        async with reading as state:
            return await _answers(state, requests)


async def _answers(store: Store, requests: list[PlanRequest]) -> list[Answer | GongjianError]:
    answers = await read(store, requests)
    for place, answer in enumerate(answers):
        if isinstance(answer, UnknownNodes):
            answers[place] = no_such_node(answer.ids, _day_of(requests[place]), "of")
        elif isinstance(answer, NetworkView):
            answers[place] = await _drawn(requests[place], answer)
    return answers


async def _drawn(request: PlanRequest, answer: NetworkView) -> Answer | GongjianError:
    """A network in GraphQL's shape, which stores give to all other answers."""
    network = request.plan.root
    assert isinstance(network, Network)  # nothing else is answered by one
    if not answer.nodes:
        around = cast("list[str]", network.around.bind(request.variables))
        return no_such_node(around, _day_of(request))
    return await draw(network, answer, network.places(request.variables))


def _day_of(request: PlanRequest) -> str:
    """The day that governs a request, '' where none does."""
    day = request.plan.as_of
    return "" if day is None else str(day.bind(request.variables))


def _by_kind_and_marks(
    ontology: Ontology, root: ByIds, parts: Parts, variables: Mapping[str, object]
) -> list[tuple[PlanRequest, Sequence[int]]]:
    """What answers ids: a request for each kind, revision and day of which there are any, with the places of its ids.

    Ids are mostly of one kind, and seen on one day or on none, so it is mostly one statement; without ids, too.
    """
    ids, texts = cast("list[str]", root.ids.bind(variables)), resolve(root.ids.argument, variables)
    marks = [split_marks(str(text))[:2] for text in (texts if isinstance(texts, list) else [texts])]
    places: dict[tuple[str, int | None, str | None], list[int]] = {}
    for place, (identity, marked) in enumerate(zip(ids, marks, strict=True)):
        type_name = parse_id(identity)[0]
        places.setdefault((type_name if type_name in ontology.relationships else "", *marked), []).append(place)
    return [
        (
            PlanRequest(
                parts.plan(ontology.relationships.get(name), dated=day is not None, past=sequence is not None),
                {**variables, PART_IDS: [ids[place] for place in at], PART_DAY: day, REVISION: sequence},
            ),
            at,
        )
        for (name, sequence, day), at in (places or {("", None, None): []}).items()
    ]


def _merged(answers: Sequence[tuple[Answer, Sequence[int]]]) -> list[Any]:
    """The objects of several lists, each in its place among all."""
    objects = {place: item for answer, places in answers for place, item in zip(places, items(answer), strict=True)}
    return [objects[place] for place in range(len(objects))]


def items(answer: Answer) -> list[Any]:
    """The members of an answer that is a list, which the embedded store gives as JSON."""
    return answer if isinstance(answer, list) else cast("list[Any]", orjson.loads(orjson.dumps(answer)))


def _key(request: PlanRequest) -> Hashable:
    """What tells the plans of a request apart: all share its variables, but for what a part is asked for."""
    ids = cast("list[str]", request.variables.get(PART_IDS, ()))
    return request.plan, request.variables.get(PART_DAY), tuple(ids)
