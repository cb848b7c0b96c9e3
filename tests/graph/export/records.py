"""Records as a store streams them, of the types of the shipped ontology."""

from graph.datatypes.base import Stored
from graph.plan.extract import RecordType, RecordValues, record_fields
from graph.plan.identity import global_id


def record_of(record_type: RecordType, key: str, *last_values: object, **values: Stored) -> RecordValues:
    """A record with these values, in which all others are missing; citations and ends are the last values."""
    stored = {"id": global_id(record_type.name, key), "key": key, "aliases": [], **values}
    return [*(stored.get(name) for name in record_fields(record_type)), *last_values]
