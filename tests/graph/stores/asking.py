"""Records to write and plans to read, made by hand as neither files nor documents would."""

from collections.abc import AsyncIterator, Mapping

import orjson

from graph.datatypes.base import Stored
from graph.errors import Code, GongjianError
from graph.ontology.entity import CREATED, UPDATED
from graph.ontology.model import Element, Ontology
from graph.plan.identity import global_id
from graph.plan.members import Member
from graph.plan.output import Field
from graph.plan.plan import ByKey, Plan
from graph.plan.slot import Slot, Variable
from graph.stores.records import Batch, Citation, NodeBatch, Record, RelationshipBatch
from graph.stores.store import Answer, PlanRequest, Store

FIRST, LATER = "2026-01-01T00:00:00Z", "2026-02-02T00:00:00Z"
CITED: tuple[Citation, ...] = (("art", "P1"),)


def record(
    element: Element, key: str, properties: Mapping[str, Stored] | None = None, source: str = "", target: str = ""
) -> Record:
    """A record; properties that are not named are missing, but for the name."""
    values: dict[str, Stored] = {
        "id": global_id(element.name, key),
        "key": key,
        "name": f"Name of {key}",
        **(properties or {}),
    }
    written = [prop for prop in element.properties if prop not in (CREATED, UPDATED)]
    stored = [field for prop in written for field in prop.datatype.store(values.get(prop.name))]
    return Record(tuple(stored), CITED, source, target)


def units(ontology: Ontology, *keys: str, **properties: Stored) -> NodeBatch:
    """Units with these keys."""
    unit = ontology.nodes["Unit"]
    return NodeBatch(unit, [record(unit, key, properties) for key in keys])


def paired(ontology: Ontology, key: str, source: str, target: str, **properties: Stored) -> RelationshipBatch:
    """A unit paired with a community."""
    relationship = ontology.relationships["PAIRED_WITH"]
    return RelationshipBatch(relationship, "Unit", "Community", [record(relationship, key, properties, source, target)])


async def in_turn(*batches: Batch) -> AsyncIterator[Batch]:
    """Batches as a store takes them."""
    for batch in batches:
        yield batch


def plan(ontology: Ontology, node_type: str, *fields: str) -> Plan:
    """Asks for fields of the node whose key is the variable `key`."""
    affinities = ontology.nodes[node_type].stored_fields
    members = tuple(Member(name, Field(name, affinities[name])) for name in fields)
    return Plan(ByKey(node_type, Slot(Variable("key"), read_key, "key", Code.BAD_TEXT), members), None)


def read_key(value: object) -> str:
    """Refuses what is no text."""
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is no key")
    return value


def decoded(answer: Answer | GongjianError) -> object:
    """An answer as a client sees it, or the error."""
    return answer if isinstance(answer, GongjianError) else orjson.loads(orjson.dumps(answer))


async def unit(store: Store, key: str, *fields: str) -> object:
    """Fields of a unit, or None."""
    (answer,) = await store.read([PlanRequest(plan(store.ontology, "Unit", *fields), {"key": key})])
    return decoded(answer)
